// The least that reaches a target.
#include "mgi/study/plan.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "files.hpp"
#include "mgi/score/rounding.hpp"

using namespace mgi;

namespace {

struct Case {
  Questionnaire questionnaire;
  Assessment assessment;
  PlanRequest request;

  Plan plan() const {
    return make_plan(questionnaire, assessment, score(questionnaire, assessment), request);
  }
};

std::string head(const std::string& means_one = "arithmetic",
                 const std::string& means_two = "arithmetic",
                 const std::string& overall = "arithmetic") {
  return "mgi-questionnaire: 1\nid: small\nversion: \"1\"\ntitle: Small\nlanguage: en\n"
         "levels: [area]\noverall: " +
         overall +
         "\ndefault-scale: s\nscales:\n  - id: s\n    choices:\n"
         "      - {id: yes, title: \"Yes\", points: 1}\n"
         "      - {id: partly, title: Partly, points: 0.5}\n"
         "      - {id: no, title: \"No\", points: 0}\n"
         "sections:\n  - {id: one, title: One, mean: " +
         means_one + "}\n  - {id: two, title: Two, mean: " + means_two + "}\nindicators:\n";
}

Case made(std::string questionnaire, const std::string& answers) {
  // No section may be empty.
  if (questionnaire.find("section: two") == std::string::npos)
    questionnaire += "  - {id: idle, section: two, title: Idle, question: Is it there?}\n";
  const Source source = test::text(questionnaire);
  auto loaded = load_questionnaire(source);
  INFO(test::shown(loaded.diagnostics, source));
  REQUIRE(loaded.value);
  const Source file = test::text(
      "mgi-assessment: 1\nquestionnaire: {id: small, version: \"1\"}\n"
      "jurisdiction: {name: Samplia, code: XS}\nround: \"2020\"\ndate: 2020\norigin: simulated\n"
      "status: draft\nanswers:\n" +
      answers);
  auto assessment = load_assessment(file, *loaded.value);
  INFO(test::shown(assessment.diagnostics, file));
  REQUIRE(assessment.value);
  Case result{std::move(*loaded.value), std::move(*assessment.value), {}};
  result.request.efforts.assign(result.questionnaire.indicators.size(), 1);
  return result;
}

std::string question(const std::string& id, const std::string& section,
                     const std::string& more = "") {
  return "  - {id: " + id + ", section: " + section + ", title: " + id +
         ", question: Is it there?" + more + "}\n";
}

std::string ids(const Case& of, const Plan& plan) {
  std::string text;
  for (const PlanStep& step : plan.steps)
    text += (text.empty() ? "" : " ") + of.questionnaire.indicators[step.indicator].id + "=" +
            answer_text(of.questionnaire.scales[0], step.to) + "/" + std::to_string(step.phase);
  return text;
}

// ---- The same by trying everything ----

/// Nothing where no set of answers keeps all that is asked.
std::optional<double> least_effort(const Case& of) {
  const Questionnaire& questionnaire = of.questionnaire;
  const Scorecard today = score(questionnaire, of.assessment);
  const auto holds = [](const std::vector<PlanTarget>& targets, const Scorecard& card) {
    for (const PlanTarget& target : targets) {
      const auto value = target.section ? card.sections[*target.section].standing.value
                                        : card.overall.standing.value;
      if (!value || !reaches(*value, target.value)) return false;
    }
    return true;
  };
  std::vector<std::size_t> raised;
  for (std::size_t i = 0; i < today.indicators.size(); ++i)
    if (is_gap(today.indicators[i])) raised.push_back(i);
  std::vector<bool> must(today.indicators.size(), false);
  for (const std::size_t i : of.request.must) must[i] = true;
  for (const PlanTarget& target : of.request.targets) {
    const auto value = target.section ? today.sections[*target.section].standing.value
                                      : today.overall.standing.value;
    if (value && reaches(*value, target.value)) continue;
    for (const std::size_t i : raised)
      if (questionnaire.indicators[i].priority == 1 &&
          (!target.section || questionnaire.indicators[i].section == *target.section))
        must[i] = true;
  }
  std::optional<double> least;
  std::size_t sets = 1;
  for (std::size_t i = 0; i < raised.size(); ++i) sets *= 3;
  for (std::size_t set = 0; set < sets; ++set) {
    Assessment other = of.assessment;
    double effort = 0;
    std::size_t rest = set;
    bool is_whole = true;
    for (const std::size_t i : raised) {
      const std::size_t choice = rest % 3;  // yes, partly, as it is
      rest /= 3;
      const double from = *today.indicators[i].points;
      const double to = choice == 0 ? 1 : choice == 1 ? 0.5 : from;
      if (choice == 1 && from >= 0.5) is_whole = false;
      if (choice < 2) other.answers[i].value = Chosen{choice};
      effort += of.request.efforts[i] * (to - from);
    }
    if (!is_whole) continue;
    const Scorecard card = score(questionnaire, other);
    bool fits = holds(of.request.targets, card) && holds(of.request.floors, card) &&
                (!of.request.budget || effort <= *of.request.budget + 1e-6);
    for (const std::size_t i : raised) {
      if (must[i] && !is_strength(card.indicators[i])) fits = false;
      if (*card.indicators[i].points <= *today.indicators[i].points) continue;
      for (const std::size_t first : questionnaire.indicators[i].after)
        if (is_gap(card.indicators[first])) fits = false;
      for (const std::size_t ground : questionnaire.indicators[i].presupposes)
        if (is_worst(card.indicators[ground])) fits = false;
    }
    if (fits && (!least || effort < *least)) least = effort;
  }
  return least;
}

/// Each step stands one phase after the last that it waits for, and no later; efforts add up.
void check_phases(const Case& of, const Plan& plan) {
  for (const PlanStep& step : plan.steps) {
    const Indicator& indicator = of.questionnaire.indicators[step.indicator];
    std::size_t earliest = 0;
    for (const PlanStep& other : plan.steps)
      for (const auto* firsts : {&indicator.after, &indicator.presupposes})
        if (std::ranges::find(*firsts, other.indicator) != firsts->end())
          earliest = std::max(earliest, other.phase + 1);
    CHECK(step.phase == earliest);
  }
  double effort = 0;
  for (std::size_t s = 0; s < plan.steps.size(); ++s) {
    effort += plan.steps[s].effort;
    CHECK(plan.phases.at(plan.steps[s].phase).effort >= Approx(effort));
  }
  if (!plan.steps.empty()) CHECK(plan.phases.back().effort == Approx(plan.effort));
  for (const PlanPhase& phase : plan.phases) CHECK(phase.targets.size() == plan.targets.size());
  if (!plan.phases.empty())
    for (std::size_t t = 0; t < plan.targets.size(); ++t)
      CHECK(plan.phases.back().targets[t] == plan.targets[t].after);
}

}  // namespace

