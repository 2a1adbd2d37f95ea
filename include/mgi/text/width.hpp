#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mgi {

/// Columns that UTF-8 `text` takes on a terminal: wide characters two, combining marks none.
std::size_t display_width(std::string_view text);

/// `text` with control characters, line breaks and invisible direction overrides made visible as
/// `\x1b` or `\u202e`, so that no file can send anything to a terminal; a tab becomes one space.
std::string printable(std::string_view text);

/// The same of each line: line feeds stay.
std::string printable_lines(std::string_view text);

/// The code of the first character of `text` if it is U+007F or above and `printable` would make it
/// visible; else 0.
unsigned hidden_code(std::string_view text);

/// `text` on one line: every run of spaces, tabs, LF and CR becomes one space, none at the ends.
std::string one_line(std::string_view text);

/// Lines of at most `width` columns, broken at spaces; a longer word stands alone on its line.
/// White space is folded. An empty text gives no line.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// `text` with spaces behind it up to `width` columns.
std::string pad(std::string_view text, std::size_t width);

/// `text` cut to `width` columns, the last of which is then `…`.
std::string cut(std::string_view text, std::size_t width);

}  // namespace mgi
