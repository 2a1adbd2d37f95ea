// docs/scoring.md, "Strengths, gaps, gains": gaps in the order of work, and what is open.
#include "mgi/score/highlights.hpp"

#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "files.hpp"

using namespace mgi;

namespace {

/// A question of a made-up questionnaire with its answer.
struct Question {
  std::string id;
  std::string section;
  std::string answer;
  int priority = 2;
  std::vector<std::string> presupposes{};
  std::vector<std::string> after{};
};

struct Situation {
  Questionnaire questionnaire;
  Assessment assessment;

  Highlights highlights() const {
    return find_highlights(questionnaire, assessment, score(questionnaire, assessment));
  }
};

AnswerValue value_of(const std::string& answer) {
  if (answer == "yes") return Chosen{0};
  if (answer == "partly") return Chosen{1};
  if (answer == "no") return Chosen{2};
  if (answer == "unknown") return Unknown{};
  if (answer == "not-applicable") return NotApplicable{};
  REQUIRE(answer == "unanswered");
  return Unanswered{};
}

/// Questions with the answers yes, partly and no; each section named is a top section.
Situation make(const std::vector<Question>& questions) {
  Situation situation;
  Questionnaire& questionnaire = situation.questionnaire;
  questionnaire.scales.push_back({.choices = {{.id = "yes", .points = 1},
                                              {.id = "partly", .points = 0.5},
                                              {.id = "no", .points = 0}}});
  for (const Question& question : questions) {
    if (!find_section(questionnaire, question.section))
      questionnaire.sections.push_back({.id = question.section});
    questionnaire.indicators.push_back({.id = question.id,
                                        .section = *find_section(questionnaire, question.section),
                                        .priority = question.priority});
    situation.assessment.answers.push_back({.value = value_of(question.answer)});
  }
  for (std::size_t i = 0; i < questions.size(); ++i) {
    for (const std::string& id : questions[i].presupposes)
      questionnaire.indicators[i].presupposes.push_back(find_indicator(questionnaire, id).value());
    for (const std::string& id : questions[i].after)
      questionnaire.indicators[i].after.push_back(find_indicator(questionnaire, id).value());
  }
  return situation;
}

std::string ids(const Questionnaire& questionnaire, const std::vector<std::size_t>& indicators) {
  std::string text;
  for (const std::size_t i : indicators)
    text += (text.empty() ? "" : " ") + questionnaire.indicators[i].id;
  return text;
}

/// The gaps as "id", or "id (begun)", each with what follows from it and what must come first:
/// "strategy > budget < law".
std::string gaps(const Situation& situation) {
  std::string text;
  for (const Gap& gap : situation.highlights().gaps) {
    text += (text.empty() ? "" : ", ") + situation.questionnaire.indicators[gap.indicator].id;
    if (gap.begun) text += " (begun)";
    if (!gap.followers.empty()) text += " > " + ids(situation.questionnaire, gap.followers);
    if (!gap.first.empty()) text += " < " + ids(situation.questionnaire, gap.first);
  }
  return text;
}

/// The ids of the gaps of one section, in their order.
std::string order_in(const Situation& situation, const std::string& section) {
  std::vector<std::size_t> indicators;
  for (const Gap& gap : situation.highlights().gaps) {
    const std::size_t in = situation.questionnaire.indicators[gap.indicator].section;
    if (situation.questionnaire.sections[in].id == section) indicators.push_back(gap.indicator);
  }
  return ids(situation.questionnaire, indicators);
}

/// The ids of the gaps in their order.
std::string order(const Situation& situation) {
  std::vector<std::size_t> indicators;
  for (const Gap& gap : situation.highlights().gaps) indicators.push_back(gap.indicator);
  return ids(situation.questionnaire, indicators);
}

/// The ids of the gaps to show first.
std::string first(const Situation& situation, std::size_t count) {
  const std::vector<Gap> all = situation.highlights().gaps;
  std::vector<std::size_t> indicators;
  for (const std::size_t i : first_gaps(situation.questionnaire, all, count))
    indicators.push_back(all.at(i).indicator);
  return ids(situation.questionnaire, indicators);
}

void check(std::optional<double> actual, double expected) {
  REQUIRE(actual);
  CHECK(*actual == Approx(expected).epsilon(0).margin(1e-15));
}

void check(const std::vector<Gain>& actual, const std::vector<Gain>& expected) {
  REQUIRE(actual.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CHECK(actual[i].section == expected[i].section);
    check(actual[i].rise, expected[i].rise);
  }
}

}  // namespace

