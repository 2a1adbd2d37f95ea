#include "mgi/load/instrument.hpp"

#include <algorithm>
#include <utility>

#include "mgi/load/builtin.hpp"
#include "mgi/load/load_frameworks.hpp"
#include "mgi/load/load_questionnaire.hpp"

namespace mgi {
namespace {

/// Keeps the diagnostics of a file, if any, and gives back its value.
template <typename T>
std::optional<T> keep(Loaded<T> loaded, Source source, std::vector<FileDiagnostics>& files) {
  if (!loaded.diagnostics.empty())
    files.push_back({std::move(source), std::move(loaded.diagnostics)});
  return std::move(loaded.value);
}

}  // namespace

std::optional<Frameworks> load_frameworks_of(const Questionnaire& questionnaire,
                                             const std::string& folder,
                                             std::vector<FileDiagnostics>& files) {
  Frameworks shared;
  if (questionnaire.frameworks.size() > questionnaire.own_frameworks.size()) {
    Source source = find_source("frameworks", folder);
    auto loaded = load_frameworks(source);
    auto read = keep(std::move(loaded), std::move(source), files);
    if (!read) return std::nullopt;
    shared = std::move(*read);
  }
  Frameworks chosen;
  for (const std::string& id : questionnaire.frameworks) {
    const auto own = std::ranges::find(questionnaire.own_frameworks, id, &Framework::id);
    if (own != questionnaire.own_frameworks.end())
      chosen.all.push_back(*own);
    else if (const Framework* framework = find_framework(shared, id))
      chosen.all.push_back(*framework);
  }
  return chosen;
}

LoadedInstrument load_instrument(Source questionnaire, const std::string& folder,
                                 bool with_glossary) {
  LoadedInstrument result;
  auto loaded = load_questionnaire(questionnaire);
  auto value = keep(std::move(loaded), std::move(questionnaire), result.files);
  if (!value) return result;

  Instrument instrument{std::move(*value), {}, {}};
  const Questionnaire& of = instrument.questionnaire;
  auto frameworks = load_frameworks_of(of, folder, result.files);
  if (!frameworks) return result;
  instrument.frameworks = std::move(*frameworks);
  if (with_glossary && !of.glossary.empty()) {
    Source source = find_source(of.glossary, folder);
    auto glossary = load_glossary(source);
    auto read = keep(std::move(glossary), std::move(source), result.files);
    if (!read) return result;
    instrument.glossary = std::move(*read);
  }
  result.value = std::move(instrument);
  return result;
}

}  // namespace mgi
