#include "cli/instrument_of.hpp"

#include <filesystem>
#include <utility>

#include "cli/output.hpp"
#include "mgi/check/checks.hpp"
#include "mgi/load/builtin.hpp"

namespace mgi {

std::string folder_of(const std::string& path) {
  return path == "-" ? std::string() : std::filesystem::path(path).parent_path().string();
}

std::optional<Instrument> instrument_of(Source questionnaire, const std::string& folder,
                                        bool with_glossary, bool quiet) {
  const bool own_file = !is_builtin(questionnaire);
  const Source source = own_file ? questionnaire : Source();
  LoadedInstrument loaded = load_instrument(std::move(questionnaire), folder, with_glossary);
  for (const FileDiagnostics& file : loaded.files)
    if (has_errors(file.diagnostics) || !quiet) write_diagnostics(file.source, file.diagnostics);
  if (!loaded.value || !own_file) return std::move(loaded.value);

  const Diagnostics found =
      check_questionnaire(loaded.value->questionnaire, loaded.value->frameworks);
  if (has_errors(found)) {
    write_diagnostics(source, found);
    return std::nullopt;
  }
  return std::move(loaded.value);
}

std::optional<Instrument> named_instrument(const std::string& path_or_id) {
  const std::string named = path_or_id.empty() ? std::string(default_questionnaire()) : path_or_id;
  return instrument_of(named_source(named), folder_of(named), false, false);
}

const Instrument* Instruments::get(const std::string& id, const std::string& folder) {
  const auto key = named_.empty() ? std::pair{folder, id} : std::pair<std::string, std::string>{};
  auto known = loaded_.find(key);
  if (known == loaded_.end()) {
    auto instrument =
        named_.empty()
            ? instrument_of(find_source(id, folder), folder, with_glossary_, quiet_)
            : instrument_of(named_source(named_), folder_of(named_), with_glossary_, quiet_);
    known = loaded_.emplace(key, std::move(instrument)).first;
  }
  return known->second ? &*known->second : nullptr;
}

}  // namespace mgi
