#pragma once

#include <string>
#include <vector>

#include "mgi/load/instrument.hpp"

namespace mgi {

/// The frameworks of `instrument` of these ids. Throws Error (exit 2) where one is none of its own.
std::vector<const Framework*> frameworks_of(const Instrument& instrument,
                                            const std::vector<std::string>& ids);

}  // namespace mgi
