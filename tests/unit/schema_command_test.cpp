// The schemas that `mgi schema` writes say of files what `mgi validate` says, as far as schemas
// can. tests/ajv/check.sh asks another validator the same.
#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "cli/command_schema.hpp"
#include "files.hpp"
#include "json_schema.hpp"
#include "load/yaml.hpp"
#include "mgi/check/checks.hpp"
#include "mgi/report/schema.hpp"

using namespace mgi;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

// ---- YAML as tools hand it to a schema ----

/// What becomes of scalars without quotes.
enum class Reading { as_text, yaml_1_2, yaml_1_1 };
constexpr std::array readings{Reading::as_text, Reading::yaml_1_2, Reading::yaml_1_1};

json scalar_json(YamlNode node, Reading reading) {
  const std::string text(node.text());
  if (node.is_null()) return nullptr;
  if (reading == Reading::as_text || !node.plain()) return text;
  constexpr std::array<std::string_view, 2> booleans{"true", "false"};
  constexpr std::array<std::string_view, 4> old_booleans{"yes", "no", "NO", "on"};
  if (std::ranges::find(booleans, text) != booleans.end()) return text == "true";
  if (reading == Reading::yaml_1_1 && std::ranges::find(old_booleans, text) != old_booleans.end())
    return text == "yes" || text == "on";
  const json number = json::parse(text, nullptr, false);
  return number.is_number() ? number : json(text);
}

json to_json(YamlNode node, Reading reading) {
  if (node.kind() == YamlKind::scalar) return scalar_json(node, reading);
  json result = node.kind() == YamlKind::sequence ? json::array() : json::object();
  if (node.kind() == YamlKind::sequence)
    node.for_each_item([&](YamlNode item) { result.push_back(to_json(item, reading)); });
  else
    node.for_each_entry([&](YamlNode key, YamlNode value) {
      result[std::string(key.text())] = to_json(value, reading);
    });
  return result;
}

/// The document, or nothing where the file is no YAML that `mgi` reads.
std::optional<json> to_json(const Source& source, Reading reading) {
  Diagnostics diagnostics;
  const YamlTree tree = read_yaml(source, diagnostics);
  if (!diagnostics.empty()) return std::nullopt;
  return to_json(tree.root(), reading);
}

// ---- Schemas ----

using test::JsonSchema;

JsonSchema& schema_of_questionnaires() {
  static JsonSchema schema(json::parse(questionnaire_schema()));
  return schema;
}

/// Parsing a schema takes longer than asking it.
JsonSchema& schema_of_answers(const std::string& questionnaire_path) {
  static std::map<std::string, JsonSchema> schemas;
  const auto found = schemas.find(questionnaire_path);
  if (found != schemas.end()) return found->second;
  const auto questionnaire = load_questionnaire(test::file(questionnaire_path)).value;
  REQUIRE(questionnaire);
  return schemas.try_emplace(questionnaire_path, json::parse(assessment_schema(*questionnaire)))
      .first->second;
}

const std::string small_path = "tests/transcripts/files/small.yaml";

/// The schema for a file of tests/checks; nullptr for kinds of files that have none.
JsonSchema* schema_for_sample(const Source& source, const std::string& folder) {
  if (source.text.starts_with("mgi-questionnaire:")) return &schema_of_questionnaires();
  if (source.text.starts_with("mgi-") && !source.text.starts_with("mgi-assessment:"))
    return nullptr;
  const std::string own = folder + "/questionnaire.yaml";
  return &schema_of_answers(fs::exists(MGI_ROOT "/" + own) ? own : small_path);
}

/// Check → "refuses", "accepts" or "unreadable".
std::map<std::string, std::string> verdicts() {
  std::istringstream lines(test::file("tests/ajv/verdicts.txt").text);
  std::map<std::string, std::string> result;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream words(line);
    std::string check;
    words >> check >> result[check];
  }
  result.erase("");
  return result;
}

const std::string head =
    "mgi-assessment: 1\nquestionnaire: {id: small, version: \"1.1\"}\n"
    "jurisdiction: {name: Samplia, code: XS}\nround: 2024\ndate: 2024\n"
    "origin: government\nstatus: draft\n";

/// True if `mgi validate` finds no error; warnings do not count.
bool mgi_accepts(const std::string& text) {
  const Questionnaire questionnaire = test::small_questionnaire();
  const auto loaded = load_assessment(test::text(text), questionnaire);
  return loaded.value && !has_errors(check_assessment(questionnaire, *loaded.value));
}

