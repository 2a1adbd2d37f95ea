// What became of each answer between two rounds.
#include "mgi/study/compare.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "files.hpp"

using namespace mgi;

namespace {

/// A file of answers to the small questionnaire; `version` is the one they were made on.
std::string text_of(const std::string& lines, const std::string& version = "1.1") {
  return "mgi-assessment: 1\n"
         "questionnaire: {id: small, version: \"" +
         version +
         "\"}\n"
         "jurisdiction: {name: Samplia, code: XS, context: [coastal]}\n"
         "round: \"2020\"\ndate: 2020\norigin: simulated\nstatus: draft\nanswers:\n" +
         lines;
}

Assessment answers(const Questionnaire& questionnaire, const std::string& lines,
                   const std::string& version = "1.1") {
  const Source source = test::text(text_of(lines, version));
  Loaded<Assessment> loaded = load_assessment(source, questionnaire);
  INFO(test::shown(loaded.diagnostics, source));
  REQUIRE(loaded.value);
  return *loaded.value;
}

/// The change of the one indicator that both rounds answer.
std::string change(const std::string& id, const std::string& earlier, const std::string& later) {
  const Questionnaire questionnaire = test::small_questionnaire();
  const auto line = [&](const std::string& answer) {
    return "  " + id + ": " +
           (answer == "not-applicable" ? "{answer: not-applicable, reason: None}" : answer) + "\n";
  };
  const Comparison comparison = compare(questionnaire, answers(questionnaire, line(earlier)),
                                        answers(questionnaire, line(later)));
  return std::string(name(comparison.changes[*find_indicator(questionnaire, id)]));
}

}  // namespace

TEST_CASE("an answer that is worth more improved, one that is worth less worsened") {
  CHECK(change("labour-law", "no", "partly") == "improved");
  CHECK(change("labour-law", "partly", "yes") == "improved");
  CHECK(change("labour-law", "yes", "partly") == "worsened");
  CHECK(change("service-access", "[health]", "[health, school]") == "improved");
  CHECK(change("registration-rate", "80", "79.5") == "worsened");
}

TEST_CASE("what is known in neither round is still open") {
  CHECK(change("labour-law", "unknown", "unknown") == "still-open");
}

TEST_CASE("answers of the same worth are unchanged, be they the same or not") {
  CHECK(change("labour-law", "yes", "yes") == "unchanged");
  CHECK(change("service-access", "[health]", "[housing]") == "unchanged");
  CHECK(change("labour-law", "not-applicable", "not-applicable") == "unchanged");
}

TEST_CASE("an unsettled answer that is settled became known, and the other way round") {
  CHECK(change("labour-law", "unknown", "no") == "became-known");
  CHECK(change("labour-law", "unknown", "not-applicable") == "became-known");
  CHECK(change("labour-law", "yes", "unknown") == "became-unknown");
}

TEST_CASE("a question that began or ceased to apply neither improved nor worsened") {
  CHECK(change("labour-law", "not-applicable", "yes") == "scope-changed");
  CHECK(change("labour-law", "no", "not-applicable") == "scope-changed");
}

TEST_CASE("unknown and unanswered are both unsettled") {
  const Questionnaire questionnaire = test::small_questionnaire();
  const Comparison comparison =
      compare(questionnaire, answers(questionnaire, "  labour-law: unknown\n  figures: no\n"),
              answers(questionnaire, "  inspection: unknown\n  figures: no\n"));
  std::vector<Change> expected(8, Change::still_open);
  expected.back() = Change::unchanged;  // the figures
  CHECK(comparison.changes == expected);
}

TEST_CASE(
    "the answer to a renamed indicator is compared, one to a dropped indicator is not there") {
  const Questionnaire questionnaire = test::small_questionnaire();
  const Comparison comparison =
      compare(questionnaire, answers(questionnaire, "  search: no\n  old-question: yes\n", "1.0"),
              answers(questionnaire, "  search-rules: partly\n"));
  const std::vector<std::size_t> all{0, 1, 2, 3, 4, 5, 6, 7};
  CHECK(comparison.changes[2] == Change::improved);
  CHECK(count_of(comparison, all, Change::improved) == 1);
  CHECK(count_of(comparison, all, Change::still_open) == 7);
}

