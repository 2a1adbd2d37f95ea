#include "mgi/text/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "mgi/text/width.hpp"

namespace mgi {
namespace {

constexpr std::size_t widest_excerpt = 160;  // bytes of one source line that are shown

/// The part of the line around the span that is shown, never cutting a character in two.
Span excerpt_of(std::string_view text, Span line, Span span) {
  if (line.end - line.begin <= widest_excerpt) return line;
  const auto inside_character = [&](std::size_t i) {
    return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U;
  };
  constexpr std::size_t before = 40;
  std::size_t begin = span.begin > line.begin + before ? span.begin - before : line.begin;
  std::size_t end = std::min<std::size_t>(line.end, begin + widest_excerpt);
  while (begin > line.begin && inside_character(begin)) --begin;
  while (end > begin && inside_character(end)) --end;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

void append_excerpt(std::string& out, std::string_view text, const Lines& lines, Span span,
                    std::string_view hint) {
  const Span line = lines.line_at(span.begin);
  const Span shown = excerpt_of(text, line, span);
  const auto part = [&](std::size_t begin, std::size_t end) {
    return printable(text.substr(begin, end - begin));
  };
  const std::size_t begin = std::clamp<std::size_t>(span.begin, shown.begin, shown.end);
  const std::size_t end = std::clamp<std::size_t>(span.end, begin, shown.end);
  const std::size_t caret = display_width(part(shown.begin, begin));
  const std::size_t length = std::max<std::size_t>(1, display_width(part(begin, end)));

  auto to = std::back_inserter(out);
  const std::string number = fmt::format("{:>5}", lines.locate(span.begin).line);
  const std::string gutter(number.size(), ' ');
  fmt::format_to(to, "{} | {}\n", number, part(shown.begin, shown.end));
  fmt::format_to(to, "{} | {}^{}", gutter, std::string(caret, ' '), std::string(length - 1, '~'));
  if (hint.empty()) {
    out += '\n';
    return;
  }
  // A short hint stands behind the caret, a long one below it.
  if (8 + caret + length + 1 + display_width(hint) <= 100) {
    fmt::format_to(to, " {}\n", hint);
    return;
  }
  out += '\n';
  for (const std::string& part_of_hint : wrap(hint, 92))
    fmt::format_to(to, "{} | {}\n", gutter, part_of_hint);
}

std::string place(const Source& source, const Lines& lines, Span span) {
  const Location location = lines.locate(span.begin);
  return fmt::format("{}:{}:{}", printable(source.name), location.line, location.column);
}

}  // namespace

std::string_view name(Severity severity) {
  return severity == Severity::error ? "error" : "warning";
}

bool has_errors(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

void sort_by_place(Diagnostics& diagnostics) {
  std::stable_sort(
      diagnostics.begin(), diagnostics.end(),
      [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; });
}

std::string format_diagnostic(const Diagnostic& diagnostic, const Source& source) {
  return format_diagnostic(diagnostic, source, Lines(source.text));
}

std::string format_diagnostic(const Diagnostic& diagnostic, const Source& source,
                              const Lines& lines) {
  std::string out =
      fmt::format("{}: {}: {} [{}]\n", place(source, lines, diagnostic.span),
                  name(diagnostic.severity), printable(diagnostic.message), diagnostic.check);
  append_excerpt(out, source.text, lines, diagnostic.span, printable(diagnostic.hint));
  for (const Note& note : diagnostic.notes) {
    out += fmt::format("{}: note: {}\n", place(source, lines, note.span), printable(note.message));
    append_excerpt(out, source.text, lines, note.span, "");
  }
  return out;
}

std::string format_diagnostics(const Diagnostics& diagnostics, const Source& source) {
  if (diagnostics.empty()) return {};
  const Lines lines(source.text);
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics)
    text += format_diagnostic(diagnostic, source, lines);
  return text;
}

}  // namespace mgi
