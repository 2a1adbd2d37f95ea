#include <fmt/format.h>

#include "mgi/report/assessment_report.hpp"
#include "report/phrases.hpp"
#include "report/profile_parts.hpp"

namespace mgi {

std::string section_anchor(const AssessmentSubject& subject, std::size_t section) {
  return "section-" + subject.questionnaire.sections[section].id;
}

std::string advice_anchor(const AssessmentSubject& subject, const Advice& advice) {
  return "do-" + subject.questionnaire.recommendations[advice.recommendation].id;
}

std::string source_anchor(std::size_t source) {
  return fmt::format("source-{}", source + 1);
}

std::string document_anchor(const Document& document) {
  return "document-" + document.id;
}

Text linked_title(const AssessmentSubject& subject, std::size_t indicator) {
  const Indicator& of = subject.questionnaire.indicators[indicator];
  return {of.title, "", "#" + of.id};
}

Report make_profile_report(const AssessmentSubject& subject) {
  Report report = start_report(subject);
  add_page_one(report, subject);
  add_at_a_glance(report, subject);
  for (const std::size_t top : child_sections(subject.questionnaire, std::nullopt))
    add_chapter(report, subject, top);
  add_appendices(report, subject);
  return report;
}

}  // namespace mgi
