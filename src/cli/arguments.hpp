#pragma once

#include <functional>
#include <string>
#include <vector>

#include "mgi/text/error.hpp"

namespace mgi {

/// What the arguments ask for. Parsing opens no file and does no work.
using Action = std::function<ExitCode()>;

/// Throws Error (exit 2) with the nearest command or option where the arguments are wrong.
Action parse_arguments(const std::vector<std::string>& words);

}  // namespace mgi