bool schema_accepts(const std::string& text, Reading reading) {
  const auto document = to_json(test::text(text), reading);
  REQUIRE(document);
  return schema_of_answers(small_path).complaints(*document).empty();
}

}  // namespace

TEST_CASE("every check that reports an error says what a schema can tell of it") {
  const auto table = verdicts();
  for (const Check& check : checks()) {
    if (check.subject == CheckSubject::batch) continue;  // no file by itself shows it
    INFO(check.id << " is an error if and only if tests/ajv/verdicts.txt has a line for it");
    CHECK(table.contains(std::string(check.id)) == (check.severity == Severity::error));
  }
  for (const auto& [check, verdict] : table) {
    INFO(check << " " << verdict);
    CHECK(find_check(check) != nullptr);
    CHECK((verdict == "refuses" || verdict == "accepts" || verdict == "unreadable"));
  }
}

TEST_CASE("schemas refuse the bad samples whose fault a schema can tell, and no others") {
  auto table = verdicts();
  for (const Check& check : checks()) {
    const std::string id(check.id);
    const std::string folder = "tests/checks/" + id;
    if (!fs::exists(MGI_ROOT "/" + folder + "/bad.yaml")) continue;
    const Source source = test::file(folder + "/bad.yaml");
    JsonSchema* schema = schema_for_sample(source, folder);
    if (schema == nullptr) continue;
    for (const Reading reading : readings) {
      INFO(id << ", reading " << static_cast<int>(reading));
      const auto document = to_json(source, reading);
      CHECK(document.has_value() == (table[id] != "unreadable"));
      if (!document) continue;
      const std::string complaints = schema->complaints(*document);
      INFO(complaints);
      CHECK(complaints.empty() == (table[id] != "refuses"));
    }
  }
}

TEST_CASE("schemas accept the good samples, the examples and the questionnaires") {
  std::vector<std::pair<std::string, JsonSchema*>> files{
      {small_path, &schema_of_questionnaires()},
      {"tests/transcripts/files/samplia.yaml", &schema_of_answers(small_path)}};
  for (const char* folder : {"examples", "examples/real"})
    for (const auto& entry : fs::directory_iterator(std::string(MGI_ROOT "/") + folder))
      if (entry.path().extension() == ".yaml")
        files.emplace_back(
            fs::relative(entry.path(), MGI_ROOT).string(),
            &schema_of_answers(
                "questionnaires/" +
                parse_assessment(read_source(entry.path().string())).questionnaire_id + ".yaml"));
  for (const auto& entry : fs::directory_iterator(MGI_ROOT "/questionnaires"))
    if (entry.path().extension() == ".yaml" &&
        read_source(entry.path().string()).text.starts_with("mgi-questionnaire:"))
      files.emplace_back(fs::relative(entry.path(), MGI_ROOT).string(),
                         &schema_of_questionnaires());
  for (const Check& check : checks()) {
    const std::string folder = "tests/checks/" + std::string(check.id);
    if (!fs::exists(MGI_ROOT "/" + folder + "/good.yaml")) continue;
    const Source source = test::file(folder + "/good.yaml");
    if (JsonSchema* schema = schema_for_sample(source, folder))
      files.emplace_back(folder + "/good.yaml", schema);
  }
  CHECK(files.size() > 50);
  for (const auto& [path, schema] : files)
    for (const Reading reading : readings) {
      INFO(path << ", reading " << static_cast<int>(reading));
      const auto document = to_json(test::file(path), reading);
      REQUIRE(document);
      CHECK(schema->complaints(*document) == "");
    }
}

