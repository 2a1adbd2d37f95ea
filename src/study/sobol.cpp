#include "mgi/study/sobol.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "mgi/study/random.hpp"

namespace mgi {
namespace {

constexpr std::size_t groups = 32;
constexpr double students_t = 2.0395;  // 97.5 % with 31 degrees of freedom
constexpr double no_move = 1e-12;

/// Sums over draws, around a fixed centre so that no digits are lost.
struct Sums {
  double count = 0;
  double a_and_b = 0;
  double squares = 0;
  double products = 0;  // of b and what the input moved
  double moved = 0;
  double moved_squares = 0;

  Sums& operator+=(const Sums& more) {
    count += more.count;
    a_and_b += more.a_and_b;
    squares += more.squares;
    products += more.products;
    moved += more.moved;
    moved_squares += more.moved_squares;
    return *this;
  }
  Sums without(const Sums& part) const {
    return {count - part.count,       a_and_b - part.a_and_b, squares - part.squares,
            products - part.products, moved - part.moved,     moved_squares - part.moved_squares};
  }

  double variance() const {
    const double mean = a_and_b / (2 * count);
    return squares / (2 * count) - mean * mean;
  }
  double first() const {
    const double mean = a_and_b / (2 * count);
    return (products - mean * moved) / count / variance();
  }
  double total() const { return moved_squares / (2 * count) / variance(); }
};

/// `of` on all draws, with the jackknife's interval.
template <typename Of>
Estimate estimate(const Sums& all, const std::array<Sums, groups>& parts, const Of& of) {
  std::array<double, groups> left{};
  double mean = 0;
  for (std::size_t g = 0; g < groups; ++g) {
    left.at(g) = of(all.without(parts.at(g)));
    mean += left.at(g) / groups;
  }
  double squares = 0;
  for (const double one : left) squares += (one - mean) * (one - mean);
  const double reach = students_t * std::sqrt(squares * (groups - 1) / groups);
  const double value = of(all);
  return {value, value - reach, value + reach};
}

}  // namespace

SobolIndex sobol_index(std::span<const double> a, std::span<const double> b,
                       std::span<const double> mixed) {
  SobolIndex index;
  const std::size_t in_group = a.size() / groups;
  if (in_group < 2) return index;
  const double centre = a.front();
  std::array<Sums, groups> parts{};
  Sums all;
  double widest = 0;
  for (std::size_t g = 0; g < groups; ++g) {
    Sums& sums = parts.at(g);
    const std::size_t begin = g * in_group;
    const std::size_t end = begin + in_group;
    for (std::size_t i = begin; i < end; ++i) {
      const double left = a[i] - centre;
      const double right = b[i] - centre;
      const double move = mixed[i] - a[i];
      sums.a_and_b += left + right;
      sums.squares += left * left + right * right;
      sums.products += right * move;
      sums.moved += move;
      sums.moved_squares += move * move;
      widest = std::max(widest, std::abs(move));
    }
    sums.count = static_cast<double>(in_group);
    all += sums;
  }
  index.moves = widest > no_move;
  // What varies only by roundings has nothing to share out.
  index.defined = all.variance() > no_move * no_move;
  if (!index.defined) return index;
  index.first = estimate(all, parts, [](const Sums& sums) { return sums.first(); });
  index.total = estimate(all, parts, [](const Sums& sums) { return sums.total(); });
  return index;
}

std::vector<SobolIndex> sobol_indices(const SobolModel& model, std::size_t inputs,
                                      std::size_t samples, std::uint64_t seed) {
  const auto row = [&](std::size_t draw) {
    std::vector<double> numbers(inputs);
    for (std::size_t i = 0; i < inputs; ++i) numbers[i] = uniform(seed, draw, i);
    return numbers;
  };
  std::vector<double> a, b;
  for (std::size_t draw = 0; draw < samples; ++draw) {
    a.push_back(model(row(draw)));
    b.push_back(model(row(samples + draw)));
  }
  std::vector<SobolIndex> indices;
  for (std::size_t i = 0; i < inputs; ++i) {
    std::vector<double> mixed;
    for (std::size_t draw = 0; draw < samples; ++draw) {
      std::vector<double> numbers = row(draw);
      numbers[i] = uniform(seed, samples + draw, i);
      mixed.push_back(model(numbers));
    }
    indices.push_back(sobol_index(a, b, mixed));
  }
  return indices;
}

}  // namespace mgi
