#include "report/workbook_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <utility>

#include "mgi/text/width.hpp"

namespace mgi {
namespace {

bool is_hex(char c) {
  return std::isxdigit(static_cast<unsigned char>(c)) != 0;
}

/// Programs read `_x0041_` in a text as the letter of that number.
std::string without_codes(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view code = text.substr(i, 7);
    if (code.size() == 7 && code.starts_with("_x") && code[6] == '_' &&
        std::all_of(code.begin() + 2, code.begin() + 6, is_hex))
      result += "_x005F";
    result += text[i];
  }
  return result;
}

}  // namespace

std::string cut_letters(std::string_view text, std::size_t letters) {
  std::size_t count = 0;
  std::size_t last = 0;  // where the last letter that still fits begins
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U) continue;
    if (++count == letters) last = i;
    if (count > letters) return std::string(text.substr(0, last)) + "…";
  }
  return std::string(text);
}

std::string shown_in_cell(std::string_view text) {
  constexpr std::size_t longest = 32000;
  std::string result;
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    result += printable(line);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!rest.empty()) result += '\n';
  }
  // U+FFFE and U+FFFF are no characters, and no XML may hold them.
  for (const auto& [bytes, name] :
       {std::pair{"\xEF\xBF\xBE", "\\ufffe"}, {"\xEF\xBF\xBF", "\\uffff"}})
    for (std::size_t at = result.find(bytes); at != std::string::npos; at = result.find(bytes))
      result.replace(at, 3, name);
  return without_codes(cut_letters(result, longest));
}

std::string page_part(std::string_view code, std::string_view text) {
  constexpr std::size_t longest = 75;  // three parts and their codes may have 255
  std::string part(code);
  for (const char c : cut_letters(printable(text), longest))
    part += c == '&' ? "&&" : std::string(1, c);
  return part;
}

bool is_link(std::string_view url) {
  constexpr std::size_t longest = 2000;
  if (!url.starts_with("http://") && !url.starts_with("https://")) return false;
  // The library takes these words, wherever they stand, for a link into this or another file.
  for (const std::string_view scheme : {"internal:", "external:"})
    if (url.find(scheme) != std::string_view::npos) return false;
  return url.size() <= longest && std::ranges::all_of(url, [](char c) {
           return c > ' ' && c < 0x7f &&
                  std::string_view("\"<>\\^`{|}").find(c) == std::string_view::npos;
         });
}

std::size_t lines_in_cell(std::string_view text, double letters) {
  std::size_t lines = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines += std::max<std::size_t>(
        1, wrap(text.substr(0, end), static_cast<std::size_t>(std::max(1.0, letters))).size());
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return std::max<std::size_t>(1, lines);
}

std::string sheet_name(std::string_view name, const std::vector<std::string>& taken) {
  constexpr std::size_t longest = 31;
  std::string plain;
  for (const char c : one_line(printable(name)))
    if (std::string_view("[]:*?/\\'").find(c) == std::string_view::npos) plain += c;
  if (plain.empty()) plain = "-";
  std::string chosen = cut_letters(plain, longest);
  for (int i = 2; std::ranges::find(taken, chosen) != taken.end(); ++i)
    chosen = fmt::format("{} {}", cut_letters(plain, longest - 4), i);
  return chosen;
}

}  // namespace mgi
