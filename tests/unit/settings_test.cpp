// Which findings count: settings, comments that allow, baselines, and the places they are known by.
#include "mgi/check/settings.hpp"

#include "catch.hpp"
#include "files.hpp"
#include "mgi/check/checks.hpp"
#include "mgi/load/baseline.hpp"
#include "mgi/load/places.hpp"

using namespace mgi;

namespace {

const std::string head = R"(mgi-assessment: 1
questionnaire: {id: small, version: "1.1"}
jurisdiction: {name: Samplia, code: XS}
round: "2024"
date: 2024-06-30
origin: simulated
status: draft
)";

/// The diagnostics of an assessment of the small questionnaire with their paths, after its
/// comments.
std::string found(const std::string& rest) {
  const Source source = test::text(head + rest);
  const Questionnaire questionnaire = test::small_questionnaire();
  auto loaded = load_assessment(source, questionnaire);
  Diagnostics diagnostics = loaded.diagnostics;
  if (loaded.value)
    for (Diagnostic& more : check_assessment(questionnaire, *loaded.value))
      diagnostics.push_back(std::move(more));
  set_paths(*loaded.tree, diagnostics);
  std::string text;
  for (const Diagnostic& d : apply_allowances(diagnostics, find_allowances(source, *loaded.tree)))
    text += fmt::format("{}:{} {} at {}\n", locate(source.text, d.span.begin).line,
                        name(d.severity), d.check, d.path);
  return text;
}

Diagnostics two() {
  return {{Severity::error, "answer-in-scale", "m", {1, 2}},
          {Severity::warning, "evidence-missing", "m", {3, 4}}};
}

}  // namespace

TEST_CASE("only, skip, warn and error choose what counts and how much") {
  CHECK(test::check_ids(apply_settings(two(), {})) == "answer-in-scale evidence-missing");
  CHECK(test::check_ids(apply_settings(two(), {.only = {"evidence-missing"}})) ==
        "evidence-missing");
  CHECK(test::check_ids(apply_settings(two(), {.skip = {"evidence-missing"}})) ==
        "answer-in-scale");
  CHECK_FALSE(has_errors(apply_settings(two(), {.warn = {"answer-in-scale"}})));
  CHECK(apply_settings(two(), {.error = {"evidence-missing"}})[1].severity == Severity::error);
}

TEST_CASE("a finding is known by the ids that lead to it") {
  CHECK(
      found("sources:\n  - {key: law, title: Law, url: ftp://x}\nanswers:\n  labour-law: yes\n") ==
      "9:warning source-unused at sources/law/key\n"
      "9:error source-address at sources/law/url\n"
      "11:warning evidence-missing at answers/labour-law\n");
}

TEST_CASE("a comment with a reason allows a check on its line and nowhere else") {
  CHECK(found("answers:\n"
              "  labour-law: yes  # mgi: allow evidence-missing: the law is known to all\n"
              "  figures: yes\n") == "10:warning evidence-missing at answers/figures\n");
}

TEST_CASE("a comment without a reason allows nothing and is an error") {
  CHECK(found("answers:\n  labour-law: yes  # mgi: allow evidence-missing\n") ==
        "9:warning evidence-missing at answers/labour-law\n9:error allow-reason at "
        "answers/labour-law\n");
}

TEST_CASE("a comment that allows nothing is reported") {
  CHECK(found("answers:\n  labour-law:  # mgi: allow evidence-missing: not needed yet\n") ==
        "9:warning allow-unused at answers/labour-law\n");
}

TEST_CASE("in a file that cannot be read no comment is said to allow nothing") {
  const Source source = test::text(head + "answers:\n  figures: \"  # mgi: allow encoding: no\n");
  auto loaded = load_questionnaire(source);
  REQUIRE(loaded.tree);
  CHECK(find_allowances(source, *loaded.tree).empty());
  set_paths(*loaded.tree, loaded.diagnostics);
  CHECK(test::check_ids(loaded.diagnostics) == "yaml-syntax");
}

TEST_CASE("many findings are set to the same paths as each one alone") {
  const Source source = test::text(head + "answers:\n  labour-law: {answer: yes, note: x}\n");
  const auto loaded = load_assessment(source, test::small_questionnaire());
  REQUIRE(loaded.tree);
  Diagnostics all;
  for (std::uint32_t i = 0; i < source.text.size(); ++i) all.push_back({.span = {i, i + 1}});
  set_paths(*loaded.tree, all);
  std::string paths;
  for (const Diagnostic& one : all) {
    CHECK(one.path == id_path(*loaded.tree, one.span));
    if (!paths.ends_with(one.path + "\n")) paths += one.path + "\n";
  }
  CHECK(paths.find("answers/labour-law/note\n") != std::string::npos);
}

TEST_CASE("what looks like a comment inside a text allows nothing") {
  CHECK(found("answers:\n"
              "  labour-law: {answer: yes, respondent: \"# mgi: allow evidence-missing: no\"}\n") ==
        "9:warning evidence-missing at answers/labour-law/answer\n");
}

TEST_CASE("accepted findings are left out, and entries that accept nothing are stale") {
  Diagnostics diagnostics = two();
  diagnostics[0].path = "answers/strategy";
  const std::vector<Accepted> accepted{{"answer-in-scale", "a.yaml", "answers/strategy", {}},
                                       {"answer-in-scale", "b.yaml", "answers/strategy", {}}};
  std::vector<bool> used(2, false);
  CHECK(test::check_ids(apply_baseline(diagnostics, "a.yaml", accepted, used)) ==
        "evidence-missing");
  const Diagnostics stale = stale_entries(accepted, used);
  REQUIRE(stale.size() == 1);
  CHECK(stale[0].message ==
        "'b.yaml' has no finding 'answer-in-scale' at 'answers/strategy' any more");
}

TEST_CASE("a baseline reads back as it was written") {
  const std::vector<Accepted> accepted{{"answer-in-scale", "a: b.yaml", "answers/é", {}},
                                       {"source-unused", "c.yaml", "", {}}};
  const Source source = test::text(write_baseline(accepted));
  const auto loaded = load_baseline(source);
  CHECK(test::shown(loaded.diagnostics, source) == "");
  REQUIRE(loaded.value);
  REQUIRE(loaded.value->size() == 2);
  CHECK(loaded.value->at(0).file == "a: b.yaml");
  CHECK(loaded.value->at(0).path == "answers/é");
  CHECK(loaded.value->at(1).path.empty());
}

TEST_CASE("the first key says the kind of a file") {
  CHECK(first_key(test::text("mgi-assessment: 1\n")) == "mgi-assessment");
  CHECK(first_key(test::text("\xEF\xBB\xBF# a comment\r\n\r\n---\r\n'mgi-glossary': 1\r\n")) ==
        "mgi-glossary");
  CHECK(first_key(test::text("- a\n")) == "");
  CHECK(first_key(test::text("")) == "");
}
