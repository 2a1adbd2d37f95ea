#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mgi/text/source.hpp"

namespace mgi {

enum class Severity { warning, error };

/// "warning" or "error".
std::string_view name(Severity severity);

/// A replacement of the bytes of `span` that would mend what a diagnostic reports.
struct Edit {
  Span span;
  std::string text;
  bool certain = true;  ///< false: a guess that a person must look at
};

/// A second place that a diagnostic refers to, in the same source.
struct Note {
  std::string message;
  Span span;
};

/// One thing that is wrong with a file, as data. `check` is the stable id of the rule it breaks,
/// `message` one sentence without full stop that names the thing in 'quotes', `hint` what to do
/// (may be empty).
struct Diagnostic {
  Severity severity = Severity::error;
  std::string check;
  std::string message;
  Span span;
  std::string hint = {};
  std::vector<Note> notes = {};
  std::vector<Edit> edits = {};
  std::string path = {};  ///< ids from the root of the file to the place, "answers/trafficking-law"
};

using Diagnostics = std::vector<Diagnostic>;

/// True if any diagnostic is an error.
bool has_errors(const Diagnostics& diagnostics);

/// Puts diagnostics in the order of the file; those at one place keep their order.
void sort_by_place(Diagnostics& diagnostics);

/// The text people see: `file:line:column: severity: message [check]`, the source line, a caret
/// under the span with the hint behind it, then the notes. Ends in a line feed. Control characters
/// of the source are shown, not sent; a long line is cut around the span.
std::string format_diagnostic(const Diagnostic& diagnostic, const Source& source);

/// The same where the lines of the source are at hand, for many diagnostics of one source.
std::string format_diagnostic(const Diagnostic& diagnostic, const Source& source,
                              const Lines& lines);

/// The text of all of them, one after the other.
std::string format_diagnostics(const Diagnostics& diagnostics, const Source& source);

}  // namespace mgi
