#include "mgi/report/insights_report.hpp"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "catch.hpp"
#include "files.hpp"
#include "json_schema.hpp"
#include "lines.hpp"
#include "mgi/load/load_statements.hpp"
#include "mgi/report/render.hpp"
#include "mgi/study/simulate.hpp"

using namespace mgi;

namespace {

const Questionnaire& national() {
  static const Questionnaire questionnaire =
      *load_questionnaire(test::file("questionnaires/mgi-national.yaml")).value;
  return questionnaire;
}

const Statements& highlights() {
  static const Statements statements =
      *load_statements(test::file("questionnaires/highlights-2024.yaml")).value;
  return statements;
}

/// Sixty simulated jurisdictions, of which some are cleared and may be named.
const Population& sixty() {
  static const Population population = [] {
    Population made;
    for (const SimulatedJurisdiction& one : simulate(national(), highlights(), {2, 60})) {
      Member member;
      member.code = std::to_string(one.number);
      member.name = "Place <b>" + std::to_string(one.number) + "</b>";
      member.origin = Origin::simulated;
      member.status = one.number % 2 == 0 ? Status::cleared : Status::draft;
      member.share_as_example = one.number % 10 == 0;
      member.groups = {{"region", "R" + std::to_string(one.region)}};
      if (one.number == 60) member.groups.clear();
      add_member(made, national(), member, one.answers);
    }
    return made;
  }();
  return population;
}

/// What `use` makes of the subject of these options.
template <typename Use>
auto with(const InsightsOptions& options, bool statements, const Use& use) {
  const Insights insights = find_insights(national(), sixty(), options);
  InsightsSubject subject{national(), sixty(), insights, Level::national, false, true, 3};
  if (statements) {
    subject.statements = &highlights();
    subject.decided =
        decide(highlights(), national(), sixty(), options.partly, options.hide_small_cells);
  }
  return use(std::vector<InsightsSubject>{subject});
}

nlohmann::json json_with(const InsightsOptions& options, bool statements) {
  return with(options, statements, [](const std::vector<InsightsSubject>& subjects) {
    return nlohmann::json::parse(insights_json(subjects, {}));
  });
}

std::string page_with(const InsightsOptions& options, bool statements, InsightsHead head = {}) {
  return with(options, statements, [&](const std::vector<InsightsSubject>& subjects) {
    return render_html(make_insights_report(subjects, head));
  });
}

}  // namespace

TEST_CASE("the JSON of insights follows its schema") {
  test::JsonSchema schema(nlohmann::json::parse(test::file("docs/schemas/insights-1.json").text));
  CHECK(schema.complaints(nlohmann::json::parse(insights_json({}, {}))) == "");
  CHECK(schema.complaints(json_with({PartlyAs::no, true, {"region"}}, true)) == "");
  CHECK(schema.complaints(json_with({PartlyAs::half, false, {"region"}}, true)) == "");
  CHECK(schema.complaints(json_with({PartlyAs::yes, false, {}}, false)) == "");
}

TEST_CASE("what is hidden has no number in the JSON, and what is not has all") {
  const nlohmann::json json = json_with({PartlyAs::no, true, {"region"}}, true);
  const nlohmann::json& population = json["populations"][0];
  std::size_t hidden = 0;
  for (const auto& list : {population["indicators"], population["associations"]})
    for (const auto& entry : list) {
      const bool is_hidden = entry["hidden"];
      hidden += is_hidden ? 1U : 0U;
      CHECK((entry.contains("counts") || entry.contains("cells")) != is_hidden);
    }
  CHECK(hidden > 0);
  // No count from 1 to 4 of an answer is told anywhere.
  const auto none_small = [](const nlohmann::json& shares) {
    for (const auto& share : shares)
      if (!share["hidden"])
        for (const char* answer : {"yes", "partly", "no"}) {
          const std::size_t count = share["counts"][answer];
          CHECK((count == 0 || count >= small_cell));
        }
  };
  none_small(population["indicators"]);
  for (const auto& group : population["groupings"][0]["groups"]) none_small(group["indicators"]);
  for (const auto& statement : population["statements"]["statements"])
    if (statement["obstacle"] == "small-cells") CHECK(statement["share"].is_null());
}

TEST_CASE("names of places stay text, and only those that may be named are named") {
  const std::string page = page_with({}, false);
  CHECK(page.find("Place &lt;b&gt;10&lt;/b&gt;") != std::string::npos);
  CHECK(page.find("<b>10</b>") == std::string::npos);
  CHECK(page.find("Place &lt;b&gt;12&lt;") == std::string::npos);
  CHECK(page.find("Place &lt;b&gt;15&lt;") == std::string::npos);
}

TEST_CASE("a page has a heat map for each key and says what must be said beside numbers") {
  const std::string page = page_with({PartlyAs::yes, false, {"region"}}, false);
  CHECK(test::count_of("<table class=\"plain heat\">", page) == 1);
  CHECK(test::count_of("class=\"heat-", page) > 400);
  CHECK(page.find("Association is not cause.") != std::string::npos);
  CHECK(page.find("It is not a ranking.") != std::string::npos);
  CHECK(page.find("Synthetic: these answers were invented") != std::string::npos);
  CHECK(page.find("none given (1)") != std::string::npos);
}

TEST_CASE("every language has words for insights, and none of them is English by mistake") {
  const std::string english = page_with({}, true);
  for (const Language language : {Language::french, Language::spanish, Language::arabic}) {
    InsightsHead head;
    head.language = language;
    const std::string page = page_with({}, true, head);
    INFO(code(language));
    CHECK(page.find("Holds.") == std::string::npos);
    CHECK(page.find("Cannot be decided") == std::string::npos);
    CHECK(page.find("lang=\"" + std::string(code(language)) + "\"") != std::string::npos);
    CHECK(page.find("Jurisdictions are counted") == std::string::npos);
  }
  CHECK(english.find("Cannot be decided: the publication gives no number.") != std::string::npos);
}

TEST_CASE("the CSV has a row for each share, pair and statement, and empty cells where hidden") {
  const auto rows = [](const InsightsOptions& options, std::string_view kind) {
    return with(options, true, [&](const std::vector<InsightsSubject>& subjects) {
      return test::lines_of(insights_csv(subjects, kind));
    });
  };
  CHECK(rows({}, "shares").size() == 1 + 99);
  CHECK(rows({PartlyAs::no, false, {"region"}}, "shares").size() == 1 + 99 * 7);
  CHECK(rows({}, "statements").size() == 1 + 28);
  const auto pairs = rows({PartlyAs::no, true, {}}, "associations");
  CHECK(pairs.size() <= 1 + 4851);
  CHECK(pairs.size() > 4000);
  std::size_t hidden = 0;
  for (const std::string& row : pairs)
    if (row.find(",1,,,,,,,") != std::string::npos) ++hidden;
  CHECK(hidden > 0);
  const auto commas = test::count_of(",", pairs.front());
  for (const std::string& row : pairs) REQUIRE(test::count_of(",", row) == commas);
}
