#include "load/read_indicator.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "mgi/text/nearest.hpp"

namespace mgi {
namespace {

void read_guidance(Reader& reader, Indicator& indicator) {
  const std::size_t before = reader.diagnostics().size();
  reader.each_entry("guidance", [&](YamlNode key, YamlNode text) {
    auto words = scalar_text(text, "guidance", reader.diagnostics());
    if (words)
      indicator.guidance.push_back({std::string(key.text()), std::move(*words), key.span()});
  });
  indicator.guidance_incomplete = has_errors_behind(reader.diagnostics(), before);
}

void read_codings(Reader& reader, const IndicatorContext& context, Indicator& indicator) {
  reader.each_entry("frameworks", [&](YamlNode key, YamlNode codes) {
    Coding coding{std::string(key.text()), {}, {}, key.span()};
    const auto add = [&](YamlNode code) {
      auto text = scalar_text(code, "a framework's code", reader.diagnostics());
      if (!text) return;
      coding.codes.push_back(std::move(*text));
      coding.code_spans.push_back(code.span());
    };
    if (codes.kind() == YamlKind::sequence)
      codes.for_each_item(add);
    else
      add(codes);
    const auto& known = context.frameworks;
    if (!context.knows_frameworks || std::ranges::find(known, coding.framework) != known.end()) {
      indicator.codings.push_back(std::move(coding));
      return;
    }
    reader.error("unknown-reference",
                 fmt::format("{} names framework '{}', which the questionnaire does not declare",
                             reader.what(), coding.framework),
                 key.span(), did_you_mean(coding.framework, known));
  });
}

void read_where(Reader& reader, const Ids& contexts, Indicator& indicator) {
  for (const Reference& context : read_references(reader, "where")) {
    indicator.where.push_back(context.id);
    if (contexts.find(context.id) || !contexts.is_whole()) continue;
    reader.error("unknown-reference",
                 fmt::format("{} names context '{}', which the questionnaire does not declare",
                             reader.what(), context.id),
                 context.span, did_you_mean(context.id, contexts.sorted()));
  }
}

void read_example(YamlNode node, const Reader& of, ReadIndicator& read, Diagnostics& diagnostics) {
  Reader reader(node, fmt::format("example of {}", of.what()), diagnostics);
  read.indicator.examples.push_back({reader.required_text("text")});
  read.names.documents.push_back(require_reference(reader, "document"));
  reader.finish();
}

void read_mirror(Reader& of, Indicator& indicator) {
  const auto node = of.find("mirrors");
  if (!node) return;
  Reader reader(*node, fmt::format("'mirrors' of {}", of.what()), of.diagnostics());
  Mirror mirror{reader.required_text("questionnaire"), reader.required_text("indicator"),
                reader.span_of("questionnaire"), reader.span_of("indicator")};
  reader.finish();
  if (!mirror.questionnaire.empty() && !mirror.indicator.empty())
    indicator.mirrors = std::move(mirror);
}

}  // namespace

ReadIndicator read_indicator(YamlNode node, const IndicatorContext& context, std::size_t index,
                             Diagnostics& diagnostics) {
  Reader reader(node, "indicator", diagnostics);
  ReadIndicator read;
  Indicator& indicator = read.indicator;
  indicator.span = node.span();
  indicator.id = context.indicators.read(reader, index);
  // Recommendations name the first one of that id.
  indicator.mentioned = context.indicators.find(indicator.id) != index;
  indicator.title = reader.required_text("title");
  indicator.question = reader.required_text("question");
  indicator.question_span = reader.span_of("question");
  read.names.section = require_reference(reader, "section");
  read.names.scale = read_reference(reader, "scale");
  read.names.has_scale = reader.find("scale").has_value();
  const std::size_t before_weight = diagnostics.size();
  indicator.weight = reader.weight("weight");
  read.weight_incomplete = has_errors_behind(diagnostics, before_weight);
  if (reader.find("effort")) indicator.effort = reader.weight("effort");
  indicator.priority = reader.whole_number("priority", 2, 1, 3);
  indicator.priority_reason = reader.text("priority-reason");
  read_guidance(reader, indicator);
  read_codings(reader, context, indicator);
  read.names.presupposes = read_references(reader, "presupposes");
  read.names.after = read_references(reader, "after");
  read_where(reader, context.contexts, indicator);
  read_mirror(reader, indicator);
  reader.each("examples", [&](YamlNode item) { read_example(item, reader, read, diagnostics); });
  if (!reader.finish()) {
    if (reader.seems_misspelt("scale")) read.names.has_scale = true;
    if (reader.seems_misspelt("weight")) read.weight_incomplete = true;
    if (reader.seems_misspelt("guidance")) indicator.guidance_incomplete = true;
  }
  return read;
}

}  // namespace mgi
