#include "workplace.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <system_error>
#include <vector>

namespace fs = std::filesystem;

namespace mgi::transcripts {
namespace {

/// Of the caller's environment only these reach a command: what tells sanitizers and coverage what
/// to do.
constexpr std::array passed_on = {"ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "GCOV_PREFIX",
                                  "LLVM_PROFILE_FILE"};

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

std::vector<std::string> environment(const fs::path& home, const fs::path& mgi) {
  std::vector<std::string> result = {
      fmt::format("PATH={}:{}", mgi.parent_path().string(), variable("PATH")),
      fmt::format("HOME={}", home.string()),
      "NO_COLOR=1",
      "LC_ALL=C.UTF-8",
      "TERM=dumb",
      "TZ=UTC",
  };
  for (const char* name : passed_on) {
    if (std::getenv(name) != nullptr) result.push_back(fmt::format("{}={}", name, variable(name)));
  }
  return result;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> result;
  result.reserve(texts.size() + 1);
  for (auto& text : texts) result.push_back(text.data());
  result.push_back(nullptr);
  return result;
}

void require(int error, const char* what) {
  if (error != 0) throw std::system_error(error, std::generic_category(), what);
}

std::string read_all(int descriptor) {
  std::string text;
  std::array<char, 65536> buffer{};
  while (true) {
    const auto size = read(descriptor, buffer.data(), buffer.size());
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return text;
    text.append(buffer.data(), static_cast<std::size_t>(size));
  }
}

int wait_for(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

Outcome run_shell(const std::string& command, const fs::path& directory,
                  std::vector<std::string> variables) {
  std::array<int, 2> ends{};
  require(pipe2(ends.data(), O_CLOEXEC) == 0 ? 0 : errno, "cannot open a pipe");
  const auto [reading, writing] = ends;
  posix_spawn_file_actions_t actions{};
  require(posix_spawn_file_actions_init(&actions), "cannot prepare a command");
  require(posix_spawn_file_actions_addchdir_np(&actions, directory.c_str()), "cannot go there");
  require(posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0),
          "cannot close the input");
  require(posix_spawn_file_actions_adddup2(&actions, writing, STDOUT_FILENO), "cannot redirect");
  require(posix_spawn_file_actions_adddup2(&actions, writing, STDERR_FILENO), "cannot redirect");

  std::vector<std::string> arguments = {
      "timeout", "--kill-after=5", std::to_string(seconds_allowed), "/bin/sh", "-c", command};
  pid_t child = 0;
  const int error = posix_spawnp(&child, "timeout", &actions, nullptr, pointers(arguments).data(),
                                 pointers(variables).data());
  posix_spawn_file_actions_destroy(&actions);
  close(writing);
  if (error != 0) close(reading);
  require(error,
          fmt::format("cannot run a command in '{}'", directory.filename().string()).c_str());

  Outcome outcome;
  outcome.output = read_all(reading);
  close(reading);
  outcome.exit_code = wait_for(child);
  return outcome;
}

/// The place of this run has a new name each time: in outputs it is called <work>.
std::string hide(std::string text, const std::string& path) {
  constexpr std::string_view name = "<work>";
  for (auto at = text.find(path); at != std::string::npos; at = text.find(path, at)) {
    text.replace(at, path.size(), name);
    at += name.size();
  }
  return text;
}

void copy_folder(const fs::path& from, const fs::path& to) {
  constexpr auto options = fs::copy_options::recursive | fs::copy_options::overwrite_existing;
  if (fs::is_directory(from)) fs::copy(from, to, options);
}

/// Documents call the program as a reader of the repository does.
std::string as_installed(const std::string& command) {
  constexpr std::string_view script = "scripts/mgi ";
  return command.starts_with(script) ? "mgi " + command.substr(script.size()) : command;
}

}  // namespace

Workplace::Workplace(const fs::path& root, const fs::path& transcript) {
  std::string name = (fs::temp_directory_path() / "mgi-transcript-XXXXXX").string();
  require(mkdtemp(name.data()) != nullptr ? 0 : errno, "cannot make a working directory");
  path_ = fs::canonical(name);
  copy_folder(root / "examples", path_ / "examples");
  copy_folder(root / "questionnaires", path_ / "questionnaires");
  copy_folder(transcript.parent_path() / "files", path_);
}

Workplace::~Workplace() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void Workplace::write(const std::string& name, const std::string& contents) const {
  const auto file = path_ / name;
  fs::create_directories(file.parent_path());
  std::ofstream stream(file, std::ios::binary);
  stream << contents;
  if (!stream.flush()) throw std::runtime_error(fmt::format("cannot write '{}'", name));
}

Outcome Workplace::run(const std::string& command, const std::string& directory,
                       const fs::path& mgi) const {
  auto outcome = run_shell(as_installed(command), path_ / directory, environment(path_, mgi));
  outcome.output = hide(std::move(outcome.output), path_.string());
  return outcome;
}

}  // namespace mgi::transcripts
