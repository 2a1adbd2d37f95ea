// What answers to one questionnaire settle of another.
#include <nlohmann/json.hpp>
#include <string>

#include "assessed.hpp"
#include "catch.hpp"
#include "json_schema.hpp"
#include "mgi/load/builtin.hpp"
#include "mgi/load/load_crosswalk.hpp"
#include "mgi/load/write_assessment.hpp"
#include "mgi/model/translatable.hpp"
#include "mgi/model/translation.hpp"
#include "mgi/study/crosswalk.hpp"
#include "report/crosswalk_report.hpp"

using namespace mgi;
using nlohmann::json;

namespace {

const std::string short_text = R"(mgi-questionnaire: 1
id: short
version: "1"
title: A short questionnaire
language: en
notice: For practice only.
contexts: [{id: inland}]
scales:
  - id: yes-no
    choices: [{id: yes, points: 1}, {id: no, points: 0}]
  - id: offers
    items: [{id: health}, {id: school}]
sections:
  - {id: all, title: All}
indicators:
  - {id: search, section: all, title: Search, question: Are people searched for?}
  - {id: offer, section: all, title: Offer, question: What is offered?, scale: offers}
  - {id: count, section: all, title: Count, question: Are people counted?}
)";

const std::string rules_text = R"(mgi-crosswalk: 1
from: {id: small, version: "1.1"}
to: {id: short, version: "1"}
rules:
  - to: search
    answer: yes
    when: {all: [{indicator: search-rules, is: [yes, partly]}, {indicator: strategy, is: [yes]}]}
    why: Both are needed.
  - to: search
    answer: no
    when: {any: [{indicator: search-rules, is: [no]}, {indicator: strategy, is: [no]}]}
    why: One of the two is missing.
  - to: offer
    answer: [school, health]
    when: {all: [{indicator: service-access, has: [health, school]}]}
    why: What is open to everyone is offered.
  - to: offer
    answer: [health]
    when: {all: [{indicator: service-access, has: [health]}, {indicator: service-access, lacks: [school]}]}
    why: Only health is open.
open:
  - to: search
    why: A draft settles nothing.
  - to: count
    why: Nothing asks it.
)";

Questionnaire short_questionnaire() {
  return test::loaded_by([](const Source& source) { return load_questionnaire(source); },
                         short_text);
}

Crosswalk rules() {
  return test::loaded_by([](const Source& source) { return load_crosswalk(source); }, rules_text);
}

Assessment answers(const std::string& lines) {
  const Source source = test::text(
      "mgi-assessment: 1\nquestionnaire: {id: small, version: \"1.1\"}\n"
      "jurisdiction: {name: Samplia, code: XS, context: [coastal]}\nround: \"2024\"\ndate: "
      "2024-05\norigin: government\nstatus: cleared\n"
      "preparers: [Statistics office]\n"
      "sources:\n  - {key: unused, title: Unused}\n  - {key: plan, title: A plan}\n"
      "answers:\n" +
      lines);
  const auto loaded = load_assessment(source, test::small_questionnaire());
  INFO(test::shown(loaded.diagnostics, source));
  REQUIRE(loaded.value);
  return *loaded.value;
}

/// "search = yes by 0 from strategy; open: count".
std::string told(const CrosswalkResult& result, const Questionnaire& to) {
  const Questionnaire from = test::small_questionnaire();
  std::string text;
  for (const SettledAnswer& settled : result.settled) {
    const Indicator& of = to.indicators[settled.indicator];
    text += fmt::format("{} = {} by rule {} from", of.id,
                        answer_text(to.scales[of.scale], settled.value), settled.rule);
    for (const std::size_t i : settled.grounds) text += " " + from.indicators[i].id;
    text += "; ";
  }
  text += "open:";
  for (const OpenQuestion& open : result.open)
    text += fmt::format(" {}{}", to.indicators[open.indicator].id, open.answered ? "!" : "");
  return text;
}

std::string applied(const std::string& lines) {
  const Questionnaire to = short_questionnaire();
  return told(apply_crosswalk(rules(), test::small_questionnaire(), answers(lines), to), to);
}

}  // namespace

