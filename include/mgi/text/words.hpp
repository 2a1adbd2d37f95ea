#pragma once

#include <string_view>
#include <vector>

#include "mgi/text/source.hpp"

namespace mgi {

/// Where `phrase` stands in UTF-8 `text`: as whole words, in any letter case (of the Latin, Greek
/// and Cyrillic alphabets), with any space and line breaks between its words; a plain plural ("-s",
/// "-es") is the same word. In the order of the text, without overlaps.
std::vector<Span> find_words(std::string_view text, std::string_view phrase);

}  // namespace mgi
