#include "report/workbook.hpp"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <memory>
#include <mutex>

#include "mgi/text/error.hpp"
#include "mgi/text/width.hpp"
#include "report/workbook_file.hpp"
#include "report/workbook_looks.hpp"
#include "report/workbook_text.hpp"

#ifdef __has_feature  // clang's way to say it
#if __has_feature(address_sanitizer)
#define MGI_FINDS_LEAKS
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(MGI_FINDS_LEAKS)
// libxlsxwriter 1.1.4 never frees the list of a validation; the leak checker need not say so, nor
// that it was told.
// NOLINTBEGIN(bugprone-reserved-identifier,cert-dcl*,readability-identifier-naming): its names
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
  return "leak:lxw_strdup\n";
}
extern "C" const char* __lsan_default_options();
extern "C" const char* __lsan_default_options() {
  return "print_suppressions=0";
}
// NOLINTEND(bugprone-reserved-identifier,cert-dcl*,readability-identifier-naming)
#endif

namespace mgi {
namespace {

constexpr unsigned line_grey = 0xBFBFBF;
constexpr unsigned bar_blue = 0x9DC3E6;

lxw_format* made_format(lxw_workbook* workbook, const Look& look) {
  lxw_format* format = workbook_add_format(workbook);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  if (look.bold) format_set_bold(format);
  if (look.size > 0) format_set_font_size(format, look.size);
  if (look.colour != 0) format_set_font_color(format, look.colour);
  if (look.fill != 0) format_set_bg_color(format, look.fill);
  if (look.format != nullptr) format_set_num_format(format, look.format);
  if (look.wrap) format_set_text_wrap(format);
  if (look.indent > 0) format_set_indent(format, look.indent);
  if (look.border) {
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, line_grey);
  }
  return format;
}

/// Noon of the day, so that no day is the 0 that means "now" to the library.
std::time_t seconds_of(const Date& date) {
  const std::chrono::sys_days day =
      std::chrono::year(date.year) /
      std::chrono::month(static_cast<unsigned>(std::max(date.month, 1))) /
      std::chrono::day(static_cast<unsigned>(std::max(date.day, 1)));
  return std::chrono::duration_cast<std::chrono::seconds>(day.time_since_epoch()).count() + 43200;
}

lxw_worksheet* library_sheet(void* sheet) {
  return static_cast<lxw_worksheet*>(sheet);
}
lxw_row_t row_of(const CellPlace& place) {
  return static_cast<lxw_row_t>(place.row);
}
lxw_col_t column_of(const CellPlace& place) {
  return static_cast<lxw_col_t>(place.column);
}

struct FreeWorkbook {
  void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};

}  // namespace

struct Workbook::Parts {
  WorkbookFile file;
  std::unique_ptr<lxw_workbook, FreeWorkbook> workbook;
  std::array<lxw_format*, cell_styles> formats{};
  std::map<unsigned, lxw_format*> shades;
  std::string header, footer;
  bool right_to_left = false;

  lxw_format* format(CellStyle style) const { return formats.at(static_cast<std::size_t>(style)); }
};

Workbook::Workbook(const WorkbookProperties& properties, const PageText& page, bool right_to_left)
    : parts_(std::make_unique<Parts>()) {
  parts_->workbook.reset(workbook_new(parts_->file.path().c_str()));
  if (parts_->workbook == nullptr) throw Error("cannot make a workbook: out of memory");
  std::string title = cut_letters(printable(properties.title), 200);
  std::string subject = cut_letters(printable(properties.subject), 200);
  std::string status = cut_letters(printable(properties.status), 200);
  lxw_doc_properties document{};
  document.title = title.data();
  document.subject = subject.data();
  document.status = status.data();
  document.created = seconds_of(properties.created);
  workbook_set_properties(parts_->workbook.get(), &document);
  for (std::size_t i = 0; i < cell_styles; ++i)
    parts_->formats.at(i) = made_format(parts_->workbook.get(), look_of(static_cast<CellStyle>(i)));
  parts_->header = page_part("&L", page.head_left) + page_part("&R", page.head_right);
  parts_->footer =
      page_part("&L", page.foot_left) + page_part("&C", page.foot_centre) + "&R&P / &N";
  parts_->right_to_left = right_to_left;
}

Workbook::~Workbook() = default;

