#include "mgi/load/load_frameworks.hpp"

#include <fmt/format.h>

#include <utility>

#include "load/read_frameworks.hpp"
#include "load/reader.hpp"

namespace mgi {

Framework read_framework(YamlNode node, Diagnostics& diagnostics) {
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
    if (find_code(framework, read.code) != nullptr)
      reader.error(
          "duplicate-id",
          fmt::format("code '{}' of {} stands here a second time", read.code, reader.what()),
          item.span(), "keep one of the two");
    else
      framework.codes.push_back(std::move(read));
  });
  reader.finish();
  return framework;
}

Loaded<Frameworks> load_frameworks(const Source& source) {
  Loaded<Frameworks> loaded;
  Frameworks frameworks;
  loaded.tree = read_document(source, "mgi-frameworks", loaded.diagnostics, [&](Reader& reader) {
    reader.each("frameworks", [&](YamlNode item) {
      Framework framework = read_framework(item, loaded.diagnostics);
      if (find_framework(frameworks, framework.id) != nullptr)
        reader.error("duplicate-id",
                     fmt::format("framework '{}' stands here a second time", framework.id),
                     item.span(), "keep one of the two");
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
