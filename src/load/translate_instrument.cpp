#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "mgi/load/builtin.hpp"
#include "mgi/load/load_frameworks.hpp"
#include "mgi/load/load_translation.hpp"

namespace mgi {
namespace {

/// The translation of the file `id`; an empty one where there is none. Nothing where it has errors,
/// which join `files`.
std::optional<Translation> translation_of(std::string_view id, std::string_view language,
                                          const std::string& folder,
                                          std::vector<FileDiagnostics>& files, bool& found) {
  auto source = find_translation(id, language, folder);
  found = source.has_value();
  if (!source) {
    Translation none;
    none.language = language;
    return none;
  }
  auto loaded = load_translation(*source);
  if (loaded.value) check_translation_name(*loaded.value, id, language, loaded.diagnostics);
  const bool usable = !has_errors(loaded.diagnostics);
  if (!loaded.diagnostics.empty())
    files.push_back({std::move(*source), std::move(loaded.diagnostics)});
  return usable ? std::move(loaded.value) : std::nullopt;
}

bool is_own(const Questionnaire& questionnaire, const Framework& framework) {
  return std::ranges::find(questionnaire.own_frameworks, framework.id, &Framework::id) !=
         questionnaire.own_frameworks.end();
}

/// The questionnaire's own frameworks are translated with it, the shared ones in a file of theirs.
void translate_frameworks(Instrument& instrument, const Translation& translation,
                          std::string_view own_language, TranslationGaps& gaps) {
  Frameworks shared;
  for (const Framework& framework : instrument.frameworks.all)
    if (!is_own(instrument.questionnaire, framework)) shared.all.push_back(framework);
  gaps += translate(shared, translation, own_language);
  const Frameworks own{instrument.questionnaire.own_frameworks};
  for (Framework& framework : instrument.frameworks.all)
    framework =
        *find_framework(is_own(instrument.questionnaire, framework) ? own : shared, framework.id);
}

}  // namespace

void check_translation_name(const Translation& translation, std::string_view of,
                            std::string_view language, Diagnostics& diagnostics) {
  const auto differ = [&](std::string_view field, std::string_view is, std::string_view should,
                          Span span) {
    if (is != should)
      diagnostics.push_back({Severity::error, "wrong-word",
                             fmt::format("'{}' of the file cannot be '{}'", field, is), span,
                             fmt::format("the file's name says '{}'", should)});
  };
  differ("of", translation.of, of, translation.of_span);
  differ("language", translation.language, language, translation.language_span);
}

std::optional<Glossary> load_glossary_in(std::string_view id, std::string_view language,
                                         const std::string& folder) {
  if (id.empty()) return std::nullopt;
  auto glossary = load_glossary(find_source(id, folder)).value;
  if (!glossary || language.empty()) return glossary;
  const auto source = find_translation(id, language, folder);
  if (!source) return std::nullopt;
  const auto translation = load_translation(*source).value;
  if (!translation) return std::nullopt;
  translate(*glossary, *translation, "");
  return glossary;
}

void translate_instrument(LoadedInstrument& instrument, std::string_view language,
                          const std::string& folder) {
  if (!instrument.value || instrument.value->questionnaire.language == language) return;
  Instrument& value = *instrument.value;
  const std::string own_language = value.questionnaire.language;
  const auto find = [&](std::string_view id, bool& found) {
    return translation_of(id, language, folder, instrument.files, found);
  };
  bool ignored = false;
  const bool has_glossary = !value.glossary.terms.empty();  // it is loaded only if asked for
  const auto questionnaire = find(value.questionnaire.id, value.is_translated);
  const auto frameworks = find("frameworks", ignored);
  const auto glossary = find(has_glossary ? value.glossary.id : "", ignored);
  if (!questionnaire || !frameworks || !glossary) {
    instrument.value.reset();
    return;
  }
  value.translation_reviewed = questionnaire->reviewed;
  value.translation_gaps = translate(value.questionnaire, *questionnaire);
  translate_frameworks(value, *frameworks, own_language, value.translation_gaps);
  value.translation_gaps += translate(value.glossary, *glossary, own_language);
}

}  // namespace mgi