TEST_CASE("all conditions of a rule must hold, or one where it says any") {
  CHECK(applied("  strategy: yes\n  search-rules: partly\n") ==
        "search = yes by rule 0 from search-rules strategy; open: offer count!");
  CHECK(applied("  strategy: yes\n  search-rules: no\n") ==
        "search = no by rule 1 from search-rules; open: offer count!");
  CHECK(applied("  strategy: no\n  search-rules: no\n") ==
        "search = no by rule 1 from search-rules strategy; open: offer count!");
}

TEST_CASE("a question stays open where no rule holds, and it is said whether all is answered") {
  CHECK(applied("  strategy: partly\n  search-rules: yes\n") == "open: search! offer count!");
  CHECK(applied("  strategy: unknown\n  search-rules: yes\n") == "open: search offer count!");
  CHECK(applied("  strategy: {answer: not-applicable, reason: None.}\n") ==
        "open: search offer count!");
}

TEST_CASE("rules look for items of a checklist, and a checklist that nobody answered lacks none") {
  CHECK(applied("  service-access: [health, school, housing]\n") ==
        "offer = health, school by rule 2 from service-access; open: search count!");
  CHECK(applied("  service-access: [health, housing]\n") ==
        "offer = health by rule 3 from service-access; open: search count!");
  CHECK(applied("  service-access: none\n") == "open: search offer! count!");
  CHECK(applied("  service-access: unknown\n") == "open: search offer count!");
}

TEST_CASE("the file with the settled answers reads back with their evidence and sources") {
  const Questionnaire from = test::small_questionnaire();
  const Questionnaire to = short_questionnaire();
  const Assessment given = answers(
      "  strategy: yes\n  search-rules: {answer: partly, note: \"A draft: it waits.\", sources: "
      "[{source: plan, article: art. 2}]}\n"
      "  service-access: {answer: [health], confidential: true, note: Secret.}\n");
  const Crosswalk crosswalk = rules();
  const CrosswalkResult result = apply_crosswalk(crosswalk, from, given, to);
  const Assessment crossed = crossed_assessment(result, crosswalk, from, given, to, "Follows from");
  CHECK(crossed.questionnaire_id == "short");
  CHECK(crossed.questionnaire_version == "1");
  CHECK(crossed.preparers.size() == 1);
  NewAssessment start;
  start.earlier = &crossed;
  start.same_round = true;
  start.remarks = {"", "", "Nothing asks it."};
  const Source written = test::text(write_assessment(to, start));
  const auto read = load_assessment(written, to);
  INFO(written.text);
  CHECK(test::shown(read.diagnostics, written) == "");
  REQUIRE(read.value);
  CHECK(written.text.starts_with("# For practice only.\nmgi-assessment: 1\n"));
  CHECK(written.text.find("  # Nothing asks it.\n  count:\n") != std::string::npos);
  CHECK(read.value->status == Status::draft);
  CHECK(read.value->origin == Origin::government);
  CHECK(to_string(read.value->date) == "2024-05");
  CHECK(read.value->round == "2024");
  CHECK(read.value->jurisdiction.context.empty());  // the other questionnaire knows no 'coastal'
  CHECK(read.value->sources.size() == 1);
  const Answer& search = read.value->answers[0];
  CHECK(search.note ==
        "Follows from: search-rules = partly; strategy = yes. Both are needed. A draft: it waits.");
  REQUIRE(search.sources.size() == 1);
  CHECK(read.value->sources[search.sources[0].source].key == "plan");
  CHECK(search.sources[0].article == "art. 2");
  CHECK_FALSE(search.confidential);
  CHECK(read.value->answers[1].confidential);
  CHECK(std::holds_alternative<Unanswered>(read.value->answers[2].value));
}

TEST_CASE("a crosswalk says what is wrong with its form") {
  const auto ids = [](const std::string& from, const std::string& to) {
    return test::check_ids(
        load_crosswalk(test::text(test::changed(rules_text, from, to))).diagnostics);
  };
  CHECK(ids("{all: [", "{each: [") == "unknown-field");
  CHECK(ids("when: {all: [{indicator: search-rules, is: [yes, partly]}, {indicator: strategy, is: "
            "[yes]}]}",
            "when: {all: []}") == "missing-field");
  CHECK(ids("is: [yes, partly]", "is: []") == "missing-field");
  CHECK(ids("is: [yes, partly]", "is: yes, has: no") == "missing-field");
  CHECK(ids("    why: Both are needed.\n", "") == "missing-field");
  CHECK(ids("open:\n", "opn:\n") == "unknown-field");
  CHECK(ids("from: {id: small, version: \"1.1\"}\n", "") == "missing-field");
}

