#pragma once

#include "load/reader.hpp"
#include "mgi/model/frameworks.hpp"

namespace mgi {

/// Reads one framework with its codes: an item of `frameworks:`.
Framework read_framework(YamlNode node, Diagnostics& diagnostics);

}  // namespace mgi
