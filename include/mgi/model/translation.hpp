#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mgi/model/assessment.hpp"
#include "mgi/model/frameworks.hpp"
#include "mgi/model/glossary.hpp"
#include "mgi/model/questionnaire.hpp"
#include "mgi/text/source.hpp"

namespace mgi {

/// Who looked a translation over, and when.
struct Review {
  std::string by;
  std::optional<Date> date;
};

/// One text in another language.
struct TranslatedText {
  std::string key;     ///< which text, as `for_each_text` names it
  std::string source;  ///< `text_hash` of the text that was translated
  std::string text;
  Span key_span{};
  Span span{};  ///< of `text`
};

/// The texts of one file in another language.
struct Translation {
  std::string of;       ///< id of a questionnaire or glossary, "frameworks", or `crosswalk_name`
  std::string version;  ///< of the questionnaire it was made on; empty for other files
  std::string language;
  std::optional<Review> reviewed;
  std::vector<TranslatedText> texts;
  Span of_span;
  Span version_span;
  Span language_span;
  Span texts_span;  ///< of the key `texts`
};

/// What a translation knows a text by: the first eight hexadecimal digits of its SHA-256.
std::string text_hash(std::string_view text);

/// The translation of `key`, or nullptr.
const TranslatedText* find_text(const Translation& translation, std::string_view key);

/// How much of a file is not translated.
struct TranslationGaps {
  std::size_t texts = 0;    ///< all of the file
  std::size_t missing = 0;  ///< not translated
  std::size_t stale = 0;    ///< translated from words that have changed since
  TranslationGaps& operator+=(const TranslationGaps& other);
};

/// `text` of a file in `language`, marked as not translated: "Labour law [en]". "[…]" stands for
/// the language where the file does not say it.
std::string untranslated(std::string_view text, std::string_view language);

/// Puts the translation in the place of each text that it fits; every other text stays, marked by
/// `untranslated`. The questionnaire then has the language of the translation.
TranslationGaps translate(Questionnaire& questionnaire, const Translation& translation);

/// The same for files that do not say their own language.
TranslationGaps translate(Frameworks& frameworks, const Translation& translation,
                          std::string_view own_language);

/// The same. Words to avoid are those of the translation, or none: words of another language say
/// nothing.
TranslationGaps translate(Glossary& glossary, const Translation& translation,
                          std::string_view own_language);

}  // namespace mgi
