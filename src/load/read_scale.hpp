#pragma once

#include <cstddef>

#include "load/ids.hpp"
#include "mgi/model/questionnaire.hpp"

namespace mgi {

/// Reads an item of `scales:`, the one of that index.
Scale read_scale(YamlNode node, Ids& ids, std::size_t index, Diagnostics& diagnostics);

}  // namespace mgi