// ---- What is a gap, a strength, open ----

TEST_CASE("an answer is a strength, a gap, a begun gap or open, or says nothing") {
  const Situation situation = make({{"a", "s", "yes"},
                                    {"b", "s", "partly"},
                                    {"c", "s", "no"},
                                    {"d", "s", "unknown"},
                                    {"e", "s", "unanswered"},
                                    {"f", "s", "not-applicable"}});
  const Highlights highlights = situation.highlights();
  CHECK(ids(situation.questionnaire, highlights.strengths) == "a");
  CHECK(gaps(situation) == "c, b (begun)");
  REQUIRE(highlights.open.size() == 2);
  CHECK(highlights.open[0].indicator == 3);
  CHECK(highlights.open[1].indicator == 4);
}

TEST_CASE("the best and the worst are those of the indicator's own scale") {
  struct Row {
    std::string what;
    Scale scale;
    AnswerValue answer;
    std::string gaps;
  };
  const Scale choices{.choices = {{.points = 0.2}, {.points = 0.5}, {.points = 0.8}}};
  const Scale checklist{.kind = ScaleKind::checklist, .items = {{.id = "one"}, {.id = "two"}}};
  const Scale number{.kind = ScaleKind::number, .worst = 40, .best = 10};
  const std::vector<Row> rows{
      {"a best choice below 1", choices, Chosen{2}, ""},
      {"a middle choice", choices, Chosen{1}, "a (begun)"},
      {"a worst choice above 0", choices, Chosen{0}, "a"},
      {"all items", checklist, Ticked{{0, 1}}, ""},
      {"some items", checklist, Ticked{{1}}, "a (begun)"},
      {"no item", checklist, Ticked{}, "a"},
      {"the best number", number, Measured{10}, ""},
      {"a number between", number, Measured{10.01}, "a (begun)"},
      {"the worst number", number, Measured{40}, "a"},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    Situation situation = make({{"a", "s", "yes"}});
    situation.questionnaire.scales[0] = row.scale;
    situation.assessment.answers[0].value = row.answer;
    CHECK(gaps(situation) == row.gaps);
    CHECK(situation.highlights().strengths.empty() == !row.gaps.empty());
  }
}

TEST_CASE("strengths stand in the order of the top sections, then of the file") {
  const Situation situation = make({{"a", "s", "yes"},
                                    {"b", "t", "yes"},
                                    {"c", "s", "yes"},
                                    {"d", "t", "no"},
                                    {"e", "s", "yes"}});
  CHECK(ids(situation.questionnaire, situation.highlights().strengths) == "a c e b");
}

// ---- Followers ----

TEST_CASE("a worst answer that only follows from another one is shown once, under that one") {
  CHECK(gaps(make({{"strategy", "s", "no"}, {"budget", "s", "no", 2, {"strategy"}}})) ==
        "strategy > budget");
}

TEST_CASE("a follower is shown under its gap even from another section and before it in the file") {
  const Situation situation =
      make({{"budget", "s", "no", 2, {"strategy"}}, {"strategy", "t", "no"}});
  CHECK(gaps(situation) == "strategy > budget");
  CHECK(order_in(situation, "s") == "");
  CHECK(order_in(situation, "t") == "strategy");
}

TEST_CASE("followers of followers stand under the first gap") {
  CHECK(gaps(make({{"strategy", "s", "no"},
                   {"budget", "s", "no", 2, {"strategy"}},
                   {"audit", "t", "no", 2, {"budget"}}})) == "strategy > budget audit");
}

