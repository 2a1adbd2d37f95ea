// Reading an assessment: every field, carrying over, and every fault in the words that users see.
#include "mgi/load/load_assessment.hpp"

#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "files.hpp"
#include "mgi/text/sha256.hpp"

using namespace mgi;

namespace {

using Texts = std::vector<std::string>;

/// The smallest assessment with something of everything that must be there.
const std::string tiny = R"(mgi-assessment: 1
questionnaire: {id: small, version: "1.1"}
jurisdiction: {name: Samplia, code: XS}
round: "2024"
date: 2024-06-30
origin: simulated
status: draft
answers:
  strategy: yes
)";

const Questionnaire& small() {
  static const Questionnaire questionnaire = test::small_questionnaire();
  return questionnaire;
}

std::string changed(const std::string& from, const std::string& to) {
  return test::changed(tiny, from, to);
}

/// The tiny assessment with other answers, or with one more field before them.
std::string with_answers(const std::string& answers) {
  return changed("  strategy: yes\n", answers);
}
std::string with_field(const std::string& field) {
  return changed("status: draft\n", "status: draft\n" + field + "\n");
}

Loaded<Assessment> load(const Source& source) {
  return load_assessment(source, small());
}

/// What is said of an assessment that must not load.
std::string said_of(const std::string& text) {
  return test::said_by(load, text);
}

/// What is said of the tiny assessment with `to` in place of `from`.
std::string said_of_change(const std::string& from, const std::string& to) {
  return said_of(changed(from, to));
}

/// The value of an assessment that must load without a word.
Assessment loaded(const std::string& text) {
  return test::loaded_by(load, text);
}

/// The answer to an indicator.
const Answer& answer(const Assessment& assessment, std::string_view id) {
  return assessment.answers.at(find_indicator(small(), id).value());
}

/// The answer to an indicator as files write it.
std::string answer_of(const Assessment& assessment, std::string_view id) {
  const std::size_t i = find_indicator(small(), id).value();
  return answer_text(small().scales[small().indicators[i].scale], assessment.answers.at(i).value);
}

}  // namespace

// ---- What is read ----

TEST_CASE("the head of an assessment is read field by field") {
  const std::string text = R"(mgi-assessment: 1
questionnaire: {id: small, version: "1.1"}
jurisdiction:
  name: Samplia
  name-note: Republic of Samplia
  code: NO
  level: local
  context: coastal
  groups: {region: Invented, income: "3"}
round: 2024
date: 2024-06
origin: own-coding
status: cleared
clearance: {body: Cabinet, date: 2024-07-01, answers-sha256: abc}
about: All about it.
preparers: [{name: Ann, body: Policy unit}, Statistics office]
consulted: [{name: Ben}]
sources:
  - key: code
    title: Code du travail
    language: fr
    publisher: Journal officiel
    article: art. 1
    url: https://example.org/code
    kind: united-nations
    year: 2019
    from: 2019-07-01
    until: 2030
    accessed: 2024-05
    confidential: true
  - {key: census, title: Census}
at-a-glance: [{label: Population, value: 1.2 million, year: 2023, source: census}, {label: Capital, value: Sample}]
conventions: [{title: A convention, status: party, year: 1991}, {title: Another}]
answers:
  strategy: yes
)";
  const Assessment read = loaded(text);
  CHECK(read.questionnaire_id == "small");
  CHECK(read.questionnaire_version == "1.1");
  CHECK(read.jurisdiction.name == "Samplia");
  CHECK(read.jurisdiction.name_note == "Republic of Samplia");
  CHECK(read.jurisdiction.code == "NO");
  CHECK(test::under(read.jurisdiction.span, text) == "NO");
  CHECK(read.jurisdiction.level == Level::local);
  CHECK(read.jurisdiction.context == Texts{"coastal"});
  CHECK(read.jurisdiction.groups ==
        std::vector<std::pair<std::string, std::string>>{{"region", "Invented"}, {"income", "3"}});
  CHECK(read.round == "2024");
  CHECK(read.date == Date{2024, 6, 0});
  CHECK(test::under(read.date_span, text) == "2024-06");
  CHECK(read.origin == Origin::own_coding);
  CHECK(read.status == Status::cleared);
  CHECK(test::under(read.status_span, text) == "cleared");
  REQUIRE(read.clearance);
  CHECK(read.clearance->body == "Cabinet");
  CHECK(read.clearance->date == Date{2024, 7, 1});
  CHECK(read.clearance->answers_sha256 == "abc");
  CHECK(test::under(read.clearance->span, text) == "abc");
  CHECK(read.about == "All about it.");
  REQUIRE(read.preparers.size() == 2);
  CHECK(read.preparers[0].name == "Ann");
  CHECK(read.preparers[0].body == "Policy unit");
  CHECK(read.preparers[1].name == "Statistics office");
  CHECK(read.preparers[1].body == "");
  REQUIRE(read.consulted.size() == 1);
  CHECK(read.consulted[0].name == "Ben");
  CHECK(read.moved.empty());
  CHECK(read.sha256 == sha256(text));

  REQUIRE(read.sources.size() == 2);
  const EvidenceSource& code = read.sources[0];
  CHECK(code.key == "code");
  CHECK(code.title == "Code du travail");
  CHECK(code.language == "fr");
  CHECK(code.publisher == "Journal officiel");
  CHECK(code.article == "art. 1");
  CHECK(code.url == "https://example.org/code");
  CHECK(code.kind == SourceKind::united_nations);
  CHECK(code.year == 2019);
  CHECK(code.from == Date{2019, 7, 1});
  CHECK(code.until == Date{2030, 0, 0});
  CHECK(code.accessed == Date{2024, 5, 0});
  CHECK(code.confidential);
  CHECK(test::under(code.span, text) == "code");
  CHECK(test::under(code.url_span, text) == "https://example.org/code");
  CHECK(test::under(code.year_span, text) == "2019");
  const EvidenceSource& census = read.sources[1];
  CHECK(census.kind == SourceKind::other);
  CHECK(census.year == 0);
  CHECK(census.from == std::nullopt);
  CHECK_FALSE(census.confidential);

  REQUIRE(read.at_a_glance.size() == 2);
  CHECK(read.at_a_glance[0].label == "Population");
  CHECK(read.at_a_glance[0].value == "1.2 million");
  CHECK(read.at_a_glance[0].year == "2023");
  CHECK(read.at_a_glance[0].source == 1);
  CHECK(read.at_a_glance[1].source == std::nullopt);
  REQUIRE(read.conventions.size() == 2);
  CHECK(read.conventions[0].title == "A convention");
  CHECK(read.conventions[0].status == "party");
  CHECK(read.conventions[0].year == 1991);
  CHECK(read.conventions[1].year == 0);
}

TEST_CASE("what an assessment leaves out has a default") {
  const Assessment read = loaded(tiny);
  CHECK(read.jurisdiction.name_note == "");
  CHECK(read.jurisdiction.level == Level::national);
  CHECK(read.jurisdiction.context.empty());
  CHECK(read.jurisdiction.groups.empty());
  CHECK(read.clearance == std::nullopt);
  CHECK(read.about == "");
  CHECK(read.preparers.empty());
  CHECK(read.consulted.empty());
  CHECK(read.sources.empty());
  CHECK(read.at_a_glance.empty());
  CHECK(read.conventions.empty());
  CHECK(read.answers.size() == small().indicators.size());
}

