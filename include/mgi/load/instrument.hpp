#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mgi/load/loaded.hpp"
#include "mgi/model/frameworks.hpp"
#include "mgi/model/glossary.hpp"
#include "mgi/model/questionnaire.hpp"
#include "mgi/model/translation.hpp"
#include "mgi/text/source.hpp"

namespace mgi {

/// A questionnaire with what it refers to in other files.
struct Instrument {
  Questionnaire questionnaire;
  Frameworks frameworks;  ///< its own and those it names, in its order
  Glossary glossary;      ///< empty unless asked for
  // Set by `translate_instrument`; the questionnaire's `language` says which language it is in.
  bool is_translated = false;  ///< a translation of the questionnaire was found
  std::optional<Review> translation_reviewed = {};  ///< who looked it over; nothing: nobody did
  TranslationGaps translation_gaps = {};            ///< what stands in its own language still
};

/// The diagnostics of one file with its text.
struct FileDiagnostics {
  Source source;
  Diagnostics diagnostics;
};

struct LoadedInstrument {
  std::optional<Instrument> value;     ///< only if no file has an error
  std::vector<FileDiagnostics> files;  ///< those that have diagnostics
};

/// The frameworks that a questionnaire names, its own and shared ones, in its order. The file of
/// the shared ones is looked for in `folder` and then among the built-in ones; its diagnostics go
/// to `files`. Nothing where it has errors.
std::optional<Frameworks> load_frameworks_of(const Questionnaire& questionnaire,
                                             const std::string& folder,
                                             std::vector<FileDiagnostics>& files);

/// Loads a questionnaire and the files it names (frameworks, and the glossary if asked for), which
/// are looked for in `folder` and then among the built-in ones.
LoadedInstrument load_instrument(Source questionnaire, const std::string& folder,
                                 bool with_glossary);

}  // namespace mgi
