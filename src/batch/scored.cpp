#include "batch/scored.hpp"

#include "report/assessment_csv.hpp"

namespace mgi::batch {
namespace {

std::string rows_below(const std::string& table) {
  return table.substr(first_line(table).size());
}

}  // namespace

std::string_view first_line(std::string_view table) {
  return table.substr(0, table.find('\n') + 1);
}

std::string column_names(const Instrument& instrument, std::string_view rows) {
  Assessment nothing;
  nothing.answers.resize(instrument.questionnaire.indicators.size());
  Result result;
  result.scorecard = score(instrument.questionnaire, nothing);
  const AssessmentSubject subject{instrument.questionnaire, instrument.frameworks,
                                  instrument.glossary, nothing, result};
  return std::string(first_line(assessment_csv(subject, rows, {})));
}

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
  if (wanted.sections) scored.sections = rows_below(assessment_csv(subject, "sections", {}));
  if (wanted.answers) scored.answers = rows_below(assessment_csv(subject, "indicators", {}));
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
