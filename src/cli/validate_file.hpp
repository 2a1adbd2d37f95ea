#pragma once

#include <memory>
#include <string>
#include <vector>

#include "batch/instruments.hpp"
#include "mgi/check/checked_file.hpp"
#include "mgi/text/allowance.hpp"

namespace mgi {

/// What is known of a file after loading and checking it, before settings and comments act.
struct Validated {
  CheckedFile file;
  std::vector<Allowance> allowances;
  std::string status;  ///< of an assessment: "draft", "cleared", …
  /// The instrument of an assessment where it has errors of its own.
  std::shared_ptr<const batch::KnownInstrument> unusable;
};

/// The files that paths name: folders are searched for .yaml and .yml files whose first key begins
/// with `mgi-`, in the order of their names. Throws Error (exit 3) for a path that is not there.
std::vector<std::string> files_of(const std::vector<std::string>& paths);

/// Loads a file by its kind and runs every check on it.
Validated validate_file(const std::string& path, batch::Instruments::Desk& instruments);

/// The same for a text at hand.
Validated validate_source(Source source, const std::string& folder,
                          batch::Instruments::Desk& instruments);

}  // namespace mgi