TEST_CASE("what stands beside an answer is compared, its sources by their keys") {
  const Questionnaire questionnaire = test::small_questionnaire();
  const auto with_sources = [&](const std::string& keys, const std::string& lines) {
    std::string list = "sources:\n";
    for (const char key : keys)
      list += fmt::format("  - {{key: {0}, title: Source {0}, year: 2019}}\n", key);
    const auto load = [&](const Source& source) { return load_assessment(source, questionnaire); };
    return test::loaded_by(load, test::changed(text_of(lines), "answers:\n", list + "answers:\n"));
  };
  // The registers stand in another order, so that indices alone would tell another story.
  const Assessment earlier = with_sources(
      "abc",
      "  labour-law: {answer: yes, sources: [a, b]}\n"
      "  inspection: {answer: no, note: As before., sources: [a, c]}\n"
      "  figures: {answer: no, note: None yet.}\n  strategy: {answer: yes, reach: applied}\n"
      "  service-access: {answer: not-applicable, reason: None there.}\n");
  const Assessment later = with_sources(
      "cbad",
      "  labour-law: {answer: no, sources: [b, d]}\n"
      "  inspection: {answer: yes, note: As before., sources: [c, a]}\n"
      "  figures: {answer: no, note: In spring., confidential: true}\n  strategy: yes\n"
      "  service-access: {answer: not-applicable, reason: Nobody is there.}\n");
  const Comparison comparison = compare(questionnaire, earlier, later);
  std::string told;
  for (const EvidenceChange& change :
       evidence_changes({questionnaire, earlier}, {questionnaire, later}, comparison)) {
    told += questionnaire.indicators[change.indicator].id;
    if (change.note) told += " note";
    if (change.reason) told += " reason";
    if (change.reach) told += " reach";
    if (change.confidential) told += " confidential";
    for (const std::size_t source : change.added) told += " +" + later.sources[source].key;
    for (const std::size_t source : change.removed) told += " -" + earlier.sources[source].key;
    told += "\n";
  }
  CHECK(new_sources(earlier, later) == std::vector<std::size_t>{3});
  CHECK(new_sources(Assessment(), later) == std::vector<std::size_t>{0, 1, 2, 3});
  CHECK(new_sources(later, earlier).empty());
  CHECK(told ==
        "strategy reach\nservice-access reason\nlabour-law +d -a\nfigures note confidential\n");
}

TEST_CASE("answers of two versions are compared by the points of the later one") {
  const Questionnaire before = test::small_questionnaire();
  Questionnaire now = before;
  now.scales[now.indicators[*find_indicator(now, "labour-law")].scale].choices[1].points = 0.8;
  const Assessment same = answers(before, "  labour-law: partly\n");
  const Comparison comparison = compare({before, same}, {now, same});
  CHECK(comparison.changes[*find_indicator(now, "labour-law")] == Change::unchanged);
}

TEST_CASE("a question of the earlier version that is not asked any more is gone") {
  const Questionnaire before = test::small_questionnaire();
  Questionnaire now = before;
  now.indicators[0].id = "another";
  const Assessment same = answers(before, "  labour-law: partly\n");
  const Comparison comparison = compare({before, same}, {now, same});
  CHECK(comparison.gone == std::vector<std::size_t>{0});
  CHECK(comparison.changes[0] == Change::not_compared);
  CHECK_FALSE(comparison.before[0]);
  CHECK(comparison.before[1] == 1);
}

TEST_CASE("the value of a code is the mean of its answers by their weight in the whole") {
  const Questionnaire questionnaire = test::small_questionnaire();
  Framework themes;
  themes.id = "themes";
  themes.codes.resize(3);
  for (std::size_t c = 0; c < 3; ++c) themes.codes[c].code = std::to_string(c + 1);
  const Assessment earlier =
      answers(questionnaire, "  labour-law: no\n  inspection: yes\n  figures: no\n");
  const Assessment later =
      answers(questionnaire, "  labour-law: yes\n  inspection: yes\n  figures: no\n");
  const auto changes = compare_view({questionnaire, earlier}, {questionnaire, later}, themes);
  REQUIRE(changes.size() == 2);  // nothing asks about the third
  CHECK(changes[0].code == 0);
  CHECK_FALSE(changes[0].value.earlier);
  CHECK_FALSE(changes[0].value.later);
  CHECK_FALSE(changes[0].value.parts);
  // Inspection weighs twice what labour law and figures do.
  CHECK(changes[1].code == 1);
  CHECK(changes[1].value.earlier == 0.5);
  CHECK(changes[1].value.later == 0.75);
  REQUIRE(changes[1].value.parts);
  CHECK(changes[1].value.parts->answers == Approx(0.25));
}
