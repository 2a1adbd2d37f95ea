// docs/scoring.md, "Strengths, gaps, gains": what to do about gaps.
#include "mgi/score/recommend.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "catch.hpp"
#include "files.hpp"
#include "mgi/score/result.hpp"

using namespace mgi;

namespace {

// The sections and indicators of the small questionnaire, in its order.
enum SmallSection : std::size_t { people, safety, services_area, work };
enum SmallIndicator : std::size_t {
  strategy,
  strategy_budget,
  search_rules,
  service_access,
  registration_rate,
  labour_law,
  inspection,
  figures,
};
using Indexes = std::vector<std::size_t>;

const AnswerValue yes = Chosen{0};
const AnswerValue partly = Chosen{1};
const AnswerValue no = Chosen{2};

/// The small questionnaire with Samplia's answers, to be changed by a test.
struct Situation {
  Questionnaire questionnaire = test::small_questionnaire();
  Assessment assessment = test::samplia(questionnaire);

  void answer(std::size_t indicator, const AnswerValue& value) {
    assessment.answers[indicator].value = value;
  }
  /// Replaces all recommendations by ones for these indicators: "r0", "r1", …
  void recommend_for(const std::vector<Indexes>& indicators) {
    questionnaire.recommendations.clear();
    for (std::size_t i = 0; i < indicators.size(); ++i)
      questionnaire.recommendations.push_back(
          {.id = "r" + std::to_string(i), .indicators = indicators[i]});
  }
  std::vector<Advice> advice() const { return assess(questionnaire, assessment).advice; }
  /// The ids of the recommendations called for, in their order.
  std::string order() const {
    std::string ids;
    for (const Advice& advice : this->advice())
      ids += (ids.empty() ? "" : " ") + questionnaire.recommendations[advice.recommendation].id;
    return ids;
  }
};

void check(const std::vector<Gain>& actual, const std::map<std::size_t, double>& expected) {
  Indexes sections, expected_sections;
  for (const Gain& gain : actual) sections.push_back(gain.section);
  for (const auto& [section, rise] : expected) expected_sections.push_back(section);
  std::ranges::sort(sections);
  REQUIRE(sections == expected_sections);
  for (const Gain& gain : actual) {
    INFO("section " << gain.section);
    CHECK(gain.rise == Approx(expected.at(gain.section)).epsilon(0).margin(1e-15));
  }
}

void check(std::optional<double> actual, double expected) {
  REQUIRE(actual);
  CHECK(*actual == Approx(expected).epsilon(0).margin(1e-15));
}

}  // namespace

TEST_CASE("Samplia: three recommendations, each with its triggers and its gain") {
  const std::vector<Advice> advice = Situation().advice();
  REQUIRE(advice.size() == 3);

  CHECK(advice[0].recommendation == 0);  // the budget follows from the strategy and triggers too
  CHECK(advice[0].triggers == Indexes{strategy, strategy_budget});
  CHECK(advice[0].first.empty());
  check(advice[0].gains, {{safety, 2.0 / 3}, {people, 2.0 / 9}});
  check(advice[0].overall_gain, 1.0 / 9);

  CHECK(advice[1].recommendation == 1);
  CHECK(advice[1].triggers == Indexes{search_rules});
  CHECK(advice[1].first.empty());
  check(advice[1].gains, {{safety, 1.0 / 6}, {people, 1.0 / 18}});
  check(advice[1].overall_gain, 1.0 / 36);

  CHECK(advice[2].recommendation == 2);
  CHECK(advice[2].triggers == Indexes{service_access, registration_rate});
  CHECK(advice[2].first.empty());
  check(advice[2].gains, {{services_area, 0.225}, {people, 0.15}});
  check(advice[2].overall_gain, 0.075);
}

TEST_CASE("neither strengths nor unknown, unanswered and not applicable ones call for anything") {
  Situation situation;
  situation.recommend_for({{labour_law}});
  for (const AnswerValue& value :
       {yes, AnswerValue(Unknown{}), AnswerValue(Unanswered{}), AnswerValue(NotApplicable{})}) {
    situation.answer(labour_law, value);
    CHECK(situation.order() == "");
  }
  for (const AnswerValue& value : {partly, no}) {
    situation.answer(labour_law, value);
    CHECK(situation.order() == "r0");
  }
}

TEST_CASE("'when: no' narrows a recommendation to the worst answer") {
  Situation situation;
  situation.recommend_for({{figures}, {figures}});
  situation.questionnaire.recommendations[1].only_worst = true;
  situation.answer(figures, partly);
  CHECK(situation.order() == "r0");
  situation.answer(figures, no);
  CHECK(situation.order() == "r0 r1");
}

TEST_CASE("'when: no' drops the begun triggers and keeps the worst ones") {
  Situation situation;
  situation.recommend_for({{search_rules, figures, strategy}});
  situation.questionnaire.recommendations[0].only_worst = true;
  situation.answer(figures, no);
  const std::vector<Advice> advice = situation.advice();
  REQUIRE(advice.size() == 1);
  CHECK(advice[0].triggers == Indexes{strategy, figures});
  check(advice[0].gains, {{safety, 1.0 / 3}, {people, 1.0 / 9}, {work, 0.5}});
}

