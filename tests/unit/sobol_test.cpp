#include "mgi/study/sobol.hpp"
#include "catch.hpp"

#include <cmath>
#include <numbers>

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

}  // namespace

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
