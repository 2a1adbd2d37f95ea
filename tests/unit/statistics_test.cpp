#include "mgi/study/statistics.hpp"

#include <cmath>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "mgi/text/source.hpp"

using namespace mgi;

namespace {

/// The rows of a table that R made (tests/data/statistics/make.R); NA becomes NaN.
std::vector<std::vector<double>> table_of_r(const std::string& name) {
  std::istringstream lines(
      read_source(std::string(MGI_ROOT) + "/tests/data/statistics/" + name).text);
  std::vector<std::vector<double>> rows;
  std::string line;
  std::getline(lines, line);  // the names of the columns
  while (std::getline(lines, line)) {
    std::istringstream cells(line);
    rows.emplace_back();
    for (std::string cell; std::getline(cells, cell, ',');)
      rows.back().push_back(cell == "NA" ? std::nan("") : std::stod(cell));
  }
  return rows;
}

bool agree(double ours, double of_r) {
  return std::abs(ours - of_r) <= 1e-9 * std::max(std::abs(of_r), 1e-300);
}

FourCells cells_of(const std::vector<double>& row) {
  const auto whole = [&](std::size_t c) { return static_cast<std::uint64_t>(row[c]); };
  return {whole(0), whole(1), whole(2), whole(3)};
}

}  // namespace

TEST_CASE("Wilson's interval is that of R") {
  const auto rows = table_of_r("wilson.csv");
  REQUIRE(rows.size() == 19);
  for (const auto& row : rows) {
    INFO(row[0] << " of " << row[1]);
    const auto interval = wilson_interval(row[0], static_cast<std::size_t>(row[1]));
    REQUIRE(interval);
    CHECK(std::abs(interval->low - row[2]) <= 1e-9 * row[2] + 1e-15);
    CHECK(agree(interval->high, row[3]));
  }
}

TEST_CASE("of nothing there is no interval") {
  CHECK_FALSE(wilson_interval(0, 0));
}

TEST_CASE("Fisher's exact test and the odds ratio are those of R") {
  const auto rows = table_of_r("fisher.csv");
  REQUIRE(rows.size() == 30);
  const LogFactorials logarithms(20000);
  for (const auto& row : rows) {
    INFO(row[0] << " " << row[1] << " " << row[2] << " " << row[3]);
    const double p = fisher_two_sided(cells_of(row), logarithms);
    INFO(p << " and " << row[4]);
    CHECK(agree(p, row[4]));
    const auto ratio = odds_ratio(cells_of(row));
    CHECK(ratio.has_value() == !std::isnan(row[5]));
    if (ratio) CHECK(agree(*ratio, row[5]));
  }
}

TEST_CASE("Benjamini's and Hochberg's adjustment is that of R") {
  const auto rows = table_of_r("benjamini-hochberg.csv");
  REQUIRE(rows.size() == 38);
  std::vector<double> given;
  for (const auto& row : rows) given.push_back(row[0]);
  const std::vector<double> adjusted = benjamini_hochberg(given);
  for (std::size_t i = 0; i < rows.size(); ++i) CHECK(agree(adjusted[i], rows[i][1]));
  CHECK(benjamini_hochberg({}).empty());
}

TEST_CASE(
    "Fisher's exact test adds up all tables that are not more probable, in every small case") {
  const LogFactorials logarithms(12);
  const auto factorial = [](std::uint64_t n) { return std::tgamma(static_cast<double>(n) + 1); };
  const auto weight = [&](const FourCells& of) {
    return 1 / (factorial(of.both) * factorial(of.first_only) * factorial(of.second_only) *
                factorial(of.neither));
  };
  std::size_t tables = 0;
  for (std::uint64_t both = 0; both <= 6; ++both)
    for (std::uint64_t first = 0; first <= 6; ++first)
      for (std::uint64_t second = 0; second <= 6; ++second)
        for (std::uint64_t neither = 0; both + first + second + neither <= 12; ++neither) {
          const FourCells given{both, first, second, neither};
          double all = 0;
          double counted = 0;
          for (std::uint64_t x = 0; x <= std::min(given.first(), given.second()); ++x) {
            if (given.first() + given.second() > given.total() + x) continue;
            const double term = weight({x, given.first() - x, given.second() - x,
                                        given.total() + x - given.first() - given.second()});
            all += term;
            if (term <= weight(given) * (1 + 1e-7)) counted += term;
          }
          INFO(both << " " << first << " " << second << " " << neither);
          CHECK(fisher_two_sided(given, logarithms) == Approx(counted / all).epsilon(1e-12));
          ++tables;
        }
  CHECK(tables > 1000);
}

TEST_CASE("what does not vary cannot be associated") {
  const LogFactorials logarithms(10);
  CHECK(fisher_two_sided({5, 0, 5, 0}, logarithms) == 1);
  CHECK(fisher_two_sided({}, logarithms) == 1);
  CHECK_FALSE(varies({5, 0, 5, 0}));
  CHECK(varies({0, 5, 5, 0}));
}

TEST_CASE("a table is as probable whichever of the two comes first") {
  const LogFactorials logarithms(100);
  for (std::uint64_t both = 0; both <= 20; ++both) {
    const FourCells cells{both, 20 - both, 30 - both, 50 + both};
    const FourCells turned{both, 30 - both, 20 - both, 50 + both};
    CHECK(fisher_two_sided(cells, logarithms) == Approx(fisher_two_sided(turned, logarithms)));
    CHECK(sign_of_association(cells) == sign_of_association(turned));
  }
}

TEST_CASE(
    "the sign of an association is that of the odds ratio's logarithm, empty cells included") {
  CHECK(sign_of_association({3, 1, 1, 3}) == 1);
  CHECK(sign_of_association({1, 3, 3, 1}) == -1);
  CHECK(sign_of_association({2, 2, 2, 2}) == 0);
  CHECK(sign_of_association({3, 0, 1, 3}) == 1);
}

TEST_CASE("with an empty cell there is no odds ratio, whichever it is") {
  CHECK_FALSE(odds_ratio({0, 1, 2, 3}));
  CHECK_FALSE(odds_ratio({3, 0, 1, 3}));
  CHECK_FALSE(odds_ratio({3, 1, 0, 3}));
  CHECK_FALSE(odds_ratio({3, 1, 2, 0}));
  CHECK(odds_ratio({6, 1, 2, 1}) == 3.0);
}