TEST_CASE("an answer follows only where it and what it presupposes are both at their worst") {
  const auto [strategy, budget, expected] = GENERATE(table<std::string, std::string, std::string>({
      {"no", "no", "strategy > budget"},
      {"no", "partly", "strategy, budget (begun) < strategy"},
      {"no", "yes", "strategy"},
      {"partly", "no", "strategy (begun), budget < strategy"},
      {"partly", "partly", "strategy (begun), budget (begun) < strategy"},
      {"yes", "no", "budget"},
      {"yes", "partly", "budget (begun)"},
      {"unknown", "no", "budget < strategy"},
      {"unanswered", "no", "budget < strategy"},
      {"no", "unknown", "strategy"},
      {"no", "not-applicable", "strategy"},
  }));
  INFO("strategy: " << strategy << ", budget: " << budget);
  CHECK(gaps(make({{"strategy", "s", strategy}, {"budget", "s", budget, 2, {"strategy"}}})) ==
        expected);
}

TEST_CASE("what does not apply need not come first") {
  CHECK(gaps(make({{"strategy", "s", "not-applicable"},
                   {"budget", "s", "no", 2, {"strategy"}},
                   {"audit", "s", "no", 2, {}, {"strategy"}}})) == "budget, audit");
}

TEST_CASE("of several things presupposed the first at its worst explains a follower") {
  CHECK(gaps(make({{"law", "s", "yes"},
                   {"body", "s", "no"},
                   {"plan", "s", "no"},
                   {"report", "s", "no", 2, {"law", "body", "plan"}}})) == "body > report, plan");
}

TEST_CASE("'after' alone makes no follower") {
  CHECK(gaps(make({{"law", "s", "no"}, {"inspection", "s", "no", 2, {}, {"law"}}})) ==
        "law, inspection < law");
}

// ---- The order of work ----

TEST_CASE("worst answers stand before begun ones") {
  CHECK(order(make(
            {{"a", "s", "partly"}, {"b", "s", "no"}, {"c", "s", "partly"}, {"d", "s", "no"}})) ==
        "b d a c");
}

TEST_CASE("among worst answers and among begun ones the priority decides") {
  CHECK(order(make({{"a", "s", "no", 3},
                    {"b", "s", "partly", 3},
                    {"c", "s", "no", 1},
                    {"d", "s", "partly", 1},
                    {"e", "s", "no", 2}})) == "c e a d b");
}

TEST_CASE("no priority lifts a begun gap before a worst answer") {
  CHECK(order(make({{"a", "s", "partly", 1}, {"b", "s", "no", 3}})) == "b a");
}

TEST_CASE("gaps that are alike keep the order of the file") {
  CHECK(order(make({{"b", "s", "no"}, {"a", "s", "no"}, {"d", "s", "no"}, {"c", "s", "no"}})) ==
        "b a d c");
}

TEST_CASE("what others wait for stands before everything else") {
  // Late comes after base: base moves before worse and more urgent gaps.
  CHECK(order(make({{"urgent", "s", "no", 1},
                    {"base", "s", "partly", 3},
                    {"late", "s", "no", 1, {}, {"base"}}})) == "base urgent late");
}

TEST_CASE("what others presuppose is waited for, too") {
  CHECK(order(make({{"urgent", "s", "no", 1},
                    {"base", "s", "partly", 3},
                    {"late", "s", "no", 1, {"base"}}})) == "base urgent late");
}

TEST_CASE("a gap with followers is waited for by them") {
  CHECK(gaps(make({{"urgent", "s", "no", 1},
                   {"strategy", "s", "no", 3},
                   {"budget", "s", "no", 2, {"strategy"}}})) == "strategy > budget, urgent");
}

TEST_CASE("nothing stands before what it must come after, whatever else speaks for it") {
  // Second is waited for by third, but waits for first itself.
  CHECK(order(make({{"third", "s", "no", 1, {}, {"second"}},
                    {"second", "s", "no", 1, {}, {"first"}},
                    {"other", "s", "no", 1},
                    {"first", "s", "partly", 3}})) == "first second third other");
}

