#include "report/html/policy.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <vector>

#include "mgi/text/sha256.hpp"
#include "mgi/text/width.hpp"

namespace mgi::html {

std::string policy_hash(std::string_view content) {
  const std::string hex = sha256(content);
  std::vector<std::uint32_t> bytes;
  for (std::size_t i = 0; i < hex.size(); i += 2)
    bytes.push_back(static_cast<std::uint32_t>(std::stoul(hex.substr(i, 2), nullptr, 16)));
  constexpr std::string_view letters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string result = "'sha256-";
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const auto byte = [&](std::size_t at) { return at < bytes.size() ? bytes[at] : 0U; };
    const std::uint32_t three = byte(i) << 16U | byte(i + 1) << 8U | byte(i + 2);
    for (std::size_t place = 0; place < 4; ++place)
      result += i + place > bytes.size() ? '=' : letters[three >> (18U - 6U * place) & 63U];
  }
  return result + "'";
}

std::string css_string(std::string_view text) {
  std::string result = "\"";
  for (const char c : printable(one_line(text))) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = byte >= 0x80 || c == ' ' || c == ',' || (c >= '0' && c <= '9') ||
                       (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (plain)
      result += c;
    else
      result += fmt::format("\\{:06x}", byte);
  }
  return result + "\"";
}

}  // namespace mgi::html
