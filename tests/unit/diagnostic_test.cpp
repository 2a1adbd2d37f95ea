// What users see of a diagnostic: the whole text of it.
#include "mgi/text/diagnostic.hpp"

#include <string>
#include <string_view>

#include "catch.hpp"
#include "files.hpp"

using namespace mgi;
using namespace std::string_literals;

namespace {

Span span_of(const std::string& word, const std::string& text) {
  const std::size_t begin = text.find(word);
  REQUIRE(begin != std::string::npos);
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + word.size())};
}

/// The diagnostic of 'word' in `text`, as users see it.
std::string formatted(const std::string& text, const std::string& word, std::string hint = {}) {
  const Diagnostic diagnostic{Severity::error, "some-check", "this is wrong", span_of(word, text),
                              std::move(hint)};
  return format_diagnostic(diagnostic, test::text(text));
}

/// The same diagnostic at bytes [begin, end).
std::string formatted_at(const std::string& text, std::uint32_t begin, std::uint32_t end) {
  const Diagnostic diagnostic{Severity::error, "some-check", "this is wrong", {begin, end}};
  return format_diagnostic(diagnostic, test::text(text));
}

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("a diagnostic says place, severity, message and check, and shows the line with a caret") {
  CHECK(formatted("a: 1\n  answer: partialy\nb: 2\n", "partialy", "did you mean 'partly'?") ==
        R"(test.yaml:2:11: error: this is wrong [some-check]
    2 |   answer: partialy
      |           ^~~~~~~~ did you mean 'partly'?
)");
}

TEST_CASE("a warning says that it is one") {
  const Source source = test::text("answer: Yes\n", "kenya.yaml");
  const Diagnostic diagnostic{Severity::warning, "answer-other-word", "'Yes' is read as 'yes'",
                              span_of("Yes", source.text)};
  CHECK(format_diagnostic(diagnostic, source) ==
        R"(kenya.yaml:1:9: warning: 'Yes' is read as 'yes' [answer-other-word]
    1 | answer: Yes
      |         ^~~
)");
}

TEST_CASE("an empty span has a caret without a tail") {
  CHECK(formatted_at("ab\n", 1, 1) == R"(test.yaml:1:2: error: this is wrong [some-check]
    1 | ab
      |  ^
)");
}

TEST_CASE("the end of a file can be pointed at") {
  CHECK(formatted_at("ab\n", 3, 3) == R"(test.yaml:2:1: error: this is wrong [some-check]
    2 | 
      | ^
)");
  CHECK(formatted_at("ab", 2, 2) == R"(test.yaml:1:3: error: this is wrong [some-check]
    1 | ab
      |   ^
)");
  CHECK(formatted_at("", 0, 0) == R"(test.yaml:1:1: error: this is wrong [some-check]
    1 | 
      | ^
)");
}

TEST_CASE("a span over several lines is marked to the end of its first") {
  CHECK(formatted("one two\nthree\n", "two\nthree") ==
        R"(test.yaml:1:5: error: this is wrong [some-check]
    1 | one two
      |     ^~~
)");
}

TEST_CASE(
    "the bar stands in one column for line numbers of up to five digits, and moves for more") {
  const std::string text = repeated("\n", 11) + "here\n" + repeated("\n", 12332) + "there\n" +
                           repeated("\n", 111110) + "beyond\n";
  CHECK(formatted(text, "here") == R"(test.yaml:12:1: error: this is wrong [some-check]
   12 | here
      | ^~~~
)");
  CHECK(formatted(text, "there") == R"(test.yaml:12345:1: error: this is wrong [some-check]
12345 | there
      | ^~~~~
)");
  CHECK(formatted(text, "beyond", std::string(95, 'h')) ==
        "test.yaml:123456:1: error: this is wrong [some-check]\n"
        "123456 | beyond\n"
        "       | ^~~~~~\n"
        "       | " +
            std::string(95, 'h') + "\n");
}

