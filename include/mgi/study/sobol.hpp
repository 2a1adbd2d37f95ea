#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace mgi {

/// An estimate with its interval of 95 %.
struct Estimate {
  double value = 0;
  double low = 0;
  double high = 0;
};

/// How much of the variance of a result comes from one input, or one group of inputs.
struct SobolIndex {
  Estimate first;        ///< by itself: what fixing it would take away on average
  Estimate total;        ///< with all its interactions: what would remain if all else were fixed
  bool moves = false;    ///< false: it changed the result in no pair of draws by more than 1e-12
  bool defined = false;  ///< false: the result does not vary, so there is nothing to share out
};

/// First-order and total index from a result under three samples of equal length: `a` and `b`,
/// drawn independently, and `mixed`: draw by draw the inputs of `a`, but the input in question as
/// in `b`. First order: mean of (b − m)·(mixed − a) ÷ V (Saltelli and others 2010), m the mean of
/// `a` and `b` and V their variance; total: mean of (a − mixed)² ÷ 2V (Jansen 1999). The estimates
/// are not cut off at 0 and 1. Intervals: jackknife that leaves out one of 32 equal groups of draws
/// at a time, Student's t with 31 degrees of freedom. Below 64 draws nothing is defined.
SobolIndex sobol_index(std::span<const double> a, std::span<const double> b,
                       std::span<const double> mixed);

/// Indices of every input of a function of `inputs` numbers in [0, 1), from
/// `samples`·(inputs + 2) calls.
using SobolModel = std::function<double(std::span<const double>)>;
std::vector<SobolIndex> sobol_indices(const SobolModel& model, std::size_t inputs,
                                      std::size_t samples, std::uint64_t seed);

}  // namespace mgi
