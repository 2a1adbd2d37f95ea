#include "mgi/report/audience_report.hpp"
#include "report/code_chapters.hpp"
#include "report/framework_chapters.hpp"
#include "report/phrases.hpp"
#include "report/words/audience_words.hpp"

namespace mgi {

Report make_gcm_review_report(const AssessmentSubject& subject, const AssessmentSubject* earlier) {
  const AudienceWords& words = audience_words(subject.language);
  const Assessment& assessment = subject.assessment;
  const Framework& framework =
      framework_for(subject, subject.questionnaire.objectives, "objectives", "gcm-review");
  Report report = start_report(subject);
  add_head(report, subject, words.gcm_title(assessment.jurisdiction.name, assessment.round));
  report.paragraph(words.gcm_about());
  add_code_review(report, subject, framework, earlier);
  return report;
}

}  // namespace mgi
