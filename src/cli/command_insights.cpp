#include "cli/command_insights.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <limits>
#include <optional>
#include <set>
#include <utility>

#include "batch/survey.hpp"
#include "cli/instrument_of.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/statements_of.hpp"
#include "mgi/report/insights_report.hpp"
#include "mgi/report/render.hpp"
#include "mgi/text/nearest.hpp"

namespace mgi {
namespace {

constexpr std::size_t most_on_screen = 10;
constexpr std::size_t most_in_files = 100;

batch::Outcome survey_of(const InsightsCommandOptions& options, batch::Survey& survey) {
  ProgressLine progress(options.quiet);
  return batch::run_survey(
      {options.paths, options.questionnaire, options.jobs, options.for_public, options.quiet},
      {[&](std::string_view text) { progress.say(text); },
       [&](std::size_t done, std::size_t total) { progress.show(done, total); },
       [] { return false; }},
      survey);
}

/// Throws for a key that no assessment has.
void refuse_unknown_keys(const std::vector<std::string>& asked,
                         const std::vector<const batch::SurveyPart*>& parts) {
  std::set<std::string> known;
  for (const batch::SurveyPart* part : parts)
    for (std::string& key : group_keys(part->population)) known.insert(std::move(key));
  for (const std::string& key : asked) {
    if (known.contains(key)) continue;
    const std::vector<std::string> words(known.begin(), known.end());
    const std::string hint = did_you_mean(key, words);
    throw Error(
        fmt::format("no assessment has a group '{}'{}{}", key, hint.empty() ? "" : "; ", hint),
        ExitCode::usage);
  }
}

/// The questionnaire of a part in the language asked for.
const Questionnaire* spoken(const batch::SurveyPart& part, const InsightsCommandOptions& options,
                            Instruments& instruments) {
  const Questionnaire& own = part.instrument->loaded.value->questionnaire;
  if (options.language.empty() || own.language == options.language) return &own;
  const Instrument* translated =
      instruments.get(part.instrument->id, part.folder, options.language);
  return translated == nullptr ? nullptr : &translated->questionnaire;
}

InsightsOptions options_for(const InsightsCommandOptions& options, const batch::SurveyPart& part) {
  InsightsOptions asked;
  asked.partly = static_cast<PartlyAs>(std::ranges::find(partly_as_names, options.partly) -
                                       partly_as_names.begin());
  asked.hide_small_cells = options.suppress;
  const std::vector<std::string> known = group_keys(part.population);
  std::ranges::copy_if(
      options.group_keys, std::back_inserter(asked.group_keys),
      [&](const std::string& key) { return std::ranges::find(known, key) != known.end(); });
  return asked;
}

std::string written(const InsightsCommandOptions& options,
                    const std::vector<InsightsSubject>& subjects, const InsightsHead& head) {
  if (options.format == "json") return insights_json(subjects, head);
  if (options.format == "csv") {
    const std::string_view otherwise = options.check.empty() ? "shares" : "statements";
    return insights_csv(subjects, options.rows.empty() ? otherwise : options.rows);
  }
  const Report report = make_insights_report(subjects, head);
  if (options.format == "html") return render_html(report);
  if (options.format == "markdown") return render_markdown(report);
  const bool screen = options.output.empty() || options.output == "-";
  return render_terminal(report, screen ? terminal_style() : TerminalStyle{});
}

}  // namespace

ExitCode run_insights(const InsightsCommandOptions& options) {
  if (!options.rows.empty() && options.format != "csv")
    throw Error(fmt::format("--rows goes with --format csv, not with {}", options.format),
                ExitCode::usage);
  if (options.rows == "statements" && options.check.empty())
    throw Error("--rows statements goes with --check", ExitCode::usage);
  std::optional<NamedStatements> statements;
  if (!options.check.empty()) {
    statements = statements_of(options.check);
    if (!statements) return ExitCode::findings;
  }
  batch::Survey survey;
  const batch::Outcome outcome = survey_of(options, survey);
  const ExitCode code = outcome.unreadable > 0 ? ExitCode::failure
                        : outcome.failed > 0   ? ExitCode::findings
                                               : ExitCode::fine;
  const std::vector<const batch::SurveyPart*> parts = survey.parts();
  if (parts.empty()) {
    write_error(outcome.left_out > 0
                    ? "mgi: no assessment is cleared, so the public edition counts none\n"
                    : "mgi: there is no assessment to count\n");
    return code == ExitCode::fine ? ExitCode::findings : code;
  }
  refuse_unknown_keys(options.group_keys, parts);

  Instruments instruments(options.questionnaire, false, options.quiet);
  std::deque<Insights> insights;  // subjects refer to them
  std::vector<InsightsSubject> subjects;
  InsightsHead head;
  head.for_public = options.for_public;
  head.failed = outcome.failed + outcome.unreadable;
  head.left_out = outcome.left_out;
  head.most = options.all                    ? std::numeric_limits<std::size_t>::max()
              : options.format == "terminal" ? most_on_screen
                                             : most_in_files;
  const Questionnaire& first = parts.front()->instrument->loaded.value->questionnaire;
  head.language = find_language(options.language.empty() ? first.language : options.language)
                      .value_or(Language::english);
  bool checked = false;
  for (const batch::SurveyPart* part : parts) {
    const Questionnaire& own = part->instrument->loaded.value->questionnaire;
    const Questionnaire* shown = spoken(*part, options, instruments);
    if (shown == nullptr) return ExitCode::findings;
    const InsightsOptions asked = options_for(options, *part);
    insights.push_back(find_insights(own, part->population, asked));
    InsightsSubject subject{*shown,        part->population, insights.back(),     part->level,
                            part->cleared, part->simulated,  part->earlier_rounds};
    if (statements && statements->statements.questionnaire.id == own.id) {
      if (!fit(*statements, own)) return ExitCode::findings;
      checked = true;
      subject.statements = &statements->statements;
      subject.decided = decide(statements->statements, own, part->population, asked.partly,
                               asked.hide_small_cells);
    }
    subjects.push_back(std::move(subject));
  }
  if (statements && !checked)
    throw Error(fmt::format("'{}' is about questionnaire '{}', which none of the files answers",
                            options.check, statements->statements.questionnaire.id),
                ExitCode::usage);
  write_result(options.output, written(options, subjects, head));
  return code;
}

}  // namespace mgi
