#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "batch/instruments.hpp"
#include "cli/commands.hpp"
#include "cli/edition_of.hpp"
#include "cli/frameworks_of.hpp"
#include "cli/gates.hpp"
#include "cli/instrument_of.hpp"
#include "cli/output.hpp"
#include "mgi/check/checks.hpp"
#include "mgi/load/builtin.hpp"
#include "mgi/load/load_assessment.hpp"
#include "mgi/load/read_suppositions.hpp"
#include "mgi/report/formats.hpp"
#include "mgi/score/result.hpp"
#include "mgi/study/what_if.hpp"

namespace mgi {
namespace {

/// A language of the report with the questionnaire in it.
struct Spoken {
  Language language;
  const Instrument* instrument;
};

struct Ready {
  std::vector<Spoken> spoken;  // one, or two
  Assessment assessment;
  Edition edition;
  std::optional<WhatIf> what_if = {};
  const Questionnaire& questionnaire() const { return spoken.front().instrument->questionnaire; }
};

/// The languages asked for; the questionnaire's own where none is, if reports can be written in it.
std::vector<Language> languages_of(const AssessOptions& options, const Questionnaire& of) {
  std::vector<Language> languages;
  for (const std::string& code : options.languages) languages.push_back(*find_language(code));
  if (languages.empty())
    languages.push_back(find_language(of.language).value_or(Language::english));
  return languages;
}

/// Loads and checks one file and writes its diagnostics; nothing where it has errors.
std::optional<Ready> prepare(const std::string& path, const AssessOptions& options,
                             Instruments& instruments) {
  const Source source = read_source(path);
  ParsedAssessment parsed = parse_assessment(source);
  const auto written = [&](const Diagnostics& diagnostics) {
    Diagnostics shown = diagnostics;
    if (options.quiet)
      std::erase_if(shown, [](const Diagnostic& d) { return d.severity == Severity::warning; });
    write_diagnostics(source, shown);
    return has_errors(diagnostics);
  };
  if (!parsed.tree) {
    written(parsed.diagnostics);
    return std::nullopt;
  }
  const std::string id = parsed.questionnaire_id.empty() ? std::string(default_questionnaire())
                                                         : parsed.questionnaire_id;
  const Instrument* instrument = instruments.get(id, folder_of(path));
  if (instrument == nullptr) return std::nullopt;
  auto loaded = batch::checked_assessment(source, parsed, instrument->questionnaire);
  if (written(loaded.diagnostics)) return std::nullopt;
  const auto edition = edition_of(path, *loaded.value, options.edition);
  if (!edition) return std::nullopt;
  Ready ready{{}, std::move(*loaded.value), *edition};
  for (const Language language : languages_of(options, instrument->questionnaire)) {
    // What nobody asked to be translated stays as it is, in whatever language that may be.
    const Instrument* in_it = options.languages.empty()
                                  ? instrument
                                  : instruments.get(id, folder_of(path), code(language));
    if (in_it == nullptr) return std::nullopt;
    ready.spoken.push_back({language, in_it});
  }
  return ready;
}

/// Without its first line.
std::string_view rows_of(std::string_view table) {
  return table.substr(table.find('\n') + 1);
}

/// JSON stays one document, several results become an array; CSV stays one table.
std::string joined(const std::vector<std::string>& texts, Several several) {
  if (texts.size() == 1) return texts.front();
  if (several == Several::table) {
    std::string table = texts.front();
    for (std::size_t i = 1; i < texts.size(); ++i) table += rows_of(texts[i]);
    return table;
  }
  const bool json = several == Several::array;
  std::string all = json ? "[\n" : "";
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) all += json ? ",\n" : "\n\n";
    all += json ? texts[i].substr(0, texts[i].size() - 1) : texts[i];
  }
  return json ? all + "\n]\n" : all;
}

/// Throws where the options do not go with the format.
void refuse_unfit(const AssessOptions& options, const Format& format) {
  if (options.languages.size() > 2)
    throw Error("--lang takes one language, or two for a bilingual report", ExitCode::usage);
  if (options.languages.size() == 2 && format.is_data)
    throw Error(fmt::format("{} is written in one language; give --lang one code", format.id),
                ExitCode::usage);
  if (!options.explain.empty() && format.is_data)
    throw Error(fmt::format("--explain writes text; {} holds data", format.id), ExitCode::usage);
  if (!options.audience.empty() && format.is_data)
    throw Error(fmt::format("--for writes a document; {} holds data", format.id), ExitCode::usage);
  if (!options.what_if.empty() && format.several == Several::table)
    throw Error("--what-if writes a report or JSON; a table would not show what is only supposed",
                ExitCode::usage);
  if (!options.what_if.empty() && format.is_binary)
    throw Error(fmt::format("--what-if does not go with {}; change answers in the workbook itself",
                            format.id),
                ExitCode::usage);
  if (!options.rows.empty() && format.several != Several::table)
    throw Error(fmt::format("--rows goes with --format csv, not with {}", format.id),
                ExitCode::usage);
  if (format.several == Several::refused && options.files.size() > 1)
    throw Error(fmt::format("{} holds one assessment; give one file", format.id), ExitCode::usage);
  if (format.is_binary && (options.output.empty() || options.output == "-") && output_is_terminal())
    throw Error(fmt::format("{} is nothing for a screen; name a file with --output", format.id),
                ExitCode::usage);
}

