#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "mgi/load/instrument.hpp"
#include "mgi/text/source.hpp"

// What all fuzz targets share beside the oracles: bytes come in, a target looks at them.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace mgi::fuzz {

/// The bytes as a file.
inline Source source_of(const std::uint8_t* bytes, std::size_t size) {
  return {"input.yaml", std::string(reinterpret_cast<const char*>(bytes), size)};
}

/// A number that depends on the text alone, for what a target chooses.
inline std::size_t choice_of(const Source& source) {
  return std::hash<std::string_view>()(source.text);
}

/// The folder of the small questionnaire, which stands before built-in ones there.
inline std::string small_folder() {
  return MGI_ROOT "/tests/transcripts/files";
}

/// "small", or the built-in one of that id, loaded once; nullptr where there is none or it has
/// errors.
const Instrument* instrument(const std::string& id);

}  // namespace mgi::fuzz
