#include "mgi/study/simulate.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "files.hpp"
#include "mgi/check/checks.hpp"
#include "mgi/load/load_statements.hpp"
#include "mgi/load/write_simulated.hpp"
#include "mgi/study/verdicts.hpp"

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

Population population_of(const std::vector<SimulatedJurisdiction>& all) {
  Population population;
  for (const SimulatedJurisdiction& one : all) {
    Member member;
    member.code = simulated_code(one.number);
    add_member(population, national(), std::move(member), one.answers);
  }
  return population;
}

/// Yes or no in three sections of two goals.
Questionnaire plain_questions() {
  return test::loaded_by([](const Source& source) { return load_questionnaire(source); },
                         R"(mgi-questionnaire: 1
id: plain
version: "1"
title: Yes or no
language: en
levels: [goal, area]
scales:
  - id: s
    choices: [{id: yes, points: 1}, {id: no, points: 0}]
default-scale: s
sections:
  - {id: one, title: One, sections: [{id: near, title: Near}, {id: beside, title: Beside}]}
  - {id: two, title: Two, sections: [{id: far, title: Far}]}
indicators:
  - {id: low, section: near, title: T, question: Is it?}
  - {id: high, section: near, title: T, question: Is it?}
  - {id: same-section, section: near, title: T, question: Is it?}
  - {id: same-goal, section: beside, title: T, question: Is it?}
  - {id: elsewhere, section: far, title: T, question: Is it?}
)");
}

Statements said_of_plain(const std::string& statements) {
  return test::loaded_by([](const Source& source) { return load_statements(source); },
                         "mgi-highlights: 1\nid: plain\ntitle: Statements\nquestionnaire: plain\n"
                         "published-in: {title: T}\nstatements:\n" +
                             statements);
}

bool is_yes(const SimulatedJurisdiction& one, std::size_t indicator) {
  return one.answers[indicator] == AnswerValue(Chosen{0});
}

/// How many of them have a yes.
std::size_t count_yes(const std::vector<SimulatedJurisdiction>& all, std::size_t indicator) {
  return static_cast<std::size_t>(std::ranges::count_if(
      all, [&](const SimulatedJurisdiction& one) { return is_yes(one, indicator); }));
}

}  // namespace

TEST_CASE(
    "what no statement names goes by the mean of its section, else of its goal, else of all") {
  const Questionnaire of = plain_questions();
  const Statements statements = said_of_plain(
      "  - {id: a, text: A fifth., share: {of: low, exactly: 20, aim: 20}}\n"
      "  - {id: b, text: Two fifths., share: {of: high, exactly: 40, aim: 40}}\n");
  std::vector<double> shares(of.indicators.size(), 0);
  constexpr std::uint64_t seeds = 60;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const auto all = simulate(of, statements, {seed, 100});
    for (std::size_t i = 0; i < shares.size(); ++i)
      shares[i] += static_cast<double>(count_yes(all, i)) / (100 * static_cast<double>(seeds));
  }
  CHECK(shares[0] == Approx(0.2));
  CHECK(shares[1] == Approx(0.4));
  // Three in a hundred are open.
  for (std::size_t i = 2; i < 5; ++i) CHECK(shares[i] == Approx(0.97 * 0.3).margin(0.04));
}

TEST_CASE("where no statement names any share, about half of the answers are yes") {
  const Questionnaire of = plain_questions();
  const Statements statements =
      said_of_plain("  - {id: a, text: A pair., association: {of: low, where: high}}\n");
  double shares = 0;
  for (std::uint64_t seed = 1; seed <= 30; ++seed)
    for (const std::size_t i : {std::size_t{2}, std::size_t{4}})
      shares += static_cast<double>(count_yes(simulate(of, statements, {seed, 100}), i)) / 6000;
  CHECK(shares == Approx(0.97 * 0.5).margin(0.04));
}

TEST_CASE("where the sections' own means differ, the nearest counts") {
  const Questionnaire of = plain_questions();
  const Statements statements = said_of_plain(
      "  - {id: a, text: Few., share: {of: low, exactly: 10, aim: 10}}\n"
      "  - {id: b, text: Most., share: {of: same-goal, exactly: 90, aim: 90}}\n");
  double section = 0;
  double all_of_them = 0;
  constexpr std::uint64_t seeds = 60;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const auto all = simulate(of, statements, {seed, 100});
    CHECK(count_yes(all, 0) == 10);
    CHECK(count_yes(all, 3) == 90);
    section += static_cast<double>(count_yes(all, 2)) / (100 * static_cast<double>(seeds));
    all_of_them += static_cast<double>(count_yes(all, 4)) / (100 * static_cast<double>(seeds));
  }
  CHECK(section == Approx(0.13).margin(0.04));  // a little over 10 %, as no draw is under 5 %
  CHECK(all_of_them == Approx(0.97 * 0.5).margin(0.04));
}