TEST_CASE("the cheapest answers are chosen, and half a step where half is enough") {
  Case of = made(head() + question("a", "one") + question("b", "one"), "  a: no\n  b: no\n");
  of.request.efforts = {3, 1, 1};
  of.request.targets = {{0, 0.75}};
  const Plan plan = of.plan();
  CHECK(ids(of, plan) == "a=partly/0 b=yes/0");
  CHECK(plan.effort == 2.5);
  CHECK(plan.reached);
  CHECK(plan.proved);
}

TEST_CASE("what must come first is raised to its best, in an earlier phase") {
  Case of = made(
      head() + question("b", "one", ", after: [c]") + question("a", "one") + question("c", "two"),
      "  a: yes\n  b: no\n  c: no\n");
  of.request.targets = {{0, 1}};
  const Plan plan = of.plan();
  CHECK(ids(of, plan) == "c=yes/0 b=yes/1");
  CHECK(plan.steps[0].reason == PlanReason::needed);
  CHECK(plan.steps[1].reason == PlanReason::cheapest);
  of.request.most_nodes = plan.nodes;  // as many as it takes are enough
  CHECK(of.plan().proved);
}

TEST_CASE(
    "what waits for what waits comes in a third phase, and phases say what is reached by then") {
  Case of =
      made(head() + question("a", "one", ", after: [b]") + question("b", "one", ", after: [c]") +
               question("c", "one") + question("d", "two"),
           "  a: no\n  b: no\n  c: no\n  d: no\n");
  of.request.efforts = {1, 2, 4, 8};
  of.request.targets = {{0, 1}, {1, 1}};
  const Plan plan = of.plan();
  CHECK(ids(of, plan) == "c=yes/0 d=yes/0 b=yes/1 a=yes/2");
  REQUIRE(plan.phases.size() == 3);
  const auto phase = [&](std::size_t p) {
    return fmt::format("{} {:.3f} {}", plan.phases[p].effort, *plan.phases[p].targets.at(0),
                       *plan.phases[p].targets.at(1));
  };
  CHECK(phase(0) == "12 0.333 1");
  CHECK(phase(1) == "14 0.667 1");
  CHECK(phase(2) == "15 1.000 1");
}

