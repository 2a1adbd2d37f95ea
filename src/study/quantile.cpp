#include "mgi/study/quantile.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace mgi {
namespace {

/// Values in buckets of equal width from the least to the greatest: what stands at a rank is then
/// looked for in one bucket, and most values need no comparing at all.
class Buckets {
 public:
  explicit Buckets(std::span<const double> values) : values_(values.size()) {
    const auto [least, greatest] = std::ranges::minmax(values);
    // Subtracting, multiplying and cutting off keep the order, so buckets are in order, too.
    double steps = (count - 1) / (greatest - least);
    if (!std::isnormal(steps)) steps = 0;  // all are equal, or their width is no number
    std::vector<std::uint16_t> buckets(values.size());
    if (steps > 0)
      for (std::size_t i = 0; i < values.size(); ++i)
        buckets[i] = static_cast<std::uint16_t>(static_cast<int>((values[i] - least) * steps));
    for (const std::size_t bucket : buckets) ++begins_[bucket + 1];
    for (std::size_t b = 0; b < count; ++b) begins_[b + 1] += begins_[b];
    auto next = begins_;
    for (std::size_t i = 0; i < values.size(); ++i) values_[next[buckets[i]]++] = values[i];
  }

  /// The value at a rank, from 0.
  double at(std::size_t rank) {
    const auto* const end = std::ranges::upper_bound(begins_, rank);
    const auto place = [&](std::size_t i) {
      return values_.begin() + static_cast<std::ptrdiff_t>(i);
    };
    std::nth_element(place(*(end - 1)), place(rank), place(*end));
    return values_[rank];
  }

 private:
  static constexpr std::size_t count = 2048;
  std::vector<double> values_;                     // bucket by bucket
  std::array<std::uint32_t, count + 1> begins_{};  // where each bucket begins, then where all end
};

}  // namespace

void quantiles(std::span<const double> values, std::span<const double> at,
               std::span<double> found) {
  Buckets buckets(values);
  for (std::size_t q = 0; q < at.size(); ++q) {
    const double rank = at[q] * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(rank));
    found[q] = buckets.at(below);
    const double part = rank - std::floor(rank);
    if (part > 0) found[q] += part * (buckets.at(below + 1) - found[q]);
  }
}

}  // namespace mgi
