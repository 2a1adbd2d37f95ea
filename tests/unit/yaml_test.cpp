// Reading YAML: what is accepted, what is refused and in which words, and where everything stands.
#include "load/yaml.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "files.hpp"

using namespace mgi;
using namespace std::string_literals;

namespace {

/// Everything that `read_yaml` says about a text, as users see it.
std::string said_of(const std::string& text) {
  const Source source = test::text(text);
  Diagnostics diagnostics;
  read_yaml(source, diagnostics);
  return test::shown(diagnostics, source);
}

/// A tree in one line: `{key: value}`, `[item]`, plain scalars as they are, others in 'quotes'.
std::string drawn(YamlNode node) {
  std::string all;
  const auto separate = [&] { all += all.empty() ? "" : ", "; };
  switch (node.kind()) {
    case YamlKind::scalar:
      return node.plain() ? std::string(node.text()) : fmt::format("'{}'", node.text());
    case YamlKind::sequence:
      node.for_each_item([&](YamlNode item) {
        separate();
        all += drawn(item);
      });
      return "[" + all + "]";
    case YamlKind::mapping:
      node.for_each_entry([&](YamlNode key, YamlNode value) {
        separate();
        all += drawn(key) + ": " + drawn(value);
      });
      return "{" + all + "}";
  }
  return all;
}

/// The tree of a text that must be fine.
std::string tree_of(const std::string& text) {
  const Source source = test::text(text);
  Diagnostics diagnostics;
  const YamlTree tree = read_yaml(source, diagnostics);
  CHECK(test::shown(diagnostics, source) == "");
  REQUIRE_FALSE(tree.empty());
  return drawn(tree.root());
}

using Texts = std::vector<std::string>;

void collect_spans(YamlNode node, const std::string& text, Texts& all) {
  const auto add = [&](YamlNode of) {
    if (of.kind() == YamlKind::scalar)
      all.push_back(text.substr(of.span().begin, of.span().end - of.span().begin));
    else
      collect_spans(of, text, all);
  };
  if (node.kind() == YamlKind::sequence) node.for_each_item(add);
  if (node.kind() == YamlKind::mapping)
    node.for_each_entry([&](YamlNode key, YamlNode value) {
      add(key);
      add(value);
    });
}

/// The bytes under the span of each key and scalar, in the order of the file.
Texts bytes_under_scalars(const std::string& text) {
  Diagnostics diagnostics;
  const YamlTree tree = read_yaml(test::text(text), diagnostics);
  REQUIRE(diagnostics.empty());
  Texts all;
  collect_spans(tree.root(), text, all);
  return all;
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

/// One mapping inside the other, `depth` in all.
std::string nested_block(std::size_t depth) {
  std::string text;
  for (std::size_t i = 0; i < depth; ++i) text += std::string(i, ' ') + "a:\n";
  return text;
}

std::string nested_flow(std::size_t depth) {
  return std::string(depth, '[') + std::string(depth, ']');
}

}  // namespace

// ---- What is accepted ----

TEST_CASE("maps, lists and scalars of every style are read in the order of the file") {
  CHECK(tree_of("b: 1\na: [x, 'y', {c: \"z\"}]\nd:\n  - e\n  - f: g\n") ==
        "{b: 1, a: [x, 'y', {c: 'z'}], d: [e, {f: g}]}");
  CHECK(tree_of("folded: >\n  one\n  two\nliteral: |\n  one\n  two\nlines: one\n  two\n") ==
        "{folded: 'one two\n', literal: 'one\ntwo\n', lines: one two}");
  CHECK(tree_of("# a comment\n\"a key\": \"\\u00e9\\n\"  # another\n") == "{'a key': 'é\n'}");
  CHECK(tree_of("just text") == "just text");
  CHECK(tree_of("[]") == "[]");
  CHECK(tree_of("{}") == "{}");
}

TEST_CASE("yes, NO, on, true, 1 and null stay text") {
  CHECK(tree_of("[yes, no, NO, on, Off, true, FALSE, 1, 010, 0x1F, 1.50, 2024-06-30, null, ~]") ==
        "[yes, no, NO, on, Off, true, FALSE, 1, 010, 0x1F, 1.50, 2024-06-30, null, ~]");
  CHECK(tree_of("NO: NO\n") == "{NO: NO}");
}

TEST_CASE("a key without a value, ~ and null say that there is no value; quoted they are text") {
  const Source source = test::text("[~, null, '~', \"null\", '', Null, nothing]");
  Diagnostics diagnostics;
  const YamlTree tree = read_yaml(source, diagnostics);
  std::string said;
  tree.root().for_each_item([&](YamlNode item) { said += item.is_null() ? "n" : "t"; });
  CHECK(said == "nnttttt");
  Diagnostics none;
  const YamlTree empty = read_yaml(test::text("a:\nb: []\n"), none);
  said.clear();
  empty.root().for_each_entry(
      [&](YamlNode /*key*/, YamlNode value) { said += value.is_null() ? "n" : "t"; });
  CHECK(said == "nt");
  CHECK(diagnostics.empty());
  CHECK(none.empty());
}

TEST_CASE("sizes count items and entries") {
  const Source source = test::text("{a: 1, b: [x, y, z], c: {}}");
  Diagnostics diagnostics;
  const YamlTree tree = read_yaml(source, diagnostics);
  CHECK(tree.root().size() == 3);
  std::string sizes;
  tree.root().for_each_entry(
      [&](YamlNode /*key*/, YamlNode value) { sizes += std::to_string(value.size()); });
  CHECK(sizes == "030");
}

TEST_CASE("a byte order mark, CRLF, CR, a missing last line end and '---' are accepted") {
  CHECK(tree_of("\xEF\xBB\xBF"
                "a: 1\n") == "{a: 1}");
  CHECK(tree_of("a: 1\r\nb:\r\n  - 2\r\n") == "{a: 1, b: [2]}");
  CHECK(tree_of("a: 1\rb: 2\r") == "{a: 1, b: 2}");
  CHECK(tree_of("a: 1") == "{a: 1}");
  CHECK(tree_of("---\na: 1\n") == "{a: 1}");
  CHECK(tree_of("---\na: 1\n...\n") == "{a: 1}");
  CHECK(tree_of("a:\tb\n") == "{a: b}");
}

// ---- Where everything stands ----

TEST_CASE("spans are bytes, whatever characters stand before") {
  CHECK(bytes_under_scalars("été: \"😀 x\"\nnom: [café, 'naïf', 漢字]\nlast: z\n") ==
        Texts{"été", "\"😀 x\"", "nom", "café", "'naïf'", "漢字", "last", "z"});
  CHECK(bytes_under_scalars("\xEF\xBB\xBF"
                            "a: é\r\nb:\r\n  - 😀\r\n  - c\r\n") == Texts{"a", "é", "b", "😀", "c"});
  CHECK(bytes_under_scalars("a: é\rb: c\r") == Texts{"a", "é", "b", "c"});
  CHECK(bytes_under_scalars("# \u2028 \u2029 \u0085\na: \"x\u2028y\"\nb: c\n") ==
        Texts{"a", "\"x\u2028y\"", "b", "c"});
  CHECK(bytes_under_scalars("e\u0301: e\u0301x\nb: c\n") == Texts{"e\u0301", "e\u0301x", "b", "c"});
}

TEST_CASE("the span of a missing value is empty and stands behind the colon of its key") {
  const std::string text = "é:\nb: 1\n";
  Diagnostics diagnostics;
  const YamlTree tree = read_yaml(test::text(text), diagnostics);
  std::vector<Span> spans;
  tree.root().for_each_entry(
      [&](YamlNode /*key*/, YamlNode value) { spans.push_back(value.span()); });
  CHECK(spans == std::vector<Span>{{3, 3}, {7, 8}});
}

TEST_CASE("the span of a list or map reaches from its first to its last character") {
  const std::string text = "é: [1, 2]\nb: {c: ü}\n";
  Diagnostics diagnostics;
  const YamlTree tree = read_yaml(test::text(text), diagnostics);
  Texts all;
  tree.root().for_each_entry([&](YamlNode /*key*/, YamlNode value) {
    all.push_back(text.substr(value.span().begin, value.span().end - value.span().begin));
  });
  CHECK(all == Texts{"[1, 2]", "{c: ü}"});
  CHECK(tree.root().span().begin == 0);
}

// ---- What is refused: encodings ----

TEST_CASE("other encodings than UTF-8 are refused") {
  const auto [text, line] = GENERATE(table<std::string, std::string>({
      {"\xFF\xFE"
       "a\0:\0 \0"s
       "1\0"s,
       R"(\xff\xfea\x00:\x00 \x001\x00)"},  // UTF-16, little end
      {"\xFE\xFF"
       "\0a\0:\0 \0"s
       "1"s,
       R"(\xfe\xff\x00a\x00:\x00 \x001)"},  // UTF-16, big end
      {"a\0:\0 \0"s
       "1\0"s,
       R"(a\x00:\x00 \x001\x00)"},                           // without a mark
      {"\0\0\0a\0\0\0:"s, R"(\x00\x00\x00a\x00\x00\x00:)"},  // UTF-32
  }));
  CHECK(said_of(text) ==
        "test.yaml:1:1: error: the file is not in UTF-8 [encoding]\n"
        "    1 | " +
            line +
            "\n"
            "      | ^ save the file as UTF-8\n");
}

TEST_CASE("bytes that are not UTF-8 are refused where they stand") {
  CHECK(said_of("a: 1\nname: C\xf4te\n") ==
        R"(test.yaml:2:8: error: the file is not valid UTF-8 [encoding]
    2 | name: C\xf4te
      |        ^ save the file as UTF-8
)");
  SECTION("also behind a byte order mark and other characters") {
    CHECK(said_of("\xEF\xBB\xBFé: \xe9\n") ==
          R"(test.yaml:1:4: error: the file is not valid UTF-8 [encoding]
    1 | é: \xe9
      |    ^ save the file as UTF-8
)");
  }
}

TEST_CASE("overlong forms, halves of surrogate pairs and cut characters are not UTF-8") {
  const auto [bytes, shown] = GENERATE(table<std::string, std::string>({
      {"\xc0\xaf", R"(\xc0\xaf)"},
      {"\xe0\x80\xaf", R"(\xe0\x80\xaf)"},
      {"\xed\xa0\x80", R"(\xed\xa0\x80)"},
      {"\xf4\x90\x80\x80", R"(\xf4\x90\x80\x80)"},
      {"\xe2\x82", R"(\xe2\x82)"},
      {"\xe2\x82x", R"(\xe2\x82x)"},
      {"\x80", R"(\x80)"},
      {"\xff", R"(\xff)"},
  }));
  CHECK(said_of("a: " + bytes) ==
        "test.yaml:1:4: error: the file is not valid UTF-8 [encoding]\n"
        "    1 | a: " +
            shown +
            "\n"
            "      |    ^ save the file as UTF-8\n");
}

TEST_CASE("control characters are refused where they stand") {
  const auto [bytes, shown] = GENERATE(table<std::string, std::string>({
      {"\0"s, "\\x00"},
      {"\a", "\\x07"},
      {"\x1b[31m", "\\x1b[31m"},
      {"\x7f", "\\x7f"},
      {"\u009b", "\\x9b"},
  }));
  INFO(shown);
  CHECK(said_of("a: 1\nb: x" + bytes + "\n") ==
        "test.yaml:2:5: error: the file holds a control character [yaml-syntax]\n"
        "    2 | b: x" +
            shown +
            "\n"
            "      |     ^ this is not a text file, or it is damaged\n");
}

// ---- What is refused: empty files and what could hide something ----

TEST_CASE("a file without any value is refused") {
  const auto [text, line] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {"\n\n", ""},
      {"   \n", "   "},
      {"\xEF\xBB\xBF", ""},
      {"# a comment only\n", "# a comment only"},
  }));
  CHECK(said_of(text) ==
        "test.yaml:1:1: error: the file is empty [empty-file]\n"
        "    1 | " +
            line +
            "\n"
            "      | ^ 'mgi new' writes a file to fill in\n");
}

