#include "mgi/study/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace mgi {

std::optional<Interval> wilson_interval(double count, std::size_t total) {
  if (total == 0) return std::nullopt;
  constexpr double z = 1.9599639845400542355;  // the 97.5th percentile of the normal distribution
  const auto n = static_cast<double>(total);
  const double share = count / n;
  const double middle = share + z * z / (2 * n);
  const double half = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
  const double scale = 1 + z * z / n;
  return Interval{std::max(0.0, (middle - half) / scale), std::min(1.0, (middle + half) / scale)};
}

bool has_empty_cell(const FourCells& cells) {
  return cells.both == 0 || cells.first_only == 0 || cells.second_only == 0 || cells.neither == 0;
}

bool varies(const FourCells& cells) {
  return cells.first() > 0 && cells.first() < cells.total() && cells.second() > 0 &&
         cells.second() < cells.total();
}

std::optional<double> odds_ratio(const FourCells& cells) {
  if (has_empty_cell(cells)) return std::nullopt;
  return static_cast<double>(cells.both) * static_cast<double>(cells.neither) /
         (static_cast<double>(cells.first_only) * static_cast<double>(cells.second_only));
}

int sign_of_association(const FourCells& cells) {
  const std::uint64_t together = cells.both * cells.neither;
  const std::uint64_t apart = cells.first_only * cells.second_only;
  return together > apart ? 1 : together < apart ? -1 : 0;
}

LogFactorials::LogFactorials(std::size_t most) : logarithms_(most + 1) {
  for (std::size_t i = 2; i <= most; ++i)
    logarithms_[i] = logarithms_[i - 1] + std::log(static_cast<long double>(i));
}

namespace {

/// The hypergeometric distribution of `both` where the margins are those of `cells`.
class Tables {
 public:
  Tables(const FourCells& cells, const LogFactorials& logarithms)
      : logarithms_(logarithms),
        first_(cells.first()),
        second_(cells.second()),
        total_(cells.total()),
        least_(first_ + second_ > total_ ? first_ + second_ - total_ : 0),
        most_(std::min(first_, second_)),
        constant_(logarithms(first_) + logarithms(total_ - first_) + logarithms(second_) +
                  logarithms(total_ - second_) - logarithms(total_)) {}

  long double log_probability(std::uint64_t both) const {
    return constant_ - logarithms_(both) - logarithms_(first_ - both) -
           logarithms_(second_ - both) - logarithms_(total_ - first_ - second_ + both);
  }

  std::uint64_t least() const { return least_; }
  std::uint64_t most() const { return most_; }

  /// P(both = x) over P(both = x - 1).
  long double rise(std::uint64_t x) const {
    return static_cast<long double>(first_ - x + 1) * static_cast<long double>(second_ - x + 1) /
           (static_cast<long double>(x) * static_cast<long double>(total_ - first_ - second_ + x));
  }

  /// The most probable table; of two the lower.
  std::uint64_t peak() const {
    const auto at = static_cast<std::uint64_t>(
        (static_cast<long double>(first_ + 1) * static_cast<long double>(second_ + 1)) /
        static_cast<long double>(total_ + 2));
    return std::clamp(at, least_, most_);
  }

  /// P(both <= x), for an x not above the peak.
  long double below(std::uint64_t x) const {
    long double term = 1;
    long double sum = 1;
    for (std::uint64_t k = x; k > least_ && term > sum * negligible; --k) sum += term /= rise(k);
    return std::exp(log_probability(x)) * sum;
  }

  /// P(both >= x), for an x not below the peak.
  long double above(std::uint64_t x) const {
    long double term = 1;
    long double sum = 1;
    for (std::uint64_t k = x + 1; k <= most_ && term > sum * negligible; ++k)
      sum += term *= rise(k);
    return std::exp(log_probability(x)) * sum;
  }

 private:
  static constexpr long double negligible = 1e-21L;
  const LogFactorials& logarithms_;
  std::uint64_t first_, second_, total_, least_, most_;
  long double constant_;
};

}  // namespace

double fisher_two_sided(const FourCells& cells, const LogFactorials& logarithms) {
  if (!varies(cells)) return 1;
  const Tables tables(cells, logarithms);
  const std::uint64_t peak = tables.peak();
  const long double limit = tables.log_probability(cells.both) + std::log1p(1e-7L);
  const auto counts = [&](std::uint64_t x) { return tables.log_probability(x) <= limit; };
  if (counts(peak)) return 1;
  // From the peak the probabilities fall to both sides, so each side has one place where the tables
  // begin to count.
  long double sum = 0;
  if (counts(tables.least())) {
    std::uint64_t in = tables.least();
    std::uint64_t out = peak;
    while (out - in > 1) {
      const std::uint64_t middle = in + (out - in) / 2;
      (counts(middle) ? in : out) = middle;
    }
    sum += tables.below(in);
  }
  if (counts(tables.most())) {
    std::uint64_t out = peak;
    std::uint64_t in = tables.most();
    while (in - out > 1) {
      const std::uint64_t middle = out + (in - out) / 2;
      (counts(middle) ? in : out) = middle;
    }
    sum += tables.above(in);
  }
  return static_cast<double>(std::min(1.0L, sum));
}

std::vector<double> benjamini_hochberg(const std::vector<double>& p_values) {
  std::vector<std::size_t> order(p_values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return p_values[i]; });
  std::vector<double> adjusted(p_values.size());
  double least = 1;
  for (std::size_t rank = order.size(); rank > 0; --rank) {
    const std::size_t i = order[rank - 1];
    least = std::min(
        least, p_values[i] * static_cast<double>(p_values.size()) / static_cast<double>(rank));
    adjusted[i] = least;
  }
  return adjusted;
}

}  // namespace mgi
