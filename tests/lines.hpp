#pragma once

#include <fmt/format.h>

#include <sstream>
#include <string>
#include <vector>

namespace mgi::test {

inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// The first line in which two texts differ, for messages; empty where they are equal.
inline std::string first_difference(const std::string& one, const std::string& other) {
  if (one == other) return {};
  const std::vector<std::string> left = lines_of(one);
  const std::vector<std::string> right = lines_of(other);
  std::size_t i = 0;
  while (i < left.size() && i < right.size() && left[i] == right[i]) ++i;
  return fmt::format("line {}: '{}', not '{}'", i + 1, i < left.size() ? left[i] : "",
                     i < right.size() ? right[i] : "");
}

/// How often `part` stands in `whole`; occurrences may overlap.
inline std::size_t count_of(const std::string& part, const std::string& whole) {
  std::size_t count = 0;
  for (std::size_t at = whole.find(part); at != std::string::npos; at = whole.find(part, at + 1))
    ++count;
  return count;
}

}  // namespace mgi::test
