#include "mgi/load/baseline.hpp"

#include <fmt/format.h>

#include <utility>

#include "load/reader.hpp"
#include "load/write_yaml.hpp"

namespace mgi {

Loaded<std::vector<Accepted>> load_baseline(const Source& source) {
  Loaded<std::vector<Accepted>> loaded;
  std::vector<Accepted> entries;
  loaded.tree = read_document(source, "mgi-baseline", loaded.diagnostics, [&](Reader& file) {
    file.each("accepted", [&](YamlNode node) {
      Reader reader(node, "an accepted finding", loaded.diagnostics);
      entries.push_back({reader.required_text("check"), reader.required_text("file"),
                         reader.text("path"), node.span()});
      reader.finish();
    });
  });
  if (!has_errors(loaded.diagnostics)) loaded.value = std::move(entries);
  return loaded;
}

std::string write_baseline(std::span<const Accepted> entries) {
  std::string text =
      "mgi-baseline: 1\n# Findings that are accepted; 'mgi validate --baseline' keeps quiet about "
      "them.\n";
  text += entries.empty() ? "accepted: []\n" : "accepted:\n";
  for (const Accepted& entry : entries)
    text += fmt::format("  - check: {}\n    file: {}\n    path: {}\n", yaml_scalar(entry.check),
                        yaml_scalar(entry.file), yaml_scalar(entry.path));
  return text;
}

}  // namespace mgi
