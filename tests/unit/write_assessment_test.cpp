// Files to fill in: what is written reads back the same.
#include "mgi/load/write_assessment.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "files.hpp"

using namespace mgi;
using namespace std::string_literals;

namespace {

const Questionnaire& small() {
  static const Questionnaire questionnaire = test::small_questionnaire();
  return questionnaire;
}

/// What a file loads as, which must be without a word.
Assessment loaded(const std::string& text, const Questionnaire& questionnaire = small()) {
  const Source source = test::text(text);
  const Loaded<Assessment> result = load_assessment(source, questionnaire);
  INFO(text);
  CHECK(test::shown(result.diagnostics, source) == "");
  REQUIRE(result.value);
  return *result.value;
}

/// What the next round starts with, once its date is filled in.
Assessment next_round(const Assessment& earlier, const Questionnaire& questionnaire = small()) {
  return loaded(test::dated(write_assessment(questionnaire, {"", "", "2025", &earlier})),
                questionnaire);
}

/// An assessment of the small questionnaire without any answer.
Assessment empty_assessment() {
  Assessment assessment;
  assessment.jurisdiction.name = "Samplia";
  assessment.jurisdiction.code = "XS";
  assessment.round = "2024";
  assessment.answers.resize(small().indicators.size());
  return assessment;
}

/// Texts that mean something to YAML, to other readers of it, or to libyaml alone.
const std::vector<std::string>& nasty_texts() {
  static const std::vector<std::string> texts{"plain text",
                                              "\"quoted\"",
                                              "it's",
                                              "'single'",
                                              "a \"b\" 'c'",
                                              "a: b",
                                              "a:",
                                              ":",
                                              ": a",
                                              "a:b",
                                              "# hash",
                                              "a # b",
                                              "a#b",
                                              "x, y",
                                              "[a]",
                                              "]",
                                              "{a: b}",
                                              "}",
                                              "- item",
                                              "-",
                                              "? question",
                                              "?",
                                              "! bang",
                                              "&anchor",
                                              "*alias",
                                              "| pipe",
                                              "> fold",
                                              "% percent",
                                              "@at",
                                              "`tick",
                                              "back\\slash",
                                              "\\",
                                              "line\nbreak",
                                              "two\n\nbreaks",
                                              "\nleading",
                                              "trailing\n",
                                              "dos\r\nbreak",
                                              "carriage\rback",
                                              "tab\there",
                                              " space before",
                                              "space behind ",
                                              "two  spaces",
                                              "~",
                                              "null",
                                              "Null",
                                              "yes",
                                              "NO",
                                              "true",
                                              "12",
                                              "012",
                                              "1e3",
                                              "0x1F",
                                              "1.50",
                                              "2024-06-30",
                                              "12:30:45",
                                              "---",
                                              "--- a",
                                              "...",
                                              "<<",
                                              "=",
                                              "été à Nîmes",
                                              "漢字",
                                              "\U0001F600",
                                              "e\u0301",
                                              "no\u00A0break",
                                              "\u00A0",
                                              "soft\u00ADhyphen",
                                              "line\u2028separator",
                                              "paragraph\u2029separator",
                                              "next\u0085line",
                                              "mark\uFEFFinside",
                                              "\x1b[31mred",
                                              "bell\a",
                                              "delete\x7f",
                                              "c1 \u009b",
                                              "zero\0byte"s,
                                              "https://example.org/a?b=c&d=#e",
                                              "art. 3, para. 2",
                                              "§ 12 (1) no. 3",
                                              "50 %",
                                              "\"",
                                              "'",
                                              "key: \"value\" # comment\n- item"};
  return texts;
}

}  // namespace

