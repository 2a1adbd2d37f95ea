#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "mgi/model/assessment.hpp"

namespace mgi {

/// How a cell looks.
enum class CellStyle {
  plain,
  wrapped,
  title,
  heading,
  notice,
  head,  ///< the first row of a table
  top,   ///< a row of a top section
  top_percent,
  top_number,
  indented_1,
  indented_2,
  indented_3,
  percent,
  points,     ///< two decimals
  number,     ///< as it is
  technical,  ///< an intermediate result
  technical_text,
  answer,  ///< to be changed by the reader: text
  answer_number,
  link,
};

/// A place on a sheet; rows and columns count from 0.
struct CellPlace {
  std::size_t row = 0;
  std::size_t column = 0;
};

/// A block of cells, both corners included.
struct CellBlock {
  CellPlace first;
  CellPlace last;
};

/// What the file says about itself.
struct WorkbookProperties {
  std::string title;
  std::string subject;
  std::string status;
  Date created;  ///< the only date in the file
};

/// What every printed page says.
struct PageText {
  std::string head_left, head_right, foot_left, foot_centre;
};

class Workbook;

/// One sheet. A text is always a text, never a formula; control characters are shown, and what a
/// cell cannot hold (32,000 letters) is cut and ends in `…`.
class Sheet {
 public:
  void text(CellPlace place, std::string_view text, CellStyle style = CellStyle::plain);
  void number(CellPlace place, double number, CellStyle style = CellStyle::number);
  void blank(CellPlace place, CellStyle style);
  /// A formula with its result, which programs that do not calculate show. The result "" stands
  /// for a number that is not there.
  void formula(CellPlace place, const std::string& formula, std::optional<double> result,
               CellStyle style);
  void formula(CellPlace place, const std::string& formula, std::string_view result,
               CellStyle style);
  /// A link where `url` is an http or https address that a workbook can hold; else a text.
  void link(CellPlace place, std::string_view url);
  /// A text over several columns of a row, `letters` wide together; the row is as high as needed.
  void wide_text(CellPlace place, std::size_t last_column, std::string_view text, CellStyle style,
                 std::size_t letters);

  /// To be called before texts are written, so that their rows become high enough for them.
  void width(std::size_t first_column, std::size_t last_column, double letters);
  /// Folds columns away behind a plus sign.
  void fold(std::size_t first_column, std::size_t last_column, double letters);
  /// Rows above and columns left of `place` stay on the screen; the rows from `repeat_from` to
  /// above it stand on each printed page.
  void freeze(CellPlace place, std::size_t repeat_from);
  void filter(CellBlock block);
  /// A cell takes what stands in `range`; anything else is refused with `message`.
  void choose_from(CellPlace place, const std::string& range, std::string_view title,
                   std::string_view message);
  /// A cell takes only what makes `formula` true.
  void accept_if(CellPlace place, const std::string& formula, std::string_view title,
                 std::string_view message);
  /// Bars from 0 to 1 behind the numbers.
  void bars(CellBlock block);
  /// Shades the cells whose text is `word`.
  void shade(CellBlock block, std::string_view word, unsigned colour);

 private:
  friend class Workbook;
  Sheet(Workbook& workbook, void* sheet) : workbook_(&workbook), sheet_(sheet) {}
  void make_room(CellPlace place, std::string_view shown, CellStyle style);
  Workbook* workbook_;
  void* sheet_;                           // lxw_worksheet: the library's types stay in workbook.cpp
  std::map<std::size_t, double> widths_;  // of columns
  std::map<std::size_t, std::size_t> lines_;  // of rows
};

/// A workbook in the making. Equal calls give equal bytes. Throws Error (exit 3) where no temporary
/// file can be written.
class Workbook {
 public:
  Workbook(const WorkbookProperties& properties, const PageText& page, bool right_to_left);
  ~Workbook();
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;

  /// A further sheet of that name, which must be one that workbooks accept and no sheet has.
  Sheet add(std::string_view name);

  /// The finished file. Nothing can be added afterwards.
  std::string bytes();

 private:
  friend class Sheet;
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace mgi
