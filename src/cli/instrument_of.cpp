#include "cli/instrument_of.hpp"

#include <utility>

#include "batch/instruments.hpp"
#include "cli/output.hpp"
#include "mgi/load/builtin.hpp"
#include "mgi/load/load_translation.hpp"

namespace mgi {

std::optional<Instrument> instrument_of(Source questionnaire, const std::string& folder,
                                        bool with_glossary, bool quiet) {
  LoadedInstrument loaded =
      batch::checked_instrument(std::move(questionnaire), folder, with_glossary);
  for (const FileDiagnostics& file : loaded.files)
    if (has_errors(file.diagnostics) || !quiet) write_diagnostics(file.source, file.diagnostics);
  return std::move(loaded.value);
}

std::optional<Instrument> named_instrument(const std::string& path_or_id) {
  const std::string named = path_or_id.empty() ? std::string(default_questionnaire()) : path_or_id;
  return instrument_of(named_source(named), folder_of(named), false, false);
}

Instruments::Place Instruments::place_of(const std::string& id, const std::string& folder) const {
  return named_.empty() ? Place{folder, id} : Place{};
}

const Instrument* Instruments::get(const std::string& id, const std::string& folder) {
  const Place place = place_of(id, folder);
  auto known = loaded_.find(place);
  if (known == loaded_.end()) {
    auto instrument =
        named_.empty()
            ? instrument_of(find_source(id, folder), folder, with_glossary_, quiet_)
            : instrument_of(named_source(named_), folder_of(named_), with_glossary_, quiet_);
    known = loaded_.emplace(place, std::move(instrument)).first;
  }
  return known->second ? &*known->second : nullptr;
}

const Instrument* Instruments::get(const std::string& id, const std::string& folder,
                                   std::string_view language) {
  const Instrument* own = get(id, folder);
  if (own == nullptr || own->questionnaire.language == language) return own;
  const std::pair key{place_of(id, folder), std::string(language)};
  auto known = translated_.find(key);
  if (known == translated_.end()) {
    LoadedInstrument translated{*own, {}};
    translate_instrument(translated, language, named_.empty() ? folder : folder_of(named_));
    for (const FileDiagnostics& file : translated.files)
      if (has_errors(file.diagnostics) || !quiet_) write_diagnostics(file.source, file.diagnostics);
    known = translated_.emplace(key, std::move(translated.value)).first;
  }
  return known->second ? &*known->second : nullptr;
}

}  // namespace mgi
