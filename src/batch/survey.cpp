#include "batch/survey.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <system_error>
#include <thread>
#include <utility>

#include "batch/in_order.hpp"
#include "batch/inputs.hpp"
#include "batch/result_lines.hpp"
#include "batch/result_outcome.hpp"
#include "batch/score_file.hpp"
#include "mgi/load/builtin.hpp"
#include "mgi/text/error.hpp"
#include "mgi/text/width.hpp"

namespace mgi::batch {

/// Nothing where it counts or another round of its jurisdiction does; else the file that has the
/// same round already.
std::string Survey::add(const std::shared_ptr<const KnownInstrument>& instrument,
                        const std::string& folder, Level level, Member member,
                        std::span<const AnswerValue> answers) {
  const Questionnaire& of = instrument->loaded.value->questionnaire;
  const bool cleared = member.status >= Status::cleared;
  const bool simulated = member.origin == Origin::simulated;
  SurveyPart& part = parts_[{of.id, of.version, of.sha256, level == Level::national ? "0" : "1",
                             simulated ? "1" : "0", cleared ? "0" : "1"}];
  if (!part.instrument) {
    part.instrument = instrument;
    part.folder = folder;
    part.level = level;
    part.cleared = cleared;
    part.simulated = simulated;
  }
  const std::string code = member.code;
  const Addition addition = add_member(part.population, of, std::move(member), answers);
  if (addition == Addition::older || addition == Addition::replaced) ++part.earlier_rounds;
  if (addition != Addition::same_round) return {};
  return part.population.members[part.population.places.at(code)].file;
}

void Survey::count(const std::shared_ptr<const KnownInstrument>& instrument,
                   const std::string& folder, Level level, Member member,
                   std::span<const AnswerValue> answers, Outcome& outcome,
                   const std::function<void(const std::string&)>& say) {
  const std::string file = printable(member.file);
  const std::string round =
      fmt::format("{}, round {}", printable(member.code), printable(member.round));
  const std::string first = add(instrument, folder, level, std::move(member), answers);
  ++(first.empty() ? outcome.counted : outcome.failed);
  if (!first.empty())
    say(
        fmt::format("{}: error: '{}' assesses {} already; this file does not count "
                    "[duplicate-assessment]\n",
                    file, printable(first), round));
}

std::vector<const SurveyPart*> Survey::parts() const {
  std::vector<const SurveyPart*> parts;
  for (const auto& [key, part] : parts_) parts.push_back(&part);
  return parts;
}

namespace {

/// What one file adds.
struct Row {
  FileOutcome outcome;
  Level level = Level::national;
  Member member;
  std::vector<AnswerValue> answers;
};

void take_over(Assessment assessment, const std::string& file, Row& row) {
  row.level = assessment.jurisdiction.level;
  row.member = {assessment.jurisdiction.code,
                assessment.jurisdiction.name,
                assessment.round,
                assessment.date,
                assessment.origin,
                assessment.status,
                std::move(assessment.jurisdiction.groups),
                assessment.share_as_example,
                file};
  for (Answer& answer : assessment.answers) row.answers.push_back(std::move(answer.value));
}

Row row_of(const Input& input, bool for_public, Instruments::Desk& desk) {
  Row row;
  const auto source = read_input(input, row.outcome);
  if (!source) return row;
  auto ready = ready_file(input, *source, for_public, desk, row.outcome);
  if (ready) take_over(std::move(ready->assessment), input.path, row);
  return row;
}

Row row_of(const ResultLines& results, const ResultPlace& place, bool for_public,
           Instruments::Desk& desk) {
  Row row;
  Treatment treatment;
  treatment.for_public = for_public;
  auto read = ready_result(results, place, treatment, desk, row.outcome);
  if (!read || (for_public && !make_ready_for_public(read->ready, row.outcome))) return row;
  take_over(std::move(read->ready.assessment), place.file, row);
  return row;
}

/// What is read in another way than assessments are.
struct Stores {
  std::vector<std::string> databases;
  std::vector<std::string> result_lines;
};

/// The first bytes of a file, enough to tell its kind; nothing of a pipe, which would lose them.
/// Throws Error where it cannot be read: what is not known for a database would be read as YAML.
std::string beginning_of(const std::string& path) {
  constexpr std::size_t enough = 16;
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(path, ignored)) return {};
  return read_beginning(path, enough).text;
}

/// Takes databases and result lines that were named out of the inputs.
Stores take_stores(std::vector<Input>& inputs) {
  Stores stores;
  std::erase_if(inputs, [&](const Input& input) {
    if (input.searched) return false;
    const std::string beginning = beginning_of(input.path);
    auto* const kind =
        beginning.starts_with("SQLite format 3") ? &stores.databases
        : beginning.starts_with(R"({"mgi-result")") || beginning.starts_with(R"({"mgi-error")")
            ? &stores.result_lines
            : nullptr;
    if (kind != nullptr) kind->push_back(input.path);
    return kind != nullptr;
  });
  return stores;
}

/// Takes the rows in their order, on one thread.
class Taker {
 public:
  Taker(const SurveyOptions& options, const Hooks& hooks, Outcome& outcome, Survey& survey)
      : options_(options), hooks_(hooks), outcome_(outcome), survey_(survey) {}

