#include <fmt/format.h>

#include "mgi/report/assessment_report.hpp"
#include "mgi/score/view.hpp"
#include "report/phrases.hpp"
#include "report/view_table.hpp"

namespace mgi {

void add_view(Report& report, const AssessmentSubject& subject, const Framework& framework) {
  report.heading(2, framework.title);
  if (!framework.note.empty()) report.paragraph(framework.note);
  report.paragraph(
      "A reading aid: the same answers in another order. A question counts under each code it "
      "carries, so the rows overlap and have no total.");
  Table table{{"Code", "Title", "Value", "Possible", "Answered"}, {}};
  for (const CodeScore& code :
       view(subject.questionnaire, subject.assessment, subject.result.scorecard, framework)) {
    const FrameworkCode& of = framework.codes[code.code];
    const Standing& standing = code.standing;
    table.rows.push_back({of.code, of.title, standing.value ? Cell(*standing.value) : Cell(),
                          standing.lowest ? Cell(interval(standing)) : Cell(),
                          answered_text(standing.counts)});
  }
  report.add(std::move(table));
}

Report make_view_report(const AssessmentSubject& subject, const Framework& framework) {
  Report report;
  add_head(report, subject);
  add_view(report, subject, framework);
  add_foot(report, subject);
  return report;
}

}  // namespace mgi
