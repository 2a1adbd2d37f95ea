// Where the change of a value came from.
#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "files.hpp"
#include "mgi/score/scorecard.hpp"
#include "mgi/study/compare.hpp"
#include "mgi/study/gates.hpp"

using namespace mgi;

namespace {

/// A questionnaire of two sections and their overall value; `indicators` are lines of YAML.
Questionnaire questionnaire(const std::string& version, const std::string& indicators,
                            const std::string& head = "", const std::string& mean = "arithmetic") {
  // No section may be empty.
  const std::string idle = indicators.find("section: two") == std::string::npos
                               ? "  - {id: idle, section: two, title: I, question: Is it there?}\n"
                               : "";
  const Source source =
      test::text("mgi-questionnaire: 1\nid: small\nversion: \"" + version +
                 "\"\ntitle: Small\nlanguage: en\nlevels: [area]\noverall: arithmetic\n"
                 "default-scale: s\nscales:\n  - id: s\n    choices:\n"
                 "      - {id: yes, title: \"Yes\", points: 1}\n"
                 "      - {id: partly, title: Partly, points: 0.5}\n"
                 "      - {id: no, title: \"No\", points: 0}\n" +
                 head + "sections:\n  - {id: one, title: One, mean: " + mean +
                 "}\n  - {id: two, title: Two}\nindicators:\n" + indicators + idle);
  const auto loaded = load_questionnaire(source);
  INFO(test::shown(loaded.diagnostics, source));
  REQUIRE(loaded.value);
  return *loaded.value;
}

std::string question(const std::string& id, const std::string& section, double weight = 1) {
  return fmt::format(
      "  - {{id: {0}, section: {1}, title: {0}, question: Is it there?, weight: {2}}}\n", id,
      section, weight);
}

Assessment answers(const Questionnaire& of, const std::string& lines) {
  const Source source =
      test::text("mgi-assessment: 1\nquestionnaire: {id: small, version: \"" + of.version +
                 "\"}\njurisdiction: {name: Samplia, code: XS}\nround: \"2020\"\ndate: 2020\n"
                 "origin: simulated\nstatus: draft\nanswers:\n" +
                 lines);
  const auto loaded = load_assessment(source, of);
  INFO(test::shown(loaded.diagnostics, source));
  REQUIRE(loaded.value);
  return *loaded.value;
}

double sum(const Parts& parts) {
  return parts.answers + parts.coverage + parts.version;
}

}  // namespace

TEST_CASE("where only answers changed, all of the change is theirs") {
  const Questionnaire of = questionnaire("1", question("a", "one") + question("b", "one"));
  const Comparison comparison =
      compare(of, answers(of, "  a: no\n  b: no\n"), answers(of, "  a: yes\n  b: no\n"));
  const ValueChange& change = comparison.sections[0];
  REQUIRE(change.parts);
  CHECK(change.parts->answers == 0.5);
  CHECK(change.parts->coverage == 0);
  CHECK(change.parts->version == 0);
}

TEST_CASE("a newly known answer is coverage, though the value rises") {
  const Questionnaire of = questionnaire("1", question("a", "one") + question("b", "one"));
  const Comparison comparison =
      compare(of, answers(of, "  a: no\n"), answers(of, "  a: no\n  b: yes\n"));
  REQUIRE(comparison.sections[0].parts);
  CHECK(comparison.sections[0].parts->coverage == 0.5);
  CHECK(comparison.sections[0].parts->answers == 0);
  CHECK(comparison.changes[0] == Change::unchanged);
  CHECK(comparison.changes[1] == Change::became_known);
}

TEST_CASE("answers and coverage that change together share what they do together") {
  // a no → yes, b unknown → no: 0 → 1/2. Answers first: +1, then coverage −1/2; the other way
  // round: 0, then +1/2. The means over the orders are 3/4 and −1/4.
  const Questionnaire of = questionnaire("1", question("a", "one") + question("b", "one"));
  const Comparison comparison =
      compare(of, answers(of, "  a: no\n"), answers(of, "  a: yes\n  b: no\n"));
  REQUIRE(comparison.sections[0].parts);
  CHECK(comparison.sections[0].parts->answers == 0.75);
  CHECK(comparison.sections[0].parts->coverage == -0.25);
}

