#include "cli/arguments_parts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "mgi/report/formats.hpp"
#include "mgi/report/language.hpp"
#include "mgi/text/nearest.hpp"

namespace mgi {

std::vector<std::string> format_ids() {
  std::vector<std::string> ids;
  for (const Format& format : formats()) ids.emplace_back(format.id);
  return ids;
}

void add_questionnaire(CLI::App& command, std::string& questionnaire) {
  command.add_option("-Q,--questionnaire", questionnaire,
                     "Use this questionnaire: a file, or the id of a built-in one");
}

CLI::Validator one_of(const std::vector<std::string>& words) {
  const auto refuse_other = [words](const std::string& given) {
    if (std::ranges::find(words, given) != words.end()) return std::string();
    const std::string hint = did_you_mean(given, words);
    return fmt::format("'{}' is none of {}{}", given, fmt::join(words, ", "),
                       hint.empty() ? "" : "; " + hint);
  };
  return {refuse_other, fmt::format("{{{}}}", fmt::join(words, ",")), "one of"};
}

void add_format(CLI::App& command, std::string& format, const std::vector<std::string>& ids) {
  format = ids.front();
  command.add_option("-f,--format", format, "How to write the result")
      ->check(one_of(ids))
      ->capture_default_str();
}

void add_output(CLI::App& command, std::string& output) {
  command.add_option("-o,--output", output, "Write to this file instead of the screen");
}

void add_choices(CLI::App& command, const std::string& name, std::vector<std::string>& words,
                 const std::vector<std::string>& known, const std::string& text) {
  command.add_option(name, words, text)
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(one_of(known));
}

void add_jobs(CLI::App& command, std::size_t& jobs, std::string_view what) {
  command
      .add_option("-j,--jobs", jobs,
                  fmt::format("Threads to {} with; default one for each core", what))
      ->check(CLI::Range(1, 1024));
}

void add_quiet(CLI::App& command, bool& quiet, std::string_view what) {
  command.add_flag("-q,--quiet", quiet, fmt::format("Do not show {}", what));
}

void add_edition(CLI::App& command, EditionChoice& edition) {
  CLI::Option* for_public = command.add_flag(
      "--public", edition.for_public,
      "Leave out confidential evidence, notes, comments and the names of preparers");
  command
      .add_flag("--internal", edition.internal,
                "Keep confidential evidence of a published file, and say so on the result")
      ->excludes(for_public);
}

void add_language(CLI::App& command, std::string& language) {
  command.add_option("--lang", language, "Language of the report: en, fr, es or ar")
      ->check(one_of(std::vector<std::string>(language_codes.begin(), language_codes.end())));
}

}  // namespace mgi
