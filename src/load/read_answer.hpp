#pragma once

#include <string>
#include <unordered_map>

#include "load/reader.hpp"
#include "mgi/model/assessment.hpp"

namespace mgi {

/// Keys of the register of sources with their indexes.
using SourceKeys = std::unordered_map<std::string, std::size_t>;

/// Reads the short or long form of the answer to `indicator`.
Answer read_answer(YamlNode node, const Indicator& indicator, const Scale& scale,
                   const SourceKeys& sources, Diagnostics& diagnostics);

/// Reads `2024-06-30`, `2024-06` or `2024` at `key`; nothing where absent or reported.
std::optional<Date> read_date(Reader& reader, std::string_view key);

}  // namespace mgi
