#include "mgi/study/quantile.hpp"
#include "catch.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

using namespace mgi;

namespace {

std::vector<double> quantiles_of(const std::vector<double>& values, const std::vector<double>& at) {
  std::vector<double> found(at.size());
  quantiles(values, at, found);
  return found;
}

}  // namespace

TEST_CASE("quantiles: type 7 lies between two values in proportion") {
  // R: quantile(c(15, 20, 35, 40, 50), c(0.05, 0.25, 0.3, 0.4, 0.5, 0.95, 1), type = 7)
  const auto found = quantiles_of({40, 15, 50, 20, 35}, {0, 0.05, 0.25, 0.3, 0.4, 0.5, 0.95, 1});
  const std::vector<double> expected{15, 16, 20, 23, 29, 35, 48, 50};
  REQUIRE(found.size() == expected.size());
  for (std::size_t i = 0; i < found.size(); ++i)
    CHECK(found[i] == Approx(expected[i]).epsilon(1e-14));
}

TEST_CASE("quantiles: of one value all are that value, of equal ones too") {
  CHECK(quantiles_of({0.3}, {0, 0.5, 1}) == std::vector<double>{0.3, 0.3, 0.3});
  CHECK(quantiles_of({2, 2, 2, 2}, {0.05, 0.95}) == std::vector<double>{2, 2});
}

TEST_CASE("quantiles: a share may be asked for twice") {
  CHECK(quantiles_of({3, 1, 2}, {0.5, 0.5, 0.75}) == std::vector<double>{2, 2, 2.5});
}

TEST_CASE("quantiles: far outliers, equal values and signs do not matter to the order") {
  const std::vector<double> at{0, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1};
  std::vector<std::vector<double>> cases(5);
  for (int i = 0; i < 5000; ++i) {
    const double turn = std::fmod(i * 0.618033988749895, 1.0);
    cases[0].push_back(turn);
    cases[1].push_back(turn < 0.5 ? 0 : turn);                         // half of them equal
    cases[2].push_back(i == 17 ? 1e300 : turn - 0.5);                  // all but one in one bucket
    cases[3].push_back(turn < 0.5 ? -1.7e308 : 1.7e308);               // a width that is no number
    cases[4].push_back(turn < 0.5 ? 5e-324 : 5e-324 + turn * 1e-310);  // hardly any width
  }
  for (const std::vector<double>& values : cases) {
    std::vector<double> sorted = values;
    std::ranges::sort(sorted);
    std::vector<double> expected;
    for (const double share : at) {
      const double rank = share * 4999;
      const auto below = static_cast<std::size_t>(rank);
      expected.push_back(sorted[below]);
      if (rank > std::floor(rank))
        expected.back() += (rank - std::floor(rank)) * (sorted[below + 1] - sorted[below]);
    }
    CHECK(quantiles_of(values, at) == expected);
  }
}
