#include "mgi/study/crosswalk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

namespace mgi {
namespace {

using Kind = CrosswalkCondition::Kind;

void add_once(std::vector<std::size_t>& list, std::size_t index) {
  if (std::ranges::find(list, index) == list.end()) list.push_back(index);
}

bool holds_item(const Scale& scale, const Ticked& ticked, std::string_view id) {
  return std::ranges::any_of(ticked.items,
                             [&](std::size_t item) { return scale.items[item].id == id; });
}

/// Looks up the answers that conditions speak of.
class Answers {
 public:
  Answers(const Questionnaire& from, const Assessment& answers) : from_(from), answers_(answers) {}

  /// A crosswalk without errors names only indicators that exist.
  std::size_t index(const CrosswalkCondition& condition) const {
    return find_indicator(from_, condition.indicator.word).value_or(0);
  }

  bool fulfils(const CrosswalkCondition& condition) const {
    const std::size_t i = index(condition);
    const AnswerValue& value = answers_.answers[i].value;
    const Scale& scale = from_.scales[from_.indicators[i].scale];
    const auto each = [&](const auto& test) {
      return std::ranges::all_of(condition.words,
                                 [&](const NamedWord& word) { return test(word.word); });
    };
    if (condition.kind == Kind::is) {
      const auto* chosen = std::get_if<Chosen>(&value);
      return chosen != nullptr &&
             std::ranges::find(condition.words, scale.choices[chosen->choice].id,
                               &NamedWord::word) != condition.words.end();
    }
    const auto* ticked = std::get_if<Ticked>(&value);
    if (ticked == nullptr) return false;
    const bool wanted = condition.kind == Kind::has;
    return each([&](const std::string& id) { return holds_item(scale, *ticked, id) == wanted; });
  }

  /// The indicators that make the rule hold; empty where it does not.
  std::vector<std::size_t> grounds(const CrosswalkRule& rule) const {
    std::vector<std::size_t> found;
    for (const CrosswalkCondition& condition : rule.conditions) {
      const bool holds = fulfils(condition);
      if (!holds && !rule.any) return {};
      if (holds) add_once(found, index(condition));
    }
    return found;
  }

  bool is_answered_at(std::size_t i) const { return is_answered(answers_.answers[i].value); }

 private:
  const Questionnaire& from_;
  const Assessment& answers_;
};

/// Copies sources of one register to another as answers cite them.
class Register {
 public:
  Register(const std::vector<EvidenceSource>& from, std::vector<EvidenceSource>& to)
      : from_(from), to_(to), moved_(from.size()) {}

  void cite(const Citation& citation, Answer& answer) {
    std::optional<std::size_t>& place = moved_[citation.source];
    if (!place) {
      place = to_.size();
      to_.push_back(from_[citation.source]);
    }
    const auto same = [&](const Citation& other) {
      return other.source == *place && other.article == citation.article;
    };
    if (std::ranges::none_of(answer.sources, same))
      answer.sources.push_back({*place, citation.article, {}});
  }

 private:
  const std::vector<EvidenceSource>& from_;
  std::vector<EvidenceSource>& to_;
  std::vector<std::optional<std::size_t>> moved_;
};

}  // namespace

CrosswalkResult apply_crosswalk(const Crosswalk& crosswalk, const Questionnaire& from,
                                const Assessment& answers, const Questionnaire& to) {
  CrosswalkResult result;
  const Answers given(from, answers);
  for (std::size_t i = 0; i < to.indicators.size(); ++i) {
    const std::string& id = to.indicators[i].id;
    OpenQuestion open{i, {}, true, {}};
    std::optional<SettledAnswer> settled;
    for (std::size_t r = 0; r < crosswalk.rules.size() && !settled; ++r) {
      const CrosswalkRule& rule = crosswalk.rules[r];
      if (rule.indicator.word != id) continue;
      for (const CrosswalkCondition& condition : rule.conditions)
        add_once(open.looked_at, given.index(condition));
      std::vector<std::size_t> grounds = given.grounds(rule);
      const auto value = answer_of_words(to.scales[to.indicators[i].scale], rule.answer);
      if (!grounds.empty() && value) settled = SettledAnswer{i, *value, r, std::move(grounds)};
    }
    if (settled) {
      result.settled.push_back(std::move(*settled));
      continue;
    }
    open.answered = std::ranges::all_of(open.looked_at,
                                        [&](std::size_t at) { return given.is_answered_at(at); });
    for (const CrosswalkOpen& of : crosswalk.open)
      if (of.indicator.word == id) open.why = of.why;
    result.open.push_back(std::move(open));
  }
  return result;
}

Assessment crossed_assessment(const CrosswalkResult& result, const Crosswalk& crosswalk,
                              const Questionnaire& from, const Assessment& answers,
                              const Questionnaire& to, const std::string& because) {
  Assessment crossed;
  crossed.questionnaire_id = to.id;
  crossed.questionnaire_version = to.version;
  crossed.jurisdiction = answers.jurisdiction;
  std::erase_if(crossed.jurisdiction.context, [&](const std::string& id) {
    return std::ranges::find(to.contexts, id, &Context::id) == to.contexts.end();
  });
  crossed.language = answers.language;
  crossed.round = answers.round;
  crossed.date = answers.date;
  crossed.origin = answers.origin;
  crossed.preparers = answers.preparers;
  crossed.answers.resize(to.indicators.size());
  Register sources(answers.sources, crossed.sources);
  for (const SettledAnswer& settled : result.settled) {
    Answer& answer = crossed.answers[settled.indicator];
    answer.value = settled.value;
    std::string grounds;
    std::string notes;
    for (const std::size_t i : settled.grounds) {
      const Answer& ground = answers.answers[i];
      const Scale& scale = from.scales[from.indicators[i].scale];
      grounds += fmt::format("{}{} = {}", grounds.empty() ? "" : "; ", from.indicators[i].id,
                             answer_text(scale, ground.value));
      if (!ground.note.empty()) notes += " " + ground.note;
      if (ground.confidential) answer.confidential = true;
      for (const Citation& citation : ground.sources) sources.cite(citation, answer);
    }
    answer.note =
        fmt::format("{}: {}. {}{}", because, grounds, crosswalk.rules[settled.rule].why, notes);
  }
  return crossed;
}

}  // namespace mgi
