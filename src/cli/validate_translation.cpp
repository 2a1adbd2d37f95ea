#include "cli/validate_translation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <utility>

#include "mgi/check/checks.hpp"
#include "mgi/load/builtin.hpp"
#include "mgi/load/load_translation.hpp"
#include "mgi/text/error.hpp"

namespace mgi {
namespace {

/// "mgi-example.fr.yaml" says what the file must be; other names say nothing.
void check_file_name(const Source& source, const Translation& translation,
                     Diagnostics& diagnostics) {
  const std::string stem = std::filesystem::path(source.name).stem().string();
  const std::size_t dot = stem.find('.');
  if (dot == std::string::npos || !is_language(stem.substr(dot + 1))) return;
  check_translation_name(translation, stem.substr(0, dot), stem.substr(dot + 1), diagnostics);
}

}  // namespace

Diagnostics diagnose_translation(const Source& source, const Translation& translation,
                                 const std::string& folder) {
  Diagnostics diagnostics;
  check_file_name(source, translation, diagnostics);
  const auto unknown = [&](std::string message, std::string hint) {
    diagnostics.push_back({Severity::error, "unknown-reference", std::move(message),
                           translation.of_span, std::move(hint)});
  };
  try {
    const auto of = load_translatable(find_source(translation.of, folder)).value;
    if (of) {
      std::ranges::move(check_translation(translation, *of), std::back_inserter(diagnostics));
      if (const auto glossary = load_glossary_in(of->glossary, translation.language, folder))
        std::ranges::move(check_terms(translation, *glossary, source),
                          std::back_inserter(diagnostics));
    } else {
      unknown(fmt::format("'{}' has errors", translation.of), "validate it first");
    }
  } catch (const Error& error) {
    if (error.code() == ExitCode::failure) throw;  // it is there, and cannot be read
    unknown(error.what(), {});
  }
  sort_by_place(diagnostics);
  return diagnostics;
}

Diagnostics diagnose_terms(const Source& source, const Questionnaire& questionnaire,
                           const std::string& folder) {
  try {
    const auto glossary = load_glossary_in(questionnaire.glossary, {}, folder);
    if (glossary) return check_terms(translatable(questionnaire), *glossary, source);
  } catch (const Error& error) {
    if (error.code() == ExitCode::failure) throw;  // it is there, and cannot be read
  }
  return {};  // loading the instrument says that there is none
}

}  // namespace mgi
