#include <utility>

#include "mgi/report/schema.hpp"
#include "report/schema_json.hpp"

namespace mgi {
namespace {

using namespace schema;

const std::vector<std::string> means{"arithmetic", "geometric", "harmonic", "minimum"};

/// An id that is not one of `taken`.
Json id_but(const std::vector<std::string>& taken) {
  return {{"allOf", Json::array({part("id")})}, {"not", {{"enum", taken}}}};
}

Json framework() {
  const Json code = map_of({
      {"code", "The code, for example 10 or 10.7.", part("required-text"), true},
      {"title", "What it stands for.", part("required-text"), true},
  });
  const Json group = map_of({
      {"id", "Id of the group.", part("id"), true},
      {"title", "Its title.", part("required-text"), true},
      {"codes",
       "Codes of the framework that stand in it.",
       {{"allOf", Json::array({part("texts")})}, {"not", part("empty")}},
       true},
  });
  return map_of({
      {"id", "Id of the framework.", part("id"), true},
      {"title", "Its title.", part("required-text"), true},
      {"short", "Introduces a code in a sentence: \"Global Compact 8\".", part("text")},
      {"source", "The document the codes come from.", part("text")},
      {"note", "What a reader must know before using the view.", part("text")},
      {"codes", "Its codes.", list_of(code)},
      {"groups", "Codes that documents tell together.", list_of(group)},
  });
}

Json scale() {
  const Json choice = map_of({
      {"id", "The answer as files write it.", id_but({"unknown", "not-applicable"}), true},
      {"title", "The answer as people read it; default: the id.", part("text")},
      {"points", "What it is worth, from 0 to 1.", part("number-from-0-to-1"), true},
      {"words",
       "Other spellings by language: {fr: oui, es: [sí, si]}.",
       {{"type", {"object", "null"}}, {"additionalProperties", part("texts")}}},
  });
  const Json item = map_of({
      {"id", "The item as files write it.", id_but({"none", "unknown", "not-applicable"}), true},
      {"title", "The item as people read it; default: the id.", part("text")},
      {"weight", "Above 0, relative within the checklist; default 1.",
       optional(part("number-above-0"))},
  });
  Json number = map_of({
      {"worst", "The number that is worth 0 points.", part("number"), true},
      {"best", "The number that is worth 1 point.", part("number"), true},
      {"unit", "For example %.", part("text")},
  });
  number["type"] = {"object", "null"};
  Json choices = list_of(choice);
  choices["minItems"] = 2;
  Json items = list_of(item);
  items["minItems"] = 1;
  Json map = map_of({
      {"id", "Id of the scale.", part("id"), true},
      {"title", "Its title.", part("text")},
      {"choices", "The answers, one of which is given; two must differ in points.", choices},
      {"items", "A checklist: the answer names those that hold.", items},
      {"number", "The two ends of a number: {worst: 0, best: 100, unit: \"%\"}.", number},
  });
  Json kinds = Json::array();
  for (const char* kind : {"choices", "items", "number"}) {
    Json given{{"required", {kind}}};
    given["properties"][kind] = {{"not", part("empty")}};
    kinds.push_back(std::move(given));
  }
  map["oneOf"] = std::move(kinds);
  return map;
}

Json section() {
  return map_of({
      {"id", "Id of the section.", part("id"), true},
      {"title", "Its title.", part("required-text"), true},
      {"about", "A paragraph about it.", part("text")},
      {"kind", "Its own word for the level.", part("text")},
      {"weight", "Above 0, relative to its neighbours; default 1.",
       optional(part("number-above-0"))},
      {"mean", "How the values of its parts become one; default arithmetic.",
       optional(one_of(means))},
      {"sections", "Its own sections.", list_of(part("section"))},
  });
}

Json indicator() {
  const Json example = map_of({
      {"text", "A good practice.", part("required-text"), true},
      {"document", "Id of the document that reports it.", part("required-text"), true},
  });
  const Json mirror = map_of({
      {"questionnaire", "Id of the other questionnaire.", part("required-text"), true},
      {"indicator", "Id of its indicator.", part("required-text"), true},
  });
  return map_of({
      {"id", "Id of the indicator; it never changes its meaning.", part("id"), true},
      {"section", "Id of the section it stands in.", part("required-text"), true},
      {"title", "A few words for tables.", part("required-text"), true},
      {"question", "The question as it is asked.", part("required-text"), true},
      {"scale", "Id of its scale.", part("text")},
      {"weight", "Above 0, relative to its neighbours; default 1.",
       optional(part("number-above-0"))},
      {"guidance",
       "Map from an answer, or about, federation, competence, evidence, to a text.",
       {{"type", {"object", "null"}}, {"additionalProperties", part("text")}}},
      {"frameworks",
       "Map from a framework to codes: {gcm: [8, 9], sdg: 10.7}.",
       {{"type", {"object", "null"}}, {"additionalProperties", part("texts")}}},
      {"effort", "What it takes to raise it from its worst to its best answer; for 'mgi plan'.",
       part("number-above-0")},
      {"priority", "1 (first) to 3; default 2.", whole_number(1, 3, "^[1-3]$")},
      {"priority-reason", "Why.", part("text")},
      {"presupposes", "Indicators without which the question makes no sense.", part("texts")},
      {"after", "Indicators that must come first.", part("texts")},
      {"where", "Contexts; outside them 'not-applicable' needs no reason.", part("texts")},
      {"examples", "Good practice that documents report.", list_of(example)},
      {"mirrors", "The indicator of another questionnaire that asks the same.", optional(mirror)},
  });
}

Json recommendation() {
  return map_of({
      {"id", "Id of the recommendation.", part("id"), true},
      {"document", "Id of the document it follows.", part("required-text"), true},
      {"text", "What to do.", part("required-text"), true},
      {"for",
       "Indicators that call for it when they are below their best.",
       {{"allOf", Json::array({part("texts")})}, {"not", part("empty")}},
       true},
      {"when", "no: only the worst answer calls for it.", optional(one_of({"no"}))},
  });
}

Json band() {
  return map_of({
      {"id", "Id of the band.", part("id"), true},
      {"title", "Its name; default: the id.", part("text")},
      {"from", "Where it begins, from 0 to 1; the first begins at 0.", part("number-from-0-to-1"),
       true},
  });
}

Json context() {
  return map_of({
      {"id", "Id of the context.", part("id"), true},
      {"title", "For example \"Country with a sea coast\".", part("text")},
  });
}

Json cited_document() {
  return map_of({
      {"id", "Id of the document.", part("id"), true},
      {"title", "Its title.", part("required-text"), true},
      {"authority", "What its word weighs, in plain words.", part("required-text"), true},
      {"publisher", "Who published it.", part("text")},
      {"year", "When it was published.",
       whole_number(1900, 2200, "^(19[0-9]{2}|2[01][0-9]{2}|2200)$")},
      {"url", "Its web address.", part("text")},
  });
}

Json renaming() {
  return map_of({
      {"from", "The old id.", part("required-text"), true},
      {"to", "The id of today.", part("required-text"), true},
      {"in", "The version that renamed it.", part("required-text"), true},
  });
}

Json dropping() {
  return map_of({
      {"id", "The old id.", part("required-text"), true},
      {"in", "The version that dropped it.", part("required-text"), true},
  });
}

Json filled_list_of(Json item) {
  return {{"type", "array"}, {"minItems", 1}, {"items", std::move(item)}};
}

}  // namespace

std::string questionnaire_schema() {
  std::vector<std::string> overall = means;
  overall.emplace_back("none");
  Json root = map_of({
      {"mgi-questionnaire", "The kind of this file and its format version.", one_format(), true},
      {"id", "Id of the questionnaire.", part("id"), true},
      {"version", "Its version, in quotes.", part("required-text"), true},
      {"title", "Its title.", part("required-text"), true},
      {"language", "Language of its texts, for example en.", part("text")},
      {"about", "A paragraph about the questionnaire.", part("text")},
      {"notice", "What every output says first.", part("text")},
      {"bands-source", "What publishes the bands; default: they are the project's own.",
       part("text")},
      {"levels", "The word for each level of sections, singular.", part("texts")},
      {"overall", "The mean of the top sections, or none; default arithmetic.",
       optional(one_of(overall))},
      {"minimum-coverage", "0 to 1; below it no band is printed; default 0.8.",
       optional(part("number-from-0-to-1"))},
      {"default-scale", "Id of the scale of indicators that name none; default: the first.",
       part("text")},
      {"glossary", "Id of a glossary.", part("text")},
      {"objectives", "Id of the framework that recommendations are said to serve.", part("text")},
      {"goals", "Id of the framework that a report on development goals follows.", part("text")},
      {"means", "Id of the framework whose groups show the means of implementation.", part("text")},
      {"frameworks", "Frameworks it is coded in: ids, or written out here.",
       list_of({{"anyOf", {part("text"), framework()}}})},
      {"earlier-versions", "Versions whose answers can be carried over.", part("texts")},
      {"renamed", "Indicators that had another id.", list_of(renaming())},
      {"dropped", "Indicators that are no more.", list_of(dropping())},
      {"scales", "The answers that indicators take, and their points.", filled_list_of(scale()),
       true},
      {"bands", "Named intervals of scores, from the lowest to the highest.", list_of(band())},
      {"contexts", "Situations of a jurisdiction that 'where' refers to.", list_of(context())},
      {"documents", "What recommendations and examples follow.", list_of(cited_document())},
      {"sections", "The outline.", list_of(part("section"))},
      {"indicators", "The questions, in the order in which they are asked.",
       filled_list_of(indicator()), true},
      {"recommendations", "What to do about gaps.", list_of(recommendation())},
  });
  return to_text(
      document("Questionnaire of mgi",
               "Refuses what is an error to 'mgi validate', as far as a schema can tell.", root,
               {{"section", section()}}));
}

}  // namespace mgi
