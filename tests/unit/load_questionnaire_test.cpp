// Reading a questionnaire: every field, and every fault in the words that users see.
#include "mgi/load/load_questionnaire.hpp"

#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "files.hpp"
#include "mgi/check/checks.hpp"
#include "mgi/text/sha256.hpp"

using namespace mgi;

namespace {

using Texts = std::vector<std::string>;
using Indexes = std::vector<std::size_t>;

/// The smallest questionnaire with something of everything that must be there.
const std::string tiny = R"(mgi-questionnaire: 1
id: tiny
version: "1"
title: Tiny
scales:
  - id: yes-no
    choices: [{id: yes, points: 1}, {id: no, points: 0}]
sections: [{id: area, title: Area}]
indicators:
  - {id: law, section: area, title: Law, question: Is there a law?}
documents: [{id: manual, title: Manual, authority: office manual}]
)";

std::string changed(const std::string& from, const std::string& to) {
  return test::changed(tiny, from, to);
}

/// The tiny questionnaire with more fields at its head or before its documents, or with another
/// scale, section or indicator.
std::string with_head(const std::string& fields) {
  return changed("title: Tiny", "title: Tiny\n" + fields);
}
std::string with_field(const std::string& field) {
  return changed("documents:", field + "\ndocuments:");
}
std::string with_scale(const std::string& kind) {
  return changed("choices: [{id: yes, points: 1}, {id: no, points: 0}]", kind);
}
std::string with_section(const std::string& section) {
  return changed("{id: area, title: Area}", section);
}
std::string with_indicator(const std::string& indicator) {
  return changed("{id: law, section: area, title: Law, question: Is there a law?}", indicator);
}

/// What is said of a questionnaire that must not load.
std::string said_of(const std::string& text) {
  return test::said_by(load_questionnaire, text);
}

/// What is said of the tiny questionnaire with `to` in place of `from`.
std::string said_of_change(const std::string& from, const std::string& to) {
  return said_of(changed(from, to));
}

/// The value of a questionnaire that must load without a word.
Questionnaire loaded(const std::string& text) {
  return test::loaded_by(load_questionnaire, text);
}

}  // namespace

// ---- What is read ----

TEST_CASE("the head of a questionnaire is read field by field") {
  const std::string text = changed("title: Tiny\n", R"(title: Tiny
language: en
about: All about it.
levels: [goal, area]
overall: geometric
minimum-coverage: 0.75
glossary: words
objectives: own
earlier-versions: ["0.8", "0.9"]
frameworks:
  - gcm
  - id: own
    title: Own objectives
    short: Objective
    source: The manual
    note: Made up.
    codes: [{code: "1", title: People}, {code: "1.a", title: Work}]
contexts: [{id: coastal, title: A sea coast}, {id: federal}]
)");
  const Questionnaire read = loaded(text);
  CHECK(read.id == "tiny");
  CHECK(read.version == "1");
  CHECK(read.title == "Tiny");
  CHECK(read.language == "en");
  CHECK(read.about == "All about it.");
  CHECK(read.levels == Texts{"goal", "area"});
  CHECK(read.has_overall);
  CHECK(read.overall_mean == Mean::geometric);
  CHECK(read.minimum_coverage == 0.75);
  CHECK(read.glossary == "words");
  CHECK(read.objectives == "own");
  CHECK(read.earlier_versions == Texts{"0.8", "0.9"});
  CHECK(read.frameworks == Texts{"gcm", "own"});
  REQUIRE(read.own_frameworks.size() == 1);
  const Framework& own = read.own_frameworks[0];
  CHECK(own.id == "own");
  CHECK(own.title == "Own objectives");
  CHECK(own.short_title == "Objective");
  CHECK(own.source == "The manual");
  CHECK(own.note == "Made up.");
  REQUIRE(own.codes.size() == 2);
  CHECK(own.codes[1].code == "1.a");
  CHECK(own.codes[1].title == "Work");
  CHECK(test::under(own.codes[1].span, text) == R"({code: "1.a", title: Work})");
  REQUIRE(read.contexts.size() == 2);
  CHECK(read.contexts[0].id == "coastal");
  CHECK(read.contexts[0].title == "A sea coast");
  CHECK(read.contexts[1].title == "");
  CHECK(read.sha256 == sha256(text));
}

TEST_CASE("what a questionnaire leaves out has a default") {
  const Questionnaire read = loaded(tiny);
  CHECK(read.language == "");
  CHECK(read.about == "");
  CHECK(read.levels.empty());
  CHECK(read.has_overall);
  CHECK(read.overall_mean == Mean::arithmetic);
  CHECK(read.minimum_coverage == 0.8);
  CHECK(read.bands.empty());
  CHECK(read.frameworks.empty());
  CHECK(read.recommendations.empty());
  CHECK(read.renamings.empty());
  const Section& section = read.sections.at(0);
  CHECK(section.about == "");
  CHECK(section.kind == "");
  CHECK(section.parent == std::nullopt);
  CHECK(section.weight == 1);
  CHECK(section.mean == Mean::arithmetic);
  const Indicator& indicator = read.indicators.at(0);
  CHECK(indicator.scale == 0);
  CHECK(indicator.weight == 1);
  CHECK(indicator.priority == 2);
  CHECK(indicator.priority_reason == "");
  CHECK(indicator.guidance.empty());
  CHECK(indicator.codings.empty());
  CHECK(indicator.presupposes.empty());
  CHECK(indicator.after.empty());
  CHECK(indicator.where.empty());
  CHECK(indicator.examples.empty());
  CHECK(read.scales.at(0).choices.at(0).title == "yes");
  CHECK(read.documents.at(0).year == 0);
}

TEST_CASE("a questionnaire may have no overall value") {
  CHECK_FALSE(loaded(with_head("overall: none")).has_overall);
  const auto [word, mean] = GENERATE(table<std::string, Mean>({{"arithmetic", Mean::arithmetic},
                                                               {"geometric", Mean::geometric},
                                                               {"harmonic", Mean::harmonic},
                                                               {"minimum", Mean::minimum}}));
  const Questionnaire read = loaded(with_head("overall: " + word));
  CHECK(read.has_overall);
  CHECK(read.overall_mean == mean);
}

TEST_CASE("scales of choices are read with their words") {
  const std::string text = changed("choices: [{id: yes, points: 1}, {id: no, points: 0}]",
                                   R"(title: Yes or no
    choices:
      - {id: yes, title: "Yes", points: 1, words: {en: [true, "on"], fr: oui}}
      - {id: no, title: "No", points: 0.25})");
  const Scale scale = loaded(text).scales.at(0);
  CHECK(scale.id == "yes-no");
  CHECK(scale.title == "Yes or no");
  CHECK(scale.kind == ScaleKind::choices);
  REQUIRE(scale.choices.size() == 2);
  CHECK(scale.choices[0].id == "yes");
  CHECK(scale.choices[0].title == "Yes");
  CHECK(scale.choices[0].points == 1);
  REQUIRE(scale.choices[0].words.size() == 3);
  CHECK(scale.choices[0].words[0].language == "en");
  CHECK(scale.choices[0].words[0].word == "true");
  CHECK(scale.choices[0].words[1].word == "on");
  CHECK(scale.choices[0].words[2].language == "fr");
  CHECK(scale.choices[0].words[2].word == "oui");
  CHECK(scale.choices[1].points == 0.25);
  CHECK(scale.choices[1].words.empty());
  CHECK(test::under(scale.choices[1].span, text) == R"({id: no, title: "No", points: 0.25})");
}

