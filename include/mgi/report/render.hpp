#pragma once

#include <cstddef>
#include <string>

#include "mgi/report/report.hpp"

namespace mgi {

struct TerminalStyle {
  bool colour = false;
  bool unicode = true;  ///< false: bars and signs in ASCII
  std::size_t width = 80;
};

/// Plain text of at most `width` columns (a longer single word stands alone). No control character
/// of the input reaches the terminal.
std::string render_terminal(const Report& report, const TerminalStyle& style);

/// CommonMark with tables. Text of the input stays text: nothing in it becomes markup; only http
/// and https addresses of sources become links.
std::string render_markdown(const Report& report);

/// One self-contained HTML page: no request leaves it, and it is complete without its style and
/// script. Text of the input stays text; only http and https addresses of sources become links.
std::string render_html(const Report& report);

/// Two reports of the same blocks, in two languages, side by side.
std::string render_html(const Report& first, const Report& second);

}  // namespace mgi
