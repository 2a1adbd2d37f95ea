#include "report/finding_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "mgi/text/sha256.hpp"
#include "mgi/text/width.hpp"

namespace mgi {
namespace {

std::string counted(std::size_t count, std::string_view word) {
  return fmt::format("{} {}{}", count, word, count == 1 ? "" : "s");
}

/// A text that may be long or hold anything, in quotes.
std::string quoted(std::string_view text) {
  return fmt::format("'{}'", cut(printable(text), 60));
}

}  // namespace

FindingCounts count_findings(std::span<const CheckedFile> files) {
  FindingCounts counts;
  counts.files = files.size();
  for (const CheckedFile& file : files)
    for (const Diagnostic& diagnostic : file.diagnostics)
      ++(diagnostic.severity == Severity::error ? counts.errors : counts.warnings);
  return counts;
}

std::string summary_of(const FindingCounts& counts) {
  std::string found;
  if (counts.errors > 0) found = counted(counts.errors, "error");
  if (counts.warnings > 0)
    found += (found.empty() ? "" : ", ") + counted(counts.warnings, "warning");
  return fmt::format("{} in {}", found.empty() ? "No findings" : found,
                     counted(counts.files, "file"));
}

Region region_of(const Lines& lines, Span span) {
  return {lines.locate(span.begin), lines.locate(std::max(span.begin, span.end))};
}

std::string sentence(std::string_view text) {
  std::string result(text);
  if (!result.empty() && result.front() >= 'a' && result.front() <= 'z')
    result.front() = static_cast<char>(result.front() - 'a' + 'A');
  if (!text.ends_with('.') && !text.ends_with('?') && !text.ends_with('!')) result += '.';
  return result;
}

std::string sentences_of(const Diagnostic& diagnostic) {
  const std::string message = sentence(diagnostic.message);
  return diagnostic.hint.empty() ? message : message + " " + sentence(diagnostic.hint);
}

std::string description_of(const Edit& edit, const Source& source) {
  const std::size_t begin = std::min<std::size_t>(edit.span.begin, source.text.size());
  const std::size_t end = std::clamp<std::size_t>(edit.span.end, begin, source.text.size());
  const std::string old = quoted(std::string_view(source.text).substr(begin, end - begin));
  if (begin == end) return fmt::format("Insert {}", quoted(edit.text));
  if (edit.text.empty()) return fmt::format("Delete {}", old);
  return fmt::format("Replace {} with {}", old, quoted(edit.text));
}

std::string_view path_of(const Source& source) {
  std::string_view path = source.name;
  while (path.starts_with("./")) path.remove_prefix(2);
  return path;
}

std::vector<std::string> fingerprints_of(const CheckedFile& file) {
  std::vector<std::string> fingerprints;
  fingerprints.reserve(file.diagnostics.size());
  std::map<std::string, std::size_t> seen;
  for (const Diagnostic& diagnostic : file.diagnostics) {
    const std::string key =
        fmt::format("{}\n{}\n{}", diagnostic.check, path_of(file.source), diagnostic.path);
    fingerprints.push_back(sha256(fmt::format("{}\n{}", key, ++seen[key])));
  }
  return fingerprints;
}

}  // namespace mgi
