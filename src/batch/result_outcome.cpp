#include "batch/result_outcome.hpp"

#include <fmt/format.h>

#include <utility>

#include "batch/result_line.hpp"
#include "mgi/check/checks.hpp"
#include "mgi/load/assessment_line.hpp"
#include "mgi/text/width.hpp"

namespace mgi::batch {
namespace {

void fail(Failure failure, bool for_public, FileOutcome& outcome) {
  outcome.fate = Fate::failed;
  const std::string text = fmt::format(
      "{}:{}:{}: error: {}{}\n", printable(failure.file), failure.line, failure.column,
      printable(failure.message), failure.check.empty() ? "" : fmt::format(" [{}]", failure.check));
  outcome.errors += text;
  outcome.warnings += text;
  const Check* check = find_check(failure.check);
  if (for_public && check != nullptr) failure.message = check->title;
  outcome.failures.push_back(std::move(failure));
}

}  // namespace

std::optional<ReadyResult> ready_result(const ResultLines& results, const ResultPlace& place,
                                        const Treatment& treatment, Instruments::Desk& desk,
                                        FileOutcome& outcome) {
  const Source source{results.name(place), results.read(place)};
  const ParsedLine parsed = parse_line(source);
  if (place.kind == LineKind::error) {
    for (const LineFinding& finding : parsed.findings)
      fail({place.file, finding.line, finding.column, finding.check, finding.message},
           treatment.for_public, outcome);
    return std::nullopt;
  }
  auto ready = ready_assessment({place.file, place.file, false}, source, parsed.parsed, desk,
                                outcome, [&](const Diagnostics& diagnostics) {
                                  for (const Diagnostic& diagnostic : diagnostics)
                                    if (diagnostic.severity == Severity::error)  // others were told
                                      fail({place.file, 1, 1, diagnostic.check, diagnostic.message},
                                           treatment.for_public, outcome);
                                  return has_errors(diagnostics);
                                });
  if (!ready) return std::nullopt;
  const Questionnaire& questionnaire = outcome.instrument->loaded.value->questionnaire;
  Result result = result_of(questionnaire, ready->assessment, treatment);
  const Span at = parsed.assessment;
  const std::string line =
      result_line(questionnaire, ready->assessment, result.scorecard, place.file,
                  std::string_view(source.text).substr(at.begin, at.end - at.begin));
  if (std::string_view(line).substr(0, line.size() - 1) != source.text) {
    fail({place.file, 1, 1, "result-stale",
          fmt::format("{} is not what this program and questionnaire make of its answers: score "
                      "it again",
                      source.name)},
         treatment.for_public, outcome);
    return std::nullopt;
  }
  return ReadyResult{std::move(*ready), std::move(result)};
}

FileOutcome outcome_of_result(const ResultLines& results, const ResultPlace& place,
                              const Treatment& treatment, Instruments::Desk& desk) {
  FileOutcome outcome;
  auto read = ready_result(results, place, treatment, desk, outcome);
  if (!read) return outcome;
  const Instrument& instrument = *outcome.instrument->loaded.value;
  if (treatment.for_public) {
    if (!make_ready_for_public(read->ready, outcome)) return outcome;
    read->result = result_of(instrument.questionnaire, read->ready.assessment, treatment);
  }
  outcome.scored = scored_rows(instrument, read->ready.assessment, read->result,
                               read->ready.edition, treatment.wanted);
  return outcome;
}

}  // namespace mgi::batch
