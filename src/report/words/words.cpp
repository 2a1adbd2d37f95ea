#include "report/words/words.hpp"

#include <algorithm>

#include "report/words/in_language.hpp"

namespace mgi {

std::string_view code(Language language) {
  return language_codes.at(static_cast<std::size_t>(language));
}

std::optional<Language> find_language(std::string_view code) {
  const auto* const found = std::ranges::find(language_codes, code);
  if (found == language_codes.end()) return std::nullopt;
  return static_cast<Language>(found - language_codes.begin());
}

bool is_right_to_left(Language language) {
  return language == Language::arabic;
}

const Words& words(Language language) {
  return in_language(language, english_words, french_words, spanish_words, arabic_words);
}

Plural plural_of(Language language, std::size_t count) {
  switch (language) {
    case Language::english:
    case Language::spanish:
      return count == 1 ? Plural::one : Plural::other;
    case Language::french:
      return count < 2 ? Plural::one : Plural::other;
    case Language::arabic:
      break;
  }
  if (count == 0) return Plural::zero;
  if (count == 1) return Plural::one;
  if (count == 2) return Plural::two;
  const std::size_t tail = count % 100;
  if (tail >= 3 && tail <= 10) return Plural::few;
  return tail >= 11 ? Plural::many : Plural::other;
}

}  // namespace mgi
