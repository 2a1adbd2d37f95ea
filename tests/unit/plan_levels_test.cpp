// What an indicator can be raised to, and what each level costs.
#include "study/plan_levels.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "files.hpp"

using namespace mgi;

namespace {

/// A questionnaire of one indicator with this scale.
Questionnaire asking(const std::string& scale) {
  return test::loaded_by([](const Source& source) { return load_questionnaire(source); },
                         "mgi-questionnaire: 1\nid: one\nversion: \"1\"\ntitle: One\nlanguage: en\n"
                         "levels: [area]\ndefault-scale: s\nscales:\n  - {id: s, " +
                             scale +
                             "}\nsections:\n  - {id: a, title: A}\nindicators:\n"
                             "  - {id: q, section: a, title: Q, question: Is it?}\n");
}

/// Each level as "points/cost answer", where raising the whole scale costs 10.
std::string levels_from(const std::string& scale, AnswerValue now) {
  const Questionnaire of = asking(scale);
  Assessment assessment;
  assessment.answers.resize(1);
  assessment.answers[0].value = std::move(now);
  const PlanLevelSet set = plan_levels(of, assessment, {10});
  REQUIRE(set.answers[0].size() == set.levels[0].size());
  std::string text;
  for (std::size_t level = 0; level < set.levels[0].size(); ++level) {
    std::string answer = answer_text(of.scales[0], set.answers[0][level]);
    text += fmt::format("{:.3g}/{:.3g} {}\n", set.levels[0][level].points,
                        from_cost(set.levels[0][level].cost), answer);
  }
  return text;
}

}  // namespace

TEST_CASE("a choice can be raised to every better one, by the points between") {
  const std::string scale =
      "choices: [{id: yes, points: 1}, {id: partly, points: 0.75}, {id: no, points: 0.5}]";
  CHECK(levels_from(scale, Chosen{2}) == "0.5/0 no\n0.75/5 partly\n1/10 yes\n");
  CHECK(levels_from(scale, Chosen{1}) == "0.75/0 partly\n1/5 yes\n");
  CHECK(levels_from(scale, Chosen{0}) == "1/0 yes\n");
  CHECK(levels_from(scale, Unknown{}) == "");
  CHECK(levels_from("choices: [{id: yes, points: 0.9}, {id: no, points: 0.1}]", Chosen{1}) ==
        "0.1/0 no\n0.9/10 yes\n");
}

TEST_CASE("of answers of equal points the first stands for all") {
  CHECK(levels_from("choices: [{id: law, points: 1}, {id: order, points: 1}, {id: no, points: 0}]",
                    Chosen{2}) == "0/0 no\n1/10 law\n");
  CHECK(levels_from("items: [{id: a}, {id: b}, {id: c}]", Ticked{}) ==
        "0/0 none\n0.333/3.33 a\n0.667/6.67 a, b\n1/10 a, b, c\n");
}

TEST_CASE("a checklist keeps what it holds, and gets every sum that its missing items can make") {
  CHECK(levels_from("items: [{id: a, weight: 1}, {id: b, weight: 2}, {id: c, weight: 5}]",
                    Ticked{{1}}) == "0.25/0 b\n0.375/1.25 a, b\n0.875/6.25 b, c\n1/7.5 a, b, c\n");
}

TEST_CASE("where more than twelve items are missing, a checklist is raised to all of them alone") {
  std::string scale = "items: [{id: i0}";
  std::string all = "i0";
  for (int item = 1; item < 14; ++item) {
    scale += fmt::format(", {{id: i{}}}", item);
    all += fmt::format(", i{}", item);
  }
  scale += "]";
  CHECK(levels_from(scale, Ticked{}) == "0/0 none\n1/10 " + all + "\n");
  CHECK(levels_from(scale, Ticked{{0}}) == "0.0714/0 i0\n1/9.29 " + all + "\n");
  const std::string with_two = levels_from(scale, Ticked{{0, 13}});
  CHECK(std::ranges::count(with_two, '\n') == 13);
}

TEST_CASE("a number is raised to the best end, whichever it is") {
  CHECK(levels_from("number: {worst: 0, best: 10}", Measured{4}) == "0.4/0 4\n1/6 10\n");
  CHECK(levels_from("number: {worst: 10, best: 0}", Measured{4}) == "0.6/0 4\n1/4 0\n");
  CHECK(levels_from("number: {worst: 0, best: 10}", Measured{10}) == "1/0 10\n");
}
