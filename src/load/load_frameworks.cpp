#include "mgi/load/load_frameworks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "load/read_frameworks.hpp"
#include "load/reader.hpp"
#include "mgi/text/nearest.hpp"

namespace mgi {
namespace {

/// Reads an item of `groups:`; its codes are those of `framework`, each in one group.
FrameworkGroup read_group(YamlNode node, const Framework& framework, std::string_view where,
                          Diagnostics& diagnostics) {
  Reader reader(node, fmt::format("group of {}", where), diagnostics);
  FrameworkGroup group;
  group.span = node.span();
  group.id = reader.required_text("id");
  if (!group.id.empty()) check_id(group.id, reader.span_of("id"), diagnostics);
  reader.rename(fmt::format("group '{}' of {}", group.id, where));
  group.title = reader.required_text("title");
  reader.require("codes");
  const auto first = std::ranges::find(framework.groups, group.id, &FrameworkGroup::id);
  if (first != framework.groups.end())
    reader
        .error("duplicate-id", fmt::format("{} stands here a second time", reader.what()),
               node.span(), "ids must differ")
        .notes.push_back({"the first one is here", first->span});
  std::vector<std::string> known;
  for (const FrameworkCode& code : framework.codes) known.push_back(code.code);
  reader.each_text("codes", [&](const std::string& code, Span span) {
    const auto found = std::ranges::find(framework.codes, code, &FrameworkCode::code);
    if (found == framework.codes.end()) {
      reader.error(
          "unknown-reference",
          fmt::format("{} names code '{}', which {} does not have", reader.what(), code, where),
          span, did_you_mean(code, known));
      return;
    }
    const auto index = static_cast<std::size_t>(found - framework.codes.begin());
    const auto holds = [&](const FrameworkGroup& other) {
      return std::ranges::find(other.codes, index) != other.codes.end();
    };
    if (holds(group) || std::ranges::any_of(framework.groups, holds))
      reader.error("duplicate-id", fmt::format("code '{}' of {} stands in two groups", code, where),
                   span, "a code stands in one group at most");
    else
      group.codes.push_back(index);
  });
  reader.finish();
  return group;
}

}  // namespace

Framework read_framework(YamlNode node, Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.size();
  Reader reader(node, "framework", diagnostics);
  Framework framework;
  framework.span = node.span();
  framework.id = reader.required_text("id");
  if (!framework.id.empty()) check_id(framework.id, reader.span_of("id"), diagnostics);
  reader.rename(fmt::format("framework '{}'", framework.id));
  framework.title = reader.required_text("title");
  framework.short_title = reader.text("short");
  if (framework.short_title.empty()) framework.short_title = framework.title;
  framework.source = reader.text("source");
  framework.note = reader.text("note");
  reader.each("codes", [&](YamlNode item) {
    Reader code(item, fmt::format("code of {}", reader.what()), diagnostics);
    FrameworkCode read;
    read.span = item.span();
    read.code = code.required_text("code");
    read.title = code.required_text("title");
    code.finish();
    if (const FrameworkCode* const first = find_code(framework, read.code))
      reader
          .error("duplicate-id",
                 fmt::format("code '{}' of {} stands here a second time", read.code, reader.what()),
                 item.span(), "keep one of the two")
          .notes.push_back({"the first one is here", first->span});
    else
      framework.codes.push_back(std::move(read));
  });
  reader.each("groups", [&](YamlNode item) {
    framework.groups.push_back(read_group(item, framework, reader.what(), diagnostics));
  });
  reader.finish();
  framework.incomplete = has_errors_behind(diagnostics, before);
  return framework;
}

Loaded<Frameworks> load_frameworks(const Source& source) {
  Loaded<Frameworks> loaded;
  Frameworks frameworks;
  loaded.tree = read_document(source, "mgi-frameworks", loaded.diagnostics, [&](Reader& reader) {
    reader.each("frameworks", [&](YamlNode item) {
      Framework framework = read_framework(item, loaded.diagnostics);
      if (const Framework* const first = find_framework(frameworks, framework.id))
        reader
            .error("duplicate-id",
                   fmt::format("framework '{}' stands here a second time", framework.id),
                   item.span(), "keep one of the two")
            .notes.push_back({"the first one is here", first->span});
      else
        frameworks.all.push_back(std::move(framework));
    });
  });
  if (!has_errors(loaded.diagnostics)) loaded.value = std::move(frameworks);
  return loaded;
}

Loaded<Glossary> load_glossary(const Source& source) {
  Loaded<Glossary> loaded;
  Glossary glossary;
  loaded.tree = read_document(source, "mgi-glossary", loaded.diagnostics, [&](Reader& reader) {
    glossary.id = reader.required_text("id");
    glossary.title = reader.required_text("title");
    reader.each("terms", [&](YamlNode item) {
      Reader fields(item, "term", loaded.diagnostics);
      GlossaryTerm term;
      term.span = item.span();
      term.term = fields.required_text("term");
      fields.rename(fmt::format("term '{}'", term.term));
      term.meaning = fields.required_text("meaning");
      term.avoid = fields.texts("avoid");
      term.source = fields.text("source");
      fields.finish();
      glossary.terms.push_back(std::move(term));
    });
  });
  if (!has_errors(loaded.diagnostics)) loaded.value = std::move(glossary);
  return loaded;
}

}  // namespace mgi
