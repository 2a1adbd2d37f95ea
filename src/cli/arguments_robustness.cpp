#include <CLI/CLI.hpp>

#include "cli/arguments_parts.hpp"
#include "mgi/study/draws.hpp"

namespace mgi {

void add_robustness(CLI::App& app, RobustnessOptions& options) {
  CLI::App& command = *app.add_subcommand(
      "robustness", "Shows how far values depend on choices: weights, rule, open answers, points");
  command
      .add_option("paths", options.paths,
                  "Assessment files, folders, patterns; - reads a list of paths")
      ->required();
  add_questionnaire(command, options.questionnaire);
  add_format(command, options.format, robustness_formats());
  add_output(command, options.output);
  command.add_option("--draws", options.draws.draws, "How often to score anew under other choices")
      ->check(CLI::Range(least_draws, most_draws))
      ->capture_default_str();
  command.add_option("--seed", options.draws.seed, "Another number gives other draws")
      ->capture_default_str();
  add_choices(command, "--vary", options.vary, {assumption_names.begin(), assumption_names.end()},
              "What to vary; default all");
  command
      .add_option("--noise", options.draws.weight_noise,
                  "How far weights vary, as a share of each weight")
      ->check(CLI::Range(0.0, 0.99))
      ->capture_default_str();
  add_choices(command, "--rules", options.rules, mean_names(),
              "Means to join areas by besides the questionnaire's own; default geometric");
  command
      .add_option("--half", options.half,
                  "What half of a scale is worth at least and at most; default 0.25,0.75")
      ->delimiter(',')
      ->allow_extra_args(false);
  command.add_option("--log", options.log, "Write what each draw did to this CSV file");
  add_language(command, options.language);
  add_jobs(command, options.jobs, "work");
  add_edition(command, options.edition);
  add_quiet(command, options.quiet);
}

}  // namespace mgi
