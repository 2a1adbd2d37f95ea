#include "batch/batch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <thread>
#include <utility>

#include "batch/earlier_results.hpp"
#include "batch/in_order.hpp"
#include "batch/inputs.hpp"
#include "batch/instruments.hpp"
#include "batch/output_folder.hpp"
#include "batch/result_lines.hpp"
#include "batch/result_outcome.hpp"
#include "batch/score_file.hpp"
#include "batch/writer.hpp"
#include "mgi/report/stance.hpp"
#include "mgi/text/error.hpp"
#include "mgi/text/sha256.hpp"

namespace mgi::batch {
namespace {

struct Row {
  Output output;
  bool Wanted::*wanted;
};
constexpr std::array rows{
    Row{{"summary", "summary.csv", "a row for each assessment"}, &Wanted::summary},
    Row{{"sections", "sections.csv", "a row for each section of each assessment"},
        &Wanted::sections},
    Row{{"answers", "answers.csv", "a row for each answer"}, &Wanted::answers},
    Row{{"html", "summary.html", "a page with shares of answers, areas and coverage"},
        &Wanted::overview},
    Row{{"sqlite", "results.sqlite", "a database of everything"}, &Wanted::database},
};
constexpr std::array all_outputs{rows[0].output, rows[1].output, rows[2].output, rows[3].output,
                                 rows[4].output};
static_assert(all_outputs.size() == rows.size());

Treatment treatment_of(const Options& options) {
  Treatment treatment;
  treatment.for_public = options.for_public;
  treatment.language = find_language(options.language);
  for (const Row& row : rows)
    treatment.wanted.*row.wanted =
        options.write.empty() ||
        std::ranges::find(options.write, row.output.id) != options.write.end();
  for (const std::string& id : options.formats) {
    const Format* format = find_format(id);
    if (std::ranges::find(treatment.formats, format) == treatment.formats.end())
      treatment.formats.push_back(format);
  }
  return treatment;
}

/// All that results depend on besides the file and the questionnaire.
std::string results_key(const Options& options, const Treatment& treatment) {
  std::string key = program_version();
  key += options.for_public ? " public" : " internal";
  for (const Row& row : rows)
    if (treatment.wanted.*row.wanted) key += fmt::format(" {}", row.output.id);
  for (const Format* format : treatment.formats) key += fmt::format(" report:{}", format->id);
  if (treatment.language) key += fmt::format(" language:{}", options.language);
  return key;
}

/// True where the reports of an earlier run are there, as it left them.
bool are_whole(const std::vector<FileReport>& reports, const std::string& folder,
               const std::string& stem, const std::vector<const Format*>& formats) {
  if (reports.size() != formats.size()) return false;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    if (reports[i].name != fmt::format("{}{}", stem, formats[i]->extension)) return false;
    try {
      if (sha256(read_source(fmt::format("{}/{}", folder, reports[i].name)).text) !=
          reports[i].sha256)
        return false;
    } catch (const Error&) {
      return false;
    }
  }
  return true;
}

/// What the threads share; nothing in it changes while they work.
struct Plan {
  const Treatment& treatment;
  const std::vector<Input>& inputs;
  const std::vector<std::string>& names;
  const OutputFolder& folder;
  const std::optional<EarlierResults>& earlier;
  const std::optional<ResultLines>& results;  ///< where there are any, one for each input
  /// What the reports of an input are named after; empty where none are written.
  std::string name(std::size_t number) const { return names.empty() ? "" : names[number]; }
};

/// The outcome of an earlier run if it still holds.
std::optional<FileOutcome> earlier_outcome(const Plan& plan, std::size_t number,
                                           const std::string& sha256, Instruments::Desk& desk) {
  const Input& input = plan.inputs[number];
  auto found = plan.earlier->find(input.path, sha256);
  if (!found) return std::nullopt;
  auto& [outcome, instrument_sha256] = *found;
  try {
    outcome.instrument = desk.get(outcome.asked_id, folder_of(input.path));
  } catch (const Error&) {
    return std::nullopt;
  }
  if (!outcome.instrument->loaded.value || outcome.instrument->text_sha256 != instrument_sha256 ||
      !are_whole(outcome.reports, plan.folder.reports(), plan.name(number), plan.treatment.formats))
    return std::nullopt;
  outcome.reused = true;
  return std::move(outcome);
}

FileOutcome outcome_of(const Plan& plan, std::size_t number, Instruments::Desk& desk) {
  const Input& input = plan.inputs[number];
  if (plan.results)
    return outcome_of_result(*plan.results, plan.results->places()[number], plan.treatment, desk);
  FileOutcome outcome;
  const std::optional<Source> source = read_input(input, outcome);
  if (!source) return outcome;
  const Treatment& treatment = plan.treatment;
  if (plan.earlier || treatment.wanted.database || !treatment.formats.empty())
    outcome.sha256 = sha256(source->text);
  if (plan.earlier)
    if (auto earlier = earlier_outcome(plan, number, outcome.sha256, desk))
      return std::move(*earlier);
  score_file(input, *source, treatment, desk, outcome,
             [&](const Format& format, const std::string& text) {
               FileReport report{fmt::format("{}{}", plan.name(number), format.extension), {}};
               plan.folder.stage_report(report.name, text);
               if (plan.earlier) report.sha256 = sha256(text);
               outcome.reports.push_back(std::move(report));
             });
  return outcome;
}

/// The files that results were made from.
std::vector<Input> inputs_of(const ResultLines& results) {
  std::vector<Input> inputs;
  for (const ResultPlace& place : results.places())
    inputs.push_back({place.file, place.file, false});
  return inputs;
}

}  // namespace

std::span<const Output> outputs() {
  return all_outputs;
}

Outcome run(const Options& options, const Hooks& hooks) {
  const Treatment treatment = treatment_of(options);
  std::optional<ResultLines> results;
  if (!options.from.empty()) results.emplace(options.from).sort_by_file();
  const std::vector<Input> inputs = results ? inputs_of(*results) : find_inputs(options.paths);
  const std::vector<std::string> names =
      treatment.formats.empty() ? std::vector<std::string>() : report_names(inputs);
  const bool with_glossary = std::ranges::any_of(treatment.formats, &Format::prints_glossary);
  OutputFolder folder(options.folder, options.for_public ? "public" : "internal",
                      !treatment.formats.empty());
  std::optional<EarlierResults> earlier;
  std::string key;
  if (options.only_changed) earlier.emplace(folder.path(), key = results_key(options, treatment));

  Instruments instruments(options.questionnaire, with_glossary, options.language);
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  const std::size_t jobs = std::clamp<std::size_t>(options.jobs == 0 ? cores : options.jobs, 1,
                                                   std::max<std::size_t>(1, inputs.size()));
  std::vector<Instruments::Desk> desks(jobs, Instruments::Desk(instruments));
  const Plan plan{treatment, inputs, names, folder, earlier, results};
  Writer writer(folder, treatment, hooks, options.quiet, key);
  hooks.progress(0, inputs.size());
  const bool finished =
      InOrder<FileOutcome>(inputs.size(), jobs)
          .run([&](std::size_t number,
                   std::size_t thread) { return outcome_of(plan, number, desks[thread]); },
               [&](std::size_t number, FileOutcome outcome) {
                 writer.take(inputs[number], std::move(outcome));
                 hooks.progress(number + 1, inputs.size());
               },
               hooks.stopped);
  if (finished)
    writer.finish();
  else
    folder.publish_waiting();
  Outcome outcome = writer.outcome();
  outcome.files = inputs.size();
  outcome.stopped = !finished;
  return outcome;
}

}  // namespace mgi::batch
