#pragma once

#include <string>
#include <vector>

#include "mgi/text/accepted.hpp"
#include "mgi/text/allowance.hpp"
#include "mgi/text/diagnostic.hpp"

namespace mgi {

/// Which checks count, and how much.
struct CheckSettings {
  std::vector<std::string> only;   ///< if not empty, no other check counts
  std::vector<std::string> skip;   ///< these do not count
  std::vector<std::string> warn;   ///< these are warnings
  std::vector<std::string> error;  ///< these are errors
};

/// False for findings that a baseline must not hide: those after which nothing else of the file
/// could be looked at.
bool can_be_accepted(const Diagnostic& diagnostic);

/// The diagnostics that count under the settings, with their severities changed as asked. `only`
/// never hides what stops the reading of a file: it would look clean.
Diagnostics apply_settings(Diagnostics diagnostics, const CheckSettings& settings);

/// Takes out what a comment allows on its line. Reports comments that give no reason
/// (`allow-reason`, they allow nothing) and comments that allow nothing (`allow-unused`).
Diagnostics apply_allowances(Diagnostics diagnostics, const std::vector<Allowance>& allowances);

/// Takes out the diagnostics of `file` that are accepted and marks what was used in `used`, which
/// is parallel to `accepted`.
Diagnostics apply_baseline(Diagnostics diagnostics, const std::string& file,
                           const std::vector<Accepted>& accepted, std::vector<bool>& used);

/// `baseline-stale` for each accepted finding that is no more.
Diagnostics stale_entries(const std::vector<Accepted>& accepted, const std::vector<bool>& used);

}  // namespace mgi
