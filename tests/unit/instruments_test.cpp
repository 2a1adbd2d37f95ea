// What the built-in questionnaires promise.
#include <algorithm>
#include <map>
#include <set>

#include "catch.hpp"
#include "files.hpp"
#include "mgi/check/checks.hpp"
#include "mgi/load/builtin.hpp"

using namespace mgi;

namespace {

Instrument national() {
  LoadedInstrument loaded = load_instrument(find_source("mgi-national", ""), "", true);
  for (const FileDiagnostics& file : loaded.files)
    UNSCOPED_INFO(test::shown(file.diagnostics, file.source));
  REQUIRE(loaded.value);
  return *loaded.value;
}

}  // namespace

TEST_CASE("every built-in questionnaire loads and passes all checks without a word") {
  for (const BuiltinFile& file : builtin_files()) {
    if (!file.text.starts_with("mgi-questionnaire:")) continue;
    const Source source = find_source(file.id, "");
    const LoadedInstrument loaded = load_instrument(source, "", true);
    REQUIRE(loaded.value);
    CHECK(loaded.files.empty());
    const auto diagnostics =
        check_questionnaire(loaded.value->questionnaire, loaded.value->frameworks);
    CHECK(test::shown(diagnostics, source) == "");
  }
}

TEST_CASE("the national questionnaire has 99 indicators in 13 areas of 3 goals and 3 enablers") {
  const Questionnaire questionnaire = national().questionnaire;
  CHECK(questionnaire.indicators.size() == 99);
  std::map<std::string, int> kinds;
  for (const Section& section : questionnaire.sections)
    ++kinds[std::string(kind_of(questionnaire, section))];
  CHECK(kinds == std::map<std::string, int>{{"goal", 3}, {"enabler", 3}, {"policy area", 13}});
  CHECK_FALSE(questionnaire.has_overall);
  CHECK(questionnaire.minimum_coverage == 0.8);
}

TEST_CASE(
    "every national indicator has guidance, a dimension, a respondent and a reason for its "
    "priority") {
  const Instrument instrument = national();
  for (const Indicator& indicator : instrument.questionnaire.indicators) {
    INFO(indicator.id);
    CHECK(codes_of(indicator, "dimension").size() == 1);
    CHECK(codes_of(indicator, "respondent").size() == 1);
    CHECK_FALSE(codes_of(indicator, "gcm").empty());
    CHECK_FALSE(codes_of(indicator, "sdg").empty());
    CHECK_FALSE(codes_of(indicator, "migof").empty());
    CHECK_FALSE(indicator.priority_reason.empty());
    std::set<std::string> keys;
    for (const Guidance& guidance : indicator.guidance) keys.insert(guidance.key);
    CHECK(keys.contains("federation"));
    CHECK(keys.contains("evidence"));
    const Scale& scale = instrument.questionnaire.scales[indicator.scale];
    for (const Choice& choice : scale.choices)
      if (choice.points > 0) CHECK(keys.contains(choice.id));
    for (const ChecklistItem& item : scale.items) CHECK(keys.contains(item.id));
    for (const std::string& key : keys) {
      const bool known =
          key == "about" || key == "federation" || key == "evidence" ||
          std::ranges::find(scale.choices, key, &Choice::id) != scale.choices.end() ||
          std::ranges::find(scale.items, key, &ChecklistItem::id) != scale.items.end();
      CHECK(known);
    }
  }
}

TEST_CASE("each of the 23 objectives of the Global Compact has at least two national indicators") {
  const Questionnaire questionnaire = national().questionnaire;
  std::map<std::string, int> indicators;
  for (const Indicator& indicator : questionnaire.indicators)
    for (const std::string& code : codes_of(indicator, "gcm")) ++indicators[code];
  for (int objective = 1; objective <= 23; ++objective) {
    INFO(objective);
    CHECK(indicators[std::to_string(objective)] >= 2);
  }
}

TEST_CASE(
    "all 39 recommendations of Migration Governance Insights are in the national questionnaire") {
  const Questionnaire questionnaire = national().questionnaire;
  std::map<std::string, int> by_area;
  for (const Recommendation& recommendation : questionnaire.recommendations)
    if (questionnaire.documents[recommendation.document].id == "insights")
      ++by_area[recommendation.id.substr(0, recommendation.id.rfind('-'))];
  CHECK(by_area.size() == 13);
  for (const auto& [area, count] : by_area) {
    INFO(area);
    CHECK(count == 3);
  }
}

TEST_CASE("a text without institutional author is never the only recommendation of an indicator") {
  const Questionnaire questionnaire = national().questionnaire;
  std::vector<int> with_author(questionnaire.indicators.size(), 0);
  for (const Recommendation& recommendation : questionnaire.recommendations)
    if (questionnaire.documents[recommendation.document].id != "advocacy" &&
        !recommendation.only_worst)
      for (const std::size_t i : recommendation.indicators) ++with_author[i];
  for (std::size_t i = 0; i < with_author.size(); ++i) {
    INFO(questionnaire.indicators[i].id);
    CHECK(with_author[i] >= 1);
  }
}

TEST_CASE("questions ask one thing, and titles are short and differ") {
  const Questionnaire questionnaire = national().questionnaire;
  std::set<std::string> titles;
  for (const Indicator& indicator : questionnaire.indicators) {
    INFO(indicator.id);
    CHECK(std::ranges::count(indicator.question, '?') == 1);
    CHECK(indicator.question.ends_with('?'));
    CHECK(indicator.question.find("and/or") == std::string::npos);
    CHECK(indicator.title.size() <= 44);
    CHECK(titles.insert(indicator.title).second);
  }
}

TEST_CASE("only the development and gender questions presuppose the migration strategy") {
  const Questionnaire questionnaire = national().questionnaire;
  std::set<std::string> ids;
  for (const Indicator& indicator : questionnaire.indicators)
    for (const std::size_t ground : indicator.presupposes) {
      CHECK(questionnaire.indicators[ground].id == "migration-strategy");
      ids.insert(indicator.id);
    }
  CHECK(ids ==
        std::set<std::string>{"strategy-development-alignment", "gender-responsive-strategy"});
}
