#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/json.hpp"

namespace mgi::schema {

// The parts that the schemas of all kinds of files are made of. A tool that reads YAML gives a
// schema text, numbers and booleans where `mgi` reads text, so every part takes each of these
// readings. What editors offer for completion are enums and types; readings that nobody should
// write are therefore given as patterns or by what they are not.

/// A field of a map.
struct Field {
  std::string_view name;
  std::string_view description;
  Json value;
  bool required = false;
};

/// A map that holds these fields and no others.
Json map_of(const std::vector<Field>& fields);

/// A list of `item`, or nothing.
Json list_of(Json item);

/// The schema of that name in `definitions()`.
Json part(std::string_view name);

/// `value`, or nothing: a key without a value counts as absent.
Json optional(Json value);

/// One of the `words`, also where it reads as a number or, in YAML 1.1, as a boolean (`yes`, `NO`).
/// `others` are accepted and not offered: other spellings, in any letter case.
Json one_of(const std::vector<std::string>& words, const std::vector<std::string>& others = {});

/// The format version behind the first key of a file.
Json one_format();

/// A whole number, quoted or not; `pattern` says the same of its digits.
Json whole_number(int lowest, int highest, std::string_view pattern);

/// The document itself; `definitions` are those it needs beside the shared ones.
Json document(std::string_view title, std::string_view description, const Json& root,
              const Json& definitions);

template <typename Names>
std::vector<std::string> texts(const Names& names) {
  return {names.begin(), names.end()};
}

}  // namespace mgi::schema
