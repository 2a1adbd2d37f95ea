#pragma once

#include <string>
#include <utility>

#include "catch.hpp"
#include "files.hpp"
#include "mgi/check/checks.hpp"
#include "mgi/report/assessment_report.hpp"

namespace mgi::test {

/// An assessment with all that its reports are made from.
struct Assessed {
  Instrument instrument;
  Assessment assessment;
  Result result = assess(instrument.questionnaire, assessment);

  AssessmentSubject subject() const {
    return {instrument.questionnaire, instrument.frameworks, instrument.glossary, assessment,
            result};
  }
};

/// Loads answers and their questionnaire as `mgi assess` does; neither may have an error.
inline Assessed assessed(const Source& answers) {
  const ParsedAssessment parsed = parse_assessment(answers);
  INFO(shown(parsed.diagnostics, answers));
  const std::string folder =
      parsed.questionnaire_id == "small" ? "tests/transcripts/files" : "questionnaires";
  LoadedInstrument instrument = load_instrument(
      file(folder + "/" + parsed.questionnaire_id + ".yaml"), MGI_ROOT "/" + folder, true);
  REQUIRE(instrument.value);
  Loaded<Assessment> loaded = load_assessment(answers, parsed, instrument.value->questionnaire);
  INFO(shown(loaded.diagnostics, answers));
  REQUIRE(loaded.value);
  const Diagnostics checked = check_assessment(instrument.value->questionnaire, *loaded.value);
  INFO(shown(checked, answers));
  REQUIRE_FALSE(has_errors(checked));
  return {std::move(*instrument.value), std::move(*loaded.value)};
}

}  // namespace mgi::test
