#include "study/split.hpp"

#include <algorithm>

#include "mgi/score/roll_up.hpp"

namespace mgi {
namespace {

// What is taken from the later round: a bit for each.
constexpr unsigned answers = 1;
constexpr unsigned coverage = 2;
constexpr unsigned version = 4;
constexpr unsigned all_later = answers | coverage | version;

constexpr std::array<std::array<unsigned, 3>, 6> orders{{{answers, coverage, version},
                                                         {answers, version, coverage},
                                                         {coverage, answers, version},
                                                         {coverage, version, answers},
                                                         {version, answers, coverage},
                                                         {version, coverage, answers}}};

/// The answer in the words of another scale; nothing where that scale cannot say it.
std::optional<AnswerValue> said_in(const Scale& to, const Scale& from, const AnswerValue& value) {
  if (!is_answered(value)) return value;
  if (to.kind != from.kind) return std::nullopt;
  if (const auto* chosen = std::get_if<Chosen>(&value)) {
    const auto found = std::ranges::find(to.choices, from.choices[chosen->choice].id, &Choice::id);
    if (found == to.choices.end()) return std::nullopt;
    return Chosen{static_cast<std::size_t>(found - to.choices.begin())};
  }
  if (const auto* ticked = std::get_if<Ticked>(&value)) {
    Ticked result;
    for (const std::size_t item : ticked->items) {
      const auto found = std::ranges::find(to.items, from.items[item].id, &ChecklistItem::id);
      if (found == to.items.end()) return std::nullopt;
      result.items.push_back(static_cast<std::size_t>(found - to.items.begin()));
    }
    std::ranges::sort(result.items);
    return result;
  }
  const double number = std::get<Measured>(value).number;
  if (to.unit != from.unit || number < std::min(to.worst, to.best) ||
      number > std::max(to.worst, to.best))
    return std::nullopt;
  return value;
}

/// The pair, or nothing where one of the two answers cannot be said in the other scale.
std::optional<Pair> pair_of(const Round& earlier, const Round& later, std::size_t e,
                            std::size_t l) {
  const Scale& then = earlier.questionnaire.scales[earlier.questionnaire.indicators[e].scale];
  const Scale& now = later.questionnaire.scales[later.questionnaire.indicators[l].scale];
  const auto forward = said_in(now, then, earlier.assessment.answers[e].value);
  const auto backward = said_in(then, now, later.assessment.answers[l].value);
  if (!forward || !backward) return std::nullopt;
  return Pair{e,
              l,
              {{{points_of(then, earlier.assessment.answers[e].value), points_of(now, *forward)},
                {points_of(then, *backward), points_of(now, later.assessment.answers[l].value)}}}};
}

/// The index of the indicator in the later questionnaire, by its id or the id it has now.
std::optional<std::size_t> later_index(const Questionnaire& later, std::string_view id) {
  if (const auto found = find_indicator(later, id)) return found;
  const auto renaming = std::ranges::find(later.renamings, id, &Renaming::from);
  if (renaming == later.renamings.end()) return std::nullopt;
  return find_indicator(later, renaming->to);
}

/// The points of one state between the two rounds.
std::vector<std::optional<double>> points_in(const Between& rounds, unsigned state) {
  const std::size_t q = (state & version) != 0 ? 1 : 0;
  const Round& round = q == 1 ? rounds.later : rounds.earlier;
  std::vector<std::optional<double>> points;
  for (std::size_t i = 0; i < round.questionnaire.indicators.size(); ++i)
    points.push_back(points_of(round.questionnaire.scales[round.questionnaire.indicators[i].scale],
                               round.assessment.answers[i].value));
  for (const Pair& pair : rounds.pairs) {
    const auto& known = pair.points[(state & coverage) != 0 ? 1 : 0][q];
    const auto& asked = pair.points[(state & answers) != 0 ? 1 : 0][q];
    // Where only one round has an answer, that is the one that counts or does not.
    points[q == 1 ? pair.later : pair.earlier] = known && asked ? asked : known;
  }
  return points;
}

ValueChange split_one(const std::array<std::optional<double>, all_later + 1>& states) {
  ValueChange change{states.front(), states.back(), {}};
  if (!change.earlier || !change.later) return change;
  Parts sums;
  double passed = 0;
  for (const auto& order : orders) {
    std::array<double, 3> moves{};
    unsigned state = 0;
    bool is_whole = true;
    for (std::size_t step = 0; step < order.size() && is_whole; ++step) {
      const auto from = states.at(state);
      state |= order.at(step);
      const auto to = states.at(state);
      is_whole = from && to;
      // answers, coverage, version: bits 0, 1, 2
      if (is_whole) moves.at(order.at(step) / 2) = *to - *from;
    }
    if (!is_whole) continue;
    ++passed;
    sums.answers += moves[0];
    sums.coverage += moves[1];
    sums.version += moves[2];
  }
  if (passed > 0)
    change.parts = Parts{sums.answers / passed, sums.coverage / passed, sums.version / passed};
  return change;
}

}  // namespace

Between between(const Round& earlier, const Round& later) {
  Between rounds{earlier, later, {}};
  for (std::size_t e = 0; e < earlier.questionnaire.indicators.size(); ++e) {
    const auto l = later_index(later.questionnaire, earlier.questionnaire.indicators[e].id);
    if (!l) continue;
    if (const auto pair = pair_of(earlier, later, e, *l)) rounds.pairs.push_back(*pair);
  }
  return rounds;
}

std::vector<ValueChange> split(const Between& rounds, const Values& values) {
  std::array<std::vector<std::optional<double>>, all_later + 1> states;
  for (unsigned state = 0; state <= all_later; ++state)
    states.at(state) = values((state & version) != 0, points_in(rounds, state));
  std::vector<ValueChange> changes;
  for (std::size_t i = 0; i < states.front().size(); ++i) {
    std::array<std::optional<double>, all_later + 1> one;
    for (unsigned state = 0; state <= all_later; ++state) one.at(state) = states.at(state)[i];
    changes.push_back(split_one(one));
  }
  return changes;
}

}  // namespace mgi
