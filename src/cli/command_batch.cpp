#include "cli/command_batch.hpp"

#include <fmt/format.h>
#include <signal.h>  // NOLINT(*-deprecated-headers): sigaction is not in <csignal>

#include <string>

#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "mgi/text/error.hpp"

namespace mgi {
namespace {

volatile sig_atomic_t caught_signal = 0;

void remember_signal(int number) {
  caught_signal = number;
}

void handle(void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;   // NOLINT(cppcoreguidelines-pro-type-union-access)
  action.sa_flags = SA_RESTART;  // writing goes on; the batch asks between two files
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) sigaction(number, &action, nullptr);
}

std::string files_text(std::size_t count) {
  return fmt::format("{} file{}", count, count == 1 ? "" : "s");
}

/// "3 assessments in 'out'; 1 file with errors, listed in failures.csv".
std::string summary_text(const batch::Outcome& outcome, const std::string& folder) {
  std::string text = fmt::format("mgi: {} assessment{} in '{}'", outcome.counted,
                                 outcome.counted == 1 ? "" : "s", folder);
  if (outcome.reused > 0) text += fmt::format(", {} of them unchanged", outcome.reused);
  if (outcome.failed > 0)
    text += fmt::format("; {} with errors, see failures.csv", files_text(outcome.failed));
  if (outcome.unreadable > 0)
    text += fmt::format("; {} could not be read", files_text(outcome.unreadable));
  if (outcome.left_out > 0)
    text += fmt::format("; {} left out, not cleared", files_text(outcome.left_out));
  if (outcome.passed_over > 0)
    text += fmt::format("; {} passed over, no assessments", files_text(outcome.passed_over));
  return text + "\n";
}

void refuse_unfit(const batch::Options& options) {
  if (!options.language.empty() && options.formats.empty())
    throw Error("--lang is the language of reports; say which with --format", ExitCode::usage);
  if (options.from.empty()) {
    if (options.paths.empty())
      throw Error("'mgi batch' needs paths of assessments, or --from with result lines",
                  ExitCode::usage);
    return;
  }
  if (!options.formats.empty())
    throw Error("--from makes no reports of single assessments; give their files to do that",
                ExitCode::usage);
  if (options.only_changed)
    throw Error("--only-changed goes with files, not with --from", ExitCode::usage);
}

}  // namespace

ExitCode run_batch(const batch::Options& options) {
  refuse_unfit(options);
  batch::Outcome outcome;
  handle(remember_signal);
  {
    ProgressLine progress(options.quiet);
    outcome = batch::run(options,
                         {[&](std::string_view text) { progress.say(text); },
                          [&](std::size_t done, std::size_t total) { progress.show(done, total); },
                          [] { return caught_signal != 0; }});
  }
  handle(SIG_DFL);
  if (outcome.stopped) {
    write_error(fmt::format(
        "mgi: stopped after {} of {}; nothing is half-written, run it again to complete it\n",
        outcome.done, files_text(outcome.files)));
    raise(caught_signal);  // NOLINT(cert-err33-c): the caller sees which signal it was
  }
  if (!options.quiet) write_error(summary_text(outcome, options.folder));
  if (outcome.unreadable > 0) return ExitCode::failure;
  return outcome.failed > 0 ? ExitCode::findings : ExitCode::fine;
}

}  // namespace mgi
