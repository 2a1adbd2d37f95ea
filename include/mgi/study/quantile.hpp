#pragma once

#include <span>

namespace mgi {

/// Puts the quantiles of `values` at the shares `at` into `found`, one each. Hyndman and Fan's
/// type 7: with n values in ascending order x₀ … xₙ₋₁ and h = (n − 1)·share, the quantile is
/// x⌊h⌋ + (h − ⌊h⌋)·(x⌊h⌋₊₁ − x⌊h⌋). The shares are in [0, 1]; there is at least one value, none
/// of them NaN.
void quantiles(std::span<const double> values, std::span<const double> at, std::span<double> found);

}  // namespace mgi
