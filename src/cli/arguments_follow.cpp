#include "cli/arguments_follow.hpp"

#include "cli/arguments_parts.hpp"
#include "mgi/report/comparison_report.hpp"

namespace mgi {
namespace {

void add_compare(CLI::App& app, CompareOptions& options) {
  CLI::App& command = *app.add_subcommand(
      "compare", "Shows what improved, worsened or became known between rounds, and why");
  command
      .add_option("files", options.files,
                  "Two assessment files or more of one jurisdiction, the earliest first")
      ->required()
      ->expected(2, 1000);
  CLI::Option* across = command.add_flag(
      "--across", options.across,
      "A country and a city instead of rounds: the questions that ask the same of both, with both "
      "answers, no difference and no score");
  add_questionnaire(command, options.questionnaire);
  command.add_option("--baseline-questionnaire", options.baseline_questionnaire,
                     "Read the first file by this earlier version of the questionnaire");
  std::vector<std::string> formats;
  for (const ComparisonFormat& format : comparison_formats()) formats.emplace_back(format.id);
  add_format(command, options.format, formats);
  add_output(command, options.output);
  command.add_option("--rows", options.rows, "What a row of the CSV is")
      ->check(one_of({comparison_rows.begin(), comparison_rows.end()}));
  command
      .add_option("--by", options.by,
                  "Compare the values by frameworks too, for example gcm or gcm,sdg")
      ->delimiter(',')
      ->allow_extra_args(false);
  add_language(command, options.language);
  add_fail_under(command, options.fail_under);
  command.add_flag("--fail-if-worse", options.fail_if_worse,
                   "Exit with 1 where an answer worsened or is not known any more");
  add_edition(command, options.edition);
  add_quiet(command, options.quiet);
  for (const char* of_rounds : {"--questionnaire", "--baseline-questionnaire", "--rows", "--by",
                                "--fail-under", "--fail-if-worse"})
    across->excludes(command.get_option(of_rounds));
}

void add_plan(CLI::App& app, PlanOptions& options) {
  CLI::App& command =
      *app.add_subcommand("plan", "Calculates the least that has to be raised to reach a target");
  command.add_option("file", options.file, "An assessment file; - reads standard input")
      ->required();
  add_questionnaire(command, options.questionnaire);
  command
      .add_option(
          "--target", options.targets,
          "A value or band to reach, for example tracing=0.75 or tracing=developed; without "
          "a section: the overall value, or each top section's")
      ->required()
      ->allow_extra_args(false);
  command
      .add_option("--at-least", options.at_least, "A section that must not stay lower than this")
      ->allow_extra_args(false);
  command
      .add_option("--must", options.must, "Indicators that are raised to their best in any case")
      ->delimiter(',')
      ->allow_extra_args(false);
  command.add_option("--budget", options.budget, "The most effort that may be spent")
      ->check(CLI::NonNegativeNumber);
  command.add_option("--efforts", options.efforts, "A file that says what each question takes");
  add_format(command, options.format, {plan_formats.begin(), plan_formats.end()});
  add_output(command, options.output);
  add_language(command, options.language);
  add_edition(command, options.edition);
  add_quiet(command, options.quiet);
}

void add_action_plan(CLI::App& app, ActionPlanOptions& options) {
  CLI::App& command = *app.add_subcommand(
      "action-plan", "Writes the accepted recommendations as a table to work with");
  command.add_option("file", options.file, "An assessment file; - reads standard input")
      ->required();
  add_questionnaire(command, options.questionnaire);
  add_format(command, options.format, {action_plan_formats.begin(), action_plan_formats.end()});
  add_output(command, options.output);
  add_language(command, options.language);
  add_edition(command, options.edition);
  add_quiet(command, options.quiet);
}

}  // namespace

void add_fail_under(CLI::App& command, std::vector<std::string>& gates) {
  command
      .add_option("--fail-under", gates,
                  "Exit with 1 where the value of this section is lower, for example tracing=0.5; "
                  "without a section: the overall value, or each top section's")
      ->allow_extra_args(false);
}

void add_follow_commands(CLI::App& app, FollowArguments& arguments) {
  add_compare(app, arguments.compare);
  add_plan(app, arguments.plan);
  add_action_plan(app, arguments.action_plan);
}

}  // namespace mgi
