#pragma once

#include <string>
#include <vector>

#include "mgi/text/error.hpp"

namespace mgi {

/// The whole program: arguments (without the program's name) to exit code.
ExitCode run_cli(const std::vector<std::string>& arguments);

}  // namespace mgi
