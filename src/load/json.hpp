#pragma once

#include <string>
#include <string_view>

#include "load/yaml.hpp"

namespace mgi {

/// Reads one JSON value into the tree that YAML gives, with spans in `source`: strings are quoted
/// scalars, numbers, true, false and null are plain ones. Limits and keys are those of `read_yaml`;
/// faults of the JSON itself are `json-syntax` or `encoding`. The tree is empty where it could not
/// be read to its end.
YamlTree read_json(const Source& source, Diagnostics& diagnostics);

/// Appends a JSON string; what a terminal could obey is escaped. Text that is not UTF-8 (a file's
/// name may hold it) gets U+FFFD for each byte that is not ASCII.
void append_json(std::string_view text, std::string& json);

/// Appends a value on one line: scalars as strings, a key without a value as null.
void append_json(YamlNode node, std::string& json);

}  // namespace mgi
