#include "mgi/study/verdicts.hpp"

#include <array>
#include <string>
#include <vector>

#include "catch.hpp"
#include "files.hpp"
#include "mgi/load/load_statements.hpp"

using namespace mgi;

namespace {

Questionnaire small() {
  return test::small_questionnaire();
}

/// A population that answers two indicators so: letters as y, p, n, ? and the times.
Population population_of(const std::string& first, const std::string& second,
                         const std::vector<std::pair<std::string, std::size_t>>& rows) {
  const Questionnaire questionnaire = small();
  Population population;
  const auto put = [&](std::vector<AnswerValue>& values, const std::string& id, char letter) {
    const std::size_t i = *find_indicator(questionnaire, id);
    const Scale& scale = questionnaire.scales[questionnaire.indicators[i].scale];
    if (letter == '?') values[i] = Unknown{};
    for (std::size_t c = 0; c < scale.choices.size(); ++c)
      if (scale.choices[c].id.front() == letter) values[i] = Chosen{c};
  };
  for (const auto& [letters, times] : rows)
    for (std::size_t t = 0; t < times; ++t) {
      std::vector<AnswerValue> values(questionnaire.indicators.size());
      put(values, first, letters[0]);
      put(values, second, letters[1]);
      Member member;
      member.code = std::to_string(population.members.size());
      add_member(population, questionnaire, member, values);
    }
  return population;
}

Statements statement(const std::string& claim) {
  const auto load = [](const Source& source) { return load_statements(source); };
  return test::loaded_by(load,
                         "mgi-highlights: 1\nid: test\ntitle: Test\nquestionnaire: small\n"
                         "published-in: {title: T}\nstatements:\n"
                         "  - {id: one, text: One., " +
                             claim + "}\n");
}

DecidedStatement decided(const std::string& claim, const Population& population,
                         PartlyAs partly = PartlyAs::no, bool hide = false) {
  return decide(statement(claim), small(), population, partly, hide).front();
}

std::string told(const DecidedStatement& of) {
  return std::string(verdict_names.at(static_cast<std::size_t>(of.verdict))) + " " +
         std::string(obstacle_names.at(static_cast<std::size_t>(of.obstacle)));
}

const std::string first = "strategy";
const std::string second = "labour-law";

}  // namespace

TEST_CASE("a share holds or not by its limit, where nothing is open") {
  const Population quarter = population_of(first, second, {{"yn", 25}, {"nn", 75}});
  const auto verdict = [&](const std::string& limit) {
    return told(decided("share: {of: strategy, " + limit + "}", quarter));
  };
  CHECK(verdict("above: 24") == "holds none");
  CHECK(verdict("above: 25") == "does-not-hold none");
  CHECK(verdict("below: 25") == "does-not-hold none");
  CHECK(verdict("below: 25.5") == "holds none");
  CHECK(verdict("exactly: 25") == "holds none");
  CHECK(verdict("exactly: 26") == "does-not-hold none");
  CHECK(verdict("about: 30, within: 5") == "holds none");
  CHECK(verdict("about: 30.04, within: 5") == "does-not-hold none");
  CHECK(verdict("about: 31, within: 5") == "does-not-hold none");
  const Population most = population_of(first, second, {{"yn", 90}, {"nn", 10}});
  CHECK(told(decided("share: {of: strategy, exactly: 90}", most)) == "holds none");
  CHECK(told(decided("share: {of: strategy, exactly: 89}", most)) == "does-not-hold none");
  CHECK(told(decided("share: {of: strategy, exactly: 91}", most)) == "does-not-hold none");
  CHECK(told(decided("share: {of: strategy}", quarter)) == "undecided no-number");
  CHECK(decided("share: {of: strategy}", quarter).share == 0.25);
}

TEST_CASE("a share is undecided where open answers could turn it, and only then") {
  const Population open = population_of(first, second, {{"yn", 25}, {"nn", 65}, {"?n", 10}});
  const DecidedStatement exact = decided("share: {of: strategy, exactly: 28}", open);
  CHECK(told(exact) == "undecided open-answers");
  CHECK(exact.base == 90);
  CHECK(exact.open == 10);
  CHECK(exact.lowest == 0.25);
  CHECK(exact.highest == 0.35);
  CHECK(told(decided("share: {of: strategy, below: 36}", open)) == "holds none");
  CHECK(told(decided("share: {of: strategy, above: 36}", open)) == "does-not-hold none");
  CHECK(told(decided("share: {of: strategy, below: 35}", open)) == "undecided open-answers");
  CHECK(told(decided("share: {of: strategy, above: 1}",
                     population_of(first, second, {{"?n", 3}}))) == "undecided nothing-answered");
}