TEST_CASE("another weight is the version's part, and so is a question that only one of them asks") {
  const Questionnaire then =
      questionnaire("1", question("a", "one") + question("b", "one") + question("old", "two"));
  const Questionnaire now =
      questionnaire("2", question("a", "one", 3) + question("b", "one") + question("new", "two"),
                    "earlier-versions: [\"1\"]\ndropped:\n  - {id: old, in: \"2\"}\n");
  const Assessment earlier = answers(then, "  a: yes\n  b: no\n  old: yes\n");
  const Assessment later = answers(now, "  a: yes\n  b: no\n  new: no\n");
  const Comparison comparison = compare({then, earlier}, {now, later});
  REQUIRE(comparison.sections[0].parts);
  CHECK(comparison.sections[0].parts->version == 0.25);
  REQUIRE(comparison.sections[1].parts);
  CHECK(comparison.sections[1].parts->version == -1);
  CHECK(comparison.sections[1].parts->coverage == 0);
  CHECK(comparison.changes[2] == Change::not_compared);
  CHECK(comparison.gone == std::vector<std::size_t>{2});
}

TEST_CASE("an answer that the scale of the other version cannot say is not compared") {
  const auto changed = [](const Scale& then, AnswerValue before, const Scale& now,
                          AnswerValue after) {
    const std::string text = question("a", "one");
    std::array<Questionnaire, 2> of{questionnaire("1", text), questionnaire("2", text)};
    std::array<Assessment, 2> given{answers(of[0], "  a: no\n"), answers(of[1], "  a: no\n")};
    of[0].scales[0] = then;
    of[1].scales[0] = now;
    given[0].answers[0].value = std::move(before);
    given[1].answers[0].value = std::move(after);
    return name(compare({of[0], given[0]}, {of[1], given[1]}).changes[0]);
  };
  SECTION("choices are told apart by their ids") {
    const Scale two{.choices = {{.id = "no", .points = 0}, {.id = "yes", .points = 1}}};
    const Scale three{.choices = {{.id = "yes", .points = 1},
                                  {.id = "partly", .points = 0.5},
                                  {.id = "no", .points = 0}}};
    CHECK(changed(two, Chosen{0}, three, Chosen{2}) == "unchanged");
    CHECK(changed(two, Chosen{0}, three, Chosen{0}) == "improved");
    CHECK(changed(two, Chosen{0}, three, Chosen{1}) == "not-compared");
    CHECK(changed(three, Chosen{1}, two, Chosen{1}) == "not-compared");
    CHECK(changed(two, Unknown{}, three, Chosen{1}) == "not-compared");
    CHECK(changed(two, Unknown{}, three, Chosen{0}) == "became-known");
  }
  SECTION("items are told apart by their ids") {
    const Scale two{.kind = ScaleKind::checklist, .items = {{.id = "a"}, {.id = "b"}}};
    const Scale turned{.kind = ScaleKind::checklist, .items = {{.id = "b"}, {.id = "a"}}};
    const Scale other{.kind = ScaleKind::checklist, .items = {{.id = "a"}, {.id = "c"}}};
    CHECK(changed(two, Ticked{{0}}, turned, Ticked{{1}}) == "unchanged");
    CHECK(changed(two, Ticked{{0}}, turned, Ticked{{0, 1}}) == "improved");
    CHECK(changed(two, Ticked{{0}}, other, Ticked{}) == "worsened");
    CHECK(changed(two, Ticked{{1}}, other, Ticked{}) == "not-compared");
    CHECK(changed(two, Ticked{}, other, Ticked{{0, 1}}) == "not-compared");
  }
  SECTION("numbers have a unit, and the ends of their scale") {
    const Scale wide{.kind = ScaleKind::number, .worst = 0, .best = 100, .unit = "%"};
    const Scale narrow{.kind = ScaleKind::number, .worst = 80, .best = 20, .unit = "%"};
    const Scale days{.kind = ScaleKind::number, .worst = 0, .best = 100, .unit = "days"};
    CHECK(changed(wide, Measured{80}, narrow, Measured{80}) == "unchanged");
    CHECK(changed(wide, Measured{20}, narrow, Measured{80}) == "worsened");
    CHECK(changed(wide, Measured{81}, narrow, Measured{80}) == "not-compared");
    CHECK(changed(wide, Measured{19}, narrow, Measured{80}) == "not-compared");
    CHECK(changed(narrow, Measured{80}, wide, Measured{19}) == "not-compared");
    CHECK(changed(wide, Measured{50}, days, Measured{50}) == "not-compared");
  }
  SECTION("kinds differ") {
    const Scale choices{.choices = {{.id = "no", .points = 0}, {.id = "yes", .points = 1}}};
    const Scale list{.kind = ScaleKind::checklist, .items = {{.id = "no"}, {.id = "yes"}}};
    CHECK(changed(choices, Chosen{0}, list, Ticked{}) == "not-compared");
    CHECK(changed(choices, Unknown{}, list, Unanswered{}) == "still-open");
  }
}

