#include <array>

#include "cli/arguments_parts.hpp"
#include "mgi/load/write_simulated.hpp"
#include "mgi/report/insights_report.hpp"
#include "mgi/study/insights.hpp"

namespace mgi {
namespace {

template <std::size_t count>
std::vector<std::string> words_of(const std::array<std::string_view, count>& names) {
  return {names.begin(), names.end()};
}

}  // namespace

void add_insights(CLI::App& app, InsightsCommandOptions& options) {
  CLI::App& command = *app.add_subcommand(
      "insights", "Counts answers across many jurisdictions: shares, groups, what goes together");
  command
      .add_option(
          "paths", options.paths,
          "Files, folders, patterns, the results.sqlite of a batch, result lines of 'mgi score'; "
          "- reads a list of paths from standard input")
      ->required();
  add_questionnaire(command, options.questionnaire);
  add_format(command, options.format, {"terminal", "markdown", "html", "json", "csv"});
  add_output(command, options.output);
  command.add_option("--rows", options.rows, "What a row of the CSV is")
      ->check(one_of(words_of(insights_rows)));
  options.partly = partly_as_names.front();
  command.add_option("--partly", options.partly, "What an answer between yes and no counts as")
      ->check(one_of(words_of(partly_as_names)))
      ->capture_default_str();
  command
      .add_option("--by", options.group_keys,
                  "Count by this key of the assessments' groups, for example region")
      ->delimiter(',')
      ->allow_extra_args(false);
  command.add_option("--check", options.check,
                     "Say which statements of this file hold, for example highlights-2024");
  command.add_flag("--suppress", options.suppress,
                   "Hide counts from 1 to 4 and what would give them away");
  add_language(command, options.language);
  add_jobs(command, options.jobs, "read");
  command.add_flag("--public", options.for_public, "Only cleared and published files");
  command.add_flag("-a,--all", options.all, "Show all associations and examples");
  add_quiet(command, options.quiet, "warnings and progress");
}

void add_simulate(CLI::App& app, SimulateCommandOptions& options) {
  CLI::App& command = *app.add_subcommand(
      "simulate", "Writes assessments of invented jurisdictions, to try the program on many");
  command.add_option("--seed", options.seed, "Another number gives other answers")
      ->capture_default_str();
  command.add_option("-n,--n", options.number, "How many jurisdictions")
      ->check(CLI::Range(std::size_t{1}, most_simulated))
      ->capture_default_str();
  command.add_option("--out", options.folder, "The folder to write to")->required();
  command.add_option("--like", options.statements,
                     "Draw after the statements of this file; default the built-in ones");
  add_questionnaire(command, options.questionnaire);
  command.add_flag("--force", options.force, "Write into a folder that is not empty");
}

}  // namespace mgi
