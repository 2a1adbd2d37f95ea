#include <fmt/format.h>

#include <optional>
#include <utility>

#include "cli/command_follow.hpp"
#include "cli/gates.hpp"
#include "cli/instrument_of.hpp"
#include "cli/output.hpp"
#include "cli/read_answers.hpp"
#include "mgi/load/load_efforts.hpp"
#include "mgi/report/plan_report.hpp"
#include "mgi/text/nearest.hpp"

namespace mgi {
namespace {

/// One target for each gate; without a section the overall value, or every top section where there
/// is none.
std::vector<PlanTarget> plan_targets(const Questionnaire& questionnaire,
                                     const std::vector<std::string>& written) {
  std::vector<PlanTarget> targets;
  for (const Gate& gate : targets_of(questionnaire, written)) {
    if (gate.section || questionnaire.has_overall) {
      targets.push_back({gate.section, gate.value});
      continue;
    }
    for (const std::size_t top : child_sections(questionnaire, std::nullopt))
      targets.push_back({top, gate.value});
  }
  return targets;
}

std::size_t indicator_of(const Questionnaire& questionnaire, const std::string& id) {
  if (const auto index = find_indicator(questionnaire, id)) return *index;
  const std::string hint = did_you_mean(id, indicator_ids(questionnaire));
  throw Error(fmt::format("questionnaire '{}' has no indicator '{}'; {}", questionnaire.id, id,
                          hint.empty() ? "'mgi list indicators' shows them" : hint),
              ExitCode::usage);
}

/// Efforts of the file, else of the questionnaire. Nothing where the file has errors.
std::optional<Efforts> efforts_of(const PlanOptions& options, const Questionnaire& questionnaire) {
  Efforts efforts;
  for (const Indicator& indicator : questionnaire.indicators)
    efforts.values.push_back(indicator.effort);
  if (options.efforts.empty()) return efforts;
  const Source source = read_source(options.efforts);
  Loaded<Efforts> loaded = load_efforts(source, questionnaire);
  write_diagnostics(source, loaded.diagnostics);
  if (!loaded.value) return std::nullopt;
  for (std::size_t i = 0; i < efforts.values.size(); ++i)
    if (!loaded.value->values[i]) loaded.value->values[i] = efforts.values[i];
  return std::move(*loaded.value);
}

std::string written(const PlanSubject& subject, const PlanOptions& options) {
  if (options.format == "json") return plan_json(subject);
  if (options.format == "csv") return plan_csv(subject);
  const Report report = make_plan_report(subject);
  if (options.format == "markdown") return render_markdown(report);
  if (options.format == "html") return render_html(report);
  const bool to_screen = options.output.empty() || options.output == "-";
  return render_terminal(report, to_screen ? terminal_style() : TerminalStyle{});
}

}  // namespace

ExitCode run_plan(const PlanOptions& options) {
  Instruments instruments(options.questionnaire, false, options.quiet);
  const auto answers =
      read_answers(options.file, options.language, options.edition, instruments, options.quiet);
  if (!answers) return ExitCode::findings;
  const Questionnaire& questionnaire = answers->instrument->questionnaire;
  PlanRequest request;
  request.targets = plan_targets(questionnaire, options.targets);
  request.floors = plan_targets(questionnaire, options.at_least);
  for (const std::string& id : options.must)
    request.must.push_back(indicator_of(questionnaire, id));
  request.budget = options.budget;
  const auto efforts = efforts_of(options, questionnaire);
  if (!efforts) return ExitCode::findings;
  bool given = false;
  for (const auto& effort : efforts->values) {
    request.efforts.push_back(effort.value_or(1));
    given = given || effort;
  }
  const Result result = assess(questionnaire, answers->assessment);
  const AssessmentSubject subject = answers->subject(result);
  const Plan plan = make_plan(questionnaire, answers->assessment, result.scorecard, request);
  write_result(options.output, written({subject, request, plan, efforts->unit, given}, options));
  return ExitCode::fine;
}

}  // namespace mgi
