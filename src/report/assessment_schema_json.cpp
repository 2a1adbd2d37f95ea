#include <fmt/format.h>

#include <utility>

#include "check/countries.hpp"
#include "mgi/model/assessment.hpp"
#include "mgi/report/schema.hpp"
#include "report/answers_schema_json.hpp"
#include "report/follow_up_schema_json.hpp"
#include "report/schema_json.hpp"

namespace mgi {
namespace {

using namespace schema;

// Draft 7 has only patterns for the digits of a quoted year.
constexpr std::string_view source_years = "^(1[5-9][0-9]{2}|2[01][0-9]{2}|2200)$";
constexpr std::string_view convention_years = "^(1[89][0-9]{2}|2[01][0-9]{2}|2200)$";

Json jurisdiction(const Questionnaire& questionnaire) {
  std::vector<std::string> contexts;
  for (const Context& context : questionnaire.contexts) contexts.push_back(context.id);
  std::vector<std::string> countries;
  std::string alternatives;
  std::string invented;
  for (char first = 'A'; first <= 'Z'; ++first)
    for (char second = 'A'; second <= 'Z'; ++second) {
      const std::string code{first, second};
      if (!is_country_code(code)) continue;
      countries.push_back(code);
      alternatives += (alternatives.empty() ? "" : "|") + code;
      if (is_invented_code(code)) invented += (invented.empty() ? "" : "|") + code;
    }
  Json map = map_of({
      {"name", "The name as it is to be printed.", part("required-text"), true},
      {"code", "ISO 3166: KE for a country, BR-SP for a part of it; XA to XZ for invented places.",
       Json::object(), true},
      {"name-note", "For example the designation that the United Nations uses.", part("text")},
      {"level", "A national government, the default, or a local one.",
       optional(one_of(texts(level_names)))},
      {"context", "What is true of the country; outside it some questions do not apply.",
       contexts.empty() ? Json{{"type", {"array", "null"}}, {"maxItems", 0}}
                        : Json{{"anyOf", {list_of(one_of(contexts)), one_of(contexts)}}}},
      {"groups",
       "A free map, for example {region: Eastern Africa}.",
       {{"type", {"object", "null"}}, {"additionalProperties", part("text")}}},
  });
  map["if"] = {{"required", {"level"}}, {"properties", {{"level", {{"enum", {"local"}}}}}}};
  map["then"]["properties"]["code"] = {
      {"type", "string"},
      {"pattern", fmt::format("^({})-[0-9A-Z]{{1,3}}$", alternatives)},
      {"patternErrorMessage", "Write the country, a hyphen and one to three letters or digits"}};
  // Only simulated countries may have a number; the schema of the whole file says so.
  const Json numbered{{"type", "string"},
                      {"pattern", fmt::format("^({})-[0-9A-Z]{{1,3}}$", invented)}};
  map["else"]["properties"]["code"] = {{"anyOf", {one_of(countries), numbered}}};
  return map;
}

Json clearance() {
  Json map = map_of({
      {"body", "Who cleared the answers.", part("required-text"), true},
      {"date", "When.", part("date"), true},
      {"answers-sha256",
       "SHA-256 of the answers; 'mgi validate' says which.",
       {{"type", "string"}, {"pattern", "^[0-9a-f]{64}$"}},
       true},
  });
  map["type"] = {"object", "null"};
  return map;
}

Json register_of_sources() {
  return list_of(map_of({
      {"key", "What answers cite it by.", part("required-text"), true},
      {"title", "Its title in the original language.", part("required-text"), true},
      {"language", "Language of the source, for example fr.", part("text")},
      {"publisher", "Who published it.", part("text")},
      {"article", "Where in the source: an article, page or table.", part("text")},
      {"url", "Its web address.",
       optional({{"type", "string"},
                 {"pattern", "^(https?://|$)"},
                 {"patternErrorMessage", "Begin it with https:// or http://"}})},
      {"kind", "Whose word it is; 'official' is the jurisdiction's own.",
       optional(one_of(texts(source_kind_names)))},
      {"year", "When it was published.", whole_number(1500, 2200, source_years)},
      {"from", "Since when the rule it states is in force.", optional(part("date"))},
      {"until", "Until when the rule it states is in force.", optional(part("date"))},
      {"accessed", "When it was looked at.", optional(part("date"))},
      {"confidential", "true: the source is marked as confidential.", optional(part("flag"))},
  }));
}

Json parties() {
  const Json party = map_of({
      {"name", "A person or body.", part("required-text"), true},
      {"body", "The body the person belongs to.", part("text")},
  });
  return list_of({{"anyOf", {part("text"), party}}});
}

Json figures() {
  return list_of(map_of({
      {"label", "What the figure counts.", part("required-text"), true},
      {"value", "The figure with its unit.", part("required-text"), true},
      {"year", "Its year.", part("text")},
      {"source", "The key of a source in the register.", part("text")},
  }));
}

Json conventions() {
  return list_of(map_of({
      {"title", "Title of the treaty.", part("required-text"), true},
      {"status", "For example party or signed.", part("text")},
      {"year", "Since when.", whole_number(1800, 2200, convention_years)},
  }));
}

Json made_on(const Questionnaire& questionnaire) {
  std::vector<std::string> versions{questionnaire.version};
  versions.insert(versions.end(), questionnaire.earlier_versions.begin(),
                  questionnaire.earlier_versions.end());
  return map_of({
      {"id", "The questionnaire that is answered.", one_of({questionnaire.id}), true},
      {"version", "Its version, in quotes.", one_of(versions), true},
  });
}

}  // namespace

std::string assessment_schema(const Questionnaire& questionnaire) {
  Json root = map_of({
      {"mgi-assessment", "The kind of this file and its format version.", one_format(), true},
      {"questionnaire", "What the answers were made on.", made_on(questionnaire), true},
      {"jurisdiction", "Whose government answers.", jurisdiction(questionnaire), true},
      {"language", "The language of notes and other words of this file, for example en or fr.",
       part("text")},
      {"round", "Name of the round, for example \"2025\".", part("required-text"), true},
      {"date", "The day the answers stand for: 2025-06-30, or 2025-06 or 2025.", part("date"),
       true},
      {"origin", "Who answered: the government, others from public sources, or nobody real.",
       one_of(texts(origin_names)), true},
      {"status", "How far the answers are cleared.", one_of(texts(status_names)), true},
      {"clearance", "Which body cleared which answers; needed from status 'cleared' on.",
       clearance()},
      {"share-as-example",
       "true: once cleared, reports about many countries may name this one where it answers yes.",
       optional(part("flag"))},
      {"about", "A paragraph about the assessment.", part("text")},
      {"preparers", "Who prepared the answers.", parties()},
      {"consulted", "Who was consulted.", parties()},
      {"sources", "The register of sources that answers cite.", register_of_sources()},
      {"at-a-glance", "Figures that introduce the jurisdiction.", figures()},
      {"conventions", "Treaties the jurisdiction is party to, or has signed.", conventions()},
      {"follow-up", "What became of the recommendations: a map by their ids.",
       follow_up_map(questionnaire)},
      {"answers", "Map from indicator to answer; it may be incomplete.", answers_map(questionnaire),
       true},
  });
  const Json needs_clearance{
      {"if", {{"properties", {{"status", {{"enum", {"cleared", "published"}}}}}}}},
      {"then",
       {{"required", {"clearance"}}, {"properties", {{"clearance", {{"type", "object"}}}}}}}};
  const Json numbers_are_simulated{
      {"if",
       {{"properties",
         {{"origin", {{"not", {{"enum", {"simulated"}}}}}},
          {"jurisdiction", {{"properties", {{"level", {{"not", {{"enum", {"local"}}}}}}}}}}}}}},
      {"then",
       {{"properties",
         {{"jurisdiction",
           {{"properties", {{"code", {{"not", {{"type", "string"}, {"pattern", "-"}}}}}}}}}}}}}};
  Json rules = Json::array({needs_clearance, numbers_are_simulated});
  if (has_old_ids(questionnaire)) rules.push_back(refuse_old_ids(questionnaire));
  root["allOf"] = std::move(rules);
  Json definitions = answer_definitions(questionnaire);
  definitions["follow-up-entry"] = follow_up_entry();
  return to_text(document(
      fmt::format("Assessment: {}, version {}", questionnaire.title, questionnaire.version),
      "Refuses what is an error to 'mgi validate', as far as a schema can tell. An answer may come "
      "as a boolean where the scale has a word such as 'yes', which readers of YAML 1.1 take for "
      "one; spellings of other languages are accepted, and 'mgi validate' warns about them.",
      root, definitions));
}

}  // namespace mgi