TEST_CASE("what comes after a follower stands after the gap that the follower is shown under") {
  CHECK(gaps(make({{"audit", "s", "no", 1, {}, {"budget"}},
                   {"strategy", "s", "no", 3},
                   {"budget", "s", "no", 2, {"strategy"}},
                   {"report", "s", "no", 2, {}, {"audit"}}})) ==
        "strategy > budget, audit < budget, report < audit");
}

TEST_CASE("only gaps are waited for: what is done, unknown or not applicable holds nothing up") {
  const std::string answer = GENERATE("yes", "unknown", "unanswered", "not-applicable");
  INFO(answer);
  CHECK(order(make({{"a", "s", "no", 1, {}, {"base"}}, {"b", "s", "no"}, {"base", "s", answer}})) ==
        "a b");
}

TEST_CASE("only gaps wait: what is done or unknown lifts nothing") {
  const std::string answer = GENERATE("yes", "unknown", "unanswered", "not-applicable");
  INFO(answer);
  CHECK(order(make({{"a", "s", "no"}, {"b", "s", "no"}, {"c", "s", answer, 2, {}, {"b"}}})) ==
        "a b");
}

TEST_CASE("gaps stand top section by top section, even where one waits for a later section") {
  const Situation situation = make(
      {{"a", "s", "no", 2, {}, {"d"}}, {"b", "t", "no", 1}, {"c", "s", "no"}, {"d", "t", "no", 3}});
  // d is waited for and moves to the front of its own section.
  CHECK(gaps(situation) == "a < d, c, d, b");
}

TEST_CASE("gaps of nested sections are ordered with those of their top section") {
  Situation situation = make({{"a", "s", "partly"}, {"b", "inner", "no"}, {"c", "t", "no"}});
  situation.questionnaire.sections[1].parent = 0;
  situation.questionnaire.sections[1].depth = 1;
  CHECK(order(situation) == "b a c");
}

TEST_CASE("a circle of 'after' hides no gap and does not hang") {
  CHECK(order(make({{"a", "s", "no", 2, {}, {"b"}}, {"b", "s", "no", 2, {}, {"a"}}})) == "a b");
  CHECK(order(make({{"a", "s", "no", 1, {}, {"a"}}, {"b", "s", "no"}})) == "a b");
  CHECK(order(make({{"a", "s", "no", 3, {}, {"c"}},
                    {"b", "s", "no", 2, {}, {"a"}},
                    {"c", "s", "no", 1, {}, {"b"}},
                    {"d", "s", "no"}})) == "d c a b");
}

TEST_CASE("a circle of 'presupposes' hides no gap and does not hang") {
  const std::vector<std::vector<Question>> situations{
      {{"a", "s", "no", 2, {"a"}}},
      {{"a", "s", "no", 2, {"b"}}, {"b", "s", "no", 2, {"a"}}},
      {{"a", "s", "no", 2, {"b"}}, {"b", "s", "no", 2, {"a"}}, {"c", "s", "no"}},
      {{"a", "s", "no", 2, {"b"}}, {"b", "s", "no", 2, {"c"}}, {"c", "s", "no", 2, {"a"}}},
      {{"a", "s", "no", 2, {"b"}}, {"b", "s", "no", 2, {"c"}}, {"c", "s", "no", 2, {"b"}}},
  };
  for (const std::vector<Question>& questions : situations) {
    const Situation situation = make(questions);
    std::vector<int> shown(questions.size(), 0);
    for (const Gap& gap : situation.highlights().gaps) {
      ++shown[gap.indicator];
      for (const std::size_t follower : gap.followers) ++shown[follower];
    }
    INFO(gaps(situation));
    CHECK(shown == std::vector<int>(questions.size(), 1));
  }
}

// ---- The first gaps ----

