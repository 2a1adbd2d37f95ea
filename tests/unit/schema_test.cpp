// The JSON that the program writes follows the schemas that it publishes.
#include <algorithm>
#include <array>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "assessed.hpp"
#include "cli/commands.hpp"
#include "json_schema.hpp"
#include "mgi/report/instrument_report.hpp"
#include "mgi/text/sha256.hpp"

using namespace mgi;
using nlohmann::json;

namespace {

constexpr std::array schema_files{
    "assessment-result-1.json", "list-1.json",       "explain-1.json",   "findings-1.json",
    "robustness-1.json",        "across-1.json",     "crosswalk-1.json", "matrix-1.json",
    "insights-1.json",          "comparison-1.json", "plan-1.json",      "line-1.json"};

json schema_document(const std::string& name) {
  return json::parse(test::file("docs/schemas/" + name).text);
}

test::JsonSchema published(const std::string& name) {
  return test::JsonSchema(schema_document(name));
}

/// The answers of a place called Samplia; `head` and `answers` are lines of YAML.
std::string sample(const std::string& head, const std::string& answers,
                   const std::string& version = "1.1") {
  return "mgi-assessment: 1\nquestionnaire: {id: small, version: \"" + version + "\"}\n" +
         "round: \"2024\"\ndate: 2024\n" + head + "answers:\n" + answers;
}

const std::string national_draft =
    "jurisdiction: {name: Samplia, code: XS}\norigin: government\nstatus: draft\n";

const std::string best_answers =
    "  strategy: yes\n  strategy-budget: yes\n  search-rules: yes\n"
    "  service-access: [health, school, housing]\n  registration-rate: 100\n"
    "  labour-law: yes\n  inspection: yes\n  figures: yes\n";

std::string every_answer(const std::string& answer) {
  std::string lines;
  for (const std::string& id : indicator_ids(test::small_questionnaire()))
    lines.append("  ").append(id).append(": ").append(answer).append("\n");
  return lines;
}

/// Cleared answers, signed by their hash.
std::string cleared(const std::string& status) {
  const std::string place = "jurisdiction: {name: Samplia, code: XS}\norigin: government\n";
  const test::Assessed draft =
      test::assessed(test::text(sample(place + "status: draft\n", best_answers)));
  const std::string hash = sha256(answers_text(draft.instrument.questionnaire, draft.assessment));
  return sample(place + "status: " + status +
                    "\nclearance: {body: Cabinet, date: 2024-07-01, answers-sha256: " + hash +
                    "}\n",
                best_answers);
}

json samplia_json() {
  const test::Assessed samplia = test::assessed(test::file("tests/transcripts/files/samplia.yaml"));
  return json::parse(
      assessment_json(samplia.subject(), {samplia.instrument.frameworks.all.data()}));
}

/// Visits every object of a document, each shape once: `/sections/3/terms/0` and
/// `/sections/0/terms/1` are one shape, the section's and the indicator's terms two.
template <typename Visit>
void for_each_shape(const json& node, const json::json_pointer& place, const std::string& shape,
                    std::set<std::string>& seen, const Visit& visit) {
  if (node.is_array())
    for (std::size_t i = 0; i < node.size(); ++i)
      for_each_shape(node[i], place / i, shape + "/*", seen, visit);
  if (!node.is_object()) return;
  std::string keys = shape + ":";
  for (const auto& [key, value] : node.items()) keys += " " + key;
  if (seen.insert(keys).second) visit(node, place);
  for (const auto& [key, value] : node.items())
    for_each_shape(value, place / key, shape + "/" + key, seen, visit);
}

/// A map whose keys are data: a document may leave any of them out.
bool is_map_of_data(const json::json_pointer& place) {
  const std::string name = place.empty() ? "" : place.back();
  return name == "groups" || name == "frameworks";
}

}  // namespace

