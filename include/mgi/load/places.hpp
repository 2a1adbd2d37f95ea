#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mgi/load/loaded.hpp"
#include "mgi/text/allowance.hpp"
#include "mgi/text/diagnostic.hpp"
#include "mgi/text/source.hpp"

namespace mgi {

/// The first key of a YAML file, which says its kind ("mgi-assessment"), without reading the rest.
/// Empty where there is none.
std::string first_key(const Source& source);

/// Keys and ids from the root to the place of `span`, joined by slashes: "answers/trafficking-law".
/// It stays the same when lines move.
std::string id_path(const YamlTree& tree, Span span);

/// Sets the path of each diagnostic.
void set_paths(const YamlTree& tree, Diagnostics& diagnostics);

/// The text of a key of the root mapping; empty where there is none.
std::string root_text(const YamlTree& tree, std::string_view key);

/// The comments that allow a check. A `#` inside a text is no comment.
std::vector<Allowance> find_allowances(const Source& source, const YamlTree& tree);

}  // namespace mgi