TEST_CASE("a renamed question is followed") {
  const Questionnaire then = questionnaire("1", question("a", "one") + question("b", "two"));
  const Questionnaire now =
      questionnaire("2", question("c", "one") + question("b", "two"),
                    "earlier-versions: [\"1\"]\nrenamed:\n  - {from: a, to: c, in: \"2\"}\n");
  const Comparison comparison =
      compare({then, answers(then, "  a: no\n")}, {now, answers(now, "  c: yes\n")});
  CHECK(comparison.changes[0] == Change::improved);
  CHECK(comparison.before[0] == 0U);
  CHECK(comparison.gone.empty());
}

TEST_CASE("a value that is missing in one round has no split") {
  const Questionnaire of = questionnaire("1", question("a", "one") + question("b", "two"));
  const Comparison comparison =
      compare(of, answers(of, "  b: no\n"), answers(of, "  a: yes\n  b: no\n"));
  CHECK_FALSE(comparison.sections[0].earlier);
  CHECK(comparison.sections[0].later == 1.0);
  CHECK_FALSE(comparison.sections[0].parts);
}

TEST_CASE("the parts add up to the change for every mean, whatever changed") {
  std::mt19937 random(6);  // NOLINT(cert-msc51-cpp): the same cases every time
  const auto pick = [&](std::size_t below) { return random() % below; };
  const std::vector<std::string> means{"arithmetic", "geometric", "harmonic", "minimum"};
  const std::vector<std::string> words{"yes", "partly", "no", "unknown",
                                       "{answer: not-applicable, reason: none}"};
  std::size_t split = 0;
  for (int round = 0; round < 400; ++round) {
    // Eight questions in the earlier version; the later one drops some, adds some, moves some.
    std::string before, after, dropped, lines_before, lines_after;
    for (int i = 0; i < 10; ++i) {
      const std::string id = "q" + std::to_string(i);
      const bool asked_before = i < 8;
      const bool asked_after = i >= 8 || pick(5) > 0;
      const std::string section = i % 2 == 0 ? "one" : "two";
      const auto weight = [&] { return 0.1 + static_cast<double>(pick(30)) / 7; };
      if (asked_before) {
        before += question(id, section, weight());
        lines_before += "  " + id + ": " + words[pick(5)] + "\n";
      }
      if (asked_after) {
        after += question(id, pick(6) == 0 ? "two" : section, weight());
        lines_after += "  " + id + ": " + words[pick(5)] + "\n";
      } else {
        dropped += "  - {id: " + id + ", in: \"2\"}\n";
      }
    }
    if (after.find("section: one") == std::string::npos) continue;
    const Questionnaire then = questionnaire("1", before, "", means[pick(4)]);
    const Questionnaire now = questionnaire(
        "2", after, "earlier-versions: [\"1\"]\n" + (dropped.empty() ? "" : "dropped:\n" + dropped),
        means[pick(4)]);
    const Assessment earlier = answers(then, lines_before);
    const Assessment later = answers(now, lines_after);
    const Comparison comparison = compare({then, earlier}, {now, later});
    const Scorecard card_then = score(then, earlier);
    const Scorecard card_now = score(now, later);
    for (std::size_t s = 0; s < 2; ++s) {
      CHECK(comparison.sections[s].earlier == card_then.sections[s].standing.value);
      CHECK(comparison.sections[s].later == card_now.sections[s].standing.value);
    }
    std::vector<ValueChange> all = comparison.sections;
    all.push_back(comparison.overall);
    for (const ValueChange& change : all) {
      if (!change.parts) continue;
      ++split;
      CHECK(std::abs(sum(*change.parts) - (*change.later - *change.earlier)) < 1e-12);
    }
  }
  CHECK(split > 800);
}

