#pragma once

#include <string>

#include "mgi/report/assessment_report.hpp"
#include "mgi/report/report.hpp"
#include "mgi/study/plan.hpp"

namespace mgi {

/// A plan and what it was made from.
struct PlanSubject {
  const AssessmentSubject& assessment;
  const PlanRequest& request;
  const Plan& plan;
  std::string unit = {};       ///< of efforts; may be empty
  bool efforts_given = false;  ///< for at least one question; the others count 1
};

/// What to raise, in phases, what it takes and whether that is proved to be the least. Opens with
/// what a plan is not.
Report make_plan_report(const PlanSubject& subject);

/// The same at full precision, under docs/schemas/plan-1.json. Ends in a line feed.
std::string plan_json(const PlanSubject& subject);

/// A row for each step, names of columns first.
std::string plan_csv(const PlanSubject& subject);

}  // namespace mgi
