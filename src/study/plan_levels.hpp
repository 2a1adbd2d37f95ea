#pragma once

#include <vector>

#include "mgi/model/assessment.hpp"
#include "study/frontier.hpp"

namespace mgi {

/// The levels of every indicator and the answers they stand for, side by side.
struct PlanLevelSet {
  std::vector<PlanLevels> levels;
  std::vector<std::vector<AnswerValue>> answers;
};

/// The answers that each indicator can be raised to: the better choices of its scale; more items of
/// a checklist beside those that hold; the best end of a number. Of answers of equal points the
/// first stands for all.
PlanLevelSet plan_levels(const Questionnaire& questionnaire, const Assessment& assessment,
                         const std::vector<double>& efforts);

Cost to_cost(double effort);
double from_cost(Cost cost);

}  // namespace mgi
