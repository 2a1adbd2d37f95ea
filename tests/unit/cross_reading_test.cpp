// Two independent readers, libyaml behind read_yaml and yaml-cpp, see the same tree in every file
// of the project.
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "catch.hpp"
#include "files.hpp"
#include "load/yaml.hpp"

using namespace mgi;

namespace {

// One line for each node, in the order of the file, indented by depth; whatever has no value is
// "null" for both readers. Lines rather than one string, so that a difference is easy to find.
using Lines = std::vector<std::string>;

void add_line(Lines& lines, std::size_t depth, std::string_view kind, std::string_view text = "") {
  lines.push_back(std::string(depth, ' ') + std::string(kind) + " " + std::string(text));
}

void draw(YamlNode node, std::size_t depth, Lines& lines) {
  if (node.kind() == YamlKind::sequence) {
    add_line(lines, depth, "sequence");
    node.for_each_item([&](YamlNode item) { draw(item, depth + 1, lines); });
  } else if (node.kind() == YamlKind::mapping) {
    add_line(lines, depth, "mapping");
    node.for_each_entry([&](YamlNode key, YamlNode value) {
      draw(key, depth + 1, lines);
      draw(value, depth + 1, lines);
    });
  } else if (node.is_null()) {
    add_line(lines, depth, "null");
  } else {
    add_line(lines, depth, "scalar", node.text());
  }
}

void draw(const YAML::Node& node, std::size_t depth, Lines& lines) {
  if (node.IsSequence()) {
    add_line(lines, depth, "sequence");
    for (const YAML::Node& item : node) draw(item, depth + 1, lines);
  } else if (node.IsMap()) {
    add_line(lines, depth, "mapping");
    for (const auto& entry : node) {
      draw(entry.first, depth + 1, lines);
      draw(entry.second, depth + 1, lines);
    }
  } else if (node.IsNull()) {
    add_line(lines, depth, "null");
  } else {
    add_line(lines, depth, "scalar", node.Scalar());
  }
}

/// All YAML files of a folder of the project, by their path from its root.
std::vector<std::string> yaml_files(const std::string& folder) {
  std::vector<std::string> paths;
  const std::filesystem::path root = MGI_ROOT;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder))
    if (entry.path().extension() == ".yaml")
      paths.push_back(entry.path().lexically_relative(root).generic_string());
  std::ranges::sort(paths);
  return paths;
}

/// Where the two readers differ first, or nothing.
std::string difference(const Source& source) {
  Diagnostics diagnostics;
  const YamlTree tree = read_yaml(source, diagnostics);
  if (!diagnostics.empty()) return test::shown(diagnostics, source);
  Lines ours;
  Lines theirs;
  draw(tree.root(), 0, ours);
  draw(YAML::Load(source.text), 0, theirs);
  const auto [our, their] = std::ranges::mismatch(ours, theirs);
  if (our == ours.end() && their == theirs.end()) return {};
  return fmt::format("read_yaml: {}\nyaml-cpp:  {}\n", our == ours.end() ? "the end" : *our,
                     their == theirs.end() ? "the end" : *their);
}

}  // namespace

TEST_CASE("a second reader sees the same tree in every questionnaire and every example") {
  for (const std::string folder : {"questionnaires", "examples"}) {
    const std::vector<std::string> paths = yaml_files(folder);
    CHECK_FALSE(paths.empty());
    for (const std::string& path : paths) {
      INFO(path);
      CHECK(difference(test::file(path)) == "");
    }
  }
}

TEST_CASE("a second reader sees the same tree in the files of the tests") {
  const std::vector<std::string> paths = yaml_files("tests");
  CHECK_FALSE(paths.empty());
  for (const std::string& path : paths) {
    if (path.ends_with("/bad.yaml")) continue;  // some of them are no YAML at all
    INFO(path);
    CHECK(difference(test::file(path)) == "");
  }
}

TEST_CASE("a second reader sees the same tree in texts of every style") {
  const std::string text = GENERATE(
      "a: 1\nb: [x, 'y', \"z\", {c: d}]\n", "- - a\n  - b\n-\n  - c\n",
      "{a: , b: ~, c: null, d: ''}",
      "folded: >-\n  one\n  two\n\n  three\nliteral: |+\n  one\n   two\n\nkept: x\n",
      "plain: one\n  two\n\n  three\n", "quoted: \"one\n  two\\n\\u00e9\\x41\n\n  three\"\n",
      "'it''s': 'one\n  two'\n", "? a\n: b\n", "---\na: 1\n...\n",
      "\xEF\xBB\xBF"
      "a: é\r\nb: 漢字\r\n",
      "[yes, NO, on, 010, 0x1F, 1e3, .5, 2024-06-30]", "a: b # comment\n# comment\nc: 'd # e'\n",
      "url: https://example.org/a?b=c#d\n", "a: {b: \"c, d\", e: 'f: g'}\n", "a:\n- 1\n- 2\n");
  INFO(text);
  CHECK(difference(test::text(text)) == "");
}
