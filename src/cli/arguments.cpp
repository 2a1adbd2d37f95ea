#include "cli/arguments.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>

#include "cli/arguments_follow.hpp"
#include "cli/arguments_instruments.hpp"
#include "cli/arguments_parts.hpp"
#include "cli/command_batch.hpp"
#include "cli/command_robustness.hpp"
#include "cli/command_schema.hpp"
#include "cli/command_score.hpp"
#include "cli/command_translate.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "mgi/report/findings.hpp"
#include "mgi/report/formats.hpp"
#include "mgi/report/stance.hpp"
#include "mgi/text/nearest.hpp"
#include "report/assessment_csv.hpp"

namespace mgi {
namespace {

constexpr std::string_view description =
    "Assesses a government's answers on migration governance: strengths, gaps, what to do first.";

/// The program's arguments with a place for what each command's options become.
struct Arguments {
  CLI::App app{std::string(description), "mgi"};
  AssessOptions assess;
  batch::Options batch;
  RobustnessOptions robustness;
  batch::LineOptions score, lines;
  std::vector<std::string> merge;
  ValidateOptions validate;
  NewOptions new_file;
  ExplainOptions explain;
  InsightsCommandOptions insights;
  SimulateCommandOptions simulate;
  ListOptions list;
  SchemaOptions schema;
  TranslateOptions translate;
  InstrumentArguments instruments;
  FollowArguments follow;
  std::string completion_shell;
  std::string help_topic;
};

void add_assess(Arguments& arguments) {
  AssessOptions& options = arguments.assess;
  CLI::App& command = *arguments.app.add_subcommand(
      "assess", "Shows where a jurisdiction stands, its strengths and gaps, and what to do first");
  command.add_option("files", options.files, "Assessment files; - reads standard input")
      ->required();
  add_questionnaire(command, options.questionnaire);
  add_format(command, options.format, format_ids());
  add_output(command, options.output);
  std::vector<std::string> rows;
  for (const CsvRows& kind : csv_rows()) rows.emplace_back(kind.id);
  command.add_option("--rows", options.rows, "What a row of the CSV is")->check(one_of(rows));
  command
      .add_option("--by", options.by,
                  "Read the answers by frameworks, for example gcm or gcm,sdg; mgi list frameworks "
                  "shows them")
      ->delimiter(',')
      ->allow_extra_args(false);
  command
      .add_option("--explain", options.explain,
                  "Show how the number of this section or indicator, or 'overall', came about")
      ->excludes("--by");
  std::vector<std::string> readers;
  for (const Audience& audience : audiences()) readers.emplace_back(audience.id);
  CLI::Option* audience =
      command
          .add_option("--for", options.audience,
                      "Write for one reader: a note of two pages for a minister, material for the "
                      "review of the Global Compact, or for a Voluntary National Review")
          ->check(one_of(readers))
          ->excludes("--by")
          ->excludes("--explain");
  command
      .add_option("--baseline", options.baseline,
                  "Show progress since the earlier round in this file; goes with --for")
      ->needs(audience);
  add_choices(command, "--lang", options.languages, {language_codes.begin(), language_codes.end()},
              "Language of the report: en, fr, es or ar; two, as in en,fr, for a bilingual one");
  add_edition(command, options.edition);
  command
      .add_option("--what-if", options.what_if,
                  "Show the result as if these answers were given, for example "
                  "trafficking-law=yes; items of a checklist are joined with +")
      ->delimiter(',')
      ->allow_extra_args(false);
  add_fail_under(command, options.fail_under);
  command.add_flag("-a,--all", options.all, "Show all gaps, not only the first ten");
  add_quiet(command, options.quiet);
}

void add_validate(Arguments& arguments) {
  ValidateOptions& options = arguments.validate;
  CLI::App& command = *arguments.app.add_subcommand(
      "validate", "Checks files and says everything that is wrong with them");
  command.add_option("paths", options.paths, "Files and folders; - reads standard input")
      ->required();
  add_questionnaire(command, options.questionnaire);
  std::vector<std::string> ids;
  for (const FindingsFormat& format : findings_formats()) ids.emplace_back(format.id);
  options.formats = {ids.front()};
  command
      .add_option("-f,--format", options.formats,
                  fmt::format("How to write the findings, several times if needed: {}; "
                              "FORMAT=FILE writes to a file",
                              fmt::join(ids, ", ")))
      ->allow_extra_args(false);
  const auto add_checks = [&](const std::string& name, std::vector<std::string>& checks,
                              const std::string& text) {
    command.add_option(name, checks, text)->delimiter(',')->allow_extra_args(false);
  };
  add_checks("--only", options.settings.only, "Report only these checks");
  add_checks("--skip", options.settings.skip, "Do not report these checks");
  add_checks("--warn", options.settings.warn, "Report these checks as warnings");
  add_checks("--error", options.settings.error, "Report these checks as errors");
  command.add_flag("--strict", options.strict, "Warnings fail too");
  command.add_option("--baseline", options.baseline, "Keep quiet about the findings in this file");
  command
      .add_option("--write-baseline", options.write_baseline,
                  "Write the findings to this file as accepted ones")
      ->excludes("--baseline");
  command
      .add_flag("--fix{safe}", options.fix,
                "Mend what is certain; --fix=guess mends mistyped ids and answers too")
      ->check(one_of({"safe", "guess"}));
  command.add_flag("--diff", options.diff, "Show what --fix would mend, change nothing");
  command.add_flag("--reopen", options.reopen, "Mend cleared files too");
}

void add_new(Arguments& arguments) {
  NewOptions& options = arguments.new_file;
  CLI::App& command = *arguments.app.add_subcommand(
      "new", "Writes an assessment file to fill in, with every question as a comment");
  add_questionnaire(command, options.questionnaire);
  command.add_option("--name", options.name, "Name of the jurisdiction");
  command.add_option("--code", options.code, "Its ISO 3166 code");
  command.add_option("--round", options.round, "Round of the assessment, for example 2025");
  command.add_option("--from", options.from,
                     "Start a follow-up round from the answers of this earlier file");
  add_output(command, options.output);
  command.add_flag("--force", options.force, "Replace the output file if it exists");
  add_edition(command, options.edition);
}

void add_explain(Arguments& arguments) {
  ExplainOptions& options = arguments.explain;
  CLI::App& command = *arguments.app.add_subcommand(
      "explain", "Explains an indicator, section, recommendation, check, framework or code");
  command.add_option("id", options.id, "What to explain, for example migration-strategy or gcm:10")
      ->required();
  add_questionnaire(command, options.questionnaire);
  add_format(command, options.format, {"terminal", "markdown", "json"});
}

void add_list(Arguments& arguments) {
  ListOptions& options = arguments.list;
  CLI::App& command =
      *arguments.app.add_subcommand("list", "Lists what there is, with ids to use elsewhere");
  std::vector<std::string> words;
  for (const ListSubject& subject : list_subjects()) words.emplace_back(subject.id);
  command.add_option("what", options.what, "What to list")->required()->check(one_of(words));
  add_questionnaire(command, options.questionnaire);
  add_format(command, options.format, {"terminal", "markdown", "json"});
}

void add_schema(Arguments& arguments) {
  SchemaOptions& options = arguments.schema;
  CLI::App& command = *arguments.app.add_subcommand(
      "schema", "Writes a JSON Schema with which editors complete and check files");
  command.add_option("what", options.what, "Which kind of file: questionnaire or assessment")
      ->required()
      ->check(one_of({"assessment", "questionnaire"}));
  add_questionnaire(command, options.questionnaire);
  add_output(command, options.output);
}

void add_translate(Arguments& arguments) {
  TranslateOptions& options = arguments.translate;
  CLI::App& command = *arguments.app.add_subcommand(
      "translate", "Writes the texts of a questionnaire for a translator, and takes them back");
  command
      .add_option("what", options.what, "A questionnaire or glossary, file or id, or 'frameworks'")
      ->required();
  command.add_option("--to", options.language, "Code of the language, for example pt")->required();
  add_format(command, options.format, {exchange_formats.begin(), exchange_formats.end()});
  command.add_option("--from", options.from,
                     "Take back this PO or CSV file and write the translation");
  add_output(command, options.output);
}

void add_completions(Arguments& arguments) {
  CLI::App& command =
      *arguments.app.add_subcommand("completions", "Writes a completion script for a shell");
  const std::vector<std::string> shells(completion_shells().begin(), completion_shells().end());
  command.add_option("shell", arguments.completion_shell, "The shell")
      ->required()
      ->check(one_of(shells));
}

void add_help(Arguments& arguments) {
  CLI::App& command = *arguments.app.add_subcommand("help", "Shows the help of a command");
  command.add_option("command", arguments.help_topic, "The command");
}

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands(nullptr)) names.push_back(command->get_name());
  return names;
}

