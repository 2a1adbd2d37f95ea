#include "mgi/study/random.hpp"
#include "catch.hpp"

#include <vector>

using namespace mgi;

// The known answers are those of Random123 1.14, tests/kat_vectors, "philox4x32 10".
TEST_CASE("random: Philox gives the published words") {
  CHECK(philox({0, 0, 0, 0}, {0, 0}) ==
        PhiloxCounter{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
  CHECK(philox({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, {0xffffffff, 0xffffffff}) ==
        PhiloxCounter{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});
  CHECK(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}) ==
        PhiloxCounter{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});
}

TEST_CASE("random: a number is 53 bits of the words at its place") {
  // Draws 0 and 1 of node 0 under seed 0 share the first of the known answers.
  CHECK(uniform(0, 0, 0) == static_cast<double>(0x6627e8d5e169c58dULL >> 11) * 0x1p-53);
  CHECK(uniform(0, 1, 0) == static_cast<double>(0xbc57ac4c9b00dbd8ULL >> 11) * 0x1p-53);
  // The counter of this draw and node, and the key of this seed, are those of the third.
  const std::uint64_t draw = 2 * 0x05a308d3243f6a88ULL;
  const PhiloxCounter words =
      philox({0x243f6a88, 0x05a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0});
  CHECK(uniform(0x299f31d0a4093822, draw, 0x0370734413198a2e) ==
        static_cast<double>((std::uint64_t{words[0]} << 32 | words[1]) >> 11) * 0x1p-53);
}

TEST_CASE("random: a row filled at once holds the same numbers as one by one") {
  for (const std::size_t size : {0U, 1U, 2U, 5U}) {
    std::vector<double> row(size);
    fill_uniform(7, 3, row);
    for (std::size_t draw = 0; draw < size; ++draw) CHECK(row[draw] == uniform(7, draw, 3));
  }
}

TEST_CASE("random: seed, draw and node each change the number, and it lies from 0 to below 1") {
  const double number = uniform(1, 2, 3);
  CHECK(number != uniform(2, 2, 3));
  CHECK(number != uniform(1, 3, 3));
  CHECK(number != uniform(1, 2, 4));
  std::vector<double> row(100000);
  fill_uniform(1, 0, row);
  double sum = 0;
  for (const double one : row) {
    REQUIRE(one >= 0);
    REQUIRE(one < 1);
    sum += one;
  }
  // The mean of 100,000 even numbers has a standard deviation of 0.0009.
  CHECK(sum / 100000 == Approx(0.5).margin(0.005));
}