TEST_CASE("the first gaps come from each top section in turn and keep the order of work") {
  const Situation situation = make({{"a1", "a", "no"},
                                    {"a2", "a", "no"},
                                    {"a3", "a", "no"},
                                    {"b1", "b", "no"},
                                    {"c1", "c", "no"},
                                    {"c2", "c", "no"}});
  CHECK(first(situation, 0) == "");
  CHECK(first(situation, 1) == "a1");
  CHECK(first(situation, 2) == "a1 b1");
  CHECK(first(situation, 3) == "a1 b1 c1");
  CHECK(first(situation, 4) == "a1 a2 b1 c1");
  CHECK(first(situation, 5) == "a1 a2 b1 c1 c2");
  CHECK(first(situation, 6) == "a1 a2 a3 b1 c1 c2");
  CHECK(first(situation, 100) == "a1 a2 a3 b1 c1 c2");
}

TEST_CASE("the first ten gaps hold the first of each of ten top sections, however many one has") {
  std::vector<Question> questions;
  for (int i = 0; i < 30; ++i) questions.push_back({"many-" + std::to_string(i), "many", "no", 1});
  std::string expected = "many-0";
  for (int i = 1; i < 10; ++i) {
    const std::string number = std::to_string(i);
    questions.push_back({"one-" + number, "section-" + number, "partly", 3});
    expected += " one-" + number;
  }
  CHECK(first(make(questions), 10) == expected);
}

TEST_CASE("where there are no gaps there are no first ones") {
  CHECK(first(make({{"a", "s", "yes"}}), 10) == "");
}

TEST_CASE("adding questions to one area does not change the order in another") {
  std::vector<Question> questions{{"a", "s", "partly", 1},
                                  {"b", "s", "no", 3},
                                  {"c", "s", "no", 1},
                                  {"d", "s", "no", 2, {}, {"a"}},
                                  {"x", "t", "no"}};
  const std::string before = order_in(make(questions), "s");
  CHECK(before == "a c d b");
  for (int i = 0; i < 20; ++i) {
    const std::string answer = i % 3 == 0 ? "yes" : i % 3 == 1 ? "partly" : "no";
    const auto place = questions.begin() + i / 4;
    questions.insert(place, {"more-" + std::to_string(i), "t", answer, 1 + i % 3, {}, {"x"}});
    CHECK(order_in(make(questions), "s") == before);
  }
}

// ---- Gains and widths ----

TEST_CASE("Samplia: strengths, gaps, followers and what is open") {
  Situation situation;
  situation.questionnaire = test::small_questionnaire();
  situation.assessment = test::samplia(situation.questionnaire);
  CHECK(gaps(situation) ==
        "strategy > strategy-budget, search-rules (begun), service-access (begun), "
        "registration-rate (begun), figures (begun)");
  CHECK(ids(situation.questionnaire, situation.highlights().strengths) == "labour-law");
}

TEST_CASE("Samplia: the gain of each gap in every section above it, the nearest first") {
  const Questionnaire questionnaire = test::small_questionnaire();
  const Assessment assessment = test::samplia(questionnaire);
  const auto gaps =
      find_highlights(questionnaire, assessment, score(questionnaire, assessment)).gaps;
  constexpr std::size_t people = 0, safety = 1, services_area = 2, work = 3;
  REQUIRE(gaps.size() == 5);
  // strategy from no to yes; its follower stays where it is
  check(gaps[0].gains, {{safety, 1.0 / 3}, {people, 1.0 / 9}});
  check(gaps[0].overall_gain, 1.0 / 18);
  // search-rules from partly to yes
  check(gaps[1].gains, {{safety, 1.0 / 6}, {people, 1.0 / 18}});
  check(gaps[1].overall_gain, 1.0 / 36);
  // service-access from 3/4 to all
  check(gaps[2].gains, {{services_area, 0.125}, {people, 1.0 / 12}});
  check(gaps[2].overall_gain, 1.0 / 24);
  // registration-rate from 80 to 100 %
  check(gaps[3].gains, {{services_area, 0.1}, {people, 1.0 / 15}});
  check(gaps[3].overall_gain, 1.0 / 30);
  // figures from partly to yes, where inspection is unknown and does not count
  check(gaps[4].gains, {{work, 0.25}});
  check(gaps[4].overall_gain, 0.125);
}

