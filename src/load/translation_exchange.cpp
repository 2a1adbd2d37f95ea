#include "mgi/load/translation_exchange.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "mgi/text/nearest.hpp"
#include "mgi/text/width.hpp"
#include "mgi/text/words.hpp"

namespace mgi {
namespace {

/// "trafficking in persons: traite des personnes; avoid: …"
std::string term_note(const GlossaryTerm& term, const Translation* translation) {
  if (translation == nullptr) return term.term;
  const auto* const translated = find_text(*translation, fmt::format("terms/{}/term", term.term));
  const auto* const avoid = find_text(*translation, fmt::format("terms/{}/avoid", term.term));
  std::string note = term.term;
  if (translated != nullptr) note += ": " + translated->text;
  if (avoid != nullptr) note += fmt::format(" (avoid: {})", avoid->text);
  return note;
}

std::vector<std::string> terms_in(const std::string& text, const ExchangeParts& parts) {
  std::vector<std::string> notes;
  if (parts.glossary == nullptr) return notes;
  for (const GlossaryTerm& term : parts.glossary->terms)
    if (!find_words(text, term.term).empty())
      notes.push_back(one_line(term_note(term, parts.glossary_translation)));
  return notes;
}

std::unordered_map<std::string, std::string> originals_of(const Translatable& of) {
  std::unordered_map<std::string, std::string> originals;
  for (const TranslatableText& text : of.texts) originals.emplace(text.place.key, text.text);
  return originals;
}

bool same_texts(const Translation& a, const Translation& b) {
  return std::ranges::equal(a.texts, b.texts, [](const auto& x, const auto& y) {
    return x.key == y.key && x.source == y.source && x.text == y.text;
  });
}

}  // namespace

TranslationExchange make_exchange(const ExchangeParts& parts, std::string language) {
  TranslationExchange exchange{parts.of->id, parts.of->version, std::move(language), {}};
  for (const TranslatableText& text : parts.of->texts) {
    ExchangeEntry entry{text.place.key, one_line(text.place.context), terms_in(text.text, parts),
                        text.text};
    const auto* const known =
        parts.translation == nullptr ? nullptr : find_text(*parts.translation, entry.key);
    if (known != nullptr) {
      entry.translation = known->text;
      if (known->source != text_hash(text.text)) entry.stale_source = known->source;
    }
    exchange.entries.push_back(std::move(entry));
  }
  return exchange;
}

Translation take_back(const TranslationExchange& exchange, const Translatable& of,
                      const Translation* earlier, Diagnostics& diagnostics) {
  const auto originals = originals_of(of);
  std::unordered_map<std::string, TranslatedText> texts;
  if (earlier != nullptr)
    for (const TranslatedText& text : earlier->texts) texts[text.key] = text;
  std::vector<std::string> keys;
  for (const ExchangeEntry& entry : exchange.entries) {
    const auto original = originals.find(entry.key);
    if (original == originals.end()) {
      if (keys.empty())
        for (const TranslatableText& text : of.texts) keys.push_back(text.place.key);
      diagnostics.push_back({Severity::error, "translation-unknown-id",
                             fmt::format("'{}' has no text '{}'", of.id, entry.key), entry.span,
                             did_you_mean(entry.key, keys)});
      continue;
    }
    texts.erase(entry.key);
    if (entry.translation.empty()) continue;
    if (entry.unsure && entry.stale_source.empty()) {
      diagnostics.push_back({Severity::warning, "translation-missing",
                             fmt::format("'{}' is marked as fuzzy and left out", entry.key),
                             entry.span, "take the mark away when the text is right"});
      continue;
    }
    const bool changed = entry.original != original->second;
    if (changed)
      diagnostics.push_back({Severity::warning, "translation-stale",
                             fmt::format("the original of '{}' has changed", entry.key), entry.span,
                             fmt::format("now: {}", one_line(original->second))});
    const bool stale = !changed && !entry.stale_source.empty();
    texts[entry.key] = {entry.key, stale ? entry.stale_source : text_hash(entry.original),
                        entry.translation};
  }
  Translation translation;
  translation.of = of.id;
  translation.version = of.version;
  translation.language = exchange.language;
  for (const TranslatableText& text : of.texts)
    if (const auto found = texts.find(text.place.key); found != texts.end())
      translation.texts.push_back(found->second);
  // Whoever reviewed the texts has not seen other ones.
  if (earlier != nullptr && same_texts(*earlier, translation))
    translation.reviewed = earlier->reviewed;
  return translation;
}

}  // namespace mgi
