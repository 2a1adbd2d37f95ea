// docs/scoring.md, all numbers by hand: Samplia's answers to the small questionnaire.
#include "mgi/score/scorecard.hpp"

#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "files.hpp"

using namespace mgi;
using Kind = BandResult::Kind;

namespace {

// The sections and some indicators of the small questionnaire, in its order.
enum SmallSection : std::size_t { people, safety, services_area, work };
enum SmallIndicator : std::size_t { labour_law = 5, inspection = 6, figures = 7 };
enum SmallBand : std::size_t { low, middle, high };

const AnswerValue yes = Chosen{0};
const AnswerValue partly = Chosen{1};
const AnswerValue no = Chosen{2};

constexpr std::nullopt_t none = std::nullopt;

Approx near(double value) {
  return Approx(value).epsilon(0).margin(1e-15);
}

void check(std::optional<double> actual, std::optional<double> expected) {
  REQUIRE(actual.has_value() == expected.has_value());
  if (expected) CHECK(*actual == near(*expected));
}

void check(const Counts& actual, const Counts& expected) {
  CHECK(actual.indicators == expected.indicators);
  CHECK(actual.answered == expected.answered);
  CHECK(actual.unknown == expected.unknown);
  CHECK(actual.unanswered == expected.unanswered);
  CHECK(actual.not_applicable == expected.not_applicable);
}

void check(const Standing& actual, const Standing& expected) {
  check(actual.value, expected.value);
  check(actual.lowest, expected.lowest);
  check(actual.highest, expected.highest);
  check(actual.counts, expected.counts);
  check(actual.coverage, expected.coverage);
  check(actual.weight_coverage, expected.weight_coverage);
}

void check(const std::vector<Term>& actual, const std::vector<Term>& expected) {
  REQUIRE(actual.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    INFO("term " << i);
    CHECK(actual[i].is_section == expected[i].is_section);
    CHECK(actual[i].index == expected[i].index);
    CHECK(actual[i].weight == expected[i].weight);
    CHECK(actual[i].share == near(expected[i].share));
    check(actual[i].value, expected[i].value);
  }
}

void check(const BandResult& actual, const BandResult& expected) {
  CHECK(actual.kind == expected.kind);
  CHECK(actual.low == expected.low);
  CHECK(actual.high == expected.high);
}

/// An assessment of the small questionnaire in which every answer is `value`.
Assessment all(const Questionnaire& questionnaire, const AnswerValue& value) {
  Assessment assessment;
  for (std::size_t i = 0; i < questionnaire.indicators.size(); ++i)
    assessment.answers.push_back({.value = value});
  return assessment;
}

/// A section of ten yes/no questions of which the first `yes_count` are yes and the last
/// `open_count` open.
struct Ten {
  Questionnaire questionnaire;
  Assessment assessment;
};
Ten ten(std::size_t yes_count, std::size_t open_count = 0) {
  Ten result;
  result.questionnaire.scales.push_back({.choices = {{.id = "yes", .points = 1}, {.id = "no"}}});
  result.questionnaire.bands = {{.id = "low", .from = 0},
                                {.id = "middle", .from = 0.4},
                                {.id = "high", .from = 0.8},
                                {.id = "full", .from = 1}};
  result.questionnaire.sections.push_back({.id = "section"});
  for (std::size_t i = 0; i < 10; ++i) {
    result.questionnaire.indicators.push_back({.section = 0});
    const AnswerValue value = Chosen{i < yes_count ? 0U : 1U};
    result.assessment.answers.push_back({.value = i < 10 - open_count ? value : Unknown{}});
  }
  return result;
}

BandResult band(const Ten& example) {
  return score(example.questionnaire, example.assessment).sections[0].band;
}

}  // namespace

TEST_CASE("Samplia: the points, scale ends and effective weights of each indicator") {
  const Questionnaire questionnaire = test::small_questionnaire();
  const Scorecard card = score(questionnaire, test::samplia(questionnaire));
  const std::vector<IndicatorScore> expected{
      {0, 0, 1, 1.0 / 18},    // strategy: no
      {0, 0, 1, 1.0 / 18},    // strategy-budget: no
      {0.5, 0, 1, 1.0 / 18},  // search-rules: partly
      {0.75, 0, 1, 1.0 / 6},  // service-access: health (1) and school (2) of 4
      {0.8, 0, 1, 1.0 / 6},   // registration-rate: 80 of 0 to 100
      {1, 0, 1, 1.0 / 8},     // labour-law: yes
      {none, 0, 1, 1.0 / 4},  // inspection: unknown
      {0.5, 0, 1, 1.0 / 8}};  // figures: partly
  REQUIRE(card.indicators.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    INFO(questionnaire.indicators[i].id);
    check(card.indicators[i].points, expected[i].points);
    CHECK(card.indicators[i].worst == expected[i].worst);
    CHECK(card.indicators[i].best == expected[i].best);
    CHECK(card.indicators[i].effective_weight == near(expected[i].effective_weight));
  }
}