TEST_CASE("checklists and numbers are read with their weights and ends") {
  const Questionnaire read = loaded(changed("sections:", R"(  - id: services
    items: [{id: health, title: Health care}, {id: school, weight: 2.5}]
  - id: waiting
    number: {worst: 90, best: -1.5, unit: days}
sections:)"));
  REQUIRE(read.scales.size() == 3);
  const Scale& services = read.scales[1];
  CHECK(services.kind == ScaleKind::checklist);
  REQUIRE(services.items.size() == 2);
  CHECK(services.items[0].id == "health");
  CHECK(services.items[0].title == "Health care");
  CHECK(services.items[0].weight == 1);
  CHECK(services.items[1].title == "school");
  CHECK(services.items[1].weight == 2.5);
  const Scale& waiting = read.scales[2];
  CHECK(waiting.kind == ScaleKind::number);
  CHECK(waiting.worst == 90);
  CHECK(waiting.best == -1.5);
  CHECK(waiting.unit == "days");
}

TEST_CASE("bands are read in their order; the last may be the point 1") {
  const Questionnaire read = loaded(
      tiny + "bands: [{id: low, title: Low, from: 0}, {id: mid, from: 0.4}, {id: all, from: 1}]\n");
  REQUIRE(read.bands.size() == 3);
  CHECK(read.bands[0].id == "low");
  CHECK(read.bands[0].title == "Low");
  CHECK(read.bands[0].from == 0);
  CHECK(read.bands[1].title == "mid");
  CHECK(read.bands[1].from == 0.4);
  CHECK(read.bands[2].from == 1);
}

TEST_CASE("the tree of sections is a flat list, parents before children") {
  const Questionnaire read = loaded(changed(
      "{id: area, title: Area}",
      "{id: goal, title: Goal, about: A, kind: enabler, weight: 2, mean: harmonic, sections: "
      "[{id: area, title: Area, mean: minimum}]}"));
  REQUIRE(read.sections.size() == 2);
  const Section& goal = read.sections[0];
  CHECK(goal.id == "goal");
  CHECK(goal.title == "Goal");
  CHECK(goal.about == "A");
  CHECK(goal.kind == "enabler");
  CHECK(goal.parent == std::nullopt);
  CHECK(goal.depth == 0);
  CHECK(goal.weight == 2);
  CHECK(goal.mean == Mean::harmonic);
  const Section& area = read.sections[1];
  CHECK(area.id == "area");
  CHECK(area.parent == 0);
  CHECK(area.depth == 1);
  CHECK(area.mean == Mean::minimum);
  CHECK(read.indicators.at(0).section == 1);
}

TEST_CASE("indicators are read field by field; references may point forward") {
  const std::string text = R"(mgi-questionnaire: 1
id: tiny
version: "1"
title: Tiny
indicators:
  - id: budget
    section: area
    scale: share
    title: Budget
    question: What share is spent?
    weight: 0.5
    priority: 1
    priority-reason: It comes first.
    guidance: {about: Of the year before., evidence: The accounts.}
    frameworks: {gcm: 10, own: ["1", "2"]}
    presupposes: law
    after: [law, order]
    where: coastal
    examples: [{text: A good one., document: manual}]
  - {id: law, section: area, title: Law, question: Is there a law?}
  - {id: order, section: area, title: Order, question: Is there order?}
default-scale: yes-no
frameworks: [gcm, {id: own, title: Own}]
contexts: [{id: coastal}]
documents: [{id: other, title: O, authority: x}, {id: manual, title: M, authority: y}]
sections: [{id: area, title: Area}]
scales:
  - {id: share, number: {worst: 0, best: 100}}
  - {id: yes-no, choices: [{id: yes, points: 1}, {id: no, points: 0}]}
)";
  const Questionnaire read = loaded(text);
  REQUIRE(read.indicators.size() == 3);
  const Indicator& budget = read.indicators[0];
  CHECK(budget.id == "budget");
  CHECK(budget.title == "Budget");
  CHECK(budget.question == "What share is spent?");
  CHECK(budget.section == 0);
  CHECK(budget.scale == 0);
  CHECK(budget.weight == 0.5);
  CHECK(budget.priority == 1);
  CHECK(budget.priority_reason == "It comes first.");
  REQUIRE(budget.guidance.size() == 2);
  CHECK(budget.guidance[0].key == "about");
  CHECK(budget.guidance[0].text == "Of the year before.");
  CHECK(budget.guidance[1].key == "evidence");
  CHECK(test::under(budget.guidance[1].span, text) == "evidence");
  REQUIRE(budget.codings.size() == 2);
  CHECK(budget.codings[0].framework == "gcm");
  CHECK(budget.codings[0].codes == Texts{"10"});
  CHECK(budget.codings[1].codes == Texts{"1", "2"});
  CHECK(test::under(budget.codings[1].span, text) == "own");
  REQUIRE(budget.codings[1].code_spans.size() == 2);
  CHECK(test::under(budget.codings[1].code_spans[1], text) == R"("2")");
  CHECK(budget.presupposes == Indexes{1});
  CHECK(budget.after == Indexes{1, 2});
  CHECK(budget.where == Texts{"coastal"});
  REQUIRE(budget.examples.size() == 1);
  CHECK(budget.examples[0].text == "A good one.");
  CHECK(budget.examples[0].document == 1);
  CHECK(test::under(budget.span, text).starts_with("id: budget\n"));
  CHECK(read.indicators[1].scale == 1);
}

