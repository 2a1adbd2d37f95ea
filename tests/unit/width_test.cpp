// How wide a text is on a terminal, and what is made of it before it goes there.
#include "mgi/text/width.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"

using namespace mgi;
using namespace std::string_literals;

namespace {

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("the width of a text is what a terminal needs for it") {
  const auto [text, width] = GENERATE(table<std::string, std::size_t>({
      {"", 0},
      {"answer: yes", 11},
      {"café", 4},
      {"cafe\u0301", 4},  // a combining accent stands on its letter
      {"漢字", 4},        // wide characters
      {"ﾊﾝ", 2},          // halfwidth forms
      {"Ａ", 2},          // fullwidth forms
      {"\U0001F600", 2},  // emoji
      {"Москва", 6},
      {"العربية", 7},
      {"ไทย", 3},
      {"a\u200Db", 2},  // a joiner has none
      {"\xff", 1},      // not UTF-8: one for each byte
      {"a\xe2\x82", 3},
  }));
  INFO(text);
  CHECK(display_width(text) == width);
}

TEST_CASE("printable text is left as it is") {
  for (const std::string text : {"", "plain text", "café 漢字 \U0001F600", "\u00A0", "العربية"})
    CHECK(printable(text) == text);
}

TEST_CASE("whatever could steer a terminal is made visible") {
  const auto [text, shown] = GENERATE(table<std::string, std::string>({
      {"a\tb", "a b"},
      {"a\nb", "a\\x0ab"},
      {"a\r\nb", "a\\x0d\\x0ab"},
      {"\x1b[31mred", "\\x1b[31mred"},
      {"\a\b", "\\x07\\x08"},
      {"\x7f", "\\x7f"},
      {"zero\0byte"s, "zero\\x00byte"},
      {"\u0085", "\\x85"},  // C1 controls
      {"\u009b31m", "\\x9b31m"},
      {"a\u2028b\u2029c", "a\\u2028b\\u2029c"},
      {"\u202Aa\u202C", "\\u202aa\\u202c"},  // embeddings
      {"\u202Eevil\u202D", "\\u202eevil\\u202d"},
      {"\u2066a\u2069", "\\u2066a\\u2069"},  // isolates
      {"caf\xe9", "caf\\xe9"},               // not UTF-8
      {"\xe2\x82", "\\xe2\\x82"},
      {"\xc0\xaf", "\\xc0\\xaf"},
  }));
  INFO(shown);
  CHECK(printable(text) == shown);
  CHECK(printable(printable(text)) == shown);
}

TEST_CASE("text is wrapped at spaces to the width of a terminal") {
  CHECK(wrap("one two three", 13) == Lines{"one two three"});
  CHECK(wrap("one two three", 12) == Lines{"one two", "three"});
  CHECK(wrap("one two three", 7) == Lines{"one two", "three"});
  CHECK(wrap("one two three", 3) == Lines{"one", "two", "three"});
  CHECK(wrap("漢字 漢字", 8) == Lines{"漢字", "漢字"});
  CHECK(wrap("漢字 漢字", 9) == Lines{"漢字 漢字"});
  CHECK(wrap("élan éclat", 10) == Lines{"élan éclat"});
}

TEST_CASE("white space is folded when text is wrapped") {
  CHECK(wrap("  one \t two\n\nthree\r\n", 80) == Lines{"one two three"});
  CHECK(wrap("", 80).empty());
  CHECK(wrap(" \t\n", 80).empty());
}

TEST_CASE("a word longer than the line stands alone on its line, whole") {
  CHECK(wrap("see https://example.org/a/long/address now", 10) ==
        Lines{"see", "https://example.org/a/long/address", "now"});
  CHECK(wrap("two words", 0) == Lines{"two", "words"});
}

TEST_CASE("a no-break space holds words together") {
  CHECK(wrap("80\u00A0% done", 6) == Lines{"80\u00A0%", "done"});
}

TEST_CASE("text is padded to a width, never cut by it") {
  CHECK(pad("ab", 4) == "ab  ");
  CHECK(pad("ab", 2) == "ab");
  CHECK(pad("abc", 2) == "abc");
  CHECK(pad("", 2) == "  ");
  CHECK(pad("é", 3) == "é  ");
  CHECK(pad("漢", 3) == "漢 ");
  CHECK(pad("e\u0301", 2) == "e\u0301 ");
}

TEST_CASE("text is cut to a width, with an ellipsis in its last column") {
  CHECK(cut("abcd", 4) == "abcd");
  CHECK(cut("abcd", 3) == "ab…");
  CHECK(cut("abcd", 1) == "…");
  CHECK(cut("", 1) == "");
  CHECK(cut("écrire", 4) == "écr…");
  SECTION("a combining accent stays with its letter") {
    CHECK(cut("e\u0301crire", 3) == "e\u0301c…");
    CHECK(cut("ce\u0301rire", 3) == "ce\u0301…");
  }
  SECTION("a wide character is never cut in two") {
    CHECK(cut("漢字漢字", 5) == "漢字…");
    CHECK(cut("漢字漢字", 4) == "漢…");
    CHECK(display_width(cut("漢字漢字", 4)) == 3);
  }
}
