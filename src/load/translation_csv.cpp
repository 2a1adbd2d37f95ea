#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "mgi/load/translation_exchange.hpp"

namespace mgi {
namespace {

using Row = std::vector<std::string>;

constexpr std::array<std::string_view, 6> columns{"key",         "context", "original",
                                                  "translation", "terms",   "stale"};

/// True where a spreadsheet would calculate rather than show.
bool begins_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

/// True where an apostrophe in front must be told from one that belongs to the text.
bool needs_apostrophe(std::string_view text) {
  return begins_formula(text) ||
         (text.starts_with('\'') && (begins_formula(text.substr(1)) || text.starts_with("''")));
}

std::string safe(std::string_view text) {
  return needs_apostrophe(text) ? "'" + std::string(text) : std::string(text);
}

std::string plain(const std::string& cell) {
  const std::string_view rest =
      std::string_view(cell).substr(std::min<std::size_t>(1, cell.size()));
  return cell.starts_with('\'') && needs_apostrophe(rest) ? std::string(rest) : cell;
}

std::string cell(std::string_view text) {
  std::string content = safe(text);
  if (content.find_first_of("\",;\t\r\n") == std::string::npos && !content.starts_with(' ') &&
      !content.ends_with(' '))
    return content;
  std::string quoted = "\"";
  for (const char c : content) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + '"';
}

/// Reads rows of a table and keeps where each begins.
class CsvReader {
 public:
  CsvReader(const Source& source, Diagnostics& diagnostics)
      : text_(source.text), diagnostics_(diagnostics) {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    const std::string_view first = text_.substr(at_, text_.find_first_of("\r\n", at_) - at_);
    const std::size_t found = first.find_first_of(",;\t");
    if (found != std::string_view::npos) separator_ = first[found];
  }

  /// The next row that is not empty, and the span of its first line.
  std::optional<Row> next(Span& span) {
    while (at_ < text_.size()) {
      const std::size_t begin = at_;
      Row row = read_row();
      span = line_at(text_, begin);
      const auto is_empty = [](const std::string& cell_text) { return cell_text.empty(); };
      if (!std::ranges::all_of(row, is_empty)) return row;
    }
    return std::nullopt;
  }

 private:
  Row read_row() {
    Row row(1);
    while (at_ < text_.size()) {
      const char c = text_[at_++];
      if (c == '"' && row.back().empty()) {
        row.back() = read_quoted();
      } else if (c == separator_) {
        row.emplace_back();
      } else if (c == '\n') {
        break;
      } else if (c != '\r' || at_ >= text_.size() || text_[at_] != '\n') {
        row.back() += c;
      }
    }
    return row;
  }

  std::string read_quoted() {
    const std::size_t begin = at_ - 1;
    std::string content;
    while (at_ < text_.size()) {
      const char c = text_[at_++];
      const bool line_end = c == '\r' && at_ < text_.size() && text_[at_] == '\n';
      if (line_end) continue;  // spreadsheets write line breaks inside cells as they like
      if (c != '"') {
        content += c;
      } else if (at_ < text_.size() && text_[at_] == '"') {
        content += text_[at_++];
      } else {
        return content;
      }
    }
    diagnostics_.push_back(
        {Severity::error,
         "translation-file",
         "a quote is not closed",
         {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + 1)}});
    return content;
  }

  std::string_view text_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;
  char separator_ = ',';
};

}  // namespace

std::string write_csv(const TranslationExchange& exchange) {
  std::string text = fmt::format("{}\r\n", fmt::join(columns, ","));
  for (const ExchangeEntry& entry : exchange.entries)
    text += fmt::format("{},{},{},{},{},{}\r\n", cell(entry.key), cell(entry.context),
                        cell(entry.original), cell(entry.translation),
                        cell(fmt::format("{}", fmt::join(entry.terms, "\n"))),
                        // A hash of digits alone would become a number in a spreadsheet.
                        entry.stale_source.empty() ? "" : "source " + entry.stale_source);
  return text;
}

Loaded<TranslationExchange> read_csv(const Source& source) {
  Loaded<TranslationExchange> loaded;
  CsvReader reader(source, loaded.diagnostics);
  const auto fault = [&](Span span, std::string message, std::string hint) {
    loaded.diagnostics.push_back(
        {Severity::error, "translation-file", std::move(message), span, std::move(hint)});
  };
  Span span;
  const Row names = reader.next(span).value_or(Row());
  const auto column = [&](std::string_view name) {
    return static_cast<std::size_t>(std::ranges::find(names, name) - names.begin());
  };
  for (const std::string_view needed : {"key", "original", "translation"})
    if (column(needed) == names.size())
      fault(span, fmt::format("the first row has no column '{}'", needed),
            "keep the row of names that 'mgi translate' wrote");
  TranslationExchange exchange;
  while (loaded.diagnostics.empty()) {
    const auto row = reader.next(span);
    if (!row) break;
    const auto at = [&](std::string_view name) {
      const std::size_t index = column(name);
      return index < row->size() ? plain((*row)[index]) : std::string();
    };
    ExchangeEntry entry{at("key"), at("context"), {}, at("original"), at("translation")};
    constexpr std::string_view prefix = "source ";
    if (const std::string stale = at("stale"); stale.starts_with(prefix))
      entry.stale_source = stale.substr(prefix.size());
    entry.span = span;
    if (row->size() > names.size())
      fault(span, fmt::format("the row has {} cells, the first row {}", row->size(), names.size()),
            "put texts that hold the separator into double quotes");
    exchange.entries.push_back(std::move(entry));
  }
  sort_by_place(loaded.diagnostics);
  if (!has_errors(loaded.diagnostics)) loaded.value = std::move(exchange);
  return loaded;
}

}  // namespace mgi
