#include "batch/batch.hpp"
#include "batch/score_lines.hpp"
#include "cli/arguments_parts.hpp"

namespace mgi {

void add_batch(CLI::App& app, batch::Options& options) {
  CLI::App& command = *app.add_subcommand(
      "batch", "Scores many assessments at once, into tables, a page and a database");
  CLI::Option* paths =
      command.add_option("paths", options.paths,
                         "Files, folders, patterns; - reads a list of paths from standard input");
  command.add_option("--out", options.folder, "The folder to write to")->required();
  command
      .add_option("--from", options.from,
                  "Take these files of result lines, which mgi score writes, instead of paths")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->excludes(paths);
  add_questionnaire(command, options.questionnaire);
  std::vector<std::string> outputs;
  for (const batch::Output& output : batch::outputs()) outputs.emplace_back(output.id);
  add_choices(command, "-w,--write", options.write, outputs,
              "What to write for all together; default all");
  add_choices(command, "-f,--format", options.formats, format_ids(),
              "Write a report of each assessment too, in these formats");
  add_language(command, options.language);
  add_jobs(command, options.jobs, "work");
  command.add_flag("--only-changed", options.only_changed,
                   "Score only files that changed since the last run with this option");
  command.add_flag("--public", options.for_public,
                   "Only cleared and published files, without confidential evidence, notes, "
                   "comments and the names of preparers");
  add_quiet(command, options.quiet, "warnings and progress");
}

void add_score(CLI::App& app, batch::LineOptions& options) {
  CLI::App& command = *app.add_subcommand(
      "score", "Scores assessments given as lines of JSON, one result line each");
  command.add_option("paths", options.paths,
                     "Files of lines (.jsonl), assessment files, folders, patterns; default - for "
                     "lines on standard input");
  add_questionnaire(command, options.questionnaire);
  add_quiet(command, options.quiet);
}

void add_lines(CLI::App& app, batch::LineOptions& options) {
  CLI::App& command =
      *app.add_subcommand("lines", "Writes assessment files as lines of JSON, for mgi score");
  command
      .add_option("paths", options.paths,
                  "Files, folders, patterns; - reads a list of paths from standard input")
      ->required();
}

void add_merge(CLI::App& app, std::vector<std::string>& files) {
  CLI::App& command = *app.add_subcommand(
      "merge", "Puts result lines together, each once, in an order of their own");
  command.add_option("files", files, "Files of result lines; - reads standard input")->required();
}

}  // namespace mgi
