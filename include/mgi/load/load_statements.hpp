#pragma once

#include "mgi/load/loaded.hpp"
#include "mgi/model/statements.hpp"
#include "mgi/text/source.hpp"

namespace mgi {

/// Reads a file of kind `mgi-highlights`. Whether its indicators and answers exist is left to
/// `check_statements`.
Loaded<Statements> load_statements(const Source& source);

}  // namespace mgi
