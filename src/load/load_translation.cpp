#include "mgi/load/load_translation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "load/read_answer.hpp"
#include "load/reader.hpp"
#include "mgi/load/load_crosswalk.hpp"
#include "mgi/load/load_frameworks.hpp"
#include "mgi/load/load_questionnaire.hpp"
#include "mgi/load/places.hpp"

namespace mgi {
namespace {

void read_review(Reader& file, Translation& translation) {
  const auto node = file.find("reviewed");
  if (!node) return;
  Reader reader(*node, "'reviewed'", file.diagnostics());
  Review review;
  review.by = reader.required_text("by");
  reader.require("date");
  review.date = read_date(reader, "date");
  reader.finish();
  translation.reviewed = std::move(review);
}

void read_entry(YamlNode key, YamlNode node, Translation& translation, Diagnostics& diagnostics) {
  Reader reader(node, fmt::format("'{}'", key.text()), diagnostics);
  TranslatedText entry;
  entry.key = key.text();
  entry.key_span = key.span();
  entry.source = reader.required_text("source");
  entry.text = reader.text("text");
  entry.span = reader.span_of("text");
  reader.finish();
  if (!entry.text.empty()) translation.texts.push_back(std::move(entry));
}

template <typename Value>
Loaded<Translatable> texts_of(Loaded<Value> loaded) {
  Loaded<Translatable> result{std::nullopt, std::move(loaded.diagnostics), std::move(loaded.tree)};
  if (loaded.value) result.value = translatable(std::move(*loaded.value));
  return result;
}

}  // namespace

Loaded<Translation> load_translation(const Source& source) {
  Loaded<Translation> loaded;
  Translation translation;
  loaded.tree = read_document(source, "mgi-translation", loaded.diagnostics, [&](Reader& file) {
    translation.of = file.required_text("of");
    translation.of_span = file.span_of("of");
    translation.version = file.text("version");
    translation.version_span = file.span_of("version");
    translation.language = file.required_text("language");
    translation.language_span = file.span_of("language");
    if (!translation.language.empty() && !is_language(translation.language))
      file.error("wrong-word", fmt::format("'{}' is not a language", translation.language),
                 translation.language_span, "write its code of ISO 639, as in 'fr' or 'pt-BR'");
    read_review(file, translation);
    file.require("texts");
    file.each_entry("texts", [&](YamlNode key, YamlNode node) {
      read_entry(key, node, translation, loaded.diagnostics);
    });
  });
  if (!loaded.tree->empty() && loaded.tree->root().kind() == YamlKind::mapping)
    loaded.tree->root().for_each_entry([&](YamlNode key, YamlNode /*value*/) {
      if (key.text() == "texts") translation.texts_span = key.span();
    });
  if (!has_errors(loaded.diagnostics)) loaded.value = std::move(translation);
  return loaded;
}

Loaded<Translatable> load_translatable(const Source& source) {
  const std::string kind = first_key(source);
  if (kind == "mgi-frameworks") return texts_of(load_frameworks(source));
  if (kind == "mgi-glossary") return texts_of(load_glossary(source));
  if (kind == "mgi-crosswalk") return texts_of(load_crosswalk(source));
  return texts_of(load_questionnaire(source));
}

bool is_language(std::string_view text) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const std::string_view first = text.substr(0, text.find('-'));
  if (first.size() < 2 || first.size() > 3) return false;
  if (!std::ranges::all_of(first, [](char c) { return c >= 'a' && c <= 'z'; })) return false;
  return text.back() != '-' && text.find("--") == std::string_view::npos &&
         std::ranges::all_of(
             text, [&](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-'; });
}

}  // namespace mgi
