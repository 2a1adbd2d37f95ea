#include "mgi/study/insights.hpp"

#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "files.hpp"
#include "mgi/study/random.hpp"

using namespace mgi;

namespace {

/// Three questions with yes, partly and no.
Questionnaire three() {
  const auto load = [](const Source& source) { return load_questionnaire(source); };
  return test::loaded_by(load, R"(mgi-questionnaire: 1
id: three
version: "1"
title: Three questions
language: en
levels: [area]
default-scale: s
scales:
  - id: s
    title: Yes, partly or no
    choices: [{id: yes, title: "Yes", points: 1}, {id: partly, title: Partly, points: 0.5}, {id: no, title: "No", points: 0}]
documents: [{id: d, title: D, publisher: P, authority: A}]
sections: [{id: area, title: Area}]
indicators:
  - {id: a, section: area, title: A, question: Is there a law?, guidance: {yes: In force.}}
  - {id: b, section: area, title: B, question: Is there a plan?, guidance: {yes: In force.}}
  - {id: c, section: area, title: C, question: Is there an office?, guidance: {yes: Open.}}
recommendations: [{id: r, document: d, text: Do it., for: [a, b, c]}]
)");
}

/// One letter for each answer: y, p, n, ? (unknown), . (unanswered), - (not applicable).
AnswerValue answer(char letter) {
  switch (letter) {
    case 'y':
      return Chosen{0};
    case 'p':
      return Chosen{1};
    case 'n':
      return Chosen{2};
    case '?':
      return Unknown{};
    case '-':
      return NotApplicable{};
    default:
      return Unanswered{};
  }
}

std::vector<AnswerValue> answers(const std::string& letters) {
  std::vector<AnswerValue> values;
  for (const char letter : letters) values.push_back(answer(letter));
  return values;
}

void add(Population& population, const std::string& letters, Member member = {}) {
  if (member.code.empty()) member.code = "P" + std::to_string(population.members.size());
  if (member.name.empty()) member.name = member.code;
  CHECK(add_member(population, three(), member, answers(letters)) == Addition::added);
}

/// A population of members that answer so, each so often.
Population population_of(const std::vector<std::pair<std::string, std::size_t>>& rows) {
  Population population;
  for (const auto& [letters, times] : rows)
    for (std::size_t i = 0; i < times; ++i) add(population, letters);
  return population;
}

}  // namespace

TEST_CASE("a share counts what the fold of partly says, of those who answered") {
  const Population population =
      population_of({{"y..", 3}, {"p..", 2}, {"n..", 5}, {"?..", 1}, {"...", 4}, {"-..", 2}});
  const auto share = [&](PartlyAs partly) {
    return share_of(population.answers[0], partly, nullptr);
  };
  const Share yes_only = share(PartlyAs::no);
  CHECK(yes_only.answered == 10);
  CHECK(yes_only.counts == std::array<std::size_t, readings>{3, 2, 5, 1, 4, 2});
  CHECK(yes_only.share == 0.3);
  CHECK(yes_only.interval == wilson_interval(3, 10));
  CHECK(share(PartlyAs::half).share == 0.4);
  CHECK(share(PartlyAs::yes).share == 0.5);
  CHECK_FALSE(share_of(population.answers[1], PartlyAs::no, nullptr).share);
}

TEST_CASE("only the last round of a jurisdiction counts, in whatever order its files come") {
  const auto member = [](const std::string& round, int year) {
    Member one;
    one.code = "XA";
    one.round = round;
    one.date = {year, 6, 30};
    return one;
  };
  Population population;
  CHECK(add_member(population, three(), member("2", 2022), answers("ynn")) == Addition::added);
  CHECK(add_member(population, three(), member("1", 2018), answers("nyy")) == Addition::older);
  CHECK(add_member(population, three(), member("2", 2023), answers("nyy")) == Addition::same_round);
  CHECK(add_member(population, three(), member("3", 2024), answers("ppn")) == Addition::replaced);
  REQUIRE(population.members.size() == 1);
  CHECK(population.members[0].round == "3");
  CHECK(share_of(population.answers[0], PartlyAs::no, nullptr).counts ==
        std::array<std::size_t, readings>{0, 1, 0, 0, 0, 0});
}

