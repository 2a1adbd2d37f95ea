#include <fmt/format.h>

#include <string_view>

#include "report/json.hpp"

namespace mgi {
namespace {

/// The code of the character that begins at `at` where a terminal could obey it, or hide it; else
/// 0. The library escapes those below U+0020 itself.
unsigned obeyed_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  if (byte(0) == 0x7F) return 0x7F;
  if (byte(0) == 0xC2 && byte(1) < 0xA0) return byte(1);
  if (byte(0) != 0xE2 || (byte(1) != 0x80 && byte(1) != 0x81)) return 0;
  const unsigned code = 0x2000U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
  const bool is_obeyed = (code >= 0x2028 && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
  return is_obeyed ? code : 0;
}

}  // namespace

std::string to_text(const Json& json) {
  const std::string dumped = json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
  std::string text;
  std::size_t kept = 0;
  constexpr std::string_view first_bytes = "\x7f\xc2\xe2";
  for (std::size_t at = dumped.find_first_of(first_bytes); at != std::string::npos;
       at = dumped.find_first_of(first_bytes, at + 1)) {
    const unsigned code = obeyed_at(dumped, at);
    if (code == 0) continue;
    text += std::string_view(dumped).substr(kept, at - kept);
    text += fmt::format("\\u{:04x}", code);
    kept = at + (code < 0x80 ? 1 : code < 0x800 ? 2 : 3);
  }
  return kept == 0 ? dumped : text + dumped.substr(kept);
}

}  // namespace mgi
