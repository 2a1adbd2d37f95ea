#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace mgi {

// Cells and rows of CSV as in RFC 4180, but with LF at the end of a row.

/// A text as a cell. Quoted where needed. Control characters are shown; a text that a spreadsheet
/// would take for a formula (one that begins with = + - @ or a tab or line break) gets a ' before
/// it.
std::string csv_cell(std::string_view text);

/// A number with all its digits; empty where there is none.
std::string csv_cell(double number);
std::string csv_cell(std::optional<double> number);
std::string csv_cell(std::size_t number);

/// A column of a table whose rows are made from a `Row`.
template <typename Row>
struct CsvColumn {
  std::string_view name;
  std::string (*cell)(const Row&) = nullptr;
};

/// The names of the columns, without the end of the line.
template <typename Row, std::size_t count>
std::string csv_head(const std::array<CsvColumn<Row>, count>& columns) {
  std::string line;
  for (const CsvColumn<Row>& column : columns)
    line.append(line.empty() ? "" : ",").append(column.name);
  return line;
}

/// The cells of a row, without the end of the line.
template <typename Row, std::size_t count>
std::string csv_row(const std::array<CsvColumn<Row>, count>& columns, const Row& row) {
  std::string line;
  for (std::size_t i = 0; i < count; ++i)
    line.append(i == 0 ? "" : ",").append(columns.at(i).cell(row));
  return line;
}

}  // namespace mgi