TEST_CASE("two rounds compared backwards have the opposite parts") {
  const Questionnaire of =
      questionnaire("1", question("a", "one") + question("b", "one") + question("c", "one", 2.5));
  const Assessment first = answers(of, "  a: no\n  b: unknown\n  c: partly\n");
  const Assessment second = answers(of, "  a: yes\n  b: no\n  c: unknown\n");
  const Comparison forth = compare(of, first, second);
  const Comparison back = compare(of, second, first);
  REQUIRE(forth.sections[0].parts);
  CHECK(forth.sections[0].parts->answers == Approx(-back.sections[0].parts->answers));
  CHECK(forth.sections[0].parts->coverage == Approx(-back.sections[0].parts->coverage));
}

TEST_CASE("a gate is met at its very value and names what keeps a lower value down") {
  const Questionnaire of =
      questionnaire("1", question("a", "one") + question("b", "one") + question("c", "two"));
  const Assessment half = answers(of, "  a: yes\n  b: no\n  c: no\n");
  const Scorecard card = score(of, half);
  CHECK(failed_gates(of, half, card, {0, 0.5}).empty());
  const auto failed = failed_gates(of, half, card, {0, 0.500001});
  REQUIRE(failed.size() == 1);
  CHECK(failed[0].value == 0.5);
  CHECK(failed[0].answers == std::vector<std::size_t>{1});
}

TEST_CASE("a gate for the overall value names the answers of all sections that keep it down") {
  const Questionnaire of =
      questionnaire("1", question("a", "one") + question("b", "one") + question("c", "two"));
  const Assessment some = answers(of, "  a: yes\n  b: no\n  c: partly\n");
  const auto failed = failed_gates(of, some, score(of, some), {std::nullopt, 0.9});
  REQUIRE(failed.size() == 1);
  CHECK_FALSE(failed[0].section);
  CHECK(failed[0].answers == std::vector<std::size_t>{1, 2});
}

TEST_CASE("a section without a value meets no gate, not even 0, and names what is missing") {
  const Questionnaire of = questionnaire("1", question("a", "one") + question("c", "two"));
  const Assessment some = answers(of, "  a: yes\n  c: unknown\n");
  const auto failed = failed_gates(of, some, score(of, some), {1, 0});
  REQUIRE(failed.size() == 1);
  CHECK_FALSE(failed[0].value);
  CHECK(failed[0].answers == std::vector<std::size_t>{1});
}

TEST_CASE("without an overall value a gate holds for every top section") {
  Questionnaire of = questionnaire("1", question("a", "one") + question("c", "two"));
  of.has_overall = false;
  const Assessment some = answers(of, "  a: no\n  c: partly\n");
  CHECK(failed_gates(of, some, score(of, some), {std::nullopt, 0.5}).size() == 1);
  CHECK(failed_gates(of, some, score(of, some), {std::nullopt, 0.6}).size() == 2);
}

TEST_CASE("an answer is worse where it worsened or is not known any more") {
  const Questionnaire of =
      questionnaire("1", question("a", "one") + question("b", "one") + question("c", "two"));
  const Comparison comparison = compare(of, answers(of, "  a: yes\n  b: no\n  c: no\n"),
                                        answers(of, "  a: partly\n  b: unknown\n  c: yes\n"));
  CHECK(worse_answers(comparison) == std::vector<std::size_t>{0, 1});
}
