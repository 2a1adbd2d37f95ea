#pragma once

#include <optional>
#include <span>
#include <vector>

#include "mgi/model/assessment.hpp"
#include "mgi/model/questionnaire.hpp"

namespace mgi {

/// Values in [0, 1]; nothing where there is nothing to average.
struct RolledUp {
  std::vector<std::optional<double>> sections;  ///< one for each section of the questionnaire
  std::optional<double> overall;                ///< nothing also where `overall: none`
};

/// The weighted mean of what has a value, section by section from the leaves up
/// (docs/scoring.md, "Sections"). `points` has one entry for each indicator.
RolledUp roll_up(const Questionnaire& questionnaire, std::span<const std::optional<double>> points);

/// Points of an answer in [0, 1]; nothing for unknown, unanswered and not applicable.
std::optional<double> points_of(const Scale& scale, const AnswerValue& value);

/// The share of each indicator in the whole questionnaire if all of them count: the product of the
/// relative weights from the top down. They add up to 1.
std::vector<double> effective_weights(const Questionnaire& questionnaire);

}  // namespace mgi
