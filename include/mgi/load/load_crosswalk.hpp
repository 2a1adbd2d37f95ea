#pragma once

#include "mgi/load/loaded.hpp"
#include "mgi/model/crosswalk.hpp"
#include "mgi/text/source.hpp"

namespace mgi {

/// Reads a crosswalk (first key `mgi-crosswalk: 1`; fields in questionnaires/README.md). Whether
/// the ids and answers that it names exist is for `check_crosswalk` to say.
Loaded<Crosswalk> load_crosswalk(const Source& source);

}  // namespace mgi