TEST_CASE("a new file holds every question as a comment above its line") {
  CHECK(write_assessment(small(), {}) == R"(mgi-assessment: 1
questionnaire: {id: small, version: "1.1"}

jurisdiction:
  name:  # the name as it is to be printed
  code:  # ISO 3166: KE for a country, BR-SP for a region or city
  level: national  # national or local
  context: []  # which of: coastal
round:  # for example "2025"
date:  # the day the answers stand for, for example 2025-06-30
origin: government  # government, own-coding (from public sources) or simulated
status: draft  # draft, consultation, cleared or published

# Who prepared the answers and who was consulted, for example
# - {name: Migration Policy Unit, body: Ministry of the Interior}
preparers: []
consulted: []

# The register of sources; answers cite them by key, for example
# - {key: migration-act, title: Migration Act, kind: official, year: 2021,
#    url: "https://…", from: 2021-07-01}
sources: []

# What counts as each answer: mgi explain ID, for example
# mgi explain strategy
answers:

  # ==== People / Safety ====

  # Does the government have a safety strategy in force?
  # Answer: yes, partly, no, not-applicable, unknown
  strategy:

  # Does the safety strategy have a budget?
  # Answer: yes, partly, no, not-applicable, unknown
  strategy-budget:

  # Are there rules for search at sea?
  # Answer: yes, partly, no, not-applicable, unknown
  search-rules:

  # ==== People / Services ====

  # Which services are open to everyone?
  # Answer: a list of those that hold, as in [health, school, housing]; or none, not-applicable,
  # unknown
  service-access:

  # What share of births is registered?
  # Answer: a number from 0 (worst) to 100 (best), %; or not-applicable, unknown
  registration-rate:

  # ==== Work ====

  # Does labour law protect every worker?
  # Answer: yes, partly, no, not-applicable, unknown
  labour-law:

  # Is there a labour inspection?
  # Answer: yes, partly, no, not-applicable, unknown
  inspection:

  # Are figures on work published every year?
  # Answer: yes, partly, no, not-applicable, unknown
  figures:
)");
}

TEST_CASE("a new file says itself what is still to be filled in") {
  const Source source = test::text(write_assessment(small(), {}));
  const Loaded<Assessment> result = load_assessment(source, small());
  CHECK_FALSE(result.value);
  CHECK(test::shown(result.diagnostics, source) ==
        R"(test.yaml:5:3: error: 'name' of 'jurisdiction' has no value [missing-field]
    5 |   name:  # the name as it is to be printed
      |   ^~~~ write it behind the colon
test.yaml:6:3: error: 'code' of 'jurisdiction' has no value [missing-field]
    6 |   code:  # ISO 3166: KE for a country, BR-SP for a region or city
      |   ^~~~ write it behind the colon
test.yaml:9:1: error: 'round' of the file has no value [missing-field]
    9 | round:  # for example "2025"
      | ^~~~~ write it behind the colon
test.yaml:10:1: error: 'date' of the file has no value [missing-field]
   10 | date:  # the day the answers stand for, for example 2025-06-30
      | ^~~~ write it behind the colon
)");
}

TEST_CASE("a new file loads once name, code, round and date are filled in") {
  const Assessment read = loaded(test::dated(write_assessment(small(), {"Samplia", "XS", "2025"})));
  CHECK(read.questionnaire_id == "small");
  CHECK(read.questionnaire_version == "1.1");
  CHECK(read.jurisdiction.name == "Samplia");
  CHECK(read.jurisdiction.code == "XS");
  CHECK(read.round == "2025");
  CHECK(read.date == Date{2025, 6, 30});
  CHECK(read.origin == Origin::government);
  CHECK(read.status == Status::draft);
  CHECK(read.sources.empty());
  for (const Answer& answer : read.answers) {
    CHECK(answer.value == AnswerValue(Unanswered{}));
    CHECK_FALSE(answer.id_span == Span{});  // each has its line
  }
}

TEST_CASE("the code of Norway and rounds that are numbers stay text for every reader") {
  const std::string text = write_assessment(small(), {"Norge", "NO", "2025"});
  CHECK(text.find("\nround: \"2025\"\n") != std::string::npos);
  CHECK(loaded(test::dated(text)).jurisdiction.code == "NO");
}