TEST_CASE("the JSON of every kind of assessment follows its schema") {
  test::JsonSchema schema = published("assessment-result-1.json");
  const std::vector<std::pair<std::string, std::string>> documents{
      {"some answers of each kind", test::file("tests/transcripts/files/samplia.yaml").text},
      {"nothing answered", sample(national_draft, "  strategy:\n")},
      {"everything unknown", sample(national_draft, every_answer("unknown"))},
      {"nothing applicable",
       sample(national_draft, every_answer("{answer: not-applicable, reason: invented}"))},
      {"everything at its best", sample(national_draft, best_answers)},
      {"no item of a checklist", sample(national_draft, "  service-access: none\n")},
      {"a local government", sample("jurisdiction: {name: Port Sample, code: XS-PS, level: local}\n"
                                    "origin: government\nstatus: consultation\n",
                                    best_answers)},
      {"a coding by others",
       sample("jurisdiction: {name: Samplia, code: XS}\norigin: own-coding\nstatus: draft\n",
              "  strategy: partly\n  figures: unknown\n")},
      {"cleared answers", cleared("cleared")},
      {"published answers", cleared("published")},
      {"answers of an older version",
       sample(national_draft, "  search: yes\n  old-question: yes\n", "1.0")},
      {"comments, with and without a date",
       sample(national_draft,
              "  strategy:\n    answer: yes\n    confidential: true\n    respondent: Cabinet\n"
              "    comments:\n      - {by: Ministry, text: Agreed., resolved: true}\n"
              "      - {by: Ministry, date: 2024-05, text: Which one?}\n")},
  };
  for (const auto& [what, answers] : documents) {
    INFO(what);
    const test::Assessed assessed = test::assessed(test::text(answers));
    CHECK(schema.complaints(json::parse(assessment_json(assessed.subject(), {}))) == "");
    const Framework& themes = assessed.instrument.frameworks.all.front();
    const json with_view = json::parse(assessment_json(assessed.subject(), {&themes}));
    CHECK(with_view["views"].size() == 1);
    CHECK(schema.complaints(with_view) == "");
  }
}

TEST_CASE("the JSON of every example follows its schema, with the views by every framework") {
  test::JsonSchema schema = published("assessment-result-1.json");
  std::vector<std::string> examples;
  for (const std::string folder : {"examples/", "examples/real/"})
    for (const auto& entry : std::filesystem::directory_iterator(MGI_ROOT "/" + folder))
      if (entry.path().extension() == ".yaml")
        examples.push_back(folder + entry.path().filename().string());
  std::ranges::sort(examples);
  CHECK(examples.size() >= 9);
  for (const std::string& example : examples) {
    INFO(example);
    const test::Assessed assessed = test::assessed(test::file(example));
    std::vector<const Framework*> all;
    for (const Framework& framework : assessed.instrument.frameworks.all) all.push_back(&framework);
    const json document = json::parse(assessment_json(assessed.subject(), all));
    CHECK(document["views"].size() == assessed.instrument.frameworks.all.size());
    CHECK(schema.complaints(document) == "");
  }
}

