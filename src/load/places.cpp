#include "mgi/load/places.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "load/yaml.hpp"

namespace mgi {
namespace {

bool holds(Span outer, Span inner) {
  return inner.begin >= outer.begin && inner.begin < std::max(outer.end, outer.begin + 1);
}

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

void append_path(YamlNode node, Span span, std::string& path) {
  const auto descend = [&](std::string_view name, YamlNode child) {
    path += path.empty() ? "" : "/";
    path += name;
    append_path(child, span, path);
  };
  if (node.kind() == YamlKind::mapping) {
    node.for_each_entry([&](YamlNode key, YamlNode value) {
      if (holds({key.span().begin, std::max(key.span().end, value.span().end)}, span))
        descend(key.text(), value);
    });
  } else if (node.kind() == YamlKind::sequence) {
    std::size_t number = 0;
    node.for_each_item([&](YamlNode item) {
      ++number;
      if (holds(item.span(), span)) descend(name_of(item, number), item);
    });
  }
}

void collect_scalars(YamlNode node, std::vector<Span>& spans) {
  if (node.kind() == YamlKind::scalar) spans.push_back(node.span());
  if (node.kind() == YamlKind::sequence)
    node.for_each_item([&](YamlNode item) { collect_scalars(item, spans); });
  if (node.kind() == YamlKind::mapping)
    node.for_each_entry([&](YamlNode key, YamlNode value) {
      spans.push_back(key.span());
      collect_scalars(value, spans);
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
                   line};
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
  std::string path;
  if (!tree.empty()) append_path(tree.root(), span, path);
  return path;
}

void set_paths(const YamlTree& tree, Diagnostics& diagnostics) {
  for (Diagnostic& diagnostic : diagnostics) diagnostic.path = id_path(tree, diagnostic.span);
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
  const std::string_view text = source.text;
  std::vector<Allowance> allowances;
  std::vector<Span> scalars;
  for (std::size_t at = text.find("# mgi: allow "); at != std::string_view::npos;
       at = text.find("# mgi: allow ", at + 1)) {
    if (scalars.empty() && !tree.empty()) collect_scalars(tree.root(), scalars);
    const bool inside =
        std::ranges::any_of(scalars, [&](Span span) { return at >= span.begin && at < span.end; });
    if (inside) continue;
    if (auto allowance = read_allowance(text, at)) allowances.push_back(std::move(*allowance));
  }
  return allowances;
}

}  // namespace mgi