TEST_CASE("answers of an earlier round stand with their evidence") {
  const Assessment earlier = test::samplia(small());
  const Assessment read = next_round(earlier);
  CHECK(read.round == "2025");
  CHECK(read.jurisdiction.name == "Samplia");
  CHECK(read.jurisdiction.code == "XS");
  CHECK(read.jurisdiction.context == earlier.jurisdiction.context);
  CHECK(read.jurisdiction.groups == earlier.jurisdiction.groups);
  CHECK(read.origin == earlier.origin);
  CHECK(answers_text(small(), read) == answers_text(small(), earlier));
  for (std::size_t i = 0; i < earlier.answers.size(); ++i) {
    INFO(small().indicators[i].id);
    const Answer& now = read.answers[i];
    const Answer& before = earlier.answers[i];
    CHECK(now.value == before.value);
    CHECK(now.note == before.note);
    CHECK(now.reason == before.reason);
    CHECK(now.confidential == before.confidential);
    CHECK(now.reach == before.reach);
    CHECK(now.respondent == before.respondent);
    REQUIRE(now.sources.size() == before.sources.size());
    for (std::size_t s = 0; s < now.sources.size(); ++s) {
      CHECK(now.sources[s].source == before.sources[s].source);
      CHECK(now.sources[s].article == before.sources[s].article);
    }
  }
  REQUIRE(read.sources.size() == earlier.sources.size());
  for (std::size_t s = 0; s < read.sources.size(); ++s) {
    CHECK(read.sources[s].key == earlier.sources[s].key);
    CHECK(read.sources[s].title == earlier.sources[s].title);
    CHECK(read.sources[s].language == earlier.sources[s].language);
    CHECK(read.sources[s].publisher == earlier.sources[s].publisher);
    CHECK(read.sources[s].url == earlier.sources[s].url);
    CHECK(read.sources[s].kind == earlier.sources[s].kind);
    CHECK(read.sources[s].year == earlier.sources[s].year);
    CHECK(read.sources[s].from == earlier.sources[s].from);
  }
}

TEST_CASE("the line of an earlier answer follows a comment that asks to check it") {
  Assessment earlier = empty_assessment();
  earlier.sources.push_back({"law", "Law"});
  earlier.answers[0].value = Chosen{0};
  earlier.answers[1] = {Chosen{1}, "A draft.", "", {{0, ""}, {0, "art. 3, 4"}}};
  earlier.answers[3].value = Ticked{{0, 2}};
  const std::string text = write_assessment(small(), {"", "", "2025", &earlier});
  CHECK(text.substr(text.find("answers:\n")) == R"(answers:

  # ==== People / Safety ====

  # Does the government have a safety strategy in force?
  # Answer: yes, partly, no, not-applicable, unknown
  # The answer of round 2024: check it again.
  strategy: yes

  # Does the safety strategy have a budget?
  # Answer: yes, partly, no, not-applicable, unknown
  # The answer of round 2024: check it again.
  strategy-budget:
    answer: partly
    note: A draft.
    sources: [law, {source: law, article: "art. 3, 4"}]

  # Are there rules for search at sea?
  # Answer: yes, partly, no, not-applicable, unknown
  search-rules:

  # ==== People / Services ====

  # Which services are open to everyone?
  # Answer: a list of those that hold, as in [health, school, housing]; or none, not-applicable,
  # unknown
  # The answer of round 2024: check it again.
  service-access: [health, housing]

  # What share of births is registered?
  # Answer: a number from 0 (worst) to 100 (best), %; or not-applicable, unknown
  registration-rate:

  # ==== Work ====

  # Does labour law protect every worker?
  # Answer: yes, partly, no, not-applicable, unknown
  labour-law:

  # Is there a labour inspection?
  # Answer: yes, partly, no, not-applicable, unknown
  inspection:

  # Are figures on work published every year?
  # Answer: yes, partly, no, not-applicable, unknown
  figures:
)");
}

TEST_CASE("a name, code and round that are given go before those of the earlier round") {
  const Assessment earlier = test::samplia(small());
  const Assessment read =
      loaded(test::dated(write_assessment(small(), {"New Samplia", "XN", "2026", &earlier})));
  CHECK(read.jurisdiction.name == "New Samplia");
  CHECK(read.jurisdiction.code == "XN");
  CHECK(read.round == "2026");
}

