// docs/scoring.md, "Views": the answers read by the codes of a framework.
#include "mgi/score/view.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "files.hpp"

using namespace mgi;

namespace {

constexpr std::nullopt_t none = std::nullopt;

Approx near(double value) {
  return Approx(value).epsilon(0).margin(1e-15);
}

void check(std::optional<double> actual, std::optional<double> expected) {
  REQUIRE(actual.has_value() == expected.has_value());
  if (expected) CHECK(*actual == near(*expected));
}

void check(const CodeScore& actual, const CodeScore& expected) {
  INFO("code " << expected.code);
  CHECK(actual.code == expected.code);
  CHECK(actual.indicators == expected.indicators);
  check(actual.standing.value, expected.standing.value);
  check(actual.standing.lowest, expected.standing.lowest);
  check(actual.standing.highest, expected.standing.highest);
  CHECK(actual.standing.counts.indicators == expected.standing.counts.indicators);
  CHECK(actual.standing.counts.answered == expected.standing.counts.answered);
  CHECK(actual.standing.counts.unknown == expected.standing.counts.unknown);
  CHECK(actual.standing.counts.unanswered == expected.standing.counts.unanswered);
  CHECK(actual.standing.counts.not_applicable == expected.standing.counts.not_applicable);
  check(actual.standing.coverage, expected.standing.coverage);
  check(actual.standing.weight_coverage, expected.standing.weight_coverage);
}

std::vector<CodeScore> themes_of(const Questionnaire& questionnaire, const Assessment& assessment) {
  return view(questionnaire, assessment, score(questionnaire, assessment),
              questionnaire.own_frameworks.at(0));
}

}  // namespace

TEST_CASE("a code's value is the mean of its indicators by their effective weights") {
  const Questionnaire questionnaire = test::small_questionnaire();
  const std::vector<CodeScore> codes = themes_of(questionnaire, test::samplia(questionnaire));
  REQUIRE(codes.size() == 2);
  // 0, 0 and 1/2 weigh 1/18 each, 3/4 and 4/5 weigh 1/6 each: as the section of the same questions.
  check(codes[0],
        {0, {103.0 / 180, 103.0 / 180, 103.0 / 180, {5, 5, 0, 0, 0}, 1, 1}, {0, 1, 2, 3, 4}});
  // 3/4 weighs 1/6, 1 and 1/2 weigh 1/8 each, and the unknown one 1/4: 0.3125 of 5/12, 0.3125 to
  // 0.5625 of 2/3.
  check(codes[1], {1, {0.75, 0.46875, 0.84375, {4, 3, 1, 0, 0}, 0.75, 0.625}, {3, 5, 6, 7}});
}

TEST_CASE("an indicator counts once under each of its codes, even if it names one twice") {
  Questionnaire questionnaire = test::small_questionnaire();
  questionnaire.indicators[3].codings[0].codes = {"2", "1", "2"};
  const std::vector<CodeScore> codes = themes_of(questionnaire, test::samplia(questionnaire));
  REQUIRE(codes.size() == 2);
  CHECK(codes[0].indicators == std::vector<std::size_t>{0, 1, 2, 3, 4});
  CHECK(codes[1].indicators == std::vector<std::size_t>{3, 5, 6, 7});
}

TEST_CASE("codes stand in the order of the framework, and a code that nothing names is left out") {
  Questionnaire questionnaire = test::small_questionnaire();
  questionnaire.own_frameworks[0].codes = {
      {"2", "Work", {}}, {"3", "Sea", {}}, {"1", "People", {}}};
  const std::vector<CodeScore> codes = themes_of(questionnaire, test::samplia(questionnaire));
  REQUIRE(codes.size() == 2);
  CHECK(codes[0].code == 0);
  check(codes[0].standing.value, 0.75);
  CHECK(codes[1].code == 2);
  check(codes[1].standing.value, 103.0 / 180);
}

TEST_CASE("the codes of another framework do not count, even if they are spelled alike") {
  const Questionnaire questionnaire = test::small_questionnaire();
  const Assessment assessment = test::samplia(questionnaire);
  const Framework other{.id = "other", .codes = {{"1", "One", {}}, {"2", "Two", {}}}};
  CHECK(view(questionnaire, assessment, score(questionnaire, assessment), other).empty());
}

TEST_CASE("not applicable leaves the denominators of a code") {
  const Questionnaire questionnaire = test::small_questionnaire();
  Assessment assessment = test::samplia(questionnaire);
  assessment.answers[6].value = NotApplicable{};
  check(themes_of(questionnaire, assessment).at(1),
        {1, {0.75, 0.75, 0.75, {4, 3, 0, 0, 1}, 1, 1}, {3, 5, 6, 7}});
}

TEST_CASE("a code of which nothing applies has no value and no bounds") {
  const Questionnaire questionnaire = test::small_questionnaire();
  Assessment assessment = test::samplia(questionnaire);
  for (const std::size_t i : {3U, 5U, 6U, 7U}) assessment.answers[i].value = NotApplicable{};
  check(themes_of(questionnaire, assessment).at(1),
        {1, {none, none, none, {4, 0, 0, 0, 4}, none, none}, {3, 5, 6, 7}});
}

TEST_CASE("a code of which nothing is answered has bounds but no value") {
  const Questionnaire questionnaire = test::small_questionnaire();
  Assessment assessment = test::samplia(questionnaire);
  for (const std::size_t i : {3U, 5U, 6U}) assessment.answers[i].value = Unknown{};
  assessment.answers[7].value = Unanswered{};
  check(themes_of(questionnaire, assessment).at(1),
        {1, {none, 0, 1, {4, 0, 3, 1, 0}, 0, 0}, {3, 5, 6, 7}});
}

TEST_CASE("the bounds of a code put open answers at the ends of their own scale") {
  Questionnaire questionnaire;
  questionnaire.scales.push_back({.choices = {{.points = 0.9}, {.points = 0.2}, {.points = 0.5}}});
  questionnaire.sections.push_back({.id = "section"});
  for (int i = 0; i < 2; ++i)
    questionnaire.indicators.push_back({.section = 0, .codings = {{"themes", {"1"}, {}}}});
  questionnaire.own_frameworks.push_back({.id = "themes", .codes = {{"1", "One", {}}}});
  Assessment assessment;
  assessment.answers = {{.value = Chosen{2}}, {.value = Unknown{}}};
  check(themes_of(questionnaire, assessment).at(0),
        {0, {0.5, 0.35, 0.7, {2, 1, 1, 0, 0}, 0.5, 0.5}, {0, 1}});
}

TEST_CASE("a view is the same whether or not the questionnaire has an overall value") {
  Questionnaire questionnaire = test::small_questionnaire();
  const Assessment assessment = test::samplia(questionnaire);
  const std::vector<CodeScore> with = themes_of(questionnaire, assessment);
  questionnaire.has_overall = false;
  const std::vector<CodeScore> without = themes_of(questionnaire, assessment);
  REQUIRE(without.size() == with.size());
  for (std::size_t i = 0; i < with.size(); ++i) check(without[i], with[i]);
}
