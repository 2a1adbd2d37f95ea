#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace mgi {

/// A language that reports can be written in.
enum class Language { english, french, spanish, arabic };

/// Their codes (ISO 639-1), in that order.
inline constexpr std::array<std::string_view, 4> language_codes{"en", "fr", "es", "ar"};

/// "en", "fr", …
std::string_view code(Language language);

/// The language of that code, or nothing.
std::optional<Language> find_language(std::string_view code);

/// True where the language is written from right to left.
bool is_right_to_left(Language language);

}  // namespace mgi