[[noreturn]] void refuse(const CLI::App& app, std::string message, const std::string& hint) {
  if (!hint.empty()) message += "; " + hint;
  const auto used = app.get_subcommands();
  const std::string advice =
      used.empty() || used.front()->get_name() == "help"
          ? "'mgi help' shows the commands"
          : fmt::format("'mgi help {}' shows its options", used.front()->get_name());
  throw Error(fmt::format("{}\n     {}", message, advice), ExitCode::usage);
}

/// The words that an option's check lists, as CLI11 describes it: `{a,b,c}`.
std::vector<std::string> words_of(const CLI::Option& option) {
  std::string type = option.get_type_name();
  const std::size_t begin = type.find('{');
  const std::size_t end = type.find('}');
  if (begin == std::string::npos || end == std::string::npos) return {};
  return CLI::detail::split(type.substr(begin + 1, end - begin - 1), ',');
}

std::vector<CompletionCommand> completion_commands(const CLI::App& app) {
  std::vector<CompletionCommand> commands;
  for (const CLI::App* command : app.get_subcommands(nullptr)) {
    CompletionCommand entry{command->get_name(), command->get_description(), {}, {}};
    for (const CLI::Option* option : command->get_options()) {
      if (option->get_positional()) {
        if (entry.words.empty()) entry.words = words_of(*option);
        continue;
      }
      constexpr std::array files{"out",      "output",         "from",    "questionnaire",
                                 "baseline", "write-baseline", "log",     "rules",
                                 "check",    "like",           "efforts", "baseline-questionnaire"};
      const bool file = std::ranges::find(files, option->get_lnames().front()) != files.end();
      entry.options.push_back({"--" + option->get_lnames().front(), option->get_description(),
                               words_of(*option), file});
    }
    if (entry.name == "help") entry.words = command_names(app);
    commands.push_back(std::move(entry));
  }
  return commands;
}

