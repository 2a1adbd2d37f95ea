#include "mgi/study/sobol.hpp"
#include "catch.hpp"

#include <cmath>
#include <numbers>
#include <numeric>
#include <vector>

#include "mgi/study/random.hpp"

using namespace mgi;

namespace {

constexpr double pi = std::numbers::pi;

void check_within(const Estimate& estimate, double analytic, double widest) {
  INFO(estimate.value << " in [" << estimate.low << ", " << estimate.high << "], not " << analytic);
  CHECK(estimate.low <= analytic);
  CHECK(analytic <= estimate.high);
  CHECK(estimate.low < estimate.value);
  CHECK(estimate.high - estimate.low < widest);
}

/// The values of a model in draws of two sets, and with one input taken from the second.
struct Draws {
  std::vector<double> a, b, mixed;
};

double mean_of(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// What both indices are by definition: first order by Saltelli's estimator with the mean taken
/// off, the total by Jansen's; the variance is that of both sets together.
std::pair<double, double> indices_by_definition(const Draws& draws) {
  std::vector<double> both = draws.a;
  both.insert(both.end(), draws.b.begin(), draws.b.end());
  const double mean = mean_of(both);
  double variance = 0;
  for (const double value : both)
    variance += (value - mean) * (value - mean) / static_cast<double>(both.size());
  double first = 0;
  double total = 0;
  const auto count = static_cast<double>(draws.a.size());
  for (std::size_t i = 0; i < draws.a.size(); ++i) {
    const double move = draws.mixed[i] - draws.a[i];
    first += (draws.b[i] - mean) * move / count;
    total += move * move / (2 * count);
  }
  return {first / variance, total / variance};
}

/// The draws without the `left_out`th of 32 groups, each of `size` draws in a row.
Draws without_group(const Draws& all, std::size_t left_out, std::size_t size) {
  Draws rest;
  for (std::size_t i = 0; i < all.a.size(); ++i) {
    if (i / size == left_out) continue;
    rest.a.push_back(all.a[i]);
    rest.b.push_back(all.b[i]);
    rest.mixed.push_back(all.mixed[i]);
  }
  return rest;
}

/// The jackknife's interval of 95 % around `value`.
Estimate jackknife(double value, const std::vector<double>& left) {
  const double mean = mean_of(left);
  double squares = 0;
  for (const double one : left) squares += (one - mean) * (one - mean);
  const double reach = 2.0395 * std::sqrt(squares * 31 / 32);  // Student's t of 31 degrees
  return {value, value - reach, value + reach};
}

void check_same(const Estimate& one, const Estimate& other) {
  CHECK(one.value == Approx(other.value).epsilon(1e-9));
  CHECK(one.low == Approx(other.low).epsilon(1e-9));
  CHECK(one.high == Approx(other.high).epsilon(1e-9));
}

}  // namespace

TEST_CASE(
    "sobol: indices and intervals are what their definitions give, each group left out once") {
  constexpr std::size_t size = 5;
  Draws draws;
  for (std::size_t d = 0; d < 32 * size; ++d) {
    const auto number = [&](std::size_t input) { return uniform(9, d, input); };
    const auto model = [](double x, double y) { return 3 + x * x + x * y; };
    draws.a.push_back(model(number(0), number(1)));
    draws.b.push_back(model(number(2), number(3)));
    draws.mixed.push_back(model(number(2), number(1)));
  }
  const auto [first, total] = indices_by_definition(draws);
  std::vector<double> firsts;
  std::vector<double> totals;
  for (std::size_t group = 0; group < 32; ++group) {
    const auto left = indices_by_definition(without_group(draws, group, size));
    firsts.push_back(left.first);
    totals.push_back(left.second);
  }
  const SobolIndex index = sobol_index(draws.a, draws.b, draws.mixed);
  check_same(index.first, jackknife(first, firsts));
  check_same(index.total, jackknife(total, totals));
}

// f = sin x₁ + a·sin² x₂ + b·x₃⁴·sin x₁, each x even in [−π, π] (Ishigami and Homma 1990). With
// V₁ = (1 + b·π⁴/5)²/2, V₂ = a²/8 and V₁₃ = 8·b²·π⁸/225 the variance is V₁ + V₂ + V₁₃.
TEST_CASE("sobol: the indices of the Ishigami function lie within their intervals") {
  constexpr double a = 7;
  constexpr double b = 0.1;
  const auto ishigami = [](std::span<const double> u) {
    const auto x = [&](std::size_t i) { return -pi + 2 * pi * u[i]; };
    return std::sin(x(0)) + a * std::pow(std::sin(x(1)), 2) +
           b * std::pow(x(2), 4) * std::sin(x(0));
  };
  const double first = std::pow(1 + b * std::pow(pi, 4) / 5, 2) / 2;
  const double second = a * a / 8;
  const double both = 8 * b * b * std::pow(pi, 8) / 225;
  const double variance = first + second + both;
  const auto indices = sobol_indices(ishigami, 3, 8192, 1);
  REQUIRE(indices.size() == 3);
  check_within(indices[0].first, first / variance, 0.12);
  check_within(indices[0].total, (first + both) / variance, 0.12);
  check_within(indices[1].first, second / variance, 0.12);
  check_within(indices[1].total, second / variance, 0.12);
  check_within(indices[2].first, 0, 0.12);
  check_within(indices[2].total, both / variance, 0.12);
}

TEST_CASE("sobol: the intervals of 95 % hold the analytic value about as often as they say") {
  // f = 2·u₁ + u₂: shares 0.8 and 0.2, first order and total alike.
  const auto sum = [](std::span<const double> u) { return 2 * u[0] + u[1]; };
  int held = 0;
  constexpr int seeds = 100;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const auto indices = sobol_indices(sum, 2, 512, seed);
    const auto holds = [](const Estimate& e, double value) {
      return e.low <= value && value <= e.high ? 1 : 0;
    };
    held += holds(indices[0].first, 0.8) + holds(indices[0].total, 0.8) +
            holds(indices[1].first, 0.2) + holds(indices[1].total, 0.2);
  }
  // Four intervals a seed: 380 expected of 400.
  CHECK(held > 350);
  CHECK(held < 400);
}

TEST_CASE("sobol: an input that does nothing has no share, and is said not to move anything") {
  const auto model = [](std::span<const double> u) { return u[0]; };
  const auto indices = sobol_indices(model, 2, 256, 1);
  CHECK(indices[0].moves);
  CHECK(indices[0].defined);
  CHECK(indices[0].total.value == Approx(1).margin(0.15));
  CHECK_FALSE(indices[1].moves);
  CHECK(indices[1].defined);
  CHECK(indices[1].first.value == 0);
  CHECK(indices[1].total.value == 0);
  CHECK(indices[1].total.high == 0);
}

TEST_CASE("sobol: what does not vary has nothing to share out, and neither have too few draws") {
  const auto constant = [](std::span<const double>) { return 0.1 + 0.2; };
  CHECK_FALSE(sobol_indices(constant, 1, 256, 1).front().defined);
  const auto model = [](std::span<const double> u) { return u[0]; };
  CHECK_FALSE(sobol_indices(model, 1, 63, 1).front().defined);
  CHECK(sobol_indices(model, 1, 64, 1).front().defined);
}
