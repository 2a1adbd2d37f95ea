#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mgi/text/diagnostic.hpp"

namespace mgi {

/// The edits of the diagnostics in the order of the file, without those that overlap an earlier
/// one. Guesses only if `guesses`.
std::vector<Edit> collect_edits(const Diagnostics& diagnostics, bool guesses);

/// `text` with the edits made (as `collect_edits` gives them); every other byte stays.
std::string apply_edits(std::string_view text, const std::vector<Edit>& edits);

/// The change from `before` to `after` as a unified diff with three lines around each change; both
/// must have the same number of lines. Empty where they are equal.
std::string line_diff(std::string_view before, std::string_view after, std::string_view name);

}  // namespace mgi
