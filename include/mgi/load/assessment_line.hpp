#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mgi/load/load_assessment.hpp"
#include "mgi/text/source.hpp"

namespace mgi {

/// What a line of JSON says it is, by its first key.
enum class LineKind {
  assessment,  ///< `mgi-assessment`: an assessment and nothing else
  line,        ///< `mgi-line`: an assessment, with the file it was made from
  result,      ///< `mgi-result`: its scores too
  error,       ///< `mgi-error`: why there is no result
};

/// What an `mgi-error` line says.
struct LineFinding {
  std::size_t line = 1;
  std::size_t column = 1;
  std::string check;
  std::string message;
};

/// A line of JSON, before the questionnaire of its assessment is at hand. Spans count the bytes of
/// the line.
struct ParsedLine {
  std::optional<LineKind> kind;       ///< nothing where the line cannot be read
  std::string file;                   ///< the assessment was made from; empty: not told
  Span assessment;                    ///< where it stands in the line
  ParsedAssessment parsed;            ///< its tree is null unless there is an assessment
  std::vector<LineFinding> findings;  ///< of an error line
};

/// Reads a line. Faults are in the diagnostics of `parsed`; then there is no tree.
ParsedLine parse_line(const Source& line);

/// The JSON of an assessment, on one line: what `parse_line` makes the same assessment of.
std::string assessment_json_text(const ParsedAssessment& parsed);

/// Starts a line for the assessment of a file: `{"mgi-KIND":1,"file":…,"sha256":…`.
std::string start_line(LineKind kind, std::string_view file, std::string_view sha256);

/// `text` as a JSON string. Bytes that are not UTF-8 become U+FFFD.
std::string json_string(std::string_view text);
void append_json_string(std::string_view text, std::string& json);

/// What tells one assessment from another, as the line says it; nothing where it does not.
struct LineKey {
  std::string questionnaire, version, level, code, round;
  auto operator<=>(const LineKey&) const = default;
};
LineKey key_of(const ParsedLine& line);

}  // namespace mgi
