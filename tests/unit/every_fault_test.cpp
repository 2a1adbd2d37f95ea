// One run over a file with one instance of every fault says each of them once, where it stands:
// nothing is hidden by another fault, and nothing is reported as the consequence of another.
// tests/faults holds the files, each with a good twin.
#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "cli/validate_file.hpp"
#include "files.hpp"
#include "mgi/check/checks.hpp"
#include "mgi/check/settings.hpp"

using namespace mgi;

namespace {

Diagnostics validated(const std::string& name) {
  batch::Instruments instruments("", false);
  batch::Instruments::Desk desk(instruments);
  const std::string folder = MGI_ROOT "/tests/transcripts/files";
  Validated result = validate_source(test::file("tests/faults/" + name), folder, desk);
  return apply_allowances(std::move(result.file.diagnostics), result.allowances);
}

/// "line:column check", one line for each finding.
std::string places_in(const std::string& name) {
  const Source source = test::file("tests/faults/" + name);
  const Lines lines(source.text);
  std::string text = "\n";
  for (const Diagnostic& diagnostic : validated(name)) {
    const Location place = lines.locate(diagnostic.span.begin);
    text += fmt::format("{}:{} {}\n", place.line, place.column, diagnostic.check);
  }
  return text;
}

/// Checks whose fault ends the reading of a file, or whose subject is another file: their samples
/// in tests/checks show them.
constexpr std::array<std::string_view, 15> alone{
    "json-syntax",
    "yaml-syntax",
    "encoding",
    "empty-file",
    "file-too-large",
    "scalar-too-long",
    "yaml-one-document",
    "yaml-too-many-values",
    "yaml-too-deep",
    "file-kind",
    "format-version",
    "questionnaire-known",
    "baseline-stale",
    "worsened-unexplained",     // only beside the round before
    "changed-after-clearance",  // nobody can tell while an answer cannot be read
};

}  // namespace

TEST_CASE("an assessment with every fault is told each of them once") {
  CHECK(places_in("assessment/bad.yaml") == R"(
2:37 questionnaire-version
4:3 missing-field
4:9 country-code
6:22 unknown-reference
8:7 round-date
10:9 clearance-missing
10:20 allow-reason
11:8 yaml-alias
13:5 yaml-tag
14:12 wrong-kind
15:1 duplicate-key
17:45 unknown-field
19:73 wrong-number
21:83 date-form
24:51 wrong-word
24:65 source-address
25:11 source-unused
25:55 source-after-date
26:11 duplicate-id
28:22 no-official-source
28:53 allow-unused
29:29 presupposed-answer
29:47 unknown-source
30:17 not-applicable-reason
30:17 not-applicable-share
31:3 confidential-published
31:45 answer-twice
32:22 answer-in-scale
33:24 answer-other-word
33:39 rule-expired
34:39 rule-not-yet
36:13 evidence-missing
38:57 comment-open
39:3 unknown-indicator
40:5 yaml-key
43:55 follow-up-dates
44:42 follow-up-proof
45:40 follow-up-cost
)");
}

TEST_CASE("a questionnaire with every fault is told each of them once") {
  CHECK(places_in("questionnaire/bad.yaml") == R"(
1:1 missing-field
4:10 wrong-word
13:5 scale-span
15:5 scale-points
20:5 band-order
21:11 wrong-kind
23:65 wrong-number
27:10 id-form
28:5 section-empty
30:5 after-cycle
33:15 double-question
35:24 unknown-code
41:16 guidance-key
49:5 unknown-field
50:5 guidance-missing
50:5 recommendation-missing
58:15 duplicate-question
60:55 mirror-unknown
61:5 indicator-weight
67:9 duplicate-id
73:59 unknown-reference
76:39 recommendation-idle
)");
}

TEST_CASE("the good twins of the files with every fault have none") {
  CHECK(places_in("assessment/good.yaml") == "\n");
  CHECK(places_in("questionnaire/good.yaml") == "\n");
}

TEST_CASE("the files with every fault hold one of each check") {
  std::set<std::string> seen(alone.begin(), alone.end());
  for (const std::string name : {"assessment/bad.yaml", "questionnaire/bad.yaml"}) {
    std::set<std::string> here;
    for (const Diagnostic& diagnostic : validated(name)) {
      INFO(name << " holds two faults of " << diagnostic.check);
      CHECK(here.insert(diagnostic.check).second);
      CHECK(std::ranges::find(alone, diagnostic.check) == alone.end());
    }
    seen.merge(here);
  }
  for (const Check& check : checks()) {
    if (check.subject != CheckSubject::any_file && check.subject != CheckSubject::questionnaire &&
        check.subject != CheckSubject::assessment)
      continue;
    INFO("no file of tests/faults breaks " << check.id);
    CHECK(seen.contains(std::string(check.id)));
  }
}

// ---- No fault is reported as the consequence of another ----