TEST_CASE("documents and recommendations are read field by field") {
  const std::string text = changed("documents: [", R"(recommendations:
  - {id: r-1, text: Adopt a law., document: manual, for: law, when: no}
  - {id: r-2, text: Improve the law., document: report, for: [law]}
documents: [{id: report, title: Report, publisher: Office, authority: report, year: 2020,
  url: "https://example.org/report"}, )");
  const Questionnaire read = loaded(text);
  REQUIRE(read.documents.size() == 2);
  const Document& report = read.documents[0];
  CHECK(report.id == "report");
  CHECK(report.title == "Report");
  CHECK(report.publisher == "Office");
  CHECK(report.authority == "report");
  CHECK(report.year == 2020);
  CHECK(report.url == "https://example.org/report");
  REQUIRE(read.recommendations.size() == 2);
  CHECK(read.recommendations[0].id == "r-1");
  CHECK(read.recommendations[0].text == "Adopt a law.");
  CHECK(read.recommendations[0].document == 1);
  CHECK(read.recommendations[0].indicators == Indexes{0});
  CHECK(read.recommendations[0].only_worst);
  CHECK(read.recommendations[1].document == 0);
  CHECK_FALSE(read.recommendations[1].only_worst);
  CHECK(test::under(read.recommendations[1].span, text) ==
        "{id: r-2, text: Improve the law., document: report, for: [law]}");
}

TEST_CASE(
    "what became of the ids of earlier versions is one list, the renamed before the dropped") {
  const Questionnaire read = loaded(tiny + R"(dropped: [{id: order, in: "0.9"}]
renamed: [{from: act, to: law, in: "1"}]
)");
  REQUIRE(read.renamings.size() == 2);
  CHECK(read.renamings[0].from == "act");
  CHECK(read.renamings[0].to == "law");
  CHECK(read.renamings[0].version == "1");
  CHECK(read.renamings[1].from == "order");
  CHECK(read.renamings[1].to == "");
  CHECK(read.renamings[1].version == "0.9");
}

TEST_CASE("a tree of five levels with numbers from 0 to 100 loads") {
  const Questionnaire read = loaded(R"(mgi-questionnaire: 1
id: index
version: "2020"
title: An index of five levels
levels: [index, strand, dimension, sub-dimension, topic]
scales:
  - id: points
    number: {worst: 0, best: 100}
sections:
  - id: all
    title: All
    sections:
      - id: integration
        title: Integration
        sections:
          - id: work
            title: Work
            sections:
              - id: access
                title: Access
                sections:
                  - {id: topic-1, title: Topic 1}
                  - {id: topic-2, title: Topic 2}
indicators:
  - {id: leaf-1, section: topic-1, title: Leaf 1, question: How many points?}
  - {id: leaf-2, section: topic-1, title: Leaf 2, question: How many points?}
  - {id: leaf-3, section: topic-2, title: Leaf 3, question: How many points?}
)");
  std::string path;
  for (std::optional<std::size_t> at = read.indicators.at(2).section; at;
       at = read.sections[*at].parent)
    path += read.sections[*at].id + " ";
  CHECK(path == "topic-2 access work integration all ");
  CHECK(read.sections.back().depth == 4);
  CHECK(kind_of(read, read.sections.back()) == "topic");
  CHECK(read.scales.at(read.indicators.at(0).scale).best == 100);
}

TEST_CASE("sections that hold only sections with indicators are not empty") {
  CHECK(loaded(changed("{id: area, title: Area}",
                       "{id: top, title: Top, sections: [{id: area, title: Area}]}"))
            .sections.size() == 2);
}

// ---- What is no questionnaire at all ----

TEST_CASE("a file that is no map of fields is no questionnaire") {
  CHECK(said_of("just text\n") ==
        R"(test.yaml:1:1: error: the file must be a map of fields, not a single value [wrong-kind]
    1 | just text
      | ^~~~~~~~~
)");
  CHECK(said_of("- a\n") ==
        R"(test.yaml:1:1: error: the file must be a map of fields, not a list [wrong-kind]
    1 | - a
      | ^~~
)");
  CHECK(said_of("") == R"(test.yaml:1:1: error: the file is empty [empty-file]
    1 | 
      | ^ 'mgi new' writes a file to fill in
)");
}

TEST_CASE("an empty map is no questionnaire") {
  CHECK(said_of("{}\n") ==
        R"(test.yaml:1:1: error: the first line must be 'mgi-questionnaire: 1' [file-kind]
    1 | {}
      | ^~ it says what kind of file this is, and in which format
)");
}

TEST_CASE("the framework of the objectives is one that the questionnaire declares") {
  CHECK(
      said_of(with_head("frameworks: [gcm]\nobjectives: gmc")) ==
      R"(test.yaml:6:13: error: 'objectives' names framework 'gmc', which the questionnaire does not declare [unknown-reference]
    6 | objectives: gmc
      |             ^~~ did you mean 'gcm'?
)");
}

TEST_CASE("all faults are reported at once, in the order of the file") {
  const Source source = test::text(R"(mgi-questionnaire: 1
id: tiny
version: "1"
scales:
  - {id: yes-no, choices: [{id: yes, points: 2}, {id: no, points: 0}, {id: partly, points: 1}]}
sections: [{id: area, title: Area, weight: 0}, {id: empty, title: Empty}]
indicators:
  - {id: law, section: aera, title: Law, question: Q?, after: lew}
  - {id: Law 2, section: area, title: Law, question: Q?}
titel: Tiny
)");
  const Loaded<Questionnaire> result = load_questionnaire(source);
  CHECK_FALSE(result.value);
  CHECK(test::check_ids(result.diagnostics) ==
        "wrong-number wrong-number section-empty unknown-reference unknown-reference id-form "
        "unknown-field");
  for (std::size_t i = 1; i < result.diagnostics.size(); ++i)
    CHECK(result.diagnostics[i - 1].span.begin <= result.diagnostics[i].span.begin);
}

TEST_CASE("what could be read of a file with errors has valid indexes throughout") {
  const std::string text = GENERATE(
      "mgi-questionnaire: 1\n", "mgi-questionnaire: 1\nindicators: [{}, {id: a, scale: x}, x]\n",
      "mgi-questionnaire: 1\nindicators:\n  - {id: a, section: b, after: [c], examples: [{}]}\n"
      "recommendations: [{id: r, for: [a, b], document: c}, []]\nscales: [{choices: []}, []]\n",
      "mgi-questionnaire: 1\nsections: {a: b}\nbands: [{}, {from: x}]\nindicators: [{id: a}]\n");
  const Loaded<Questionnaire> result = load_questionnaire(test::text(text));
  CHECK_FALSE(result.value);
  REQUIRE(result.for_checks() == &*result.partial);
  const Questionnaire& read = *result.partial;
  for (const Indicator& indicator : read.indicators) {
    CHECK(indicator.section < read.sections.size());
    CHECK(indicator.scale < read.scales.size());
    for (const Example& example : indicator.examples)
      CHECK(example.document < read.documents.size());
    for (const std::size_t other : indicator.after) CHECK(other < read.indicators.size());
  }
  for (const Recommendation& recommendation : read.recommendations) {
    CHECK(recommendation.document < read.documents.size());
    for (const std::size_t i : recommendation.indicators) CHECK(i < read.indicators.size());
  }
  check_questionnaire(read, {read.own_frameworks});  // and no check trips over what is missing
}

TEST_CASE("an id between empty quotes is missing") {
  CHECK(said_of(with_indicator("{id: '', section: area, title: Law, question: Is there a law?}")) ==
        R"(test.yaml:10:10: error: 'id' of indicator is empty [missing-field]
   10 |   - {id: '', section: area, title: Law, question: Is there a law?}
      |          ^~ write it between the quotes
)");
}

// ---- What is wrong, one fault at a time ----

TEST_CASE("a questionnaire begins with the line that says so") {
  CHECK(said_of_change("mgi-questionnaire: 1\n", "") ==
        R"(test.yaml:1:1: error: the first line must be 'mgi-questionnaire: 1' [file-kind]
    1 | id: tiny
      | ^~ it says what kind of file this is, and in which format
)");
  CHECK(said_of_change("mgi-questionnaire: 1\nid: tiny", "id: tiny\nmgi-questionnaire: 1") ==
        R"(test.yaml:1:1: error: the first line must be 'mgi-questionnaire: 1' [file-kind]
    1 | id: tiny
      | ^~ it says what kind of file this is, and in which format
)");
  CHECK(said_of_change("mgi-questionnaire: 1", "mgi-assessment: 1") ==
        R"(test.yaml:1:1: error: the first line must be 'mgi-questionnaire: 1' [file-kind]
    1 | mgi-assessment: 1
      | ^~~~~~~~~~~~~~ this file says it is 'mgi-assessment'
)");
  CHECK(said_of_change("mgi-questionnaire: 1", "mgi-questionnaire: 2") ==
        R"(test.yaml:1:20: error: format '2' of 'mgi-questionnaire' is not known [format-version]
    1 | mgi-questionnaire: 2
      |                    ^ this version of mgi reads format 1
)");
}

TEST_CASE("a questionnaire has an id, a version and a title") {
  CHECK(said_of_change("id: tiny\n", "") ==
        R"(test.yaml:1:1: error: the file has no 'id' [missing-field]
    1 | mgi-questionnaire: 1
      | ^ add 'id: …'
)");
  CHECK(said_of_change(R"(version: "1"
)",
                       "") ==
        R"(test.yaml:1:1: error: the file has no 'version' [missing-field]
    1 | mgi-questionnaire: 1
      | ^ add 'version: …'
)");
  CHECK(said_of_change("title: Tiny\n", "") ==
        R"(test.yaml:1:1: error: the file has no 'title' [missing-field]
    1 | mgi-questionnaire: 1
      | ^ add 'title: …'
)");
  CHECK(said_of_change("id: tiny", "id:") ==
        R"(test.yaml:2:1: error: 'id' of the file has no value [missing-field]
    2 | id:
      | ^~ write it behind the colon
)");
  CHECK(
      said_of_change(R"(version: "1")", "version: [1]") ==
      R"(test.yaml:3:10: error: 'version' of the file must be a single value, not a list [wrong-kind]
    3 | version: [1]
      |          ^~~
)");
}

