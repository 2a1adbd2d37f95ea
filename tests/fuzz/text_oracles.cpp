#include <fmt/format.h>

#include <array>
#include <charconv>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "fuzz/oracles.hpp"

namespace mgi::oracle {
namespace {

/// The character that begins at `at`, and its bytes; nothing where they are not UTF-8.
struct Character {
  unsigned code = 0;
  std::size_t size = 0;
};

Character character_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  const unsigned first = byte(0);
  if (first < 0x80) return {first, 1};
  constexpr std::array<unsigned, 5> least{0, 0, 0x80, 0x800, 0x10000};
  const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
  if (size == 0 || first > 0xF4) return {};
  unsigned code = first & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return {};
    code = code << 6U | (byte(i) & 0x3FU);
  }
  const bool valid = code >= least.at(size) && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
  return valid ? Character{code, size} : Character{};
}

/// What a terminal may obey, or a reader not see.
bool is_obeyed(unsigned code) {
  return (code < 0x20 && code != '\n') || (code >= 0x7F && code < 0xA0) || code == 0x2028 ||
         code == 0x2029 || (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

/// The bytes of an escape sequence that only chooses how text looks; 0 for any other.
std::size_t size_of_look(std::string_view text) {
  if (!text.starts_with("\x1b[")) return 0;
  const std::size_t end = text.find_first_not_of("0123456789;", 2);
  return end != std::string_view::npos && text[end] == 'm' ? end + 1 : 0;
}

std::string around(std::string_view text, std::size_t at) {
  const std::size_t begin = at < 40 ? 0 : at - 40;
  return fmt::format("byte {}, in '{}'", at, text.substr(begin, 80));
}

/// True for a number as our tables write it, minus sign included.
bool is_number(std::string_view cell) {
  double number = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
  return error == std::errc() && end == cell.data() + cell.size();
}

std::string fault_of_cell(std::string_view cell) {
  if (cell.empty()) return {};
  if (std::string_view("=+-@\t\r\n").find(cell.front()) == std::string_view::npos) {
    for (const std::string_view sign : {"＝", "＋", "－", "＠"})
      if (cell.starts_with(sign)) return fmt::format("the cell '{}' begins like a formula", cell);
    return {};
  }
  return is_number(cell) ? "" : fmt::format("the cell '{}' begins like a formula", cell);
}

}  // namespace

std::string fault_of_terminal(std::string_view text, bool colour) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t look = colour ? size_of_look(text.substr(at)) : 0;
    if (look > 0) {
      at += look;
      continue;
    }
    const auto [code, size] = character_at(text, at);
    if (size == 0) return "not UTF-8 at " + around(text, at);
    if (is_obeyed(code)) return fmt::format("U+{:04X} at {}", code, around(text, at));
    at += size;
  }
  return {};
}

std::string fault_of_markdown(std::string_view text) {
  if (std::string fault = fault_of_terminal(text); !fault.empty()) return fault;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '`') {  // our code spans hold signs of answers alone
      const std::size_t end = text.find('`', at + 1);
      if (end == std::string_view::npos || text.substr(at, end - at).find('\n') != text.npos)
        return "a code span is not closed at " + around(text, at);
      at = end;
    } else if (text[at] == '<') {
      const std::string_view rest = text.substr(at + 1);
      const std::size_t end = rest.find_first_of("<> \n");
      const bool web = rest.starts_with("http://") || rest.starts_with("https://");
      if (!web || end == std::string_view::npos || rest[end] != '>')
        return "a tag at " + around(text, at);
      at += end + 1;
    } else if (text.substr(at).starts_with("](") && !text.substr(at).starts_with("](<http")) {
      return "a link of the input at " + around(text, at);
    }
  }
  return {};
}

std::string fault_of_json(std::string_view text) {
  // The parser refuses bytes that are not UTF-8.
  return nlohmann::json::accept(text) ? fault_of_terminal(text) : "not JSON";
}

std::string fault_of_csv(std::string_view text) {
  if (!text.ends_with('\n')) return "the table does not end in a line feed";
  std::vector<std::string> cells(1);
  std::size_t width = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const auto [code, size] = character_at(text, i);
    if (size == 0 && (static_cast<unsigned char>(c) & 0xC0U) != 0x80U)
      return "not UTF-8 at " + around(text, i);
    if (size > 0 && is_obeyed(code)) return fmt::format("U+{:04X} at {}", code, around(text, i));
    if (c == '"') {
      const bool doubled = quoted && i + 1 < text.size() && text[i + 1] == '"';
      if (doubled)
        cells.back() += text[++i];
      else
        quoted = !quoted;
    } else if (!quoted && c == ',') {
      cells.emplace_back();
    } else if (!quoted && c == '\n') {
      if (width == 0) width = cells.size();
      if (cells.size() != width)
        return fmt::format("a row of {} cells in a table of {}", cells.size(), width);
      for (const std::string& cell : cells)
        if (std::string fault = fault_of_cell(cell); !fault.empty()) return fault;
      cells.assign(1, {});
    } else {
      cells.back() += c;
    }
  }
  return quoted ? "a quote is not closed" : "";
}

std::string fault_of_format(std::string_view format, std::string_view text) {
  using Oracle = std::string (*)(std::string_view);
  constexpr std::array<std::pair<std::string_view, Oracle>, 7> oracles{{
      {"terminal", [](std::string_view of) { return fault_of_terminal(of); }},
      {"markdown", fault_of_markdown},
      {"html", fault_of_html},
      {"json", fault_of_json},
      {"csv", fault_of_csv},
      {"xlsx", fault_of_xlsx},
      {"xml", fault_of_xml},
  }};
  for (const auto& [id, oracle] : oracles)
    if (id == format) {
      std::string fault = oracle(text);
      return fault.empty() ? fault : fmt::format("{}: {}", format, fault);
    }
  return fmt::format("no oracle knows the format '{}'", format);
}

}  // namespace mgi::oracle
