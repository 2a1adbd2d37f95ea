#include "mgi/load/assessment_line.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <memory>
#include <utility>

#include "load/json.hpp"
#include "load/parsed_tree.hpp"
#include "load/reader.hpp"

namespace mgi {
namespace {

constexpr std::array<std::string_view, 4> kind_keys{"mgi-assessment", "mgi-line", "mgi-result",
                                                    "mgi-error"};

std::string_view key_of(LineKind kind) {
  return kind_keys.at(static_cast<std::size_t>(kind));
}

/// The text at `key`; empty where there is none.
std::string text_at(std::optional<YamlNode> node, std::string_view key) {
  const auto value = node ? node->find(key) : std::nullopt;
  return value && !value->is_null() ? std::string(value->text()) : std::string();
}

/// What the first key says; an unknown one, or another version, is reported.
std::optional<LineKind> kind_of(YamlNode root, Diagnostics& diagnostics) {
  std::optional<LineKind> kind;
  Span span = root.span();
  std::string version;
  bool first = true;
  if (root.kind() == YamlKind::mapping)
    root.for_each_entry([&](YamlNode key, YamlNode value) {
      if (!std::exchange(first, false)) return;
      span = key.span();
      version = value.text();
      for (std::size_t i = 0; i < kind_keys.size(); ++i)
        if (key.text() == kind_keys.at(i)) kind = static_cast<LineKind>(i);
    });
  if (!kind) {
    diagnostics.push_back({Severity::error, "file-kind",
                           "the line must begin with '{\"mgi-assessment\": 1'", span,
                           "'mgi lines' makes lines from files"});
    return kind;
  }
  if (version == "1") return kind;
  diagnostics.push_back({Severity::error, "format-version",
                         fmt::format("format '{}' of '{}' is not known", version, key_of(*kind)),
                         span, "this version of mgi reads format 1"});
  return std::nullopt;
}

std::size_t number_at(YamlNode node, std::string_view key) {
  const std::string text = text_at(node, key);
  std::size_t number = 1;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace

ParsedLine parse_line(const Source& line) {
  ParsedLine result;
  Diagnostics& diagnostics = result.parsed.diagnostics;
  auto tree = std::make_shared<YamlTree>(read_json(line, diagnostics));
  if (tree->empty()) return result;
  const YamlNode root = tree->root();
  result.kind = kind_of(root, diagnostics);
  sort_by_place(diagnostics);
  if (!result.kind) return result;
  result.assessment = root.span();
  if (*result.kind != LineKind::assessment) {
    result.file = text_at(root, "file");
    result.parsed.sha256 = text_at(root, "sha256");
  }
  if (*result.kind == LineKind::error) {
    if (const auto findings = root.find("findings"); findings)
      findings->for_each_item([&](YamlNode item) {
        result.findings.push_back({number_at(item, "line"), number_at(item, "column"),
                                   text_at(item, "check"), text_at(item, "message")});
      });
    return result;
  }
  if (*result.kind != LineKind::assessment) {
    Reader reader(root, "the line", diagnostics);
    reader.required_text("file");
    reader.required_text("sha256");
    const auto assessment = reader.require("assessment");
    sort_by_place(diagnostics);
    if (!assessment || has_errors(diagnostics)) return result;
    result.assessment = assessment->span();
    tree->set_root(*assessment);
  }
  take_tree(std::move(tree), result.parsed);
  return result;
}

std::string assessment_json_text(const ParsedAssessment& parsed) {
  std::string json;
  append_json(parsed.tree->root(), json);
  return json;
}

std::string start_line(LineKind kind, std::string_view file, std::string_view sha256) {
  std::string line = fmt::format(R"({{"{}":1,"file":)", key_of(kind));
  append_json(file, line);
  line += ",\"sha256\":";
  append_json(sha256, line);
  return line;
}

std::string json_string(std::string_view text) {
  std::string json;
  append_json_string(text, json);
  return json;
}

void append_json_string(std::string_view text, std::string& json) {
  append_json(text, json);
}

LineKey key_of(const ParsedLine& line) {
  if (!line.parsed.tree) return {};
  const YamlNode root = line.parsed.tree->root();
  const auto questionnaire = root.find("questionnaire");
  const auto jurisdiction = root.find("jurisdiction");
  LineKey key{text_at(questionnaire, "id"), text_at(questionnaire, "version"),
              text_at(jurisdiction, "level"), text_at(jurisdiction, "code"),
              text_at(root, "round")};
  if (key.level.empty()) key.level = name(Level::national);
  return key;
}

}  // namespace mgi