/// The option that an unknown argument was probably meant to be.
std::string option_hint(const CLI::App& app, const std::string& argument) {
  std::vector<std::string> known;
  const auto collect = [&](const CLI::App& of) {
    for (const CLI::Option* option : of.get_options())
      for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
  };
  const auto used = app.get_subcommands();
  collect(used.empty() ? app : *used.front());
  return did_you_mean(argument.substr(0, argument.find('=')), known);
}

/// What a command cannot do without, in words.
std::string missing_of(const CLI::App& command) {
  for (const CLI::Option* option : command.get_options())
    if (option->get_required() && option->count() == 0)
      return fmt::format("{}: {}", option->get_name(option->get_positional()),
                         option->get_description());
  return "more arguments";
}

Action show(std::string text) {
  return [text = std::move(text)] {
    write_output(text);
    return ExitCode::fine;
  };
}

Action help_action(const CLI::App& app, const std::string& topic) {
  // App::help() would show the help of `help` itself, the command that was given.
  if (topic.empty())
    return show(app.get_formatter()->make_help(&app, app.get_name(), CLI::AppFormatMode::Normal));
  for (const CLI::App* command : app.get_subcommands(nullptr))
    if (command->get_name() == topic) return show(command->help("mgi"));
  refuse(app, fmt::format("there is no command '{}'", topic),
         did_you_mean(topic, command_names(app)));
}

