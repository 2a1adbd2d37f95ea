#pragma once

#include "report/workbook.hpp"
#include "report/workbook_plan.hpp"

namespace mgi {

// Each adds one sheet to the workbook; they are called in the order of this list.

void add_summary_sheet(Workbook& workbook, const WorkbookPlan& plan);
void add_areas_sheet(Workbook& workbook, const WorkbookPlan& plan);
void add_answers_sheet(Workbook& workbook, const WorkbookPlan& plan);
void add_gaps_sheet(Workbook& workbook, const WorkbookPlan& plan);
void add_recommendations_sheet(Workbook& workbook, const WorkbookPlan& plan);
void add_method_sheet(Workbook& workbook, const WorkbookPlan& plan);
void add_sources_sheet(Workbook& workbook, const WorkbookPlan& plan);
void add_scales_sheet(Workbook& workbook, const WorkbookPlan& plan);
/// The answers by `plan.frameworks[index]`.
void add_view_sheet(Workbook& workbook, const WorkbookPlan& plan, std::size_t index);

/// Who answered, how far it is cleared, what the numbers are not, which edition: a line each.
std::vector<std::string> notices(const AssessmentSubject& subject);

/// The heads of a table from `first` on.
void write_heads(Sheet& sheet, CellPlace first, const std::vector<std::string>& heads);

/// Shades the words for the states of answers in `block`.
void shade_states(Sheet& sheet, const WorkbookPlan& plan, CellBlock block);

/// What stands in one column of the sheet of answers for an indicator, now: a formula.
std::string answer_lookup(const WorkbookPlan& plan, std::size_t indicator, std::size_t column);

}  // namespace mgi
