// A line of JSON from another program: read and checked, written as a line and as a result, and
// read again. Where the line is YAML, too, both readers agree.
#include <algorithm>

#include "batch/instruments.hpp"
#include "batch/result_line.hpp"
#include "fuzz/oracles.hpp"
#include "fuzz/target.hpp"
#include "mgi/load/assessment_line.hpp"
#include "mgi/load/load_assessment.hpp"

using namespace mgi;

namespace {

/// The assessment of a line that we wrote, which must be there.
Assessment read_again(const std::string& text, const Questionnaire& questionnaire) {
  const Source source{"written.jsonl", text};
  const ParsedLine line = parse_line(source);
  if (line.parsed.tree == nullptr)
    oracle::require_no("a line of ours cannot be read: " +
                       format_diagnostics(line.parsed.diagnostics, source));
  const auto loaded = batch::checked_assessment(source, line.parsed, questionnaire);
  if (!loaded.value)
    oracle::require_no("a line of ours has errors: " +
                       format_diagnostics(loaded.diagnostics, source));
  return *loaded.value;
}

void look_at(const Source& source, const ParsedLine& line, const Questionnaire& questionnaire) {
  const auto loaded = batch::checked_assessment(source, line.parsed, questionnaire);
  oracle::require_no(oracle::fault_of_loaded(loaded, source));
  if (!loaded.value) return;
  const Assessment& assessment = *loaded.value;
  const std::string json = assessment_json_text(line.parsed);
  const std::string result = batch::result_line(questionnaire, assessment,
                                                score(questionnaire, assessment), line.file, json);
  for (const std::string& text : {json, result}) {
    oracle::require_no(oracle::fault_of_json(text));
    oracle::require_no(
        oracle::fault_of_copy(questionnaire, assessment, read_again(text, questionnaire)));
  }
  if (line.kind != LineKind::assessment) return;
  const auto as_yaml = load_assessment(source, questionnaire);
  if (as_yaml.value)
    oracle::require_no(oracle::fault_of_copy(questionnaire, assessment, *as_yaml.value));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  Source source = fuzz::source_of(bytes, size);
  source.text.resize(std::min(source.text.find('\n'), source.text.size()));  // as lines come
  const ParsedLine line = parse_line(source);
  oracle::require_no(oracle::fault_of_diagnostics(line.parsed.diagnostics, source));
  if (!line.kind && !has_errors(line.parsed.diagnostics))
    oracle::require_no("neither a kind nor an error");
  const Instrument* instrument = fuzz::instrument(line.parsed.questionnaire_id);
  if (line.parsed.tree && instrument != nullptr) look_at(source, line, instrument->questionnaire);
  return 0;
}
