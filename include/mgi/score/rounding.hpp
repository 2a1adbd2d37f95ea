#pragma once

#include <cstdint>

namespace mgi {

/// A value in billionths, rounded half away from zero. All thresholds (bands, coverage) are
/// compared in this grain, and whole per cents are made from it, because nested means of exact
/// fractions miss them by a rounding error of the last bit otherwise.
std::int64_t billionths(double value);

/// True if `value` is at or above `threshold` in that grain.
bool reaches(double value, double threshold);

/// `value` in [0, 1] (or a difference of such) as whole per cent, half away from zero.
int whole_percent(double value);

}  // namespace mgi
