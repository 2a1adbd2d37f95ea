#pragma once

#include <optional>
#include <string>

#include "mgi/load/instrument.hpp"

namespace mgi {

/// The folder that a path leads to; empty for standard input and bare names.
std::string folder_of(const std::string& path);

/// Loads and checks a questionnaire with the files it names and writes their diagnostics; nothing
/// where there are errors. What is built in was checked when the program was made.
std::optional<Instrument> instrument_of(Source questionnaire, const std::string& folder,
                                        bool with_glossary, bool quiet);

/// The same for what a user named: a file or an id; empty: the default one.
std::optional<Instrument> named_instrument(const std::string& path_or_id);

}  // namespace mgi