  void take(const Input& input, Row row) {
    ++outcome_.done;
    if (row.outcome.instrument) say_of_instrument(*row.outcome.instrument);
    const std::string& text = options_.quiet ? row.outcome.errors : row.outcome.warnings;
    switch (row.outcome.fate) {
      case Fate::counted:
        if (!text.empty()) hooks_.say(text);
        survey_.count(row.outcome.instrument, folder_of(input.path), row.level,
                      std::move(row.member), row.answers, outcome_, hooks_.say);
        return;
      case Fate::failed:
        ++outcome_.failed;
        break;
      case Fate::unreadable:
        ++outcome_.unreadable;
        break;
      case Fate::not_cleared:
        ++outcome_.left_out;
        return;
      case Fate::passed_over:
        ++outcome_.passed_over;
        return;
    }
    hooks_.say(text);
  }

 private:
  void say_of_instrument(const KnownInstrument& instrument) {
    if (!said_.insert(&instrument).second) return;
    for (const FileDiagnostics& file : instrument.loaded.files)
      for (const Diagnostic& diagnostic : file.diagnostics)
        if (!options_.quiet || has_errors(file.diagnostics))
          hooks_.say(format_diagnostic(diagnostic, file.source));
  }

  const SurveyOptions& options_;
  const Hooks& hooks_;
  Outcome& outcome_;
  Survey& survey_;
  std::set<const KnownInstrument*> said_;  // their diagnostics were shown
};

}  // namespace

Outcome run_survey(const SurveyOptions& options, const Hooks& hooks, Survey& survey) {
  std::vector<Input> inputs = find_inputs(options.paths);
  const Stores stores = take_stores(inputs);
  ResultLines results(stores.result_lines);
  results.sort_by_file();
  const std::size_t files = inputs.size();
  for (const ResultPlace& place : results.places())
    inputs.push_back({place.file, place.file, false});
  Outcome outcome;
  outcome.files = inputs.size() + stores.databases.size();
  Instruments instruments(options.questionnaire, false);
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  const std::size_t jobs = std::clamp<std::size_t>(options.jobs == 0 ? cores : options.jobs, 1,
                                                   std::max<std::size_t>(1, inputs.size()));
  std::vector<Instruments::Desk> desks(jobs, Instruments::Desk(instruments));
  Taker taker(options, hooks, outcome, survey);
  hooks.progress(0, outcome.files);
  const bool finished =
      InOrder<Row>(inputs.size(), jobs)
          .run(
              [&](std::size_t number, std::size_t thread) {
                return number < files ? row_of(inputs[number], options.for_public, desks[thread])
                                      : row_of(results, results.places()[number - files],
                                               options.for_public, desks[thread]);
              },
              [&](std::size_t number, Row row) {
                taker.take(inputs[number], std::move(row));
                hooks.progress(number + 1, outcome.files);
              },
              hooks.stopped);
  outcome.stopped = !finished;
  for (const std::string& path : stores.databases) {
    if (outcome.stopped) break;
    read_database(path, options.for_public, desks.front(), hooks.say, outcome, survey);
    ++outcome.done;
  }
  return outcome;
}

}  // namespace mgi::batch
