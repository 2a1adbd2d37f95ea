#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/instrument_of.hpp"
#include "cli/output.hpp"
#include "mgi/report/instrument_report.hpp"
#include "mgi/report/render.hpp"
#include "mgi/text/nearest.hpp"

namespace mgi {

ExitCode run_explain(const ExplainOptions& options) {
  const auto instrument = named_instrument(options.questionnaire);
  if (!instrument) return ExitCode::findings;
  const auto explanation = explain(instrument->questionnaire, instrument->frameworks, options.id);
  if (!explanation) {
    const std::string hint = did_you_mean(
        options.id, explainable_ids(instrument->questionnaire, instrument->frameworks));
    throw Error(fmt::format("nothing is called '{}'{}", options.id,
                            hint.empty() ? "; 'mgi list' shows what there is" : "; " + hint),
                ExitCode::usage);
  }
  if (options.format == "json")
    write_output(explanation_json(*explanation));
  else if (options.format == "markdown")
    write_output(render_markdown(make_explanation_report(*explanation)));
  else
    write_output(render_terminal(make_explanation_report(*explanation), terminal_style()));
  return ExitCode::fine;
}

}  // namespace mgi
