#include "load/write_yaml.hpp"

#include <yaml-cpp/emitter.h>

#include <algorithm>

namespace mgi {

namespace {

/// False where a byte could be a control character, a line break or another invisible sign.
bool is_printable(std::string_view text) {
  const auto invisible = [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; };
  return std::ranges::none_of(text, invisible) &&
         text.find("\xC2\x85") == std::string_view::npos &&      // next line
         text.find("\xE2\x80\xA8") == std::string_view::npos &&  // line separator
         text.find("\xE2\x80\xA9") == std::string_view::npos &&  // paragraph separator
         text.find("\xEF\xBB\xBF") == std::string_view::npos;    // byte order mark
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
