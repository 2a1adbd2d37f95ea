#pragma once

#include <optional>
#include <string>

#include "cli/commands.hpp"
#include "mgi/model/edition.hpp"

namespace mgi {

/// The edition that a user chose for the file at `path`; `assessment` then holds only what it may
/// show. Nothing, with a sentence on standard error, where the file is published, holds something
/// confidential, and the user has not said for whom the output is.
std::optional<Edition> edition_of(const std::string& path, Assessment& assessment,
                                  const EditionChoice& choice);

}  // namespace mgi
