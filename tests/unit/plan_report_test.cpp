// What readers and programs get of a plan, and of an action plan.
#include "mgi/report/plan_report.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "assessed.hpp"
#include "json_schema.hpp"
#include "mgi/load/load_efforts.hpp"
#include "mgi/report/action_plan.hpp"
#include "mgi/report/render.hpp"

using namespace mgi;
using nlohmann::json;

namespace {

std::string answers(const std::string& more = "") {
  return "mgi-assessment: 1\nquestionnaire: {id: small, version: \"1.1\"}\n"
         "jurisdiction: {name: Samplia, code: XS, context: [coastal]}\n"
         "round: \"2024\"\ndate: 2024-06-30\norigin: simulated\nstatus: draft\n" +
         more +
         "answers:\n  strategy: no\n  strategy-budget: no\n  search-rules: partly\n"
         "  labour-law: no\n  inspection: no\n  figures: yes\n";
}

template <typename Write>
auto planned(const PlanRequest& asked, const Write& write) {
  const test::Assessed of = test::assessed(test::text(answers()));
  PlanRequest request = asked;
  request.efforts.assign(of.instrument.questionnaire.indicators.size(), 1);
  const Plan plan =
      make_plan(of.instrument.questionnaire, of.assessment, of.result.scorecard, request);
  const AssessmentSubject subject = of.subject();
  return write(PlanSubject{subject, request, plan, {}, false});
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

const std::string follow_up =
    "follow-up:\n"
    "  manual-1:\n    response: accepted\n    lead: Cabinet office\n    steps: [Draft, Adopt]\n"
    "    start: 2024-09\n    due: 2025-12-31\n    cost: 50000\n    currency: USD\n"
    "    funding: 20000\n    capacity: [law, staff]\n    status: under-way\n"
    "  manual-4: {response: partly, measure: An inspection act., cost: 1000, currency: KES}\n"
    "  manual-2: {response: accepted}\n"
    "  manual-3: {response: noted}\n";

}  // namespace

TEST_CASE("a plan opens with what it is not, and says what its efforts are") {
  const std::string text = planned({{{3, 0.5}}, {}, {}, {}, {}}, [](const PlanSubject& subject) {
    return render_terminal(make_plan_report(subject), {});
  });
  CHECK(holds(text, "! A calculation on rules on paper, not advice on priorities."));
  CHECK(holds(text, "Illustrative: no cost was given."));
  CHECK(holds(text, "Proved: no set of"));
  CHECK(holds(text, "Phase 1"));
}

TEST_CASE("the JSON of plans follows its schema") {
  test::JsonSchema schema(json::parse(test::file("docs/schemas/plan-1.json").text));
  const std::vector<PlanRequest> requests{{{{2, 0.5}}, {}, {}, {}, {}},
                                          {{{{}, 1}}, {{0, 0.2}}, {0}, 2.5, {}},
                                          {{{0, 0}}, {}, {}, {}, {}},
                                          {{{3, 1}}, {}, {}, 0.0, {}}};
  for (const PlanRequest& request : requests) {
    const json document = json::parse(planned(request, plan_json));
    CHECK(schema.complaints(document) == "");
    for (const char* patch :
         {R"([{"op": "remove", "path": "/notices"}])", R"([{"op": "remove", "path": "/proved"}])",
          R"([{"op": "replace", "path": "/way", "value": 2}])",
          R"([{"op": "add", "path": "/rank", "value": 1}])"}) {
      INFO(patch);
      CHECK(schema.complaints(document.patch(json::parse(patch))) != "");
    }
  }
}

TEST_CASE("efforts come from a file, each above 0 and of a known question") {
  const Questionnaire questionnaire = test::small_questionnaire();
  const auto load = [&](const Source& source) { return load_efforts(source, questionnaire); };
  const Efforts efforts = test::loaded_by(
      load, "mgi-efforts: 1\nquestionnaire: small\nunit: months\nefforts: {strategy: 2.5}\n");
  CHECK(efforts.values[0] == 2.5);
  CHECK_FALSE(efforts.values[1]);
  CHECK(efforts.unit == "months");
  CHECK(test::said_by(load,
                      "mgi-efforts: 1\nquestionnaire: small\nefforts:\n  stategy: 1\n"
                      "  figures: 0\n") ==
        "test.yaml:4:3: error: questionnaire 'small' has no indicator 'stategy' "
        "[unknown-indicator]\n"
        "    4 |   stategy: 1\n"
        "      |   ^~~~~~~ did you mean 'strategy'?\n"
        "test.yaml:5:12: error: the effort of 'figures' must be a number above 0 and up to a "
        "million [wrong-number]\n"
        "    5 |   figures: 0\n"
        "      |            ^\n");
}

TEST_CASE("an action plan has a row for each accepted recommendation, and invents nothing") {
  const test::Assessed of = test::assessed(test::text(answers(follow_up)));
  CHECK(action_plan_csv(of.subject()) ==
        "jurisdiction_code,round,origin,status_of_answers,recommendation,gap,measure,lead,partners,"
        "steps,start,end,cost,currency,funded,capacity,verification,objectives,goals,status\n"
        "XS,2024,simulated,draft,manual-1,\"Safety strategy: No; Budget of the strategy: No\","
        "Adopt a safety strategy with a budget.,Cabinet office,,\"Draft; Adopt\",2024-09,"
        "2025-12-31,50000,USD,,\"Law; Staff\",,1,,under way\n"
        "XS,2024,simulated,draft,manual-4,\"Labour law: No; Labour inspection: No\","
        "An inspection act.,,,,,,1000,KES,,,,2,,\n"
        "XS,2024,simulated,draft,manual-2,Rules for search at sea: Partly,"
        "Write rules for search at sea.,,,,,,,,,,,1,,\n");
}

TEST_CASE("amounts of different currencies are never added up, nor what is not said") {
  const test::Assessed of = test::assessed(test::text(answers(follow_up)));
  const ActionPlan plan = make_action_plan(of.subject());
  CHECK(plan.noted == 1);
  CHECK(plan.without_cost == 1);
  const auto cells = [](const Table& table, std::size_t row) {
    std::string text;
    for (const Cell& cell : table.rows[row]) {
      const auto* words = std::get_if<Text>(&cell);
      text += (words == nullptr ? "" : words->words) + "|";
    }
    return text;
  };
  REQUIRE(plan.funding_totals.rows.size() == 2);
  CHECK(cells(plan.funding_totals, 0) == "KES|1|1000|||");
  CHECK(cells(plan.funding_totals, 1) == "USD|1|50000|20000|30000|");
  CHECK(cells(plan.capacity, 0) == "Safety|1|1||||");
}

TEST_CASE("the action plan is a page and a workbook too, in every language") {
  const test::Assessed of = test::assessed(test::text(answers(follow_up)));
  for (std::size_t i = 0; i < language_codes.size(); ++i) {
    AssessmentSubject subject = of.subject();
    subject.language = static_cast<Language>(i);
    CHECK(holds(render_html(make_action_plan_report(subject)), "Cabinet office"));
    CHECK(action_plan_xlsx(subject).starts_with("PK"));
  }
}