TEST_CASE("an association holds with few jurisdictions, whatever the seed") {
  const Questionnaire of = plain_questions();
  const Statements statements = said_of_plain(
      "  - {id: a, text: Half., share: {of: low, exactly: 50, aim: 50}}\n"
      "  - {id: b, text: Half., share: {of: elsewhere, exactly: 50, aim: 50}}\n"
      "  - {id: c, text: A pair., association: {of: low, where: elsewhere}}\n");
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    const auto all = simulate(of, statements, {seed, 6});
    const auto together = std::ranges::count_if(
        all, [](const SimulatedJurisdiction& one) { return is_yes(one, 0) && is_yes(one, 4); });
    INFO("seed " << seed);
    CHECK(count_yes(all, 0) == 3);
    CHECK(count_yes(all, 4) == 3);
    CHECK(together >= 2);
  }
}

TEST_CASE("partly is all items of a checklist but one, be they only two") {
  Questionnaire of = plain_questions();
  of.scales[0].kind = ScaleKind::checklist;
  of.scales[0].choices.clear();
  of.scales[0].items = {{.id = "first"}, {.id = "second"}};
  std::set<std::vector<std::size_t>> ticked;
  for (const SimulatedJurisdiction& one : simulate(of, {}, {1, 100}))
    for (const AnswerValue& answer : one.answers)
      if (const auto* items = std::get_if<Ticked>(&answer)) ticked.insert(items->items);
  CHECK(ticked == std::set<std::vector<std::size_t>>{{}, {0}, {1}, {0, 1}});
}

TEST_CASE(
    "an association holds where the first presupposes a third, in whatever order they stand") {
  Questionnaire of = plain_questions();
  of.indicators[0].presupposes = {1};
  const Statements statements = said_of_plain(
      "  - {id: a, text: Two thirds., share: {of: high, exactly: 67, aim: 67}}\n"
      "  - {id: b, text: A third., share: {of: low, exactly: 33, aim: 33}}\n"
      "  - {id: c, text: Half., share: {of: elsewhere, exactly: 50, aim: 50}}\n"
      "  - {id: d, text: A pair., association: {of: low, where: elsewhere}}\n");
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    const auto all = simulate(of, statements, {seed, 12});
    const auto together = static_cast<std::size_t>(std::ranges::count_if(
        all, [](const SimulatedJurisdiction& one) { return is_yes(one, 0) && is_yes(one, 4); }));
    INFO("seed " << seed);
    CHECK(together * 12 > count_yes(all, 0) * count_yes(all, 4));
    CHECK(std::ranges::all_of(
        all, [](const SimulatedJurisdiction& one) { return is_yes(one, 1) || !is_yes(one, 0); }));
  }
}

TEST_CASE(
    "the ground of an association is placed first, wherever it stands, so a seed stays the same") {
  const Questionnaire of = plain_questions();
  const Statements statements =
      said_of_plain("  - {id: a, text: A pair., association: {of: low, where: elsewhere}}\n");
  std::string drawn;
  for (const SimulatedJurisdiction& one : simulate(of, statements, {1, 16}))
    drawn += fmt::format("{}{} ", is_yes(one, 0) ? "y" : "n", is_yes(one, 4) ? "y" : "n");
  CHECK(drawn == "nn yy yy yy yy nn nn yy nn yn ny nn yy ny ny yy ");
}

TEST_CASE("a question may be said to go together with what it presupposes") {
  Questionnaire of = plain_questions();
  of.indicators[0].presupposes = {1};
  const Statements statements =
      said_of_plain("  - {id: a, text: A pair., association: {of: low, where: high}}\n");
  const auto all = simulate(of, statements, {1, 50});
  CHECK(count_yes(all, 0) > 0);
  CHECK(count_yes(all, 1) > count_yes(all, 0));
  CHECK(std::ranges::all_of(
      all, [](const SimulatedJurisdiction& one) { return is_yes(one, 1) || !is_yes(one, 0); }));
}

