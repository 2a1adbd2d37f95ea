// What a batch says of its progress.
#include "cli/progress.hpp"

#include "catch.hpp"

using namespace mgi;
using namespace std::chrono_literals;

TEST_CASE("a duration is written as a clock shows it", "[progress]") {
  CHECK(duration_text(0s) == "0:00");
  CHECK(duration_text(59s) == "0:59");
  CHECK(duration_text(725s) == "12:05");
  CHECK(duration_text(3725s) == "1:02:05");
}

TEST_CASE("progress tells how much, how fast and how much longer", "[progress]") {
  CHECK(progress_text(0, 2000, 0ms, 0) == "0 of 2000 files");
  CHECK(progress_text(500, 2000, 1000ms, 0) == "500 of 2000 files, 500 a second, 0:03 left");
  CHECK(progress_text(500, 2000, 10min, 8) ==
        "[##......] 500 of 2000 files, 1 a second, 30:00 left");
  CHECK(progress_text(2000, 2000, 4s, 8) ==
        "[########] 2000 of 2000 files, 500 a second, 0:00 left");
}

TEST_CASE("progress over nothing, or before any time has passed, claims no rate", "[progress]") {
  CHECK(progress_text(0, 0, 5s, 8) == "0 of 0 files");
  CHECK(progress_text(0, 7, 5s, 4) == "[....] 0 of 7 files");
  CHECK(progress_text(3, 7, 0ms, 0) == "3 of 7 files");
}
