#include "mgi/text/words.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

namespace mgi {
namespace {

/// A word in lower case, and where it stands.
struct Word {
  std::u32string letters;
  Span span;
};

/// The next code point of valid UTF-8; `at` moves behind it.
char32_t next_letter(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at++]);
  std::size_t more = 0;
  char32_t letter = first;
  if (first >= 0xF0U) {
    more = 3;
    letter = first & 0x07U;
  } else if (first >= 0xE0U) {
    more = 2;
    letter = first & 0x0FU;
  } else if (first >= 0xC0U) {
    more = 1;
    letter = first & 0x1FU;
  }
  for (; more > 0 && at < text.size(); --more)
    letter = (letter << 6U) | (static_cast<unsigned char>(text[at++]) & 0x3FU);
  return letter;
}

char32_t lower(char32_t c) {
  const bool plain = (c >= U'A' && c <= U'Z') || (c >= U'À' && c <= U'Þ' && c != U'×') ||
                     (c >= U'Α' && c <= U'Ω') || (c >= U'А' && c <= U'Я');
  if (plain) return c + 32;
  if (c >= U'Ѐ' && c <= U'Џ') return c + 80;
  const bool paired = (c >= U'Ā' && c <= U'ķ') || (c >= U'Ŋ' && c <= U'ŷ');
  return paired && c % 2 == 0 ? c + 1 : c;
}

bool is_part_of_word(char32_t c) {
  if (c < 0x80)
    return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  const bool sign = c < 0xC0 || c == U'×' || c == U'÷' ||  // of Latin-1: « » ¿ ¡ and hard spaces
                    (c >= 0x2000 && c <= 0x206F) ||        // dashes, quotes, dots
                    (c >= 0x3000 && c <= 0x303F) || c == U'،' || c == U'؛' || c == U'؟' ||
                    c == U'？' || c == U'，';
  return !sign;
}

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = static_cast<std::uint32_t>(at);
    const char32_t letter = next_letter(text, at);
    if (!is_part_of_word(letter)) {
      inside = false;
      continue;
    }
    if (!inside) words.push_back({{}, {begin, begin}});
    inside = true;
    words.back().letters += lower(letter);
    words.back().span.end = static_cast<std::uint32_t>(at);
  }
  return words;
}

bool is_same(const std::u32string& word, const std::u32string& wanted) {
  if (!word.starts_with(wanted)) return false;
  const std::u32string ending = word.substr(wanted.size());
  return ending.empty() || ending == U"s" || ending == U"es";
}

char lower_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// False where the phrase surely does not stand in the text; parting a text into words takes
/// longer.
bool may_hold(std::string_view text, std::string_view phrase) {
  const auto is_ascii_letter = [](char c) {
    return lower_ascii(c) >= 'a' && lower_ascii(c) <= 'z';
  };
  const auto* const end = std::ranges::find_if_not(phrase, is_ascii_letter);
  const auto same = [](char a, char b) { return lower_ascii(a) == lower_ascii(b); };
  return std::search(text.begin(), text.end(), phrase.begin(), end, same) != text.end() ||
         end == phrase.begin();
}

}  // namespace

std::vector<Span> find_words(std::string_view text, std::string_view phrase) {
  if (!may_hold(text, phrase)) return {};
  const std::vector<Word> words = words_of(text);
  const std::vector<Word> wanted = words_of(phrase);
  std::vector<Span> places;
  if (wanted.empty()) return places;
  for (std::size_t at = 0; at + wanted.size() <= words.size();) {
    const auto same = [&](std::size_t i) {
      return is_same(words[at + i].letters, wanted[i].letters);
    };
    std::size_t matched = 0;
    while (matched < wanted.size() && same(matched)) ++matched;
    if (matched == wanted.size()) {
      places.push_back({words[at].span.begin, words[at + matched - 1].span.end});
      at += matched;
    } else {
      ++at;
    }
  }
  return places;
}

}  // namespace mgi