TEST_CASE("Samplia: value, bounds, counts and coverage of each section and overall") {
  const Questionnaire questionnaire = test::small_questionnaire();
  const Scorecard card = score(questionnaire, test::samplia(questionnaire));
  REQUIRE(card.sections.size() == 4);
  {
    INFO("safety: (0 + 0 + 1/2) / 3");
    check(card.sections[safety].standing, {1.0 / 6, 1.0 / 6, 1.0 / 6, {3, 3, 0, 0, 0}, 1, 1});
  }
  {
    INFO("services: (3/4 + 4/5) / 2");
    check(card.sections[services_area].standing, {0.775, 0.775, 0.775, {2, 2, 0, 0, 0}, 1, 1});
  }
  {
    INFO("people: (1/6 + 2 × 31/40) / 3");
    check(card.sections[people].standing,
          {103.0 / 180, 103.0 / 180, 103.0 / 180, {5, 5, 0, 0, 0}, 1, 1});
  }
  {
    INFO("work: (1 + 1/2) / 2; with inspection at 0 and 1: (1 + 2 × … + 1/2) / 4");
    check(card.sections[work].standing, {0.75, 0.375, 0.875, {3, 2, 1, 0, 0}, 2.0 / 3, 0.5});
  }
  INFO("overall: (people + work) / 2");
  check(card.overall.standing,
        {119.0 / 180, 341.0 / 720, 521.0 / 720, {8, 7, 1, 0, 0}, 7.0 / 8, 0.75});
}

TEST_CASE("Samplia: the terms of each value, with what was skipped") {
  const Questionnaire questionnaire = test::small_questionnaire();
  const Scorecard card = score(questionnaire, test::samplia(questionnaire));
  check(card.overall.terms, {{true, people, 1, 0.5, 103.0 / 180}, {true, work, 1, 0.5, 0.75}});
  check(card.sections[people].terms,
        {{true, safety, 1, 1.0 / 3, 1.0 / 6}, {true, services_area, 2, 2.0 / 3, 0.775}});
  check(card.sections[safety].terms,
        {{false, 0, 1, 1.0 / 3, 0}, {false, 1, 1, 1.0 / 3, 0}, {false, 2, 1, 1.0 / 3, 0.5}});
  check(card.sections[services_area].terms, {{false, 3, 1, 0.5, 0.75}, {false, 4, 1, 0.5, 0.8}});
  check(card.sections[work].terms, {{false, labour_law, 1, 0.5, 1},
                                    {false, inspection, 2, 0, none},
                                    {false, figures, 1, 0.5, 0.5}});
}

TEST_CASE("Samplia: the bands, with the minimum coverage of 75 % reached exactly by the overall") {
  const Questionnaire questionnaire = test::small_questionnaire();
  const Scorecard card = score(questionnaire, test::samplia(questionnaire));
  check(card.sections[safety].band, {Kind::band, low, low});
  check(card.sections[services_area].band, {Kind::band, middle, middle});
  check(card.sections[people].band, {Kind::band, middle, middle});
  check(card.sections[work].band, {Kind::too_little});
  check(card.overall.band, {Kind::band, middle, middle});
}

TEST_CASE("sections stand before indicators among the terms, each in the order of the file") {
  Questionnaire questionnaire;
  questionnaire.scales.push_back({.choices = {{.id = "yes", .points = 1}, {.id = "no"}}});
  questionnaire.sections = {{.id = "top"},
                            {.id = "one", .parent = 0, .depth = 1},
                            {.id = "two", .parent = 0, .depth = 1, .weight = 2}};
  questionnaire.indicators = {{.section = 2}, {.section = 0, .weight = 5}, {.section = 1}};
  const Scorecard card = score(questionnaire, all(questionnaire, yes));
  check(card.sections[0].terms,
        {{true, 1, 1, 0.125, 1}, {true, 2, 2, 0.25, 1}, {false, 1, 5, 0.625, 1}});
}

TEST_CASE("where nothing is answered there is no value and everything is possible") {
  const Questionnaire questionnaire = test::small_questionnaire();
  const Scorecard card = score(questionnaire, all(questionnaire, Unanswered{}));
  check(card.sections[safety].standing, {none, 0, 1, {3, 0, 0, 3, 0}, 0, 0});
  check(card.overall.standing, {none, 0, 1, {8, 0, 0, 8, 0}, 0, 0});
  check(card.overall.band, {Kind::none});
  check(card.overall.terms, {{true, people, 1, 0, none}, {true, work, 1, 0, none}});
}

