#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace mgi {

/// Keys stay in the order in which they are written.
using Json = nlohmann::ordered_json;

/// A number, or null where there is none.
inline Json json_of(const std::optional<double>& value) {
  return value ? Json(*value) : Json(nullptr);
}

/// Two-space indentation and a line feed at the end; bytes that are not UTF-8 (a file's name may
/// hold them) become U+FFFD. What a terminal could obey stands as `\u009b`, which says the same.
std::string to_text(const Json& json);

}  // namespace mgi
