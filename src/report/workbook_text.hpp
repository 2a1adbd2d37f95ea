#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mgi {

// What a workbook can hold as text.

/// At most `letters` letters of `text`; where that is not all, the last one is `…`.
std::string cut_letters(std::string_view text, std::size_t letters);

/// `text` as a cell holds it: on the same lines, all else that cannot be seen made visible; what is
/// longer than a cell can hold is cut and ends in `…`.
std::string shown_in_cell(std::string_view text);

/// `text` as a header or footer holds it after the code of its place, "&L", "&C" or "&R".
std::string page_part(std::string_view code, std::string_view text);

/// True for an http or https address that a workbook can hold as a link.
bool is_link(std::string_view url);

/// How many lines a text takes in a column of that width.
std::size_t lines_in_cell(std::string_view text, double letters);

/// `name` as the name of a sheet: without the signs that workbooks forbid, at most 31 letters, and
/// with a number behind it where one of `taken` is the same.
std::string sheet_name(std::string_view name, const std::vector<std::string>& taken);

}  // namespace mgi