TEST_CASE("a schema accepts an answer if and only if mgi does") {
  for (const char* answer : {
           "strategy: yes",
           "strategy: partly",
           "strategy: unknown",
           "strategy:",
           "strategy: ''",
           "strategy: Yes",
           "strategy: ' oui '",
           "strategy: OUI",
           "strategy: true",
           "strategy: 'true'",
           "strategy: maybe",
           "strategy: na",
           "strategy: '-'",
           "strategy: 1",
           "strategy: [yes]",
           "strategy: {answer: [yes]}",
           "strategy: {answer: {is: yes}}",
           "strategy: {}",
           "strategy: {answer: }",
           "strategy: {note: Later.}",
           "strategy: not-applicable",
           "strategy: {answer: not-applicable}",
           "strategy: {answer: Not-Applicable}",
           "strategy: {answer: not-applicable, reason: ''}",
           "strategy: {answer: not-applicable, reason: It has none.}",
           "strategy: {answer: no, reason: }",
           "search-rules: not-applicable",
           "search-rules: {answer: not-applicable}",
           "search: yes",
           "old-question: yes",
           "service-access: [health, school]",
           "service-access: []",
           "service-access: health",
           "service-access: Health",
           "service-access: none",
           "service-access: [none]",
           "service-access: [Health]",
           "service-access: [health, health]",
           "service-access: [unknown]",
           "service-access: bus",
           "registration-rate: 0",
           "registration-rate: 99.5",
           "registration-rate: 100.5",
           "registration-rate: -1",
           "registration-rate: '80'",
           "registration-rate: unknown",
           "registration-rate: high",
           "registration-rate: 80%",
           "registration-rate: [80]",
           "labour-law: {reach: in-force}",
           "labour-law: {reach: begun}",
           "labour-law: {reach: }",
           "labour-law: {confidential: yes}",
           "labour-law: {confidential: true}",
           "labour-law: {confidential: maybe}",
           "labour-law: {comments: [{by: Unit, text: Agreed., date: 2024-05, resolved: no}]}",
           "labour-law: {comments: [{by: Unit}]}",
           "labour-law: {sources: []}",
           "labour-law: {sources: {}}",
           "labour-law: {sources: [{article: 3}]}",
           "labour-law: {note: [two, notes]}",
           "labour-law: {note: 12}",
       }) {
    const std::string text = head + "answers:\n  " + answer + "\n";
    for (const Reading reading : {Reading::yaml_1_2, Reading::yaml_1_1}) {
      INFO(answer << ", reading " << static_cast<int>(reading));
      CHECK(schema_accepts(text, reading) == mgi_accepts(text));
    }
  }
}

TEST_CASE("a schema accepts a field if and only if mgi does") {
  const std::string start = "mgi-assessment: 1\nanswers: {strategy: no}\n";
  const std::map<std::string, std::string> fields{{"questionnaire", "{id: small, version: 1.1}"},
                                                  {"jurisdiction", "{name: Samplia, code: XS}"},
                                                  {"round", "2024"},
                                                  {"date", "2024-06-30"},
                                                  {"origin", "government"},
                                                  {"status", "draft"}};
  for (const auto& [field, value] : std::vector<std::pair<std::string, std::string>>{
           {"date", "2024"},
           {"date", "2024-02"},
           {"date", "2024-04-31"},
           {"date", "2024-13-01"},
           {"date", "2024-1-1"},
           {"date", "0999"},
           {"date", ""},
           {"round", "''"},
           {"round", "[1]"},
           {"questionnaire", "{id: small, version: 1.0}"},
           {"questionnaire", "{id: small, version: '1.2'}"},
           {"questionnaire", "small"},
           {"questionnaire", "{id: small, version: '1.1', date: 2024}"},
           {"jurisdiction", "{name: Norway, code: NO}"},
           {"jurisdiction", "{name: A, code: ke}"},
           {"jurisdiction", "{name: A, code: KE-30}"},
           {"jurisdiction", "{name: A, code: KE-30, level: local}"},
           {"jurisdiction", "{name: A, code: KE, level: local}"},
           {"jurisdiction", "{name: A, code: KE, level: }"},
           {"jurisdiction", "{name: A, code: KE, level: city}"},
           {"jurisdiction", "{name: A, code: KE, context: coastal}"},
           {"jurisdiction", "{name: A, code: KE, context: [federal]}"},
           {"jurisdiction", "{name: A, code: KE, groups: {region: East, size: 3}}"},
           {"jurisdiction", "{name: A, code: KE, groups: [East]}"},
           {"origin", "state"},
           {"origin", ""},
           {"status", "cleared"},
           {"clearance", ""},
           {"clearance", "{body: Cabinet}"},
           {"about", "[a, b]"},
           {"about", ""},
           {"preparers", "[Unit, {name: Unit, body: Ministry}]"},
           {"preparers", "Unit"},
           {"preparers", "[{body: Ministry}]"},
           {"conventions", "[{title: T, year: 1799}]"},
           {"conventions", "[{title: T, year: '1951'}]"},
           {"at-a-glance", "[{label: L, value: 3}]"},
           {"at-a-glance", "[{label: L}]"},
           {"sources", "[{key: k, title: T, url: }]"},
           {"sources", "[{key: k, title: T, url: ''}]"},
           {"sources", "[{key: k, title: 1984}]"},
           {"sources", "[{key: k, title: T, url: 'https://example.org'}]"},
           {"sources", "[{key: k, title: T, url: 'ftp://example.org'}]"},
           {"sources", "[{key: k, title: T, kind: law}]"},
           {"sources", "[{key: k, title: T, year: 2019.5}]"},
           {"sources", "[{key: k, title: T, until: soon}]"},
           {"sources", "[{key: k}]"}}) {
    std::map<std::string, std::string> changed = fields;
    changed[field] = value;
    std::string text = start;
    for (const auto& [key, is] : changed) text.append(key).append(": ").append(is).append("\n");
    for (const Reading reading : {Reading::yaml_1_2, Reading::yaml_1_1}) {
      INFO(field << ": " << value << ", reading " << static_cast<int>(reading));
      CHECK(schema_accepts(text, reading) == mgi_accepts(text));
    }
  }
}

