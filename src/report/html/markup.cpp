#include "report/html/markup.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "mgi/text/width.hpp"
#include "report/web_address.hpp"

namespace mgi::html {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_letter_or_digit(char c) {
  return is_letter(c) || (c >= '0' && c <= '9');
}

/// "en", "pt-BR": what may stand in `lang`.
bool is_language_code(std::string_view code) {
  const std::string_view main = code.substr(0, code.find('-'));
  return (main.size() == 2 || main.size() == 3) &&
         std::ranges::all_of(main, [](char c) { return c >= 'a' && c <= 'z'; }) &&
         !code.ends_with('-') &&
         std::ranges::all_of(code, [](char c) { return is_letter_or_digit(c) || c == '-'; });
}

constexpr auto means_something = [](char c) {
  return c == '&' || c == '<' || c == '>' || c == '"';
};

/// True for a text that is shown byte by byte as it stands, as most are: ASCII without control
/// characters, with single spaces, and nothing that means something to HTML.
bool is_shown_as_it_stands(std::string_view text) {
  char before = ' ';
  for (const char c : text) {
    if (c < ' ' || c > '~' || means_something(c) || (c == ' ' && before == ' ')) return false;
    before = c;
  }
  return before != ' ' || text.empty();
}

/// Appends a visible text with what means something to HTML replaced.
void append_escaped(std::string& result, std::string_view visible) {
  while (true) {
    const auto plain = static_cast<std::size_t>(
        std::find_if(visible.begin(), visible.end(), means_something) - visible.begin());
    result += visible.substr(0, plain);
    if (plain == visible.size()) return;
    switch (visible[plain]) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      default:
        result += "&quot;";
    }
    visible.remove_prefix(plain + 1);
  }
}

/// True for a space inside a Latin phrase, so that "Global Compact 8" and "art. 3" stay in their
/// order.
bool joins_words(std::string_view text, std::size_t i) {
  return text[i] == ' ' && i > 0 && i + 1 < text.size() && is_letter_or_digit(text[i + 1]) &&
         (is_letter(text[i - 1]) || is_letter(text[i + 1]) ||
          (i > 1 && text[i - 1] == '.' && is_letter(text[i - 2])));
}

/// True for digits alone: they stand right in right-to-left text as they are. With a sign, a letter
/// or another number behind a point they would not.
bool is_whole_number(std::string_view run) {
  return std::ranges::all_of(run, [](char c) { return c >= '0' && c <= '9'; });
}

/// Escaped text in which Latin words, ids and numbers that need it are isolated from the text
/// around them.
std::string isolated(std::string_view visible) {
  constexpr std::string_view joints = "._:/@-,";
  std::string result;
  for (std::size_t i = 0; i < visible.size();) {
    std::size_t end = i;
    if (!is_letter_or_digit(visible[i])) {
      while (end < visible.size() && !is_letter_or_digit(visible[end])) ++end;
      append_escaped(result, visible.substr(i, end - i));
      i = end;
      continue;
    }
    for (std::size_t j = i; j < visible.size(); ++j) {
      if (is_letter_or_digit(visible[j]) || visible[j] == '%')
        end = j + 1;
      else if (joins_words(visible, j))
        continue;
      else if (joints.find(visible[j]) == std::string_view::npos)
        break;
    }
    const std::string_view run = visible.substr(i, end - i);
    if (!is_whole_number(run)) result += "<bdi>";
    append_escaped(result, run);
    if (!is_whole_number(run)) result += "</bdi>";
    i = end;
  }
  return result;
}

/// Words and the language that they are in; nothing: that of the page.
struct Spoken {
  std::string_view words;
  std::string_view language;
};

/// Takes the mark of a missing translation off the end of words: "Labour law [en]".
Spoken without_mark(std::string_view text) {
  const std::size_t begin = text.ends_with(']') ? text.rfind(" [") : std::string_view::npos;
  if (begin == std::string_view::npos) return {text, ""};
  const std::string_view mark = text.substr(begin + 2, text.size() - begin - 3);
  return is_language_code(mark) ? Spoken{text.substr(0, begin), mark} : Spoken{text, ""};
}

/// Words of another language, with its mark, in an element.
std::string in_language(std::string_view element, const Spoken& spoken) {
  const std::string code = is_language_code(spoken.language)
                               ? fmt::format(" lang=\"{}\"", spoken.language)
                               : std::string();
  return fmt::format("<{0}{1}>{2} [{3}]</{0}>", element, code, escape(spoken.words),
                     escape(spoken.language));
}

}  // namespace

std::string escape(std::string_view text) {
  if (is_shown_as_it_stands(text)) return std::string(text);
  std::string result;
  append_escaped(result, printable(one_line(text)));
  return result;
}

std::string anchor(std::string_view id) {
  std::string result = id.empty() || !is_letter(id.front()) ? "id-" : "";
  for (const char c : id) result += is_letter_or_digit(c) || c == '_' ? c : '-';
  return result;
}

std::string words_in(std::string_view text, Language language) {
  const Spoken spoken = without_mark(text);
  if (!spoken.language.empty()) return in_language("bdi", spoken);
  return is_right_to_left(language) ? isolated(printable(one_line(text))) : escape(text);
}

std::string words_in_cell(std::string_view text, Language language) {
  constexpr std::string_view of_numbers = "0123456789.,%";
  return text.find_first_not_of(of_numbers) == std::string_view::npos ? escape(text)
                                                                      : words_in(text, language);
}

std::string show(const Text& text, Language language) {
  std::string inner = text.language.empty() ? words_in(text.words, language)
                                            : in_language("bdi", {text.words, text.language});
  if (text.target.starts_with('#'))
    return fmt::format("<a href=\"#{}\">{}</a>", anchor(text.target.substr(1)), inner);
  if (!is_web_address(text.target)) return inner;
  // An address is written from left to right in every text. The page says once, in its head, that
  // no link tells where it was followed from.
  const std::string address = escape(text.target);
  return text.target == text.words ? fmt::format(R"(<a dir="ltr" href="{0}">{0}</a>)", address)
                                   : fmt::format(R"(<a href="{}">{}</a>)", address, inner);
}

std::string element(std::string_view name, const Text& text, Language language) {
  const Spoken spoken =
      text.language.empty() ? without_mark(text.words) : Spoken{text.words, text.language};
  const bool stands_right = !spoken.words.empty() && is_letter(spoken.words.front());
  if (text.target.empty() && is_language_code(spoken.language) && stands_right)
    return in_language(name, spoken);
  return fmt::format("<{0}>{1}</{0}>", name, show(text, language));
}

}  // namespace mgi::html
