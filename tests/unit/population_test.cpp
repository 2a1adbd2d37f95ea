#include "mgi/study/population.hpp"

#include <vector>

#include "catch.hpp"

using namespace mgi;

TEST_CASE("a set holds what was put in and nothing else, in its first word and behind it") {
  BitSet set;
  const std::vector<std::size_t> places{0, 63, 64, 65, 127, 128, 200};
  for (const std::size_t place : places) set.set(place, true);
  set.set(64, false);
  set.set(500, false);
  std::vector<std::size_t> held;
  for (std::size_t place = 0; place < 600; ++place)
    if (set.has(place)) held.push_back(place);
  CHECK(held == std::vector<std::size_t>{0, 63, 65, 127, 128, 200});
  CHECK(set.count() == held.size());
}