TEST_CASE("unknown counts against coverage as unanswered does, but under its own name") {
  const Questionnaire questionnaire = test::small_questionnaire();
  Assessment assessment = test::samplia(questionnaire);
  const Standing unknown = score(questionnaire, assessment).sections[work].standing;
  assessment.answers[inspection].value = Unanswered{};
  Standing expected = unknown;
  expected.counts.unknown = 0;
  expected.counts.unanswered = 1;
  check(score(questionnaire, assessment).sections[work].standing, expected);
}

TEST_CASE("not applicable leaves every denominator") {
  const Questionnaire questionnaire = test::small_questionnaire();
  Assessment assessment = test::samplia(questionnaire);
  assessment.answers[inspection].value = NotApplicable{};
  const Scorecard card = score(questionnaire, assessment);
  check(card.sections[work].standing, {0.75, 0.75, 0.75, {3, 2, 0, 0, 1}, 1, 1});
  check(card.sections[work].band, {Kind::band, middle, middle});
  check(card.sections[work].terms, {{false, labour_law, 1, 0.5, 1},
                                    {false, inspection, 2, 0, none},
                                    {false, figures, 1, 0.5, 0.5}});
  check(card.overall.standing, {119.0 / 180, 119.0 / 180, 119.0 / 180, {8, 7, 0, 0, 1}, 1, 1});
  CHECK(card.overall.standing.counts.applicable() == 7);
}

TEST_CASE("a section in which nothing applies has no value and leaves its parent") {
  const Questionnaire questionnaire = test::small_questionnaire();
  Assessment assessment = test::samplia(questionnaire);
  for (const std::size_t i : {labour_law, inspection, figures})
    assessment.answers[i].value = NotApplicable{};
  const Scorecard card = score(questionnaire, assessment);
  check(card.sections[work].standing, {none, none, none, {3, 0, 0, 0, 3}, none, none});
  check(card.sections[work].band, {Kind::none});
  check(card.overall.standing, {103.0 / 180, 103.0 / 180, 103.0 / 180, {8, 5, 0, 0, 3}, 1, 1});
  check(card.overall.terms, {{true, people, 1, 1, 103.0 / 180}, {true, work, 1, 0, none}});
}

TEST_CASE("where nothing applies at all there is nothing to say") {
  const Questionnaire questionnaire = test::small_questionnaire();
  const Scorecard card = score(questionnaire, all(questionnaire, NotApplicable{}));
  check(card.overall.standing, {none, none, none, {8, 0, 0, 0, 8}, none, none});
  check(card.overall.band, {Kind::none});
}

TEST_CASE("the bounds put open answers at the ends of their own scale") {
  Questionnaire questionnaire;
  questionnaire.scales.push_back({.choices = {{.points = 0.9}, {.points = 0.2}, {.points = 0.5}}});
  questionnaire.sections.push_back({.id = "section"});
  questionnaire.indicators = {{.section = 0}, {.section = 0}};
  Assessment assessment = all(questionnaire, Chosen{2});
  assessment.answers[1].value = Unknown{};
  check(score(questionnaire, assessment).overall.standing,
        {0.5, 0.35, 0.7, {2, 1, 1, 0, 0}, 0.5, 0.5});
}

TEST_CASE("a questionnaire without overall has counts and coverage of the whole, but no value") {
  Questionnaire questionnaire = test::small_questionnaire();
  questionnaire.has_overall = false;
  const Scorecard card = score(questionnaire, test::samplia(questionnaire));
  check(card.overall.standing, {none, none, none, {8, 7, 1, 0, 0}, 7.0 / 8, 0.75});
  check(card.overall.band, {Kind::none});
  check(card.sections[work].standing.value, 0.75);
}

TEST_CASE("a coding that is not the jurisdiction's own gets no band, only numbers") {
  const Questionnaire questionnaire = test::small_questionnaire();
  Assessment assessment = test::samplia(questionnaire);
  assessment.origin = Origin::own_coding;
  const Scorecard card = score(questionnaire, assessment);
  for (const SectionScore& section : card.sections) check(section.band, {Kind::own_coding});
  check(card.overall.band, {Kind::own_coding});
  check(card.overall.standing.value, 119.0 / 180);
}

TEST_CASE("governments and simulations get bands") {
  const Questionnaire questionnaire = test::small_questionnaire();
  Assessment assessment = test::samplia(questionnaire);
  assessment.origin = GENERATE(Origin::government, Origin::simulated);
  check(score(questionnaire, assessment).overall.band, {Kind::band, middle, middle});
}

