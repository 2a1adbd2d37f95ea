#include "load/write_yaml.hpp"

#include <yaml-cpp/emitter.h>

#include <algorithm>

#include "mgi/text/width.hpp"

namespace mgi {

namespace {

/// False for a text with control characters, line breaks, changes of direction or a byte order
/// mark: none of them may stand in a file unseen.
bool is_printable(std::string_view text) {
  return printable(text) == text && text.find("\xEF\xBB\xBF") == std::string_view::npos;
}

}  // namespace

std::string yaml_scalar(std::string_view text) {
  // Quotes keep numbers and dates text for every other reader, and line breaks on one line.
  const bool has_letter = std::ranges::any_of(
      text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
  if (!has_letter || !is_printable(text)) return quoted_yaml_scalar(text);
  YAML::Emitter emitter;
  emitter << std::string(text);
  return emitter.c_str();
}

std::string quoted_yaml_scalar(std::string_view text) {
  YAML::Emitter emitter;
  // Letters stay letters; only a text with invisible signs is written in escapes.
  if (!is_printable(text)) emitter.SetOutputCharset(YAML::EscapeNonAscii);
  emitter << YAML::DoubleQuoted << std::string(text);
  return emitter.c_str();
}

}  // namespace mgi
