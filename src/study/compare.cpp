#include "mgi/study/compare.hpp"

#include <algorithm>
#include <optional>

#include "mgi/score/roll_up.hpp"
#include "mgi/score/rounding.hpp"
#include "study/split.hpp"

namespace mgi {
namespace {

bool is_settled(const AnswerValue& value) {
  return is_answered(value) || std::holds_alternative<NotApplicable>(value);
}

Change change_of(const Round& earlier, const Round& later, const Pair& pair) {
  const AnswerValue& then = earlier.assessment.answers[pair.earlier].value;
  const AnswerValue& now = later.assessment.answers[pair.later].value;
  if (is_settled(then) != is_settled(now))
    return is_settled(now) ? Change::became_known : Change::became_unknown;
  if (!is_settled(now)) return Change::still_open;
  if (is_answered(then) != is_answered(now)) return Change::scope_changed;
  // Both by the points of the later questionnaire.
  const auto& before = pair.points[0][1];
  const auto& after = pair.points[1][1];
  if (!before || !after || billionths(*before) == billionths(*after)) return Change::unchanged;
  return *after > *before ? Change::improved : Change::worsened;
}

/// The values of the later questionnaire's sections and the overall value; for the earlier one
/// those of the sections of the same ids.
std::vector<std::optional<double>> section_values(
    const Between& rounds, bool is_later, const std::vector<std::optional<double>>& points) {
  const Questionnaire& of = (is_later ? rounds.later : rounds.earlier).questionnaire;
  const RolledUp values = roll_up(of, points);
  std::vector<std::optional<double>> result;
  for (const Section& section : rounds.later.questionnaire.sections) {
    const auto index = find_section(of, section.id);
    result.push_back(index ? values.sections[*index] : std::nullopt);
  }
  result.push_back(values.overall);
  return result;
}

std::vector<std::string_view> cited_keys(const Assessment& assessment, const Answer& answer) {
  std::vector<std::string_view> keys;
  for (const Citation& citation : answer.sources)
    keys.push_back(assessment.sources[citation.source].key);
  return keys;
}

/// Sources that `answer` cites and `keys` does not hold.
std::vector<std::size_t> cited_beside(const Answer& answer, const Assessment& assessment,
                                      const std::vector<std::string_view>& keys) {
  std::vector<std::size_t> beside;
  for (const Citation& citation : answer.sources)
    if (std::ranges::find(keys, assessment.sources[citation.source].key) == keys.end())
      beside.push_back(citation.source);
  return beside;
}

}  // namespace

std::string_view name(Change change) {
  return change_names.at(static_cast<std::size_t>(change));
}

Comparison compare(const Round& earlier, const Round& later) {
  const Between rounds = between(earlier, later);
  Comparison comparison;
  const std::size_t indicators = later.questionnaire.indicators.size();
  comparison.changes.assign(indicators, Change::not_compared);
  comparison.before.resize(indicators);
  std::vector<bool> is_gone(earlier.questionnaire.indicators.size(), true);
  for (const Pair& pair : rounds.pairs) {
    comparison.changes[pair.later] = change_of(earlier, later, pair);
    comparison.before[pair.later] = pair.earlier;
    is_gone[pair.earlier] = false;
  }
  for (std::size_t e = 0; e < is_gone.size(); ++e)
    if (is_gone[e]) comparison.gone.push_back(e);
  comparison.sections = split(rounds, [&](bool is_later, const auto& points) {
    return section_values(rounds, is_later, points);
  });
  comparison.overall = comparison.sections.back();
  comparison.sections.pop_back();
  return comparison;
}

std::vector<CodeChange> compare_view(const Round& earlier, const Round& later,
                                     const Framework& framework) {
  const auto names = [&](const Questionnaire& of, std::size_t i, std::size_t code) {
    const auto codes = codes_of(of.indicators[i], framework.id);
    return std::ranges::find(codes, framework.codes[code].code) != codes.end();
  };
  std::vector<CodeChange> result;
  for (std::size_t c = 0; c < framework.codes.size(); ++c)
    for (std::size_t i = 0; i < later.questionnaire.indicators.size(); ++i) {
      if (!names(later.questionnaire, i, c)) continue;
      result.push_back({c, {}});
      break;
    }
  const std::array<std::vector<double>, 2> weights{effective_weights(earlier.questionnaire),
                                                   effective_weights(later.questionnaire)};
  const auto values = [&](bool is_later, const std::vector<std::optional<double>>& points) {
    const Questionnaire& of = (is_later ? later : earlier).questionnaire;
    std::vector<std::optional<double>> all;
    for (const CodeChange& change : result) {
      double weight = 0;
      double sum = 0;
      for (std::size_t i = 0; i < points.size(); ++i) {
        if (!points[i] || !names(of, i, change.code)) continue;
        const double own = weights.at(is_later ? 1 : 0)[i];
        weight += own;
        sum += own * *points[i];
      }
      all.push_back(weight > 0 ? std::optional(sum / weight) : std::nullopt);
    }
    return all;
  };
  const std::vector<ValueChange> changes = split(between(earlier, later), values);
  for (std::size_t i = 0; i < result.size(); ++i) result[i].value = changes[i];
  return result;
}

std::size_t count_of(const Comparison& comparison, std::span<const std::size_t> indicators,
                     Change change) {
  return static_cast<std::size_t>(std::ranges::count_if(
      indicators, [&](std::size_t i) { return comparison.changes[i] == change; }));
}

std::size_t count_changed(const Comparison& comparison, std::span<const std::size_t> indicators) {
  return indicators.size() - count_of(comparison, indicators, Change::unchanged) -
         count_of(comparison, indicators, Change::still_open);
}

std::vector<std::size_t> changed_like(const Comparison& comparison, Change change) {
  std::vector<std::size_t> indicators;
  for (std::size_t i = 0; i < comparison.changes.size(); ++i)
    if (comparison.changes[i] == change) indicators.push_back(i);
  return indicators;
}

std::vector<EvidenceChange> evidence_changes(const Round& earlier, const Round& later,
                                             const Comparison& comparison) {
  std::vector<EvidenceChange> all;
  for (std::size_t i = 0; i < comparison.before.size(); ++i) {
    if (!comparison.before[i]) continue;
    const Answer& then = earlier.assessment.answers[*comparison.before[i]];
    const Answer& now = later.assessment.answers[i];
    EvidenceChange change{
        i,
        then.note != now.note,
        then.reason != now.reason,
        then.reach != now.reach,
        then.confidential != now.confidential,
        cited_beside(now, later.assessment, cited_keys(earlier.assessment, then)),
        cited_beside(then, earlier.assessment, cited_keys(later.assessment, now))};
    if (change.note || change.reason || change.reach || change.confidential ||
        !change.added.empty() || !change.removed.empty())
      all.push_back(std::move(change));
  }
  return all;
}

std::vector<std::size_t> new_sources(const Assessment& earlier, const Assessment& later) {
  std::vector<std::size_t> added;
  for (std::size_t i = 0; i < later.sources.size(); ++i)
    if (std::ranges::find(earlier.sources, later.sources[i].key, &EvidenceSource::key) ==
        earlier.sources.end())
      added.push_back(i);
  return added;
}

}  // namespace mgi
