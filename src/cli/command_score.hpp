#pragma once

#include <string>
#include <vector>

#include "batch/score_lines.hpp"
#include "mgi/text/error.hpp"

namespace mgi {

ExitCode run_score(const batch::LineOptions& options);
ExitCode run_lines(const batch::LineOptions& options);

/// `paths`: files of result lines; - for standard input.
ExitCode run_merge(const std::vector<std::string>& paths);

}  // namespace mgi
