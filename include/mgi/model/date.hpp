#pragma once

#include <compare>
#include <string>

namespace mgi {

/// A day of the calendar, or a month or year where less is known (month or day 0).
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  auto operator<=>(const Date&) const = default;
};

/// "2024-06-30", "2024-06", "2024".
std::string to_string(const Date& date);

/// True if `later` is after `earlier` even on the kindest reading of missing months and days.
bool surely_after(const Date& later, const Date& earlier);

}  // namespace mgi
