#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "check/rules.hpp"
#include "mgi/text/nearest.hpp"
#include "mgi/text/width.hpp"
#include "mgi/text/words.hpp"

namespace mgi::rules {
namespace {

using Originals = std::unordered_map<std::string_view, const std::string*>;

Originals originals_of(const Translatable& of) {
  Originals originals;
  for (const TranslatableText& text : of.texts) originals.emplace(text.place.key, &text.text);
  return originals;
}

/// "indicators/labour-law/question" belongs to "indicators/labour-law"; "title" to itself.
std::string_view thing_of(std::string_view key) {
  const std::size_t kind = key.find('/');
  return kind == std::string_view::npos ? key : key.substr(0, key.find('/', kind + 1));
}

/// The `{…}` of a text.
std::multiset<std::string> braces_of(std::string_view text) {
  std::multiset<std::string> braces;
  for (std::size_t begin = text.find('{'); begin != std::string_view::npos;
       begin = text.find('{', begin + 1)) {
    const std::size_t end = text.find('}', begin);
    if (end != std::string_view::npos) braces.emplace(text.substr(begin, end - begin + 1));
  }
  return braces;
}

/// What a translation has lost or added of what must stay; empty where nothing.
std::string placeholder_fault(std::string_view text, std::string_view original) {
  const auto stars = std::ranges::count(text, '*');
  const auto original_stars = std::ranges::count(original, '*');
  if (stars != original_stars)
    return fmt::format("has {} stars, the original {}", stars, original_stars);
  const auto braces = braces_of(text);
  const auto original_braces = braces_of(original);
  for (const std::string& brace : original_braces)
    if (braces.count(brace) < original_braces.count(brace))
      return fmt::format("has lost '{}'", brace);
  for (const std::string& brace : braces)
    if (braces.count(brace) > original_braces.count(brace))
      return fmt::format("has '{}', which the original has not", brace);
  return {};
}

// ---- Words to avoid ----

bool holds(Span outer, Span inner) {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

/// Reports each place of `span` where a word to avoid stands outside the term itself.
class Terms {
 public:
  Terms(const Glossary& glossary, const Source& source, Diagnostics& diagnostics)
      : glossary_(glossary), source_(source), diagnostics_(diagnostics) {}

  void look_for_words(std::string_view text, Span span) {
    for (const GlossaryTerm& term : glossary_.terms)
      for (const std::string& word : term.avoid)
        if (is_used(text, word, term)) report(word, term, span);
  }

 private:
  static bool is_used(std::string_view text, const std::string& word, const GlossaryTerm& term) {
    const std::vector<Span> places = find_words(text, word);
    if (places.empty()) return false;
    const std::vector<Span> right = find_words(text, term.term);
    return std::ranges::any_of(places, [&](Span place) {
      return std::ranges::none_of(right, [&](Span term_place) { return holds(term_place, place); });
    });
  }

  void report(const std::string& word, const GlossaryTerm& term, Span span) {
    const std::string_view written =
        std::string_view(source_.text).substr(span.begin, span.end - span.begin);
    std::vector<Span> places = find_words(written, word);
    for (Span& place : places) place = {place.begin + span.begin, place.end + span.begin};
    if (places.empty()) places.push_back(span);  // written in escapes
    for (const Span place : places)
      if (reported_.insert({place.begin, term.term}).second)
        diagnostics_.push_back({Severity::warning, "term-avoided",
                                fmt::format("the glossary says to avoid '{}'", word), place,
                                fmt::format("write '{}'", term.term)});
  }

  const Glossary& glossary_;
  const Source& source_;
  Diagnostics& diagnostics_;
  std::set<std::pair<std::uint32_t, std::string>> reported_;  // things may hold one another
};

/// Titles of publications are as their publishers wrote them.
bool is_own_words(std::string_view key) {
  return !key.starts_with("documents/") || !key.ends_with("/title");
}

}  // namespace

void translation_missing(const Translation& translation, const Translatable& of,
                         Diagnostics& diagnostics) {
  std::unordered_set<std::string_view> translated;
  for (const TranslatedText& text : translation.texts) translated.insert(text.key);
  std::vector<std::string_view> things;
  std::map<std::string_view, std::vector<std::string>> missing;
  for (const TranslatableText& text : of.texts) {
    const std::string_view key = text.place.key;
    if (translated.contains(key)) continue;
    const std::string_view thing = thing_of(key);
    if (!missing.contains(thing)) things.push_back(thing);
    if (thing != key)
      missing[thing].push_back(fmt::format("'{}'", key.substr(thing.size() + 1)));
    else
      missing[thing];
  }
  for (const std::string_view thing : things) {
    const auto& parts = missing[thing];
    diagnostics.push_back({Severity::warning, "translation-missing",
                           parts.empty()
                               ? fmt::format("'{}' is not translated", thing)
                               : fmt::format("{} of '{}' {} not translated", fmt::join(parts, ", "),
                                             thing, parts.size() == 1 ? "is" : "are"),
                           translation.texts_span});
  }
}

void translation_stale(const Translation& translation, const Translatable& of,
                       Diagnostics& diagnostics) {
  if (translation.version != of.version)
    diagnostics.push_back(
        {Severity::warning, "translation-stale",
         translation.version.empty()
             ? fmt::format("the translation does not say of which version of '{}' it is", of.id)
             : fmt::format("the translation is of version '{}' of '{}'", translation.version,
                           of.id),
         translation.version.empty() ? translation.of_span : translation.version_span,
         of.version.empty() ? "leave the version out, there is none"
                            : fmt::format("that is at version '{}' now", of.version)});
  const Originals originals = originals_of(of);
  for (const TranslatedText& text : translation.texts) {
    const auto original = originals.find(text.key);
    if (original == originals.end() || text_hash(*original->second) == text.source) continue;
    diagnostics.push_back(
        {Severity::warning, "translation-stale",
         fmt::format("the original of '{}' has changed", text.key), text.key_span,
         fmt::format("now ({}): {}", text_hash(*original->second), one_line(*original->second))});
  }
}

void translation_unknown_id(const Translation& translation, const Translatable& of,
                            Diagnostics& diagnostics) {
  const Originals originals = originals_of(of);
  std::vector<std::string> keys;
  for (const TranslatedText& text : translation.texts) {
    if (originals.contains(text.key)) continue;
    if (keys.empty())
      for (const TranslatableText& known : of.texts) keys.push_back(known.place.key);
    diagnostics.push_back({Severity::error, "translation-unknown-id",
                           fmt::format("'{}' has no text '{}'", of.id, text.key), text.key_span,
                           did_you_mean(text.key, keys)});
  }
}

void translation_placeholder(const Translation& translation, const Translatable& of,
                             Diagnostics& diagnostics) {
  const Originals originals = originals_of(of);
  for (const TranslatedText& text : translation.texts) {
    const auto original = originals.find(text.key);
    // Where the original has changed, translation_stale says so.
    if (original == originals.end() || text_hash(*original->second) != text.source) continue;
    const std::string fault = placeholder_fault(text.text, *original->second);
    if (!fault.empty())
      diagnostics.push_back({Severity::error, "translation-placeholder",
                             fmt::format("'{}' {}", text.key, fault), text.span,
                             fmt::format("the original: {}", one_line(*original->second))});
  }
}

void term_avoided(const Translatable& texts, const Glossary& glossary, const Source& source,
                  Diagnostics& diagnostics) {
  Terms terms(glossary, source, diagnostics);
  for (const TranslatableText& text : texts.texts)
    if (is_own_words(text.place.key)) terms.look_for_words(text.text, text.place.span);
}

void term_avoided(const Translation& translation, const Glossary& glossary, const Source& source,
                  Diagnostics& diagnostics) {
  Terms terms(glossary, source, diagnostics);
  for (const TranslatedText& text : translation.texts)
    if (is_own_words(text.key)) terms.look_for_words(text.text, text.span);
}

}  // namespace mgi::rules
