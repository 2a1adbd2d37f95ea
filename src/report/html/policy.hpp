#pragma once

#include <string>
#include <string_view>

namespace mgi::html {

/// What a Content-Security-Policy knows a style or script by: "'sha256-…'".
std::string policy_hash(std::string_view content);

/// A text as a string of CSS that nothing in it can end.
std::string css_string(std::string_view text);

}  // namespace mgi::html