TEST_CASE("comments, clearance and status of the earlier round are left out") {
  Assessment earlier = empty_assessment();
  earlier.status = Status::published;
  earlier.clearance = Clearance{"Cabinet", Date{2024, 7, 1}, "abc", {}};
  earlier.answers[0].value = Chosen{0};
  earlier.answers[0].comments.push_back({"Ann", std::nullopt, "Is this so?", true});
  const Assessment read = next_round(earlier);
  CHECK(read.status == Status::draft);
  CHECK(read.clearance == std::nullopt);
  CHECK(read.answers[0].value == AnswerValue(Chosen{0}));
  CHECK(read.answers[0].comments.empty());
}

TEST_CASE("every kind of answer reads back the same") {
  const auto [indicator, value] = GENERATE(table<std::string, AnswerValue>({
      {"strategy", Chosen{0}},
      {"strategy", Chosen{2}},
      {"strategy", Unknown{}},
      {"strategy", NotApplicable{}},
      {"service-access", Ticked{{}}},
      {"service-access", Ticked{{1}}},
      {"service-access", Ticked{{0, 1, 2}}},
      {"service-access", Unknown{}},
      {"registration-rate", Measured{0}},
      {"registration-rate", Measured{100}},
      {"registration-rate", Measured{1.0 / 3}},
      {"registration-rate", Measured{1e-9}},
  }));
  const std::size_t i = find_indicator(small(), indicator).value();
  INFO(indicator);
  Assessment earlier = empty_assessment();
  earlier.answers[i].value = value;
  SECTION("in the short form") {
    CHECK(next_round(earlier).answers[i].value == value);
  }
  SECTION("in the long form") {
    earlier.answers[i].note = "A note.";
    const Assessment read = next_round(earlier);
    CHECK(read.answers[i].value == value);
    CHECK(read.answers[i].note == "A note.");
  }
}

TEST_CASE("every field of a source, an answer and a convention reads back the same") {
  Assessment earlier = empty_assessment();
  earlier.jurisdiction.level = Level::local;
  earlier.origin = Origin::own_coding;
  earlier.conventions.push_back({"A convention", "signed", 1951});
  earlier.sources.push_back({"law", "Law", "fr", "Office", "art. 1", "https://example.org",
                             SourceKind::academic, 2020, Date{2020, 1, 0}, Date{2030, 0, 0},
                             Date{2024, 6, 30}, true});
  Answer& answer = earlier.answers[0];
  answer.value = Chosen{0};
  answer.reason = "Since.";
  answer.respondent = "Ministry";
  answer.confidential = true;
  answer.reach = Reach::applied;
  const Assessment read = next_round(earlier);
  CHECK(read.jurisdiction.level == Level::local);
  CHECK(read.origin == Origin::own_coding);
  REQUIRE(read.conventions.size() == 1);
  CHECK(read.conventions[0].title == "A convention");
  CHECK(read.conventions[0].status == "signed");
  CHECK(read.conventions[0].year == 1951);
  const EvidenceSource& source = read.sources.at(0);
  CHECK(source.language == "fr");
  CHECK(source.publisher == "Office");
  CHECK(source.article == "art. 1");
  CHECK(source.url == "https://example.org");
  CHECK(source.kind == SourceKind::academic);
  CHECK(source.year == 2020);
  CHECK(source.from == Date{2020, 1, 0});
  CHECK(source.until == Date{2030, 0, 0});
  CHECK(source.accessed == Date{2024, 6, 30});
  CHECK(source.confidential);
  CHECK(read.answers[0].reason == "Since.");
  CHECK(read.answers[0].respondent == "Ministry");
  CHECK(read.answers[0].confidential);
  CHECK(read.answers[0].reach == Reach::applied);
}

