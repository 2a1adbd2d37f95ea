#pragma once

#include <string>
#include <vector>

#include "cli/instrument_of.hpp"
#include "mgi/check/checked_file.hpp"
#include "mgi/text/allowance.hpp"

namespace mgi {

/// What is known of a file after loading and checking it, before settings and comments act.
struct Validated {
  CheckedFile file;
  std::vector<Allowance> allowances;
  std::string status;  ///< of an assessment: "draft", "cleared", …
};

/// The files that paths name: folders are searched for .yaml and .yml files whose first key begins
/// with `mgi-`, in the order of their names. Throws Error (exit 3) for a path that is not there.
std::vector<std::string> files_of(const std::vector<std::string>& paths);

/// Loads a file by its kind and runs every check on it.
Validated validate_file(const std::string& path, Instruments& instruments);

/// The same for a text at hand.
Validated validate_source(Source source, const std::string& folder, Instruments& instruments);

}  // namespace mgi
