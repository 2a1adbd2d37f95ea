#include "cli/command_instruments.hpp"
#include "cli/instrument_of.hpp"
#include "cli/output.hpp"
#include "mgi/report/render.hpp"
#include "report/matrix_report.hpp"

namespace mgi {

ExitCode run_matrix(const MatrixOptions& options) {
  const auto instrument = named_instrument(options.questionnaire);
  if (!instrument) return ExitCode::findings;
  if (options.format == "json") {
    write_output(matrix_json(instrument->questionnaire, instrument->frameworks));
    return ExitCode::fine;
  }
  const Report report = make_matrix_report(instrument->questionnaire, instrument->frameworks);
  write_output(options.format == "markdown" ? render_markdown(report)
                                            : render_terminal(report, terminal_style()));
  return ExitCode::fine;
}

}  // namespace mgi
