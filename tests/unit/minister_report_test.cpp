// The note for a minister: two pages, no ids, no decimals, the decisions asked.
#include <array>
#include <iterator>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "assessed.hpp"
#include "catch.hpp"
#include "lines.hpp"
#include "mgi/load/load_translation.hpp"
#include "mgi/report/audience_report.hpp"
#include "mgi/report/render.hpp"

using namespace mgi;

namespace {

const std::array examples{"examples/examplia-2024.yaml", "examples/real/kenya-2018.yaml",
                          "examples/real/kenya-2024.yaml", "examples/real/moldova-2024.yaml"};

constexpr std::array languages{Language::english, Language::french, Language::spanish,
                               Language::arabic};

std::string note(const test::Assessed& assessed, const test::Assessed* earlier = nullptr) {
  if (earlier == nullptr)
    return render_terminal(make_minister_report(assessed.subject(), nullptr), {});
  const AssessmentSubject before = earlier->subject();
  return render_terminal(make_minister_report(assessed.subject(), &before), {});
}

std::string samplia_with(const std::string& answers, const std::string& round = "2020") {
  return "mgi-assessment: 1\nquestionnaire: {id: small, version: \"1.1\"}\n"
         "jurisdiction: {name: Samplia, code: XS, context: [coastal]}\n"
         "round: \"" +
         round + "\"\ndate: " + round + "\norigin: government\nstatus: consultation\nanswers:\n" +
         answers;
}

/// The note in another language, with the longest head it can have.
Report in_language(const test::Assessed& assessed, Language language) {
  LoadedInstrument translated{assessed.instrument, {}};
  translate_instrument(translated, code(language), MGI_ROOT "/questionnaires");
  REQUIRE(translated.value);
  AssessmentSubject subject{translated.value->questionnaire,
                            translated.value->frameworks,
                            translated.value->glossary,
                            assessed.assessment,
                            assessed.result,
                            language};
  subject.translation_unreviewed = language != Language::english;
  return make_minister_report(subject, &subject);
}

/// How many items each list of a report has.
std::vector<std::size_t> lengths_of_lists(const Report& report) {
  std::vector<std::size_t> lengths;
  for (const Block& block : report.blocks)
    if (const auto* items = std::get_if<Items>(&block)) lengths.push_back(items->items.size());
  return lengths;
}

}  // namespace

TEST_CASE(
    "a minister reads what to decide, where it stands, what is in place and what comes first") {
  CHECK(note(test::assessed(test::file("tests/transcripts/files/samplia.yaml"))) ==
        R"(Samplia, 2024: note for the Minister
════════════════════════════════════
A small questionnaire. Answers as of 30 June 2024.

! Simulated: the answers are invented and describe no real place.
! Draft: the answers are not cleared.
! Rules on paper, not practice. Not a ranking. Not endorsed by IOM.

Of 8 questions that apply: 1 fully in place, 4 begun, 2 missing, 1 open.

What the Minister is asked to decide
────────────────────────────────────
The Minister is asked to decide on these steps, in this order:

1.  Adopt a safety strategy with a budget.
      Missing today: Safety strategy; Budget of the strategy.
2.  Write rules for search at sea.
      Begun, not complete: Rules for search at sea.
3.  Open every service to everyone and register every birth.
      Begun, not complete: Access to services; Share of births registered.

Where it stands
───────────────
How much of what was asked is in place on paper, and what open questions could
still change.

People                           57 % ███████████········· Middle
Work                             75 % ████████▒▒▒▒▒▒▒│▒▒·· too little answered
Overall                          66 % █████████▒▒▒▒│······ Middle
█ settled   ▒ not answered yet   │ the value of what is answered

What is in place
────────────────

+ Labour law (Work)

Which gaps come first, and why
──────────────────────────────

- Safety strategy (Safety)
    Other measures follow from it.
~ Rules for search at sea (Safety)
~ Access to services (Services)
~ Share of births registered (Services)
~ Figures on work (Work)

How sure this is
────────────────
8 questions asked: 7 answered, 1 unknown.

1 question is open. Its answer can still move the values. The widest range is
that of 'Work': 38 to 88 %.

The full profile holds all 5 gaps and 3 recommendations, every answer with its
evidence, and the method.

! This measures rules and institutions on paper, not practice or outcomes. It is
  not a ranking. Names of bands and numbers are this tool's own.
! Names and designations imply no opinion on the status or boundaries of any
  place. This tool is not affiliated with or endorsed by the International
  Organization for Migration.
)");
}

