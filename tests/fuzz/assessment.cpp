// Answers that come by e-mail: read and checked against the questionnaire that they name, written
// for the next round and read again.
#include "batch/instruments.hpp"
#include "fuzz/oracles.hpp"
#include "fuzz/target.hpp"
#include "mgi/load/builtin.hpp"
#include "mgi/load/load_assessment.hpp"
#include "mgi/model/edition.hpp"
#include "mgi/score/result.hpp"

using namespace mgi;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const Source source = fuzz::source_of(bytes, size);
  const ParsedAssessment parsed = parse_assessment(source);
  oracle::require_no(oracle::fault_of_diagnostics(parsed.diagnostics, source));
  if (!parsed.tree) {
    if (!has_errors(parsed.diagnostics)) oracle::require_no("neither a tree nor an error");
    return 0;
  }
  // Against the questionnaire that it names, and against one that it does not.
  for (const char* other : {"", "small"}) {
    const Instrument* instrument = fuzz::instrument(
        *other == '\0' ? parsed.questionnaire_id.empty() ? std::string(default_questionnaire())
                                                         : parsed.questionnaire_id
                       : other);
    if (instrument == nullptr || (*other != '\0' && parsed.questionnaire_id == other)) continue;
    const Questionnaire& questionnaire = instrument->questionnaire;
    const auto loaded = batch::checked_assessment(source, parsed, questionnaire);
    oracle::require_no(oracle::fault_of_loaded(loaded, source));
    if (!loaded.value) continue;
    oracle::require_no(oracle::fault_of_written(questionnaire, *loaded.value));
    const Result result = assess(questionnaire, *loaded.value);
    oracle::require_no(oracle::fault_of_scorecard(result.scorecard));
    Assessment shown = *loaded.value;
    make_public(shown);
    // What is left out changes no number.
    const Scorecard again = score(questionnaire, shown);
    if (again.overall.standing.value != result.scorecard.overall.standing.value)
      oracle::require_no("the public edition has another value");
  }
  return 0;
}
