#pragma once

#include <string>
#include <vector>

#include "mgi/report/language.hpp"

namespace mgi {

/// What every output says wherever it shows numbers.
std::vector<std::string> stance(Language language = Language::english);

/// The version of this program, e.g. "0.1.0".
std::string program_version();

}  // namespace mgi
