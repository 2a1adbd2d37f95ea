#include "mgi/load/load_efforts.hpp"

#include <fmt/format.h>

#include <utility>

#include "load/reader.hpp"
#include "mgi/text/nearest.hpp"

namespace mgi {
namespace {

constexpr std::string_view first_key = "mgi-efforts";

void read_effort(YamlNode id, YamlNode node, const Questionnaire& questionnaire, Efforts& efforts,
                 Diagnostics& diagnostics) {
  const auto index = find_indicator(questionnaire, id.text());
  if (!index) {
    const auto ids = indicator_ids(questionnaire);
    diagnostics.push_back(
        {Severity::error, "unknown-indicator",
         fmt::format("questionnaire '{}' has no indicator '{}'", questionnaire.id, id.text()),
         id.span(), did_you_mean(id.text(), ids)});
    if (const auto guess = only_guess(id.text(), ids))
      diagnostics.back().edits.push_back({id.span(), *guess, false});
    return;
  }
  const std::string what = fmt::format("the effort of '{}'", id.text());
  const auto text = scalar_text(node, what, diagnostics);
  if (!text) return;
  const auto number = parse_number(*text);
  if (number && *number > 0 && *number <= 1e6) {
    efforts.values[*index] = *number;
    return;
  }
  diagnostics.push_back({Severity::error, "wrong-number",
                         fmt::format("{} must be a number above 0 and up to a million", what),
                         node.span()});
}

}  // namespace

Loaded<Efforts> load_efforts(const Source& source, const Questionnaire& questionnaire) {
  Loaded<Efforts> loaded;
  Efforts efforts;
  efforts.values.resize(questionnaire.indicators.size());
  loaded.tree = read_document(source, first_key, loaded.diagnostics, [&](Reader& file) {
    const std::string id = file.required_text("questionnaire");
    efforts.unit = file.text("unit");
    file.require("efforts");
    if (!id.empty() && id != questionnaire.id) {
      file.error(
          "questionnaire-known",
          fmt::format("the efforts are of questionnaire '{}', not of '{}'", id, questionnaire.id),
          file.span_of("questionnaire"));
      return;
    }
    file.each_entry("efforts", [&](YamlNode indicator, YamlNode node) {
      read_effort(indicator, node, questionnaire, efforts, loaded.diagnostics);
    });
  });
  sort_by_place(loaded.diagnostics);
  if (!has_errors(loaded.diagnostics)) loaded.value = std::move(efforts);
  return loaded;
}

std::string questionnaire_of_efforts(const Source& source) {
  Diagnostics ignored;  // `load_efforts` tells them
  std::string id;
  read_document(source, first_key, ignored, [&](Reader& file) { id = file.text("questionnaire"); });
  return id;
}

}  // namespace mgi
