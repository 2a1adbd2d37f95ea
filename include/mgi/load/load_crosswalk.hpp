#pragma once

#include <string>
#include <string_view>

#include "mgi/load/loaded.hpp"
#include "mgi/model/crosswalk.hpp"
#include "mgi/text/source.hpp"

namespace mgi {

/// Reads a crosswalk (first key `mgi-crosswalk: 1`; fields in questionnaires/README.md). Whether
/// the ids and answers that it names exist is for `check_crosswalk` to say.
Loaded<Crosswalk> load_crosswalk(const Source& source);

/// The name of the file with the crosswalk from one questionnaire to another, for `find_source`:
/// "country-to-city".
std::string crosswalk_name(std::string_view from, std::string_view to);

}  // namespace mgi