TEST_CASE("progress since an earlier round is one line of the note") {
  const test::Assessed earlier =
      test::assessed(test::text(samplia_with("  strategy: no\n  figures: yes\n")));
  const test::Assessed later = test::assessed(test::file("tests/transcripts/files/samplia.yaml"));
  CHECK_THAT(note(later, &earlier),
             Catch::Contains("Progress since 2020: 1 worsened; 5 became known; 1 unchanged; 1 not "
                             "known in\neither round."));
}

TEST_CASE("without gaps nothing is to be decided") {
  const std::string text = note(test::assessed(test::text(
      samplia_with("  strategy: yes\n  strategy-budget: yes\n  search-rules: yes\n"
                   "  service-access: [health, school, housing]\n  registration-rate: 100\n"
                   "  labour-law: yes\n  inspection: yes\n  figures: yes\n"))));
  CHECK_THAT(text, Catch::Contains("The answers call for no decision."));
  CHECK_THAT(text, !Catch::Contains("Which gaps come first"));
  CHECK_THAT(text, Catch::Contains("Every question that applies is answered"));
}

TEST_CASE("without answers there is no bar that looks like a value, and no strength") {
  const std::string text = note(test::assessed(test::text(samplia_with("  figures: unknown\n"))));
  CHECK_THAT(text,
             Catch::Contains("Of 8 questions that apply: 0 fully in place, 0 begun, 0 missing, "
                             "8 open."));
  CHECK_THAT(text, !Catch::Contains("What is in place"));
  CHECK_THAT(text, Catch::Contains("8 questions are open."));
}

TEST_CASE("the note holds no id and no decimal number") {
  for (const char* example : examples) {
    const test::Assessed assessed = test::assessed(test::file(example));
    const std::string text = note(assessed);
    INFO(example << '\n' << text);
    CHECK_FALSE(std::regex_search(text, std::regex("[0-9][.,][0-9]")));
    CHECK_FALSE(std::regex_search(text, std::regex("sha256|\\[[a-z-]+")));
    for (const Indicator& indicator : assessed.instrument.questionnaire.indicators)
      if (indicator.id.find('-') != std::string::npos)
        CHECK_THAT(text, !Catch::Contains(indicator.id));
    for (const Recommendation& one : assessed.instrument.questionnaire.recommendations)
      CHECK_THAT(text, !Catch::Contains(one.id));
  }
}

TEST_CASE("the note holds three to five decisions, strengths and gaps, as many in every language") {
  for (const char* example : examples) {
    const test::Assessed assessed = test::assessed(test::file(example));
    const std::vector<std::size_t> lengths =
        lengths_of_lists(make_minister_report(assessed.subject(), nullptr));
    INFO(example);
    REQUIRE(lengths.size() == 3);
    for (const std::size_t length : lengths) {
      CHECK(length >= 3);
      CHECK(length <= 5);
    }
    for (const Language language : languages)
      CHECK(lengths_of_lists(in_language(assessed, language)) == lengths);
  }
}

TEST_CASE("the note fits on two A4 pages in every language") {
  for (const char* example : examples) {
    const test::Assessed assessed = test::assessed(test::file(example));
    for (const Language language : languages) {
      const std::string text = render_terminal(in_language(assessed, language), {false, true, 105});
      std::istringstream stream(text);
      const auto words = std::distance(std::istream_iterator<std::string>(stream), {});
      INFO(example << ' ' << code(language) << ": " << test::lines_of(text).size() << " lines, "
                   << words << " words");
      // In the size of the printed page (9.5 point) a line holds 105 letters, a page 55 lines.
      CHECK(test::lines_of(text).size() <= 110);
      CHECK(words <= 900);
    }
  }
}

TEST_CASE("where texts are long the note holds fewer, but not fewer than three") {
  test::Assessed assessed = test::assessed(test::file("examples/examplia-2024.yaml"));
  std::string long_text;
  for (int word = 0; word < 100; ++word) long_text += "word ";
  for (Recommendation& one : assessed.instrument.questionnaire.recommendations)
    one.text = long_text;
  CHECK(lengths_of_lists(make_minister_report(assessed.subject(), nullptr)) ==
        std::vector<std::size_t>{3, 5, 5});
}
