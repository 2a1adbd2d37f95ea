#include "cli/commands.hpp"
#include "cli/instrument_of.hpp"
#include "cli/output.hpp"
#include "mgi/load/load_assessment.hpp"
#include "mgi/load/write_assessment.hpp"

namespace mgi {

ExitCode run_new(const NewOptions& options) {
  NewAssessment start{options.name, options.code, options.round};
  std::optional<Source> source;
  ParsedAssessment parsed;
  std::string questionnaire = options.questionnaire;
  if (!options.from.empty()) {
    source = read_source(options.from);
    parsed = parse_assessment(*source);
    if (questionnaire.empty()) questionnaire = parsed.questionnaire_id;
  }
  const auto instrument = instrument_of(questionnaire);
  if (!instrument) return ExitCode::findings;

  Loaded<Assessment> earlier;
  if (source) {
    earlier = load_assessment(*source, parsed, instrument->questionnaire);
    write_diagnostics(*source, earlier.diagnostics);
    if (!earlier.value) return ExitCode::findings;
    start.earlier = &*earlier.value;
  }
  write_result(options.output, write_assessment(instrument->questionnaire, start));
  return ExitCode::fine;
}

}  // namespace mgi
