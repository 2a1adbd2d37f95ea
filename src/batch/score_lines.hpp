#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace mgi::batch {

struct LineOptions {
  std::vector<std::string> paths;  ///< files, folders, patterns; files of lines; - for lines
  std::string questionnaire;       ///< a file or an id; empty: the one that each assessment names
  bool quiet = false;              ///< no warnings
};

/// Where lines and messages go.
struct LineSinks {
  std::function<bool(std::string_view)> write;  ///< one line, with its end; false: no more wanted
  std::function<void()> flush;                  ///< nothing is to be read for now
  std::function<void(std::string_view)> say;    ///< text for standard error
};

/// What became of the assessments.
struct LineTally {
  std::size_t written = 0;
  std::size_t failed = 0;      ///< with errors
  std::size_t unreadable = 0;  ///< files that could not be read
};

/// True for a file of lines by its name: .jsonl, .ndjson.
bool holds_lines(std::string_view path);

/// Scores one assessment after the other: of each line and each file a result line, or an error
/// line. Memory does not grow with their number. Throws Error where it cannot go on.
LineTally score_lines(const LineOptions& options, const LineSinks& sinks);

/// Makes a line of each assessment file, without looking at the answers. A file that is no YAML
/// gives no line.
LineTally make_lines(const LineOptions& options, const LineSinks& sinks);

}  // namespace mgi::batch