namespace {

/// The checks that report on the good assessment with `to` in place of `from`.
std::string said_of_assessment(const std::string& from, const std::string& to) {
  batch::Instruments instruments("", false);
  batch::Instruments::Desk desk(instruments);
  Source source = test::file("tests/faults/assessment/good.yaml");
  source.text = test::changed(source.text, from, to);
  return test::check_ids(
      validate_source(source, MGI_ROOT "/tests/transcripts/files", desk).file.diagnostics);
}
std::string said_of_questionnaire(const std::string& from, const std::string& to) {
  batch::Instruments instruments("", false);
  batch::Instruments::Desk desk(instruments);
  Source source = test::file("tests/faults/questionnaire/good.yaml");
  source.text = test::changed(source.text, from, to);
  return test::check_ids(validate_source(source, "", desk).file.diagnostics);
}

}  // namespace

TEST_CASE("one fault in an assessment is one finding") {
  CHECK(said_of_assessment("date: 2024-06-30\n", "date: June\n") == "date-form");
  CHECK(said_of_assessment("date: 2024-06-30\n", "dat: 2024-06-30\n") == "unknown-field");
  CHECK(said_of_assessment("status: consultation", "staus: consultation") == "unknown-field");
  CHECK(said_of_assessment("code: XS\n  level: national", "code: BR-SP\n  level: lokal") ==
        "wrong-word");
  CHECK(said_of_assessment("  code: XS\n", "") == "missing-field");
  CHECK(said_of_assessment("sources:\n", "sorces:\n") == "unknown-field");
  CHECK(said_of_assessment("{key: census,", "{kee: census,") == "unknown-field");
  CHECK(said_of_assessment("{key: census,", "{key: [census],") == "wrong-kind");
  CHECK(said_of_assessment("kind: official, year: 2023", "kind: oficial, year: 2023") ==
        "wrong-word");
  CHECK(said_of_assessment("{key: leaflet,", "{key: gazette,") == "duplicate-id unknown-source");
  CHECK(said_of_assessment("answers:\n", "anwsers:\n") == "unknown-field");
  CHECK(said_of_assessment("inspection: {", "inspektion: {") == "unknown-indicator");
  CHECK(said_of_assessment("answer: [health, school]", "answer: [helth]") == "answer-in-scale");
  CHECK(said_of_assessment("sources: [first-law]", "sources: [frist-law]") == "unknown-source");
  CHECK(said_of_assessment("sources: [first-law]", "source: [first-law]") ==
        "source-unused unknown-field");
  CHECK(said_of_assessment("note: Rules of the coast guard.", "note: [Rules]") == "wrong-kind");
  CHECK(said_of_assessment("id: small", "id: smal") == "questionnaire-known");
  CHECK(said_of_assessment("figures:\n", "strategy:\n") == "duplicate-key");
}

TEST_CASE("one fault in a cleared assessment is one finding") {
  const std::string status = "status: consultation\n";
  CHECK(said_of_assessment(status, "status: cleared\nclearence: {body: Cabinet}\n") ==
        "unknown-field");
  CHECK(said_of_assessment(status,
                           "status: cleared\nclearance: {body: Cabinet, date: 2024-07-01}\n") ==
        "missing-field");
}

TEST_CASE("one fault in a questionnaire is one finding") {
  CHECK(said_of_questionnaire("{id: yes, points: 1}, {id: no, points: 0}",
                              "{id: yes, points: x}, {id: no, points: 0}") == "wrong-number");
  CHECK(said_of_questionnaire("choices: [{id: yes,", "choises: [{id: yes,") == "unknown-field");
  CHECK(said_of_questionnaire("default-scale: yes-no", "default-scale: yes-on") ==
        "unknown-reference");
  CHECK(said_of_questionnaire("scales:\n", "scalse:\n") == "unknown-field");
  CHECK(said_of_questionnaire("sections:\n", "sektions:\n") == "unknown-field");
  CHECK(said_of_questionnaire("indicators:\n", "indikators:\n") == "unknown-field");
  CHECK(said_of_questionnaire("recommendations:\n", "recomendations:\n") == "unknown-field");
  CHECK(said_of_questionnaire("from: 0.4", "from: 40 %") == "wrong-number");
  CHECK(said_of_questionnaire("{id: repair, title: Repair}", "{title: Repair}") == "missing-field");
  CHECK(said_of_questionnaire("section: repair\n    title: Crews",
                              "section: repare\n    title: Crews") == "unknown-reference");
  CHECK(said_of_questionnaire("guidance: {yes: On main roads.}", "guidance: On main roads.") ==
        "wrong-kind");
  CHECK(said_of_questionnaire("guidance: {yes: On main roads.}",
                              "guidence: {yes: On main roads.}") == "unknown-field");
  CHECK(said_of_questionnaire("scale: amount", "scale: amuont") == "unknown-reference");
  CHECK(said_of_questionnaire("for: [crews, winter]", "for: [krews, winter]") ==
        "unknown-reference");
  CHECK(said_of_questionnaire("for: [crews, winter]", "fro: [crews, winter]") == "unknown-field");
  CHECK(said_of_questionnaire("{aims: \"1\"}", "{aim: \"1\"}") == "unknown-reference");
  CHECK(said_of_questionnaire("{code: \"1\", title: Safety}", "{title: Safety}") ==
        "missing-field");
  CHECK(said_of_questionnaire("- id: winter", "- id: crews") == "duplicate-id unknown-reference");
}
