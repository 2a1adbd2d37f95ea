#include "load/write_yaml.hpp"

#include <yaml-cpp/emitter.h>

#include <algorithm>

namespace mgi {

std::string yaml_scalar(std::string_view text) {
  // Quotes keep numbers and dates text for every other reader, and line breaks on one line.
  const bool has_letter = std::ranges::any_of(
      text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
  const bool has_control =
      std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < ' '; });
  if (!has_letter || has_control) return quoted_yaml_scalar(text);
  YAML::Emitter emitter;
  emitter << std::string(text);
  return emitter.c_str();
}

std::string quoted_yaml_scalar(std::string_view text) {
  YAML::Emitter emitter;
  emitter << YAML::DoubleQuoted << std::string(text);
  return emitter.c_str();
}

}  // namespace mgi
