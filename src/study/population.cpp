#include "mgi/study/population.hpp"

#include <algorithm>
#include <bit>

namespace mgi {

void BitSet::set(std::size_t place, bool in) {
  const std::size_t word = place / 64;
  const std::uint64_t bit = std::uint64_t{1} << (place % 64);
  if (word >= words_.size()) {
    if (!in) return;
    words_.resize(word + 1);
  }
  if (in)
    words_[word] |= bit;
  else
    words_[word] &= ~bit;
}

bool BitSet::has(std::size_t place) const {
  const std::size_t word = place / 64;
  return word < words_.size() && (words_[word] >> (place % 64) & 1U) != 0;
}

std::size_t BitSet::count() const {
  std::size_t count = 0;
  for (const std::uint64_t word : words_) count += static_cast<std::size_t>(std::popcount(word));
  return count;
}

void BitSet::add(const BitSet& other) {
  words_.resize(std::max(words_.size(), other.words_.size()));
  for (std::size_t w = 0; w < other.words_.size(); ++w) words_[w] |= other.words_[w];
}

std::size_t count_common(const BitSet& one, const BitSet& other) {
  const std::size_t words = std::min(one.words().size(), other.words().size());
  const std::uint64_t* const left = one.words().data();
  const std::uint64_t* const right = other.words().data();
  std::size_t count = 0;
  for (std::size_t w = 0; w < words; ++w)
    count += static_cast<std::size_t>(std::popcount(left[w] & right[w]));
  return count;
}

namespace {

Reading between(double points, double worst, double best) {
  if (points >= best) return Reading::yes;
  return points <= worst ? Reading::no : Reading::partly;
}

Reading of_number(const Scale& scale, double number) {
  const bool rising = scale.best > scale.worst;
  if (rising ? number >= scale.best : number <= scale.best) return Reading::yes;
  return (rising ? number <= scale.worst : number >= scale.worst) ? Reading::no : Reading::partly;
}

}  // namespace

Reading reading_of(const Scale& scale, const AnswerValue& value) {
  if (const auto* chosen = std::get_if<Chosen>(&value))
    return between(scale.choices[chosen->choice].points, lowest_points(scale),
                   highest_points(scale));
  if (const auto* ticked = std::get_if<Ticked>(&value)) {
    if (ticked->items.size() == scale.items.size()) return Reading::yes;
    return ticked->items.empty() ? Reading::no : Reading::partly;
  }
  if (const auto* measured = std::get_if<Measured>(&value))
    return of_number(scale, measured->number);
  if (std::holds_alternative<Unknown>(value)) return Reading::unknown;
  return std::holds_alternative<NotApplicable>(value) ? Reading::not_applicable
                                                      : Reading::unanswered;
}

namespace {

void put(AnswerSets& sets, const Scale& scale, std::size_t place, const AnswerValue& value) {
  const auto reading = static_cast<std::size_t>(reading_of(scale, value));
  for (std::size_t r = 0; r < readings; ++r) sets.by_reading.at(r).set(place, r == reading);
  const auto* chosen = std::get_if<Chosen>(&value);
  const auto* ticked = std::get_if<Ticked>(&value);
  for (std::size_t c = 0; c < sets.chosen.size(); ++c)
    sets.chosen[c].set(place, chosen != nullptr   ? chosen->choice == c
                              : ticked != nullptr ? std::ranges::binary_search(ticked->items, c)
                                                  : false);
}

}  // namespace

Addition add_member(Population& population, const Questionnaire& questionnaire, Member member,
                    std::span<const AnswerValue> answers) {
  const auto [known, is_new] = population.places.emplace(member.code, population.members.size());
  const std::size_t place = known->second;
  if (is_new) {
    population.members.push_back(std::move(member));
  } else {
    Member& other = population.members[place];
    if (other.round == member.round || other.date == member.date) return Addition::same_round;
    if (member.date < other.date) return Addition::older;
    other = std::move(member);
  }
  population.answers.resize(questionnaire.indicators.size());
  for (std::size_t i = 0; i < population.answers.size(); ++i) {
    const Scale& scale = questionnaire.scales[questionnaire.indicators[i].scale];
    AnswerSets& sets = population.answers[i];
    sets.chosen.resize(std::max(scale.choices.size(), scale.items.size()));
    put(sets, scale, place, answers[i]);
  }
  return is_new ? Addition::added : Addition::replaced;
}

bool may_be_named(const Member& member) {
  return member.share_as_example && member.status >= Status::cleared;
}

}  // namespace mgi
