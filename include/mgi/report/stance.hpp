#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mgi/report/language.hpp"

namespace mgi {

/// What every output says wherever it shows numbers. Names of bands are said to be this tool's own
/// unless `bands_source` says what publishes them (Questionnaire::bands_source).
std::vector<std::string> stance(Language language = Language::english,
                                std::string_view bands_source = {});

/// The version of this program, e.g. "0.1.0".
std::string program_version();

}  // namespace mgi