TEST_CASE("a search that gives up still has a plan, and says what any plan costs at least") {
  Case of = made(head() + question("a", "one", ", after: [c]") + question("b", "one") +
                     question("c", "one", ", weight: 2"),
                 "  a: no\n  b: no\n  c: no\n");
  of.request.efforts = {1, 3, 10, 1};
  of.request.targets = {{0, 0.5}};
  of.request.most_nodes = 0;
  const Plan plan = of.plan();
  CHECK(plan.reached);
  CHECK_FALSE(plan.proved);
  CHECK(ids(of, plan) == "c=yes/0");
  CHECK(plan.effort == 10);
  CHECK(plan.least == 4);  // a and b, were it not that a waits for c
}

TEST_CASE("a step that only idle questions wait for is not needed by them") {
  Case of = made(head() + question("a", "one") + question("b", "two", ", after: [a]"),
                 "  a: no\n  b: no\n");
  of.request.targets = {{0, 1}};
  const Plan plan = of.plan();
  CHECK(ids(of, plan) == "a=yes/0");
  CHECK(plan.steps[0].reason == PlanReason::cheapest);
}

TEST_CASE("what others wait for may be raised halfway for its own sake, if nothing waits then") {
  Case of = made(head() + question("a", "one", ", after: [c]") + question("b", "one") +
                     question("c", "one", ", weight: 2"),
                 "  a: no\n  b: no\n  c: no\n");
  of.request.efforts = {1, 3, 10, 1};
  of.request.targets = {{0, 0.5}};
  const Plan plan = of.plan();
  CHECK(ids(of, plan) == "b=yes/0 c=partly/0");
  CHECK(plan.effort == 8);
}

TEST_CASE("what is presupposed is raised above its worst") {
  Case of = made(head() + question("a", "one") + question("b", "one", ", presupposes: [c]") +
                     question("c", "two"),
                 "  a: yes\n  b: no\n  c: no\n");
  of.request.targets = {{0, 1}};
  CHECK(ids(of, of.plan()) == "c=partly/0 b=yes/1");
}

TEST_CASE("what is presupposed is raised to its best where there is nothing between") {
  const std::string two = "  - id: two\n    choices: [{id: yes, points: 1}, {id: no, points: 0}]\n";
  Case of =
      made(test::changed(head(), "sections:\n", two + "sections:\n") + question("a", "one") +
               question("b", "one", ", presupposes: [c]") + question("c", "two", ", scale: two"),
           "  a: yes\n  b: no\n  c: no\n");
  of.request.targets = {{0, 1}};
  CHECK(ids(of, of.plan()) == "c=yes/0 b=yes/1");
}

TEST_CASE("a gap of priority 1 is never traded off, though another answer is cheaper") {
  Case of = made(head() + question("a", "one", ", priority: 1") + question("b", "one"),
                 "  a: no\n  b: no\n");
  of.request.efforts = {9, 1, 1};
  of.request.targets = {{0, 0.5}};
  const Plan plan = of.plan();
  CHECK(ids(of, plan) == "a=yes/0");
  CHECK(plan.steps[0].reason == PlanReason::priority);
}