TEST_CASE(
    "the JSON of a crosswalk follows its schema, the notice of the other questionnaire first") {
  const Questionnaire to = short_questionnaire();
  const test::Assessed samplia = test::assessed(test::file("tests/transcripts/files/samplia.yaml"));
  const Crosswalk crosswalk = rules();
  const CrosswalkResult result =
      apply_crosswalk(crosswalk, samplia.instrument.questionnaire, samplia.assessment, to);
  const AssessmentSubject from = samplia.subject();
  const json document = json::parse(crosswalk_json({from, to, crosswalk, result}));
  test::JsonSchema schema(json::parse(test::file("docs/schemas/crosswalk-1.json").text));
  CHECK(schema.complaints(document) == "");
  CHECK(document["notices"][0] == "For practice only.");
  CHECK(document["settled"][0]["answer"] == "no");
  CHECK(document["settled"][0]["follows-from"][0]["answer"] == "no");
  CHECK(document["open"][0]["why"] == "Nothing asks it.");
  json spoilt = document;
  spoilt["settled"][0].erase("why");
  CHECK(schema.complaints(spoilt) != "");
}

TEST_CASE("sentences of a crosswalk are translated by key, and what is not translated is marked") {
  Crosswalk crosswalk = rules();
  crosswalk.language = "en";
  const Translatable of = translatable(crosswalk);
  CHECK(of.id == "small-to-short");
  std::string keys;
  for (const TranslatableText& text : of.texts) keys += text.place.key + "; ";
  CHECK(keys ==
        "rules/search/yes; rules/search/no; rules/offer/school+health; rules/offer/health; "
        "open/search; open/count; ");
  Translation translation;
  translation.language = "fr";
  translation.texts.push_back(
      {"rules/search/yes", text_hash("Both are needed."), "Les deux sont nécessaires."});
  translation.texts.push_back({"open/count", "00000000", "Rien ne le demande."});
  const TranslationGaps gaps = translate(crosswalk, translation, "en");
  CHECK(gaps.texts == of.texts.size());
  CHECK(gaps.stale == 1);
  CHECK(gaps.missing == of.texts.size() - 2);
  CHECK(crosswalk.language == "fr");
  CHECK(crosswalk.rules[0].why == "Les deux sont nécessaires.");
  CHECK(crosswalk.open.back().why == "Nothing asks it. [en]");
}

TEST_CASE("two rules for the same answer have keys of their own") {
  Crosswalk crosswalk = rules();
  crosswalk.rules.push_back(crosswalk.rules[0]);
  const Translatable of = translatable(crosswalk);
  CHECK(find_text(of, "rules/search/yes") != nullptr);
  CHECK(find_text(of, "rules/search/yes/2") != nullptr);
}

TEST_CASE("what follows for the invented country agrees with its own answers to the estimate") {
  const test::Assessed national = test::assessed(test::file("examples/examplia-2024.yaml"));
  const test::Assessed estimate =
      test::assessed(test::file("examples/sdg-10-7-2-examplia-2024.yaml"));
  const auto crosswalk = load_crosswalk(find_source(
      crosswalk_name(national.instrument.questionnaire.id, estimate.instrument.questionnaire.id),
      ""));
  REQUIRE(crosswalk.value);
  const Questionnaire& to = estimate.instrument.questionnaire;
  const CrosswalkResult result =
      apply_crosswalk(*crosswalk.value, national.instrument.questionnaire, national.assessment, to);
  CHECK(result.settled.size() + result.open.size() == 30);
  CHECK(result.settled.size() >= 10);
  for (const SettledAnswer& settled : result.settled) {
    const Indicator& of = to.indicators[settled.indicator];
    INFO(of.id);
    CHECK(answer_text(to.scales[of.scale], settled.value) ==
          answer_text(to.scales[of.scale], estimate.assessment.answers[settled.indicator].value));
  }
  for (const OpenQuestion& open : result.open) {
    INFO(to.indicators[open.indicator].id);
    CHECK_FALSE(open.why.empty());
  }
}
