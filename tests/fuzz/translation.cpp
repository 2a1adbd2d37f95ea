// A translation as the project keeps it: read, checked, laid over its questionnaire, written again.
#include <fmt/format.h>

#include <algorithm>

#include "fuzz/oracles.hpp"
#include "fuzz/target.hpp"
#include "mgi/check/checks.hpp"
#include "mgi/load/load_translation.hpp"
#include "mgi/load/translation_exchange.hpp"
#include "mgi/score/result.hpp"

using namespace mgi;

namespace {

/// All that a written translation keeps, as one text to compare.
std::string kept(const Translation& translation) {
  std::string text =
      fmt::format("{} {} {}\n", translation.of, translation.version, translation.language);
  if (translation.reviewed)
    text += fmt::format("{} {}\n", translation.reviewed->by,
                        translation.reviewed->date ? to_string(*translation.reviewed->date) : "");
  std::vector<std::string> entries;
  for (const TranslatedText& entry : translation.texts)
    entries.push_back(
        fmt::format("{}: {} {}: {}\n", entry.key, entry.source, entry.text.size(), entry.text));
  std::ranges::sort(entries);
  for (const std::string& entry : entries) text += entry;
  return text;
}

void look_at(const Translation& translation, const Source& source) {
  const Source written{"written.yaml", write_translation(translation)};
  const auto again = load_translation(written);
  oracle::require_no(oracle::fault_of_loaded(again, written));
  if (!again.value) return oracle::require_no(format_diagnostics(again.diagnostics, written));
  if (kept(*again.value) != kept(translation))
    oracle::require_no("a translation reads back differently");

  const Instrument* instrument = fuzz::instrument(translation.of);
  if (instrument == nullptr) return;
  const Translatable of = translatable(instrument->questionnaire);
  oracle::require_no(oracle::fault_of_diagnostics(check_translation(translation, of), source));
  Instrument spoken = *instrument;
  translate(spoken.questionnaire, translation);
  Assessment empty;
  empty.answers.resize(spoken.questionnaire.indicators.size());
  const Result result = assess(spoken.questionnaire, empty);
  const AssessmentSubject subject{spoken.questionnaire, spoken.frameworks, spoken.glossary, empty,
                                  result};
  oracle::require_no(oracle::fault_of_reports(subject, fuzz::choice_of(source)));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const Source source = fuzz::source_of(bytes, size);
  const Loaded<Translation> loaded = load_translation(source);
  oracle::require_no(oracle::fault_of_loaded(loaded, source));
  if (loaded.value) look_at(*loaded.value, source);
  return 0;
}
