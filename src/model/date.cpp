#include "mgi/model/date.hpp"

#include <fmt/format.h>

namespace mgi {

std::string to_string(const Date& date) {
  if (date.month == 0) return fmt::format("{:04}", date.year);
  if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

bool surely_after(const Date& later, const Date& earlier) {
  if (later.year != earlier.year) return later.year > earlier.year;
  if (later.month == 0 || earlier.month == 0) return false;
  if (later.month != earlier.month) return later.month > earlier.month;
  return later.day != 0 && earlier.day != 0 && later.day > earlier.day;
}

}  // namespace mgi
