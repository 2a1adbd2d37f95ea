#include "mgi/model/translation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "mgi/model/crosswalk.hpp"
#include "mgi/model/translatable.hpp"
#include "mgi/text/sha256.hpp"

namespace mgi {
namespace {

/// Walks over the texts of a value; `fall_back` changes those that have no translation.
template <typename Value, typename FallBack>
TranslationGaps apply(Value& value, const Translation& translation, const FallBack& fall_back) {
  std::unordered_map<std::string_view, const TranslatedText*> texts;
  for (const TranslatedText& text : translation.texts) texts.emplace(text.key, &text);
  TranslationGaps gaps;
  for_each_text(value, [&](const TextPlace& place, std::string& text) {
    ++gaps.texts;
    const auto found = texts.find(place.key);
    if (found == texts.end()) {
      ++gaps.missing;
      fall_back(place, text);
    } else if (found->second->source != text_hash(text)) {
      ++gaps.stale;
      fall_back(place, text);
    } else {
      text = found->second->text;
    }
  });
  return gaps;
}

auto mark(std::string_view language) {
  return [language](const TextPlace& /*place*/, std::string& text) {
    text = untranslated(text, language);
  };
}

}  // namespace

std::string text_hash(std::string_view text) {
  return sha256(text).substr(0, 8);
}

const TranslatedText* find_text(const Translation& translation, std::string_view key) {
  const auto found = std::ranges::find(translation.texts, key, &TranslatedText::key);
  return found == translation.texts.end() ? nullptr : &*found;
}

TranslationGaps& TranslationGaps::operator+=(const TranslationGaps& other) {
  texts += other.texts;
  missing += other.missing;
  stale += other.stale;
  return *this;
}

std::string untranslated(std::string_view text, std::string_view language) {
  return fmt::format("{} [{}]", text, language.empty() ? "…" : language);
}

TranslationGaps translate(Questionnaire& questionnaire, const Translation& translation) {
  const std::string own_language = questionnaire.language;
  const TranslationGaps gaps = apply(questionnaire, translation, mark(own_language));
  questionnaire.language = translation.language;
  return gaps;
}

TranslationGaps translate(Frameworks& frameworks, const Translation& translation,
                          std::string_view own_language) {
  return apply(frameworks, translation, mark(own_language));
}

TranslationGaps translate(Glossary& glossary, const Translation& translation,
                          std::string_view own_language) {
  return apply(glossary, translation, [&](const TextPlace& place, std::string& text) {
    if (place.key.ends_with("/avoid"))
      text.clear();
    else
      text = untranslated(text, own_language);
  });
}

TranslationGaps translate(Crosswalk& crosswalk, const Translation& translation,
                          std::string_view own_language) {
  const TranslationGaps gaps = apply(crosswalk, translation, mark(own_language));
  crosswalk.language = translation.language;
  return gaps;
}

}  // namespace mgi
