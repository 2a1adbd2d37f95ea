// What the built-in questionnaires promise.
#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "assessed.hpp"
#include "catch.hpp"
#include "files.hpp"
#include "mgi/check/checks.hpp"
#include "mgi/load/builtin.hpp"
#include "mgi/report/formats.hpp"
#include "mgi/report/instrument_report.hpp"
#include "mgi/report/render.hpp"
#include "mgi/report/stance.hpp"
#include "report/assessment_csv.hpp"

using namespace mgi;

namespace {

Instrument instrument(std::string_view id) {
  LoadedInstrument loaded = load_instrument(find_source(id, ""), "", true);
  for (const FileDiagnostics& file : loaded.files)
    UNSCOPED_INFO(test::shown(file.diagnostics, file.source));
  REQUIRE(loaded.value);
  return *loaded.value;
}

Instrument national() {
  return instrument("mgi-national");
}

/// True if the text stands before everything else that the format shows.
bool stands_first(const Format& format, const std::string& text, const std::string& report) {
  const std::size_t end = format.id == "html" ? report.find("<h1") : 20;
  return report.find(text) < end;
}

/// How many indicators stand in each section that holds some.
std::map<std::string, std::size_t> questions_by_section(const Questionnaire& questionnaire) {
  std::map<std::string, std::size_t> counts;
  for (const Indicator& indicator : questionnaire.indicators)
    ++counts[questionnaire.sections[indicator.section].id];
  return counts;
}

/// How many indicators carry each code.
std::map<std::string, std::size_t> questions_by_code(const Questionnaire& questionnaire,
                                                     std::string_view framework) {
  std::map<std::string, std::size_t> counts;
  for (const Indicator& indicator : questionnaire.indicators)
    for (const std::string& code : codes_of(indicator, framework)) ++counts[code];
  return counts;
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
  auto indicators = questions_by_code(national().questionnaire, "gcm");
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

TEST_CASE("the local questionnaire asks 87 questions in the areas of the national one") {
  const Questionnaire local = instrument("mgi-local").questionnaire;
  CHECK(local.indicators.size() == 87);
  CHECK(questions_by_section(local) == std::map<std::string, std::size_t>{{"services", 14},
                                                                          {"disasters", 9},
                                                                          {"discrimination", 9},
                                                                          {"coherence", 8},
                                                                          {"trafficking", 6},
                                                                          {"climate", 6},
                                                                          {"workers", 6},
                                                                          {"women", 6},
                                                                          {"data", 6},
                                                                          {"partnerships", 6},
                                                                          {"labour-mobility", 4},
                                                                          {"diaspora", 4},
                                                                          {"tracing", 3}});
  const Questionnaire country = national().questionnaire;
  REQUIRE(local.sections.size() == country.sections.size());
  for (std::size_t s = 0; s < local.sections.size(); ++s) {
    CHECK(local.sections[s].id == country.sections[s].id);
    CHECK(local.sections[s].title == country.sections[s].title);
  }
  CHECK_FALSE(local.has_overall);
}

TEST_CASE("every local indicator has guidance on whose task it is, and mirrors what exists") {
  const Questionnaire local = instrument("mgi-local").questionnaire;
  const Questionnaire country = national().questionnaire;
  std::size_t mirrored = 0;
  for (const Indicator& indicator : local.indicators) {
    INFO(indicator.id);
    std::set<std::string> keys;
    for (const Guidance& guidance : indicator.guidance) keys.insert(guidance.key);
    CHECK(keys.contains("competence"));
    CHECK(keys.contains("evidence"));
    CHECK(codes_of(indicator, "dimension").size() == 1);
    if (!indicator.mirrors) continue;
    ++mirrored;
    CHECK(indicator.mirrors->questionnaire == country.id);
    CHECK(find_indicator(country, indicator.mirrors->indicator));
  }
  CHECK(mirrored >= 40);
}

TEST_CASE("each objective in which a city has a say has a local indicator") {
  // Borders, detention and social security across borders are matters of the state.
  const std::set<int> of_the_state{11, 13, 22};
  const auto indicators = questions_by_code(instrument("mgi-local").questionnaire, "gcm");
  for (int objective = 1; objective <= 23; ++objective) {
    INFO(objective);
    CHECK(indicators.contains(std::to_string(objective)) != of_the_state.contains(objective));
  }
}

TEST_CASE("every indicator of every questionnaire has a recommendation with an author") {
  for (const std::string_view id : {"mgi-national", "mgi-local", "integration", "sdg-10-7-2"}) {
    const Questionnaire questionnaire = instrument(id).questionnaire;
    std::set<std::size_t> with_author;
    for (const Recommendation& recommendation : questionnaire.recommendations)
      if (questionnaire.documents[recommendation.document].id != "advocacy")
        with_author.insert(recommendation.indicators.begin(), recommendation.indicators.end());
    for (std::size_t i = 0; i < questionnaire.indicators.size(); ++i) {
      INFO(id << " " << questionnaire.indicators[i].id);
      CHECK(with_author.contains(i));
    }
  }
}

TEST_CASE("integration asks about ten fields and six groups of people") {
  const Questionnaire questionnaire = instrument("integration").questionnaire;
  CHECK(questionnaire.indicators.size() == 80);
  CHECK(questions_by_section(questionnaire).size() == 10);
  CHECK(questions_by_code(questionnaire, "group").size() == 6);
}

TEST_CASE("each of the 75 keys of integration is a recommendation or left out with a reason") {
  const Questionnaire questionnaire = instrument("integration").questionnaire;
  std::set<std::string> recommendations;
  for (const Recommendation& recommendation : questionnaire.recommendations)
    recommendations.insert(recommendation.id);
  std::map<std::string, int> keys_of_document;
  std::size_t excluded = 0;
  std::istringstream lines(test::file("questionnaires/integration-keys.csv").text);
  std::string line;
  std::getline(lines, line);
  CHECK(line == "key,use,reason");
  while (std::getline(lines, line)) {
    INFO(line);
    const std::string key = line.substr(0, line.find(','));
    const std::string rest = line.substr(key.size() + 1);
    ++keys_of_document[key.substr(0, key.find('-'))];
    CHECK(recommendations.contains(key) == rest.starts_with("used,"));
    if (rest.starts_with("used,")) continue;
    ++excluded;
    CHECK(rest.starts_with("excluded,"));
    CHECK(rest.size() > 30);
  }
  CHECK(keys_of_document ==
        std::map<std::string, int>{{"advocacy", 22}, {"emm2", 25}, {"thematic", 28}});
  CHECK(excluded == 3);
  // A recommendation that follows one of the three texts has a key of the list.
  const std::string keys = test::file("questionnaires/integration-keys.csv").text;
  for (const Recommendation& recommendation : questionnaire.recommendations) {
    INFO(recommendation.id);
    if (questionnaire.documents[recommendation.document].id != "mgi")
      CHECK(keys.find("\n" + recommendation.id + ",used,") != std::string::npos);
  }
}

TEST_CASE("the estimate of the indicator on migration policies has six domains of five questions") {
  const Questionnaire questionnaire = instrument("sdg-10-7-2").questionnaire;
  const auto sections = questions_by_section(questionnaire);
  CHECK(sections.size() == 6);
  for (const auto& [section, count] : sections) CHECK(count == 5);
  CHECK(questionnaire.has_overall);
  CHECK(questionnaire.overall_mean == Mean::arithmetic);
  CHECK(questionnaire.notice.starts_with("An unofficial estimate; the official value"));
  std::string bands;
  for (const Band& band : questionnaire.bands)
    bands += fmt::format("{} from {}; ", band.title, band.from);
  CHECK(bands ==
        "Requires further progress from 0; Partially meets from 0.4; Meets from 0.8; "
        "Fully meets from 1; ");
}

TEST_CASE("the notice of a questionnaire stands first in every format and for every reader") {
  const test::Assessed estimate =
      test::assessed(test::file("examples/sdg-10-7-2-examplia-2024.yaml"));
  const AssessmentSubject subject = estimate.subject();
  const std::string& notice = subject.questionnaire.notice;
  for (const Format& format : formats()) {
    if (format.is_data) continue;
    for (const Audience& audience : audiences()) {
      INFO(format.id << " for " << audience.id);
      AssessmentOptions options;
      options.style.width = 400;
      options.audience = &audience;
      const std::string text = format.assessment(subject, options);
      CHECK(stands_first(format, notice, text));
    }
    INFO(format.id);
    AssessmentOptions options;
    options.style.width = 400;
    const std::string text = format.assessment(subject, options);
    CHECK(stands_first(format, notice, text));
    CHECK(text.find("Names of levels come from the metadata") != std::string::npos);
    CHECK(text.find("Names of bands and numbers are this tool's own") == std::string::npos);
  }
  CHECK(assessment_json(subject, {}).find("\"notices\": [\n    \"" + notice) != std::string::npos);
  for (const CsvRows& rows : csv_rows())
    CHECK(assessment_csv(subject, rows.id, {}).find(notice) != std::string::npos);
}

TEST_CASE("a questionnaire with an overall value shows it wherever it shows its sections") {
  const auto rows = [](const char* answers, const std::string& id, const Audience* audience) {
    const test::Assessed of = test::assessed(test::file(answers));
    AssessmentOptions options;
    options.audience = audience;
    std::istringstream text(find_format(id)->assessment(of.subject(), options));
    std::size_t found = 0;
    for (std::string line; std::getline(text, line);)
      if (line.starts_with("| **Overall** | 70 %")) ++found;
    return found;
  };
  const char* const estimate = "examples/sdg-10-7-2-examplia-2024.yaml";
  CHECK(rows(estimate, "markdown", nullptr) == 2);  // on page one, and among all values
  CHECK(rows(estimate, "markdown", find_audience("minister")) == 1);
  CHECK(rows("examples/examplia-2024.yaml", "markdown", nullptr) == 0);
}

TEST_CASE("lists and explanations of a questionnaire begin with its notice") {
  const Instrument instrument =
      test::assessed(test::file("examples/sdg-10-7-2-examplia-2024.yaml")).instrument;
  const Questionnaire& questionnaire = instrument.questionnaire;
  const std::string& notice = questionnaire.notice;
  TerminalStyle style;
  style.width = 400;
  const auto first = [&](const Report& report) {
    return stands_first(*find_format("terminal"), notice, render_terminal(report, style)) &&
           stands_first(*find_format("markdown"), notice, render_markdown(report));
  };
  for (const Listing& listing : {list_sections(questionnaire), list_indicators(questionnaire),
                                 list_recommendations(questionnaire)}) {
    INFO(listing.plural);
    CHECK(first(make_listing_report(listing)));
    CHECK(listing_json(listing).find(notice) != std::string::npos);
  }
  for (const char* id : {"equal-pay", "rights", "mgi-equal-pay", "gcm:6"}) {
    INFO(id);
    const auto explanation = explain(questionnaire, instrument.frameworks, id);
    REQUIRE(explanation);
    CHECK(first(make_explanation_report(*explanation)));
    CHECK(explanation_json(*explanation).find(notice) != std::string::npos);
  }
  for (const char* id : {"gcm", "empty-file"}) {
    INFO(id);
    const auto explanation = explain(questionnaire, instrument.frameworks, id);
    REQUIRE(explanation);
    CHECK(explanation->notice.empty());  // it is about no questionnaire
  }
}

TEST_CASE("good practice stands beside the gap, with the document that reports it") {
  const test::Assessed integration =
      test::assessed(test::file("examples/integration-examplia-2025.yaml"));
  const Questionnaire& questionnaire = integration.instrument.questionnaire;
  const std::string text = render_markdown(make_profile_report(integration.subject()));
  std::size_t shown = 0;
  for (std::size_t i = 0; i < questionnaire.indicators.size(); ++i) {
    const bool gap = is_gap(integration.result.scorecard.indicators[i]);
    for (const Example& example : questionnaire.indicators[i].examples) {
      INFO(example.text);
      CHECK((text.find(example.text) != std::string::npos) == gap);
      if (!gap) continue;
      ++shown;
      CHECK(text.find(questionnaire.documents[example.document].title) != std::string::npos);
    }
  }
  CHECK(shown >= 1);
}

TEST_CASE("in every language the stance says who publishes bands that are not this tool's own") {
  for (std::size_t l = 0; l < language_codes.size(); ++l) {
    const auto language = static_cast<Language>(l);
    INFO(code(language));
    const std::vector<std::string> own = stance(language);
    const std::vector<std::string> others = stance(language, "a source of bands");
    REQUIRE(own.size() == others.size());
    for (std::size_t line = 0; line < own.size(); ++line) {
      CHECK((own[line] == others[line]) == (line != 1));
      CHECK((others[line].find("a source of bands") != std::string::npos) == (line == 1));
    }
  }
}
