// Plays the console blocks of Markdown files and compares what they show with what the program
// does. CONTRIBUTING.md says how a transcript is written; `play_transcripts --help` says how it is
// played.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

#include "compare.hpp"
#include "transcript.hpp"
#include "workplace.hpp"

namespace fs = std::filesystem;

namespace mgi::transcripts {
namespace {

constexpr std::string_view usage =
    R"(usage: play_transcripts --mgi PROGRAM --root REPOSITORY [--approve] [--allow-empty] FILE.md…

Runs each '$ command' in the console blocks of the files and compares its output with the lines below it.
  --mgi PROGRAM      the program that the commands call 'mgi'
  --root REPOSITORY  where examples/ and questionnaires/ are copied from
  --approve          write the output into the files where it differs
  --allow-empty      a file without a console block is no error
Exit code: 0 everything as shown, 1 something is not, 2 called badly, 3 could not go on.
)";

struct Options {
  fs::path mgi;
  fs::path root;
  bool approve = false;
  bool allow_empty = false;
  bool help = false;
  std::vector<fs::path> files;
};

struct Tally {
  std::size_t played = 0;
  std::size_t not_played = 0;
  std::size_t failed = 0;
  std::size_t unreadable = 0;
  std::size_t approved = 0;
};

class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

Options parse_options(std::span<char*> arguments) {
  Options options;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const std::string argument = arguments[i];
    const auto value = [&] {
      if (++i == arguments.size()) throw UsageError(argument + " needs a value");
      return fs::absolute(arguments[i]);
    };
    if (argument == "--mgi") {
      options.mgi = value();
    } else if (argument == "--root") {
      options.root = value();
    } else if (argument == "--approve") {
      options.approve = true;
    } else if (argument == "--allow-empty") {
      options.allow_empty = true;
    } else if (argument == "--help") {
      options.help = true;
    } else if (argument.starts_with("--")) {
      throw UsageError(fmt::format("'{}' is not an option", argument));
    } else {
      options.files.emplace_back(argument);
    }
  }
  if (options.help) return options;
  if (options.mgi.empty() || options.root.empty() || options.files.empty()) {
    throw UsageError("--mgi, --root and at least one file are needed");
  }
  return options;
}

std::string read_text(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) throw std::runtime_error(fmt::format("cannot read '{}'", path.string()));
  return {std::istreambuf_iterator<char>(stream), {}};
}

void write_text(const fs::path& path, const std::string& text) {
  std::ofstream stream(path, std::ios::binary);
  stream << text;
  if (!stream.flush()) throw std::runtime_error(fmt::format("cannot write '{}'", path.string()));
}

/// Plays one file; keeps the outputs that were approved until the end, so that line numbers stay
/// true.
class Player {
 public:
  Player(const Options& options, const fs::path& file, Tally& tally)
      : options_(options),
        tally_(tally),
        file_(file),
        name_(display_name(options.root, file)),
        transcript_(parse_transcript(read_text(file))) {}

  void play() {
    if (!is_playable()) return;
    const Workplace place(options_.root, fs::absolute(file_));
    for (const auto& block : transcript_.blocks) {
      if (const auto* file = std::get_if<FileBlock>(&block)) {
        place.write(file->name, file->contents);
      } else {
        play_block(place, std::get<ConsoleBlock>(block));
      }
    }
    write_approved();
  }

 private:
  struct Approved {
    std::reference_wrapper<const ConsoleBlock> block;
    std::reference_wrapper<const Command> command;
    std::vector<std::string> output;
  };

  static std::string display_name(const fs::path& root, const fs::path& file) {
    const auto name = fs::weakly_canonical(file).lexically_relative(fs::weakly_canonical(root));
    return name.empty() || *name.begin() == ".." ? file.string() : name.string();
  }

  std::string at(std::size_t line) const { return fmt::format("{}:{}", name_, line + 1); }

  void problem(std::size_t line, std::string_view message) {
    fmt::print("{}: error: {}\n", at(line), message);
    ++tally_.unreadable;
  }

  bool is_playable() {
    for (const auto& [line, message] : transcript_.problems) problem(line, message);
    bool has_console = false;
    for (const auto& block : transcript_.blocks) {
      has_console = has_console || std::holds_alternative<ConsoleBlock>(block);
    }
    if (!has_console && transcript_.problems.empty() && !options_.allow_empty) {
      problem(0, "there is no console block in this file");
    }
    return has_console && transcript_.problems.empty();
  }

  void play_block(const Workplace& place, const ConsoleBlock& block) {
    if (block.not_played) {
      fmt::print("not played: {}: {}\n", at(block.line), *block.not_played);
      tally_.not_played += block.commands.size();
      return;
    }
    for (const auto& command : block.commands) {
      try {
        play_command(block, command, place.run(command.text, block.directory, options_.mgi));
      } catch (const std::system_error& error) {
        problem(command.line, error.what());
      }
    }
  }

  void play_command(const ConsoleBlock& block, const Command& command, const Outcome& outcome) {
    ++tally_.played;
    const auto actual = split_lines(outcome.output);
    const auto steps = align(command.expected, actual);
    bool same = is_match(steps);
    const bool exit_as_expected = outcome.exit_code == command.exit_code;
    if (same && exit_as_expected) return;

    fmt::print("{}: $ {}\n", at(command.line), command.text);
    if (!exit_as_expected) {
      fmt::print("exit code {}, expected {}{}\n", outcome.exit_code, command.exit_code,
                 outcome.exit_code == timed_out
                     ? fmt::format(" (a command may take {} s)", seconds_allowed)
                     : "");
    }
    fmt::print("{}", format_diff(steps));
    if (!same && options_.approve) {
      approved_.push_back({block, command, updated_output(steps, actual)});
      same = true;
    }
    if (!same || !exit_as_expected) ++tally_.failed;
  }

  /// From the last to the first, so that the lines before stay where they are.
  void write_approved() {
    if (approved_.empty()) return;
    auto lines = transcript_.lines;
    std::reverse(approved_.begin(), approved_.end());
    for (const auto& entry : approved_) {
      const auto& command = entry.command.get();
      const auto obstacle = replace_output(lines, entry.block.get().fence, command, entry.output);
      if (obstacle) {
        problem(command.line, *obstacle);
      } else {
        ++tally_.approved;
      }
    }
    write_text(file_, join_lines(lines));
  }

  const Options& options_;
  Tally& tally_;
  fs::path file_;
  std::string name_;
  Transcript transcript_;
  std::vector<Approved> approved_;
};

int play_all(const Options& options) {
  Tally tally;
  for (const auto& file : options.files) Player(options, file, tally).play();
  fmt::print("{} commands played, {} not played, {} failed", tally.played, tally.not_played,
             tally.failed);
  if (tally.unreadable > 0) fmt::print(", {} errors in the files", tally.unreadable);
  if (tally.approved > 0) fmt::print(", {} outputs rewritten", tally.approved);
  fmt::print("\n");
  return tally.failed + tally.unreadable == 0 ? 0 : 1;
}

int run(std::span<char*> arguments) {
  try {
    const auto options = parse_options(arguments);
    if (!options.help) return play_all(options);
    fmt::print("{}", usage);
    return 0;
  } catch (const UsageError& error) {
    fmt::print(stderr, "play_transcripts: {}\n{}", error.what(), usage);
    return 2;
  } catch (const std::exception& error) {
    fmt::print(stderr, "play_transcripts: {}\n", error.what());
    return 3;
  }
}

}  // namespace
}  // namespace mgi::transcripts

int main(int argc, char** argv) {
  return mgi::transcripts::run({argv, static_cast<std::size_t>(argc)});
}
