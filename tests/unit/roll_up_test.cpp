// docs/scoring.md, "Points of an answer" and "Sections".
#include "mgi/score/roll_up.hpp"

#include <cmath>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "files.hpp"

using namespace mgi;

namespace {

using Points = std::vector<std::optional<double>>;
constexpr std::nullopt_t none = std::nullopt;

Approx near(double value) {
  return Approx(value).epsilon(0).margin(1e-15);
}

/// One section that holds an indicator for each weight.
Questionnaire flat(Mean mean, const std::vector<double>& weights) {
  Questionnaire questionnaire;
  questionnaire.scales.resize(1);
  questionnaire.sections.push_back({.id = "section", .mean = mean});
  for (const double weight : weights)
    questionnaire.indicators.push_back({.section = 0, .weight = weight});
  return questionnaire;
}

/// Two top sections of one indicator each, the second of weight 3.
Questionnaire two_sections() {
  Questionnaire questionnaire;
  questionnaire.scales.resize(1);
  questionnaire.sections = {{.id = "light"}, {.id = "heavy", .weight = 3}};
  questionnaire.indicators = {{.section = 0}, {.section = 1}};
  return questionnaire;
}

Scale choices(std::vector<double> points) {
  Scale scale;
  for (const double p : points) scale.choices.push_back({.points = p});
  return scale;
}

Scale checklist(std::vector<double> weights) {
  Scale scale{.kind = ScaleKind::checklist};
  for (const double weight : weights) scale.items.push_back({.weight = weight});
  return scale;
}

Scale number(double worst, double best) {
  return {.kind = ScaleKind::number, .worst = worst, .best = best};
}

struct MeanCase {
  std::string what;
  Mean mean;
  std::vector<double> weights;
  Points points;
  std::optional<double> expected;
};

const std::vector<MeanCase> mean_cases{
    {"the plain mean", Mean::arithmetic, {1, 1, 1}, {0, 0.5, 1}, 0.5},
    {"a mean with weights", Mean::arithmetic, {1, 1, 2}, {0, 0.5, 1}, 0.625},
    {"weights below 1", Mean::arithmetic, {0.25, 0.75}, {1, 0}, 0.25},
    {"a skipped child leaves the weights too", Mean::arithmetic, {1, 1, 2}, {0, 0.5, none}, 0.25},
    {"a single child", Mean::arithmetic, {7}, {0.3}, 0.3},
    {"zero alone", Mean::arithmetic, {1}, {0}, 0},
    {"nothing to average", Mean::arithmetic, {1, 1}, {none, none}, none},

    {"the root of the product", Mean::geometric, {1, 1}, {0.25, 1}, 0.5},
    {"a weight is an exponent", Mean::geometric, {1, 2}, {0.125, 1}, 0.5},
    {"the cube root", Mean::geometric, {1, 1, 1}, {0.5, 0.25, 1}, 0.5},
    {"all at the best", Mean::geometric, {1, 2}, {1, 1}, 1},
    {"a child at 0 makes it 0", Mean::geometric, {1, 1000}, {0, 1}, 0},
    {"0 in the last place too", Mean::geometric, {1, 1, 1}, {1, 1, 0}, 0},
    {"a skipped child is no 0", Mean::geometric, {1, 1, 5}, {0.25, 1, none}, 0.5},
    {"nothing to average", Mean::geometric, {1, 1}, {none, none}, none},

    {"the reciprocal of the mean reciprocal", Mean::harmonic, {1, 1}, {0.5, 0.25}, 1.0 / 3},
    {"a harmonic mean with weights", Mean::harmonic, {3, 1}, {0.1, 0.5}, 0.125},
    {"all at the best", Mean::harmonic, {1, 2}, {1, 1}, 1},
    {"a child at 0 makes it 0", Mean::harmonic, {1, 1000}, {0, 1}, 0},
    {"0 in the last place too", Mean::harmonic, {1, 1, 1}, {1, 1, 0}, 0},
    {"a skipped child is no 0", Mean::harmonic, {1, 1, 5}, {0.5, 0.25, none}, 1.0 / 3},
    {"nothing to average", Mean::harmonic, {1, 1}, {none, none}, none},

    {"the lowest child", Mean::minimum, {1, 1, 1}, {0.7, 0.2, 0.9}, 0.2},
    {"weights do not matter", Mean::minimum, {1000, 0.001}, {0.7, 0.2}, 0.2},
    {"a child at 0", Mean::minimum, {1, 1}, {1, 0}, 0},
    {"all at the best", Mean::minimum, {1, 1}, {1, 1}, 1},
    {"a skipped child is no 0", Mean::minimum, {1, 1}, {0.7, none}, 0.7},
    {"nothing to average", Mean::minimum, {1, 1}, {none, none}, none},
};

}  // namespace

TEST_CASE("a section's value is the mean that it names, over the children that have a value") {
  for (const MeanCase& row : mean_cases) {
    INFO(name(row.mean) << ": " << row.what);
    const RolledUp rolled = roll_up(flat(row.mean, row.weights), row.points);
    REQUIRE(rolled.sections.size() == 1);
    REQUIRE(rolled.sections[0].has_value() == row.expected.has_value());
    CHECK(rolled.overall == rolled.sections[0]);
    if (row.expected) CHECK(*rolled.sections[0] == near(*row.expected));
  }
}

TEST_CASE("the geometric and harmonic mean come near 0 as a child does: 0 is their limit") {
  for (const Mean mean : {Mean::geometric, Mean::harmonic}) {
    INFO(name(mean));
    double before = 1;
    for (const double child : {1e-3, 1e-6, 1e-12, 1e-100, 1e-300}) {
      const double value = *roll_up(flat(mean, {1, 1}), Points{child, 1.0}).overall;
      CHECK(value > 0);
      CHECK(value < before);
      before = value;
    }
    CHECK(before < 1e-149);
    CHECK(*roll_up(flat(mean, {1, 1}), Points{0.0, 1.0}).overall == 0);
  }
}

