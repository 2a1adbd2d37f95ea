#include "batch/result_lines.hpp"
#include "cli/command_score.hpp"
#include "cli/line_output.hpp"

namespace mgi {

ExitCode run_merge(const std::vector<std::string>& paths) {
  batch::ResultLines results(paths);
  results.sort_by_subject();
  LineOutput output;
  bool failed = false;
  for (const batch::ResultPlace& place : results.places()) {
    failed = failed || place.kind == LineKind::error;
    if (!output.write(results.read(place) + "\n")) break;
  }
  output.flush();
  return failed ? ExitCode::findings : ExitCode::fine;
}

}  // namespace mgi
