#include "mgi/text/width.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>

namespace mgi {
namespace {

struct Character {
  utf8proc_int32_t code;  // -1 where the bytes are not UTF-8
  std::string_view bytes;
};

/// Takes the first character off `text`.
Character take_character(std::string_view& text) {
  utf8proc_int32_t code = -1;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const auto size = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &code);
  const auto length = size > 0 ? static_cast<std::size_t>(size) : std::size_t{1};
  const Character character{size > 0 ? code : -1, text.substr(0, length)};
  text.remove_prefix(length);
  return character;
}

std::size_t width_of(utf8proc_int32_t code) {
  if (code < 0) return 1;
  return static_cast<std::size_t>(std::max(0, utf8proc_charwidth(code)));
}

/// Direction overrides, embeddings and isolates: they can make a terminal show another order.
bool changes_direction(utf8proc_int32_t code) {
  return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

bool is_control(utf8proc_int32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029;
}

// Not functions: these loops are the busiest of a page of HTML, and must be inlined.
constexpr auto is_plain = [](char c) { return c >= ' ' && c <= '~'; };
constexpr auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };

bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), is_plain);
}

}  // namespace

std::size_t display_width(std::string_view text) {
  if (is_plain_ascii(text)) return text.size();
  std::size_t width = 0;
  while (!text.empty()) width += width_of(take_character(text).code);
  return width;
}

std::string printable(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const auto plain = static_cast<std::size_t>(
        std::find_if_not(text.begin(), text.end(), is_plain) - text.begin());
    result += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) break;
    const auto [code, bytes] = take_character(text);
    if (code == '\t')
      result += ' ';
    else if (code < 0)
      result += fmt::format("\\x{:02x}", static_cast<unsigned char>(bytes.front()));
    else if (changes_direction(code) || (is_control(code) && code > 0xFF))
      result += fmt::format("\\u{:04x}", code);
    else if (is_control(code))
      result += fmt::format("\\x{:02x}", code);
    else
      result += bytes;
  }
  return result;
}

unsigned hidden_code(std::string_view text) {
  if (text.empty()) return 0;
  const auto first = static_cast<unsigned char>(text.front());
  if (first != 0x7F && first != 0xC2 && first != 0xE2) return 0;  // how all of them begin
  const utf8proc_int32_t code = take_character(text).code;
  return code >= 0x7F && (changes_direction(code) || is_control(code)) ? static_cast<unsigned>(code)
                                                                       : 0;
}

std::string printable_lines(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    result += printable(text.substr(0, end));
    if (end < text.size()) result += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

std::string one_line(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  const auto* begin = std::find_if_not(text.begin(), text.end(), is_space);
  while (begin != text.end()) {
    const auto* end = std::find_if(begin, text.end(), is_space);
    if (!result.empty()) result += ' ';
    result.append(begin, end);
    begin = std::find_if_not(end, text.end(), is_space);
  }
  return result;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  std::size_t used = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n", i);
    if (begin == std::string_view::npos) break;
    const std::size_t end = std::min(text.find_first_of(" \t\r\n", begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    const std::size_t size = display_width(word);
    if (lines.empty() || used + 1 + size > width) {
      lines.emplace_back(word);
      used = size;
    } else {
      lines.back().append(" ").append(word);
      used += 1 + size;
    }
    i = end;
  }
  return lines;
}

std::string pad(std::string_view text, std::size_t width) {
  const std::size_t used = display_width(text);
  return std::string(text) + std::string(used < width ? width - used : 0, ' ');
}

std::string cut(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  std::string result;
  std::size_t used = 1;
  while (!text.empty()) {
    const auto [code, bytes] = take_character(text);
    used += width_of(code);
    if (used > width) break;
    result += bytes;
  }
  return result + "…";
}

}  // namespace mgi