TEST_CASE("a questionnaire without bands names none") {
  Questionnaire questionnaire = test::small_questionnaire();
  questionnaire.bands.clear();
  const Scorecard card = score(questionnaire, test::samplia(questionnaire));
  check(card.sections[people].band, {Kind::none});
  check(card.overall.band, {Kind::none});
}

TEST_CASE("the band is withheld if coverage is too low by count or by weight") {
  // Of labour-law (1), inspection (2) and figures (1) some are answered; the minimum is 3/4.
  struct Row {
    std::string what;
    std::vector<AnswerValue> answers;
    Kind kind;
  };
  const std::vector<Row> rows{
      {"all", {yes, yes, yes}, Kind::band},
      {"3/4 by weight, but 2/3 by count", {yes, yes, Unknown{}}, Kind::too_little},
      {"1/2 by weight and 2/3 by count", {yes, Unknown{}, yes}, Kind::too_little},
      {"unanswered as unknown", {yes, yes, Unanswered{}}, Kind::too_little},
      {"all that applies", {yes, yes, NotApplicable{}}, Kind::band},
  };
  const Questionnaire questionnaire = test::small_questionnaire();
  for (const Row& row : rows) {
    INFO(row.what);
    Assessment assessment = test::samplia(questionnaire);
    for (std::size_t i = 0; i < 3; ++i) assessment.answers[labour_law + i].value = row.answers[i];
    CHECK(score(questionnaire, assessment).sections[work].band.kind == row.kind);
  }
}

TEST_CASE("coverage by weight alone can be too low") {
  Ten example = ten(9, 1);
  CHECK(band(example).kind == Kind::between);  // 9 of 10, by count and by weight
  example.questionnaire.indicators[9].weight = 3;
  CHECK(band(example).kind == Kind::too_little);  // 9 of 12 by weight
  example.questionnaire.minimum_coverage = 0.75;
  CHECK(band(example).kind == Kind::between);
}

TEST_CASE("the minimum coverage is reached exactly, and missed by one answer") {
  CHECK(band(ten(0, 2)).kind == Kind::band);  // 8 of 10 is 80 %: no to all, at most 20 %
  CHECK(band(ten(0, 3)).kind == Kind::too_little);
}

TEST_CASE("a band is said only where every possible value lies in it") {
  check(band(ten(4, 2)), {Kind::band, middle, middle});   // 40 to 60 %
  check(band(ten(5, 2)), {Kind::band, middle, middle});   // 50 to 70 %
  check(band(ten(6, 2)), {Kind::between, middle, high});  // 60 to 80 %: the limit is reached
  check(band(ten(3, 2)), {Kind::between, low, middle});   // 30 to 50 %
  check(band(ten(8, 2)), {Kind::between, high, 3});       // 80 to 100 %
}

TEST_CASE("the value between two bounds may be far from both: the band follows the bounds") {
  Questionnaire questionnaire = test::small_questionnaire();
  questionnaire.minimum_coverage = 0.5;
  const Scorecard card = score(questionnaire, test::samplia(questionnaire));
  check(card.sections[work].band, {Kind::between, low, high});  // 37.5 to 87.5 %
}

TEST_CASE("a band begins at its limit and ends before the next; the last may be the point 1") {
  const std::vector<std::size_t> expected{0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3};
  for (std::size_t yes_count = 0; yes_count <= 10; ++yes_count) {
    INFO(yes_count << " of 10");
    check(band(ten(yes_count)), {Kind::band, expected[yes_count], expected[yes_count]});
  }
}

TEST_CASE("a value is compared with band limits in billionths") {
  const Questionnaire questionnaire = ten(0).questionnaire;
  const auto [value, expected] = GENERATE(table<double, std::size_t>({
      {0, 0},
      {0.4 - 1e-9, 0},
      {0.4 - 1e-10, 1},
      {0.4, 1},
      {0.7 + 0.1, 2},
      {1 - 1e-9, 2},
      {1 - 1e-10, 3},
      {1, 3},
  }));
  INFO(value);
  CHECK(band_of(questionnaire, value) == expected);
}

TEST_CASE("a last band that begins below 1 includes 1") {
  CHECK(band_of(test::small_questionnaire(), 1) == high);
}

TEST_CASE("counting sorts each kind of answer under its name") {
  Counts counts;
  for (const AnswerValue& value :
       {yes, no, partly, AnswerValue(Ticked{}), AnswerValue(Measured{0}), AnswerValue(Unknown{}),
        AnswerValue(Unanswered{}), AnswerValue(Unanswered{}), AnswerValue(NotApplicable{})})
    count(counts, value);
  check(counts, {9, 5, 1, 2, 1});
  CHECK(counts.applicable() == 8);
}