TEST_CASE("the id of a questionnaire is words joined by hyphens") {
  CHECK(said_of_change("id: tiny", "id: Tiny One") ==
        R"(test.yaml:2:5: error: 'Tiny One' is not an id [id-form]
    2 | id: Tiny One
      |     ^~~~~~~~ use lower-case letters, digits and single hyphens, as in 'border-management'
)");
  CHECK(said_of_change("id: tiny", "id: [a]") ==
        R"(test.yaml:2:5: error: 'id' of the file must be a single value, not a list [wrong-kind]
    2 | id: [a]
      |     ^~~
)");
}

TEST_CASE(
    "a field of a questionnaire that is not known is reported, with the nearest one that is") {
  CHECK(said_of(with_head("languge: en\nzzzzz: 1")) ==
        R"(test.yaml:5:1: error: the file has no field 'languge' [unknown-field]
    5 | languge: en
      | ^~~~~~~ did you mean 'language'?
test.yaml:6:1: error: the file has no field 'zzzzz' [unknown-field]
    6 | zzzzz: 1
      | ^~~~~
)");
  CHECK(
      said_of(with_scale("choices: [{id: yes, point: 1, points: 1}, {id: no, points: 0}]")) ==
      R"(test.yaml:7:25: error: choice of scale 'yes-no': 'yes' has no field 'point' [unknown-field]
    7 |     choices: [{id: yes, point: 1, points: 1}, {id: no, points: 0}]
      |                         ^~~~~ did you mean 'points'?
)");
  CHECK(said_of(with_scale(R"(number: {worst: 0, best: 1, units: "%"})")) ==
        R"(test.yaml:7:33: error: 'number' of scale 'yes-no' has no field 'units' [unknown-field]
    7 |     number: {worst: 0, best: 1, units: "%"}
      |                                 ^~~~~ did you mean 'unit'?
)");
  CHECK(said_of(with_section("{id: area, title: Area, sectoins: []}")) ==
        R"(test.yaml:8:36: error: section 'area' has no field 'sectoins' [unknown-field]
    8 | sections: [{id: area, title: Area, sectoins: []}]
      |                                    ^~~~~~~~ did you mean 'sections'?
)");
  CHECK(said_of(with_indicator("{id: law, section: area, title: Law, question: Q?, note: x}")) ==
        R"(test.yaml:10:56: error: indicator 'law' has no field 'note' [unknown-field]
   10 |   - {id: law, section: area, title: Law, question: Q?, note: x}
      |                                                        ^~~~
)");
  CHECK(said_of_change("{id: manual,", "{id: manual, yeer: 2020,") ==
        R"(test.yaml:11:26: error: document 'manual' has no field 'yeer' [unknown-field]
   11 | documents: [{id: manual, yeer: 2020, title: Manual, authority: office manual}]
      |                          ^~~~ did you mean 'year'?
)");
}

TEST_CASE("the minimum coverage is a share from 0 to 1") {
  CHECK(
      said_of(with_head("minimum-coverage: 80")) ==
      R"(test.yaml:5:19: error: 'minimum-coverage' of the file must be a number from 0 to 1 [wrong-number]
    5 | minimum-coverage: 80
      |                   ^~
)");
  CHECK(
      said_of(with_head("minimum-coverage: 80%")) ==
      R"(test.yaml:5:19: error: 'minimum-coverage' of the file must be a number from 0 to 1 [wrong-number]
    5 | minimum-coverage: 80%
      |                   ^~~
)");
}

TEST_CASE("the overall value is none or a mean") {
  CHECK(said_of(with_head("overall: arithmetc")) ==
        R"(test.yaml:5:10: error: 'overall' of the file cannot be 'arithmetc' [wrong-word]
    5 | overall: arithmetc
      |          ^~~~~~~~~ did you mean 'arithmetic'?
)");
  CHECK(said_of(with_head("overall: medium")) ==
        R"(test.yaml:5:10: error: 'overall' of the file cannot be 'medium' [wrong-word]
    5 | overall: medium
      |          ^~~~~~ use one of: arithmetic, geometric, harmonic, minimum, none
)");
  CHECK(said_of(with_head("overall: nonee")) ==
        R"(test.yaml:5:10: error: 'overall' of the file cannot be 'nonee' [wrong-word]
    5 | overall: nonee
      |          ^~~~~ did you mean 'none'?
)");
}

TEST_CASE("lists and maps are reported where the other or a single value is asked for") {
  CHECK(
      said_of(with_head("levels: {a: b}")) ==
      R"(test.yaml:5:9: error: 'levels' of the file must be a single value, not a map of fields [wrong-kind]
    5 | levels: {a: b}
      |         ^~~~~~
)");
  CHECK(said_of(with_head("bands: none")) ==
        R"(test.yaml:5:8: error: 'bands' of the file must be a list, not a single value [wrong-kind]
    5 | bands: none
      |        ^~~~ begin each item with '- '
)");
  CHECK(said_of(with_head("contexts: [coastal]")) ==
        R"(test.yaml:5:12: error: context must be a map of fields, not a single value [wrong-kind]
    5 | contexts: [coastal]
      |            ^~~~~~~
)");
  CHECK(
      said_of(with_head("frameworks: {gcm: 1}")) ==
      R"(test.yaml:5:13: error: 'frameworks' of the file must be a list, not a map of fields [wrong-kind]
    5 | frameworks: {gcm: 1}
      |             ^~~~~~~~ begin each item with '- '
)");
  CHECK(said_of(with_indicator("law")) ==
        R"(test.yaml:10:5: error: indicator must be a map of fields, not a single value [wrong-kind]
   10 |   - law
      |     ^~~
)");
  CHECK(
      said_of(with_indicator(
          "{id: law, section: area, title: Law, question: Q?, frameworks: [gcm]}")) ==
      R"(test.yaml:10:68: error: 'frameworks' of indicator 'law' must be a map of fields, not a list [wrong-kind]
   10 |   - {id: law, section: area, title: Law, question: Q?, frameworks: [gcm]}
      |                                                                    ^~~~~
)");
  CHECK(said_of(with_indicator(
            "{id: law, section: area, title: Law, question: Q?, guidance: {yes: [a]}}")) ==
        R"(test.yaml:10:72: error: guidance must be a single value, not a list [wrong-kind]
   10 |   - {id: law, section: area, title: Law, question: Q?, guidance: {yes: [a]}}
      |                                                                        ^~~
)");
  CHECK(said_of(with_indicator("{id: [law], section: area, title: Law, question: Q?}")) ==
        R"(test.yaml:10:10: error: 'id' must be a single value, not a list [wrong-kind]
   10 |   - {id: [law], section: area, title: Law, question: Q?}
      |          ^~~~~
)");
}

