#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "check/rules.hpp"

namespace mgi::rules {
namespace {

using Words = std::vector<std::string>;

// ---- Words ----

/// Bytes at the start of `text` that part words and are not ASCII: signs of Latin-1, the dashes,
/// dots and quotes of Unicode, and the question marks of other scripts.
std::size_t foreign_mark(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  if (byte(0) == 0xC2U) return 2;
  if (byte(0) == 0xE2U && (byte(1) == 0x80U || byte(1) == 0x81U)) return 3;
  if (text.starts_with("؟") || text.starts_with("،")) return 2;
  return text.starts_with("？") || text.starts_with("，") ? 3 : 0;
}

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

/// The words of a text in its order, ASCII letters in lower case. An apostrophe parts no word.
Words words_of(std::string_view text) {
  Words words(1);
  const auto end_word = [&] {
    if (!words.back().empty()) words.emplace_back();
  };
  while (!text.empty()) {
    const char c = text.front();
    std::size_t used = 1;
    if (text.starts_with("’")) {
      used = std::string_view("’").size();
    } else if (const std::size_t mark = foreign_mark(text); mark > 0) {
      end_word();
      used = std::min(mark, text.size());
    } else if (is_ascii_letter(c)) {
      words.back() += c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80U) {
      words.back() += c;
    } else if (c != '\'') {
      end_word();
    }
    text.remove_prefix(used);
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

// ---- Two questions in one ----

constexpr std::array<std::string_view, 6> double_links{"and/or", "or/and",   "et/ou",
                                                       "y/o",    "und/oder", "e/ou"};
constexpr std::array<std::string_view, 2> links{"and", "or"};
constexpr std::array<std::string_view, 12> verbs{"is",  "are", "was",  "were", "does", "do",
                                                 "did", "has", "have", "had",  "can",  "will"};
constexpr std::array<std::string_view, 3> subjects{"it", "they", "there"};

/// How often the text asks: a mark inside an address or before a closing quote asks nothing.
std::size_t question_marks(std::string_view text) {
  constexpr std::string_view behind = " \t\n)";
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    const bool is_mark =
        rest.front() == '?' && (rest.size() == 1 || behind.find(rest[1]) != std::string_view::npos);
    if (is_mark || rest.starts_with("？") || rest.starts_with("؟")) ++count;
  }
  return count;
}

/// "and/or" as words of their own: not inside "brand/order".
std::optional<std::string_view> double_link(std::string_view text) {
  for (const std::string_view link : double_links)
    for (std::size_t at = text.find(link); at != std::string_view::npos;
         at = text.find(link, at + 1)) {
      const bool begins = at == 0 || text[at - 1] == ' ' || text[at - 1] == '(';
      const std::size_t end = at + link.size();
      if (begins && (end == text.size() || !is_ascii_letter(text[end]))) return link;
    }
  return std::nullopt;
}

/// "and is it", "or are there": a second question behind the first, under one mark.
std::optional<std::string> second_question(const Words& words) {
  for (std::size_t i = 0; i + 2 < words.size(); ++i)
    if (is_one_of(links, words[i]) && is_one_of(verbs, words[i + 1]) &&
        is_one_of(subjects, words[i + 2]))
      return fmt::format("{} {} {}", words[i], words[i + 1], words[i + 2]);
  return std::nullopt;
}

// ---- The same question twice ----

// Words that say nothing of what is asked, so that "Is there a law?" is "Does any law exist?" no
// less than "Is there any law?".
constexpr std::array<std::string_view, 12> small_words{"a",    "an", "the", "is",   "are", "there",
                                                       "does", "do", "has", "have", "had", "any"};

/// A plural counts as its singular.
std::string singular(std::string word) {
  if (word.size() > 4 && word.ends_with("ies")) return word.substr(0, word.size() - 3) + "y";
  if (word.size() > 3 && word.ends_with("s") && !word.ends_with("ss")) word.pop_back();
  return word;
}

/// What a question is about: its words without small ones, each once, sorted.
Words subject_of(const Words& words) {
  Words subject;
  for (const std::string& word : words)
    if (!is_one_of(small_words, word)) subject.push_back(singular(word));
  std::ranges::sort(subject);
  subject.erase(std::unique(subject.begin(), subject.end()), subject.end());
  return subject;
}

/// True if `longer` holds all words of `shorter` and at most a quarter more. Where each has a word
/// of its own, as in "open schools" and "open hospitals", the questions differ.
bool nearly_holds(const Words& longer, const Words& shorter) {
  return longer.size() > shorter.size() && longer.size() * 4 <= shorter.size() * 5 &&
         std::ranges::includes(longer, shorter);
}

/// For each question the first one that it repeats, or nothing. Each question is compared with
/// those alone that share its rarest word.
std::vector<std::optional<std::size_t>> repeated(const std::vector<Words>& subjects_asked) {
  std::vector<std::optional<std::size_t>> earlier(subjects_asked.size());
  std::map<Words, std::size_t> first;
  std::unordered_map<std::string_view, std::vector<std::size_t>> holders;
  for (std::size_t i = 0; i < subjects_asked.size(); ++i) {
    if (subjects_asked[i].empty()) continue;
    const auto [same, is_new] = first.emplace(subjects_asked[i], i);
    if (!is_new) {
      earlier[i] = same->second;
      continue;
    }
    for (const std::string& word : subjects_asked[i]) holders[word].push_back(i);
  }
  for (const auto& [subject, i] : first) {
    const auto rarest = std::ranges::min_element(
        subject, {}, [&](const std::string& word) { return holders.at(word).size(); });
    for (const std::size_t other : holders.at(*rarest)) {
      if (!nearly_holds(subjects_asked[other], subject)) continue;
      const auto [before, after] = std::minmax(i, other);
      if (!earlier[after] || before < *earlier[after]) earlier[after] = before;
    }
  }
  return earlier;
}

}  // namespace

void double_question(const Questionnaire& questionnaire, const Frameworks& /*frameworks*/,
                     Diagnostics& diagnostics) {
  for (const Indicator& indicator : questionnaire.indicators) {
    std::string why;
    if (const std::size_t marks = question_marks(indicator.question); marks > 1)
      why = fmt::format("it has {} question marks", marks);
    else if (const auto link = double_link(indicator.question))
      why = fmt::format("'{}'", *link);
    else if (const auto second = second_question(words_of(indicator.question)))
      why = fmt::format("'{}'", *second);
    if (why.empty()) continue;
    diagnostics.push_back(
        {Severity::warning, "double-question",
         fmt::format("the question of '{}' asks more than one thing: {}", indicator.id, why),
         indicator.question_span, "ask one thing, or make two indicators of it"});
  }
}

void duplicate_question(const Questionnaire& questionnaire, const Frameworks& /*frameworks*/,
                        Diagnostics& diagnostics) {
  const auto& indicators = questionnaire.indicators;
  std::vector<Words> words;
  std::vector<Words> subjects_asked;
  for (const Indicator& indicator : indicators) {
    words.push_back(words_of(indicator.question));
    subjects_asked.push_back(subject_of(words.back()));
  }
  const auto earlier = repeated(subjects_asked);
  for (std::size_t i = 0; i < indicators.size(); ++i) {
    if (!earlier[i]) continue;
    const Indicator& first = indicators[*earlier[i]];
    if (first.id == indicators[i].id) continue;  // the same indicator a second time
    Diagnostic diagnostic{
        Severity::warning, "duplicate-question",
        fmt::format("'{}' asks {} '{}'", indicators[i].id,
                    words[i] == words[*earlier[i]] ? "the same as" : "almost the same as",
                    first.id),
        indicators[i].question_span, "delete one of the two, or say what sets them apart"};
    diagnostic.notes.push_back({"the first question is here", first.question_span});
    diagnostics.push_back(std::move(diagnostic));
  }
}

}  // namespace mgi::rules