TEST_CASE("the overall value is the mean of the top sections that the questionnaire names") {
  const auto [mean, expected] = GENERATE(table<Mean, double>({
      {Mean::arithmetic, (0.1 + 3 * 0.5) / 4},
      {Mean::geometric, std::pow(0.1 * 0.5 * 0.5 * 0.5, 0.25)},
      {Mean::harmonic, 4 / (1 / 0.1 + 3 / 0.5)},
      {Mean::minimum, 0.1},
  }));
  INFO(name(mean));
  Questionnaire questionnaire = two_sections();
  questionnaire.overall_mean = mean;
  const RolledUp rolled = roll_up(questionnaire, Points{0.1, 0.5});
  CHECK(rolled.sections == Points{0.1, 0.5});
  REQUIRE(rolled.overall);
  CHECK(*rolled.overall == near(expected));
}

TEST_CASE("a top section without a value leaves the overall") {
  const RolledUp rolled = roll_up(two_sections(), Points{none, 0.5});
  CHECK(rolled.sections == Points{none, 0.5});
  CHECK(rolled.overall == 0.5);
}

TEST_CASE("there is no overall where the questionnaire has none or nothing has a value") {
  Questionnaire questionnaire = two_sections();
  CHECK(roll_up(questionnaire, Points{none, none}).overall == none);
  questionnaire.has_overall = false;
  CHECK(roll_up(questionnaire, Points{0.1, 0.5}).overall == none);
}

TEST_CASE("sections and indicators side by side in a section are averaged together") {
  Questionnaire questionnaire;
  questionnaire.scales.resize(1);
  questionnaire.sections = {{.id = "top"}, {.id = "inner", .parent = 0, .depth = 1, .weight = 2}};
  questionnaire.indicators = {{.section = 0}, {.section = 1}, {.section = 1, .weight = 3}};
  const RolledUp rolled = roll_up(questionnaire, Points{0.25, 1.0, 0.0});
  CHECK(rolled.sections == Points{0.25, 0.25});  // inner: 1/4; top: (0.25 + 2 × 0.25) / 3
}

TEST_CASE("an answer is worth what its scale says") {
  struct Row {
    std::string what;
    Scale scale;
    AnswerValue answer;
    std::optional<double> points;
  };
  const std::vector<Row> rows{
      {"first choice", choices({1, 0.5, 0}), Chosen{0}, 1},
      {"second choice", choices({1, 0.5, 0}), Chosen{1}, 0.5},
      {"third choice", choices({1, 0.5, 0}), Chosen{2}, 0},
      {"a choice of odd points", choices({0.9, 0.35, 0.2}), Chosen{1}, 0.35},

      {"a share of items of one weight", checklist({1, 1, 1, 1}), Ticked{{0, 2, 3}}, 0.75},
      {"a share by weight", checklist({1, 2, 1}), Ticked{{0, 1}}, 0.75},
      {"the heavy item alone", checklist({1, 2, 1}), Ticked{{1}}, 0.5},
      {"no item", checklist({1, 2, 1}), Ticked{}, 0},
      {"all items", checklist({0.1, 0.2, 0.3}), Ticked{{0, 1, 2}}, 1},

      {"number in the middle", number(0, 100), Measured{80}, 0.8},
      {"number at its worst", number(0, 100), Measured{0}, 0},
      {"number at its best", number(0, 100), Measured{100}, 1},
      {"low is good", number(40, 10), Measured{16}, 0.8},
      {"low is good, worst", number(40, 10), Measured{40}, 0},
      {"low is good, best", number(40, 10), Measured{10}, 1},
      {"ends below 0", number(-10, 30), Measured{0}, 0.25},
      {"low is good, ends below 0", number(10, -30), Measured{0}, 0.25},

      {"unanswered", choices({1, 0}), Unanswered{}, none},
      {"unknown", choices({1, 0}), Unknown{}, none},
      {"not applicable", choices({1, 0}), NotApplicable{}, none},
      {"unanswered checklist", checklist({1}), Unanswered{}, none},
      {"unknown number", number(0, 1), Unknown{}, none},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    CHECK(points_of(row.scale, row.answer) == row.points);
  }
}

TEST_CASE("the worst number of a scale where low is good is worth 0, not minus 0") {
  const double points = points_of(number(40, 10), Measured{40}).value();
  CHECK(points == 0);
  CHECK_FALSE(std::signbit(points));
}

TEST_CASE("the effective weight of an indicator is the product of its shares from the top down") {
  const std::vector<double> weights = effective_weights(test::small_questionnaire());
  const std::vector<double> expected{1.0 / 18, 1.0 / 18, 1.0 / 18, 1.0 / 6,
                                     1.0 / 6,  1.0 / 8,  1.0 / 4,  1.0 / 8};
  REQUIRE(weights.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    INFO(i);
    CHECK(weights[i] == near(expected[i]));
  }
  CHECK(std::accumulate(weights.begin(), weights.end(), 0.0) == near(1));
}

TEST_CASE("effective weights count sections and indicators side by side") {
  Questionnaire questionnaire;
  questionnaire.sections = {{.id = "top"}, {.id = "inner", .parent = 0, .depth = 1, .weight = 2}};
  questionnaire.indicators = {
      {.section = 1}, {.section = 0, .weight = 2}, {.section = 1, .weight = 3}};
  const std::vector<double> weights = effective_weights(questionnaire);
  CHECK(weights == std::vector<double>{0.125, 0.5, 0.375});
}
