#pragma once

#include <string>
#include <vector>

namespace mgi {

/// What every output says wherever it shows numbers.
std::vector<std::string> stance();

/// The version of this program, e.g. "0.1.0".
std::string program_version();

}  // namespace mgi
