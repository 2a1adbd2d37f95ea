#include "batch/instruments.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <system_error>

#include "mgi/check/checks.hpp"
#include "mgi/load/builtin.hpp"
#include "mgi/load/load_translation.hpp"
#include "mgi/text/sha256.hpp"

namespace mgi::batch {
namespace {

bool stands_in(const std::string& folder, std::string_view id) {
  std::error_code ignored;
  return std::filesystem::is_regular_file(
      std::filesystem::path(folder) / fmt::format("{}.yaml", id), ignored);
}

/// True where a file of the folder comes before a built-in one, so that what is loaded there is of
/// that folder alone.
bool has_own_files(const std::string& id, const std::string& folder) {
  return stands_in(folder, id) ||
         std::ranges::any_of(builtin_files(),
                             [&](const BuiltinFile& file) { return stands_in(folder, file.id); });
}

/// Adds the instrument in a language, and to `texts` what it is made from. A translation with an
/// error leaves no instrument at all.
void add_translated(KnownInstrument& instrument, const std::string& language,
                    const std::string& folder, std::string& texts) {
  LoadedInstrument translated{instrument.loaded.value, {}};
  translate_instrument(translated, language, folder);
  std::ranges::move(translated.files, std::back_inserter(instrument.loaded.files));
  const Questionnaire& questionnaire = instrument.loaded.value->questionnaire;
  for (const std::string& id :
       {questionnaire.id, std::string("frameworks"), questionnaire.glossary}) {
    const auto source = find_translation(id, language, folder);
    texts += source ? sha256(source->text) : "-";
  }
  instrument.translated = std::move(translated.value);
  if (!instrument.translated) instrument.loaded.value.reset();
}

}  // namespace

LoadedInstrument checked_instrument(Source questionnaire, const std::string& folder,
                                    bool with_glossary) {
  if (is_builtin(questionnaire))
    return load_instrument(std::move(questionnaire), folder, with_glossary);
  Source source = questionnaire;
  LoadedInstrument loaded = load_instrument(std::move(questionnaire), folder, with_glossary);
  if (!loaded.value) return loaded;
  Diagnostics found = check_questionnaire(loaded.value->questionnaire, loaded.value->frameworks);
  if (!has_errors(found)) return loaded;
  loaded.files.push_back({std::move(source), std::move(found)});
  loaded.value.reset();
  return loaded;
}

Loaded<Assessment> checked_assessment(const Source& source, const ParsedAssessment& parsed,
                                      const Questionnaire& questionnaire) {
  Loaded<Assessment> loaded = load_assessment(source, parsed, questionnaire);
  const Assessment* assessment = loaded.for_checks();
  if (assessment == nullptr) return loaded;
  Diagnostics found = check_assessment(questionnaire, *assessment);
  std::ranges::move(found, std::back_inserter(loaded.diagnostics));
  sort_by_place(loaded.diagnostics);
  if (has_errors(loaded.diagnostics)) loaded.value.reset();
  return loaded;
}

std::shared_ptr<const KnownInstrument> Instruments::Desk::get(const std::string& id,
                                                              const std::string& folder) {
  const std::pair place =
      of_.named_.empty() ? std::pair(id, folder) : std::pair(std::string(), std::string());
  auto& known = known_[place];
  if (!known) known = of_.load(id, folder);
  return known;
}

std::shared_ptr<const KnownInstrument> Instruments::load(const std::string& id,
                                                         const std::string& folder) {
  const bool own = !named_.empty() || has_own_files(id, folder);
  const std::lock_guard lock(mutex_);
  auto& known = loaded_[named_.empty() ? std::pair(id, own ? folder : std::string())
                                       : std::pair(std::string(), std::string())];
  if (known) return known;
  Source source = named_.empty() ? find_source(id, folder) : named_source(named_);
  const std::string place = named_.empty() ? folder : folder_of(named_);
  // What it is made from; a questionnaire with errors may name nothing.
  std::string texts = sha256(source.text);
  auto instrument = std::make_shared<KnownInstrument>();
  instrument->id = id;
  instrument->loaded = checked_instrument(std::move(source), place, with_glossary_);
  if (const auto& value = instrument->loaded.value) {
    texts += sha256(find_source("frameworks", place).text);
    if (with_glossary_ && !value->questionnaire.glossary.empty())
      texts += sha256(find_source(value->questionnaire.glossary, place).text);
    if (!language_.empty()) add_translated(*instrument, language_, place, texts);
  }
  instrument->text_sha256 = sha256(texts);
  known = std::move(instrument);
  return known;
}

}  // namespace mgi::batch