TEST_CASE("for seeds 1 to 20 the 18 shares and eight associations of the publication hold") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const Population population = population_of(simulate(national(), highlights(), {seed, 100}));
    std::size_t shares = 0;
    std::size_t associations = 0;
    std::size_t others = 0;
    for (const PartlyAs partly : {PartlyAs::no, PartlyAs::half, PartlyAs::yes})
      for (const DecidedStatement& decided :
           decide(highlights(), national(), population, partly, false)) {
        const Statement& statement = highlights().all[decided.statement];
        INFO("seed " << seed << ", " << statement.id);
        if (decided.obstacle == Obstacle::no_number) {
          CHECK(statement.id == "h04-smuggling-agreements-wider");
          ++others;
          continue;
        }
        CHECK(decided.verdict == Verdict::holds);
        if (decided.cells)
          ++associations;
        else if (decided.share)
          ++shares;
        else
          ++others;
      }
    CHECK(shares == 3 * 18);
    CHECK(associations == 3 * 8);
    CHECK(others == 3 * 2);
  }
}

TEST_CASE("the same seed gives the same answers, another seed others") {
  const auto one = simulate(national(), highlights(), {7, 30});
  const auto same = simulate(national(), highlights(), {7, 30});
  const auto other = simulate(national(), highlights(), {8, 30});
  REQUIRE(one.size() == 30);
  bool differs = false;
  for (std::size_t u = 0; u < one.size(); ++u) {
    CHECK(one[u].answers == same[u].answers);
    REQUIRE(one[u].follow_up.has_value() == same[u].follow_up.has_value());
    if (one[u].follow_up) CHECK(*one[u].follow_up == *same[u].follow_up);
    CHECK(one[u].region == same[u].region);
    differs = differs || one[u].answers != other[u].answers;
  }
  CHECK(differs);
}

TEST_CASE("in each follow-up at least one answer falls, and some rise over all") {
  std::size_t rounds = 0;
  std::size_t risen = 0;
  std::size_t risen_to_the_best = 0;
  for (const SimulatedJurisdiction& one : simulate(national(), highlights(), {3, 100})) {
    if (!one.follow_up) continue;
    ++rounds;
    std::size_t fallen = 0;
    for (std::size_t i = 0; i < one.answers.size(); ++i) {
      const Scale& scale = national().scales[national().indicators[i].scale];
      const Reading before = reading_of(scale, one.answers[i]);
      const Reading after = reading_of(scale, (*one.follow_up)[i]);
      if (before <= Reading::partly && after <= Reading::no && after > before) ++fallen;
      if (before <= Reading::no && after < before) ++risen;
      if (before == Reading::partly && after == Reading::yes) ++risen_to_the_best;
    }
    CHECK(fallen > 0);
  }
  CHECK(rounds > 20);
  CHECK(rounds < 50);
  CHECK(risen > rounds);
  CHECK(risen_to_the_best > 0);
}

TEST_CASE("every simulated file is an assessment without a fault, and says that it is synthetic") {
  for (const SimulatedJurisdiction& one : simulate(national(), highlights(), {5, 40}))
    for (const bool later : {false, true}) {
      if (later && !one.follow_up) continue;
      const auto& answers = later ? *one.follow_up : one.answers;
      const Source source =
          test::text(write_simulated(national(), {5, one.number, one.region, later}, answers));
      const auto loaded = load_assessment(source, national());
      INFO(test::shown(loaded.diagnostics, source));
      REQUIRE(loaded.value);
      CHECK(loaded.diagnostics.empty());
      CHECK(test::shown(check_assessment(national(), *loaded.value), source) == "");
      CHECK(loaded.value->origin == Origin::simulated);
      CHECK(loaded.value->jurisdiction.name.starts_with("Synthetic"));
      for (std::size_t i = 0; i < answers.size(); ++i)
        CHECK(loaded.value->answers[i].value == answers[i]);
    }
}

TEST_CASE("codes of simulated jurisdictions differ") {
  CHECK(simulated_code(1) == "ZZ-001");
  CHECK(simulated_code(999) == "ZZ-999");
  CHECK(simulated_code(1000) == "ZZ-A00");
  std::set<std::string> codes;
  for (std::size_t number = 1; number <= most_simulated; ++number)
    codes.insert(simulated_code(number));
  CHECK(codes.size() == most_simulated);
}

TEST_CASE("a statement that whole numbers cannot meet is left unmet, and all others hold") {
  // Of seven, no whole number is 11 or 22 per cent.
  const Population population = population_of(simulate(national(), highlights(), {1, 7}));
  std::size_t unmet = 0;
  for (const DecidedStatement& decided :
       decide(highlights(), national(), population, PartlyAs::no, false))
    if (decided.verdict == Verdict::does_not_hold) ++unmet;
  CHECK(unmet >= 2);
}

