#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>

#include "cli/commands.hpp"

namespace mgi {
namespace {

constexpr std::array<std::string_view, 3> shells{"bash", "fish", "zsh"};

std::string names(const std::vector<CompletionCommand>& commands) {
  std::vector<std::string_view> list;
  for (const CompletionCommand& command : commands) list.push_back(command.name);
  return fmt::format("{}", fmt::join(list, " "));
}

/// Bash, and zsh through its bashcompinit.
std::string bash(const std::vector<CompletionCommand>& commands) {
  std::string text =
      "# Completion for mgi. Load it with: source <(mgi completions bash)\n"
      "_mgi() {\n"
      "  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words= files=\n"
      "  case ${COMP_WORDS[1]} in\n";
  for (const CompletionCommand& command : commands) {
    std::vector<std::string_view> options;
    for (const CompletionOption& option : command.options) options.push_back(option.name);
    text += fmt::format("    {})\n      words='{} {}'\n", command.name,
                        fmt::join(command.words, " "), fmt::join(options, " "));
    if (command.words.empty()) text += "      files=yes\n";
    text += "      case $before in\n";
    for (const CompletionOption& option : command.options) {
      if (!option.words.empty())
        text += fmt::format("        {}) words='{}' files= ;;\n", option.name,
                            fmt::join(option.words, " "));
      else if (option.takes_file)
        text += fmt::format("        {}) words= files=yes ;;\n", option.name);
    }
    text += "      esac ;;\n";
  }
  text += fmt::format(
      "  esac\n"
      "  [ \"$COMP_CWORD\" -eq 1 ] && words='{} --help --version' files=\n"
      "  COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
      "  [ -n \"$files\" ] && COMPREPLY+=($(compgen -f -- \"$current\"))\n"
      "}}\n"
      "complete -o filenames -F _mgi mgi\n",
      names(commands));
  return text;
}

std::string fish_quoted(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + "'";
}

std::string fish(const std::vector<CompletionCommand>& commands) {
  std::string text = "# Completion for mgi. Load it with: mgi completions fish | source\n";
  for (const CompletionCommand& command : commands)
    text += fmt::format("complete -c mgi -n __fish_use_subcommand -f -a {} -d {}\n", command.name,
                        fish_quoted(command.description));
  for (const CompletionCommand& command : commands) {
    const std::string here = fmt::format("'__fish_seen_subcommand_from {}'", command.name);
    if (!command.words.empty())
      text +=
          fmt::format("complete -c mgi -n {} -f -a '{}'\n", here, fmt::join(command.words, " "));
    for (const CompletionOption& option : command.options) {
      text += fmt::format("complete -c mgi -n {} -l {} -d {}", here, option.name.substr(2),
                          fish_quoted(option.description));
      if (!option.words.empty())
        text += fmt::format(" -x -a '{}'", fmt::join(option.words, " "));
      else if (option.takes_file)
        text += " -r";
      text += '\n';
    }
  }
  return text;
}

}  // namespace

std::span<const std::string_view> completion_shells() {
  return shells;
}

std::string completion_script(std::string_view shell,
                              const std::vector<CompletionCommand>& commands) {
  if (shell == "fish") return fish(commands);
  if (shell == "zsh")
    return "# In zsh: source <(mgi completions zsh)\nautoload -U bashcompinit && bashcompinit\n" +
           bash(commands);
  return bash(commands);
}

}  // namespace mgi
