// The whole way: from the bytes of an assessment to every report in every format.
#include "batch/instruments.hpp"
#include "fuzz/oracles.hpp"
#include "fuzz/target.hpp"
#include "mgi/load/load_assessment.hpp"
#include "mgi/model/edition.hpp"
#include "mgi/score/result.hpp"

using namespace mgi;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const Source source = fuzz::source_of(bytes, size);
  const ParsedAssessment parsed = parse_assessment(source);
  if (!parsed.tree) return 0;
  const Instrument* instrument = fuzz::instrument(parsed.questionnaire_id);
  if (instrument == nullptr) return 0;
  const auto loaded = batch::checked_assessment(source, parsed, instrument->questionnaire);
  if (!loaded.value) return 0;
  Assessment assessment = *loaded.value;
  Edition edition;
  const std::size_t choice = fuzz::choice_of(source);
  if (choice % 5 == 0) edition = {EditionKind::public_readers, make_public(assessment)};
  const Result result = assess(instrument->questionnaire, assessment);
  const AssessmentSubject subject{instrument->questionnaire,
                                  instrument->frameworks,
                                  instrument->glossary,
                                  assessment,
                                  result,
                                  Language::english,
                                  edition};
  oracle::require_no(oracle::fault_of_reports(subject, choice));
  return 0;
}
