// An instrument of another kind needs no change of the program: an index of measured numbers, five
// levels deep, with other means than the arithmetic one.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"
#include "files.hpp"
#include "mgi/score/result.hpp"

using namespace mgi;

namespace {

const std::string index_text = R"(mgi-questionnaire: 1
id: green-index
version: "2"
title: A green index
levels: [pillar, dimension, theme, topic, item]
overall: geometric
minimum-coverage: 0.5
bands:
  - {id: behind, from: 0}
  - {id: ahead, from: 0.25}

scales:
  - {id: score, number: {worst: 0, best: 100}}
  - {id: unemployment, number: {worst: 30, best: 0, unit: "%"}}

sections:
  - id: environment
    title: Environment
    mean: geometric
    sections:
      - id: climate
        title: Climate
        sections:
          - id: emissions
            title: Emissions
            mean: harmonic
            sections:
              - id: transport
                title: Transport
                mean: minimum
                sections:
                  - {id: road, title: Road}
  - {id: economy, title: Economy, mean: harmonic}

indicators:
  - {id: cars, section: road, title: Cars, question: How clean are cars?, weight: 3}
  - {id: lorries, section: road, title: Lorries, question: How clean are lorries?}
  - {id: rail, section: transport, title: Rail, question: How clean are trains?}
  - {id: industry, section: emissions, title: Industry, question: How clean is industry?}
  - {id: adaptation, section: climate, title: Adaptation, question: How far is adaptation?}
  - {id: water, section: environment, title: Water, question: How clean is the water?}
  - {id: joblessness, section: economy, scale: unemployment, title: Joblessness,
     question: How many people look for work?, weight: 3}
  - {id: growth, section: economy, title: Growth, question: How strong is growth?}
)";

const std::string answers_head = R"(mgi-assessment: 1
questionnaire: {id: green-index, version: "2"}
jurisdiction: {name: Samplia, code: XS}
round: "2024"
date: 2024-06
origin: government
status: draft
answers:
)";

const std::string all_answers = R"(
  cars: 80
  lorries: 60
  rail: 50
  industry: 25
  adaptation: 100
  water: 37.5
  joblessness: 27
  growth: 50
)";

Questionnaire green_index() {
  const Source source = test::text(index_text);
  const Loaded<Questionnaire> loaded = load_questionnaire(source);
  CHECK(test::shown(loaded.diagnostics, source) == "");
  REQUIRE(loaded.value);
  return *loaded.value;
}

Assessment assessed(const Questionnaire& questionnaire, const std::string& answers) {
  const Source source = test::text(answers_head + answers);
  const Loaded<Assessment> loaded = load_assessment(source, questionnaire);
  CHECK(test::shown(loaded.diagnostics, source) == "");
  REQUIRE(loaded.value);
  return *loaded.value;
}

void check(std::optional<double> actual, double expected) {
  REQUIRE(actual);
  CHECK(*actual == Approx(expected).epsilon(0).margin(1e-15));
}

}  // namespace

TEST_CASE("an index five levels deep loads with the words for its levels") {
  const Questionnaire questionnaire = green_index();
  std::string tree;
  for (const Section& section : questionnaire.sections)
    tree += fmt::format("{}{} '{}' ({})\n", std::string(section.depth * 2, ' '),
                        kind_of(questionnaire, section), section.id, name(section.mean));
  CHECK(tree ==
        "pillar 'environment' (geometric)\n"
        "  dimension 'climate' (arithmetic)\n"
        "    theme 'emissions' (harmonic)\n"
        "      topic 'transport' (minimum)\n"
        "        item 'road' (arithmetic)\n"
        "pillar 'economy' (harmonic)\n");
  CHECK(questionnaire.overall_mean == Mean::geometric);
}

