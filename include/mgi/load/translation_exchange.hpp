#pragma once

#include <string>
#include <vector>

#include "mgi/load/loaded.hpp"
#include "mgi/model/glossary.hpp"
#include "mgi/model/translatable.hpp"
#include "mgi/model/translation.hpp"
#include "mgi/text/source.hpp"

namespace mgi {

/// One text as a translator gets it and sends it back.
struct ExchangeEntry {
  std::string key;
  std::string context;             ///< where it stands, for people
  std::vector<std::string> terms;  ///< the glossary's terms in it, with their translations
  std::string original;
  std::string translation;   ///< empty: not translated
  std::string stale_source;  ///< `text_hash` of the former words the translation is of; else empty
  bool unsure = false;       ///< marked as fuzzy by a translator
  Span span{};               ///< of the entry, where it was read from a file
};

/// The texts of a file on their way to a translator and back.
struct TranslationExchange {
  std::string of;        ///< as `Translation::of`; may be empty where it was read from a file
  std::string version;   ///< as `Translation::version`
  std::string language;  ///< of the translation; may be empty where it was read from a file
  std::vector<ExchangeEntry> entries;
};

/// What a translation is made with; each pointer but the first may be nullptr.
struct ExchangeParts {
  const Translatable* of = nullptr;
  const Translation* translation = nullptr;           ///< what there is already
  const Glossary* glossary = nullptr;                 ///< of the texts' own language
  const Translation* glossary_translation = nullptr;  ///< of that glossary
};

/// All texts of `parts.of` for a translator into `language`.
TranslationExchange make_exchange(const ExchangeParts& parts, std::string language);

/// What came back, laid over `earlier` (may be nullptr): texts that `exchange` does not name stay.
/// Empty translations are left out. Reports entries of unknown texts (errors), and those whose
/// original is not that of today and those marked as unsure (warnings; the first are kept as stale,
/// the second left out).
Translation take_back(const TranslationExchange& exchange, const Translatable& of,
                      const Translation* earlier, Diagnostics& diagnostics);

/// A translation as a file (first key `mgi-translation: 1`).
std::string write_translation(const Translation& translation);

/// The same to fill in: every text, with its original and context as comments.
std::string write_translation_form(const TranslationExchange& exchange);

/// A gettext file: `msgctxt` is the key, `#.` the context, the terms and the stale source; stale
/// texts are fuzzy.
std::string write_po(const TranslationExchange& exchange);
/// Reads such a file after other programs have changed it. Faults are `translation-file`.
Loaded<TranslationExchange> read_po(const Source& source);

/// A table after RFC 4180 in UTF-8 with a row of names first. A cell that a spreadsheet would take
/// for a formula has an apostrophe in front of it.
std::string write_csv(const TranslationExchange& exchange);
/// Reads such a table after a spreadsheet has saved it: also with semicolons or tabs, with a byte
/// order mark, and with its columns in any order. Faults are `translation-file`.
Loaded<TranslationExchange> read_csv(const Source& source);

}  // namespace mgi
