#include "mgi/study/compare.hpp"

#include <algorithm>
#include <optional>

#include "mgi/score/roll_up.hpp"
#include "mgi/score/rounding.hpp"

namespace mgi {
namespace {

bool is_settled(const AnswerValue& value) {
  return is_answered(value) || std::holds_alternative<NotApplicable>(value);
}

Change change_of(const Scale& scale, const AnswerValue& earlier, const AnswerValue& later) {
  if (is_settled(earlier) != is_settled(later))
    return is_settled(later) ? Change::became_known : Change::became_unknown;
  if (!is_settled(later)) return Change::unchanged;
  if (is_answered(earlier) != is_answered(later)) return Change::scope_changed;
  const std::optional<double> before = points_of(scale, earlier);
  const std::optional<double> after = points_of(scale, later);
  if (!before || !after || billionths(*before) == billionths(*after)) return Change::unchanged;
  return *after > *before ? Change::improved : Change::worsened;
}

}  // namespace

std::string_view name(Change change) {
  return change_names.at(static_cast<std::size_t>(change));
}

Comparison compare(const Questionnaire& questionnaire, const Assessment& earlier,
                   const Assessment& later) {
  Comparison comparison;
  for (std::size_t i = 0; i < questionnaire.indicators.size(); ++i)
    comparison.changes.push_back(change_of(questionnaire.scales[questionnaire.indicators[i].scale],
                                           earlier.answers[i].value, later.answers[i].value));
  return comparison;
}

std::size_t count_of(const Comparison& comparison, std::span<const std::size_t> indicators,
                     Change change) {
  return static_cast<std::size_t>(std::ranges::count_if(
      indicators, [&](std::size_t i) { return comparison.changes[i] == change; }));
}

}  // namespace mgi
