#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "check/rules.hpp"
#include "mgi/text/nearest.hpp"

namespace mgi::rules {
namespace {

using Kind = CrosswalkCondition::Kind;

/// A rule with no condition could not be read whole: it fits no answer.
bool can_hold(const CrosswalkRule& rule) {
  return !rule.conditions.empty() &&
         std::ranges::none_of(rule.conditions,
                              [](const auto& condition) { return condition.words.empty(); });
}

std::set<std::string> words_of(const CrosswalkCondition& condition) {
  std::set<std::string> words;
  for (const NamedWord& word : condition.words) words.insert(word.word);
  return words;
}

/// What a set of conditions leaves of the answer to one indicator.
struct Left {
  std::optional<std::set<std::string>> choices;
  std::set<std::string> has, lacks;

  void narrow(const CrosswalkCondition& condition) {
    std::set<std::string> words = words_of(condition);
    if (condition.kind == Kind::has) has.merge(words);
    if (condition.kind == Kind::lacks) lacks.merge(words);
    if (condition.kind != Kind::is) return;
    if (choices)
      std::erase_if(words, [&](const std::string& word) { return !choices->contains(word); });
    choices = std::move(words);
  }

  bool is_possible() const {
    if (choices && choices->empty()) return false;
    return std::ranges::none_of(has, [&](const std::string& item) { return lacks.contains(item); });
  }
};

/// The sets of conditions that make a rule hold: each alone, or all together.
std::vector<std::vector<const CrosswalkCondition*>> ways(const CrosswalkRule& rule) {
  std::vector<std::vector<const CrosswalkCondition*>> sets;
  for (const CrosswalkCondition& condition : rule.conditions) {
    if (rule.any || sets.empty()) sets.emplace_back();
    sets.back().push_back(&condition);
  }
  return sets;
}

bool can_hold_together(const CrosswalkRule& one, const CrosswalkRule& other) {
  for (const auto& first : ways(one))
    for (const auto& second : ways(other)) {
      std::map<std::string, Left> left;
      for (const auto* conditions : {&first, &second})
        for (const CrosswalkCondition* condition : *conditions)
          left[condition->indicator.word].narrow(*condition);
      if (std::ranges::all_of(left, [](const auto& of) { return of.second.is_possible(); }))
        return true;
    }
  return false;
}

std::string answer_text(const CrosswalkRule& rule) {
  std::string text;
  for (const NamedWord& word : rule.answer) text += (text.empty() ? "" : ", ") + word.word;
  return text;
}

void report_unknown(const NamedWord& indicator, const Questionnaire& questionnaire,
                    Diagnostics& diagnostics) {
  if (indicator.word.empty() || find_indicator(questionnaire, indicator.word)) return;
  diagnostics.push_back(
      {Severity::error, "crosswalk-indicator",
       fmt::format("'{}' is no indicator of '{}'", indicator.word, questionnaire.id),
       indicator.span, did_you_mean(indicator.word, indicator_ids(questionnaire))});
}

/// The scale of an indicator, or nullptr where there is none, which another check reports.
const Scale* scale_of(const NamedWord& indicator, const Questionnaire& questionnaire) {
  const auto found = find_indicator(questionnaire, indicator.word);
  return found ? &questionnaire.scales[questionnaire.indicators[*found].scale] : nullptr;
}

std::vector<std::string> answers_of(const Scale& scale) {
  std::vector<std::string> ids;
  for (const Choice& choice : scale.choices) ids.push_back(choice.id);
  for (const ChecklistItem& item : scale.items) ids.push_back(item.id);
  return ids;
}

/// True for a condition or answer of the wrong kind for the scale, which is reported.
bool report_kind(const NamedWord& indicator, const Scale& scale, ScaleKind kind,
                 std::string_view word, Diagnostics& diagnostics) {
  if (scale.kind == kind) return false;
  diagnostics.push_back(
      {Severity::error, "crosswalk-answer",
       fmt::format("'{}' does not fit the scale of '{}'", word, indicator.word), indicator.span,
       scale.kind == ScaleKind::choices     ? "it has choices: use 'is'"
       : scale.kind == ScaleKind::checklist ? "it is a checklist: use 'has' or 'lacks'"
                                            : "no rule can follow a number"});
  return true;
}

void report_words(const NamedWord& indicator, const Scale& scale,
                  const std::vector<NamedWord>& words, Diagnostics& diagnostics) {
  const std::vector<std::string> known = answers_of(scale);
  for (const NamedWord& word : words)
    if (std::ranges::find(known, word.word) == known.end())
      diagnostics.push_back({Severity::error, "crosswalk-answer",
                             fmt::format("'{}' is no answer of '{}'", word.word, indicator.word),
                             word.span, did_you_mean(word.word, known)});
}

}  // namespace

void crosswalk_questionnaire(const Crosswalk& crosswalk, const Questionnaire* from,
                             const Questionnaire* to, Diagnostics& diagnostics) {
  const auto check = [&](const CrosswalkSide& side, const Questionnaire* questionnaire) {
    if (side.id.word.empty() || questionnaire != nullptr) return;
    diagnostics.push_back(
        {Severity::error, "crosswalk-questionnaire",
         fmt::format("there is no questionnaire '{}' without errors", side.id.word), side.id.span,
         "'mgi list questionnaires' shows the built-in ones"});
  };
  check(crosswalk.from, from);
  check(crosswalk.to, to);
}

void crosswalk_version(const Crosswalk& crosswalk, const Questionnaire* from,
                       const Questionnaire* to, Diagnostics& diagnostics) {
  const auto check = [&](const CrosswalkSide& side, const Questionnaire* questionnaire) {
    if (questionnaire == nullptr || side.version.word.empty() ||
        side.version.word == questionnaire->version)
      return;
    diagnostics.push_back(
        {Severity::error, "crosswalk-version",
         fmt::format("the rules follow version '{}' of '{}', and it is version '{}' now",
                     side.version.word, side.id.word, questionnaire->version),
         side.version.span, "review the rules, then write the new version"});
  };
  check(crosswalk.from, from);
  check(crosswalk.to, to);
}

void crosswalk_indicator(const Crosswalk& crosswalk, const Questionnaire* from,
                         const Questionnaire* to, Diagnostics& diagnostics) {
  for (const CrosswalkRule& rule : crosswalk.rules) {
    if (to != nullptr) report_unknown(rule.indicator, *to, diagnostics);
    if (from == nullptr) continue;
    for (const CrosswalkCondition& condition : rule.conditions)
      report_unknown(condition.indicator, *from, diagnostics);
  }
  if (to == nullptr) return;
  for (const CrosswalkOpen& open : crosswalk.open) report_unknown(open.indicator, *to, diagnostics);
}

void crosswalk_answer(const Crosswalk& crosswalk, const Questionnaire* from,
                      const Questionnaire* to, Diagnostics& diagnostics) {
  for (const CrosswalkRule& rule : crosswalk.rules) {
    if (const Scale* scale = to == nullptr ? nullptr : scale_of(rule.indicator, *to)) {
      const std::size_t before = diagnostics.size();
      if (scale->kind == ScaleKind::number)
        report_kind(rule.indicator, *scale, ScaleKind::choices, "answer", diagnostics);
      else
        report_words(rule.indicator, *scale, rule.answer, diagnostics);
      if (before == diagnostics.size() && !rule.answer.empty() &&
          !answer_of_words(*scale, rule.answer))
        diagnostics.push_back({Severity::error, "crosswalk-answer",
                               fmt::format("'{}' takes one answer", rule.indicator.word),
                               rule.answer.back().span, "keep one"});
    }
    for (const CrosswalkCondition& condition : rule.conditions) {
      const Scale* scale = from == nullptr ? nullptr : scale_of(condition.indicator, *from);
      if (scale == nullptr) continue;
      const bool is = condition.kind == Kind::is;
      const std::string_view word = is ? "is" : condition.kind == Kind::has ? "has" : "lacks";
      if (!report_kind(condition.indicator, *scale, is ? ScaleKind::choices : ScaleKind::checklist,
                       word, diagnostics))
        report_words(condition.indicator, *scale, condition.words, diagnostics);
    }
  }
}

void crosswalk_conflict(const Crosswalk& crosswalk, const Questionnaire* /*from*/,
                        const Questionnaire* /*to*/, Diagnostics& diagnostics) {
  for (std::size_t later = 0; later < crosswalk.rules.size(); ++later)
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      const CrosswalkRule& one = crosswalk.rules[earlier];
      const CrosswalkRule& other = crosswalk.rules[later];
      if (one.indicator.word != other.indicator.word || one.indicator.word.empty() ||
          answer_text(one) == answer_text(other) || !can_hold(one) || !can_hold(other) ||
          !can_hold_together(one, other))
        continue;
      diagnostics.push_back({Severity::error, "crosswalk-conflict",
                             fmt::format("'{}' and '{}' can both follow for '{}'", answer_text(one),
                                         answer_text(other), other.indicator.word),
                             other.indicator.span, "narrow the conditions of one of the rules"});
      diagnostics.back().notes.push_back({"the other rule is here", one.indicator.span});
    }
}

void crosswalk_missing(const Crosswalk& crosswalk, const Questionnaire* /*from*/,
                       const Questionnaire* to, Diagnostics& diagnostics) {
  if (to == nullptr || crosswalk.incomplete) return;
  std::set<std::string_view> named;
  for (const CrosswalkRule& rule : crosswalk.rules) named.insert(rule.indicator.word);
  for (const CrosswalkOpen& open : crosswalk.open) named.insert(open.indicator.word);
  for (const Indicator& indicator : to->indicators)
    if (!named.contains(indicator.id))
      diagnostics.push_back(
          {Severity::warning, "crosswalk-missing",
           fmt::format("nothing is said about '{}' of '{}'", indicator.id, to->id),
           crosswalk.to.id.span, "add a rule, or say under 'open:' why nothing settles it"});
}

}  // namespace mgi::rules
