// Mending a text in place.
#include "mgi/text/edits.hpp"

#include "catch.hpp"

using namespace mgi;

namespace {

Diagnostics with(std::vector<Edit> edits) {
  Diagnostic diagnostic{Severity::error, "check", "message", {}};
  diagnostic.edits = std::move(edits);
  return {diagnostic};
}

}  // namespace

TEST_CASE("edits change their spans and keep every other byte") {
  const std::string text = "\xEF\xBB\xBF# é 🌍\r\na: Yes # ok\r\nb: oui\xE2\x80\xA8\r\n";
  const auto at = [&](std::string_view word) {
    const auto begin = static_cast<std::uint32_t>(text.find(word));
    return Span{begin, begin + static_cast<std::uint32_t>(word.size())};
  };
  const auto edits = collect_edits(with({{at("oui"), "yes"}, {at("Yes"), "yes"}}), false);
  CHECK(apply_edits(text, edits) == "\xEF\xBB\xBF# é 🌍\r\na: yes # ok\r\nb: yes\xE2\x80\xA8\r\n");
}

TEST_CASE("a guess is made only where guesses are asked for") {
  const Diagnostics diagnostics = with({{{0, 3}, "yes", false}});
  CHECK(collect_edits(diagnostics, false).empty());
  CHECK(collect_edits(diagnostics, true).size() == 1);
}

TEST_CASE("of two edits of one place the first is made") {
  const auto edits =
      collect_edits(with({{{0, 4}, "one"}, {{2, 6}, "two"}, {{6, 7}, "three"}}), false);
  CHECK(apply_edits("abcdefg", edits) == "oneefthree");
}

TEST_CASE("no edits leave the text as it is") {
  CHECK(apply_edits("a: 1\n", {}) == "a: 1\n");
  CHECK(line_diff("a: 1\n", "a: 1\n", "f.yaml") == "");
}

TEST_CASE("a diff shows the changed lines with three lines around them") {
  CHECK(line_diff("1\n2\n3\n4\nold\n6\n7\n8\n9\n", "1\n2\n3\n4\nnew\n6\n7\n8\n9\n", "f.yaml") ==
        "--- f.yaml\n+++ f.yaml\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-old\n+new\n 6\n 7\n 8\n");
}

TEST_CASE("near changes share a hunk, far ones have their own") {
  const std::string before = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\n";
  std::string after = before;
  after[0] = 'A';
  after[6] = 'D';
  after[24] = 'M';
  CHECK(line_diff(before, after, "f") ==
        "--- f\n+++ f\n@@ -1,7 +1,7 @@\n-a\n+A\n b\n c\n-d\n+D\n e\n f\n g\n"
        "@@ -10,4 +10,4 @@\n j\n k\n l\n-m\n+M\n");
}

TEST_CASE("a last line without an end is said to have none") {
  CHECK(line_diff("old", "new", "f") ==
        "--- f\n+++ f\n@@ -1,1 +1,1 @@\n-old\n\\ No newline at end of file\n+new\n"
        "\\ No newline at end of file\n");
}