TEST_CASE("answers to an older version may use the ids of that version") {
  std::string text = head + "answers:\n  search: yes\n  old-question: whatever\n";
  CHECK_FALSE(schema_accepts(text, Reading::yaml_1_2));
  text.replace(text.find("\"1.1\""), 5, "\"1.0\"");
  CHECK(schema_accepts(text, Reading::yaml_1_2));
}

TEST_CASE("no map of a questionnaire or an assessment takes a field that is not known") {
  for (const auto& [path, schema] : std::vector<std::pair<std::string, JsonSchema*>>{
           {"tests/transcripts/files/samplia.yaml", &schema_of_answers(small_path)},
           {small_path, &schema_of_questionnaires()}}) {
    const json document = *to_json(test::file(path), Reading::yaml_1_2);
    std::size_t maps = 0;
    const json leaves = document.flatten();
    for (const auto& [place, value] : leaves.items()) {
      const json::json_pointer map = json::json_pointer(place).parent_pointer();
      const std::string name = map.empty() ? "" : map.back();
      const bool is_free =
          name == "guidance" || name == "groups" || name == "words" || name == "frameworks";
      if (!document.at(map).is_object() || is_free) continue;
      ++maps;
      INFO(path << " " << map.to_string());
      json more = document;
      more[map]["one-more"] = "text";
      CHECK(schema->complaints(more) != "");
    }
    CHECK(maps > 40);
  }
}

TEST_CASE("an editor completes the ids of all indicators and shows the question and its guidance") {
  const Questionnaire questionnaire = test::small_questionnaire();
  const json schema = json::parse(assessment_schema(questionnaire));
  const json& answers = schema["properties"]["answers"]["properties"];
  std::set<std::string> offered;
  for (const auto& [id, entry] : answers.items())
    if (!entry.value("doNotSuggest", false)) offered.insert(id);
  const auto ids = indicator_ids(questionnaire);
  CHECK(offered == std::set<std::string>(ids.begin(), ids.end()));
  CHECK(answers["strategy"]["title"] == "Safety strategy");
  CHECK(answers["strategy"]["description"] ==
        "Does the government have a safety strategy in force?\n\nyes: It is adopted and in force.\n"
        "partly: It is a draft.\nno\nevidence: Its text.");
  CHECK(answers["strategy"]["markdownDescription"] ==
        "**Does the government have a safety strategy in force?**\n\n"
        "- `yes`: It is adopted and in force.\n- `partly`: It is a draft.\n- `no`\n"
        "- `evidence`: Its text.");
  CHECK(answers["registration-rate"]["description"] ==
        "What share of births is registered?\n\nnumber: 0 to 100 %");
  CHECK(answers["search"]["description"] == "Called 'search-rules' since version 1.1.");
  CHECK(schema["definitions"]["answer-yes-partly-no"]["anyOf"][0]["enum"] ==
        json({"yes", "partly", "no", "unknown"}));
}

TEST_CASE("'mgi schema' writes the schema to a file") {
  const fs::path path = fs::temp_directory_path() / "mgi-schema-command-test.json";
  const std::string small = MGI_ROOT "/" + small_path;
  CHECK(run_schema({"assessment", small, path.string()}) == ExitCode::fine);
  CHECK(read_source(path.string()).text == assessment_schema(test::small_questionnaire()));
  CHECK(run_schema({"questionnaire", "", path.string()}) == ExitCode::fine);
  CHECK(read_source(path.string()).text == questionnaire_schema());
  fs::remove(path);
}
