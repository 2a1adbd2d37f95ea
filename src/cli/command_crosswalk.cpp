#include <fmt/format.h>

#include <filesystem>
#include <system_error>
#include <utility>

#include "cli/command_instruments.hpp"
#include "cli/output.hpp"
#include "cli/read_answers.hpp"
#include "mgi/check/checks.hpp"
#include "mgi/load/builtin.hpp"
#include "mgi/load/load_crosswalk.hpp"
#include "mgi/load/load_translation.hpp"
#include "mgi/load/write_assessment.hpp"
#include "mgi/report/render.hpp"
#include "mgi/study/crosswalk.hpp"
#include "report/crosswalk_report.hpp"
#include "report/words/instrument_words.hpp"

namespace mgi {
namespace {

/// A file that somebody has filled in must not be lost to a mistyped command.
void keep_existing(const CrosswalkOptions& options) {
  std::error_code ignored;  // what cannot be looked at cannot be written either; writing says why
  if (!options.output.empty() && options.output != "-" && !options.force &&
      std::filesystem::is_regular_file(options.output, ignored))
    throw Error(
        fmt::format("'{}' exists already; choose another name, or add --force to replace it",
                    options.output),
        ExitCode::usage);
}

Source source_of_rules(const CrosswalkOptions& options, const std::string& from) {
  if (!options.rules.empty()) return read_source(options.rules);
  const std::string name = crosswalk_name(from, options.to);
  try {
    return find_source(name, folder_of(options.file));
  } catch (const Error& error) {
    if (error.code() == ExitCode::failure) throw;  // it is there, and cannot be read
    throw Error(fmt::format("there is no crosswalk from '{}' to '{}': no '{}.yaml' beside the "
                            "answers, and none built in",
                            from, options.to, name),
                ExitCode::usage);
  }
}

/// The rules, if they are without errors and lead from one of the questionnaires to the other.
std::optional<Crosswalk> rules_of(const Source& source, const Questionnaire& from,
                                  const Questionnaire& to) {
  auto loaded = load_crosswalk(source);
  Diagnostics found = std::move(loaded.diagnostics);
  if (const Crosswalk* crosswalk = loaded.for_checks()) {
    const auto side = [](const CrosswalkSide& of, const Questionnaire& questionnaire) {
      return of.id.word == questionnaire.id ? &questionnaire : nullptr;
    };
    for (Diagnostic& diagnostic :
         check_crosswalk(*crosswalk, side(crosswalk->from, from), side(crosswalk->to, to)))
      found.push_back(std::move(diagnostic));
    sort_by_place(found);
  }
  if (!is_builtin(source) || has_errors(found)) write_diagnostics(source, found);
  return has_errors(found) ? std::nullopt : std::move(loaded.value);
}

/// Puts the sentences of the rules into `language`, where there is a translation beside the answers
/// or built in; otherwise they stay, and the report marks them. False where it has errors.
bool translate_rules(Crosswalk& crosswalk, const std::string& language, const std::string& folder) {
  if (language == crosswalk.language) return true;
  const std::string name = crosswalk_name(crosswalk.from.id.word, crosswalk.to.id.word);
  const auto source = find_translation(name, language, folder);
  if (!source) return true;
  auto loaded = load_translation(*source);
  if (loaded.value) check_translation_name(*loaded.value, name, language, loaded.diagnostics);
  if (has_errors(loaded.diagnostics)) {
    write_diagnostics(*source, loaded.diagnostics);
    return false;
  }
  const std::string own_language = crosswalk.language;
  translate(crosswalk, *loaded.value, own_language);
  return true;
}

/// The file with the settled answers; above each open question stands why it is open.
std::string filled_in(const CrosswalkSubject& subject) {
  const AssessmentSubject& from = subject.from;
  const InstrumentWords& words = instrument_words(from.language);
  Assessment crossed = crossed_assessment(subject.result, subject.crosswalk, from.questionnaire,
                                          from.assessment, subject.to, words.follows_from());
  crossed.about = words.crosswalk_about(from.questionnaire.title, subject.to.title);
  NewAssessment start;
  start.earlier = &crossed;
  start.same_round = true;
  start.remarks.resize(subject.to.indicators.size());
  for (const OpenQuestion& open : subject.result.open)
    start.remarks[open.indicator] = why_open(subject, open);
  return write_assessment(subject.to, start);
}

std::string written(const CrosswalkSubject& subject, const std::string& format) {
  if (format == "json") return crosswalk_json(subject);
  if (format == "csv") return crosswalk_csv(subject);
  const Report report = make_crosswalk_report(subject);
  if (format == "markdown") return render_markdown(report);
  if (format == "html") return render_html(report);
  return render_terminal(report, terminal_style());
}

}  // namespace

ExitCode run_crosswalk(const CrosswalkOptions& options) {
  keep_existing(options);
  Instruments instruments("", false, false);
  const auto answers = read_answers(options.file, options.language, options.edition, instruments);
  if (!answers) return ExitCode::findings;
  const std::string folder = folder_of(options.file);
  const Instrument* to = options.language.empty()
                             ? instruments.get(options.to, folder)
                             : instruments.get(options.to, folder, options.language);
  if (to == nullptr) return ExitCode::findings;
  const Questionnaire& from = answers->instrument->questionnaire;
  const Source source = source_of_rules(options, from.id);
  auto crosswalk = rules_of(source, from, to->questionnaire);
  if (!crosswalk) return ExitCode::findings;
  if (crosswalk->language.empty()) crosswalk->language = answers->own_language;
  if (!translate_rules(*crosswalk, from.language, folder)) return ExitCode::findings;
  const CrosswalkResult result =
      apply_crosswalk(*crosswalk, from, answers->assessment, to->questionnaire);
  const Result points = answers->result();
  const AssessmentSubject of = answers->subject(points);
  const CrosswalkSubject subject{of, to->questionnaire, *crosswalk, result};
  if (!options.output.empty()) write_result(options.output, filled_in(subject));
  if (options.output != "-") write_output(written(subject, options.format));
  return ExitCode::fine;
}

}  // namespace mgi
