#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "load/write_yaml.hpp"
#include "mgi/load/translation_exchange.hpp"
#include "mgi/text/width.hpp"

namespace mgi {
namespace {

/// In double quotes. The emitter would write every hard space as `\xa0`, and French has many.
std::string quoted(std::string_view text) {
  constexpr std::string_view hard_space = "\xC2\xA0";
  std::string result = "\"";
  for (;;) {
    const std::size_t end = std::min(text.find(hard_space), text.size());
    const std::string piece = quoted_yaml_scalar(text.substr(0, end));
    result += piece.substr(1, piece.size() - 2);
    if (end == text.size()) return result + '"';
    result += hard_space;
    text.remove_prefix(end + hard_space.size());
  }
}

/// Some hashes look like numbers to other readers: 12345678, 1234e567.
std::string hash_scalar(std::string_view hash) {
  const bool number = hash.find_first_not_of("0123456789e") == std::string_view::npos;
  return number ? quoted_yaml_scalar(hash) : yaml_scalar(hash);
}

std::string head(const std::string& of, const std::string& version, const std::string& language) {
  std::string text = fmt::format("mgi-translation: 1\nof: {}\n", yaml_scalar(of));
  if (!version.empty()) text += fmt::format("version: {}\n", quoted_yaml_scalar(version));
  // The code of Norwegian would be a boolean to other readers.
  return text +
         fmt::format("language: {}\n", language == "no" ? quoted_yaml_scalar(language) : language);
}

std::string entry_line(const std::string& key, std::string_view source, const std::string& text) {
  return fmt::format("  {}: {{source: {}, text: {}}}\n", yaml_scalar(key), hash_scalar(source),
                     text);
}

}  // namespace

std::string write_translation(const Translation& translation) {
  std::string text = head(translation.of, translation.version, translation.language);
  if (translation.reviewed)
    text += fmt::format(
        "reviewed: {{by: {}, date: {}}}\n", quoted_yaml_scalar(translation.reviewed->by),
        translation.reviewed->date ? to_string(*translation.reviewed->date) : std::string());
  text += translation.texts.empty() ? "texts: {}\n" : "texts:\n";
  for (const TranslatedText& entry : translation.texts)
    text += entry_line(entry.key, entry.source, quoted(entry.text));
  return text;
}

std::string write_translation_form(const TranslationExchange& exchange) {
  std::string text = head(exchange.of, exchange.version, exchange.language);
  text += exchange.entries.empty() ? "texts: {}\n" : "texts:\n";
  for (const ExchangeEntry& entry : exchange.entries) {
    text += fmt::format("  # {}\n", printable(entry.context));
    for (const std::string& term : entry.terms)
      text += fmt::format("  # term: {}\n", printable(term));
    text += fmt::format("  # {}\n", printable(one_line(entry.original)));
    if (!entry.stale_source.empty())
      text += fmt::format("  # the original has changed; its source is {} now\n",
                          text_hash(entry.original));
    text += entry_line(entry.key,
                       entry.stale_source.empty() ? text_hash(entry.original) : entry.stale_source,
                       entry.translation.empty() ? std::string("") : quoted(entry.translation));
  }
  return text;
}

}  // namespace mgi
