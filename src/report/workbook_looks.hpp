#pragma once

#include <cstddef>
#include <cstdint>

#include "report/workbook.hpp"

namespace mgi {

/// What makes up a style; a 0 leaves a thing as the program that opens the workbook has it.
struct Look {
  bool bold = false;
  double size = 0;
  unsigned colour = 0;
  unsigned fill = 0;
  const char* format = nullptr;
  bool wrap = false;
  std::uint8_t indent = 0;
  bool border = false;
};

/// How many styles there are.
inline constexpr std::size_t cell_styles = static_cast<std::size_t>(CellStyle::link) + 1;

/// How a style looks.
const Look& look_of(CellStyle style);

}  // namespace mgi
