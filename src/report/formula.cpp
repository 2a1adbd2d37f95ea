#include "report/formula.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mgi {
namespace {

std::string sheet_prefix(std::string_view sheet) {
  if (sheet.empty()) return {};
  std::string prefix = "'";
  for (const char c : sheet) prefix += c == '\'' ? "''" : std::string(1, c);
  return prefix + "'!";
}

}  // namespace

std::string column_letters(std::size_t column) {
  std::string letters;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    letters += static_cast<char>('A' + static_cast<char>((rest - 1) % 26));
  std::ranges::reverse(letters);
  return letters;
}

std::string cell_at(std::size_t row, std::size_t column) {
  return fmt::format("{}{}", column_letters(column), row + 1);
}

std::string fixed_cell(std::string_view sheet, std::size_t row, std::size_t column) {
  return fmt::format("{}${}${}", sheet_prefix(sheet), column_letters(column), row + 1);
}

std::string text_of(const ColumnRange& range) {
  const std::string letters = column_letters(range.column);
  return fmt::format("{}${}${}:${}${}", sheet_prefix(range.sheet), letters, range.first_row + 1,
                     letters, range.last_row + 1);
}

std::string text_in_formula(std::string_view text) {
  constexpr std::size_t longest = 255;
  std::string result = "\"";
  std::size_t letters = 0;
  for (const char c : text) {
    const bool begins = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    if (begins && ++letters > longest) break;
    result += c;
    if (c == '"') result += c;
  }
  return result + "\"";
}

std::string joined_in_formula(const Phrase<2>& phrase, std::string_view first,
                              std::string_view second) {
  std::string formula;
  const auto add = [&](std::string_view part) {
    if (!formula.empty()) formula += "&";
    formula += part;
  };
  std::string_view rest = phrase.text();
  while (!rest.empty()) {
    const std::size_t place = std::min(rest.find("{0}"), rest.find("{1}"));
    if (place > 0) add(text_in_formula(rest.substr(0, place)));
    if (place == std::string_view::npos) break;
    add(rest.substr(place).starts_with("{0}") ? first : second);
    rest.remove_prefix(place + 3);
  }
  return formula;
}

}  // namespace mgi