TEST_CASE(
    "a gap gains nothing under a geometric, harmonic or minimum mean that another holds down") {
  Situation situation = make({{"a", "s", "no"}, {"b", "s", "no"}, {"c", "t", "partly"}});
  situation.questionnaire.sections[0].mean =
      GENERATE(Mean::geometric, Mean::harmonic, Mean::minimum);
  INFO(name(situation.questionnaire.sections[0].mean));
  for (const Gap& gap : situation.highlights().gaps) {
    INFO(situation.questionnaire.indicators[gap.indicator].id);
    if (gap.indicator == 2) {
      check(gap.gains, {{1, 0.5}});
      check(gap.overall_gain, 0.25);
    } else {
      check(gap.gains, {});
      check(gap.overall_gain, 0);
    }
  }
}

TEST_CASE("gains go to the best of the scale, not to 1") {
  Situation situation = make({{"a", "s", "no"}, {"b", "s", "yes"}});
  situation.questionnaire.scales[0].choices[0].points = 0.8;
  const std::vector<Gap> found = situation.highlights().gaps;
  REQUIRE(found.size() == 1);
  check(found[0].gains, {{0, 0.4}});
}

TEST_CASE("a questionnaire without overall has no overall gain") {
  Situation situation = make({{"a", "s", "no"}});
  situation.questionnaire.has_overall = false;
  const std::vector<Gap> found = situation.highlights().gaps;
  REQUIRE(found.size() == 1);
  check(found[0].gains, {{0, 1}});
  CHECK_FALSE(found[0].overall_gain);
}

TEST_CASE("an open answer's width is its section's value at its best less that at its worst") {
  struct Row {
    std::string what;
    std::vector<Question> questions;
    std::vector<double> widths;
  };
  const std::vector<Row> rows{
      {"the only question", {{"a", "s", "unknown"}}, {1}},
      {"one of two", {{"a", "s", "unanswered"}, {"b", "s", "no"}}, {0.5}},
      {"one of four",
       {{"a", "s", "yes"}, {"b", "s", "unknown"}, {"c", "s", "no"}, {"d", "s", "partly"}},
       {0.25}},
      {"what does not apply does not count",
       {{"a", "s", "unknown"}, {"b", "s", "not-applicable"}},
       {1}},
      {"another open one does not count",
       {{"a", "s", "unknown"}, {"b", "s", "unanswered"}, {"c", "s", "yes"}},
       {0.5, 0.5}},
      {"another section does not count", {{"a", "s", "unknown"}, {"b", "t", "yes"}}, {1}},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    const std::vector<Open> open = make(row.questions).highlights().open;
    REQUIRE(open.size() == row.widths.size());
    for (std::size_t i = 0; i < open.size(); ++i) check(open[i].width, row.widths[i]);
  }
}

TEST_CASE("an open answer's width goes by its weight, its scale and its section's mean") {
  Situation situation = make({{"a", "s", "unknown"}, {"b", "s", "partly"}});
  const auto width = [&] { return situation.highlights().open.at(0).width; };
  check(width(), 0.5);
  situation.questionnaire.indicators[0].weight = 3;
  check(width(), 0.75);
  situation.questionnaire.scales[0].choices[0].points = 0.9;
  situation.questionnaire.scales[0].choices[2].points = 0.1;
  check(width(), 0.6);
  situation.questionnaire.sections[0].mean = Mean::minimum;
  check(width(), 0.4);  // from 0.1 to the 0.5 of the other
}

TEST_CASE("Samplia: inspection is the one open question and can move work by half") {
  const Questionnaire questionnaire = test::small_questionnaire();
  const Assessment assessment = test::samplia(questionnaire);
  const auto open =
      find_highlights(questionnaire, assessment, score(questionnaire, assessment)).open;
  REQUIRE(open.size() == 1);
  CHECK(questionnaire.indicators[open[0].indicator].id == "inspection");
  check(open[0].width, 0.5);  // from 37.5 to 87.5 %
}
