#pragma once

#include <array>
#include <string>

#include "mgi/report/report.hpp"
#include "report/words/words.hpp"

namespace mgi {

/// The marks that answers have, in the order in which legends show them.
inline constexpr std::array shown_marks{Mark::strength, Mark::begun, Mark::gap, Mark::open,
                                        Mark::not_applicable};

/// "In place", "Begun", …; empty for none.
inline std::string mark_word(const Words& words, Mark mark) {
  if (mark == Mark::none) return {};
  return words.layout.marks.at(static_cast<std::size_t>(mark) - 1)();
}

}  // namespace mgi
