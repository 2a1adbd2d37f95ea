// docs/scoring.md, "Bands" (thresholds) and "Numbers as text".
#include "mgi/score/rounding.hpp"

#include <cstdint>
#include <utility>

#include "catch.hpp"

using namespace mgi;

TEST_CASE("billionths are rounded half away from zero") {
  const auto [value, expected] = GENERATE(table<double, std::int64_t>({
      {0, 0},
      {1, 1'000'000'000},
      {-1, -1'000'000'000},
      {0.25, 250'000'000},
      {1.0 / 3, 333'333'333},
      {2.0 / 3, 666'666'667},
      {-2.0 / 3, -666'666'667},
      {0.5 / 1'000'000'000, 1},
      {-0.5 / 1'000'000'000, -1},
      {0.4e-9, 0},
      {-0.4e-9, 0},
  }));
  INFO(value);
  CHECK(billionths(value) == expected);
}

TEST_CASE("a threshold is reached from half a billionth below it on") {
  const auto [value, threshold, expected] = GENERATE(table<double, double, bool>({
      {0.4, 0.4, true},
      {0.41, 0.4, true},
      {0.39, 0.4, false},
      {0.7 + 0.1, 0.8, true},  // 0.79999999999999993
      {0.8 - 1e-10, 0.8, true},
      {0.8 - 1e-9, 0.8, false},
      {1 - 1e-10, 1, true},
      {1 - 1e-9, 1, false},
      {0, 0, true},
      {-1e-10, 0, true},
      {-1e-9, 0, false},
  }));
  INFO(value << " against " << threshold);
  CHECK(reaches(value, threshold) == expected);
}

TEST_CASE("raw doubles would miss a threshold that exact arithmetic reaches") {
  CHECK(0.7 + 0.1 < 0.8);
  CHECK(reaches(0.7 + 0.1, 0.8));
}

TEST_CASE("whole per cents are rounded half away from zero on the decimal value") {
  const auto [value, expected] = GENERATE(table<double, int>({
      {0, 0},
      {0.004, 0},
      {0.005, 1},
      {0.015, 2},
      {0.025, 3},   // ties to even would
                    // give 2
      {0.145, 15},  // 0.14499999999999999 as a double
      {0.285, 29},  // 0.28499999999999998
      {0.5, 50},
      {0.6225, 62},
      {0.625, 63},
      {0.994, 99},
      {0.995, 100},
      {1, 100},
      {-0.004, 0},
      {-0.005, -1},
      {-0.006, -1},
      {-0.0149, -1},
      {-0.145, -15},
      {-0.625, -63},
      {-1, -100},
  }));
  INFO(value);
  CHECK(whole_percent(value) == expected);
}

TEST_CASE("every half per cent rounds up to the next whole one") {
  for (int percent = 0; percent < 100; ++percent) {
    INFO(percent);
    CHECK(whole_percent((percent + 0.5) / 100) == percent + 1);
    CHECK(whole_percent(-(percent + 0.5) / 100) == -percent - 1);
    CHECK(whole_percent(percent / 100.0) == percent);
  }
}
