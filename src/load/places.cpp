#include "mgi/load/places.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>

#include "load/yaml.hpp"

namespace mgi {
namespace {

/// What an item of a list is called: its id or key, its own text, or its number.
std::string name_of(YamlNode item, std::size_t number) {
  if (item.kind() == YamlKind::scalar) return std::string(item.text());
  std::string name;
  if (item.kind() == YamlKind::mapping)
    item.for_each_entry([&](YamlNode key, YamlNode value) {
      const bool names =
          key.text() == "id" || key.text() == "key" || key.text() == "term" || key.text() == "code";
      if (name.empty() && names) name = value.text();
    });
  return name.empty() ? fmt::format("{}", number) : name;
}

using Findings = std::span<Diagnostic*>;

/// Sets the path of findings in the order of the file, all of which stand in `node`.
void set_paths_in(YamlNode node, const std::string& path, Findings findings) {
  for (Diagnostic* finding : findings) finding->path = path;
  std::size_t next = 0;
  const auto descend = [&](Span span, const auto& name, YamlNode child) {
    const std::uint32_t end = std::max(span.end, span.begin + 1);
    while (next < findings.size() && findings[next]->span.begin < span.begin) ++next;
    const std::size_t first = next;
    while (next < findings.size() && findings[next]->span.begin < end) ++next;
    if (first == next) return;
    set_paths_in(child, path.empty() ? std::string(name()) : fmt::format("{}/{}", path, name()),
                 findings.subspan(first, next - first));
  };
  if (node.kind() == YamlKind::mapping)
    node.for_each_entry([&](YamlNode key, YamlNode value) {
      descend(
          {key.span().begin, std::max(key.span().end, value.span().end)},
          [&] { return key.text(); }, value);
    });
  std::size_t number = 0;
  if (node.kind() == YamlKind::sequence)
    node.for_each_item([&](YamlNode item) {
      ++number;
      descend(
          item.span(), [&] { return name_of(item, number); }, item);
    });
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

/// Reads `# mgi: allow CHECK: reason` at `begin` of the text.
std::optional<Allowance> read_allowance(std::string_view text, std::size_t begin) {
  const Span line = line_at(text, begin);
  std::string_view words = trimmed(text.substr(begin + 1, line.end - begin - 1));
  constexpr std::string_view start = "mgi: allow ";
  if (!words.starts_with(start)) return std::nullopt;
  words.remove_prefix(start.size());
  const std::size_t colon = std::min(words.find(':'), words.size());
  return Allowance{std::string(trimmed(words.substr(0, colon))),
                   std::string(trimmed(words.substr(std::min(colon + 1, words.size())))),
                   {static_cast<std::uint32_t>(begin), line.end},
                   line,
                   {}};
}

}  // namespace

std::string first_key(const Source& source) {
  std::string_view text = source.text;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const std::string_view line = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty() || line.starts_with('#') || line == "---") continue;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return {};
    const std::string_view key = trimmed(line.substr(0, colon));
    const bool quoted = key.size() > 2 && (key.front() == '"' || key.front() == '\'');
    return std::string(quoted ? key.substr(1, key.size() - 2) : key);
  }
  return {};
}

std::string id_path(const YamlTree& tree, Span span) {
  Diagnostics one{{.span = span}};
  set_paths(tree, one);
  return one.front().path;
}

void set_paths(const YamlTree& tree, Diagnostics& diagnostics) {
  if (tree.empty()) return;
  std::vector<Diagnostic*> findings;
  findings.reserve(diagnostics.size());
  for (Diagnostic& diagnostic : diagnostics) findings.push_back(&diagnostic);
  std::ranges::stable_sort(findings, {},
                           [](const Diagnostic* diagnostic) { return diagnostic->span.begin; });
  set_paths_in(tree.root(), {}, findings);
}

std::string root_text(const YamlTree& tree, std::string_view key) {
  std::string text;
  if (!tree.empty() && tree.root().kind() == YamlKind::mapping)
    tree.root().for_each_entry([&](YamlNode name, YamlNode value) {
      if (name.text() == key) text = value.text();
    });
  return text;
}

std::vector<Allowance> find_allowances(const Source& source, const YamlTree& tree) {
  constexpr std::string_view start = "# mgi: allow ";
  const std::string_view text = source.text;
  std::vector<Allowance> allowances;
  std::size_t at = text.find(start);
  if (at == std::string_view::npos || tree.empty()) return allowances;
  std::vector<Span> scalars;
  tree.for_each_scalar([&](Span span) { scalars.push_back(span); });
  const auto first_from = [&](std::size_t place) {
    return std::ranges::lower_bound(scalars, place, {}, &Span::begin);
  };
  for (; at != std::string_view::npos; at = text.find(start, at + 1)) {
    const auto behind = first_from(at + 1);
    if (behind != scalars.begin() && at < std::prev(behind)->end) continue;  // inside a text
    auto allowance = read_allowance(text, at);
    if (!allowance) continue;
    // Known by what stands on its line, as the findings that it allows are.
    const auto on_line = first_from(allowance->line.begin);
    const bool alone = on_line == scalars.end() || on_line->begin > at;
    allowance->path = id_path(tree, alone ? allowance->span : *on_line);
    allowances.push_back(std::move(*allowance));
  }
  return allowances;
}

}  // namespace mgi
