#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mgi::batch {

/// What a batch can write for all assessments together.
struct Output {
  std::string_view id;
  std::string_view file;
  std::string_view description;
};
std::span<const Output> outputs();

struct Options {
  std::vector<std::string> paths;    ///< files, folders, patterns, - for a list
  std::vector<std::string> from;     ///< result lines instead of them; - for standard input
  std::string folder;                ///< where everything is written
  std::string questionnaire;         ///< a file or an id; empty: the one that each file names
  std::vector<std::string> write;    ///< ids of `outputs()`; empty: all
  std::vector<std::string> formats;  ///< of the report of each assessment; may be empty
  std::string language;              ///< of these reports; empty: the questionnaire's own
  std::size_t jobs = 0;              ///< threads; 0: one for each core
  bool for_public = false;
  bool only_changed = false;  ///< take over what an earlier run made of files that did not change
  bool quiet = false;         ///< no warnings
};

/// What the caller does meanwhile; all are called on the thread of `run`.
struct Hooks {
  std::function<void(std::string_view)> say;  ///< text for standard error
  std::function<void(std::size_t done, std::size_t total)> progress;
  std::function<bool()> stopped;  ///< true once the user wants it to end
};

/// What became of the inputs.
struct Outcome {
  std::size_t files = 0;
  std::size_t done = 0;
  std::size_t counted = 0;
  std::size_t failed = 0;
  std::size_t unreadable = 0;
  std::size_t left_out = 0;     ///< not cleared, so not in the public edition
  std::size_t passed_over = 0;  ///< YAML files that are no assessments
  std::size_t reused = 0;       ///< counted without scoring them again
  bool stopped = false;
};

/// Scores all assessments and writes the outputs, each whole or not at all. Files with errors are
/// listed in failures.csv and hold nothing up. Throws Error where it cannot go on.
Outcome run(const Options& options, const Hooks& hooks);

}  // namespace mgi::batch
