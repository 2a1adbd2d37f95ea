#include "batch/score_file.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "mgi/check/checks.hpp"
#include "mgi/load/builtin.hpp"
#include "mgi/load/places.hpp"
#include "mgi/text/error.hpp"

namespace mgi::batch {
namespace {

/// The file, or a questionnaire that it needs, is there and cannot be read.
void give_up(const Input& input, const Error& error, FileOutcome& outcome) {
  outcome.fate = Fate::unreadable;
  outcome.errors = outcome.warnings = fmt::format("mgi: {}\n", error.what());
  outcome.failures.push_back({input.path, 1, 1, "", error.what()});
}

}  // namespace

Keep keep_of_file(const Source& source, bool for_public, FileOutcome& outcome) {
  return [&source, for_public, &outcome](const Diagnostics& diagnostics) {
    if (diagnostics.empty()) return false;
    const Lines lines(source.text);
    for (const Diagnostic& diagnostic : diagnostics) {
      const bool error = diagnostic.severity == Severity::error;
      const std::string text = format_diagnostic(diagnostic, source, lines);
      outcome.warnings += text;
      if (!error) continue;
      outcome.errors += text;
      const Location location = lines.locate(diagnostic.span.begin);
      const Check* check = find_check(diagnostic.check);
      // A message may quote the file, so the public edition says only which rule is broken.
      outcome.failures.push_back(
          {source.name, location.line, location.column, diagnostic.check,
           for_public && check != nullptr ? std::string(check->title) : diagnostic.message});
    }
    return has_errors(diagnostics);
  };
}

std::optional<ReadyAssessment> ready_assessment(const Input& input, const Source& source,
                                                const ParsedAssessment& parsed,
                                                Instruments::Desk& desk, FileOutcome& outcome,
                                                const Keep& keep) {
  outcome.fate = Fate::failed;
  if (!parsed.tree) {
    keep(parsed.diagnostics);
    return std::nullopt;
  }
  outcome.asked_id = parsed.questionnaire_id.empty() ? std::string(default_questionnaire())
                                                     : parsed.questionnaire_id;
  const auto questionnaire_error = [&](std::string message, std::string hint) {
    keep({{Severity::error, "questionnaire-known", std::move(message), parsed.questionnaire_span,
           std::move(hint)}});
  };
  try {
    outcome.instrument = desk.get(outcome.asked_id, folder_of(input.path));
  } catch (const Error& error) {
    if (error.code() == ExitCode::failure)
      give_up(input, error, outcome);
    else
      questionnaire_error(error.what(), "give its file with --questionnaire");
    return std::nullopt;
  }
  if (!outcome.instrument->loaded.value) {
    questionnaire_error(fmt::format("questionnaire '{}' has errors", outcome.asked_id),
                        "validate it first");
    return std::nullopt;
  }
  const Questionnaire& questionnaire = outcome.instrument->loaded.value->questionnaire;
  auto loaded = checked_assessment(source, parsed, questionnaire);
  if (keep(loaded.diagnostics)) return std::nullopt;

  outcome.fate = Fate::counted;
  return ReadyAssessment{std::move(*loaded.value), {EditionKind::internal, {}}};
}

std::optional<ReadyAssessment> ready_file(const Input& input, const Source& source, bool for_public,
                                          Instruments::Desk& desk, FileOutcome& outcome) {
  if (input.searched && first_key(source) != "mgi-assessment") {
    outcome.fate = Fate::passed_over;
    return std::nullopt;
  }
  ParsedAssessment parsed = parse_assessment(source);
  parsed.sha256 = outcome.sha256;
  auto ready = ready_assessment(input, source, parsed, desk, outcome,
                                keep_of_file(source, for_public, outcome));
  if (ready && for_public && !make_ready_for_public(*ready, outcome)) return std::nullopt;
  return ready;
}

bool make_ready_for_public(ReadyAssessment& ready, FileOutcome& outcome) {
  if (ready.assessment.status < Status::cleared) {
    outcome.fate = Fate::not_cleared;
    outcome.status = name(ready.assessment.status);
    return false;
  }
  ready.edition = {EditionKind::public_readers, make_public(ready.assessment)};
  return true;
}

Result result_of(const Questionnaire& questionnaire, const Assessment& assessment,
                 const Treatment& treatment) {
  // Advice costs more than all other numbers together, so only who shows it asks for it.
  if (treatment.wanted.database || !treatment.formats.empty())
    return assess(questionnaire, assessment);
  Result result;
  result.scorecard = score(questionnaire, assessment);
  return result;
}

std::optional<Source> read_input(const Input& input, FileOutcome& outcome) {
  try {
    return read_source(input.path);
  } catch (const Error& error) {
    give_up(input, error, outcome);
    return std::nullopt;
  }
}

void score_file(const Input& input, const Source& source, const Treatment& treatment,
                Instruments::Desk& desk, FileOutcome& outcome, const WriteReport& write_report) {
  const auto ready = ready_file(input, source, treatment.for_public, desk, outcome);
  if (!ready) return;
  const Instrument& instrument = *outcome.instrument->loaded.value;
  const Questionnaire& questionnaire = instrument.questionnaire;
  const Result result = result_of(questionnaire, ready->assessment, treatment);
  const auto& translated = outcome.instrument->translated;
  const Instrument& shown = translated ? *translated : instrument;
  for (const Format* format : treatment.formats) {
    AssessmentSubject subject{shown.questionnaire, shown.frameworks, shown.glossary,
                              ready->assessment, result};
    subject.language = treatment.language.value_or(
        find_language(questionnaire.language).value_or(Language::english));
    subject.edition = ready->edition;
    subject.translation_unreviewed = shown.is_translated && !shown.translation_reviewed;
    write_report(*format, format->assessment(subject, {}));
  }
  outcome.scored =
      scored_rows(instrument, ready->assessment, result, ready->edition, treatment.wanted);
  outcome.scored->place = locate(source.text, ready->assessment.jurisdiction.span.begin);
}

}  // namespace mgi::batch