TEST_CASE("a second document is refused") {
  CHECK(said_of("a: 1\n---\nb: 2\n") ==
        R"(test.yaml:2:1: error: the file holds a second document [yaml-one-document]
    2 | ---
      | ^~~ keep one document in a file; delete the line '---'
)");
  CHECK(said_of("--- a\n--- b\n--- c\n") ==
        R"(test.yaml:2:1: error: the file holds a second document [yaml-one-document]
    2 | --- b
      | ^~~ keep one document in a file; delete the line '---'
)");
}

TEST_CASE("text behind the end of the document is refused") {
  CHECK(
      said_of("\"1\", x") ==
      R"(test.yaml:1:4: error: the file cannot be read as YAML: did not find expected <document start> [yaml-syntax]
    1 | "1", x
      |    ^
)");
  CHECK(
      said_of("a: 1\n...\nb: 2\n") ==
      R"(test.yaml:3:1: error: the file cannot be read as YAML: did not find expected <document start> [yaml-syntax]
    3 | b: 2
      | ^
)");
}

TEST_CASE("anchors and aliases are refused") {
  CHECK(said_of("a: &x 1\nb: *x\n") ==
        R"(test.yaml:1:4: error: an anchor ('&') marks a value for use elsewhere [yaml-alias]
    1 | a: &x 1
      |    ^~~~ delete the anchor; write each value where it belongs
test.yaml:2:4: error: an alias ('*') stands for a value from elsewhere [yaml-alias]
    2 | b: *x
      |    ^~ write the value itself
)");
  SECTION("on a list that holds itself") {
    CHECK(said_of("a: &x [*x]\n") ==
          R"(test.yaml:1:4: error: an anchor ('&') marks a value for use elsewhere [yaml-alias]
    1 | a: &x [*x]
      |    ^~~~ delete the anchor; write each value where it belongs
test.yaml:1:8: error: an alias ('*') stands for a value from elsewhere [yaml-alias]
    1 | a: &x [*x]
      |        ^~ write the value itself
)");
  }
  SECTION("on a map") {
    CHECK(said_of("a: &x\n  b: 1\n") ==
          R"(test.yaml:1:4: error: an anchor ('&') marks a value for use elsewhere [yaml-alias]
    1 | a: &x
      |    ^~ delete the anchor; write each value where it belongs
)");
  }
}

