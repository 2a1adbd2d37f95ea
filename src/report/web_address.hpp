#pragma once

#include <string_view>

namespace mgi {

/// True for an http or https address of plain ASCII that nothing could end early: only such
/// addresses become links. Everything else (javascript:, spaces, quotes) stays text.
bool is_web_address(std::string_view text);

}  // namespace mgi
