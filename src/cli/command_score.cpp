#include "cli/command_score.hpp"

#include "cli/line_output.hpp"

namespace mgi {
namespace {

ExitCode exit_code_of(const batch::LineTally& tally) {
  if (tally.unreadable > 0) return ExitCode::failure;
  return tally.failed > 0 ? ExitCode::findings : ExitCode::fine;
}

}  // namespace

ExitCode run_score(const batch::LineOptions& options) {
  LineOutput output;
  const batch::LineTally tally = batch::score_lines(options, output.sinks());
  output.flush();
  return exit_code_of(tally);
}

ExitCode run_lines(const batch::LineOptions& options) {
  LineOutput output;
  const batch::LineTally tally = batch::make_lines(options, output.sinks());
  output.flush();
  return exit_code_of(tally);
}

}  // namespace mgi
