#include <string>
#include <vector>

#include "mgi/report/stance.hpp"
#include "mgi/text/width.hpp"
#include "report/finding_parts.hpp"
#include "report/findings_writers.hpp"
#include "report/json.hpp"

namespace mgi {
namespace {

/// `object` with the four fields that say where.
Json with_place(Json object, const Lines& lines, Span span) {
  const auto [begin, end] = region_of(lines, span);
  object["line"] = begin.line;
  object["column"] = begin.column;
  object["end-line"] = end.line;
  object["end-column"] = end.column;
  return object;
}

Json finding(const Diagnostic& diagnostic, const Lines& lines) {
  Json json = with_place({{"check", diagnostic.check},
                          {"severity", name(diagnostic.severity)},
                          {"message", diagnostic.message},
                          {"hint", diagnostic.hint},
                          {"path", diagnostic.path}},
                         lines, diagnostic.span);
  json["notes"] = Json::array();
  for (const Note& note : diagnostic.notes)
    json["notes"].push_back(with_place({{"message", note.message}}, lines, note.span));
  json["edits"] = Json::array();
  for (const Edit& edit : diagnostic.edits)
    json["edits"].push_back(
        with_place({{"text", edit.text}, {"certain", edit.certain}}, lines, edit.span));
  return json;
}

Json findings_of(const CheckedFile& file) {
  Json json = {{"name", file.source.name}, {"kind", nullptr}, {"findings", Json::array()}};
  if (!file.kind.empty()) json["kind"] = file.kind;
  const Lines lines(file.source.text);
  for (const Diagnostic& diagnostic : file.diagnostics)
    json["findings"].push_back(finding(diagnostic, lines));
  return json;
}

}  // namespace

std::string findings_json(std::span<const CheckedFile> files) {
  const FindingCounts counts = count_findings(files);
  Json json;
  json["format"] = "mgi-findings";
  json["format-version"] = 1;
  json["program"] = {{"name", "mgi"}, {"version", program_version()}};
  json["summary"] = {
      {"files", counts.files}, {"errors", counts.errors}, {"warnings", counts.warnings}};
  json["files"] = Json::array();
  for (const CheckedFile& file : files) json["files"].push_back(findings_of(file));
  return to_text(json);
}

std::string findings_gitlab(std::span<const CheckedFile> files) {
  Json json = Json::array();
  for (const CheckedFile& file : files) {
    const std::vector<std::string> fingerprints = fingerprints_of(file);
    const Lines lines(file.source.text);
    for (std::size_t i = 0; i < file.diagnostics.size(); ++i) {
      const Diagnostic& diagnostic = file.diagnostics[i];
      const std::size_t line = lines.locate(diagnostic.span.begin).line;
      json.push_back(
          {{"description", printable(sentences_of(diagnostic))},
           {"check_name", diagnostic.check},
           {"fingerprint", fingerprints[i]},
           {"severity", diagnostic.severity == Severity::error ? "major" : "minor"},
           {"location", {{"path", path_of(file.source)}, {"lines", {{"begin", line}}}}}});
    }
  }
  return to_text(json);
}

}  // namespace mgi