Sheet Workbook::add(std::string_view name) {
  lxw_worksheet* sheet = workbook_add_worksheet(parts_->workbook.get(), std::string(name).c_str());
  if (sheet == nullptr) throw Error(fmt::format("'{}' is no name for a sheet", name));
  if (parts_->right_to_left) worksheet_right_to_left(sheet);
  constexpr std::uint8_t a4 = 9;
  worksheet_set_paper(sheet, a4);
  worksheet_set_landscape(sheet);
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_set_header(sheet, parts_->header.c_str());
  worksheet_set_footer(sheet, parts_->footer.c_str());
  worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
  return {*this, sheet};
}

std::string Workbook::bytes() {
  // libxlsxwriter asks gmtime, whose one answer all threads share: two workbooks that are closed at
  // the same time could bear each other's date.
  static std::mutex closing;
  const std::lock_guard lock(closing);
  const lxw_error error = workbook_close(parts_->workbook.release());
  if (lost_temporary_text()) throw Error("cannot write the workbook: out of memory");
  if (error != LXW_NO_ERROR)
    throw Error(fmt::format("cannot write the workbook: {}", lxw_strerror(error)));
  return parts_->file.bytes();
}

void Sheet::make_room(CellPlace place, std::string_view shown, CellStyle style) {
  constexpr double line_height = 15;
  constexpr double highest = 405;
  constexpr double bold_letter = 1.15;
  const Look& look = look_of(style);
  const auto width = widths_.find(place.column);
  if (!look.wrap || width == widths_.end()) return;
  const double letters = (width->second - 1 - look.indent) / (look.bold ? bold_letter : 1);
  const std::size_t lines = lines_in_cell(shown, letters);
  std::size_t& most = lines_[place.row];
  if (lines <= most) return;
  most = lines;
  worksheet_set_row(library_sheet(sheet_), row_of(place),
                    std::min(highest, line_height * static_cast<double>(lines)), nullptr);
}

void Sheet::text(CellPlace place, std::string_view text, CellStyle style) {
  const std::string shown = shown_in_cell(text);
  make_room(place, shown, style);
  lxw_format* format = workbook_->parts_->format(style);
  // An empty string would be written as no cell at all.
  if (shown.empty())
    worksheet_write_blank(library_sheet(sheet_), row_of(place), column_of(place), format);
  else
    worksheet_write_string(library_sheet(sheet_), row_of(place), column_of(place), shown.c_str(),
                           format);
}

void Sheet::number(CellPlace place, double number, CellStyle style) {
  worksheet_write_number(library_sheet(sheet_), row_of(place), column_of(place), number,
                         workbook_->parts_->format(style));
}

void Sheet::blank(CellPlace place, CellStyle style) {
  text(place, "", style);
}

void Sheet::formula(CellPlace place, const std::string& formula, std::optional<double> result,
                    CellStyle style) {
  if (!result) {
    this->formula(place, formula, std::string_view(), style);
    return;
  }
  worksheet_write_formula_num(library_sheet(sheet_), row_of(place), column_of(place),
                              formula.c_str(), workbook_->parts_->format(style), *result);
}

void Sheet::formula(CellPlace place, const std::string& formula, std::string_view result,
                    CellStyle style) {
  make_room(place, result, style);
  worksheet_write_formula_str(library_sheet(sheet_), row_of(place), column_of(place),
                              formula.c_str(), workbook_->parts_->format(style),
                              shown_in_cell(result).c_str());
}

void Sheet::link(CellPlace place, std::string_view url) {
  if (is_link(url) &&
      worksheet_write_url(library_sheet(sheet_), row_of(place), column_of(place),
                          std::string(url).c_str(),
                          workbook_->parts_->format(CellStyle::link)) == LXW_NO_ERROR)
    return;
  text(place, url, CellStyle::wrapped);
}

void Sheet::wide_text(CellPlace place, std::size_t last_column, std::string_view text,
                      CellStyle style, std::size_t letters) {
  constexpr double line_height = 15;
  const double taller = std::max(1.0, look_of(style).size / 11);
  const std::string shown = shown_in_cell(text);
  const auto lines = std::max<std::size_t>(1, wrap(shown, letters).size());
  worksheet_merge_range(library_sheet(sheet_), row_of(place), column_of(place), row_of(place),
                        static_cast<lxw_col_t>(last_column), shown.c_str(),
                        workbook_->parts_->format(style));
  worksheet_set_row(library_sheet(sheet_), row_of(place),
                    line_height * taller * static_cast<double>(lines), nullptr);
}

