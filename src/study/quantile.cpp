#include "mgi/study/quantile.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace mgi {

void quantiles(std::span<double> values, std::span<const double> at, std::span<double> found) {
  const auto place = [&](std::size_t i) { return values.begin() + static_cast<std::ptrdiff_t>(i); };
  std::size_t settled = 0;  // what stands before it is not above what follows
  for (std::size_t q = 0; q < at.size(); ++q) {
    const double rank = at[q] * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(rank));
    std::nth_element(place(settled), place(below), values.end());
    settled = below;
    found[q] = values[below];
    const double part = rank - std::floor(rank);
    if (part > 0) {
      const double next = *std::min_element(place(below + 1), values.end());
      found[q] += part * (next - values[below]);
    }
  }
}

}  // namespace mgi
