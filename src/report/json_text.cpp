#include <fmt/format.h>

#include <string_view>

#include "mgi/text/width.hpp"
#include "report/json.hpp"

namespace mgi {

// The library escapes what stands below U+0020 itself.
std::string to_text(const Json& json) {
  const std::string dumped = json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
  std::string text;
  std::size_t kept = 0;
  constexpr std::string_view first_bytes = "\x7f\xc2\xe2";
  for (std::size_t at = dumped.find_first_of(first_bytes); at != std::string::npos;
       at = dumped.find_first_of(first_bytes, at + 1)) {
    const unsigned code = hidden_code(std::string_view(dumped).substr(at));
    if (code == 0) continue;
    text += std::string_view(dumped).substr(kept, at - kept);
    text += fmt::format("\\u{:04x}", code);
    kept = at + (code < 0x80 ? 1 : code < 0x800 ? 2 : 3);
  }
  return kept == 0 ? dumped : text + dumped.substr(kept);
}

}  // namespace mgi
