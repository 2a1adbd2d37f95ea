#include "batch/scored.hpp"

#include "report/assessment_csv.hpp"

namespace mgi::batch {
std::vector<std::size_t> top_sections(const Questionnaire& questionnaire) {
  return child_sections(questionnaire, std::nullopt);
}

Scored scored_rows(const Instrument& instrument, const Assessment& assessment, const Result& result,
                   const Edition& edition, const Wanted& wanted) {
  const Questionnaire& questionnaire = instrument.questionnaire;
  AssessmentSubject subject{questionnaire, instrument.frameworks, instrument.glossary, assessment,
                            result};
  subject.edition = edition;
  Scored scored;
  scored.code = assessment.jurisdiction.code;
  scored.name = assessment.jurisdiction.name;
  scored.level = assessment.jurisdiction.level;
  scored.round = assessment.round;
  scored.origin = assessment.origin;
  scored.status = assessment.status;
  if (wanted.summary) {
    scored.summary = whole_csv_row(subject);
    for (const std::size_t s : top_sections(questionnaire))
      scored.top_cells.push_back(top_csv_cells(subject, s));
  }
  if (wanted.sections) scored.sections = csv_table_rows(subject, "sections");
  if (wanted.answers) scored.answers = csv_table_rows(subject, "indicators");
  if (wanted.overview) {
    for (const Answer& answer : assessment.answers) scored.answer_values.push_back(answer.value);
    for (const SectionScore& section : result.scorecard.sections) {
      scored.values.push_back(section.standing.value);
      scored.lowest.push_back(section.standing.lowest);
      scored.highest.push_back(section.standing.highest);
    }
    scored.coverage = result.scorecard.overall.standing.coverage;
  }
  if (wanted.database) scored.database = database_rows(subject);
  return scored;
}

}  // namespace mgi::batch
