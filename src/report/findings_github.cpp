#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "mgi/text/width.hpp"
#include "report/finding_parts.hpp"
#include "report/findings_writers.hpp"
#include "report/github_summary.hpp"

namespace mgi {
namespace {

constexpr std::size_t shown_annotations = 10;                       // by GitHub, for one step
constexpr std::size_t largest_summary = std::size_t{1000} * 1000U;  // GitHub takes 1 MiB

/// A value of a workflow command; `reserved` are the characters that mean something where it
/// stands. Line ends are kept by their codes, other control characters only shown.
std::string escaped(std::string_view text, std::string_view reserved) {
  std::string result;
  while (!text.empty()) {
    const std::size_t length = std::min(text.find_first_of("\r\n"), text.size());
    for (const char c : printable(text.substr(0, length))) {
      if (reserved.find(c) == std::string_view::npos)
        result += c;
      else
        result += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    if (length < text.size()) result += text[length] == '\r' ? "%0D" : "%0A";
    text.remove_prefix(std::min(length + 1, text.size()));
  }
  return result;
}

std::string escaped_value(std::string_view text) {
  return escaped(text, "%");
}

std::string escaped_property(std::string_view text) {
  return escaped(text, "%:,");
}

/// GitHub ignores columns where an annotation covers more than one line.
std::string annotation(const Diagnostic& diagnostic, const Source& source, const Lines& lines) {
  const auto [begin, end] = region_of(lines, diagnostic.span);
  const std::string extent = begin.line == end.line
                                 ? fmt::format("col={},endColumn={}", begin.column, end.column)
                                 : fmt::format("endLine={}", end.line);
  return fmt::format("::{} file={},line={},{},title={}::{}\n", name(diagnostic.severity),
                     escaped_property(path_of(source)), begin.line, extent,
                     escaped_property(diagnostic.check), escaped_value(sentences_of(diagnostic)));
}

/// `text` in a cell of a Markdown table, with nothing that Markdown or GitHub would act on.
std::string cell(std::string_view text) {
  std::string result;
  for (const char c : printable(one_line(text))) {
    if (std::string_view("&<>|\\`*_~[]#@$").find(c) == std::string_view::npos)
      result += c;
    else
      result += fmt::format("&#{};", static_cast<int>(c));
  }
  return result;
}

std::string row(const Diagnostic& diagnostic, const Source& source, const Lines& lines) {
  const Location place = lines.locate(diagnostic.span.begin);
  return fmt::format("| {} | {} | {} | {} |\n", name(diagnostic.severity),
                     cell(fmt::format("{}:{}:{}", path_of(source), place.line, place.column)),
                     cell(diagnostic.check), cell(sentences_of(diagnostic)));
}

}  // namespace

std::string findings_github(std::span<const CheckedFile> files) {
  std::string text;
  for (const Severity severity : {Severity::error, Severity::warning})
    for (const CheckedFile& file : files) {
      const Lines lines(file.source.text);
      for (const Diagnostic& diagnostic : file.diagnostics)
        if (diagnostic.severity == severity) text += annotation(diagnostic, file.source, lines);
    }
  const FindingCounts counts = count_findings(files);
  if (counts.errors + counts.warnings > shown_annotations)
    text += fmt::format(
        "::notice title=mgi validate::{}. GitHub shows {} annotations of a step; the job summary "
        "lists them.\n",
        summary_of(counts), shown_annotations);
  return text;
}

std::string github_summary(std::span<const CheckedFile> files) {
  const FindingCounts counts = count_findings(files);
  const std::size_t all = counts.errors + counts.warnings;
  std::string text = fmt::format("### mgi validate\n\n{}.\n", summary_of(counts));
  if (all == 0) return text;
  text += "\n| Severity | Place | Check | Finding |\n|---|---|---|---|\n";
  std::size_t shown = 0;
  for (const CheckedFile& file : files) {
    const Lines lines(file.source.text);
    for (const Diagnostic& diagnostic : file.diagnostics) {
      const std::string next = row(diagnostic, file.source, lines);
      if (text.size() + next.size() > largest_summary)
        return text + fmt::format("\n{} more findings are not listed here.\n", all - shown);
      text += next;
      ++shown;
    }
  }
  return text;
}

}  // namespace mgi
