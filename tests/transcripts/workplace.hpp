#pragma once

#include <filesystem>
#include <string>

namespace mgi::transcripts {

/// What a command left: everything it printed, as a terminal would show it, and its exit code.
struct Outcome {
  std::string output;
  int exit_code = 0;
};

/// A command that runs longer is ended, with the exit code `timed_out`.
constexpr int seconds_allowed = 60;
constexpr int timed_out = 124;

/// A fresh directory with copies of what commands work on; gone with this object.
class Workplace {
 public:
  /// Copies examples/ and questionnaires/ of `root`, and what is in the folder `files` beside the
  /// transcript.
  Workplace(const std::filesystem::path& root, const std::filesystem::path& transcript);
  ~Workplace();
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;
  Workplace(Workplace&&) = delete;
  Workplace& operator=(Workplace&&) = delete;

  void write(const std::string& name, const std::string& contents) const;

  /// Runs `command` with a shell in `directory` of this place; `mgi` is the program beside which it
  /// stands.
  Outcome run(const std::string& command, const std::string& directory,
              const std::filesystem::path& mgi) const;

 private:
  std::filesystem::path path_;
};

}  // namespace mgi::transcripts