TEST_CASE("a checklist and a number are read as yes at their best and as no at their worst") {
  Scale list;
  list.kind = ScaleKind::checklist;
  list.items.resize(2);
  CHECK(reading_of(list, Ticked{{0, 1}}) == Reading::yes);
  CHECK(reading_of(list, Ticked{{1}}) == Reading::partly);
  CHECK(reading_of(list, Ticked{}) == Reading::no);
  Scale number;
  number.kind = ScaleKind::number;
  number.worst = 100;
  number.best = 0;
  CHECK(reading_of(number, Measured{0}) == Reading::yes);
  CHECK(reading_of(number, Measured{60}) == Reading::partly);
  CHECK(reading_of(number, Measured{100}) == Reading::no);
  std::swap(number.worst, number.best);
  CHECK(reading_of(number, Measured{100}) == Reading::yes);
  CHECK(reading_of(number, Measured{40}) == Reading::partly);
  CHECK(reading_of(number, Measured{0}) == Reading::no);
}

TEST_CASE("the cells of a pair are those that counting one by one gives") {
  const Questionnaire questionnaire = three();
  Population population;
  const std::string letters = "ypn?.-";
  std::vector<std::string> all;
  for (std::size_t u = 0; u < 500; ++u) {
    std::string row;
    for (std::size_t i = 0; i < 3; ++i)
      row += letters[static_cast<std::size_t>(uniform(1, u, i) * 6)];
    add(population, row);
    all.push_back(row);
  }
  for (const PartlyAs partly : {PartlyAs::no, PartlyAs::half, PartlyAs::yes}) {
    const std::string yes = partly == PartlyAs::yes ? "yp" : "y";
    const std::string no = partly == PartlyAs::no ? "np" : "n";
    FourCells expected;
    const auto is = [](const std::string& set, char letter) {
      return set.find(letter) != std::string::npos;
    };
    for (const std::string& row : all) {
      expected.both += is(yes, row[0]) && is(yes, row[2]) ? 1U : 0U;
      expected.first_only += is(yes, row[0]) && is(no, row[2]) ? 1U : 0U;
      expected.second_only += is(no, row[0]) && is(yes, row[2]) ? 1U : 0U;
      expected.neither += is(no, row[0]) && is(no, row[2]) ? 1U : 0U;
    }
    CHECK(cells_of(two_sided(population.answers[0], partly),
                   two_sided(population.answers[2], partly)) == expected);
  }
}

TEST_CASE("pairs that do not vary are not tested, and the adjustment is for those that are") {
  const Population population = population_of({{"yyy", 20}, {"nny", 20}, {"yny", 2}, {"nyy", 2}});
  const Insights insights = find_insights(three(), population, {});
  CHECK(insights.pairs == 3);
  REQUIRE(insights.associations.size() == 1);  // of C everybody has it
  const Association& only = insights.associations[0];
  CHECK(only.first == 0);
  CHECK(only.second == 1);
  CHECK(only.cells == FourCells{20, 2, 2, 20});
  CHECK(only.odds_ratio == 100.0);
  CHECK(only.adjusted == only.p);
  CHECK(is_told(only));
}

TEST_CASE("a pair is told where it is not hidden, leans one way, and is no matter of chance") {
  const auto told = [](FourCells cells, double adjusted, bool hidden = false) {
    Association pair;
    pair.cells = cells;
    pair.adjusted = adjusted;
    pair.hidden = hidden;
    return is_told(pair);
  };
  CHECK(told({9, 1, 1, 9}, 0.05));
  CHECK(told({1, 9, 9, 1}, 0.05));
  CHECK_FALSE(told({9, 1, 1, 9}, 0.051));
  CHECK_FALSE(told({9, 1, 1, 9}, 0.05, true));
  CHECK_FALSE(told({5, 5, 5, 5}, 0));
}

TEST_CASE("of a pair it is said where one question presupposes the other") {
  Questionnaire of = three();
  of.indicators[1].presupposes = {0};
  of.indicators[2].presupposes = {1};
  const Population population = population_of({{"yyy", 4}, {"nny", 4}, {"yyn", 4}, {"nnn", 4}});
  std::string told;
  for (const Association& pair : find_insights(of, population, {}).associations)
    told += fmt::format("{}{}{} ", pair.first, pair.presupposed ? "<" : "-", pair.second);
  CHECK(told == "0<1 0-2 1<2 ");
}

TEST_CASE("groups are counted by their value, those without one last") {
  Population population;
  const auto member = [](std::vector<std::pair<std::string, std::string>> groups) {
    Member one;
    one.groups = std::move(groups);
    return one;
  };
  add(population, "y..", member({{"region", "South"}}));
  add(population, "n..", member({{"region", "North"}, {"income", "high"}}));
  add(population, "y..", member({{"region", "North"}}));
  add(population, "n..", member({}));
  CHECK(group_keys(population) == std::vector<std::string>{"income", "region"});
  const Insights insights = find_insights(three(), population, {PartlyAs::no, false, {"region"}});
  REQUIRE(insights.groupings.size() == 1);
  const std::vector<Group>& groups = insights.groupings[0].groups;
  REQUIRE(groups.size() == 3);
  CHECK(groups[0].name == "North");
  CHECK(groups[0].members == 2);
  CHECK(groups[0].shares[0].share == 0.5);
  CHECK(groups[1].name == "South");
  CHECK(groups[1].shares[0].share == 1.0);
  CHECK(groups[2].name.empty());
  CHECK(groups[2].shares[0].share == 0.0);
}