TEST_CASE("a questionnaire without scales or indicators is none") {
  CHECK(said_of_change(R"(scales:
  - id: yes-no
    choices: [{id: yes, points: 1}, {id: no, points: 0}]
)",
                       "") ==
        R"(test.yaml:1:1: error: the questionnaire has no scales [missing-field]
    1 | mgi-questionnaire: 1
      | ^ add 'scales:'
)");
  CHECK(said_of_change(R"(sections: [{id: area, title: Area}]
indicators:
  - {id: law, section: area, title: Law, question: Is there a law?}
)",
                       "") ==
        R"(test.yaml:1:1: error: the questionnaire has no indicators [missing-field]
    1 | mgi-questionnaire: 1
      | ^ add 'indicators:'
)");
}

TEST_CASE("the default scale is one of the scales") {
  CHECK(said_of(with_head("default-scale: yes-on")) ==
        R"(test.yaml:5:16: error: there is no scale 'yes-on' [unknown-reference]
    5 | default-scale: yes-on
      |                ^~~~~~ did you mean 'yes-no'?
)");
}

TEST_CASE("a scale has choices, items or a number, and only one of them") {
  CHECK(
      said_of(with_scale("title: Yes or no")) ==
      R"(test.yaml:6:5: error: scale 'yes-no' must have either 'choices' or 'items' or 'number' [scale-points]
    6 |   - id: yes-no
      |     ^~~~~~~~~~
)");
  CHECK(
      said_of(with_scale(R"(choices: [{id: yes, points: 1}, {id: no, points: 0}]
    items: [{id: a}])")) ==
      R"(test.yaml:6:5: error: scale 'yes-no' must have either 'choices' or 'items' or 'number' [scale-points]
    6 |   - id: yes-no
      |     ^~~~~~~~~~
)");
  CHECK(
      said_of(with_scale("number: 1")) ==
      R"(test.yaml:7:13: error: 'number' of scale 'yes-no' must be a map of fields, not a single value [wrong-kind]
    7 |     number: 1
      |             ^
)");
}

TEST_CASE("a scale of choices has two with different points from 0 to 1") {
  CHECK(
      said_of(with_scale("choices: [{id: yes, points: 1}]")) ==
      R"(test.yaml:6:5: error: scale 'yes-no' must have two choices with different points [scale-points]
    6 |   - id: yes-no
      |     ^~~~~~~~~~ give the best answer 1 and the worst 0
)");
  CHECK(
      said_of(with_scale("choices: []")) ==
      R"(test.yaml:6:5: error: scale 'yes-no' must have two choices with different points [scale-points]
    6 |   - id: yes-no
      |     ^~~~~~~~~~ give the best answer 1 and the worst 0
)");
  CHECK(
      said_of(with_scale("choices: [{id: yes, points: 1}, {id: no, points: 1}]")) ==
      R"(test.yaml:6:5: error: scale 'yes-no' must have two choices with different points [scale-points]
    6 |   - id: yes-no
      |     ^~~~~~~~~~ give the best answer 1 and the worst 0
)");
  CHECK(said_of(with_scale("choices: [{id: yes, points: 1}, {id: partly}, {id: no, points: 0}]")) ==
        R"(test.yaml:7:37: error: choice of scale 'yes-no': 'partly' has no 'points' [missing-field]
    7 |     choices: [{id: yes, points: 1}, {id: partly}, {id: no, points: 0}]
      |                                     ^ add 'points: …'
)");
  CHECK(
      said_of(with_scale(
          "choices: [{id: yes, points: 1}, {id: more, points: 1.5}, {id: no, points: none}]")) ==
      R"(test.yaml:7:56: error: 'points' of choice of scale 'yes-no': 'more' must be a number from 0 to 1 [wrong-number]
    7 |     choices: [{id: yes, points: 1}, {id: more, points: 1.5}, {id: no, points: none}]
      |                                                        ^~~
test.yaml:7:79: error: 'points' of choice of scale 'yes-no': 'no' must be a number from 0 to 1 [wrong-number]
    7 |     choices: [{id: yes, points: 1}, {id: more, points: 1.5}, {id: no, points: none}]
      |                                                                               ^~~~
)");
}

TEST_CASE("the choices of a scale have ids of their own") {
  CHECK(
      said_of(with_scale("choices: [{id: yes, points: 1}, {id: yes, points: 0}]")) ==
      R"(test.yaml:7:42: error: choice of scale 'yes-no': 'yes' stands here a second time [duplicate-id]
    7 |     choices: [{id: yes, points: 1}, {id: yes, points: 0}]
      |                                          ^~~ ids must differ
test.yaml:7:20: note: the first one is here
    7 |     choices: [{id: yes, points: 1}, {id: yes, points: 0}]
      |                    ^~~
)");
  CHECK(said_of(with_scale("choices: [{points: 1}, {id: No, points: 0}]")) ==
        R"(test.yaml:7:15: error: choice of scale 'yes-no' has no 'id' [missing-field]
    7 |     choices: [{points: 1}, {id: No, points: 0}]
      |               ^ add 'id: …'
test.yaml:7:33: error: 'No' is not an id [id-form]
    7 |     choices: [{points: 1}, {id: No, points: 0}]
      |                                 ^~
      | use lower-case letters, digits and single hyphens, as in 'border-management'
)");
  CHECK(
      said_of(with_scale("choices: [{id: unknown, points: 1}, {id: not-applicable, points: 0}]")) ==
      R"(test.yaml:7:15: error: 'unknown' is an answer of every scale already [id-form]
    7 |     choices: [{id: unknown, points: 1}, {id: not-applicable, points: 0}]
      |               ^~~~~~~~~~~~~~~~~~~~~~~~ take it out of the scale
test.yaml:7:41: error: 'not-applicable' is an answer of every scale already [id-form]
    7 |     choices: [{id: unknown, points: 1}, {id: not-applicable, points: 0}]
      |                                         ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      | take it out of the scale
)");
}

TEST_CASE("other words for a choice are texts by language") {
  CHECK(
      said_of(with_scale("choices: [{id: yes, points: 1, words: oui}, {id: no, points: 0}]")) ==
      R"(test.yaml:7:43: error: 'words' of choice of scale 'yes-no': 'yes' must be a map of fields, not a single value [wrong-kind]
    7 |     choices: [{id: yes, points: 1, words: oui}, {id: no, points: 0}]
      |                                           ^~~
)");
  CHECK(said_of(with_scale("choices: [{id: yes, points: 1}, {id: no, points: 0, words: {fr: {a: "
                           "b}, en: [[x]]}}]")) ==
        R"(test.yaml:7:69: error: a word must be a single value, not a map of fields [wrong-kind]
    7 |     choices: [{id: yes, points: 1}, {id: no, points: 0, words: {fr: {a: b}, en: [[x]]}}]
      |                                                                     ^~~~~~
test.yaml:7:82: error: a word must be a single value, not a list [wrong-kind]
    7 |     choices: [{id: yes, points: 1}, {id: no, points: 0, words: {fr: {a: b}, en: [[x]]}}]
      |                                                                                  ^~~
)");
}

TEST_CASE("a checklist has items with ids of their own and weights above 0") {
  CHECK(said_of(with_scale("items: []")) ==
        R"(test.yaml:6:5: error: scale 'yes-no' has no items [scale-points]
    6 |   - id: yes-no
      |     ^~~~~~~~~~
)");
  CHECK(
      said_of(with_scale("items: [{id: a}, {id: a}]")) ==
      R"(test.yaml:7:27: error: item of scale 'yes-no': 'a' stands here a second time [duplicate-id]
    7 |     items: [{id: a}, {id: a}]
      |                           ^ ids must differ
test.yaml:7:18: note: the first one is here
    7 |     items: [{id: a}, {id: a}]
      |                  ^
)");
  CHECK(
      said_of(with_scale("items: [{id: a, weight: 0}, {id: b, weight: much}]")) ==
      R"(test.yaml:7:29: error: 'weight' of item of scale 'yes-no': 'a' must be a number above 0 [wrong-number]
    7 |     items: [{id: a, weight: 0}, {id: b, weight: much}]
      |                             ^
test.yaml:7:49: error: 'weight' of item of scale 'yes-no': 'b' must be a number above 0 [wrong-number]
    7 |     items: [{id: a, weight: 0}, {id: b, weight: much}]
      |                                                 ^~~~
)");
  CHECK(
      said_of(with_scale("items: [a, b]")) ==
      R"(test.yaml:7:13: error: item of scale 'yes-no' must be a map of fields, not a single value [wrong-kind]
    7 |     items: [a, b]
      |             ^
test.yaml:7:16: error: item of scale 'yes-no' must be a map of fields, not a single value [wrong-kind]
    7 |     items: [a, b]
      |                ^
)");
}

TEST_CASE("no item of a checklist is called like an answer of every checklist") {
  CHECK(said_of(with_scale("items: [{id: none}, {id: unknown}, {id: not-applicable}]")) ==
        R"(test.yaml:7:13: error: 'none' is an answer of every checklist already [id-form]
    7 |     items: [{id: none}, {id: unknown}, {id: not-applicable}]
      |             ^~~~~~~~~~ take it out of the scale
test.yaml:7:25: error: 'unknown' is an answer of every checklist already [id-form]
    7 |     items: [{id: none}, {id: unknown}, {id: not-applicable}]
      |                         ^~~~~~~~~~~~~ take it out of the scale
test.yaml:7:40: error: 'not-applicable' is an answer of every checklist already [id-form]
    7 |     items: [{id: none}, {id: unknown}, {id: not-applicable}]
      |                                        ^~~~~~~~~~~~~~~~~~~~ take it out of the scale
)");
}

TEST_CASE("a number has two ends that differ") {
  CHECK(said_of(with_scale("number: {worst: 1, best: 1}")) ==
        R"(test.yaml:7:13: error: the two ends of scale 'yes-no' are equal [scale-points]
    7 |     number: {worst: 1, best: 1}
      |             ^~~~~~~~~~~~~~~~~~~
)");
  CHECK(said_of(with_scale(R"(number: {unit: "%"})")) ==
        R"(test.yaml:7:13: error: 'number' of scale 'yes-no' has no 'worst' [missing-field]
    7 |     number: {unit: "%"}
      |             ^ add 'worst: …'
test.yaml:7:13: error: 'number' of scale 'yes-no' has no 'best' [missing-field]
    7 |     number: {unit: "%"}
      |             ^ add 'best: …'
)");
  CHECK(
      said_of(with_scale("number: {worst: low, best: 1e99}")) ==
      R"(test.yaml:7:21: error: 'worst' of 'number' of scale 'yes-no' must be a number from -1000000000000 to 1000000000000 [wrong-number]
    7 |     number: {worst: low, best: 1e99}
      |                     ^~~
test.yaml:7:32: error: 'best' of 'number' of scale 'yes-no' must be a number from -1000000000000 to 1000000000000 [wrong-number]
    7 |     number: {worst: low, best: 1e99}
      |                                ^~~~
)");
}

TEST_CASE("bands begin at 0 and rise") {
  CHECK(said_of(with_field("bands: [{id: low, from: 0.1}]")) ==
        R"(test.yaml:11:9: error: the first band must begin at 0 [band-order]
   11 | bands: [{id: low, from: 0.1}]
      |         ^~~~~~~~~~~~~~~~~~~~ list the bands from the lowest to the highest
)");
  CHECK(said_of(with_field(
            "bands: [{id: low, from: 0}, {id: mid, from: 0.8}, {id: high, from: 0.4}]")) ==
        R"(test.yaml:11:51: error: band 'high' must begin above 0.8 [band-order]
   11 | bands: [{id: low, from: 0}, {id: mid, from: 0.8}, {id: high, from: 0.4}]
      |                                                   ^~~~~~~~~~~~~~~~~~~~~
      | list the bands from the lowest to the highest
)");
  CHECK(said_of(with_field("bands: [{id: low, from: 0}, {id: mid, from: 0}]")) ==
        R"(test.yaml:11:29: error: band 'mid' must begin above 0 [band-order]
   11 | bands: [{id: low, from: 0}, {id: mid, from: 0}]
      |                             ^~~~~~~~~~~~~~~~~~ list the bands from the lowest to the highest
)");
  CHECK(said_of(with_field("bands: [{id: low}]")) ==
        R"(test.yaml:11:9: error: band 'low' has no 'from' [missing-field]
   11 | bands: [{id: low}]
      |         ^ add 'from: …'
)");
}

TEST_CASE("ids of one kind differ") {
  CHECK(said_of(with_section("{id: area, title: Area}, {id: area, title: Again}")) ==
        R"(test.yaml:8:42: error: section 'area' stands here a second time [duplicate-id]
    8 | sections: [{id: area, title: Area}, {id: area, title: Again}]
      |                                          ^~~~ ids must differ
test.yaml:8:17: note: the first one is here
    8 | sections: [{id: area, title: Area}, {id: area, title: Again}]
      |                 ^~~~
)");
  CHECK(said_of_change("sections:", "  - {id: yes-no, number: {worst: 0, best: 1}}\nsections:") ==
        R"(test.yaml:8:10: error: scale 'yes-no' stands here a second time [duplicate-id]
    8 |   - {id: yes-no, number: {worst: 0, best: 1}}
      |          ^~~~~~ ids must differ
test.yaml:6:9: note: the first one is here
    6 |   - id: yes-no
      |         ^~~~~~
)");
  CHECK(said_of(with_indicator(R"({id: law, section: area, title: Law, question: Is there a law?}
  - {id: law, section: area, title: Law, question: Is there a law?})")) ==
        R"(test.yaml:11:10: error: indicator 'law' stands here a second time [duplicate-id]
   11 |   - {id: law, section: area, title: Law, question: Is there a law?}
      |          ^~~ ids must differ
test.yaml:10:10: note: the first one is here
   10 |   - {id: law, section: area, title: Law, question: Is there a law?}
      |          ^~~
)");
  CHECK(said_of(with_field("bands: [{id: low, from: 0}, {id: low, from: 0.5}]")) ==
        R"(test.yaml:11:34: error: band 'low' stands here a second time [duplicate-id]
   11 | bands: [{id: low, from: 0}, {id: low, from: 0.5}]
      |                                  ^~~ ids must differ
test.yaml:11:14: note: the first one is here
   11 | bands: [{id: low, from: 0}, {id: low, from: 0.5}]
      |              ^~~
)");
  CHECK(said_of(with_field("contexts: [{id: coastal}, {id: coastal}]")) ==
        R"(test.yaml:11:32: error: context 'coastal' stands here a second time [duplicate-id]
   11 | contexts: [{id: coastal}, {id: coastal}]
      |                                ^~~~~~~ ids must differ
test.yaml:11:17: note: the first one is here
   11 | contexts: [{id: coastal}, {id: coastal}]
      |                 ^~~~~~~
)");
  CHECK(said_of_change("documents: [", "documents: [{id: manual, title: Other, authority: x}, ") ==
        R"(test.yaml:11:60: error: document 'manual' stands here a second time [duplicate-id]
   11 | documents: [{id: manual, title: Other, authority: x}, {id: manual, title: Manual, authority: office manual}]
      |                                                            ^~~~~~ ids must differ
test.yaml:11:18: note: the first one is here
   11 | documents: [{id: manual, title: Other, authority: x}, {id: manual, title: Manual, authority: office manual}]
      |                  ^~~~~~
)");
  CHECK(said_of(with_field("recommendations: [{id: r, text: T, document: manual, for: law}, {id: "
                           "r, text: T, document: manual, for: law}]")) ==
        R"(test.yaml:11:70: error: recommendation 'r' stands here a second time [duplicate-id]
   11 | recommendations: [{id: r, text: T, document: manual, for: law}, {id: r, text: T, document: manual, for: law}]
      |                                                                      ^ ids must differ
test.yaml:11:24: note: the first one is here
   11 | recommendations: [{id: r, text: T, document: manual, for: law}, {id: r, text: T, document: manual, for: law}]
      |                        ^
)");
  CHECK(
      said_of(with_field(
          R"(frameworks: [{id: own, title: Own, codes: [{code: "1", title: A}, {code: "1", title: B}]}])")) ==
      R"(test.yaml:11:67: error: code '1' of framework 'own' stands here a second time [duplicate-id]
   11 | frameworks: [{id: own, title: Own, codes: [{code: "1", title: A}, {code: "1", title: B}]}]
      |                                                                   ^~~~~~~~~~~~~~~~~~~~~
      | keep one of the two
test.yaml:11:44: note: the first one is here
   11 | frameworks: [{id: own, title: Own, codes: [{code: "1", title: A}, {code: "1", title: B}]}]
      |                                            ^~~~~~~~~~~~~~~~~~~~~
)");
}

TEST_CASE("an id names an indicator or a section, not both") {
  CHECK(said_of_change("{id: law, section: area,", "{id: area, section: area,") ==
        R"(test.yaml:10:5: error: 'area' is an indicator and a section [duplicate-id]
   10 |   - {id: area, section: area, title: Law, question: Is there a law?}
      |     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ids must differ
test.yaml:8:12: note: the section is here
    8 | sections: [{id: area, title: Area}]
      |            ^~~~~~~~~~~~~~~~~~~~~~~
)");
}

TEST_CASE("a document has a title and an authority") {
  CHECK(said_of_change("documents: [", "documents: [{id: other, year: 1800}, ") ==
        R"(test.yaml:11:13: error: document 'other' has no 'title' [missing-field]
   11 | documents: [{id: other, year: 1800}, {id: manual, title: Manual, authority: office manual}]
      |             ^ add 'title: …'
test.yaml:11:13: error: document 'other' has no 'authority' [missing-field]
   11 | documents: [{id: other, year: 1800}, {id: manual, title: Manual, authority: office manual}]
      |             ^ add 'authority: …'
test.yaml:11:31: error: 'year' of document 'other' must be a whole number from 1900 to 2200 [wrong-number]
   11 | documents: [{id: other, year: 1800}, {id: manual, title: Manual, authority: office manual}]
      |                               ^~~~
)");
}

TEST_CASE("every section holds an indicator") {
  CHECK(said_of(with_section("{id: area, title: Area}, {id: other, title: Other, sections: [{id: "
                             "inner, title: Inner}]}")) ==
        R"(test.yaml:8:74: error: section 'inner' holds no indicator [section-empty]
    8 | sections: [{id: area, title: Area}, {id: other, title: Other, sections: [{id: inner, title: Inner}]}]
      |                                                                          ^~~~~~~~~~~~~~~~~~~~~~~~~
      | add one, or delete the section
)");
}

TEST_CASE("a section has a title, a weight above 0 and a mean that is known") {
  CHECK(said_of(with_section("{id: area}")) ==
        R"(test.yaml:8:12: error: section 'area' has no 'title' [missing-field]
    8 | sections: [{id: area}]
      |            ^ add 'title: …'
)");
  CHECK(said_of(with_section("{id: area, title: Area, weight: -1}")) ==
        R"(test.yaml:8:44: error: 'weight' of section 'area' must be a number above 0 [wrong-number]
    8 | sections: [{id: area, title: Area, weight: -1}]
      |                                            ^~
)");
  CHECK(said_of(with_section("{id: area, title: Area, mean: median}")) ==
        R"(test.yaml:8:42: error: 'mean' of section 'area' cannot be 'median' [wrong-word]
    8 | sections: [{id: area, title: Area, mean: median}]
      |                                          ^~~~~~
      | use one of: arithmetic, geometric, harmonic, minimum
)");
}

TEST_CASE("an indicator has an id, a title, a question and a section") {
  CHECK(said_of(with_indicator("{id: law}")) ==
        R"(test.yaml:10:5: error: indicator 'law' has no 'title' [missing-field]
   10 |   - {id: law}
      |     ^ add 'title: …'
test.yaml:10:5: error: indicator 'law' has no 'question' [missing-field]
   10 |   - {id: law}
      |     ^ add 'question: …'
test.yaml:10:5: error: indicator 'law' has no 'section' [missing-field]
   10 |   - {id: law}
      |     ^ add 'section: …'
)");
  CHECK(said_of(with_indicator("{section: area, title: Law, question: Q?}")) ==
        R"(test.yaml:10:5: error: indicator has no 'id' [missing-field]
   10 |   - {section: area, title: Law, question: Q?}
      |     ^ add 'id: …'
)");
  CHECK(said_of(with_indicator("{section: area}")) ==
        R"(test.yaml:10:5: error: indicator has no 'id' [missing-field]
   10 |   - {section: area}
      |     ^ add 'id: …'
test.yaml:10:5: error: indicator has no 'title' [missing-field]
   10 |   - {section: area}
      |     ^ add 'title: …'
test.yaml:10:5: error: indicator has no 'question' [missing-field]
   10 |   - {section: area}
      |     ^ add 'question: …'
)");
}

TEST_CASE("the priority of an indicator is 1, 2 or 3 and its weight above 0") {
  CHECK(
      said_of(with_indicator("{id: law, section: area, title: Law, question: Q?, priority: 4}")) ==
      R"(test.yaml:10:66: error: 'priority' of indicator 'law' must be a whole number from 1 to 3 [wrong-number]
   10 |   - {id: law, section: area, title: Law, question: Q?, priority: 4}
      |                                                                  ^
)");
  CHECK(
      said_of(with_indicator(
          "{id: law, section: area, title: Law, question: Q?, priority: 1.5, weight: 0}")) ==
      R"(test.yaml:10:66: error: 'priority' of indicator 'law' must be a whole number from 1 to 3 [wrong-number]
   10 |   - {id: law, section: area, title: Law, question: Q?, priority: 1.5, weight: 0}
      |                                                                  ^~~
test.yaml:10:79: error: 'weight' of indicator 'law' must be a number above 0 [wrong-number]
   10 |   - {id: law, section: area, title: Law, question: Q?, priority: 1.5, weight: 0}
      |                                                                               ^
)");
}

TEST_CASE(
    "an indicator refers to sections, scales, indicators, frameworks and documents that exist") {
  CHECK(said_of(with_indicator("{id: law, section: aera, title: Law, question: Q?}")) ==
        R"(test.yaml:10:24: error: there is no section 'aera' [unknown-reference]
   10 |   - {id: law, section: aera, title: Law, question: Q?}
      |                        ^~~~ did you mean 'area'?
)");
  CHECK(said_of(
            with_indicator("{id: law, section: area, scale: yes-on, title: Law, question: Q?}")) ==
        R"(test.yaml:10:37: error: there is no scale 'yes-on' [unknown-reference]
   10 |   - {id: law, section: area, scale: yes-on, title: Law, question: Q?}
      |                                     ^~~~~~ did you mean 'yes-no'?
)");
  CHECK(said_of(with_indicator("{id: law, section: area, title: Law, question: Q?, presupposes: "
                               "lew, after: [law, order, {b: c}]}")) ==
        R"(test.yaml:10:69: error: there is no indicator 'lew' [unknown-reference]
   10 |   - {id: law, section: area, title: Law, question: Q?, presupposes: lew, after: [law, order, {b: c}]}
      |                                                                     ^~~ did you mean 'law'?
test.yaml:10:87: error: there is no indicator 'order' [unknown-reference]
   10 |   - {id: law, section: area, title: Law, question: Q?, presupposes: lew, after: [law, order, {b: c}]}
      |                                                                                       ^~~~~
test.yaml:10:94: error: 'after' of indicator 'law' must be a single value, not a map of fields [wrong-kind]
   10 |   - {id: law, section: area, title: Law, question: Q?, presupposes: lew, after: [law, order, {b: c}]}
      |                                                                                              ^~~~~~
)");
  CHECK(
      said_of(with_indicator(
          "{id: law, section: area, title: Law, question: Q?, frameworks: {gcm: 1}}")) ==
      R"(test.yaml:10:69: error: indicator 'law' names framework 'gcm', which the questionnaire does not declare [unknown-reference]
   10 |   - {id: law, section: area, title: Law, question: Q?, frameworks: {gcm: 1}}
      |                                                                     ^~~
)");
  CHECK(said_of(with_indicator("{id: law, section: area, title: Law, question: Q?, examples: "
                               "[{text: T}, {document: manul}]}")) ==
        R"(test.yaml:10:67: error: example of indicator 'law' has no 'document' [missing-field]
   10 |   - {id: law, section: area, title: Law, question: Q?, examples: [{text: T}, {document: manul}]}
      |                                                                   ^ add 'document: …'
test.yaml:10:78: error: example of indicator 'law' has no 'text' [missing-field]
   10 |   - {id: law, section: area, title: Law, question: Q?, examples: [{text: T}, {document: manul}]}
      |                                                                              ^ add 'text: …'
test.yaml:10:89: error: there is no document 'manul' [unknown-reference]
   10 |   - {id: law, section: area, title: Law, question: Q?, examples: [{text: T}, {document: manul}]}
      |                                                                                         ^~~~~
      | did you mean 'manual'?
)");
}

TEST_CASE("an indicator refers to contexts that exist") {
  CHECK(
      said_of(
          with_indicator("{id: law, section: area, title: Law, question: Q?, where: [coastal]}")) ==
      R"(test.yaml:10:64: error: indicator 'law' names context 'coastal', which the questionnaire does not declare [unknown-reference]
   10 |   - {id: law, section: area, title: Law, question: Q?, where: [coastal]}
      |                                                                ^~~~~~~
)");
}

TEST_CASE("a recommendation has a text, a document and indicators that exist") {
  CHECK(said_of(with_field("recommendations: [{id: r}]")) ==
        R"(test.yaml:11:19: error: recommendation 'r' has no 'text' [missing-field]
   11 | recommendations: [{id: r}]
      |                   ^ add 'text: …'
test.yaml:11:19: error: recommendation 'r' has no 'document' [missing-field]
   11 | recommendations: [{id: r}]
      |                   ^ add 'document: …'
test.yaml:11:19: error: recommendation 'r' has no 'for' [missing-field]
   11 | recommendations: [{id: r}]
      |                   ^ add 'for: …'
)");
  CHECK(said_of(
            with_field("recommendations: [{id: r, text: T, document: manul, for: [low, law]}]")) ==
        R"(test.yaml:11:46: error: there is no document 'manul' [unknown-reference]
   11 | recommendations: [{id: r, text: T, document: manul, for: [low, law]}]
      |                                              ^~~~~ did you mean 'manual'?
test.yaml:11:59: error: there is no indicator 'low' [unknown-reference]
   11 | recommendations: [{id: r, text: T, document: manul, for: [low, law]}]
      |                                                           ^~~ did you mean 'law'?
)");
}

TEST_CASE("a recommendation for the worst answer only says so with the word no") {
  CHECK(said_of(with_field(
            "recommendations: [{id: r, text: T, document: manual, for: law, when: yes}]")) ==
        R"(test.yaml:11:70: error: 'when' of recommendation 'r' can only be 'no' [wrong-word]
   11 | recommendations: [{id: r, text: T, document: manual, for: law, when: yes}]
      |                                                                      ^~~
      | leave it out if the recommendation also suits a begun gap
)");
}

TEST_CASE("a renamed indicator leads to one that exists") {
  CHECK(
      said_of(with_field(R"(renamed: [{from: old, to: lew, in: "1"}])")) ==
      R"(test.yaml:11:11: error: 'old' is renamed to 'lew', which is no indicator [unknown-reference]
   11 | renamed: [{from: old, to: lew, in: "1"}]
      |           ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~
)");
  CHECK(said_of(with_field("renamed: [{to: law}]")) ==
        R"(test.yaml:11:11: error: entry of 'renamed' has no 'from' [missing-field]
   11 | renamed: [{to: law}]
      |           ^ add 'from: …'
test.yaml:11:11: error: entry of 'renamed' has no 'in' [missing-field]
   11 | renamed: [{to: law}]
      |           ^ add 'in: …'
)");
  CHECK(said_of(with_field(R"(renamed: [{from: old, in: "1"}])")) ==
        R"(test.yaml:11:11: error: entry of 'renamed' has no 'to' [missing-field]
   11 | renamed: [{from: old, in: "1"}]
      |           ^ add 'to: …'
)");
}

TEST_CASE("a dropped indicator has an id and the version without it") {
  CHECK(said_of(with_field("dropped: [{id: old}]")) ==
        R"(test.yaml:11:11: error: entry of 'dropped' has no 'in' [missing-field]
   11 | dropped: [{id: old}]
      |           ^ add 'in: …'
)");
  CHECK(said_of(with_field(R"(dropped: [{from: old, in: "1"}])")) ==
        R"(test.yaml:11:11: error: entry of 'dropped' has no 'id' [missing-field]
   11 | dropped: [{from: old, in: "1"}]
      |           ^ add 'id: …'
test.yaml:11:12: error: entry of 'dropped' has no field 'from' [unknown-field]
   11 | dropped: [{from: old, in: "1"}]
      |            ^~~~
)");
  CHECK(
      said_of(with_field("dropped: [old]")) ==
      R"(test.yaml:11:11: error: entry of 'dropped' must be a map of fields, not a single value [wrong-kind]
   11 | dropped: [old]
      |           ^~~
)");
}

TEST_CASE("a framework of the questionnaire's own has an id, a title and codes with titles") {
  CHECK(said_of(with_field("frameworks: [{id: own}]")) ==
        R"(test.yaml:11:14: error: framework 'own' has no 'title' [missing-field]
   11 | frameworks: [{id: own}]
      |              ^ add 'title: …'
)");
  CHECK(said_of(with_field(R"(frameworks: [{title: Own, codes: [{code: "1"}, a]}])")) ==
        R"(test.yaml:11:14: error: framework has no 'id' [missing-field]
   11 | frameworks: [{title: Own, codes: [{code: "1"}, a]}]
      |              ^ add 'id: …'
test.yaml:11:35: error: code of framework '' has no 'title' [missing-field]
   11 | frameworks: [{title: Own, codes: [{code: "1"}, a]}]
      |                                   ^ add 'title: …'
test.yaml:11:48: error: code of framework '' must be a map of fields, not a single value [wrong-kind]
   11 | frameworks: [{title: Own, codes: [{code: "1"}, a]}]
      |                                                ^
)");
}