TEST_CASE("a merge key is refused") {
  CHECK(said_of("a:\n  <<: {b: 1}\n") ==
        R"(test.yaml:2:3: error: a merge key ('<<') copies values from elsewhere [yaml-alias]
    2 |   <<: {b: 1}
      |   ^~ write the values themselves
)");
  SECTION("in quotes it is a key like any other") {
    CHECK(tree_of("\"<<\": 1\n") == "{'<<': 1}");
  }
}

TEST_CASE("tags are refused on scalars, lists and maps") {
  const auto [text, mark] = GENERATE(table<std::string, std::string>({
      {"a: !!str 1", "^~~~~~~"},
      {"a: !!binary aGk=", "^~~~~~~~~~~~~"},
      {"a: !!seq [1]", "^~~~~~~"},
      {"a: !thing {b: 1}", "^~~~~~~~"},
      {"a: ! 1", "^~~"},
  }));
  CHECK(said_of(text + "\n") ==
        "test.yaml:1:4: error: a tag ('!') gives a value a type of its own [yaml-tag]\n"
        "    1 | " +
            text +
            "\n"
            "      |    " +
            mark +
            " delete the tag; a value here is text until its field says "
            "otherwise\n");
}

TEST_CASE("a key that is a list or a map is refused") {
  CHECK(said_of("[a, b]: 1\n") == R"(test.yaml:1:1: error: a key must be a plain word [yaml-key]
    1 | [a, b]: 1
      | ^~~~~~ write 'key: value', one line for each
)");
  CHECK(said_of("? {a: 1}\n: 2\n") == R"(test.yaml:1:3: error: a key must be a plain word [yaml-key]
    1 | ? {a: 1}
      |   ^~~~~~ write 'key: value', one line for each
)");
}

