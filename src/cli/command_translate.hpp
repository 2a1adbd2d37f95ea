#pragma once

#include <array>
#include <string>
#include <string_view>

#include "mgi/text/error.hpp"

namespace mgi {

/// How `mgi translate` writes the texts for a translator; the first is the default.
inline constexpr std::array<std::string_view, 3> exchange_formats{"po", "csv", "yaml"};

struct TranslateOptions {
  std::string what;      ///< a file or an id: of a questionnaire, a glossary, or "frameworks"
  std::string language;  ///< of the translation
  std::string format;    ///< one of `exchange_formats`
  std::string from;      ///< what a translator sent back; empty: write what a translator needs
  std::string output;    ///< empty: standard output
};
ExitCode run_translate(const TranslateOptions& options);

}  // namespace mgi
