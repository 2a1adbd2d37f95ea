#include "report/workbook_looks.hpp"

#include <array>

namespace mgi {
namespace {

constexpr unsigned white = 0xFFFFFF;
constexpr unsigned ink = 0x1F3864;
constexpr unsigned grey = 0x595959;
constexpr unsigned link_blue = 0x0563C1;
constexpr unsigned section_blue = 0xDCE6F1;
constexpr unsigned answer_yellow = 0xFFF9DB;
constexpr unsigned notice_yellow = 0xFFF2CC;

// `_)` leaves room to the right, so that no number touches the next column.
constexpr const char* share_format = "0 %_)";
constexpr const char* plain_format = "General_)";

/// In the order of CellStyle.
constexpr std::array looks{
    Look{},                                                                          // plain
    Look{.wrap = true, .border = true},                                              // wrapped
    Look{.bold = true, .size = 18, .colour = ink},                                   // title
    Look{.bold = true, .size = 13, .colour = ink},                                   // heading
    Look{.fill = notice_yellow, .wrap = true},                                       // notice
    Look{.bold = true, .colour = white, .fill = ink, .wrap = true, .border = true},  // head
    Look{.bold = true, .fill = section_blue, .wrap = true, .border = true},          // top
    Look{.bold = true, .fill = section_blue, .format = share_format, .border = true},
    Look{.bold = true, .fill = section_blue, .format = plain_format, .border = true},  // top_number
    Look{.wrap = true, .indent = 1, .border = true},                                   // indented_1
    Look{.wrap = true, .indent = 2, .border = true},                                   // indented_2
    Look{.wrap = true, .indent = 3, .border = true},                                   // indented_3
    Look{.format = share_format, .border = true},                                      // percent
    Look{.format = "0.00_)", .border = true},                                          // points
    Look{.format = plain_format, .border = true},                                      // number
    Look{.colour = grey, .format = "0.0000", .border = true},                          // technical
    Look{.colour = grey, .format = "@", .border = true},                       // technical_text
    Look{.fill = answer_yellow, .format = "@", .wrap = true, .border = true},  // answer
    Look{.fill = answer_yellow, .wrap = true, .border = true},                 // answer_number
    Look{.colour = link_blue, .wrap = true, .border = true},                   // link
};
static_assert(looks.size() == cell_styles);

}  // namespace

const Look& look_of(CellStyle style) {
  return looks.at(static_cast<std::size_t>(style));
}

}  // namespace mgi
