#include "mgi/score/rounding.hpp"

#include <cmath>

namespace mgi {

std::int64_t billionths(double value) {
  return std::llround(value * 1e9);
}

bool reaches(double value, double threshold) {
  return billionths(value) >= billionths(threshold);
}

int whole_percent(double value) {
  constexpr std::int64_t percent = 10'000'000;
  const std::int64_t grains = billionths(value);
  return static_cast<int>((grains + (grains < 0 ? -percent / 2 : percent / 2)) / percent);
}

}  // namespace mgi
