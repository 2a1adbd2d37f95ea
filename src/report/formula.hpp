#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "report/words/phrase.hpp"

namespace mgi {

// The parts that formulas of a workbook are written from. Rows and columns count from 0.

/// "A", "Z", "AA", …
std::string column_letters(std::size_t column);

/// "E3": moves along when the row is copied or sorted.
std::string cell_at(std::size_t row, std::size_t column);

/// "$E$3", or "'Answers'!$E$3" where `sheet` is not empty.
std::string fixed_cell(std::string_view sheet, std::size_t row, std::size_t column);

/// Rows of one column, and where it stands.
struct ColumnRange {
  std::string sheet;  ///< empty: the sheet of the formula
  std::size_t column = 0;
  std::size_t first_row = 0;
  std::size_t last_row = 0;
};

/// "$E$3:$E$101", or "'Answers'!$E$3:$E$101".
std::string text_of(const ColumnRange& range);

/// A text as a formula holds it: in double quotes, those inside doubled, at most 255 letters.
std::string text_in_formula(std::string_view text);

/// `phrase` as a formula that joins its words and, in its places, the values of two formulas.
std::string joined_in_formula(const Phrase<2>& phrase, std::string_view first,
                              std::string_view second);

}  // namespace mgi
