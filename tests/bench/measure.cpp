// Measures commands as a user waits for them: each run is a whole process, its output thrown away.
// `mgi_measure --runs 20 --warmup 3 -- COMMAND… [-- COMMAND…]…` prints one row for each command.
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace {

constexpr const char* usage =
    "usage: mgi_measure [--runs N] [--warmup N] -- COMMAND… [-- COMMAND…]…\n"
    "\n"
    "Prints the wall time of each command (median, lowest, highest), its peak memory, and its "
    "median as a\n"
    "multiple of the first command's. The runs of the commands take turns. The memory a process is "
    "charged\n"
    "with begins with what this program holds, so that no row can be lower than that.\n";

struct Options {
  std::size_t runs = 20;
  std::size_t warmup = 3;
  std::vector<std::vector<std::string>> commands;
};

struct Run {
  double milliseconds = 0;
  long kibibytes = 0;
};

class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

std::size_t number(std::string_view text, std::size_t lowest) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < lowest) {
    throw UsageError("'" + std::string(text) + "' is not a number of runs");
  }
  return value;
}

Options parse_options(std::span<char*> arguments) {
  Options options;
  std::size_t i = 1;
  for (; i + 1 < arguments.size() && std::string_view(arguments[i]) != "--"; i += 2) {
    const std::string_view option = arguments[i];
    if (option == "--runs") {
      options.runs = number(arguments[i + 1], 1);
    } else if (option == "--warmup") {
      options.warmup = number(arguments[i + 1], 0);
    } else {
      throw UsageError("'" + std::string(option) + "' is not an option");
    }
  }
  for (; i < arguments.size(); ++i) {
    if (std::string_view(arguments[i]) == "--") {
      options.commands.emplace_back();
    } else if (!options.commands.empty()) {
      options.commands.back().emplace_back(arguments[i]);
    }
  }
  const auto is_empty = [](const auto& command) { return command.empty(); };
  if (options.commands.empty() ||
      std::any_of(options.commands.begin(), options.commands.end(), is_empty)) {
    throw UsageError("a command is needed after each --");
  }
  return options;
}

std::string name_of(const std::vector<std::string>& command) {
  std::string name;
  for (const auto& word : command) name += (name.empty() ? "" : " ") + word;
  return name;
}

pid_t start(std::vector<std::string> command) {
  std::vector<char*> arguments;
  arguments.reserve(command.size() + 1);
  for (auto& word : command) arguments.push_back(word.data());
  arguments.push_back(nullptr);

  posix_spawn_file_actions_t actions{};
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  const int error =
      posix_spawnp(&child, command.front().c_str(), &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) {
    throw std::system_error(error, std::generic_category(), "cannot run '" + command.front() + "'");
  }
  return child;
}

Run run_once(const std::vector<std::string>& command) {
  const auto begin = std::chrono::steady_clock::now();
  const auto child = start(command);
  int status = 0;
  rusage used{};
  while (wait4(child, &status, 0, &used) < 0 && errno == EINTR) {
  }
  const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begin;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    throw std::runtime_error("'" + name_of(command) + "' failed");
  }
  return {taken.count(), used.ru_maxrss};
}

/// The runs of each command; the commands take turns, so that a busy moment strikes all alike.
std::vector<std::vector<Run>> measure(const Options& options) {
  std::vector<std::vector<Run>> runs(options.commands.size());
  for (std::size_t round = 0; round < options.warmup + options.runs; ++round) {
    for (std::size_t i = 0; i < options.commands.size(); ++i) {
      const auto run = run_once(options.commands[i]);
      if (round >= options.warmup) runs[i].push_back(run);
    }
  }
  return runs;
}

struct Row {
  double median = 0;
  double lowest = 0;
  double highest = 0;
  double mebibytes = 0;
};

Row summarize(std::vector<Run> runs) {
  std::sort(runs.begin(), runs.end(), [](const Run& left, const Run& right) {
    return left.milliseconds < right.milliseconds;
  });
  const auto middle = runs.size() / 2;
  const auto below = runs.size() % 2 == 0 ? middle - 1 : middle;
  long peak = 0;
  for (const auto& run : runs) peak = std::max(peak, run.kibibytes);
  return {(runs[below].milliseconds + runs[middle].milliseconds) / 2, runs.front().milliseconds,
          runs.back().milliseconds, static_cast<double>(peak) / 1024};
}

void print_table(const Options& options, const std::vector<std::vector<Run>>& runs) {
  std::size_t width = 0;
  for (const auto& command : options.commands) width = std::max(width, name_of(command).size());
  const auto column = static_cast<int>(width);
  std::printf("| %-*s | median ms | lowest ms | highest ms | peak MiB | ratio |\n", column,
              "command");
  std::printf("|-%s-|----------:|----------:|-----------:|---------:|------:|\n",
              std::string(width, '-').c_str());
  const double first = summarize(runs.front()).median;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const auto row = summarize(runs[i]);
    std::printf("| %-*s | %9.2f | %9.2f | %10.2f | %8.1f | %5.1f |\n", column,
                name_of(options.commands[i]).c_str(), row.median, row.lowest, row.highest,
                row.mebibytes, row.median / first);
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::span<char*> arguments(argv, static_cast<std::size_t>(argc));
  if (argc == 2 && std::string_view(arguments[1]) == "--help") {
    std::printf("%s", usage);
    return 0;
  }
  try {
    const auto options = parse_options(arguments);
    print_table(options, measure(options));
    return 0;
  } catch (const UsageError& error) {
    static_cast<void>(std::fprintf(stderr, "mgi_measure: %s\n%s", error.what(), usage));
    return 2;
  } catch (const std::exception& error) {
    static_cast<void>(std::fprintf(stderr, "mgi_measure: %s\n", error.what()));
    return 3;
  }
}