TEST_CASE("an index of measured numbers scores by the mean of each of its sections") {
  const Questionnaire questionnaire = green_index();
  const Scorecard card = score(questionnaire, assessed(questionnaire, all_answers));
  const auto value = [&](std::string_view id) {
    return card.sections[find_section(questionnaire, id).value()].standing.value;
  };
  check(value("road"), 0.75);                // (3 × 0.8 + 0.6) / 4
  check(value("transport"), 0.5);            // the lower of road 0.75 and rail 0.5
  check(value("emissions"), 1.0 / 3);        // 2 / (1 / 0.5 + 1 / 0.25)
  check(value("climate"), 2.0 / 3);          // (1/3 + 1) / 2
  check(value("environment"), 0.5);          // √(2/3 × 3/8)
  check(value("economy"), 0.125);            // 4 / (3 / 0.1 + 1 / 0.5); 27 % of 30 to 0 is 0.1
  check(card.overall.standing.value, 0.25);  // √(1/2 × 1/8)
  CHECK(card.overall.band.kind == BandResult::Kind::band);
  CHECK(questionnaire.bands[card.overall.band.low].id == "ahead");  // from 0.25, reached exactly
}

TEST_CASE("an open number of an index can be anything between the ends of its scale") {
  const Questionnaire questionnaire = green_index();
  Assessment assessment = assessed(questionnaire, all_answers);
  assessment.answers[find_indicator(questionnaire, "water").value()].value = Unknown{};
  const Scorecard card = score(questionnaire, assessment);
  const Standing& environment = card.sections[0].standing;
  check(environment.value, 2.0 / 3);
  check(environment.lowest, 0);  // geometric: a child at 0
  check(environment.highest, std::sqrt(2.0 / 3));
  check(card.overall.standing.lowest, 0);
  check(card.overall.standing.highest, std::sqrt(std::sqrt(2.0 / 3) / 8));
}

TEST_CASE("in an index a gap that its section's mean hides gains nothing there or above") {
  const Questionnaire questionnaire = green_index();
  const Result result = assess(questionnaire, assessed(questionnaire, all_answers));
  const auto gap = [&](std::string_view id) {
    const std::size_t indicator = find_indicator(questionnaire, id).value();
    return *std::ranges::find(result.highlights.gaps, indicator, &Gap::indicator);
  };
  // Cars at 100 would lift road to 0.9, but transport stays at the minimum, rail's 0.5.
  const Gap cars = gap("cars");
  REQUIRE(cars.gains.size() == 1);
  CHECK(questionnaire.sections[cars.gains[0].section].id == "road");
  check(cars.gains[0].rise, 0.15);
  check(cars.overall_gain, 0);
  // Rail at 100 would lift transport to road's 0.75, and emissions to 2 / (1 / 0.75 + 4) = 0.375.
  const Gap rail = gap("rail");
  REQUIRE(rail.gains.size() == 4);
  const std::vector<std::string> above{"transport", "emissions", "climate", "environment"};
  for (std::size_t i = 0; i < above.size(); ++i)
    CHECK(questionnaire.sections[rail.gains[i].section].id == above[i]);
  check(rail.gains[0].rise, 0.25);
  check(rail.gains[1].rise, 0.375 - 1.0 / 3);
  check(rail.gains[2].rise, 0.6875 - 2.0 / 3);
  check(rail.gains[3].rise, std::sqrt(0.6875 * 0.375) - 0.5);
}

TEST_CASE("a number outside the two ends of its scale is an error, in either direction") {
  const Questionnaire questionnaire = green_index();
  const Source source = test::text(answers_head + "  cars: 100.5\n  joblessness: -1\n");
  const Loaded<Assessment> loaded = load_assessment(source, questionnaire);
  CHECK_FALSE(loaded.value);
  CHECK(test::shown(loaded.diagnostics, source) ==
        "test.yaml:9:9: error: '100.5' is not an answer of 'cars' [answer-in-scale]\n"
        "    9 |   cars: 100.5\n"
        "      |         ^~~~~ write a number from 0 to 100\n"
        "test.yaml:10:16: error: '-1' is not an answer of 'joblessness' [answer-in-scale]\n"
        "   10 |   joblessness: -1\n"
        "      |                ^~ write a number from 0 to 30\n");
}
