// The nearest known word.
#include "mgi/text/nearest.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"

using namespace mgi;

namespace {

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("the distance of two words is the number of letters to mend") {
  const auto [a, b, distance] = GENERATE(table<std::string, std::string, std::size_t>({
      {"", "", 0},
      {"yes", "yes", 0},
      {"", "yes", 3},
      {"yes", "", 3},
      {"yes", "yess", 1},       // insert
      {"yes", "ys", 1},         // delete
      {"yes", "yas", 1},        // change
      {"yes", "yse", 1},        // swap neighbours
      {"partly", "aprtly", 1},  // swap at the beginning
      {"partly", "partyl", 1},  // swap at the end
      {"ca", "abc", 3},         // no letter is mended twice: swap and insert between would be 2
      {"kitten", "sitting", 3},
      {"Yes", "yes", 1},    // case counts
      {"café", "cafe", 2},  // bytes, not characters
  }));
  INFO(a << " / " << b);
  CHECK(edit_distance(a, b) == distance);
  CHECK(edit_distance(b, a) == distance);
}

TEST_CASE("the nearest word is at most a third of the letters away") {
  const Words words{"trafficking-strategy"};
  CHECK(nearest("trafficking-strategy", words) == "trafficking-strategy");
  CHECK(nearest("traficking-stratgy", words) == "trafficking-strategy");
  CHECK(nearest("trafic-strategy", words) == "trafficking-strategy");  // 15 letters, 5 away
  CHECK(nearest("trafi-strategy", words) == std::nullopt);             // 14 letters, 6 away
  CHECK(nearest("strategy", words) == std::nullopt);
}

TEST_CASE("one letter is forgiven in words of two letters and more") {
  const Words words{"no"};
  CHECK(nearest("no", words) == "no");
  CHECK(nearest("on", words) == "no");
  CHECK(nearest("not", words) == "no");
  CHECK(nearest("nope", words) == std::nullopt);
  CHECK(nearest("yes", words) == std::nullopt);
  // Of one letter any other would be near.
  CHECK(nearest("n", words) == std::nullopt);
  CHECK(nearest("a", Words{"b"}) == std::nullopt);
}

TEST_CASE("of several near words the nearest is taken, and of equals the first") {
  CHECK(nearest("partly", Words{"party", "partly", "part"}) == "partly");
  CHECK(nearest("bat", Words{"cat", "rat"}) == "cat");
  CHECK(nearest("bat", Words{"rat", "cat"}) == "rat");
  CHECK(nearest("services", Words{"service-s", "service"}) == "service-s");
}

TEST_CASE("without candidates there is no nearest word") {
  CHECK(nearest("yes", Words{}) == std::nullopt);
  CHECK(nearest("", Words{"yes"}) == std::nullopt);
}

TEST_CASE("a word of more than a hundred letters is not looked up") {
  const std::string hundred(100, 'a');
  CHECK(nearest(hundred, Words{hundred}) == hundred);
  CHECK(nearest(hundred + "a", Words{hundred}) == std::nullopt);
}

TEST_CASE("the hint is a question, or nothing") {
  CHECK(did_you_mean("partialy", Words{"partially"}) == "did you mean 'partially'?");
  CHECK(did_you_mean("partialy", Words{"yes", "no"}) == "");
}