void Sheet::width(std::size_t first_column, std::size_t last_column, double letters) {
  for (std::size_t column = first_column; column <= last_column; ++column)
    widths_[column] = letters;
  worksheet_set_column(library_sheet(sheet_), static_cast<lxw_col_t>(first_column),
                       static_cast<lxw_col_t>(last_column), letters, nullptr);
}

void Sheet::fold(std::size_t first_column, std::size_t last_column, double letters) {
  lxw_row_col_options folded{LXW_TRUE, 1, LXW_FALSE};
  worksheet_set_column_opt(library_sheet(sheet_), static_cast<lxw_col_t>(first_column),
                           static_cast<lxw_col_t>(last_column), letters, nullptr, &folded);
  lxw_row_col_options sign{LXW_FALSE, 0, LXW_TRUE};
  const auto next = static_cast<lxw_col_t>(last_column + 1);
  worksheet_set_column_opt(library_sheet(sheet_), next, next, LXW_DEF_COL_WIDTH, nullptr, &sign);
}

void Sheet::freeze(CellPlace place, std::size_t repeat_from) {
  worksheet_freeze_panes(library_sheet(sheet_), row_of(place), column_of(place));
  worksheet_repeat_rows(library_sheet(sheet_), static_cast<lxw_row_t>(repeat_from),
                        row_of(place) - 1);
}

void Sheet::filter(CellBlock block) {
  worksheet_autofilter(library_sheet(sheet_), row_of(block.first), column_of(block.first),
                       row_of(block.last), column_of(block.last));
}

namespace {

/// The library refuses longer ones.
void add_rule(lxw_worksheet* sheet, const CellPlace& place, int kind, std::string formula,
              std::string_view title, std::string_view message) {
  std::string short_title = cut_letters(printable(title), 31);
  std::string short_message = cut_letters(printable(message), 250);
  lxw_data_validation rule{};
  rule.validate = static_cast<std::uint8_t>(kind);
  rule.value_formula = formula.data();
  rule.ignore_blank = LXW_VALIDATION_ON;
  rule.show_input = LXW_VALIDATION_ON;
  rule.show_error = LXW_VALIDATION_ON;
  rule.dropdown = LXW_VALIDATION_ON;
  rule.input_title = short_title.data();
  rule.input_message = short_message.data();
  rule.error_title = short_title.data();
  rule.error_message = short_message.data();
  worksheet_data_validation_cell(sheet, row_of(place), column_of(place), &rule);
}

}  // namespace

void Sheet::choose_from(CellPlace place, const std::string& range, std::string_view title,
                        std::string_view message) {
  add_rule(library_sheet(sheet_), place, LXW_VALIDATION_TYPE_LIST_FORMULA, "=" + range, title,
           message);
}

void Sheet::accept_if(CellPlace place, const std::string& formula, std::string_view title,
                      std::string_view message) {
  add_rule(library_sheet(sheet_), place, LXW_VALIDATION_TYPE_CUSTOM_FORMULA, formula, title,
           message);
}

void Sheet::bars(CellBlock block) {
  lxw_conditional_format bar{};
  bar.type = LXW_CONDITIONAL_DATA_BAR;
  bar.min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
  bar.max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
  bar.min_value = 0;
  bar.max_value = 1;
  bar.bar_color = bar_blue;
  bar.bar_solid = LXW_TRUE;
  bar.data_bar_2010 = LXW_TRUE;
  worksheet_conditional_format_range(library_sheet(sheet_), row_of(block.first),
                                     column_of(block.first), row_of(block.last),
                                     column_of(block.last), &bar);
}

void Sheet::shade(CellBlock block, std::string_view word, unsigned colour) {
  lxw_format*& format = workbook_->parts_->shades[colour];
  if (format == nullptr) {
    format = workbook_add_format(workbook_->parts_->workbook.get());
    format_set_bg_color(format, colour);
  }
  std::string text = fmt::format("\"{}\"", word);
  lxw_conditional_format rule{};
  rule.type = LXW_CONDITIONAL_TYPE_CELL;
  rule.criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO;
  rule.value_string = text.data();
  rule.format = format;
  worksheet_conditional_format_range(library_sheet(sheet_), row_of(block.first),
                                     column_of(block.first), row_of(block.last),
                                     column_of(block.last), &rule);
}

}  // namespace mgi
