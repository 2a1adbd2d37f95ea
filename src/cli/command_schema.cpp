#include "cli/command_schema.hpp"

#include "cli/instrument_of.hpp"
#include "cli/output.hpp"
#include "mgi/report/schema.hpp"

namespace mgi {

ExitCode run_schema(const SchemaOptions& options) {
  if (options.what == "questionnaire") {
    write_result(options.output, questionnaire_schema());
    return ExitCode::fine;
  }
  const auto instrument = named_instrument(options.questionnaire);
  if (!instrument) return ExitCode::findings;
  write_result(options.output, assessment_schema(instrument->questionnaire));
  return ExitCode::fine;
}

}  // namespace mgi