TEST_CASE("an association holds where the two go together, however weakly") {
  const std::string claim = "association: {of: strategy, where: labour-law}";
  CHECK(told(decided(claim,
                     population_of(first, second, {{"yy", 3}, {"yn", 2}, {"ny", 2}, {"nn", 3}}))) ==
        "holds none");
  CHECK(told(decided(claim,
                     population_of(first, second, {{"yy", 2}, {"yn", 2}, {"ny", 2}, {"nn", 2}}))) ==
        "does-not-hold none");
  CHECK(told(decided(claim, population_of(first, second, {{"yy", 2}, {"yn", 2}}))) ==
        "undecided does-not-vary");
  // Three open answers can turn a weak association, two not a strong one.
  CHECK(told(decided(claim,
                     population_of(first, second,
                                   {{"yy", 3}, {"yn", 2}, {"ny", 2}, {"nn", 3}, {"y?", 3}}))) ==
        "undecided open-answers");
  CHECK(told(decided(claim,
                     population_of(first, second,
                                   {{"yy", 9}, {"yn", 1}, {"ny", 1}, {"nn", 9}, {"y?", 2}}))) ==
        "holds none");
  CHECK(told(decided(claim,
                     population_of(first, second,
                                   {{"yy", 1}, {"yn", 9}, {"ny", 9}, {"nn", 1}, {"??", 1}}))) ==
        "does-not-hold none");
}

TEST_CASE("of an association, those that left one of the two open are counted, once each") {
  const DecidedStatement of = decided(
      "association: {of: strategy, where: labour-law}",
      population_of(first, second,
                    {{"yy", 1}, {"yn", 2}, {"ny", 3}, {"nn", 4}, {"y?", 1}, {"?n", 2}, {"??", 3}}));
  CHECK(of.base == 10);
  CHECK(of.open == 6);
  REQUIRE(of.odds_ratio);
  CHECK(*of.odds_ratio == Approx(1.0 * 4 / (2 * 3)));
}

TEST_CASE("what open answers can do to an association is what trying all of them can do") {
  const std::string claim = "association: {of: strategy, where: labour-law}";
  const std::string letters = "yn?";
  std::size_t seen = 0;
  // A few of each of the nine kinds of answers.
  for (std::size_t code = 0; code < 486; ++code) {
    const bool is_yes_open = code < 243;  // else: n? and ?y
    std::vector<std::pair<std::string, std::size_t>> rows{{"yy", code % 3},
                                                          {"yn", code / 3 % 3},
                                                          {"ny", code / 9 % 3},
                                                          {"nn", code / 27 % 3},
                                                          {"??", code / 81 % 3},
                                                          {is_yes_open ? "y?" : "n?", 1},
                                                          {is_yes_open ? "?n" : "?y", 1}};
    const DecidedStatement here = decided(claim, population_of(first, second, rows));
    if (!here.cells || !varies(*here.cells)) continue;
    // All ways of settling: y? is yy or yn, ?n is yn or nn, n? is nn or ny, ?y is ny or yy, each ??
    // is any of four.
    bool any = false;
    bool every = true;
    const std::size_t both_open = rows[4].second;
    for (std::size_t way = 0; way < 4U << 2 * both_open; ++way) {
      FourCells cells = *here.cells;
      std::uint64_t& of_one = is_yes_open ? cells.first_only : cells.second_only;
      ++(way % 2 == 0 ? (is_yes_open ? cells.both : cells.neither) : of_one);
      ++(way / 2 % 2 == 0 ? (is_yes_open ? cells.neither : cells.both) : of_one);
      for (std::size_t k = 0; k < both_open; ++k) {
        const std::array to{&cells.both, &cells.first_only, &cells.second_only, &cells.neither};
        ++*to.at(way >> (2 + 2 * k) & 3U);
      }
      any = any || sign_of_association(cells) > 0;
      every = every && sign_of_association(cells) > 0;
    }
    INFO("code " << code);
    CHECK(told(here) == (every  ? "holds none"
                         : !any ? "does-not-hold none"
                                : "undecided open-answers"));
    ++seen;
  }
  CHECK(seen > 100);
}

TEST_CASE("many open answers are shared out between two cells until these are alike") {
  const std::string claim = "association: {of: strategy, where: labour-law}";
  const auto verdict = [&](std::size_t yy, std::size_t yn, std::size_t ny, std::size_t nn) {
    return told(decided(
        claim,
        population_of(first, second, {{"yy", yy}, {"yn", yn}, {"ny", ny}, {"nn", nn}, {"??", 5}})));
  };
  // At the strongest 4 · 5 = 20 stand against 19 or 20 apart, whichever of the two cells is larger.
  CHECK(verdict(1, 19, 1, 3) == "undecided open-answers");
  CHECK(verdict(3, 19, 1, 1) == "undecided open-answers");
  CHECK(verdict(1, 20, 1, 3) == "does-not-hold none");
  CHECK(verdict(3, 20, 1, 1) == "does-not-hold none");
  // At the weakest, 20 apart stand against 21 or 20 together.
  CHECK(verdict(21, 1, 3, 1) == "holds none");
  CHECK(verdict(21, 3, 1, 1) == "holds none");
  CHECK(verdict(20, 1, 3, 1) == "undecided open-answers");
  CHECK(verdict(20, 3, 1, 1) == "undecided open-answers");
}

