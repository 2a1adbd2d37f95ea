#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "mgi/load/instrument.hpp"
#include "mgi/load/loaded.hpp"
#include "mgi/model/translatable.hpp"
#include "mgi/model/translation.hpp"
#include "mgi/text/source.hpp"

namespace mgi {

/// Reads a translation (first key `mgi-translation: 1`; fields in questionnaires/README.md). An
/// entry whose text has no value counts as not translated.
Loaded<Translation> load_translation(const Source& source);

/// Reads what can be translated: a questionnaire, frameworks, a glossary, or a crosswalk.
Loaded<Translatable> load_translatable(const Source& source);

/// True for the tag of a language: "fr", "pt-BR".
bool is_language(std::string_view text);

/// Reports a translation that is not what its file's name says: it would be used unseen.
void check_translation_name(const Translation& translation, std::string_view of,
                            std::string_view language, Diagnostics& diagnostics);

/// The glossary of that id in another language, or as it is where `language` is empty. Nothing
/// where there is none in that language, or where it has errors, which its own validation reports.
std::optional<Glossary> load_glossary_in(std::string_view id, std::string_view language,
                                         const std::string& folder);

/// Puts all texts of an instrument into `language`, with the translations of its files that stand
/// in `folder` or are built in; what is not translated stays, marked. Nothing changes where the
/// questionnaire is in that language already. A translation with an error leaves no value; its
/// diagnostics join the others.
void translate_instrument(LoadedInstrument& instrument, std::string_view language,
                          const std::string& folder);

}  // namespace mgi