Action chosen_action(const std::shared_ptr<Arguments>& arguments) {
  const auto used = arguments->app.get_subcommands();
  const std::string name = used.empty() ? "help" : used.front()->get_name();
  if (name == "assess") return [arguments] { return run_assess(arguments->assess); };
  if (name == "batch") return [arguments] { return run_batch(arguments->batch); };
  if (name == "robustness") return [arguments] { return run_robustness(arguments->robustness); };
  if (name == "score") return [arguments] { return run_score(arguments->score); };
  if (name == "lines") return [arguments] { return run_lines(arguments->lines); };
  if (name == "merge") return [arguments] { return run_merge(arguments->merge); };
  if (name == "validate") return [arguments] { return run_validate(arguments->validate); };
  if (name == "insights") return [arguments] { return run_insights(arguments->insights); };
  if (name == "simulate") return [arguments] { return run_simulate(arguments->simulate); };
  if (name == "new") return [arguments] { return run_new(arguments->new_file); };
  if (name == "explain") return [arguments] { return run_explain(arguments->explain); };
  if (name == "schema") return [arguments] { return run_schema(arguments->schema); };
  if (name == "translate") return [arguments] { return run_translate(arguments->translate); };
  if (name == "list") return [arguments] { return run_list(arguments->list); };
  if (name == "crosswalk")
    return [arguments] { return run_crosswalk(arguments->instruments.crosswalk); };
  if (name == "matrix") return [arguments] { return run_matrix(arguments->instruments.matrix); };
  if (name == "compare") return [arguments] { return run_compare(arguments->follow.compare); };
  if (name == "plan") return [arguments] { return run_plan(arguments->follow.plan); };
  if (name == "action-plan")
    return [arguments] { return run_action_plan(arguments->follow.action_plan); };
  if (name == "completions")
    return show(
        completion_script(arguments->completion_shell, completion_commands(arguments->app)));
  return help_action(arguments->app, arguments->help_topic);
}

}  // namespace

Action parse_arguments(const std::vector<std::string>& words) {
  const auto arguments = std::make_shared<Arguments>();
  CLI::App& app = arguments->app;
  app.set_version_flag("--version", fmt::format("mgi {}", program_version()));
  app.require_subcommand(0, 1);
  app.footer("'mgi help COMMAND' shows the options of a command.");
  add_assess(*arguments);
  add_batch(app, arguments->batch);
  add_robustness(app, arguments->robustness);
  add_insights(app, arguments->insights);
  add_score(app, arguments->score);
  add_lines(app, arguments->lines);
  add_merge(app, arguments->merge);
  add_validate(*arguments);
  add_new(*arguments);
  add_simulate(app, arguments->simulate);
  add_explain(*arguments);
  add_list(*arguments);
  add_schema(*arguments);
  add_translate(*arguments);
  add_instrument_commands(app, arguments->instruments);
  add_follow_commands(app, arguments->follow);
  add_completions(*arguments);
  add_help(*arguments);

  // CLI11 would only say that a command is required.
  if (!words.empty() && !words.front().starts_with('-')) {
    const auto names = command_names(app);
    if (std::ranges::find(names, words.front()) == names.end())
      refuse(app, fmt::format("there is no command '{}'", words.front()),
             did_you_mean(words.front(), names));
  }
  try {
    app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
  } catch (const CLI::CallForVersion& version) {
    return show(fmt::format("{}\n", version.what()));
  } catch (const CLI::CallForHelp&) {
    const auto used = app.get_subcommands();
    return show(used.empty() ? app.help() : used.front()->help("mgi"));
  } catch (const CLI::ExtrasError& error) {
    const auto extras = app.remaining(true);
    const std::string extra = extras.empty() ? "" : extras.front();
    refuse(app, extra.empty() ? error.what() : fmt::format("'{}' is not understood", extra),
           option_hint(app, extra));
  } catch (const CLI::RequiredError&) {
    const CLI::App& command = *app.get_subcommands().front();
    refuse(app, fmt::format("'mgi {}' needs {}", command.get_name(), missing_of(command)), "");
  } catch (const CLI::ParseError& error) {
    refuse(app, error.what(), "");
  }
  return chosen_action(arguments);
}

}  // namespace mgi
