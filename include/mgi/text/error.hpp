#pragma once

#include <stdexcept>
#include <string>

namespace mgi {

/// What the process tells its caller; the same meaning for every command.
enum class ExitCode {
  fine = 0,      ///< nothing wrong; gaps in the answers never change this
  findings = 1,  ///< an error-level diagnostic, or a gate that was not met
  usage = 2,     ///< called badly
  failure = 3,   ///< could not go on: missing file, full disk
};

/// The run cannot go on. Thrown with one sentence for the user, caught once, in `run_cli`.
class Error : public std::runtime_error {
 public:
  explicit Error(const std::string& message, ExitCode code = ExitCode::failure)
      : std::runtime_error(message), code_(code) {}
  ExitCode code() const { return code_; }

 private:
  ExitCode code_;
};

}  // namespace mgi
