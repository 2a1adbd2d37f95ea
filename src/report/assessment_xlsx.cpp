#include "report/assessment_xlsx.hpp"

#include <fmt/format.h>

#include "report/phrases.hpp"
#include "report/workbook_sheets.hpp"

namespace mgi {
namespace {

PageText page_text(const AssessmentSubject& subject) {
  const Assessment& assessment = subject.assessment;
  const Words& words = words_of(subject);
  PageText page;
  page.head_left = fmt::format("{}, {}", assessment.jurisdiction.name, assessment.round);
  if (assessment.status != Status::published)
    page.head_right = fmt::format(
        "{} · {}", words.names.origins.at(static_cast<std::size_t>(assessment.origin)).text(),
        words.names.statuses.at(static_cast<std::size_t>(assessment.status)).text());
  else if (subject.edition.kind == EditionKind::internal)
    page.head_right = words.head.internal_edition();
  page.foot_left = fmt::format("{} {}", subject.questionnaire.id, subject.questionnaire.version);
  page.foot_centre = words.head.paper();
  return page;
}

}  // namespace

std::string assessment_xlsx(const AssessmentSubject& subject,
                            const std::vector<const Framework*>& views) {
  const WorkbookPlan plan = make_workbook_plan(subject, views);
  const Assessment& assessment = subject.assessment;
  Workbook workbook({fmt::format("{}, {}", assessment.jurisdiction.name, assessment.round),
                     subject.questionnaire.title,
                     plan.words.names.statuses.at(static_cast<std::size_t>(assessment.status))(),
                     assessment.date},
                    page_text(subject), is_right_to_left(subject.language));
  add_summary_sheet(workbook, plan);
  add_areas_sheet(workbook, plan);
  add_answers_sheet(workbook, plan);
  add_gaps_sheet(workbook, plan);
  add_recommendations_sheet(workbook, plan);
  add_method_sheet(workbook, plan);
  add_sources_sheet(workbook, plan);
  add_scales_sheet(workbook, plan);
  for (std::size_t v = 0; v < views.size(); ++v) add_view_sheet(workbook, plan, v);
  return workbook.bytes();
}

}  // namespace mgi
