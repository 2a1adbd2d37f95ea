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
std::optional<T> keep(Loaded<T> loaded, Source source, LoadedInstrument& result) {
  if (!loaded.diagnostics.empty())
    result.files.push_back({std::move(source), std::move(loaded.diagnostics)});
  return std::move(loaded.value);
}

/// The frameworks that the questionnaire names, its own ones first of all by name.
Frameworks chosen(const Questionnaire& questionnaire, const Frameworks& shared) {
  Frameworks result;
  for (const std::string& id : questionnaire.frameworks) {
    const auto own = std::ranges::find(questionnaire.own_frameworks, id, &Framework::id);
    if (own != questionnaire.own_frameworks.end())
      result.all.push_back(*own);
    else if (const Framework* framework = find_framework(shared, id))
      result.all.push_back(*framework);
  }
  return result;
}

}  // namespace

LoadedInstrument load_instrument(Source questionnaire, const std::string& folder,
                                 bool with_glossary) {
  LoadedInstrument result;
  auto loaded = load_questionnaire(questionnaire);
  auto value = keep(std::move(loaded), std::move(questionnaire), result);
  if (!value) return result;

  Instrument instrument{std::move(*value), {}, {}};
  const Questionnaire& of = instrument.questionnaire;
  Frameworks shared;
  if (of.frameworks.size() > of.own_frameworks.size()) {
    Source source = find_source("frameworks", folder);
    auto frameworks = load_frameworks(source);
    auto read = keep(std::move(frameworks), std::move(source), result);
    if (!read) return result;
    shared = std::move(*read);
  }
  instrument.frameworks = chosen(of, shared);
  if (with_glossary && !of.glossary.empty()) {
    Source source = find_source(of.glossary, folder);
    auto glossary = load_glossary(source);
    auto read = keep(std::move(glossary), std::move(source), result);
    if (!read) return result;
    instrument.glossary = std::move(*read);
  }
  result.value = std::move(instrument);
  return result;
}

}  // namespace mgi