TEST_CASE("small cells are hidden together with what would give them away") {
  Population population;
  const auto add_group = [&](const std::string& region, const std::string& letters,
                             std::size_t times) {
    for (std::size_t i = 0; i < times; ++i) {
      Member member;
      member.groups = {{"region", region}};
      add(population, letters, member);
    }
  };
  // B: four say yes. A: only the North has a small cell.
  add_group("North", "yy.", 3);
  add_group("North", "nn.", 10);
  add_group("South", "yn.", 10);
  add_group("South", "nn.", 12);
  add_group("West", "yn.", 8);
  add_group("West", "ny.", 1);
  add_group("West", "nn.", 6);
  const InsightsOptions options{PartlyAs::no, true, {"region"}};
  const Insights insights = find_insights(three(), population, options);
  CHECK_FALSE(insights.shares[0].hidden);
  CHECK(insights.shares[1].hidden);
  const std::vector<Group>& groups = insights.groupings[0].groups;
  CHECK(groups[0].shares[0].hidden);  // three of thirteen
  // All but the North would tell of the North, so the next smallest is hidden, too.
  CHECK_FALSE(groups[1].shares[0].hidden);
  CHECK(groups[2].shares[0].hidden);
  for (const Group& group : groups) CHECK(group.shares[1].hidden);
  REQUIRE(insights.associations.size() == 1);
  CHECK(insights.associations[0].hidden);
  CHECK_FALSE(is_told(insights.associations[0]));
  for (const Share& share : find_insights(three(), population, {}).shares)
    CHECK_FALSE(share.hidden);
}

TEST_CASE("no more is hidden than what is small, and one more where it stood alone") {
  const auto hidden_of = [](const std::vector<std::size_t>& yes_of_ten) {
    Population population;
    for (std::size_t g = 0; g < yes_of_ten.size(); ++g)
      for (std::size_t member = 0; member < 10 + g; ++member) {
        Member one;
        one.groups = {{"region", std::string(1, static_cast<char>('A' + g))}};
        add(population, member < yes_of_ten[g] ? "y.." : "n..", one);
      }
    std::string told;
    const InsightsOptions options{PartlyAs::no, true, {"region"}};
    const Insights insights = find_insights(three(), population, options);
    for (const Group& group : insights.groupings[0].groups)
      if (group.shares[0].hidden) told += group.name;
    return told;
  };
  CHECK(hidden_of({5, 5, 5, 5}) == "");
  CHECK(hidden_of({5, 2, 5, 5}) == "AB");  // A is the smallest of the others
  CHECK(hidden_of({2, 2, 5, 5}) == "AB");
  CHECK(hidden_of({2, 2, 2, 5}) == "ABC");
}

TEST_CASE("a pair is hidden where few answered one of the two only") {
  const std::vector<std::pair<std::string, std::size_t>> rows{
      {"yy.", 20}, {"yn.", 20}, {"ny.", 20}, {"nn.", 20}};
  const InsightsOptions options{PartlyAs::no, true, {}};
  CHECK_FALSE(find_insights(three(), population_of(rows), options).associations[0].hidden);
  for (const std::string one_answer : {"y..", ".y."}) {
    auto more = rows;
    more.push_back({one_answer, 1});
    CHECK(find_insights(three(), population_of(more), options).associations[0].hidden);
    more.back().second = 10;
    CHECK_FALSE(find_insights(three(), population_of(more), options).associations[0].hidden);
  }
}

TEST_CASE("only cleared members that allow it are examples, in the order of the alphabet") {
  Population population;
  const auto member = [](const std::string& name, Status status, bool share) {
    Member one;
    one.name = name;
    one.status = status;
    one.share_as_example = share;
    return one;
  };
  add(population, "y..", member("Zetland", Status::published, true));
  add(population, "y..", member("Draftia", Status::draft, true));
  add(population, "y..", member("Alphia", Status::cleared, true));
  add(population, "y..", member("Silentia", Status::cleared, false));
  add(population, "p..", member("Partia", Status::cleared, true));
  const Insights insights = find_insights(three(), population, {});
  CHECK(insights.examples[0] == std::vector<std::size_t>{2, 0});
  CHECK(insights.examples[1].empty());
}