TEST_CASE("a key that stands twice is refused, with the place of the first") {
  CHECK(said_of("a: 1\nb: 2\na: 3\n") ==
        R"(test.yaml:3:1: error: 'a' stands here a second time [duplicate-key]
    3 | a: 3
      | ^ keep one of the two
test.yaml:1:1: note: the first one is here
    1 | a: 1
      | ^
)");
  SECTION("quotes make no difference") {
    CHECK(said_of("yes: 1\n\"yes\": 2\n") ==
          R"(test.yaml:2:1: error: 'yes' stands here a second time [duplicate-key]
    2 | "yes": 2
      | ^~~~~ keep one of the two
test.yaml:1:1: note: the first one is here
    1 | yes: 1
      | ^~~
)");
  }
  SECTION("in a map of many keys too") {
    std::string text;
    for (int i = 1; i <= 40; ++i) text += fmt::format("key-{}: {}\n", i, i);
    CHECK(said_of(text + "key-7: again\n") ==
          R"(test.yaml:41:1: error: 'key-7' stands here a second time [duplicate-key]
   41 | key-7: again
      | ^~~~~ keep one of the two
test.yaml:7:1: note: the first one is here
    7 | key-7: 7
      | ^~~~~
)");
  }
  SECTION("three times are two faults") {
    CHECK(said_of("{a: 1, a: 2, a: 3}") ==
          R"(test.yaml:1:8: error: 'a' stands here a second time [duplicate-key]
    1 | {a: 1, a: 2, a: 3}
      |        ^ keep one of the two
test.yaml:1:2: note: the first one is here
    1 | {a: 1, a: 2, a: 3}
      |  ^
test.yaml:1:14: error: 'a' stands here a second time [duplicate-key]
    1 | {a: 1, a: 2, a: 3}
      |              ^ keep one of the two
test.yaml:1:2: note: the first one is here
    1 | {a: 1, a: 2, a: 3}
      |  ^
)");
  }
  SECTION("twelve and thirteen keys, where the search changes, without a twin are fine") {
    std::string text;
    for (int i = 1; i <= 12; ++i) text += fmt::format("key-{}: {}\n", i, i);
    CHECK(said_of(text) == "");
    CHECK(said_of(text + "key-13: 13\n") == "");
    CHECK(said_of(text + "key-12: 13\n") ==
          R"(test.yaml:13:1: error: 'key-12' stands here a second time [duplicate-key]
   13 | key-12: 13
      | ^~~~~~ keep one of the two
test.yaml:12:1: note: the first one is here
   12 | key-12: 12
      | ^~~~~~
)");
  }
  SECTION("the same key in two maps is fine") {
    CHECK(said_of("a: {b: 1}\nc: {b: 2}\nb: 3\n") == "");
  }
}