TEST_CASE("a checklist gets as many more items as the target needs, up to all") {
  const std::string questionnaire =
      test::changed(
          head(), "sections:\n",
          "  - id: list\n    items:\n      - {id: a, title: A}\n      - {id: b, title: B}\n"
          "      - {id: c, title: C}\n      - {id: d, title: D}\nsections:\n") +
      question("many", "one", ", scale: list");
  Case of = made(questionnaire, "  many: [b]\n");
  const auto items_for = [&](double target) {
    of.request.targets = {{0, target}};
    const Plan plan = of.plan();
    REQUIRE(plan.steps.size() == 1);
    return std::get<Ticked>(plan.steps[0].to).items;
  };
  CHECK(items_for(0.5).size() == 2);
  CHECK(items_for(0.75).size() == 3);
  CHECK(items_for(1) == std::vector<std::size_t>{0, 1, 2, 3});
}

TEST_CASE("what is not known is not raised") {
  Case of = made(head() + question("a", "one") + question("b", "one"), "  a: no\n  b: unknown\n");
  of.request.targets = {{0, 1}};
  CHECK(ids(of, of.plan()) == "a=yes/0");
  of.request.must = {1};
  CHECK(of.plan().reached);
}

TEST_CASE("a step begins at what the answer is worth today") {
  Case of = made(head() + question("a", "one"), "  a: partly\n");
  of.request.targets = {{0, 1}};
  const Plan plan = of.plan();
  REQUIRE(plan.steps.size() == 1);
  CHECK(plan.steps[0].from_points == 0.5);
  CHECK(plan.steps[0].to_points == 1);
  CHECK(plan.steps[0].effort == 0.5);
}

TEST_CASE("a target that is reached today needs no plan") {
  Case of = made(head() + question("a", "one", ", priority: 1") + question("b", "one"),
                 "  a: partly\n  b: yes\n");
  of.request.targets = {{0, 0.75}};
  CHECK(of.plan().steps.empty());
  CHECK(of.plan().reached);
}

TEST_CASE("where the budget ends on the way, the plan goes as far as it reaches, and says so") {
  Case of = made(head() + question("a", "one") + question("b", "one"), "  a: no\n  b: no\n");
  of.request.targets = {{0, 1}};
  of.request.budget = 1;
  const Plan plan = of.plan();
  CHECK_FALSE(plan.reached);
  CHECK(plan.proved);
  CHECK(plan.effort == 1);
  CHECK(plan.way == Approx(0.5).margin(0.001));
  CHECK(plan.targets[0].after == 0.5);
  CHECK(plan.nodes == 14);  // all of the way, none of it, and twelve times half of what is left
}

TEST_CASE("a plan that reaches one of two targets does not reach them") {
  Case of = made(head() + question("a", "one") + question("b", "two"), "  a: no\n  b: no\n");
  of.request.targets = {{0, 1}, {1, 1}};
  of.request.budget = 1.5;
  const Plan plan = of.plan();
  CHECK_FALSE(plan.reached);
  CHECK(plan.way == Approx(0.5).margin(0.001));
  CHECK(plan.steps.size() == 2);
  of.request.targets = {{0, 1}};
  of.request.floors = {{1, 1}};
  CHECK_FALSE(of.plan().reached);
}

TEST_CASE("a section without an answer cannot be planned") {
  Case of = made(head() + question("a", "one") + question("b", "two"), "  a: no\n");
  for (const double target : {0.0, 0.5}) {
    of.request.targets = {{1, target}};
    CHECK(of.plan().impossible);
    CHECK(of.plan().way == 0);
    CHECK_FALSE(of.plan().reached);
  }
}

TEST_CASE("what must be raised may exceed the budget, and then there is no plan") {
  Case of = made(head() + question("a", "one") + question("b", "one"), "  a: no\n  b: no\n");
  of.request.targets = {{0, 0.5}};
  of.request.must = {0, 1};
  of.request.budget = 1;
  CHECK(of.plan().impossible);
  CHECK(of.plan().steps.empty());
}