TEST_CASE("the schema rejects a document in which one thing is wrong") {
  struct Corruption {
    const char* what;
    const char* patch;
  };
  constexpr std::array corruptions{
      Corruption{"a value above 1",
                 R"([{"op": "replace", "path": "/sections/0/value", "value": 1.01}])"},
      Corruption{"a negative share",
                 R"([{"op": "replace", "path": "/sections/0/terms/0/share", "value": -0.1}])"},
      Corruption{"a value as text",
                 R"([{"op": "replace", "path": "/overall/value", "value": "66 %"}])"},
      Corruption{"a coverage in per cent",
                 R"([{"op": "replace", "path": "/overall/coverage", "value": 87.5}])"},
      Corruption{"a count that is no whole number",
                 R"([{"op": "replace", "path": "/counts/answered", "value": 6.5}])"},
      Corruption{"a field that nobody knows",
                 R"([{"op": "add", "path": "/sections/0/colour", "value": "red"}])"},
      Corruption{"a field that is missing",
                 R"([{"op": "remove", "path": "/indicators/0/answer"}])"},
      Corruption{"an origin that nobody knows",
                 R"([{"op": "replace", "path": "/assessment/origin", "value": "ministry"}])"},
      Corruption{"a status that nobody knows",
                 R"([{"op": "replace", "path": "/assessment/status", "value": "final"}])"},
      Corruption{"cleared answers that nobody cleared",
                 R"([{"op": "replace", "path": "/assessment/status", "value": "cleared"}])"},
      Corruption{"a date in another order",
                 R"([{"op": "replace", "path": "/assessment/date", "value": "30-06-2024"}])"},
      Corruption{"a month that does not exist",
                 R"([{"op": "replace", "path": "/assessment/date", "value": "2024-13"}])"},
      Corruption{"a hash that is too short",
                 R"([{"op": "replace", "path": "/questionnaire/sha256", "value": "e75714"}])"},
      Corruption{"an id that is a title",
                 R"([{"op": "replace", "path": "/indicators/0/id", "value": "Safety strategy"}])"},
      Corruption{"a number for an id",
                 R"([{"op": "replace", "path": "/gaps/0/followers", "value": [1]}])"},
      Corruption{"an answer that is true",
                 R"([{"op": "replace", "path": "/indicators/0/answer", "value": true}])"},
      Corruption{"an item that is ticked twice",
                 R"([{"op": "replace", "path": "/indicators/3/answer", "value": ["a", "a"]}])"},
      Corruption{"a band without a name",
                 R"([{"op": "replace", "path": "/sections/0/band/low", "value": null}])"},
      Corruption{"a name of a band that is withheld",
                 R"([{"op": "replace", "path": "/sections/3/band/high", "value": "high"}])"},
      Corruption{"a term that is a section and an indicator",
                 R"([{"op": "add", "path": "/sections/0/terms/0/indicator", "value": "a"}])"},
      Corruption{"a country code in lower case",
                 R"([{"op": "replace", "path": "/assessment/jurisdiction/code", "value": "xs"}])"},
      Corruption{"a source that is no web address",
                 R"([{"op": "replace", "path": "/sources/0/url", "value": "ftp://example.org"}])"},
      Corruption{"a year as text",
                 R"([{"op": "replace", "path": "/sources/0/year", "value": "2023"}])"},
      Corruption{"a recommendation that nothing calls for",
                 R"([{"op": "replace", "path": "/recommendations/0/triggers", "value": []}])"},
      Corruption{"no notices", R"([{"op": "replace", "path": "/notices", "value": []}])"},
      Corruption{"another version of the format",
                 R"([{"op": "replace", "path": "/format-version", "value": 2}])"},
      Corruption{"another kind of document",
                 R"([{"op": "replace", "path": "/format", "value": "mgi-list"}])"},
      Corruption{"a list of results", R"([{"op": "replace", "path": "", "value": []}])"},
  };
  test::JsonSchema schema = published("assessment-result-1.json");
  const json document = samplia_json();
  REQUIRE(schema.complaints(document) == "");
  for (const Corruption& corruption : corruptions) {
    INFO(corruption.what);
    const json corrupted = document.patch(json::parse(corruption.patch));
    REQUIRE(corrupted != document);
    CHECK(schema.complaints(corrupted) != "");
  }
}

TEST_CASE("no object of the result may lack a field or have one more") {
  test::JsonSchema schema = published("assessment-result-1.json");
  json document = samplia_json();
  document["assessment"]["clearance"] = {
      {"body", "Cabinet"}, {"date", "2024"}, {"answers-sha256", std::string(64, '0')}};
  document["assessment"]["moved"] = {{{"from", "search"}, {"to", "search-rules"}}};
  document["indicators"][0]["comments"] = {
      {{"by", "Ministry"}, {"date", nullptr}, {"text", "Agreed."}, {"resolved", true}}};
  REQUIRE(schema.complaints(document) == "");
  std::set<std::string> seen;
  std::size_t fields = 0;
  for_each_shape(document, json::json_pointer(), "", seen,
                 [&](const json& node, const json::json_pointer& place) {
                   if (is_map_of_data(place)) return;
                   INFO(place.to_string());
                   json more = document;
                   more[place]["one-more"] = 1;
                   CHECK(schema.complaints(more) != "");
                   for (const auto& [key, value] : node.items()) {
                     INFO(key);
                     ++fields;
                     json fewer = document;
                     fewer[place].erase(key);
                     CHECK(schema.complaints(fewer) != "");
                   }
                 });
  CHECK(fields > 150);
}

TEST_CASE("every field of the schemas is described, and nothing else is allowed") {
  for (const char* name : schema_files) {
    INFO(name);
    const json schema = schema_document(name);
    CHECK(schema["$id"] == name);
    CHECK(schema["$schema"] == "http://json-schema.org/draft-07/schema#");
    std::set<std::string> seen;
    std::size_t objects = 0;
    for_each_shape(
        schema, json::json_pointer(), "", seen,
        [&](const json& node, const json::json_pointer& place) {
          if (!node.contains("type") || node["type"] != "object" || !node.contains("properties"))
            return;
          ++objects;
          INFO(place.to_string());
          CHECK(node.value("additionalProperties", json()) == json(false));
          for (const auto& [key, field] : node["properties"].items()) {
            INFO(key);
            CHECK(field.value("description", "").ends_with('.'));
          }
        });
    CHECK(objects >= 2);
  }
}

TEST_CASE("every list follows its schema and counts its entries") {
  test::JsonSchema schema = published("list-1.json");
  const test::Assessed small = test::assessed(test::file("tests/transcripts/files/samplia.yaml"));
  const test::Assessed national = test::assessed(test::file("examples/examplia-2024.yaml"));
  std::vector<Listing> listings{list_checks(), Listing{"framework", "frameworks", {}}};
  for (const test::Assessed* of : {&small, &national}) {
    listings.push_back(list_sections(of->instrument.questionnaire));
    listings.push_back(list_indicators(of->instrument.questionnaire));
    listings.push_back(list_recommendations(of->instrument.questionnaire));
    listings.push_back(list_frameworks(of->instrument.frameworks));
  }
  for (const Listing& listing : listings) {
    INFO(listing.plural);
    const json document = json::parse(listing_json(listing));
    CHECK(schema.complaints(document) == "");
    CHECK(document["count"] == document["entries"].size());
    CHECK(document["count"] == listing.entries.size());
  }
}

TEST_CASE("the schema of lists knows exactly what 'mgi list' can list") {
  json subjects = json::array();
  for (const ListSubject& subject : list_subjects()) subjects.push_back(subject.id);
  CHECK(schema_document("list-1.json")["properties"]["kind"]["enum"] == subjects);
}

TEST_CASE("the schema of lists rejects a list in which one thing is wrong") {
  test::JsonSchema schema = published("list-1.json");
  const json document = json::parse(listing_json(list_sections(test::small_questionnaire())));
  REQUIRE(schema.complaints(document) == "");
  for (const char* patch : {R"([{"op": "replace", "path": "/kind", "value": "countries"}])",
                            R"([{"op": "replace", "path": "/count", "value": "4"}])",
                            R"([{"op": "remove", "path": "/entries"}])",
                            R"([{"op": "remove", "path": "/entries/0/title"}])",
                            R"([{"op": "replace", "path": "/entries/0/id", "value": "A title"}])",
                            R"([{"op": "replace", "path": "/entries/0/remark", "value": ""}])",
                            R"([{"op": "add", "path": "/entries/0/score", "value": 1}])",
                            R"([{"op": "add", "path": "/page", "value": 1}])"}) {
    INFO(patch);
    CHECK(schema.complaints(document.patch(json::parse(patch))) != "");
  }
}

TEST_CASE("the explanation of every id follows its schema") {
  test::JsonSchema schema = published("explain-1.json");
  std::set<std::string> kinds;
  for (const char* answers :
       {"tests/transcripts/files/samplia.yaml", "examples/examplia-2024.yaml"}) {
    const Instrument instrument = test::assessed(test::file(answers)).instrument;
    for (const std::string& id : explainable_ids(instrument.questionnaire, instrument.frameworks)) {
      INFO(id);
      const auto explanation = explain(instrument.questionnaire, instrument.frameworks, id);
      REQUIRE(explanation);
      const json document = json::parse(explanation_json(*explanation));
      CHECK(schema.complaints(document) == "");
      kinds.insert(document["kind"].get<std::string>());
    }
  }
  CHECK(kinds == std::set<std::string>{"check", "code", "framework", "indicator", "recommendation",
                                       "section"});
}

TEST_CASE("the schema of explanations rejects one in which one thing is wrong") {
  test::JsonSchema schema = published("explain-1.json");
  const test::Assessed small = test::assessed(test::file("tests/transcripts/files/samplia.yaml"));
  const json document = json::parse(explanation_json(
      *explain(small.instrument.questionnaire, small.instrument.frameworks, "themes:1")));
  REQUIRE(schema.complaints(document) == "");
  for (const char* patch : {R"([{"op": "replace", "path": "/kind", "value": "country"}])",
                            R"([{"op": "replace", "path": "/kind", "value": "framework"}])",
                            R"([{"op": "replace", "path": "/id", "value": "themes"}])",
                            R"([{"op": "replace", "path": "/id", "value": "My themes:1"}])",
                            R"([{"op": "replace", "path": "/text", "value": "one text"}])",
                            R"([{"op": "remove", "path": "/title"}])",
                            R"([{"op": "replace", "path": "/facts/0/label", "value": ""}])",
                            R"([{"op": "remove", "path": "/facts/0/text"}])",
                            R"([{"op": "add", "path": "/facts/0/value", "value": 1}])",
                            R"([{"op": "add", "path": "/url", "value": ""}])"}) {
    INFO(patch);
    CHECK(schema.complaints(document.patch(json::parse(patch))) != "");
  }
}
