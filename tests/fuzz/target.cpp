#include "fuzz/target.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "mgi/load/builtin.hpp"

namespace mgi::fuzz {

const Instrument* instrument(const std::string& id) {
  static std::map<std::string, std::optional<Instrument>> known;
  const auto builtin = std::ranges::find(builtin_files(), id, &BuiltinFile::id);
  if (id != "small" && builtin == builtin_files().end()) return nullptr;
  const auto [place, is_new] = known.try_emplace(id);
  if (is_new)
    place->second = load_instrument(find_source(id, small_folder()), small_folder(), true).value;
  return place->second ? &*place->second : nullptr;
}

}  // namespace mgi::fuzz