TEST_CASE("the caret stands under the word whatever stands before it") {
  SECTION("accents") {
    CHECK(formatted("clé: élevé faux\n", "faux") ==
          R"(test.yaml:1:12: error: this is wrong [some-check]
    1 | clé: élevé faux
      |            ^~~~
)");
  }
  SECTION("an accent as a combining mark takes no column on the screen") {
    CHECK(formatted("cle\u0301: faux\n", "faux") ==
          "test.yaml:1:7: error: this is wrong [some-check]\n"
          "    1 | cle\u0301: faux\n"
          "      |      ^~~~\n");
  }
  SECTION("emoji take two") {
    CHECK(formatted("\U0001F600: wrong\n", "wrong") ==
          "test.yaml:1:4: error: this is wrong [some-check]\n"
          "    1 | \U0001F600: wrong\n"
          "      |     ^~~~~\n");
  }
  SECTION("so do Chinese characters") {
    CHECK(formatted("国名: 中国 x\n", "中国") == R"(test.yaml:1:5: error: this is wrong [some-check]
    1 | 国名: 中国 x
      |       ^~~~
)");
  }
  SECTION("a tab is shown as one space") {
    CHECK(formatted("a:\tb\twrong\n", "wrong") ==
          "test.yaml:1:6: error: this is wrong [some-check]\n"
          "    1 | a: b wrong\n"
          "      |      ^~~~~\n");
  }
  SECTION("a byte order mark is not shown") {
    CHECK(formatted("\xEF\xBB\xBFwrong\n", "wrong") ==
          R"(test.yaml:1:1: error: this is wrong [some-check]
    1 | wrong
      | ^~~~~
)");
    CHECK(formatted_at("\xEF\xBB\xBFwrong\n", 0, 0) ==
          R"(test.yaml:1:1: error: this is wrong [some-check]
    1 | wrong
      | ^
)");
  }
  SECTION("CRLF is not shown") {
    CHECK(formatted("a: 1\r\nb: wrong\r\nc: 3\r\n", "wrong") ==
          R"(test.yaml:2:4: error: this is wrong [some-check]
    2 | b: wrong
      |    ^~~~~
)");
  }
  SECTION("U+2028 is shown and ends no line") {
    CHECK(formatted("a: 1\nb:\u2028wrong\n", "wrong") ==
          R"(test.yaml:2:4: error: this is wrong [some-check]
    2 | b:\u2028wrong
      |         ^~~~~
)");
  }
}

