#include "report/csv.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "mgi/text/width.hpp"

namespace mgi {
namespace {

/// What begins a formula, in the wide letters of East Asia too.
bool is_formula(std::string_view text) {
  if (text.empty()) return false;
  if (std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos) return true;
  constexpr std::array wide{"＝", "＋", "－", "＠"};
  return std::ranges::any_of(wide, [&](std::string_view sign) { return text.starts_with(sign); });
}

/// Line breaks stay, as LF; all else that cannot be seen is made visible.
std::string shown_lines(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    result += printable(line);
    if (end < text.size()) result += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

}  // namespace

std::string csv_cell(std::string_view text) {
  std::string cell = (is_formula(text) ? "'" : "") + shown_lines(text);
  if (cell.find_first_of(",\"\n;") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) {
    quoted += c;
    if (c == '"') quoted += c;
  }
  return quoted + "\"";
}

std::string csv_cell(double number) {
  return fmt::format("{}", number);
}

std::string csv_cell(std::optional<double> number) {
  return number ? csv_cell(*number) : std::string();
}

std::string csv_cell(std::size_t number) {
  return fmt::format("{}", number);
}

}  // namespace mgi