TEST_CASE("no text of an earlier round is changed by writing and reading it") {
  for (const std::string& text : nasty_texts()) {
    INFO(test::shown({{Severity::warning, "text", text, {}}}, test::text("")));
    Assessment earlier = empty_assessment();
    earlier.jurisdiction.name = text;
    earlier.jurisdiction.name_note = text;
    earlier.jurisdiction.code = text;
    earlier.jurisdiction.groups = {{"region", text}, {text, "as a key"}};
    earlier.conventions.push_back({text, text, 0});
    earlier.sources.push_back({"other", "Other"});
    earlier.sources.push_back({text, text, text, text, text, text});
    earlier.answers[0] = {Chosen{1}, text, text, {{1, text}, {0, text}, {1, ""}}};
    earlier.answers[0].respondent = text;
    const Source source =
        test::text(test::dated(write_assessment(small(), {text, text, text, &earlier})));
    const Loaded<Assessment> result = load_assessment(source, small());
    CHECK(test::shown(result.diagnostics, source) == "");
    if (!result.value) continue;
    const Assessment& read = *result.value;
    CHECK(read.round == text);
    CHECK(read.jurisdiction.name == text);
    CHECK(read.jurisdiction.name_note == text);
    CHECK(read.jurisdiction.code == text);
    CHECK(read.jurisdiction.groups == earlier.jurisdiction.groups);
    REQUIRE(read.conventions.size() == 1);
    CHECK(read.conventions[0].title == text);
    CHECK(read.conventions[0].status == text);
    REQUIRE(read.sources.size() == 2);
    CHECK(read.sources[1].key == text);
    CHECK(read.sources[1].title == text);
    CHECK(read.sources[1].language == text);
    CHECK(read.sources[1].publisher == text);
    CHECK(read.sources[1].article == text);
    CHECK(read.sources[1].url == text);
    const Answer& answer = read.answers[0];
    CHECK(answer.note == text);
    CHECK(answer.reason == text);
    CHECK(answer.respondent == text);
    REQUIRE(answer.sources.size() == 3);
    CHECK(answer.sources[0].source == 1);
    CHECK(answer.sources[0].article == text);
    CHECK(answer.sources[1].source == 0);
    CHECK(answer.sources[1].article == text);
    CHECK(answer.sources[2].source == 1);
    CHECK(answer.sources[2].article == "");
  }
}

TEST_CASE("no two texts joined are changed by writing and reading them") {
  Assessment earlier = empty_assessment();
  for (const std::string& first : nasty_texts())
    for (const std::string& second : nasty_texts()) {
      earlier.sources.push_back(
          {fmt::format("key-{}", earlier.sources.size()), first + " " + second});
      earlier.answers[0].sources.push_back({earlier.sources.size() - 1, first + second});
    }
  earlier.answers[0].value = Chosen{0};
  const Source source =
      test::text(test::dated(write_assessment(small(), {"", "", "2025", &earlier})));
  const Loaded<Assessment> result = load_assessment(source, small());
  REQUIRE(test::shown(result.diagnostics, source) == "");
  REQUIRE(result.value->sources.size() == earlier.sources.size());
  REQUIRE(result.value->answers[0].sources.size() == earlier.sources.size());
  for (std::size_t s = 0; s < earlier.sources.size(); ++s) {
    CHECK(result.value->sources[s].title == earlier.sources[s].title);
    CHECK(result.value->answers[0].sources[s].article == earlier.answers[0].sources[s].article);
  }
}

TEST_CASE("the note of an indicator that was not answered yet is not lost") {
  Assessment earlier = empty_assessment();
  earlier.answers[0].note = "Ask the ministry.";
  const Assessment read = next_round(earlier);
  CHECK(read.answers[0].value == AnswerValue(Unanswered{}));
  CHECK(read.answers[0].note == "Ask the ministry.");
}

TEST_CASE("whatever stands in the questionnaire stays in its comment") {
  Questionnaire questionnaire = small();
  for (const std::string& text : nasty_texts()) {
    INFO(test::shown({{Severity::warning, "text", text, {}}}, test::text("")));
    for (Section& section : questionnaire.sections) section.title = text;
    for (Indicator& indicator : questionnaire.indicators) indicator.question = text + " " + text;
    for (Scale& scale : questionnaire.scales) scale.unit = text;
    const Source source =
        test::text(test::dated(write_assessment(questionnaire, {"Samplia", "XS", "2025"})));
    const Loaded<Assessment> result = load_assessment(source, questionnaire);
    CHECK(test::shown(result.diagnostics, source) == "");
  }
}

TEST_CASE("a version with quotes in it reads back the same") {
  Questionnaire questionnaire = small();
  questionnaire.version = R"(1.1 "beta" \)";
  CHECK(next_round(empty_assessment(), questionnaire).questionnaire_version ==
        questionnaire.version);
}
