#include "transcript.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <sstream>
#include <system_error>
#include <utility>

namespace mgi::transcripts {
namespace {

constexpr std::string_view blanks = " \t";
constexpr std::string_view prompt = "$ ";
constexpr std::string_view continued = "> ";
constexpr std::string_view not_played_mark = "<!-- not played";
constexpr std::string_view comment_end = "-->";

std::string_view trim(std::string_view text) {
  const auto begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

std::size_t indent_of(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

std::optional<Fence> opening_fence(std::string_view line) {
  const auto indent = indent_of(line);
  const auto rest = line.substr(indent);
  if (!rest.starts_with("```") && !rest.starts_with("~~~")) return std::nullopt;
  const auto size = std::min(rest.find_first_not_of(rest.front()), rest.size());
  const auto info = trim(rest.substr(size));
  if (rest.front() == '`' && info.find('`') != std::string_view::npos) return std::nullopt;
  return Fence{indent, std::string(rest.substr(0, size)), std::string(info)};
}

bool closes(std::string_view line, const Fence& fence) {
  const auto rest = trim(line);
  return rest.starts_with(fence.marker) &&
         rest.find_first_not_of(fence.marker.front()) == std::string_view::npos;
}

/// A line of the block without the indent that the fence has.
std::string_view inside(std::string_view line, const Fence& fence) {
  return line.substr(std::min(indent_of(line), fence.indent));
}

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

/// Reads one file into a Transcript, block by block.
class Parser {
 public:
  explicit Parser(std::string_view text) { result_.lines = split_lines(text); }

  Transcript parse() {
    std::size_t line = 0;
    while (line < result_.lines.size()) {
      const auto fence = opening_fence(result_.lines[line]);
      line = fence ? block(line, *fence) : line + 1;
    }
    return std::move(result_);
  }

 private:
  void problem(std::size_t line, std::string message) {
    result_.problems.push_back({line, std::move(message)});
  }

  /// Reads the block that opens at `line`; returns the line after it.
  std::size_t block(std::size_t line, const Fence& fence) {
    std::size_t end = line + 1;
    while (end < result_.lines.size() && !closes(result_.lines[end], fence)) ++end;
    if (end == result_.lines.size()) {
      problem(line, fmt::format("this block has no closing {}", fence.marker));
      return end;
    }
    const auto words = words_of(fence.info);
    if (!words.empty() && words.front() == "console") {
      console_block(line, end, fence, words);
    } else {
      for (const auto& word : words) {
        if (word.starts_with("file=")) file_block(line, end, fence, word.substr(5));
      }
    }
    return end + 1;
  }

  void file_block(std::size_t line, std::size_t end, const Fence& fence, std::string name) {
    if (name.empty() || name.front() == '/' || name.find("..") != std::string::npos) {
      problem(line, "file= needs a name inside the working directory");
      return;
    }
    FileBlock block{line, std::move(name), {}};
    for (std::size_t i = line + 1; i < end; ++i) {
      block.contents += inside(result_.lines[i], fence);
      block.contents += '\n';
    }
    result_.blocks.emplace_back(std::move(block));
  }

  void console_block(std::size_t line, std::size_t end, const Fence& fence,
                     const std::vector<std::string>& words) {
    ConsoleBlock block{line, fence, {}, not_played(line), {}};
    int exit_code = 0;
    for (std::size_t i = 1; i < words.size(); ++i) {
      if (words[i].starts_with("exit=")) {
        exit_code = exit_code_of(line, words[i].substr(5));
      } else if (words[i].starts_with("cwd=")) {
        block.directory = words[i].substr(4);
      } else {
        problem(line, fmt::format("'{}' is neither exit=N nor cwd=DIR", words[i]));
      }
    }
    commands(block, end);
    if (block.commands.empty()) {
      problem(line, "this console block holds no line that begins with '$ '");
    } else {
      block.commands.back().exit_code = exit_code;
    }
    result_.blocks.emplace_back(std::move(block));
  }

  /// The reason of the mark above the block that opens at `line`.
  std::optional<std::string> not_played(std::size_t line) {
    std::size_t above = line;
    while (above > 0 && trim(result_.lines[above - 1]).empty()) --above;
    if (above == 0) return std::nullopt;
    auto mark = trim(result_.lines[above - 1]);
    if (!mark.starts_with(not_played_mark) || !mark.ends_with(comment_end)) return std::nullopt;
    mark.remove_prefix(not_played_mark.size());
    mark.remove_suffix(comment_end.size());
    if (mark.starts_with(':')) mark.remove_prefix(1);
    mark = trim(mark);
    if (mark.empty()) {
      problem(line, "say why this block is not played: <!-- not played: the reason -->");
    }
    return std::string(mark);
  }

  int exit_code_of(std::size_t line, std::string_view text) {
    std::uint8_t code = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), code);
    if (error != std::errc() || end != text.data() + text.size()) {
      problem(line, fmt::format("exit={} is not an exit code", text));
    }
    return code;
  }

  void commands(ConsoleBlock& block, std::size_t end) {
    std::size_t i = block.line + 1;
    while (i < end) {
      const auto text = inside(result_.lines[i], block.fence);
      if (text.starts_with(prompt)) {
        Command command;
        command.line = i;
        command.text = text.substr(prompt.size());
        i = rest_of_command(command, i + 1, end, block.fence);
        command.output_line = i;
        block.commands.push_back(std::move(command));
        continue;
      }
      if (block.commands.empty()) {
        problem(i, "output without a command: a console block begins with '$ '");
        return;
      }
      block.commands.back().expected.emplace_back(text);
      ++block.commands.back().output_size;
      ++i;
    }
  }

  /// A command that ends in a backslash goes on in the next line, which may begin with '> '.
  std::size_t rest_of_command(Command& command, std::size_t i, std::size_t end,
                              const Fence& fence) const {
    while (i < end && command.text.ends_with('\\')) {
      auto text = inside(result_.lines[i], fence);
      if (text.starts_with(continued)) text.remove_prefix(continued.size());
      command.text += '\n';
      command.text += text;
      ++i;
    }
    return i;
  }

  Transcript result_;
};

}  // namespace

Transcript parse_transcript(std::string_view text) {
  return Parser(text).parse();
}

std::vector<std::string> split_lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string join_lines(const std::vector<std::string>& lines) {
  std::string text;
  for (const auto& line : lines) {
    text += line;
    text += '\n';
  }
  return text;
}

std::optional<std::string> replace_output(std::vector<std::string>& lines, const Fence& fence,
                                          const Command& command,
                                          const std::vector<std::string>& output) {
  const std::string indent(fence.indent, ' ');
  std::vector<std::string> indented;
  indented.reserve(output.size());
  for (const auto& line : output) {
    if (line.starts_with(prompt) || closes(line, fence)) {
      return fmt::format("the output cannot stand in this block, because of its line '{}'", line);
    }
    indented.push_back(line.empty() ? line : indent + line);
  }
  const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(command.output_line);
  const auto place = lines.erase(begin, begin + static_cast<std::ptrdiff_t>(command.output_size));
  lines.insert(place, indented.begin(), indented.end());
  return std::nullopt;
}

}  // namespace mgi::transcripts
