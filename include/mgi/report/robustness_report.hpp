#pragma once

#include <span>
#include <string>

#include "mgi/report/assessment_report.hpp"
#include "mgi/study/draws.hpp"
#include "mgi/study/robustness.hpp"

namespace mgi {

/// What a report on robustness is made from. The values must outlive it. Of the result only the
/// scorecard is needed.
struct RobustnessSubject {
  const AssessmentSubject& of;
  const Robustness& robustness;
  const DrawOptions& options;
};

/// One assessment: what was varied, values over the draws, what matters most, single answers.
Report make_robustness_report(const RobustnessSubject& subject);

/// Several, in the order given, which is no order by value: the values of each one's top sections.
/// There is at least one, and all have the same language and options.
Report make_robustness_overview(std::span<const RobustnessSubject> subjects);

/// Everything at full precision, under docs/schemas/robustness-1.json. All have the same options.
std::string robustness_json(std::span<const RobustnessSubject> subjects);

/// A table with a row for each section of each assessment, and one for each overall value.
std::string robustness_csv(std::span<const RobustnessSubject> subjects);

/// What each draw really did, a row each: rule, worth of half a scale, answers drawn for open
/// indicators, weights, and the values that came out. `values` are those of `values_in_draws`.
std::string draw_log_csv(const RobustnessSubject& subject, const Draws& draws,
                         const DrawMatrix& values);

}  // namespace mgi