TEST_CASE("partly counts in a statement as it does everywhere") {
  const Population population = population_of(first, second, {{"yn", 1}, {"pn", 2}, {"nn", 1}});
  const auto share = [&](PartlyAs partly) {
    return decided("share: {of: strategy, above: 1}", population, partly).share;
  };
  CHECK(share(PartlyAs::no) == 0.25);
  CHECK(share(PartlyAs::half) == 0.5);
  CHECK(share(PartlyAs::yes) == 0.75);
}

TEST_CASE("in an association partly is a no, a yes, or left out") {
  const std::string claim = "association: {of: strategy, where: labour-law}";
  const Population population =
      population_of(first, second, {{"yy", 3}, {"pn", 4}, {"yn", 1}, {"np", 2}});
  const auto cells = [&](PartlyAs partly) { return decided(claim, population, partly).cells; };
  CHECK(cells(PartlyAs::no) == FourCells{3, 1, 0, 6});
  CHECK(cells(PartlyAs::yes) == FourCells{3, 5, 2, 0});
  CHECK(cells(PartlyAs::half) == FourCells{3, 1, 0, 0});
}

TEST_CASE("named answers are counted as they are, among all or among those in place") {
  const Population population = population_of(first, second, {{"yn", 1}, {"pn", 2}, {"nn", 5}});
  CHECK(decided("share: {of: strategy, answers: partly}", population).share == 0.25);
  const DecidedStatement among =
      decided("share: {of: strategy, answers: [partly], among: in-place}", population);
  CHECK(among.base == 3);
  CHECK(among.count == 2);
}

TEST_CASE("forms hold where each occurs") {
  const std::string claim = "forms: {of: strategy, each-of: [[yes, partly], no]}";
  const DecidedStatement both =
      decided(claim, population_of(first, second, {{"pn", 1}, {"nn", 2}}));
  CHECK(told(both) == "holds none");
  CHECK(both.base == 3);
  CHECK(both.open == 0);
  CHECK(both.forms == std::vector<std::size_t>{1, 2});
  CHECK(told(decided(claim, population_of(first, second, {{"nn", 2}}))) == "does-not-hold none");
  CHECK(told(decided(claim, population_of(first, second, {{"nn", 2}, {"?n", 1}}))) ==
        "undecided open-answers");
}

TEST_CASE("an association is hidden where any of its four cells is small") {
  const std::string claim = "association: {of: strategy, where: labour-law}";
  const auto verdict = [&](const std::array<std::size_t, 4>& times) {
    return told(decided(
        claim,
        population_of(first, second,
                      {{"yy", times[0]}, {"yn", times[1]}, {"ny", times[2]}, {"nn", times[3]}}),
        PartlyAs::no, true));
  };
  CHECK(verdict({9, 5, 5, 9}) == "holds none");
  CHECK(verdict({4, 5, 5, 9}) == "undecided small-cells");
  CHECK(verdict({9, 4, 5, 9}) == "undecided small-cells");
  CHECK(verdict({9, 5, 4, 9}) == "undecided small-cells");
  CHECK(verdict({9, 5, 5, 4}) == "undecided small-cells");
  CHECK(verdict({9, 0, 5, 9}) == "holds none");
}

TEST_CASE("a verdict that rests on small cells is not given where they are hidden") {
  const DecidedStatement hidden =
      decided("share: {of: strategy, exactly: 3}",
              population_of(first, second, {{"yn", 3}, {"nn", 97}}), PartlyAs::no, true);
  CHECK(told(hidden) == "undecided small-cells");
  CHECK_FALSE(hidden.share);
  CHECK(hidden.count == 0);
  CHECK(told(decided("share: {of: strategy, exactly: 97}",
                     population_of(first, second, {{"yn", 97}, {"nn", 3}}), PartlyAs::no, true)) ==
        "undecided small-cells");
  const DecidedStatement forms =
      decided("forms: {of: strategy, each-of: [yes, no]}",
              population_of(first, second, {{"yn", 3}, {"nn", 97}}), PartlyAs::no, true);
  CHECK(told(forms) == "undecided small-cells");
  CHECK(forms.forms.empty());
}