TEST_CASE("the date of an assessment is a day, a month or a year") {
  const auto [written, date] = GENERATE(table<std::string, Date>({
      {"2024-06-30", {2024, 6, 30}},
      {"2024-06", {2024, 6, 0}},
      {"2024", {2024, 0, 0}},
      {"\"2024-06-30\"", {2024, 6, 30}},
      {"2024-02-29", {2024, 2, 29}},
      {"1000-01-01", {1000, 1, 1}},
      {"9999-12-31", {9999, 12, 31}},
  }));
  CHECK(loaded(changed("2024-06-30", written)).date == date);
}

TEST_CASE("every origin, status, level, kind of source and reach is known") {
  for (const std::string_view word : origin_names)
    CHECK(name(loaded(changed("simulated", std::string(word))).origin) == word);
  for (const std::string_view word : status_names)
    CHECK(name(loaded(changed("draft", std::string(word))).status) == word);
  for (const std::string_view word : level_names)
    CHECK(name(loaded(changed("code: XS", fmt::format("code: XS, level: {}", word)))
                   .jurisdiction.level) == word);
  for (const std::string_view word : source_kind_names)
    CHECK(name(loaded(tiny + fmt::format("sources: [{{key: k, title: T, kind: {}}}]\n", word))
                   .sources.at(0)
                   .kind) == word);
  for (const std::string_view word : reach_names) {
    const Assessment read =
        loaded(with_answers(fmt::format("  strategy: {{answer: yes, reach: {}}}\n", word)));
    CHECK(name(answer(read, "strategy").reach.value()) == word);
  }
}

TEST_CASE("a short answer is one word, a list of items or a number") {
  const Assessment read = loaded(with_answers(R"(  strategy: yes
  strategy-budget: partly
  search-rules: not-applicable
  service-access: [housing, health]
  registration-rate: 42.5
  labour-law: unknown
  inspection:
)"));
  CHECK(answer(read, "strategy").value == AnswerValue(Chosen{0}));
  CHECK(answer(read, "strategy-budget").value == AnswerValue(Chosen{1}));
  CHECK(answer(read, "search-rules").value == AnswerValue(NotApplicable{}));
  CHECK(answer(read, "service-access").value == AnswerValue(Ticked{{0, 2}}));
  CHECK(answer(read, "registration-rate").value == AnswerValue(Measured{42.5}));
  CHECK(answer(read, "labour-law").value == AnswerValue(Unknown{}));
  CHECK(answer(read, "inspection").value == AnswerValue(Unanswered{}));
  CHECK(answer(read, "figures").value == AnswerValue(Unanswered{}));
  CHECK(answer(read, "figures").id_span == Span{});
}

TEST_CASE("a long answer carries its evidence") {
  const std::string text = tiny + R"(  service-access:
    answer: [school]
    note: Open by law.
    reason: None needed.
    sources: [law, {source: census, article: "table 4, row 2"}]
    confidential: yes
    reach: in-force
    respondent: Ministry of Health
    comments:
      - {by: Ann, date: 2024-05-01, text: Is this so?, resolved: true}
      - {by: Ben, text: It is.}
  search-rules:
    note: Nothing was found.
sources: [{key: census, title: Census}, {key: law, title: Law}]
)";
  const Assessment read = loaded(text);
  const Answer& access = answer(read, "service-access");
  CHECK(access.value == AnswerValue(Ticked{{1}}));
  CHECK(access.note == "Open by law.");
  CHECK(access.reason == "None needed.");
  REQUIRE(access.sources.size() == 2);
  CHECK(access.sources[0].source == 1);
  CHECK(access.sources[0].article == "");
  CHECK(access.sources[1].source == 0);
  CHECK(access.sources[1].article == "table 4, row 2");
  CHECK(access.confidential);
  CHECK(access.reach == Reach::in_force);
  CHECK(access.respondent == "Ministry of Health");
  REQUIRE(access.comments.size() == 2);
  CHECK(access.comments[0].by == "Ann");
  CHECK(access.comments[0].date == Date{2024, 5, 1});
  CHECK(access.comments[0].text == "Is this so?");
  CHECK(access.comments[0].resolved);
  CHECK(access.comments[1].date == std::nullopt);
  CHECK_FALSE(access.comments[1].resolved);
  CHECK(test::under(access.id_span, text) == "service-access");
  CHECK(test::under(access.value_span, text) == "[school]");
  CHECK(answer(read, "search-rules").value == AnswerValue(Unanswered{}));
  CHECK(answer(read, "search-rules").note == "Nothing was found.");
}

TEST_CASE("a checklist is answered by a list, by one item, or by none") {
  const auto [written, items] = GENERATE(table<std::string, std::vector<std::size_t>>({
      {"[health, school, housing]", {0, 1, 2}},
      {"[housing, health]", {0, 2}},
      {"[school]", {1}},
      {"school", {1}},
      {"none", {}},
      {"[]", {}},
  }));
  INFO(written);
  const Assessment read = loaded(with_answers("  service-access: " + written + "\n"));
  CHECK(answer(read, "service-access").value == AnswerValue(Ticked{items}));
}

TEST_CASE("a number is written with a point, up to both ends of its scale") {
  const auto [written, number] = GENERATE(table<std::string, double>({
      {"0", 0},
      {"100", 100},
      {"42.5", 42.5},
      {"\"80\"", 80},
      {"1e2", 100},
      {".5", 0.5},
      {"-0", 0},
  }));
  INFO(written);
  const Assessment read = loaded(with_answers("  registration-rate: " + written + "\n"));
  CHECK(answer(read, "registration-rate").value == AnswerValue(Measured{number}));
}

TEST_CASE("quotes around an answer make no difference") {
  const Assessment read = loaded(with_answers("  \"strategy\": \"yes\"\n  figures: 'no'\n"));
  CHECK(answer_of(read, "strategy") == "yes");
  CHECK(answer_of(read, "figures") == "no");
}