TEST_CASE("only a simulated country may have a number behind a code that no country has") {
  const Questionnaire small = test::small_questionnaire();
  const auto said = [&](const std::string& code, const std::string& origin) {
    const Source source = test::text(
        "mgi-assessment: 1\nquestionnaire: {id: small, version: \"1.1\"}\njurisdiction: {name: A, "
        "code: " +
        code + "}\nround: \"1\"\ndate: 2024\norigin: " + origin +
        "\nstatus: draft\nanswers:\n  strategy: no\n");
    return test::check_ids(check_assessment(small, *load_assessment(source, small).value));
  };
  CHECK(said("ZZ-001", "simulated") == "");
  CHECK(said("XA-0A1", "simulated") == "");
  CHECK(said("ZZ-001", "government") == "country-code");
  CHECK(said("KE-001", "simulated") == "country-code");
  CHECK(said("ZZ-0001", "simulated") == "country-code");
}

TEST_CASE("seed 1 draws these answers, in this and in every later version") {
  const auto load_questions = [](const Source& source) { return load_questionnaire(source); };
  const Questionnaire questionnaire = test::loaded_by(load_questions, R"(mgi-questionnaire: 1
id: drawn
version: "1"
title: Questions of every kind
language: en
levels: [goal, area]
scales:
  - id: s
    choices: [{id: yes, points: 1}, {id: partly, points: 0.5}, {id: no, points: 0}]
  - id: list
    items: [{id: a}, {id: b}, {id: c}]
  - id: share
    number: {worst: 0, best: 10}
default-scale: s
sections:
  - {id: one, title: One, sections: [{id: near, title: Near}, {id: far, title: Far}]}
  - {id: two, title: Two}
indicators:
  - {id: exact, section: near, title: T, question: Is it?}
  - {id: beside, section: near, title: T, question: Is it?}
  - {id: ground, section: far, title: T, question: Is it?}
  - {id: paired, section: two, title: T, question: Is it?, presupposes: [resting]}
  - {id: resting, section: two, title: T, question: Is it?}
  - {id: items, section: far, title: T, question: Which?, scale: list}
  - {id: number, section: two, title: T, question: How many?, scale: share}
  - {id: after, section: two, title: T, question: Is it?, presupposes: [number]}
)");
  const auto load = [](const Source& source) { return load_statements(source); };
  const Statements statements = test::loaded_by(load, R"(mgi-highlights: 1
id: drawn
title: Statements
questionnaire: drawn
published-in: {title: T}
statements:
  - {id: share, text: A quarter., share: {of: exact, exactly: 25, aim: 25}}
  - {id: most, text: Most., share: {of: resting, above: 50, aim: 70}}
  - {id: pair, text: A pair., association: {of: paired, where: ground}}
)");
  // A row for each jurisdiction: region, answers, and those of the follow-up.
  std::string drawn;
  for (const SimulatedJurisdiction& one : simulate(questionnaire, statements, {1, 20})) {
    const auto letters = [&](const std::vector<AnswerValue>& answers) {
      std::string text;
      for (std::size_t i = 0; i < answers.size(); ++i) {
        const Scale& scale = questionnaire.scales[questionnaire.indicators[i].scale];
        text += std::string("ypn?.-")[static_cast<std::size_t>(reading_of(scale, answers[i]))];
        if (const auto* ticked = std::get_if<Ticked>(&answers[i]))
          for (const std::size_t item : ticked->items) text += std::to_string(item);
        if (const auto* measured = std::get_if<Measured>(&answers[i]))
          text += fmt::format("{}", measured->number);
      }
      return text;
    };
    drawn += fmt::format("{} {} {}\n", one.region, letters(one.answers),
                         one.follow_up ? letters(*one.follow_up) : "-");
  }
  CHECK(drawn == R"(2 n?yyyy012y10y -
2 ynnyyny10n ynppyny10n
4 nnnyyny10y -
2 nnyyyy012y10y -
2 nnnyyny10y -
3 nnnnnny10y -
1 nynnnny10y -
4 ypnyynp5y -
2 nyyyyny10y nyyyyny10p
4 ynnnnp02n0n -
4 nnyyyny10y -
4 nnnnny012y10p nnnnpy012p5p
5 npynyy012y10y -
5 nnnnyy012y10y -
2 nynnyy012n0n -
3 nnyyyny10y nnpypp12y10y
5 nnnnnnn0n -
3 ynnyyp12y10p -
1 nnyyyn?y nnpyynn0n
5 ynynnny10n -
)");
}
