#include "load/read_scale.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace mgi {
namespace {

Choice read_choice(YamlNode node, const std::string& scale, Ids& ids, Diagnostics& diagnostics) {
  Reader reader(node, fmt::format("choice of scale '{}'", scale), diagnostics);
  Choice choice;
  choice.span = node.span();
  choice.id = ids.read(reader, 0);
  choice.title = reader.text("title");
  if (choice.title.empty()) choice.title = choice.id;
  reader.require("points");
  choice.points = reader.number("points", 0, 0, 1);
  reader.each_entry("words", [&](YamlNode language, YamlNode words) {
    const auto add = [&](YamlNode word) {
      auto text = scalar_text(word, "a word", diagnostics);
      if (text) choice.words.push_back({std::string(language.text()), std::move(*text)});
    };
    if (words.kind() == YamlKind::sequence)
      words.for_each_item(add);
    else
      add(words);
  });
  if (choice.id == "unknown" || choice.id == "not-applicable")
    reader.error("id-form", fmt::format("'{}' is an answer of every scale already", choice.id),
                 node.span(), "take it out of the scale");
  reader.finish();
  return choice;
}

void read_choices(Reader& reader, Scale& scale) {
  const std::size_t before = reader.diagnostics().size();
  Ids ids(fmt::format("choice of scale '{}':", scale.id));
  reader.each("choices", [&](YamlNode item) {
    scale.choices.push_back(read_choice(item, scale.id, ids, reader.diagnostics()));
  });
  if (has_errors_behind(reader.diagnostics(), before)) return;  // their points may differ
  if (scale.choices.size() < 2 || lowest_points(scale) == highest_points(scale))
    reader.error("scale-points",
                 fmt::format("{} must have two choices with different points", reader.what()),
                 reader.span(), "give the best answer 1 and the worst 0");
}

ChecklistItem read_item(YamlNode node, const std::string& scale, Ids& ids,
                        Diagnostics& diagnostics) {
  Reader reader(node, fmt::format("item of scale '{}'", scale), diagnostics);
  ChecklistItem item;
  item.span = node.span();
  item.id = ids.read(reader, 0);
  item.title = reader.text("title");
  if (item.title.empty()) item.title = item.id;
  item.weight = reader.weight("weight");
  if (item.id == "none" || item.id == "unknown" || item.id == "not-applicable")
    reader.error("id-form", fmt::format("'{}' is an answer of every checklist already", item.id),
                 node.span(), "take it out of the scale");
  reader.finish();
  return item;
}

void read_items(Reader& reader, Scale& scale) {
  scale.kind = ScaleKind::checklist;
  Ids ids(fmt::format("item of scale '{}':", scale.id));
  const bool is_list = reader.each("items", [&](YamlNode item) {
    scale.items.push_back(read_item(item, scale.id, ids, reader.diagnostics()));
  });
  if (is_list && scale.items.empty())
    reader.error("scale-points", fmt::format("{} has no items", reader.what()), reader.span());
}

void read_ends(Reader& reader, YamlNode node, Scale& scale) {
  scale.kind = ScaleKind::number;
  const std::size_t before = reader.diagnostics().size();
  Reader ends(node, fmt::format("'number' of {}", reader.what()), reader.diagnostics());
  ends.require("worst");
  ends.require("best");
  constexpr double largest = 1'000'000'000'000;
  scale.worst = ends.number("worst", 0, -largest, largest);
  scale.best = ends.number("best", 1, -largest, largest);
  scale.unit = ends.text("unit");
  ends.finish();
  if (has_errors_behind(reader.diagnostics(), before)) return;  // the ends may differ
  if (scale.worst == scale.best)
    reader.error("scale-points", fmt::format("the two ends of {} are equal", reader.what()),
                 node.span());
}

}  // namespace

Scale read_scale(YamlNode node, Ids& ids, std::size_t index, Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.size();
  Reader reader(node, "scale", diagnostics);
  Scale scale;
  scale.span = node.span();
  scale.id = ids.read(reader, index);
  scale.title = reader.text("title");
  int kinds = 0;
  if (reader.find("choices")) {
    ++kinds;
    read_choices(reader, scale);
  }
  if (reader.find("items")) {
    ++kinds;
    read_items(reader, scale);
  }
  if (const auto number = reader.find("number")) {
    ++kinds;
    read_ends(reader, *number, scale);
  }
  constexpr std::array<std::string_view, 3> names{"choices", "items", "number"};
  const bool is_misspelt = kinds == 0 && std::ranges::any_of(names, [&](std::string_view name) {
                             return reader.seems_misspelt(name);
                           });
  if (kinds != 1 && node.kind() == YamlKind::mapping && !is_misspelt)
    reader.error("scale-points",
                 fmt::format("{} must have either 'choices' or 'items' or 'number'", reader.what()),
                 node.span());
  reader.finish();
  scale.incomplete = has_errors_behind(diagnostics, before);
  return scale;
}

}  // namespace mgi