TEST_CASE("'when: no' means the worst answer of any scale") {
  Situation situation;
  situation.recommend_for({{service_access}, {registration_rate}});
  for (Recommendation& recommendation : situation.questionnaire.recommendations)
    recommendation.only_worst = true;
  CHECK(situation.order() == "");
  situation.answer(service_access, Ticked{});
  situation.answer(registration_rate, Measured{0});
  CHECK(situation.order() == "r0 r1");
}

TEST_CASE("the gain is that of all triggers together, not the sum of their own gains") {
  Situation situation;
  situation.questionnaire.sections[safety].mean = Mean::geometric;
  situation.recommend_for({{strategy}, {strategy_budget}, {strategy, strategy_budget}});
  const std::vector<Advice> advice = situation.advice();
  REQUIRE(advice.size() == 3);
  // While the other one is at 0 the geometric mean stays at 0.
  check(advice[0].gains, {});
  check(advice[0].overall_gain, 0);
  check(advice[1].gains, {});
  check(advice[1].overall_gain, 0);
  const double together = std::cbrt(0.5);
  check(advice[2].gains, {{safety, together}, {people, together / 3}});
  check(advice[2].overall_gain, together / 6);
}

TEST_CASE("under a harmonic mean the gain of two together can be less than the sum") {
  Situation situation;
  situation.questionnaire.sections[work].mean = Mean::harmonic;
  situation.answer(inspection, NotApplicable{});
  situation.answer(labour_law, partly);
  situation.recommend_for({{labour_law}, {figures}, {labour_law, figures}});
  const std::vector<Advice> advice = situation.advice();
  REQUIRE(advice.size() == 3);
  check(advice[0].gains, {{work, 2.0 / 3 - 0.5}});
  check(advice[1].gains, {{work, 0.5}});
  check(advice[2].gains, {{work, 2.0 / 3 - 0.5}});
}

TEST_CASE("gains of deeper sections stand first") {
  Situation situation;
  situation.recommend_for({{strategy, service_access, figures}});
  const std::vector<Advice> advice = situation.advice();
  REQUIRE(advice.size() == 1);
  check(advice[0].gains, {{safety, 1.0 / 3},
                          {services_area, 0.125},
                          {people, (1.0 / 3 + 2 * 0.125) / 3},
                          {work, 0.25}});
  Indexes depths;
  for (const Gain& gain : advice[0].gains)
    depths.push_back(situation.questionnaire.sections[gain.section].depth);
  CHECK(depths == Indexes{1, 1, 0, 0});
}

TEST_CASE("a questionnaire without overall has gains of sections only") {
  Situation situation;
  situation.questionnaire.has_overall = false;
  for (const Advice& advice : situation.advice()) {
    CHECK_FALSE(advice.gains.empty());
    CHECK_FALSE(advice.overall_gain);
  }
}

TEST_CASE("recommendations stand in the order of their first gap, ties in the order of the file") {
  Situation situation;
  situation.recommend_for({{figures},                      // r0
                           {registration_rate},            // r1
                           {search_rules},                 // r2
                           {registration_rate, strategy},  // r3: strategy is the first gap of all
                           {labour_law},                   // r4: not a gap
                           {strategy_budget},              // r5: stands where its gap stands
                           {strategy}});                   // r6
  CHECK(situation.order() == "r3 r5 r6 r2 r1 r0");
}

TEST_CASE("the triggers of a recommendation stand in the order of work") {
  Situation situation;
  situation.recommend_for({{figures, registration_rate, strategy, search_rules}});
  CHECK(situation.advice().at(0).triggers ==
        Indexes{strategy, search_rules, registration_rate, figures});
}

TEST_CASE("a recommendation inherits what must come first from its triggers") {
  // Inspection comes after the labour law.
  Situation situation;
  situation.recommend_for({{inspection}});
  situation.answer(inspection, no);
  const auto first = [&] { return situation.advice().at(0).first; };

  situation.answer(labour_law, no);
  CHECK(first() == Indexes{labour_law});
  situation.answer(labour_law, partly);
  CHECK(first() == Indexes{labour_law});
  situation.answer(labour_law, Unknown{});
  CHECK(first() == Indexes{labour_law});
  situation.answer(labour_law, yes);
  CHECK(first() == Indexes{});
}

TEST_CASE("a recommendation does not wait for what does not apply") {
  Situation situation;
  situation.recommend_for({{inspection}});
  situation.answer(inspection, no);
  situation.answer(labour_law, NotApplicable{});
  CHECK(situation.advice().at(0).first == Indexes{});
}

TEST_CASE("what a recommendation presupposes comes first, too") {
  Situation situation;
  situation.recommend_for({{strategy_budget}});
  CHECK(situation.advice().at(0).first == Indexes{strategy});
}

TEST_CASE("a recommendation does not wait for what it sets right itself") {
  Situation situation;
  situation.recommend_for({{inspection, labour_law}});
  situation.answer(inspection, no);
  situation.answer(labour_law, no);
  const std::vector<Advice> advice = situation.advice();
  CHECK(advice.at(0).triggers == Indexes{labour_law, inspection});
  CHECK(advice.at(0).first == Indexes{});
}

TEST_CASE("what two triggers wait for is named once") {
  Situation situation;
  situation.questionnaire.indicators[figures].after = {labour_law, strategy};
  situation.recommend_for({{inspection, figures}});
  situation.answer(inspection, no);
  situation.answer(labour_law, no);
  CHECK(situation.advice().at(0).first == Indexes{labour_law, strategy});
}
