#include <fmt/format.h>

#include "mgi/report/assessment_report.hpp"
#include "mgi/score/view.hpp"
#include "report/phrases.hpp"
#include "report/view_table.hpp"

namespace mgi {

Table view_table(const AssessmentSubject& subject, const Framework& framework) {
  const Words& words = words_of(subject);
  Table table{{words.view.code(), words.view.title(), words.view.value(), words.view.possible(),
               words.view.answered()},
              {}};
  for (const CodeScore& code :
       view(subject.questionnaire, subject.assessment, subject.result.scorecard, framework)) {
    const FrameworkCode& of = framework.codes[code.code];
    const Standing& standing = code.standing;
    table.rows.push_back({of.code, of.title, standing.value ? Cell(*standing.value) : Cell(),
                          standing.lowest ? Cell(interval(words, standing)) : Cell(),
                          answered_text(words, standing.counts)});
  }
  return table;
}

void add_view(Report& report, const AssessmentSubject& subject, const Framework& framework) {
  report.heading(2, framework.title);
  if (!framework.note.empty()) report.paragraph(framework.note);
  report.paragraph(words_of(subject).view.reading_aid());
  report.add(view_table(subject, framework));
}

Report make_view_report(const AssessmentSubject& subject, const Framework& framework) {
  Report report = start_report(subject);
  add_head(report, subject);
  add_view(report, subject, framework);
  add_foot(report, subject);
  return report;
}

}  // namespace mgi
