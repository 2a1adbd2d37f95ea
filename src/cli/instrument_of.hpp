#pragma once

#include <optional>
#include <string>

#include "mgi/load/instrument.hpp"

namespace mgi {

/// Loads the questionnaire that a user named (a file or an id; empty: the default one) with its
/// frameworks. Writes its diagnostics; nothing where it has errors.
std::optional<Instrument> instrument_of(const std::string& path_or_id);

}  // namespace mgi