TEST_CASE("nothing in a file or its name can steer the terminal") {
  const std::string text = "a: \x1b[31mred\x1b[0m \u202E\xff\n";
  const Source source = test::text(text, "bad\x1b[2Jname.yaml");
  const Span red = span_of("red", text);
  const Diagnostic diagnostic{Severity::error,
                              "some-check",
                              "'\x1b[31m' is wrong\nor not",
                              red,
                              "delete '\u202E'",
                              {{"a note about '\x07'", red}}};
  CHECK(format_diagnostic(diagnostic, source) ==
        R"(bad\x1b[2Jname.yaml:1:9: error: '\x1b[31m' is wrong\x0aor not [some-check]
    1 | a: \x1b[31mred\x1b[0m \u202e\xff
      |            ^~~ delete '\u202e'
bad\x1b[2Jname.yaml:1:9: note: a note about '\x07'
    1 | a: \x1b[31mred\x1b[0m \u202e\xff
      |            ^~~
)");
}

TEST_CASE("the mark under characters that are made visible is as wide as what is shown") {
  CHECK(formatted("a: \x01\x02 b\n", "\x01\x02") ==
        R"(test.yaml:1:4: error: this is wrong [some-check]
    1 | a: \x01\x02 b
      |    ^~~~~~~~
)");
}

TEST_CASE("notes follow, each with its own place") {
  const std::string text = "a: 1\nb: 2\na: 3\n";
  Diagnostic diagnostic{Severity::error,
                        "duplicate-key",
                        "'a' stands here a second time",
                        {10, 11},
                        "keep one of the two"};
  diagnostic.notes.push_back({"the first one is here", {0, 1}});
  diagnostic.notes.push_back({"'b' stands between them", {5, 9}});
  CHECK(format_diagnostic(diagnostic, test::text(text)) ==
        R"(test.yaml:3:1: error: 'a' stands here a second time [duplicate-key]
    3 | a: 3
      | ^ keep one of the two
test.yaml:1:1: note: the first one is here
    1 | a: 1
      | ^
test.yaml:2:1: note: 'b' stands between them
    2 | b: 2
      | ^~~~
)");
}

TEST_CASE("a hint stands behind the caret as long as the line has at most 100 columns") {
  const std::string fits(90, 'h');
  CHECK(formatted("x\n", "x", fits) ==
        "test.yaml:1:1: error: this is wrong [some-check]\n"
        "    1 | x\n"
        "      | ^ " +
            fits + "\n");
  const std::string too_long(91, 'h');
  CHECK(formatted("x\n", "x", too_long) ==
        "test.yaml:1:1: error: this is wrong [some-check]\n"
        "    1 | x\n"
        "      | ^\n"
        "      | " +
            too_long + "\n");
}

TEST_CASE("a long hint is wrapped below the caret") {
  CHECK(formatted("a word\n", "word",
                  "this is a hint of so many words that it cannot stand behind the caret and not "
                  "even on one line of its own, so it takes two") ==
        R"(test.yaml:1:3: error: this is wrong [some-check]
    1 | a word
      |   ^~~~
      | this is a hint of so many words that it cannot stand behind the caret and not even on one
      | line of its own, so it takes two
)");
}

TEST_CASE("the width of a hint is measured in columns, not bytes") {
  const std::string hint = repeated("é", 90);
  CHECK(formatted("x\n", "x", hint) ==
        "test.yaml:1:1: error: this is wrong [some-check]\n"
        "    1 | x\n"
        "      | ^ " +
            hint + "\n");
}

TEST_CASE("a line of 160 bytes is shown whole") {
  const std::string text = std::string(155, 'a') + "wrong";
  CHECK(formatted(text, "wrong") ==
        "test.yaml:1:156: error: this is wrong [some-check]\n"
        "    1 | " +
            text +
            "\n"
            "      | " +
            std::string(155, ' ') + "^~~~~\n");
}

TEST_CASE("a longer line is cut around the span") {
  SECTION("at its beginning") {
    const std::string text = "wrong" + std::string(200, 'b');
    CHECK(formatted(text, "wrong") ==
          "test.yaml:1:1: error: this is wrong [some-check]\n"
          "    1 | wrong" +
              std::string(155, 'b') +
              "\n"
              "      | ^~~~~\n");
  }
  SECTION("in its middle") {
    const std::string text = std::string(300, 'a') + "wrong" + std::string(300, 'b') + "\nc\n";
    CHECK(formatted(text, "wrong") ==
          "test.yaml:1:301: error: this is wrong [some-check]\n"
          "    1 | " +
              std::string(40, 'a') + "wrong" + std::string(115, 'b') +
              "\n"
              "      | " +
              std::string(40, ' ') + "^~~~~\n");
  }
  SECTION("at its end") {
    const std::string text = std::string(300, 'a') + "wrong\nnext\n";
    CHECK(formatted(text, "wrong") ==
          "test.yaml:1:301: error: this is wrong [some-check]\n"
          "    1 | " +
              std::string(40, 'a') +
              "wrong\n"
              "      | " +
              std::string(40, ' ') + "^~~~~\n");
  }
  SECTION("and with it a span longer than what is shown") {
    const std::string text = std::string(100, 'a') + std::string(300, 'w');
    CHECK(formatted_at(text, 100, 400) ==
          "test.yaml:1:101: error: this is wrong [some-check]\n"
          "    1 | " +
              std::string(40, 'a') + std::string(120, 'w') +
              "\n"
              "      | " +
              std::string(40, ' ') + "^" + std::string(119, '~') + "\n");
  }
}

TEST_CASE("cutting a long line never cuts a character in two") {
  // Of three bytes each: both ends of the excerpt fall into the middle of one.
  const std::string text = repeated("漢", 100) + "wrong" + repeated("字", 100);
  CHECK(formatted(text, "wrong") ==
        "test.yaml:1:101: error: this is wrong [some-check]\n"
        "    1 | " +
            repeated("漢", 14) + "wrong" + repeated("字", 38) +
            "\n"
            "      | " +
            std::string(28, ' ') + "^~~~~\n");
}

TEST_CASE("diagnostics are put in the order of the file, those at one place as they came") {
  Diagnostics diagnostics{{Severity::error, "c", "", {9, 9}},
                          {Severity::error, "a1", "", {2, 5}},
                          {Severity::warning, "b", "", {3, 3}},
                          {Severity::error, "a2", "", {2, 3}}};
  sort_by_place(diagnostics);
  CHECK(test::check_ids(diagnostics) == "a1 a2 b c");
}

TEST_CASE("warnings alone are no errors") {
  const Diagnostic warning{Severity::warning, "w", "", {}};
  const Diagnostic error{Severity::error, "e", "", {}};
  CHECK_FALSE(has_errors({}));
  CHECK_FALSE(has_errors({warning, warning}));
  CHECK(has_errors({warning, error}));
  CHECK(name(Severity::warning) == "warning");
  CHECK(name(Severity::error) == "error");
}
