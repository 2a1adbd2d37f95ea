#pragma once

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace mgi {

/// A text of a report in one language, with `gaps` places `{0}`, `{1}`, … to fill in. Every place
/// must stand in the text, or it does not compile: a translation can lose none.
template <std::size_t gaps = 0>
class Phrase {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor): the tables of words are lists of literals
  consteval Phrase(const char* text) : text_(text) {
    if (text_.empty()) throw "a phrase is empty";
    for (std::size_t i = 0; i < gaps; ++i)
      if (!holds_gap(i)) throw "a phrase lacks one of its places";
  }

  constexpr std::string_view text() const { return text_; }

  /// The text with its places filled in.
  template <typename... Arguments>
  requires(sizeof...(Arguments) == gaps) std::string operator()(
      const Arguments&... arguments) const {
    if constexpr (gaps == 0)
      return std::string(text_);
    else
      return fmt::format(fmt::runtime(text_), arguments...);
  }

 private:
  constexpr bool holds_gap(std::size_t gap) const {
    for (std::size_t i = 0; i + 2 < text_.size(); ++i)
      if (text_[i] == '{' && text_[i + 1] == static_cast<char>('0' + gap) && text_[i + 2] == '}')
        return true;
    return false;
  }

  std::string_view text_;
};

/// The plural categories of the Unicode CLDR.
enum class Plural { zero, one, two, few, many, other };

/// A text that depends on a number: one form for each plural category that the language has; the
/// others are left out and never asked for. `{0}` is the number, further places follow.
struct Counted {
  const char* zero = nullptr;
  const char* one = nullptr;
  const char* two = nullptr;
  const char* few = nullptr;
  const char* many = nullptr;
  const char* other;

  /// The form for a category; `other` where the language has none of its own.
  constexpr const char* form(Plural plural) const {
    const std::array forms{zero, one, two, few, many, other};
    const char* found = forms.at(static_cast<std::size_t>(plural));
    return found == nullptr ? other : found;
  }
};

}  // namespace mgi
