// What readers and programs get of a comparison.
#include "mgi/report/comparison_report.hpp"

#include <array>
#include <nlohmann/json.hpp>

#include "assessed.hpp"
#include "json_schema.hpp"
#include "mgi/study/what_if.hpp"

using namespace mgi;
using nlohmann::json;

namespace {

std::string answers(const std::string& round, const std::string& lines,
                    const std::string& more = "") {
  return "mgi-assessment: 1\nquestionnaire: {id: small, version: \"1.1\"}\n"
         "jurisdiction: {name: Samplia, code: XS, context: [coastal]}\n"
         "round: \"" +
         round + "\"\ndate: " + round + "-06-30\norigin: simulated\nstatus: draft\n" + more +
         "answers:\n" + lines;
}

/// The comparison of assessments in the order given.
template <typename Write>
auto compared(const std::vector<std::string>& texts, const Write& write) {
  std::vector<test::Assessed> all;
  all.reserve(texts.size());
  for (const std::string& text : texts) all.push_back(test::assessed(test::text(text)));
  std::vector<AssessmentSubject> rounds;
  for (const test::Assessed& one : all) rounds.push_back(one.subject());
  return write(RoundsSubject{rounds, {all.back().instrument.frameworks.all.data()}});
}

std::string terminal(const std::vector<std::string>& texts) {
  return compared(texts, [](const RoundsSubject& subject) {
    return render_terminal(make_comparison_report(subject), {});
  });
}

json as_json(const std::vector<std::string>& texts) {
  return json::parse(compared(texts, comparison_json));
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

const std::string first =
    answers("2020", "  labour-law: no\n  figures: yes\n  inspection: unknown\n");
const std::string second =
    answers("2022", "  labour-law: partly\n  figures: no\n  inspection: no\n");
const std::string third = answers("2024", "  labour-law: yes\n  figures: no\n  inspection: no\n");

}  // namespace

TEST_CASE("origin and status of both rounds stand before every number") {
  const std::string text = terminal({first, second});
  CHECK(text.find("Simulated") < text.find("In short"));
  CHECK(text.find("Draft") < text.find("In short"));
}

TEST_CASE("rounds that were not answered by the same side say so") {
  std::string own = test::changed(second, "origin: simulated", "origin: own-coding");
  own = test::changed(own, "  figures: no\n", "");
  own = test::changed(own, "  inspection: no\n", "");
  CHECK(holds(terminal({first, own}), "not answered by the same side"));
  CHECK_FALSE(holds(terminal({first, second}), "not answered by the same side"));
}

TEST_CASE("where most of the change is newly known answers, that stands first") {
  const std::string known =
      answers("2022", "  labour-law: no\n  figures: yes\n  inspection: yes\n  strategy: yes\n");
  const std::string text = terminal({first, known});
  const std::size_t place = text.find("Most of the change is answers that became known");
  REQUIRE(place != std::string::npos);
  CHECK(place < text.find("answered in both rounds"));
  CHECK_FALSE(holds(terminal({second, third}), "Most of the change"));
}

TEST_CASE("a worsened answer is explained, or asks for it") {
  CHECK(holds(terminal({first, second}), "Nobody has explained this yet."));
  const std::string explained =
      test::changed(second, "figures: no", "figures: {answer: no, change: The series ended.}");
  CHECK(holds(terminal({first, explained}), "Explanation: The series ended."));
  CHECK_FALSE(holds(terminal({first, explained}), "Nobody has explained"));
}

TEST_CASE("two drafts of one round show what changed in the evidence") {
  const std::string draft = answers("2020", "  labour-law: {answer: yes, note: The old code.}\n");
  const std::string next =
      answers("2020", "  labour-law: {answer: yes, note: The new code., sources: [code]}\n",
              "sources:\n  - {key: code, title: Labour code, kind: official, year: 2019}\n");
  const std::string text = terminal({draft, next});
  CHECK(holds(text, "two drafts compared"));
  CHECK(holds(text, "What changed in the evidence"));
  CHECK(holds(text, "The note is another."));
  CHECK(holds(text, "New source"));
  CHECK_FALSE(holds(terminal({draft, draft}), "What changed in the evidence"));
  CHECK(holds(terminal({draft, draft}), "Nothing changed"));
}

TEST_CASE("what is overdue is told by the date of the answers, never by a clock") {
  const std::string planned = test::changed(
      second, "answers:",
      "follow-up:\n  manual-4: {response: accepted, lead: Labour office, due: 2022-06-29}\n"
      "  manual-1: {response: partly, due: 2022-06-30}\n"
      "  manual-2: {response: noted, due: 2001}\n"
      "  manual-3: {response: accepted, status: done, proof: Decree 4., due: 2001}\nanswers:");
  const json uptake = as_json({first, planned})["steps"][0]["follow-up"];
  std::vector<bool> overdue;
  for (const json& entry : uptake["entries"]) overdue.push_back(entry["overdue"]);
  CHECK(overdue == std::vector{true, false, false, false});
  const std::string text = terminal({first, planned});
  CHECK(holds(text, "2 accepted; 1 accepted in part; 1 noted; 1 done; 1 overdue"));
}

TEST_CASE("what is said to be done while the answers still show a gap is told") {
  const std::string done = test::changed(
      second, "answers:",
      "follow-up:\n  manual-4: {response: accepted, status: done, proof: Law 7.}\nanswers:");
  CHECK(holds(terminal({first, done}), "still show gaps: Labour law"));
}

TEST_CASE("three rounds are a trend of values and of answers") {
  const std::string text = terminal({first, second, third});
  CHECK(holds(text, "Samplia: rounds 2020, 2022, 2024"));
  CHECK(holds(text, "How much is answered"));
  CHECK(holds(text, "Labour law"));
  const json document = as_json({first, second, third});
  CHECK(document["rounds"].size() == 3);
  CHECK(document["steps"].size() == 2);
}

TEST_CASE("the JSON of comparisons follows its schema") {
  test::JsonSchema schema(json::parse(test::file("docs/schemas/comparison-1.json").text));
  const std::string planned = test::changed(
      second, "answers:", "follow-up:\n  manual-4: {response: accepted, due: 2021}\nanswers:");
  const std::string draft =
      test::changed(first, "figures: yes", "figures: {answer: yes, note: A.}");
  for (const auto& texts : std::vector<std::vector<std::string>>{
           {first, second}, {first, planned, third}, {first, draft}, {planned, third}}) {
    const json document = as_json(texts);
    CHECK(schema.complaints(document) == "");
    for (const char* patch :
         {R"([{"op": "remove", "path": "/notices"}])",
          R"([{"op": "replace", "path": "/rounds/0/origin", "value": "ministry"}])",
          R"([{"op": "remove", "path": "/rounds/1/status"}])",
          R"([{"op": "replace", "path": "/steps/0/sections/3/parts/answers", "value": 2}])",
          R"([{"op": "replace", "path": "/steps/0/indicators/0/change", "value": "better"}])",
          R"([{"op": "add", "path": "/steps/0/rank", "value": 1}])"}) {
      INFO(patch);
      CHECK(schema.complaints(document.patch(json::parse(patch))) != "");
    }
  }
}

TEST_CASE("the table of a comparison has a row for each step and indicator, or value") {
  const auto lines = [](const std::string& table) {
    return static_cast<std::size_t>(std::ranges::count(table, '\n'));
  };
  const auto table = [&](std::string_view rows) {
    return compared({first, second, third},
                    [&](const RoundsSubject& subject) { return comparison_csv(subject, rows); });
  };
  CHECK(lines(table("")) == 1 + 2 * 8);
  CHECK(lines(table("sections")) == 1 + 2 * (4 + 1 + 2));
  CHECK(holds(table(""), "labour-law,Labour law,work,improved,labour-law,no,partly,"));
}

TEST_CASE("all comparisons are written in every language") {
  for (std::size_t i = 0; i < language_codes.size(); ++i) {
    const test::Assessed one = test::assessed(test::text(first));
    const test::Assessed other = test::assessed(test::text(second));
    std::vector<AssessmentSubject> rounds{one.subject(), other.subject()};
    for (AssessmentSubject& round : rounds) round.language = static_cast<Language>(i);
    CHECK_FALSE(render_markdown(make_comparison_report({rounds})).empty());
  }
}

TEST_CASE("the public edition holds no explanations and asks for none") {
  test::Assessed one = test::assessed(test::text(first));
  test::Assessed other = test::assessed(test::text(
      test::changed(second, "figures: no", "figures: {answer: no, change: A secret reason.}")));
  make_public(other.assessment);
  std::vector<AssessmentSubject> rounds{one.subject(), other.subject()};
  for (AssessmentSubject& round : rounds) round.edition.kind = EditionKind::public_readers;
  const std::string text = render_terminal(make_comparison_report({rounds}), {});
  CHECK_FALSE(holds(text, "secret"));
  CHECK_FALSE(holds(text, "Nobody has explained"));
}

TEST_CASE("supposed answers are marked wherever they stand, with what was given") {
  test::Assessed of = test::assessed(test::text(first));
  const std::array suppositions{
      Supposition{*find_indicator(of.instrument.questionnaire, "labour-law"), Chosen{0}}};
  const WhatIf what_if = suppose(of.instrument.questionnaire, of.assessment, suppositions);
  of.result = assess(of.instrument.questionnaire, of.assessment);
  AssessmentSubject subject = of.subject();
  subject.what_if = &what_if;
  const std::string text = render_terminal(make_summary_report(subject, 10), {});
  CHECK(holds(text, "What if: 1 answer is supposed."));
  CHECK(holds(text, "Labour law: No → Yes"));
  CHECK(holds(text, "labour-law: Yes (supposed)"));
  const json document = json::parse(assessment_json(subject, {}));
  test::JsonSchema schema(json::parse(test::file("docs/schemas/assessment-result-1.json").text));
  CHECK(schema.complaints(document) == "");
  CHECK(document["what-if"]["indicators"][0]["given"] == "no");
}
