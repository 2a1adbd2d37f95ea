#include "cli/instrument_of.hpp"

#include <filesystem>

#include "cli/output.hpp"
#include "mgi/load/builtin.hpp"

namespace mgi {

std::optional<Instrument> instrument_of(const std::string& path_or_id) {
  const std::string named = path_or_id.empty() ? std::string(default_questionnaire()) : path_or_id;
  const std::string folder = std::filesystem::path(named).parent_path().string();
  LoadedInstrument loaded = load_instrument(named_source(named), folder, false);
  for (const FileDiagnostics& file : loaded.files) write_diagnostics(file.source, file.diagnostics);
  return std::move(loaded.value);
}

}  // namespace mgi
