#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "load/reader.hpp"
#include "mgi/model/assessment.hpp"

namespace mgi {

/// The register of sources that answers cite by their keys.
struct SourceRegister {
  std::unordered_map<std::string, std::size_t> keys;
  bool is_whole = true;                ///< false where a key of it could not be read
  std::vector<std::string> not_found;  ///< what was cited and is not in it
};

/// The index of a cited source, or nothing: reported, unless the register could not be read whole.
/// The message begins with who cites it: "'trafficking-law' cites" or, with a `what`, "figure
/// 'Population' cites".
std::optional<std::size_t> find_or_report(SourceRegister& sources, const std::string& key,
                                          std::string_view what, std::string_view id, Span span,
                                          Diagnostics& diagnostics);

/// Reads the short or long form of the answer to `indicator`.
Answer read_answer(YamlNode node, const Indicator& indicator, const Scale& scale,
                   SourceRegister& sources, Diagnostics& diagnostics);

/// Reads `2024-06-30`, `2024-06` or `2024` at `key`; nothing where absent or reported.
std::optional<Date> read_date(Reader& reader, std::string_view key);

}  // namespace mgi