TEST_CASE("no set of answers is better than the plan, for every mean") {
  std::mt19937 random(11);  // NOLINT(cert-msc51-cpp): the same cases every time
  const auto pick = [&](std::size_t below) { return random() % below; };
  const std::vector<std::string> means{"arithmetic", "geometric", "harmonic", "minimum"};
  const std::vector<std::string> words{"no", "partly", "yes", "unknown"};
  std::size_t reached = 0;
  std::size_t beyond = 0;
  std::size_t given_up = 0;
  std::size_t only_bounded = 0;
  for (int round = 0; round < 400; ++round) {
    std::string questionnaire = head(means[pick(4)], means[pick(4)], means[pick(4)]);
    std::string answers;
    const std::size_t count = 4 + pick(4);
    for (std::size_t i = 0; i < count; ++i) {
      std::string more = ", weight: " + std::to_string(1 + pick(4));
      if (pick(7) == 0) more += ", priority: 1";
      // Only earlier ones, so that there is no cycle.
      if (i > 0 && pick(3) == 0) more += ", after: [q" + std::to_string(pick(i)) + "]";
      if (i > 0 && pick(5) == 0) more += ", presupposes: [q" + std::to_string(pick(i)) + "]";
      questionnaire += question("q" + std::to_string(i), i % 2 == 0 ? "one" : "two", more);
      answers += "  q" + std::to_string(i) + ": " + words[i < 2 ? pick(3) : pick(4)] + "\n";
    }
    Case of = made(questionnaire, answers);
    for (double& effort : of.request.efforts) effort = static_cast<double>(1 + pick(20)) / 4;
    const auto section = [&]() -> std::optional<std::size_t> {
      const std::size_t which = pick(3);
      return which == 2 ? std::nullopt : std::optional(which);
    };
    of.request.targets = {{section(), static_cast<double>(1 + pick(20)) / 20}};
    if (round % 3 == 0)
      of.request.targets.push_back({section(), static_cast<double>(pick(16)) / 20});
    if (pick(2) == 0) of.request.floors = {{section(), static_cast<double>(pick(12)) / 20}};
    if (pick(3) == 0) of.request.must = {pick(count)};
    if (pick(3) == 0) of.request.budget = static_cast<double>(4 + pick(40)) / 4;
    const Plan plan = of.plan();
    const auto least = least_effort(of);
    INFO(questionnaire << answers);
    CHECK(plan.proved);
    CHECK(plan.reached == least.has_value());
    if (least) {
      ++reached;
      CHECK(plan.effort == Approx(*least).margin(1e-5));
      CHECK(plan.way == 1);
      CHECK(plan.least == plan.effort);
      // What the plan says comes true where its answers are given.
      Assessment raised = of.assessment;
      for (const PlanStep& step : plan.steps) raised.answers[step.indicator].value = step.to;
      const Scorecard card = score(of.questionnaire, raised);
      check_phases(of, plan);
      for (const PlanOutcome& target : plan.targets) {
        const auto value = target.target.section
                               ? card.sections[*target.target.section].standing.value
                               : card.overall.standing.value;
        CHECK(value == target.after);
        CHECK(reaches(*value, target.target.value));
      }
    } else {
      ++beyond;
      CHECK(plan.way < 1);
    }
    // A search that gives up early proves less, but says nothing that is not so.
    for (std::size_t most = 0; most < 5; ++most) {
      of.request.most_nodes = most;
      const Plan short_plan = of.plan();
      if (short_plan.proved) {
        CHECK(short_plan.reached == plan.reached);
        CHECK(short_plan.way == plan.way);
        CHECK(short_plan.impossible == plan.impossible);
        CHECK(short_plan.effort == Approx(plan.effort));
      } else {
        ++given_up;
        CHECK(short_plan.way <= plan.way);
        if (short_plan.reached) {
          ++only_bounded;
          CHECK(short_plan.effort >= Approx(plan.effort));
          CHECK(short_plan.least <= Approx(plan.effort));
          CHECK(short_plan.least > 0);
        }
      }
    }
  }
  CHECK(reached > 300);
  CHECK(beyond > 30);
  CHECK(given_up > 30);
  CHECK(only_bounded > 20);
}
