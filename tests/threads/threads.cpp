// What works on several threads, built with the thread sanitizer: more threads than cores, many
// files, every format; then the same on one thread, which must write the same bytes.
// Called as: mgi_threads FOLDER   (made anew)
#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <string>

#include "cli/command_batch.hpp"
#include "cli/command_insights.hpp"
#include "cli/command_robustness.hpp"

namespace {

namespace filesystem = std::filesystem;
using namespace mgi;

constexpr std::size_t many = 8;
constexpr std::size_t jurisdictions = 24;

/// Every file of a folder, by its name.
std::map<std::string, std::string> files_of(const filesystem::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files[filesystem::relative(entry.path(), folder).string()] =
        std::string(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return files;
}

int faults = 0;

void expect(bool holds, const std::string& what) {
  std::printf("%s: %s\n", holds ? "ok" : "FAILED", what.c_str());
  if (!holds) ++faults;
}

/// Runs a command with many threads and with one; both must write the same files.
void expect_same(const std::string& what, const filesystem::path& folder,
                 const std::function<ExitCode(const filesystem::path&, std::size_t)>& command) {
  const filesystem::path with_many = folder / (what + "-many");
  const filesystem::path with_one = folder / (what + "-one");
  for (const auto& [to, jobs] : {std::pair{with_many, many}, {with_one, std::size_t{1}}}) {
    filesystem::create_directories(to);
    expect(command(to, jobs) != ExitCode::failure, fmt::format("{} with {} threads", what, jobs));
  }
  const auto files = files_of(with_many);
  expect(!files.empty() && files == files_of(with_one),
         fmt::format("{} writes the same with one thread and with {}", what, many));
}

void run_all(const filesystem::path& folder) {
  const std::string answers = folder / "answers";
  expect(run_simulate({.number = jurisdictions, .folder = answers}) == ExitCode::fine, "simulate");
  // Some with errors, one without a questionnaire, one that is no text.
  std::ofstream(folder / "answers" / "broken.yaml") << "mgi-assessment: 1\nround: [\n";
  std::ofstream(folder / "answers" / "lost.yaml")
      << "mgi-assessment: 1\nquestionnaire: {id: nowhere, version: \"1\"}\n";
  std::ofstream(folder / "answers" / "bytes.yaml") << "mgi-assessment: 1\nround: \xff\n";

  expect_same("batch", folder, [&](const filesystem::path& to, std::size_t jobs) {
    return run_batch({.paths = {answers},
                      .folder = to,
                      .write = {"summary", "sections", "answers", "html"},
                      .formats = {"html", "markdown", "json", "csv"},
                      .jobs = jobs,
                      .quiet = true});
  });
  // The database and what is taken over from the run before; workbooks, which go one at a time.
  for (const char* run : {"first", "second"})
    expect(run_batch({.paths = {answers},
                      .folder = folder / "changed",
                      .formats = {"xlsx"},
                      .jobs = many,
                      .only_changed = true,
                      .quiet = true}) != ExitCode::failure,
           fmt::format("batch --only-changed, the {} time", run));

  for (const char* broken : {"broken.yaml", "lost.yaml", "bytes.yaml"})
    filesystem::remove(folder / "answers" / broken);
  expect_same("robustness", folder, [&](const filesystem::path& to, std::size_t jobs) {
    RobustnessOptions options{.paths = {answers}, .format = "json", .output = to / "it.json"};
    options.draws.draws = 256;
    options.jobs = jobs;
    options.quiet = true;
    return run_robustness(options);
  });
  expect_same("insights", folder, [&](const filesystem::path& to, std::size_t jobs) {
    return run_insights({.paths = {answers},
                         .format = "json",
                         .output = to / "it.json",
                         .partly = "no",
                         .jobs = jobs,
                         .quiet = true});
  });
  expect(
      run_validate({.paths = {answers}, .formats = {"json=" + (folder / "found.json").string()}}) !=
          ExitCode::failure,
      "validate");
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  const filesystem::path folder = filesystem::absolute(arguments[1]);
  filesystem::remove_all(folder);
  filesystem::create_directories(folder);
  run_all(folder);
  return faults == 0 ? 0 : 1;
}
