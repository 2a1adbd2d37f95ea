#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "mgi/model/assessment.hpp"
#include "mgi/model/questionnaire.hpp"

namespace mgi {

/// What became of an answer between two rounds.
enum class Change {
  improved,        ///< answered in both, worth more points now
  worsened,        ///< answered in both, worth fewer points now
  became_known,    ///< unknown or unanswered then
  became_unknown,  ///< unknown or unanswered now
  scope_changed,   ///< not applicable in one of the two, answered in the other
  unchanged,       ///< worth the same, or unsettled in both
};
inline constexpr std::array<std::string_view, 6> change_names{
    "improved", "worsened", "became-known", "became-unknown", "scope-changed", "unchanged"};

/// "improved", "became-known", …
std::string_view name(Change change);

/// Two rounds of one jurisdiction, side by side.
struct Comparison {
  std::vector<Change> changes;  ///< one for each indicator of the questionnaire
};

/// Compares two assessments loaded with the same questionnaire. Answers to renamed indicators were
/// carried over in loading, so they are compared; answers to dropped ones are not there. A question
/// that the earlier version did not ask yet is unanswered there, so it becomes known.
Comparison compare(const Questionnaire& questionnaire, const Assessment& earlier,
                   const Assessment& later);

/// How many of `indicators` changed like that.
std::size_t count_of(const Comparison& comparison, std::span<const std::size_t> indicators,
                     Change change);

}  // namespace mgi