TEST_CASE("the tree is whole beside refused keys, without their entries") {
  const auto keys_of = [](const std::string& text) {
    Diagnostics diagnostics;
    const YamlTree tree = read_yaml(test::text(text), diagnostics);
    CHECK(diagnostics.size() == 1);
    std::string keys;
    tree.root().for_each_entry([&](YamlNode key, YamlNode value) {
      keys += fmt::format("{}={} ", key.text(), value.text());
    });
    CHECK(tree.root().size() == 2);
    return keys;
  };
  CHECK(keys_of("a: 1\nb: 2\na: 3\n") == "a=1 b=2 ");
  CHECK(keys_of("? [x, y]\n: 1\na: 1\nb: 2\n") == "a=1 b=2 ");
  CHECK(keys_of("a: 1\n<<: {c: 3}\nb: 2\n") == "a=1 b=2 ");
  CHECK(keys_of("a: &x 1\nb: 2\n") == "a=1 b=2 ");
  CHECK(keys_of("a: !!int 1\nb: 2\n") == "a=1 b=2 ");
}

TEST_CASE("the tree is empty where the file was not read to its end, or holds an alias") {
  const std::string text =
      GENERATE("a: 1\nb: \"never closed\n", "a: 1\nb\nc: 2\n", "a: 1\n---\nb: 2\n",
               "a: 1\nb: \x01\n", "a: 1\nb: *x\nc: 3\n", "[a, [b");
  INFO(text);
  Diagnostics diagnostics;
  CHECK(read_yaml(test::text(text), diagnostics).empty());
  CHECK(diagnostics.size() == 1);
}