TEST_CASE("another word for an answer is read with a warning that mends it") {
  const Source source = test::text(with_answers(R"(  strategy: Yes
  strategy-budget: oui
  search-rules: "TRUE"
  service-access: {answer: NONE}
  registration-rate: Unknown
  labour-law: {answer: false}
  inspection: Not-Applicable
  figures: ' Partly '
)"));
  const Loaded<Assessment> result = load_assessment(source, small());
  CHECK(test::shown(result.diagnostics, source) ==
        R"(test.yaml:9:13: warning: 'Yes' is read as 'yes' [answer-other-word]
    9 |   strategy: Yes
      |             ^~~ write 'yes'
test.yaml:10:20: warning: 'oui' is read as 'yes' [answer-other-word]
   10 |   strategy-budget: oui
      |                    ^~~ write 'yes'
test.yaml:11:17: warning: 'TRUE' is read as 'yes' [answer-other-word]
   11 |   search-rules: "TRUE"
      |                 ^~~~~~ write 'yes'
test.yaml:12:28: warning: 'NONE' is read as 'none' [answer-other-word]
   12 |   service-access: {answer: NONE}
      |                            ^~~~ write 'none'
test.yaml:13:22: warning: 'Unknown' is read as 'unknown' [answer-other-word]
   13 |   registration-rate: Unknown
      |                      ^~~~~~~ write 'unknown'
test.yaml:14:24: warning: 'false' is read as 'no' [answer-other-word]
   14 |   labour-law: {answer: false}
      |                        ^~~~~ write 'no'
test.yaml:15:15: warning: 'Not-Applicable' is read as 'not-applicable' [answer-other-word]
   15 |   inspection: Not-Applicable
      |               ^~~~~~~~~~~~~~ write 'not-applicable'
test.yaml:16:12: warning: ' Partly ' is read as 'partly' [answer-other-word]
   16 |   figures: ' Partly '
      |            ^~~~~~~~~~ write 'partly'
)");
  REQUIRE(result.value);
  std::string read;
  for (const Indicator& indicator : small().indicators)
    read += answer_of(*result.value, indicator.id) + " ";
  CHECK(read == "yes yes yes none unknown no not-applicable partly ");
  SECTION("and the mended file loads without a word") {
    std::string mended = source.text;
    for (std::size_t i = result.diagnostics.size(); i-- > 0;) {
      REQUIRE(result.diagnostics[i].edits.size() == 1);
      const Edit& edit = result.diagnostics[i].edits[0];
      mended.replace(edit.span.begin, edit.span.end - edit.span.begin, edit.text);
    }
    CHECK(loaded(mended).answers.size() == 8);
    CHECK(mended == with_answers(R"(  strategy: yes
  strategy-budget: yes
  search-rules: yes
  service-access: {answer: none}
  registration-rate: unknown
  labour-law: {answer: no}
  inspection: not-applicable
  figures: partly
)"));
  }
}

// ---- Carrying over from an earlier version ----

TEST_CASE("answers to an earlier version are carried over, and what moved is listed") {
  std::string text = with_answers("  search: partly\n  old-question: whatever\n  strategy: yes\n");
  text.replace(text.find("1.1"), 3, "1.0");
  const Assessment read = loaded(text);
  CHECK(read.questionnaire_version == "1.0");
  CHECK(answer_of(read, "search-rules") == "partly");
  CHECK(test::under(answer(read, "search-rules").id_span, text) == "search");
  CHECK(answer_of(read, "strategy") == "yes");
  REQUIRE(read.moved.size() == 2);
  CHECK(read.moved[0].from == "search");
  CHECK(read.moved[0].to == "search-rules");
  CHECK(read.moved[1].from == "old-question");
  CHECK(read.moved[1].to == "");
}

TEST_CASE("an answer under its old and its new id is an answer too many") {
  std::string text = with_answers("  search: partly\n  search-rules: yes\n");
  text.replace(text.find("1.1"), 3, "1.0");
  CHECK(said_of(text) ==
        R"(test.yaml:10:3: error: 'search-rules' is answered a second time [answer-twice]
   10 |   search-rules: yes
      |   ^~~~~~~~~~~~ keep one of the two
test.yaml:9:3: note: the first answer is here
    9 |   search: partly
      |   ^~~~~~
)");
}

TEST_CASE("an old id in a file of the new version is unknown, with an edit to the new id") {
  const Source source = test::text(with_answers("  search: yes\n  old-question: yes\n"));
  const Loaded<Assessment> result = load_assessment(source, small());
  CHECK_FALSE(result.value);
  CHECK(test::shown(result.diagnostics, source) ==
        R"(test.yaml:9:3: error: questionnaire 'small' has no indicator 'search' [unknown-indicator]
    9 |   search: yes
      |   ^~~~~~ it is called 'search-rules' since version 1.1
test.yaml:10:3: error: questionnaire 'small' has no indicator 'old-question' [unknown-indicator]
   10 |   old-question: yes
      |   ^~~~~~~~~~~~ it was dropped in version 1.1
)");
  REQUIRE(result.diagnostics[0].edits.size() == 1);
  CHECK(test::under(result.diagnostics[0].edits[0].span, source.text) == "search");
  CHECK(result.diagnostics[0].edits[0].text == "search-rules");
  CHECK(result.diagnostics[1].edits.empty());
}

// ---- The two halves ----

TEST_CASE("the first half of loading says which questionnaire the answers belong to") {
  CHECK(parse_assessment(test::text(tiny)).questionnaire_id == "small");
  const std::string none = GENERATE("mgi-assessment: 1\n", "mgi-assessment: 1\nquestionnaire: x\n",
                                    "mgi-assessment: 1\nquestionnaire: {version: 1}\n");
  const ParsedAssessment parsed = parse_assessment(test::text(none));
  CHECK(parsed.questionnaire_id == "");
  CHECK(parsed.diagnostics.empty());
}

TEST_CASE("a file that cannot be read as YAML ends with the first half") {
  const Source source = test::text("mgi-assessment: 1\na: *x\n");
  const ParsedAssessment parsed = parse_assessment(source);
  CHECK(test::check_ids(parsed.diagnostics) == "yaml-alias");
  CHECK_FALSE(parsed.tree);
  const Loaded<Assessment> result = load_assessment(source, parsed, small());
  CHECK_FALSE(result.value);
  CHECK(test::check_ids(result.diagnostics) == "yaml-alias");
}

// ---- All at once ----

TEST_CASE("where very much is wrong, no more words are looked for, but all faults are told") {
  const auto answers = [](int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += fmt::format("  strategie-{}: yes\n", i);
    return load_assessment(test::text(with_answers(text + "  figuers: yes\n")), small());
  };
  CHECK(answers(100).diagnostics.back().hint == "did you mean 'figures'?");
  const Loaded<Assessment> many = answers(40'000);
  CHECK(many.diagnostics.size() == 40'001);
  CHECK(many.diagnostics.back().hint.empty());
}

TEST_CASE("a file with 20 faults gives 20 diagnostics, in the order of the file, and no value") {
  const Source source = test::text(R"(mgi-assessment: 1
questionnaire: {id: small, version: "3.0"}
jurisdiction:
  name: Samplia
  level: regional
  context: [costal]
date: 2024-02-30
origin: goverment
status: [draft]
clearance: cleared
preparers: Policy unit
colour: blue
sources:
  - {key: law, title: Law, year: 20200}
  - {key: law, title: Another law}
at-a-glance:
  - {label: Population, value: 1, source: census}
answers:
  stratgy: yes
  strategy: mabye
  strategy-budget: [yes]
  service-access: [health, health, schol]
  registration-rate: 101
  figures: {answer: no, sources: [lwa]}
round: "2024"
)");
  const Loaded<Assessment> result = load_assessment(source, small());
  CHECK_FALSE(result.value);
  CHECK(result.diagnostics.size() == 20);
  CHECK(
      test::shown(result.diagnostics, source) ==
      R"(test.yaml:2:37: error: version '3.0' of questionnaire 'small' is not known [questionnaire-version]
    2 | questionnaire: {id: small, version: "3.0"}
      |                                     ^~~~~ the questionnaire at hand is version '1.1'
test.yaml:4:3: error: 'jurisdiction' has no 'code' [missing-field]
    4 |   name: Samplia
      |   ^ add 'code: …'
test.yaml:5:10: error: 'level' of 'jurisdiction' cannot be 'regional' [wrong-word]
    5 |   level: regional
      |          ^~~~~~~~ use one of: national, local
test.yaml:6:13: error: the questionnaire knows no context 'costal' [unknown-reference]
    6 |   context: [costal]
      |             ^~~~~~ did you mean 'coastal'?
test.yaml:7:7: error: the day '2024-02-30' does not exist [date-form]
    7 | date: 2024-02-30
      |       ^~~~~~~~~~ write the day as 2024-06-30, or 2024-06 or 2024 where less is known
test.yaml:8:9: error: 'origin' of the file cannot be 'goverment' [wrong-word]
    8 | origin: goverment
      |         ^~~~~~~~~ did you mean 'government'?
test.yaml:9:9: error: 'status' of the file must be a single value, not a list [wrong-kind]
    9 | status: [draft]
      |         ^~~~~~~
test.yaml:10:12: error: 'clearance' must be a map of fields, not a single value [wrong-kind]
   10 | clearance: cleared
      |            ^~~~~~~
test.yaml:11:12: error: 'preparers' of the file must be a list, not a single value [wrong-kind]
   11 | preparers: Policy unit
      |            ^~~~~~~~~~~ begin each item with '- '
test.yaml:12:1: error: the file has no field 'colour' [unknown-field]
   12 | colour: blue
      | ^~~~~~
test.yaml:14:34: error: 'year' of source 'law' must be a whole number from 1500 to 2200 [wrong-number]
   14 |   - {key: law, title: Law, year: 20200}
      |                                  ^~~~~
test.yaml:15:11: error: source 'law' stands here a second time [duplicate-id]
   15 |   - {key: law, title: Another law}
      |           ^~~ keys must differ
test.yaml:14:11: note: the first one is here
   14 |   - {key: law, title: Law, year: 20200}
      |           ^~~
test.yaml:17:43: error: figure 'Population' cites 'census', which is not in the register of sources [unknown-source]
   17 |   - {label: Population, value: 1, source: census}
      |                                           ^~~~~~ add it under 'sources:'
test.yaml:19:3: error: questionnaire 'small' has no indicator 'stratgy' [unknown-indicator]
   19 |   stratgy: yes
      |   ^~~~~~~ did you mean 'strategy'?
test.yaml:20:13: error: 'mabye' is not an answer of 'strategy' [answer-in-scale]
   20 |   strategy: mabye
      |             ^~~~~ answer with one of: yes, partly, no, not-applicable, unknown
test.yaml:21:20: error: the answer to 'strategy-budget' must be one word, not a list [wrong-kind]
   21 |   strategy-budget: [yes]
      |                    ^~~~~
test.yaml:22:28: error: 'health' stands twice in the answer to 'service-access' [answer-twice]
   22 |   service-access: [health, health, schol]
      |                            ^~~~~~ keep one of the two
test.yaml:22:36: error: 'schol' is not an answer of 'service-access' [answer-in-scale]
   22 |   service-access: [health, health, schol]
      |                                    ^~~~~ did you mean 'school'?
test.yaml:23:22: error: '101' is not an answer of 'registration-rate' [answer-in-scale]
   23 |   registration-rate: 101
      |                      ^~~ write a number from 0 to 100
test.yaml:24:35: error: 'figures' cites 'lwa', which is not in the register of sources [unknown-source]
   24 |   figures: {answer: no, sources: [lwa]}
      |                                   ^~~ did you mean 'law'?
)");
}

// ---- What is no assessment at all ----

TEST_CASE("an empty map is no assessment") {
  CHECK(said_of("{}\n") ==
        R"(test.yaml:1:1: error: the first line must be 'mgi-assessment: 1' [file-kind]
    1 | {}
      | ^~ it says what kind of file this is, and in which format
)");
}

// ---- What is wrong, one fault at a time ----

TEST_CASE("an assessment begins with the line that says so") {
  CHECK(said_of_change("mgi-assessment: 1\n", "") ==
        R"(test.yaml:1:1: error: the first line must be 'mgi-assessment: 1' [file-kind]
    1 | questionnaire: {id: small, version: "1.1"}
      | ^~~~~~~~~~~~~ it says what kind of file this is, and in which format
)");
  CHECK(said_of_change("mgi-assessment: 1", "mgi-questionnaire: 1") ==
        R"(test.yaml:1:1: error: the first line must be 'mgi-assessment: 1' [file-kind]
    1 | mgi-questionnaire: 1
      | ^~~~~~~~~~~~~~~~~ this file says it is 'mgi-questionnaire'
)");
  CHECK(said_of_change("mgi-assessment: 1", "mgi-assessment: 1.0") ==
        R"(test.yaml:1:17: error: format '1.0' of 'mgi-assessment' is not known [format-version]
    1 | mgi-assessment: 1.0
      |                 ^~~ this version of mgi reads format 1
)");
}

TEST_CASE("an assessment has all that a reader must know on page one") {
  CHECK(said_of_change(R"(questionnaire: {id: small, version: "1.1"}
)",
                       "") ==
        R"(test.yaml:1:1: error: the file has no 'questionnaire' [missing-field]
    1 | mgi-assessment: 1
      | ^ add 'questionnaire: …'
)");
  CHECK(said_of_change("jurisdiction: {name: Samplia, code: XS}\n", "") ==
        R"(test.yaml:1:1: error: the file has no 'jurisdiction' [missing-field]
    1 | mgi-assessment: 1
      | ^ add 'jurisdiction: …'
)");
  CHECK(said_of_change(R"(round: "2024"
)",
                       "") ==
        R"(test.yaml:1:1: error: the file has no 'round' [missing-field]
    1 | mgi-assessment: 1
      | ^ add 'round: …'
)");
  CHECK(said_of_change("date: 2024-06-30\n", "") ==
        R"(test.yaml:1:1: error: the file has no 'date' [missing-field]
    1 | mgi-assessment: 1
      | ^ add 'date: …'
)");
  CHECK(said_of_change("origin: simulated\n", "") ==
        R"(test.yaml:1:1: error: the file has no 'origin' [missing-field]
    1 | mgi-assessment: 1
      | ^ add 'origin: …'
)");
  CHECK(said_of_change("status: draft\n", "") ==
        R"(test.yaml:1:1: error: the file has no 'status' [missing-field]
    1 | mgi-assessment: 1
      | ^ add 'status: …'
)");
  CHECK(said_of_change(R"(answers:
  strategy: yes
)",
                       "") ==
        R"(test.yaml:1:1: error: the file has no 'answers' [missing-field]
    1 | mgi-assessment: 1
      | ^ add 'answers: …'
)");
  CHECK(said_of_change(R"(round: "2024")", "round:") ==
        R"(test.yaml:4:1: error: 'round' of the file has no value [missing-field]
    4 | round:
      | ^~~~~ write it behind the colon
)");
  CHECK(said_of(with_answers("")) ==
        R"(test.yaml:8:1: error: 'answers' of the file has no value [missing-field]
    8 | answers:
      | ^~~~~~~ write it behind the colon
)");
}

TEST_CASE("a field of an assessment that is not known is reported, with the nearest one that is") {
  CHECK(said_of(with_field("rond: 2")) ==
        R"(test.yaml:8:1: error: the file has no field 'rond' [unknown-field]
    8 | rond: 2
      | ^~~~ did you mean 'round'?
)");
  CHECK(said_of_change("code: XS", "code: XS, naem: x") ==
        R"(test.yaml:3:41: error: 'jurisdiction' has no field 'naem' [unknown-field]
    3 | jurisdiction: {name: Samplia, code: XS, naem: x}
      |                                         ^~~~ did you mean 'name'?
)");
  CHECK(said_of_change(R"(version: "1.1")", R"(version: "1.1", vresion: 2)") ==
        R"(test.yaml:2:44: error: 'questionnaire' has no field 'vresion' [unknown-field]
    2 | questionnaire: {id: small, version: "1.1", vresion: 2}
      |                                            ^~~~~~~ did you mean 'version'?
)");
  CHECK(said_of(with_field("sources: [{key: law, titel: L, title: L}]")) ==
        R"(test.yaml:8:22: error: source 'law' has no field 'titel' [unknown-field]
    8 | sources: [{key: law, titel: L, title: L}]
      |                      ^~~~~ did you mean 'title'?
)");
  CHECK(said_of(with_answers("  strategy: {answer: yes, notes: x}\n")) ==
        R"(test.yaml:9:27: error: the answer to 'strategy' has no field 'notes' [unknown-field]
    9 |   strategy: {answer: yes, notes: x}
      |                           ^~~~~ did you mean 'note'?
)");
}

TEST_CASE("the answers belong to one questionnaire in a version that it knows") {
  CHECK(
      said_of_change("{id: small,", "{id: smell,") ==
      R"(test.yaml:2:21: error: the answers are to questionnaire 'smell', not to 'small' [questionnaire-known]
    2 | questionnaire: {id: smell, version: "1.1"}
      |                     ^~~~~ give the right one with --questionnaire
)");
  CHECK(
      said_of_change(R"(questionnaire: {id: small, version: "1.1"})", R"(questionnaire:
  id: small
  version: "1.2")") ==
      R"(test.yaml:4:12: error: version '1.2' of questionnaire 'small' is not known [questionnaire-version]
    4 |   version: "1.2"
      |            ^~~~~ the questionnaire at hand is version '1.1'
)");
  CHECK(said_of_change(R"(questionnaire: {id: small, version: "1.1"})",
                       R"(questionnaire: {version: "1.1"})") ==
        R"(test.yaml:2:16: error: 'questionnaire' has no 'id' [missing-field]
    2 | questionnaire: {version: "1.1"}
      |                ^ add 'id: …'
)");
  CHECK(said_of_change(R"(questionnaire: {id: small, version: "1.1"})",
                       "questionnaire: {id: small}") ==
        R"(test.yaml:2:16: error: 'questionnaire' has no 'version' [missing-field]
    2 | questionnaire: {id: small}
      |                ^ add 'version: …'
)");
  CHECK(
      said_of_change(R"(questionnaire: {id: small, version: "1.1"})", "questionnaire: small") ==
      R"(test.yaml:2:16: error: 'questionnaire' must be a map of fields, not a single value [wrong-kind]
    2 | questionnaire: small
      |                ^~~~~
)");
}

TEST_CASE("a jurisdiction has a name and a code") {
  CHECK(said_of_change("jurisdiction: {name: Samplia, code: XS}", "jurisdiction: {}") ==
        R"(test.yaml:3:15: error: 'jurisdiction' has no 'name' [missing-field]
    3 | jurisdiction: {}
      |               ^ add 'name: …'
test.yaml:3:15: error: 'jurisdiction' has no 'code' [missing-field]
    3 | jurisdiction: {}
      |               ^ add 'code: …'
)");
  CHECK(
      said_of_change("jurisdiction: {name: Samplia, code: XS}", "jurisdiction: Samplia") ==
      R"(test.yaml:3:15: error: 'jurisdiction' must be a map of fields, not a single value [wrong-kind]
    3 | jurisdiction: Samplia
      |               ^~~~~~~
)");
  CHECK(
      said_of_change("name: Samplia, code: XS", "name: [Samplia], code: {a: b}") ==
      R"(test.yaml:3:22: error: 'name' of 'jurisdiction' must be a single value, not a list [wrong-kind]
    3 | jurisdiction: {name: [Samplia], code: {a: b}}
      |                      ^~~~~~~~~
test.yaml:3:39: error: 'code' of 'jurisdiction' must be a single value, not a map of fields [wrong-kind]
    3 | jurisdiction: {name: [Samplia], code: {a: b}}
      |                                       ^~~~~~
)");
}

TEST_CASE("the level of a jurisdiction is national or local") {
  CHECK(said_of_change("code: XS", "code: XS, level: regional") ==
        R"(test.yaml:3:48: error: 'level' of 'jurisdiction' cannot be 'regional' [wrong-word]
    3 | jurisdiction: {name: Samplia, code: XS, level: regional}
      |                                                ^~~~~~~~ use one of: national, local
)");
  CHECK(said_of_change("code: XS", "code: XS, level: nationl") ==
        R"(test.yaml:3:48: error: 'level' of 'jurisdiction' cannot be 'nationl' [wrong-word]
    3 | jurisdiction: {name: Samplia, code: XS, level: nationl}
      |                                                ^~~~~~~ did you mean 'national'?
)");
}

TEST_CASE("the contexts of a jurisdiction are among those of the questionnaire") {
  CHECK(said_of_change("jurisdiction: {name: Samplia, code: XS}", R"(jurisdiction:
  name: Samplia
  code: XS
  context:
    - coastal
    - costal
    - alpine)") ==
        R"(test.yaml:8:7: error: the questionnaire knows no context 'costal' [unknown-reference]
    8 |     - costal
      |       ^~~~~~ did you mean 'coastal'?
test.yaml:9:7: error: the questionnaire knows no context 'alpine' [unknown-reference]
    9 |     - alpine
      |       ^~~~~~
)");
}

TEST_CASE("the groups of a jurisdiction are texts") {
  CHECK(said_of_change("code: XS", "code: XS, groups: {region: [a, b], income: {a: b}}") ==
        R"(test.yaml:3:58: error: group 'region' must be a single value, not a list [wrong-kind]
    3 | jurisdiction: {name: Samplia, code: XS, groups: {region: [a, b], income: {a: b}}}
      |                                                          ^~~~~~
test.yaml:3:74: error: group 'income' must be a single value, not a map of fields [wrong-kind]
    3 | jurisdiction: {name: Samplia, code: XS, groups: {region: [a, b], income: {a: b}}}
      |                                                                          ^~~~~~
)");
  CHECK(
      said_of_change("code: XS", "code: XS, groups: [a]") ==
      R"(test.yaml:3:49: error: 'groups' of 'jurisdiction' must be a map of fields, not a list [wrong-kind]
    3 | jurisdiction: {name: Samplia, code: XS, groups: [a]}
      |                                                 ^~~
)");
}

TEST_CASE("a date is a day, month or year of the calendar") {
  CHECK(said_of_change("2024-06-30", "30/06/2024") ==
        R"(test.yaml:5:7: error: '30/06/2024' is not a date in the form 2024-06-30 [date-form]
    5 | date: 30/06/2024
      |       ^~~~~~~~~~ write the day as 2024-06-30, or 2024-06 or 2024 where less is known
)");
  CHECK(said_of_change("2024-06-30", "2024-6-30") ==
        R"(test.yaml:5:7: error: '2024-6-30' is not a date in the form 2024-06-30 [date-form]
    5 | date: 2024-6-30
      |       ^~~~~~~~~ write the day as 2024-06-30, or 2024-06 or 2024 where less is known
)");
  CHECK(said_of_change("2024-06-30", "24") ==
        R"(test.yaml:5:7: error: '24' is not a date in the form 2024-06-30 [date-form]
    5 | date: 24
      |       ^~ write the day as 2024-06-30, or 2024-06 or 2024 where less is known
)");
  CHECK(said_of_change("2024-06-30", "June 2024") ==
        R"(test.yaml:5:7: error: 'June 2024' is not a date in the form 2024-06-30 [date-form]
    5 | date: June 2024
      |       ^~~~~~~~~ write the day as 2024-06-30, or 2024-06 or 2024 where less is known
)");
  CHECK(said_of_change("2024-06-30", "2024-06-30T00:00") ==
        R"(test.yaml:5:7: error: '2024-06-30T00:00' is not a date in the form 2024-06-30 [date-form]
    5 | date: 2024-06-30T00:00
      |       ^~~~~~~~~~~~~~~~ write the day as 2024-06-30, or 2024-06 or 2024 where less is known
)");
  CHECK(said_of_change("2024-06-30", "2024-13") ==
        R"(test.yaml:5:7: error: the day '2024-13' does not exist [date-form]
    5 | date: 2024-13
      |       ^~~~~~~ write the day as 2024-06-30, or 2024-06 or 2024 where less is known
)");
  CHECK(said_of_change("2024-06-30", "2024-02-30") ==
        R"(test.yaml:5:7: error: the day '2024-02-30' does not exist [date-form]
    5 | date: 2024-02-30
      |       ^~~~~~~~~~ write the day as 2024-06-30, or 2024-06 or 2024 where less is known
)");
  CHECK(said_of_change("2024-06-30", "2023-02-29") ==
        R"(test.yaml:5:7: error: the day '2023-02-29' does not exist [date-form]
    5 | date: 2023-02-29
      |       ^~~~~~~~~~ write the day as 2024-06-30, or 2024-06 or 2024 where less is known
)");
  CHECK(said_of_change("2024-06-30", "2024-00") ==
        R"(test.yaml:5:7: error: the day '2024-00' does not exist [date-form]
    5 | date: 2024-00
      |       ^~~~~~~ write the day as 2024-06-30, or 2024-06 or 2024 where less is known
)");
  CHECK(said_of_change("2024-06-30", "2024-06-00") ==
        R"(test.yaml:5:7: error: the day '2024-06-00' does not exist [date-form]
    5 | date: 2024-06-00
      |       ^~~~~~~~~~ write the day as 2024-06-30, or 2024-06 or 2024 where less is known
)");
  CHECK(said_of_change("2024-06-30", "2024-06-") ==
        R"(test.yaml:5:7: error: '2024-06-' is not a date in the form 2024-06-30 [date-form]
    5 | date: 2024-06-
      |       ^~~~~~~~ write the day as 2024-06-30, or 2024-06 or 2024 where less is known
)");
  CHECK(said_of_change("2024-06-30", "[2024]") ==
        R"(test.yaml:5:7: error: 'date' of the file must be a single value, not a list [wrong-kind]
    5 | date: [2024]
      |       ^~~~~~
)");
  CHECK(said_of_change("2024-06-30", "-024") ==
        R"(test.yaml:5:7: error: '-024' is not a date in the form 2024-06-30 [date-form]
    5 | date: -024
      |       ^~~~ write the day as 2024-06-30, or 2024-06 or 2024 where less is known
)");
}

TEST_CASE("origin and status are among the known ones") {
  CHECK(said_of_change("origin: simulated", "origin: goverment") ==
        R"(test.yaml:6:9: error: 'origin' of the file cannot be 'goverment' [wrong-word]
    6 | origin: goverment
      |         ^~~~~~~~~ did you mean 'government'?
)");
  CHECK(said_of_change("origin: simulated", "origin: expert") ==
        R"(test.yaml:6:9: error: 'origin' of the file cannot be 'expert' [wrong-word]
    6 | origin: expert
      |         ^~~~~~ use one of: government, own-coding, simulated
)");
  CHECK(said_of_change("status: draft", "status: final") ==
        R"(test.yaml:7:9: error: 'status' of the file cannot be 'final' [wrong-word]
    7 | status: final
      |         ^~~~~ use one of: draft, consultation, cleared, published
)");
  CHECK(
      said_of_change("status: draft", "status: [draft]") ==
      R"(test.yaml:7:9: error: 'status' of the file must be a single value, not a list [wrong-kind]
    7 | status: [draft]
      |         ^~~~~~~
)");
}

TEST_CASE("a clearance has a body, a date and the hash of the answers") {
  CHECK(
      said_of(with_field("clearance: yes")) ==
      R"(test.yaml:8:12: error: 'clearance' must be a map of fields, not a single value [wrong-kind]
    8 | clearance: yes
      |            ^~~
)");
  CHECK(said_of(with_field("clearance: {}")) ==
        R"(test.yaml:8:12: error: 'clearance' has no 'body' [missing-field]
    8 | clearance: {}
      |            ^ add 'body: …'
test.yaml:8:12: error: 'clearance' has no 'date' [missing-field]
    8 | clearance: {}
      |            ^ add 'date: …'
test.yaml:8:12: error: 'clearance' has no 'answers-sha256' [missing-field]
    8 | clearance: {}
      |            ^ add 'answers-sha256: …'
)");
  CHECK(said_of(with_field("clearance: {body: B, date: soon, answers-sha256: x, by: y}")) ==
        R"(test.yaml:8:28: error: 'soon' is not a date in the form 2024-06-30 [date-form]
    8 | clearance: {body: B, date: soon, answers-sha256: x, by: y}
      |                            ^~~~
      | write the day as 2024-06-30, or 2024-06 or 2024 where less is known
test.yaml:8:53: error: 'clearance' has no field 'by' [unknown-field]
    8 | clearance: {body: B, date: soon, answers-sha256: x, by: y}
      |                                                     ^~
)");
}

TEST_CASE("preparers and consulted are lists of names") {
  CHECK(
      said_of(with_field("preparers: Policy unit")) ==
      R"(test.yaml:8:12: error: 'preparers' of the file must be a list, not a single value [wrong-kind]
    8 | preparers: Policy unit
      |            ^~~~~~~~~~~ begin each item with '- '
)");
  CHECK(said_of(with_field("preparers: [{body: B}, {name: N, role: r}, [a]]")) ==
        R"(test.yaml:8:13: error: an entry of 'preparers' has no 'name' [missing-field]
    8 | preparers: [{body: B}, {name: N, role: r}, [a]]
      |             ^ add 'name: …'
test.yaml:8:34: error: an entry of 'preparers' has no field 'role' [unknown-field]
    8 | preparers: [{body: B}, {name: N, role: r}, [a]]
      |                                  ^~~~
test.yaml:8:44: error: an entry of 'preparers' must be a map of fields, not a list [wrong-kind]
    8 | preparers: [{body: B}, {name: N, role: r}, [a]]
      |                                            ^~~
)");
  CHECK(
      said_of(with_field("consulted: {name: x}")) ==
      R"(test.yaml:8:12: error: 'consulted' of the file must be a list, not a map of fields [wrong-kind]
    8 | consulted: {name: x}
      |            ^~~~~~~~~ begin each item with '- '
)");
}

TEST_CASE("an entry of the register of sources has a key of its own and a title") {
  CHECK(
      said_of(with_field("sources: law")) ==
      R"(test.yaml:8:10: error: 'sources' of the file must be a list, not a single value [wrong-kind]
    8 | sources: law
      |          ^~~ begin each item with '- '
)");
  CHECK(said_of(with_field("sources: [law]")) ==
        R"(test.yaml:8:11: error: source must be a map of fields, not a single value [wrong-kind]
    8 | sources: [law]
      |           ^~~
)");
  CHECK(said_of(with_field("sources: [{key: law}]")) ==
        R"(test.yaml:8:11: error: source 'law' has no 'title' [missing-field]
    8 | sources: [{key: law}]
      |           ^ add 'title: …'
)");
  CHECK(said_of(with_field("sources: [{key: law, title: L}, {key: law, title: M}]")) ==
        R"(test.yaml:8:39: error: source 'law' stands here a second time [duplicate-id]
    8 | sources: [{key: law, title: L}, {key: law, title: M}]
      |                                       ^~~ keys must differ
test.yaml:8:17: note: the first one is here
    8 | sources: [{key: law, title: L}, {key: law, title: M}]
      |                 ^~~
)");
  CHECK(said_of(with_field("sources: [{title: L}, {title: M}]")) ==
        R"(test.yaml:8:11: error: source has no 'key' [missing-field]
    8 | sources: [{title: L}, {title: M}]
      |           ^ add 'key: …'
test.yaml:8:23: error: source has no 'key' [missing-field]
    8 | sources: [{title: L}, {title: M}]
      |                       ^ add 'key: …'
)");
}

TEST_CASE("the fields of a source take what they say") {
  CHECK(
      said_of(with_field("sources: [{key: law, title: L, year: 1400}]")) ==
      R"(test.yaml:8:38: error: 'year' of source 'law' must be a whole number from 1500 to 2200 [wrong-number]
    8 | sources: [{key: law, title: L, year: 1400}]
      |                                      ^~~~
)");
  CHECK(said_of(with_field("sources: [{key: law, title: L, kind: offical}]")) ==
        R"(test.yaml:8:38: error: 'kind' of source 'law' cannot be 'offical' [wrong-word]
    8 | sources: [{key: law, title: L, kind: offical}]
      |                                      ^~~~~~~ did you mean 'official'?
)");
  CHECK(said_of(with_field("sources: [{key: law, title: L, from: x, until: 2024-02-30}]")) ==
        R"(test.yaml:8:38: error: 'x' is not a date in the form 2024-06-30 [date-form]
    8 | sources: [{key: law, title: L, from: x, until: 2024-02-30}]
      |                                      ^
      | write the day as 2024-06-30, or 2024-06 or 2024 where less is known
test.yaml:8:48: error: the day '2024-02-30' does not exist [date-form]
    8 | sources: [{key: law, title: L, from: x, until: 2024-02-30}]
      |                                                ^~~~~~~~~~
      | write the day as 2024-06-30, or 2024-06 or 2024 where less is known
)");
  CHECK(said_of(with_field("sources: [{key: law, title: L, confidential: maybe}]")) ==
        R"(test.yaml:8:46: error: 'confidential' of source 'law' must be true or false [wrong-word]
    8 | sources: [{key: law, title: L, confidential: maybe}]
      |                                              ^~~~~
)");
}

TEST_CASE("figures have a label, a value and a source of the register") {
  CHECK(
      said_of(with_field("at-a-glance: [{label: L}, {label: L, value: 1, source: census}, pop]")) ==
      R"(test.yaml:8:15: error: figure has no 'value' [missing-field]
    8 | at-a-glance: [{label: L}, {label: L, value: 1, source: census}, pop]
      |               ^ add 'value: …'
test.yaml:8:56: error: figure 'L' cites 'census', which is not in the register of sources [unknown-source]
    8 | at-a-glance: [{label: L}, {label: L, value: 1, source: census}, pop]
      |                                                        ^~~~~~ add it under 'sources:'
test.yaml:8:65: error: figure must be a map of fields, not a single value [wrong-kind]
    8 | at-a-glance: [{label: L}, {label: L, value: 1, source: census}, pop]
      |                                                                 ^~~
)");
}

TEST_CASE("conventions have a title and a year") {
  CHECK(said_of(with_field("conventions: [{status: party}, {title: T, year: 1700}, C]")) ==
        R"(test.yaml:8:15: error: convention has no 'title' [missing-field]
    8 | conventions: [{status: party}, {title: T, year: 1700}, C]
      |               ^ add 'title: …'
test.yaml:8:49: error: 'year' of convention must be a whole number from 1800 to 2200 [wrong-number]
    8 | conventions: [{status: party}, {title: T, year: 1700}, C]
      |                                                 ^~~~
test.yaml:8:56: error: convention must be a map of fields, not a single value [wrong-kind]
    8 | conventions: [{status: party}, {title: T, year: 1700}, C]
      |                                                        ^
)");
}

TEST_CASE("answers are a map of indicators") {
  CHECK(
      said_of(with_answers("  - strategy: yes\n")) ==
      R"(test.yaml:9:3: error: 'answers' of the file must be a map of fields, not a list [wrong-kind]
    9 |   - strategy: yes
      |   ^~~~~~~~~~~~~~~
)");
}

TEST_CASE("an indicator that the questionnaire does not have is reported, with the nearest one") {
  CHECK(
      said_of(with_answers("  stratgy: yes\n")) ==
      R"(test.yaml:9:3: error: questionnaire 'small' has no indicator 'stratgy' [unknown-indicator]
    9 |   stratgy: yes
      |   ^~~~~~~ did you mean 'strategy'?
)");
  CHECK(
      said_of(with_answers("  housing: yes\n")) ==
      R"(test.yaml:9:3: error: questionnaire 'small' has no indicator 'housing' [unknown-indicator]
    9 |   housing: yes
      |   ^~~~~~~
)");
}

TEST_CASE("an indicator that stands twice is reported") {
  CHECK(said_of(with_answers(R"(  strategy: yes
  strategy: no
)")) ==
        R"(test.yaml:10:3: error: 'strategy' stands here a second time [duplicate-key]
   10 |   strategy: no
      |   ^~~~~~~~ keep one of the two
test.yaml:9:3: note: the first one is here
    9 |   strategy: yes
      |   ^~~~~~~~
)");
}

TEST_CASE("an answer is one of its scale") {
  CHECK(said_of(with_answers("  strategy: partialy\n")) ==
        R"(test.yaml:9:13: error: 'partialy' is not an answer of 'strategy' [answer-in-scale]
    9 |   strategy: partialy
      |             ^~~~~~~~ did you mean 'partly'?
)");
  CHECK(said_of(with_answers("  strategy: maybe\n")) ==
        R"(test.yaml:9:13: error: 'maybe' is not an answer of 'strategy' [answer-in-scale]
    9 |   strategy: maybe
      |             ^~~~~ answer with one of: yes, partly, no, not-applicable, unknown
)");
  CHECK(said_of(with_answers("  strategy: ''\n")) ==
        R"(test.yaml:9:13: error: '' is not an answer of 'strategy' [answer-in-scale]
    9 |   strategy: ''
      |             ^~ answer with one of: yes, partly, no, not-applicable, unknown
)");
  CHECK(said_of(with_answers("  strategy: {answer: mabye}\n")) ==
        R"(test.yaml:9:22: error: 'mabye' is not an answer of 'strategy' [answer-in-scale]
    9 |   strategy: {answer: mabye}
      |                      ^~~~~ answer with one of: yes, partly, no, not-applicable, unknown
)");
  CHECK(said_of(with_answers("  strategy: 1\n")) ==
        R"(test.yaml:9:13: error: '1' is not an answer of 'strategy' [answer-in-scale]
    9 |   strategy: 1
      |             ^ answer with one of: yes, partly, no, not-applicable, unknown
)");
}

TEST_CASE("an answer to a question with choices is one word") {
  CHECK(said_of(with_answers("  strategy: [yes]\n")) ==
        R"(test.yaml:9:13: error: the answer to 'strategy' must be one word, not a list [wrong-kind]
    9 |   strategy: [yes]
      |             ^~~~~
)");
  CHECK(said_of(with_answers("  strategy: {answer: {a: b}}\n")) ==
        R"(test.yaml:9:22: error: the answer to 'strategy' must be a single word [wrong-kind]
    9 |   strategy: {answer: {a: b}}
      |                      ^~~~~~
)");
}

TEST_CASE("the answer to a checklist is made of its items, each once") {
  CHECK(said_of(with_answers("  service-access: [health, scool, health, school]\n")) ==
        R"(test.yaml:9:28: error: 'scool' is not an answer of 'service-access' [answer-in-scale]
    9 |   service-access: [health, scool, health, school]
      |                            ^~~~~ did you mean 'school'?
test.yaml:9:35: error: 'health' stands twice in the answer to 'service-access' [answer-twice]
    9 |   service-access: [health, scool, health, school]
      |                                   ^~~~~~ keep one of the two
)");
  CHECK(said_of(with_answers("  service-access: healt\n")) ==
        R"(test.yaml:9:19: error: 'healt' is not an answer of 'service-access' [answer-in-scale]
    9 |   service-access: healt
      |                   ^~~~~ did you mean 'health'?
)");
  CHECK(said_of(with_answers("  service-access: yes\n")) ==
        R"(test.yaml:9:19: error: 'yes' is not an answer of 'service-access' [answer-in-scale]
    9 |   service-access: yes
      |                   ^~~
      | answer with one of: health, school, housing, none, not-applicable, unknown
)");
  CHECK(said_of(with_answers("  service-access: [Health]\n")) ==
        R"(test.yaml:9:20: error: 'Health' is not an answer of 'service-access' [answer-in-scale]
    9 |   service-access: [Health]
      |                    ^~~~~~ did you mean 'health'?
)");
}

TEST_CASE("the words for no item at all stand alone, not in a list") {
  CHECK(said_of(with_answers("  service-access: [none]\n")) ==
        R"(test.yaml:9:20: error: 'none' cannot stand in a list of items [answer-in-scale]
    9 |   service-access: [none]
      |                    ^~~~ write it alone, without brackets
)");
  CHECK(said_of(with_answers("  service-access: [health, unknown]\n")) ==
        R"(test.yaml:9:28: error: 'unknown' cannot stand in a list of items [answer-in-scale]
    9 |   service-access: [health, unknown]
      |                            ^~~~~~~ write it alone, without brackets
)");
}

TEST_CASE("a number lies between the ends of its scale and has nothing behind it") {
  CHECK(said_of(with_answers("  registration-rate: 101\n")) ==
        R"(test.yaml:9:22: error: '101' is not an answer of 'registration-rate' [answer-in-scale]
    9 |   registration-rate: 101
      |                      ^~~ write a number from 0 to 100
)");
  CHECK(said_of(with_answers("  registration-rate: -0.1\n")) ==
        R"(test.yaml:9:22: error: '-0.1' is not an answer of 'registration-rate' [answer-in-scale]
    9 |   registration-rate: -0.1
      |                      ^~~~ write a number from 0 to 100
)");
  CHECK(said_of(with_answers("  registration-rate: 80 %\n")) ==
        R"(test.yaml:9:22: error: '80 %' is not an answer of 'registration-rate' [answer-in-scale]
    9 |   registration-rate: 80 %
      |                      ^~~~ write a number from 0 to 100
)");
  CHECK(said_of(with_answers(R"(  registration-rate: "1,5"
)")) ==
        R"(test.yaml:9:22: error: '1,5' is not an answer of 'registration-rate' [answer-in-scale]
    9 |   registration-rate: "1,5"
      |                      ^~~~~ write a number from 0 to 100
)");
  CHECK(said_of(with_answers("  registration-rate: nan\n")) ==
        R"(test.yaml:9:22: error: 'nan' is not an answer of 'registration-rate' [answer-in-scale]
    9 |   registration-rate: nan
      |                      ^~~ write a number from 0 to 100
)");
  CHECK(
      said_of(with_answers("  registration-rate: [80]\n")) ==
      R"(test.yaml:9:22: error: the answer to 'registration-rate' must be one word, not a list [wrong-kind]
    9 |   registration-rate: [80]
      |                      ^~~~
)");
  CHECK(
      said_of(with_answers("  registration-rate: unknwon\n")) ==
      R"(test.yaml:9:22: error: 'unknwon' is not an answer of 'registration-rate' [answer-in-scale]
    9 |   registration-rate: unknwon
      |                      ^~~~~~~ did you mean 'unknown'?
)");
  CHECK(said_of(with_answers("  registration-rate: yes\n")) ==
        R"(test.yaml:9:22: error: 'yes' is not an answer of 'registration-rate' [answer-in-scale]
    9 |   registration-rate: yes
      |                      ^~~ write a number from 0 to 100
)");
}

TEST_CASE("the fields of an answer take what they say") {
  CHECK(
      said_of(with_answers("  strategy: {answer: yes, note: [a]}\n")) ==
      R"(test.yaml:9:33: error: 'note' of the answer to 'strategy' must be a single value, not a list [wrong-kind]
    9 |   strategy: {answer: yes, note: [a]}
      |                                 ^~~
)");
  CHECK(
      said_of(with_answers("  strategy: {answer: yes, reach: in force}\n")) ==
      R"(test.yaml:9:34: error: 'reach' of the answer to 'strategy' cannot be 'in force' [wrong-word]
    9 |   strategy: {answer: yes, reach: in force}
      |                                  ^~~~~~~~ did you mean 'in-force'?
)");
  CHECK(
      said_of(with_answers("  strategy: {answer: yes, confidential: 1}\n")) ==
      R"(test.yaml:9:41: error: 'confidential' of the answer to 'strategy' must be true or false [wrong-word]
    9 |   strategy: {answer: yes, confidential: 1}
      |                                         ^
)");
  CHECK(
      said_of(with_answers("  strategy: {answer: yes, sources: law}\n")) ==
      R"(test.yaml:9:36: error: 'sources' of the answer to 'strategy' must be a list, not a single value [wrong-kind]
    9 |   strategy: {answer: yes, sources: law}
      |                                    ^~~ begin each item with '- '
)");
}

TEST_CASE("a comment has an author and a text") {
  CHECK(said_of(with_answers(R"(  strategy:
    answer: yes
    comments: [{text: t, resolved: later}, {by: b, date: x}]
)")) ==
        R"(test.yaml:11:16: error: a comment on 'strategy' has no 'by' [missing-field]
   11 |     comments: [{text: t, resolved: later}, {by: b, date: x}]
      |                ^ add 'by: …'
test.yaml:11:36: error: 'resolved' of a comment on 'strategy' must be true or false [wrong-word]
   11 |     comments: [{text: t, resolved: later}, {by: b, date: x}]
      |                                    ^~~~~
test.yaml:11:44: error: a comment on 'strategy' has no 'text' [missing-field]
   11 |     comments: [{text: t, resolved: later}, {by: b, date: x}]
      |                                            ^ add 'text: …'
test.yaml:11:58: error: 'x' is not a date in the form 2024-06-30 [date-form]
   11 |     comments: [{text: t, resolved: later}, {by: b, date: x}]
      |                                                          ^
      | write the day as 2024-06-30, or 2024-06 or 2024 where less is known
)");
}

TEST_CASE("a cited source stands in the register") {
  CHECK(
      said_of(with_answers("  strategy: {answer: yes, sources: [law]}\n")) ==
      R"(test.yaml:9:37: error: 'strategy' cites 'law', which is not in the register of sources [unknown-source]
    9 |   strategy: {answer: yes, sources: [law]}
      |                                     ^~~ add it under 'sources:'
)");
  CHECK(
      said_of_change(R"(status: draft
answers:
  strategy: yes)",
                     R"(status: draft
sources: [{key: laws, title: Laws}]
answers:
  strategy: {answer: yes, sources: [{source: law, page: 3}]})") ==
      R"(test.yaml:10:46: error: 'strategy' cites 'law', which is not in the register of sources [unknown-source]
   10 |   strategy: {answer: yes, sources: [{source: law, page: 3}]}
      |                                              ^~~ did you mean 'laws'?
test.yaml:10:51: error: a source of 'strategy' has no field 'page' [unknown-field]
   10 |   strategy: {answer: yes, sources: [{source: law, page: 3}]}
      |                                                   ^~~~
)");
  CHECK(said_of(with_answers("  strategy: {answer: yes, sources: [{article: 3}]}\n")) ==
        R"(test.yaml:9:37: error: a source of 'strategy' has no 'source' [missing-field]
    9 |   strategy: {answer: yes, sources: [{article: 3}]}
      |                                     ^ add 'source: …'
)");
  CHECK(
      said_of(with_answers("  strategy: {answer: yes, sources: [[x]]}\n")) ==
      R"(test.yaml:9:37: error: a source of 'strategy' must be a map of fields, not a list [wrong-kind]
    9 |   strategy: {answer: yes, sources: [[x]]}
      |                                     ^~~
)");
}
