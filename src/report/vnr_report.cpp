#include "mgi/report/audience_report.hpp"
#include "report/code_chapters.hpp"
#include "report/framework_chapters.hpp"
#include "report/phrases.hpp"
#include "report/words/audience_words.hpp"

namespace mgi {

Report make_vnr_report(const AssessmentSubject& subject, const AssessmentSubject* earlier) {
  const AudienceWords& words = audience_words(subject.language);
  const Assessment& assessment = subject.assessment;
  const Framework& framework = framework_for(subject, subject.questionnaire.goals, "goals", "vnr");
  Report report = start_report(subject);
  add_head(report, subject, words.vnr_title(assessment.jurisdiction.name, assessment.round));
  report.add(Notice{{words.vnr_notice()}});
  report.paragraph(words.vnr_about());
  add_code_review(report, subject, framework, earlier);
  return report;
}

}  // namespace mgi
