#include "mgi/text/edits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

namespace mgi {
namespace {

/// Lines with their ends.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

void append_line(std::string& out, char sign, std::string_view line) {
  out += sign;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

}  // namespace

std::vector<Edit> collect_edits(const Diagnostics& diagnostics, bool guesses) {
  std::vector<Edit> all;
  for (const Diagnostic& diagnostic : diagnostics)
    for (const Edit& edit : diagnostic.edits)
      if (edit.certain || guesses) all.push_back(edit);
  std::ranges::stable_sort(all, {}, [](const Edit& edit) { return edit.span.begin; });
  std::vector<Edit> chosen;
  for (const Edit& edit : all)
    if (chosen.empty() || edit.span.begin >= chosen.back().span.end) chosen.push_back(edit);
  return chosen;
}

std::string apply_edits(std::string_view text, const std::vector<Edit>& edits) {
  std::string result;
  std::size_t done = 0;
  for (const Edit& edit : edits) {
    result += text.substr(done, edit.span.begin - done);
    result += edit.text;
    done = edit.span.end;
  }
  return result + std::string(text.substr(done));
}

std::string line_diff(std::string_view before, std::string_view after, std::string_view name) {
  constexpr std::size_t around = 3;
  const auto old_lines = lines_of(before);
  const auto new_lines = lines_of(after);
  const std::size_t count = std::min(old_lines.size(), new_lines.size());
  std::string out;
  for (std::size_t i = 0; i < count; ++i) {
    if (old_lines[i] == new_lines[i]) continue;
    // A hunk goes on while the next change is near enough to share lines with it.
    std::size_t last = i;
    for (std::size_t j = i; j < count && j <= last + 2 * around; ++j)
      if (old_lines[j] != new_lines[j]) last = j;
    const std::size_t begin = i > around ? i - around : 0;
    const std::size_t end = std::min(count, last + around + 1);
    if (out.empty()) out = fmt::format("--- {}\n+++ {}\n", name, name);
    out += fmt::format("@@ -{0},{1} +{0},{1} @@\n", begin + 1, end - begin);
    for (std::size_t j = begin; j < end; ++j) {
      if (old_lines[j] == new_lines[j]) {
        append_line(out, ' ', old_lines[j]);
        continue;
      }
      std::size_t stop = j;
      while (stop < end && old_lines[stop] != new_lines[stop]) ++stop;
      for (std::size_t k = j; k < stop; ++k) append_line(out, '-', old_lines[k]);
      for (std::size_t k = j; k < stop; ++k) append_line(out, '+', new_lines[k]);
      j = stop - 1;
    }
    i = end - 1;
  }
  return out;
}

}  // namespace mgi
