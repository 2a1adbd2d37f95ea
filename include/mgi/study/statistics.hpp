#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace mgi {

/// Two ends of an interval, `low` at most `high`.
struct Interval {
  double low = 0;
  double high = 0;
  bool operator==(const Interval&) const = default;
};

/// Wilson's score interval of a share, without correction for continuity, at 95 per cent: the
/// values p for which |count / total - p| is at most 1.96 standard errors under p (Wilson 1927).
/// `count` lies in [0, total]; it need not be whole, where a half counts half. Both ends lie in
/// [0, 1]. Nothing where `total` is 0.
std::optional<Interval> wilson_interval(double count, std::size_t total);

/// How often two things hold together, one alone, or neither.
struct FourCells {
  std::uint64_t both = 0;
  std::uint64_t first_only = 0;
  std::uint64_t second_only = 0;
  std::uint64_t neither = 0;
  std::uint64_t total() const { return both + first_only + second_only + neither; }
  std::uint64_t first() const { return both + first_only; }
  std::uint64_t second() const { return both + second_only; }
  bool operator==(const FourCells&) const = default;
};

/// True where one of the four is 0, so that the odds ratio is 0, endless or not defined.
bool has_empty_cell(const FourCells& cells);

/// True where both things vary: each holds for some and not for others.
bool varies(const FourCells& cells);

/// The sample odds ratio: both · neither / (first_only · second_only). Nothing where a cell is
/// empty; no number is added to make it up.
std::optional<double> odds_ratio(const FourCells& cells);

/// Above 0 where the two go together, below 0 where they avoid each other, 0 where neither: the
/// sign of both · neither - first_only · second_only.
int sign_of_association(const FourCells& cells);

/// The logarithms of 0!, 1!, … most!, worked out once.
class LogFactorials {
 public:
  explicit LogFactorials(std::size_t most);
  /// ln(number!), for a number up to the most.
  long double operator()(std::uint64_t number) const { return logarithms_[number]; }

 private:
  std::vector<long double> logarithms_;
};

/// Fisher's exact test of no association, two-sided: the probability of all tables with the same
/// margins that are not more probable than this one, where probabilities up to 1 + 1e-7 times its
/// own count as not more probable (the rule of R's fisher.test). In [0, 1]; 1 where one of the two
/// does not vary. `logarithms` must reach the total.
double fisher_two_sided(const FourCells& cells, const LogFactorials& logarithms);

/// Adjusts the p-values of many tests for their number, so that of those below q a share of at most
/// q is expected to be false (Benjamini and Hochberg 1995): for each the least of p · m / rank over
/// it and all larger ones, at most 1. In the order given.
std::vector<double> benjamini_hochberg(const std::vector<double>& p_values);

}  // namespace mgi
