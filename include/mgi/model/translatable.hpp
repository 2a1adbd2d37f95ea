#pragma once

#include <functional>
#include <string>
#include <vector>

#include "mgi/model/crosswalk.hpp"
#include "mgi/model/frameworks.hpp"
#include "mgi/model/glossary.hpp"
#include "mgi/model/questionnaire.hpp"
#include "mgi/text/source.hpp"

namespace mgi {

/// Where a text that can be translated stands.
struct TextPlace {
  std::string key;      ///< stays the same for ever: "indicators/labour-law/question"
  std::string context;  ///< the same for people: "question of 'Labour law'"
  Span span;            ///< of the thing it belongs to; empty where that is the whole file
};

using TextVisitor = std::function<void(const TextPlace& place, std::string& text)>;

/// Visits every text that can be translated, in reading order; empty ones are left out. The visitor
/// may change the text. This is the only list of what is translated.
void for_each_text(Questionnaire& questionnaire, const TextVisitor& visit);
void for_each_text(Frameworks& frameworks, const TextVisitor& visit);
/// Words to avoid are visited as one text, joined by "; ".
void for_each_text(Glossary& glossary, const TextVisitor& visit);
void for_each_text(Crosswalk& crosswalk, const TextVisitor& visit);

/// A text that can be translated.
struct TranslatableText {
  TextPlace place;
  std::string text;
};

/// What a translation is made from: the texts of one file.
struct Translatable {
  std::string id;       ///< of the questionnaire or glossary, "frameworks", or `crosswalk_name`
  std::string version;  ///< of the questionnaire; empty for other files
  std::string language;
  std::string glossary;  ///< id of the glossary whose terms its texts follow; may be empty
  std::vector<TranslatableText> texts;
};

Translatable translatable(Questionnaire questionnaire);
Translatable translatable(Frameworks frameworks);
Translatable translatable(Glossary glossary);
Translatable translatable(Crosswalk crosswalk);

/// The text of that key, or nullptr.
const TranslatableText* find_text(const Translatable& translatable, std::string_view key);

}  // namespace mgi
