#include "cli/run.hpp"

#include <fmt/format.h>

#include <csignal>
#include <exception>

#include "cli/arguments.hpp"
#include "cli/output.hpp"

namespace mgi {
namespace {

void complain(const char* what) {
  write_error(fmt::format("mgi: {}\n", what));
}

}  // namespace

ExitCode run_cli(const std::vector<std::string>& arguments) {
  // A closed pipe is reported by write() and means success, not a signal.
  std::signal(SIGPIPE, SIG_IGN);  // NOLINT(cert-err33-c): it cannot fail for SIGPIPE
  try {
    const ExitCode code = parse_arguments(arguments)();
    finish_output();
    return code;
  } catch (const Error& error) {
    complain(error.what());
    return error.code();
  } catch (const std::exception& error) {
    complain(fmt::format("internal error: {}", error.what()).c_str());
    return ExitCode::failure;
  }
}

}  // namespace mgi
