#pragma once

#include <string>
#include <vector>

#include "mgi/report/assessment_report.hpp"
#include "mgi/report/report.hpp"

namespace mgi {

/// What a jurisdiction does about the recommendations that it accepted, in whole or in part. Every
/// cell holds what the file says, or nothing.
struct ActionPlan {
  std::vector<std::size_t> entries;  ///< the rows: indexes into Assessment::follow_up
  Table actions;                     ///< a row for each
  Table capacity;                    ///< how many measures need what, by area
  Table funding;                     ///< what measures cost and what is missing, by measure
  Table funding_totals;              ///< the same by currency
  std::size_t noted = 0;             ///< recommendations that were only noted
  std::size_t without_cost = 0;      ///< measures that say nothing about their cost
};

ActionPlan make_action_plan(const AssessmentSubject& subject);

/// The plan as a document: the actions, the capacity gaps, and a page for partners on funding.
Report make_action_plan_report(const AssessmentSubject& subject);

/// A row for each action, names of columns first; dates and amounts as files write them.
std::string action_plan_csv(const AssessmentSubject& subject);

/// A workbook with a sheet for each table: its bytes.
std::string action_plan_xlsx(const AssessmentSubject& subject);

}  // namespace mgi
