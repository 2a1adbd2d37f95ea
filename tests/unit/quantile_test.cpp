#include "mgi/study/quantile.hpp"
#include "catch.hpp"

#include <vector>

using namespace mgi;

namespace {

std::vector<double> quantiles_of(std::vector<double> values, const std::vector<double>& at) {
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
