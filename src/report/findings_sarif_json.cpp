#include <fmt/format.h>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "mgi/check/checks.hpp"
#include "mgi/report/stance.hpp"
#include "mgi/text/width.hpp"
#include "report/finding_parts.hpp"
#include "report/findings_writers.hpp"
#include "report/json.hpp"

namespace mgi {
namespace {

/// A file with its lines, found once for all places in it.
struct Artifact {
  const Source& source;
  Lines lines;
};

/// The path of a file as a URI: relative, or a `file:` one where the path is absolute.
std::string uri_of(const Source& source) {
  constexpr std::string_view plain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  const std::string_view path = path_of(source);
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    if (plain.find(c) != std::string_view::npos)
      uri += c;
    else
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return uri;
}

/// Words for people.
Json message_of(std::string_view text) {
  return {{"text", printable(text)}};
}

Json json_of_region(const Artifact& artifact, Span span) {
  const auto [begin, end] = region_of(artifact.lines, span);
  return {{"startLine", begin.line},
          {"startColumn", begin.column},
          {"endLine", end.line},
          {"endColumn", end.column}};
}

Json location_of(const Artifact& artifact, Span span) {
  return {{"physicalLocation",
           {{"artifactLocation", {{"uri", uri_of(artifact.source)}}},
            {"region", json_of_region(artifact, span)}}}};
}

/// All edits of a finding belong together, so they are one fix.
Json fix_of(const Diagnostic& diagnostic, const Artifact& artifact) {
  std::string description;
  bool certain = true;
  Json replacements = Json::array();
  for (const Edit& edit : diagnostic.edits) {
    description += (description.empty() ? "" : "; ") + description_of(edit, artifact.source);
    certain = certain && edit.certain;
    replacements.push_back({{"deletedRegion", json_of_region(artifact, edit.span)},
                            {"insertedContent", {{"text", edit.text}}}});
  }
  if (!certain) description += " (a guess)";
  return {{"description", message_of(description + ".")},
          {"artifactChanges",
           {{{"artifactLocation", {{"uri", uri_of(artifact.source)}}},
             {"replacements", replacements}}}}};
}

/// The checks that found something, in the order of their first finding.
class Rules {
 public:
  std::size_t index_of(const Diagnostic& diagnostic) {
    const auto [place, added] = indexes_.try_emplace(diagnostic.check, rules_.size());
    if (added) rules_.push_back(rule(diagnostic));
    return place->second;
  }

  const Json& all() const { return rules_; }

 private:
  static Json rule(const Diagnostic& diagnostic) {
    const Check* const check = find_check(diagnostic.check);
    const std::string title = check != nullptr ? sentence(check->title) : diagnostic.check;
    const std::string meaning = check != nullptr ? std::string(check->meaning) : title;
    const Severity severity = check != nullptr ? check->severity : diagnostic.severity;
    return {{"id", diagnostic.check},
            {"shortDescription", message_of(title)},
            {"fullDescription", message_of(meaning)},
            {"help", message_of(meaning)},
            {"defaultConfiguration", {{"level", name(severity)}}}};
  }

  std::unordered_map<std::string, std::size_t> indexes_;
  Json rules_ = Json::array();
};

Json result_of(const Diagnostic& diagnostic, const Artifact& artifact, std::size_t rule,
               const std::string& fingerprint) {
  Json json = {{"ruleId", diagnostic.check},
               {"ruleIndex", rule},
               {"level", name(diagnostic.severity)},
               {"message", message_of(sentences_of(diagnostic))},
               {"locations", Json::array({location_of(artifact, diagnostic.span)})},
               {"partialFingerprints", {{"checkFileAndPath/v1", fingerprint}}}};
  for (const Note& note : diagnostic.notes) {
    Json related = location_of(artifact, note.span);
    related["message"] = message_of(note.message);
    json["relatedLocations"].push_back(std::move(related));
  }
  if (!diagnostic.edits.empty()) json["fixes"] = Json::array({fix_of(diagnostic, artifact)});
  return json;
}

}  // namespace

std::string findings_sarif(std::span<const CheckedFile> files) {
  Rules rules;
  Json results = Json::array();
  for (const CheckedFile& file : files) {
    const std::vector<std::string> fingerprints = fingerprints_of(file);
    const Artifact artifact{file.source, Lines(file.source.text)};
    for (std::size_t i = 0; i < file.diagnostics.size(); ++i) {
      const Diagnostic& diagnostic = file.diagnostics[i];
      results.push_back(
          result_of(diagnostic, artifact, rules.index_of(diagnostic), fingerprints[i]));
    }
  }
  const Json driver = {{"name", "mgi"}, {"version", program_version()}, {"rules", rules.all()}};
  const Json run = {{"tool", {{"driver", driver}}},
                    {"columnKind", "unicodeCodePoints"},
                    {"newlineSequences", {"\r\n", "\n", "\r"}},
                    {"results", std::move(results)}};
  const Json json = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                     {"version", "2.1.0"},
                     {"runs", Json::array({run})}};
  return to_text(json);
}

}  // namespace mgi
