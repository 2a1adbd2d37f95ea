#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mgi::transcripts {

/// One `$ command` and the lines it is expected to print. Lines of the file are counted from 0.
struct Command {
  std::size_t line = 0;
  std::string text;
  std::size_t output_line = 0;  ///< where the expected output begins
  std::size_t output_size = 0;  ///< how many lines of the file it takes (a last `$` line: 0)
  std::vector<std::string> expected;
  int exit_code = 0;
};

/// A fence of three or more ` or ~; everything in it is indented as the fence is.
struct Fence {
  std::size_t indent = 0;
  std::string marker;
  std::string info;
};

/// A `console` block: commands that are played, unless `not_played` says why not.
struct ConsoleBlock {
  std::size_t line = 0;
  Fence fence;
  std::string directory;
  std::optional<std::string> not_played;
  std::vector<Command> commands;
};

/// A block with `file=NAME`: its contents are written to NAME before later commands run.
struct FileBlock {
  std::size_t line = 0;
  std::string name;
  std::string contents;
};

/// Something that keeps a transcript from being played.
struct Problem {
  std::size_t line = 0;
  std::string message;
};

/// A Markdown file taken apart; blocks stand in the order of the file.
struct Transcript {
  std::vector<std::string> lines;
  std::vector<std::variant<ConsoleBlock, FileBlock>> blocks;
  std::vector<Problem> problems;
};

Transcript parse_transcript(std::string_view text);

std::vector<std::string> split_lines(std::string_view text);
std::string join_lines(const std::vector<std::string>& lines);

/// Puts `output` in the place of the expected output of `command`. Returns what makes that
/// impossible, if anything: a line that would be read as a command or as the end of the block.
std::optional<std::string> replace_output(std::vector<std::string>& lines, const Fence& fence,
                                          const Command& command,
                                          const std::vector<std::string>& output);

}  // namespace mgi::transcripts
