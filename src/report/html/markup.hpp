#pragma once

#include <string>
#include <string_view>

#include "mgi/report/language.hpp"
#include "mgi/report/report.hpp"

namespace mgi::html {

/// `text` on one line, safe between tags and in double quotes: nothing in it becomes markup,
/// control characters and changes of direction are shown.
std::string escape(std::string_view text);

/// An id that may stand in a document and after '#': letters, digits, '-' and '_', a letter first.
std::string anchor(std::string_view id);

/// The same in words of `language`: in right-to-left text, ids and all numbers but whole ones are
/// isolated. Words with the mark of a missing translation (" [en]" at their end) get the language
/// that it names.
std::string words_in(std::string_view text, Language language);

/// The same of a text that fills a cell of a table. A cell keeps its text apart from others, so
/// that a number needs nothing more.
std::string words_in_cell(std::string_view text, Language language);

/// A text with its language and its link: ids of this page and web addresses only.
std::string show(const Text& text, Language language);

/// A text that fills an element of that name, such as "p". Words of another language that begin
/// with a Latin letter stand right in text of both directions, up to the bracket of their mark:
/// then the element says the language itself.
std::string element(std::string_view name, const Text& text, Language language);

}  // namespace mgi::html