TEST_CASE("several faults come in the order of the file, though inner maps end first") {
  const Source source = test::text("a: 1\na: 2\nb: {c: &x 1, c: *x}\n");
  Diagnostics diagnostics;
  read_yaml(source, diagnostics);
  CHECK(test::shown(diagnostics, source) ==
        R"(test.yaml:2:1: error: 'a' stands here a second time [duplicate-key]
    2 | a: 2
      | ^ keep one of the two
test.yaml:1:1: note: the first one is here
    1 | a: 1
      | ^
test.yaml:3:8: error: an anchor ('&') marks a value for use elsewhere [yaml-alias]
    3 | b: {c: &x 1, c: *x}
      |        ^~~~ delete the anchor; write each value where it belongs
test.yaml:3:14: error: 'c' stands here a second time [duplicate-key]
    3 | b: {c: &x 1, c: *x}
      |              ^ keep one of the two
test.yaml:3:5: note: the first one is here
    3 | b: {c: &x 1, c: *x}
      |     ^
test.yaml:3:17: error: an alias ('*') stands for a value from elsewhere [yaml-alias]
    3 | b: {c: &x 1, c: *x}
      |                 ^~ write the value itself
)");
}

// ---- What is refused: limits ----

TEST_CASE("values may be nested 64 deep") {
  CHECK(deepest_nesting == 64);
  CHECK(said_of(nested_block(64)) == "");
  CHECK(said_of(nested_flow(64)) == "");
}

TEST_CASE("values nested 65 deep are refused") {
  SECTION("in block style") {
    CHECK(said_of(nested_block(65)) ==
          "test.yaml:65:65: error: values are nested more than 64 deep [yaml-too-deep]\n"
          "   65 | " +
              std::string(64, ' ') +
              "a:\n"
              "      | " +
              std::string(64, ' ') +
              "^\n"
              "      | no file of this program needs that; the file may be damaged\n");
  }
  SECTION("in flow style") {
    CHECK(said_of(nested_flow(65)) ==
          "test.yaml:1:65: error: values are nested more than 64 deep [yaml-too-deep]\n"
          "    1 | " +
              nested_flow(65) +
              "\n"
              "      | " +
              std::string(64, ' ') +
              "^\n"
              "      | no file of this program needs that; the file may be damaged\n");
  }
  SECTION("as lists in lists on one line") {
    CHECK(said_of(repeated("- ", 65) + "a\n") ==
          "test.yaml:1:129: error: values are nested more than 64 deep [yaml-too-deep]\n"
          "    1 | " +
              repeated("- ", 65) +
              "a\n"
              "      | " +
              std::string(128, ' ') +
              "^\n"
              "      | no file of this program needs that; the file may be damaged\n");
  }
}