/// Puts supposed answers into the assessment; false where they cannot be, which standard error
/// says.
bool suppose_answers(Ready& ready, const AssessOptions& options) {
  if (options.what_if.empty()) return true;
  const Questionnaire& questionnaire = ready.questionnaire();
  const ReadSuppositions read = read_suppositions(questionnaire, "--what-if", options.what_if);
  write_diagnostics(read.source, read.loaded.diagnostics);
  if (!read.loaded.value) return false;
  WhatIf what_if = suppose(questionnaire, ready.assessment, *read.loaded.value);
  for (const Supposition& one : *read.loaded.value)
    if (!std::ranges::binary_search(what_if.indicators, one.indicator))
      write_error(fmt::format("mgi: --what-if: '{}' is answered so already\n",
                              questionnaire.indicators[one.indicator].id));
  if (what_if.indicators.empty()) return true;
  ready.what_if = std::move(what_if);
  bool fits = true;
  for (const Diagnostic& found : check_assessment(questionnaire, ready.assessment)) {
    if (found.check != "presupposed-answer") continue;
    write_error(fmt::format("mgi: --what-if contradicts an answer: {}\n", found.message));
    fits = false;
  }
  return fits;
}

/// Throws where `earlier` is no earlier round of the same jurisdiction and questionnaire.
void refuse_unfit_baseline(const Ready& earlier, const Ready& later, const std::string& path) {
  const auto refuse = [&](std::string_view why) {
    throw Error(fmt::format("'{}' cannot be the baseline: {}", path, why), ExitCode::usage);
  };
  const Questionnaire& then = earlier.questionnaire();
  const Questionnaire& now = later.questionnaire();
  if (then.sha256 != now.sha256) refuse(fmt::format("it does not answer this '{}'", now.id));
  const Jurisdiction& other = earlier.assessment.jurisdiction;
  const Jurisdiction& own = later.assessment.jurisdiction;
  if (other.code != own.code) refuse(fmt::format("it is about {}, not {}", other.name, own.name));
  if (surely_after(earlier.assessment.date, later.assessment.date))
    refuse(fmt::format("its answers are of {}, later than {}", to_string(earlier.assessment.date),
                       to_string(later.assessment.date)));
}

AssessmentSubject subject_of(const Ready& ready, const Spoken& spoken, const Result& result) {
  const Instrument& instrument = *spoken.instrument;
  return {instrument.questionnaire,
          instrument.frameworks,
          instrument.glossary,
          ready.assessment,
          result,
          spoken.language,
          ready.edition,
          instrument.is_translated && !instrument.translation_reviewed,
          ready.what_if ? &*ready.what_if : nullptr};
}

AssessmentOptions asked_of(const AssessOptions& options) {
  AssessmentOptions asked;
  if (options.output.empty() || options.output == "-") asked.style = terminal_style();
  if (options.all) asked.gaps = std::numeric_limits<std::size_t>::max();
  asked.explain = options.explain;
  asked.rows = options.rows;
  if (!options.audience.empty()) asked.audience = find_audience(options.audience);
  return asked;
}

}  // namespace

ExitCode run_assess(const AssessOptions& options) {
  const Format& format = *find_format(options.format);
  refuse_unfit(options, format);
  Instruments instruments(options.questionnaire, format.prints_glossary, options.quiet);
  std::vector<Ready> all;
  bool failed = false;
  for (const std::string& path : options.files) {
    auto ready = prepare(path, options, instruments);
    if (ready && suppose_answers(*ready, options))
      all.push_back(std::move(*ready));
    else
      failed = true;
  }
  std::optional<Ready> earlier;
  if (!options.baseline.empty()) {
    earlier = prepare(options.baseline, options, instruments);
    if (!earlier) failed = true;
  }
  if (failed) return ExitCode::findings;

  AssessmentOptions asked = asked_of(options);
  std::optional<Result> earlier_result;
  std::optional<AssessmentSubject> baseline;
  if (earlier) {
    for (const Ready& ready : all) refuse_unfit_baseline(*earlier, ready, options.baseline);
    earlier_result = assess(earlier->questionnaire(), earlier->assessment);
    baseline.emplace(subject_of(*earlier, earlier->spoken.front(), *earlier_result));
    asked.baseline = &*baseline;
  }
  std::vector<std::string> texts;
  std::string broken;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Ready& ready = all[i];
    asked.frameworks = frameworks_of(*ready.spoken.front().instrument, options.by);
    const Result result = assess(ready.questionnaire(), ready.assessment);
    const AssessmentSubject subject = subject_of(ready, ready.spoken.front(), result);
    std::optional<AssessmentSubject> beside;
    if (ready.spoken.size() == 2) beside.emplace(subject_of(ready, ready.spoken.back(), result));
    asked.beside = beside ? &*beside : nullptr;
    texts.push_back(format.assessment(subject, asked));
    broken += said_of_gates(options.files[i], subject,
                            gates_of(subject.questionnaire, options.fail_under));
  }
  write_result(options.output, joined(texts, format.several));
  write_error(broken);
  return broken.empty() ? ExitCode::fine : ExitCode::findings;
}

}  // namespace mgi
