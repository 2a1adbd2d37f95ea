#pragma once

#include <span>
#include <string>
#include <vector>

#include "mgi/load/loaded.hpp"
#include "mgi/text/accepted.hpp"
#include "mgi/text/source.hpp"

namespace mgi {

/// Reads a baseline (first key `mgi-baseline: 1`, then `accepted:` with `check`, `file`, `path`).
Loaded<std::vector<Accepted>> load_baseline(const Source& source);

/// The same as a file.
std::string write_baseline(std::span<const Accepted> entries);

}  // namespace mgi