TEST_CASE("values nested a hundred thousand deep are refused at the same place") {
  SECTION("in flow style") {
    const std::string open = GENERATE("[", "{");
    CHECK(said_of(repeated(open, 100'000)) ==
          "test.yaml:1:65: error: values are nested more than 64 deep [yaml-too-deep]\n"
          "    1 | " +
              repeated(open, 160) +
              "\n"
              "      | " +
              std::string(40, ' ') +
              "^\n"
              "      | no file of this program needs that; the file may be damaged\n");
  }
  SECTION("in block style") {
    CHECK(said_of(repeated("- ", 100'000)) ==
          "test.yaml:1:129: error: values are nested more than 64 deep [yaml-too-deep]\n"
          "    1 | " +
              repeated("- ", 80) +
              "\n"
              "      | " +
              std::string(40, ' ') +
              "^\n"
              "      | no file of this program needs that; the file may be damaged\n");
  }
}

TEST_CASE("a file may hold 250,000 values, lists and maps included") {
  CHECK(most_nodes == 250'000);
  CHECK(said_of(repeated("- a\n", most_nodes - 1)) == "");
  CHECK(said_of(repeated("- a\n", most_nodes)) ==
        R"(test.yaml:250000:3: error: the file holds more than 250,000 values [yaml-too-many-values]
250000 | - a
       |   ^ split it into several files
)");
}

TEST_CASE("one text may be 1 MiB long") {
  CHECK(longest_scalar == 1024 * 1024);
  const std::string longest(longest_scalar, 'x');
  CHECK(said_of("a: " + longest) == "");
  CHECK(said_of("a: " + longest + "y") ==
        "test.yaml:1:4: error: a text is longer than 1 MiB [scalar-too-long]\n"
        "    1 | a: " +
            std::string(157, 'x') +
            "\n"
            "      |    ^ shorten it; long documents belong on a web page that the answer cites\n");
}

TEST_CASE("a file may be 16 MiB large") {
  CHECK(largest_file == 16 * 1024 * 1024);
  std::string text = "a: 1\n" + repeated("#" + std::string(1022, ' ') + "\n", 16 * 1024 - 1);
  text += std::string(largest_file - text.size(), '\n');
  CHECK(said_of(text) == "");
  CHECK(said_of(text + "\n") ==
        R"(test.yaml:1:1: error: the file is larger than 16 MiB [file-too-large]
    1 | a: 1
      | ^ an assessment of 99 answers has about 50 kB; is this the right file?
)");
}

// ---- What is refused: syntax ----

TEST_CASE("a quote that is never closed is shown where it is opened") {
  CHECK(said_of("a: 1\nb: \"open\nc: 2\n") ==
        R"(test.yaml:2:4: error: a quote is opened here and never closed [yaml-syntax]
    2 | b: "open
      |    ^ close it, or write the text without quotes
)");
  CHECK(said_of("a: 'it''s\n") ==
        R"(test.yaml:1:4: error: a quote is opened here and never closed [yaml-syntax]
    1 | a: 'it''s
      |    ^ close it, or write the text without quotes
)");
}

TEST_CASE("what libyaml cannot read is reported in its words with advice in ours") {
  SECTION("a colon in a text") {
    CHECK(
        said_of("note: see: here\n") ==
        R"(test.yaml:1:10: error: the file cannot be read as YAML: mapping values are not allowed in this context [yaml-syntax]
    1 | note: see: here
      |          ^ a text that contains ': ' needs quotes around it
)");
  }
  SECTION("the place behind accents") {
    CHECK(
        said_of("été: 1\nx: \"è\": y\n") ==
        R"(test.yaml:2:7: error: the file cannot be read as YAML: mapping values are not allowed in this context [yaml-syntax]
    2 | x: "è": y
      |       ^ a text that contains ': ' needs quotes around it
)");
  }
  SECTION("a line without a colon") {
    CHECK(
        said_of("a: 1\nb\nc: 2\n") ==
        R"(test.yaml:3:1: error: the file cannot be read as YAML: could not find expected ':' [yaml-syntax]
    3 | c: 2
      | ^ a colon and a space must stand between a key and its value
test.yaml:2:1: note: while scanning a simple key
    2 | b
      | ^
)");
  }
  SECTION("a line that is indented less than its neighbours") {
    CHECK(
        said_of("a:\n    b: 1\n  c: 2\n") ==
        R"(test.yaml:3:3: error: the file cannot be read as YAML: did not find expected key [yaml-syntax]
    3 |   c: 2
      |   ^
      | check that this line is indented like its neighbours and that quotes before it are closed
test.yaml:1:1: note: while parsing a block mapping
    1 | a:
      | ^
)");
  }
  SECTION("an item of a list without its dash") {
    CHECK(
        said_of("a:\n  - 1\n  b: 2\n") ==
        R"(test.yaml:3:3: error: the file cannot be read as YAML: did not find expected '-' indicator [yaml-syntax]
    3 |   b: 2
      |   ^ every item of this list must begin with '- '
test.yaml:2:3: note: while parsing a block collection
    2 |   - 1
      |   ^
)");
  }
  SECTION("a list that is not closed") {
    CHECK(
        said_of("a: [1, 2\nb: 3\n") ==
        R"(test.yaml:2:2: error: the file cannot be read as YAML: did not find expected ',' or ']' [yaml-syntax]
    2 | b: 3
      |  ^ close the list with ']'
test.yaml:1:4: note: while parsing a flow sequence
    1 | a: [1, 2
      |    ^
)");
  }
  SECTION("a map that is not closed") {
    CHECK(
        said_of("a: {b: 1\nc: 2\n") ==
        R"(test.yaml:2:2: error: the file cannot be read as YAML: did not find expected ',' or '}' [yaml-syntax]
    2 | c: 2
      |  ^ close the map with '}'
test.yaml:1:4: note: while parsing a flow mapping
    1 | a: {b: 1
      |    ^
)");
  }
  SECTION("a backslash in double quotes") {
    CHECK(
        said_of("a: \"C:\\path\"\n") ==
        R"(test.yaml:1:7: error: the file cannot be read as YAML: found unknown escape character [yaml-syntax]
    1 | a: "C:\path"
      |       ^ write a backslash twice, or use single quotes
test.yaml:1:4: note: while parsing a quoted scalar
    1 | a: "C:\path"
      |    ^
)");
  }
  SECTION("a list behind its key") {
    CHECK(
        said_of("a: - 1\n") ==
        R"(test.yaml:1:4: error: the file cannot be read as YAML: block sequence entries are not allowed in this context [yaml-syntax]
    1 | a: - 1
      |    ^ begin the list on a new line below its key
)");
  }
  SECTION("a text that begins with a character of YAML") {
    const std::string begin = GENERATE("@", "`", "%");
    CHECK(said_of("a: " + begin + "x\n") ==
          "test.yaml:1:4: error: the file cannot be read as YAML: found character that cannot "
          "start any token [yaml-syntax]\n"
          "    1 | a: " +
              begin +
              "x\n"
              "      |    ^ indent with spaces, not tabs; put a text that begins with a special "
              "character in quotes\n");
  }
}

TEST_CASE("tabs for indentation are refused, with the advice to use spaces") {
  CHECK(
      said_of("a:\n\tb: 1\n") ==
      R"(test.yaml:2:1: error: the file cannot be read as YAML: found character that cannot start any token [yaml-syntax]
    2 |  b: 1
      | ^ indent with spaces, not tabs; put a text that begins with a special character in quotes
)");
  CHECK(
      said_of("a:\n  b: 1\n\tc: 2\n") ==
      R"(test.yaml:3:1: error: the file cannot be read as YAML: found a tab character that violates indentation [yaml-syntax]
    3 |  c: 2
      | ^ indent with spaces, not tabs
test.yaml:2:6: note: while scanning a plain scalar
    2 |   b: 1
      |      ^
)");
}

TEST_CASE("a file full of faults is read no further than the hundredth") {
  std::string text = "a:\n";
  for (int i = 0; i < 1000; ++i) text += "- *x\n";
  Diagnostics diagnostics;
  read_yaml({"test.yaml", text}, diagnostics);
  REQUIRE(diagnostics.size() == 101);
  CHECK(diagnostics.back().message == "reading stops here: there are too many faults");
}
