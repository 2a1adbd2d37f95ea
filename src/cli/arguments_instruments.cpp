#include "cli/arguments_instruments.hpp"

#include "cli/arguments_parts.hpp"

namespace mgi {
namespace {

void add_crosswalk(CLI::App& app, CrosswalkOptions& options) {
  CLI::App& command = *app.add_subcommand(
      "crosswalk", "Shows what answers to one questionnaire settle of another, and fills them in");
  command.add_option("file", options.file, "An assessment file; - reads standard input")
      ->required();
  command.add_option("--to", options.to, "Id of the other questionnaire")->required();
  command.add_option("--rules", options.rules,
                     "Use the rules of this file, not those beside the answers or built in");
  add_format(command, options.format, {join_formats.begin(), join_formats.end()});
  add_language(command, options.language);
  command.add_option("-o,--output", options.output,
                     "Write an assessment with the settled answers to this file");
  command.add_flag("--force", options.force, "Replace the output file if it exists");
  add_edition(command, options.edition);
}

void add_matrix(CLI::App& app, MatrixOptions& options) {
  CLI::App& command =
      *app.add_subcommand("matrix", "Shows what the questions of a questionnaire cover");
  add_questionnaire(command, options.questionnaire);
  add_format(command, options.format, {matrix_formats.begin(), matrix_formats.end()});
}

}  // namespace

void add_instrument_commands(CLI::App& app, InstrumentArguments& arguments) {
  add_crosswalk(app, arguments.crosswalk);
  add_matrix(app, arguments.matrix);
}

}  // namespace mgi
