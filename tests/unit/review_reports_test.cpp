// Documents for a review: the answers by the groups and codes of a framework.
#include <string>

#include "assessed.hpp"
#include "catch.hpp"
#include "mgi/report/audience_report.hpp"
#include "mgi/report/render.hpp"
#include "mgi/text/error.hpp"

using namespace mgi;

namespace {

std::string answers_of(const std::string& round, const std::string& answers) {
  return "mgi-assessment: 1\nquestionnaire: {id: small, version: \"1.1\"}\n"
         "jurisdiction: {name: Samplia, code: XS, context: [coastal]}\n"
         "round: \"" +
         round + "\"\ndate: " + round + "\norigin: government\nstatus: draft\nanswers:\n" + answers;
}

test::Assessed samplia() {
  return test::assessed(test::file("tests/transcripts/files/samplia.yaml"));
}

/// Samplia with its themes in two groups and as the kinds of means of implementation.
test::Assessed grouped(test::Assessed assessed) {
  Questionnaire& questionnaire = assessed.instrument.questionnaire;
  Framework themes = assessed.instrument.frameworks.all.at(0);
  themes.groups = {{"table-1", "Table 1: work", {1}, {}}};
  Framework means = themes;
  means.id = "kinds";
  means.groups = {{"means", "Means", {0, 1}, {}}};
  assessed.instrument.frameworks.all = {themes, means};
  for (Indicator& indicator : questionnaire.indicators) {
    Coding coding = indicator.codings.at(0);
    coding.framework = "kinds";
    indicator.codings.push_back(coding);
  }
  questionnaire.goals = "themes";
  questionnaire.means = "kinds";
  return assessed;
}

using MakeReport = Report (*)(const AssessmentSubject&, const AssessmentSubject*);

std::string shown(MakeReport make, const test::Assessed& assessed,
                  const test::Assessed* earlier = nullptr) {
  if (earlier == nullptr) return render_terminal(make(assessed.subject(), nullptr), {});
  const AssessmentSubject before = earlier->subject();
  return render_terminal(make(assessed.subject(), &before), {});
}

/// From the first heading of a chapter on, without the notices.
std::string chapters(const std::string& text, const std::string& first) {
  const std::size_t begin = text.find("\n" + first + "\n");
  REQUIRE(begin != std::string::npos);
  return text.substr(begin + 1, text.find("\nNotices\n") - begin);
}

}  // namespace

TEST_CASE("a review tells each group, what no group holds at the end, and each question once") {
  const test::Assessed now = grouped(samplia());
  const test::Assessed then = test::assessed(test::text(
      answers_of("2020",
                 "  strategy: no\n  search-rules: no\n  service-access: [health, school, housing]\n"
                 "  labour-law: {answer: not-applicable, reason: None}\n  figures: partly\n")));
  CHECK(chapters(shown(make_gcm_review_report, now, &then), "Overview") == R"(Overview
────────
A question stands under each heading that it serves: in full the first time, by
name afterwards. So the numbers of the headings overlap and have no total.

Part           In place  Begun  Missing  Not answered  Improved  Worsened
Table 1: work  1         2      0        1             0         1
Other          0         3      2        0             1         1

Progress since 2020
───────────────────
1 answer improved; 1 worsened; 2 became known; 1 began or ceased to apply; 2
unchanged; 1 not known in either round.

Table 1: work
─────────────
In place: 1; Begun: 2; Not answered: 1.

Theme 2: Work

In place: 1; Begun: 2; Not answered: 1.

In place:

+ Labour law [labour-law: Yes]

Challenges:

~ Access to services [service-access: Health, School]
    Housing is open to nationals only.
~ Figures on work [figures: Partly]
    Published in some years.

Not settled:

? Labour inspection [inspection: Unknown]

Progress since 2020:

~ Access to services: Health, School, Housing → Health, School [Worsened]
+ Labour law: Not applicable → Yes

Recommendations that serve it:

  Open every service to everyone and register every birth. [manual-3]
    Because of: Access to services; Share of births registered.
    Source: Manual of small questions, 2020.

Means: People: 0 of 1 in place; Work: 1 of 4 in place.

Other
─────
Begun: 3; Missing: 2.

Theme 1: People

Begun: 3; Missing: 2.

Challenges:

~ Rules for search at sea [search-rules: Partly]
    A draft is with the parliament.
~ Access to services [service-access: Health, School]
    See Theme 2.
~ Share of births registered [registration-rate: 80 %]
- Safety strategy [strategy: No]
    Why it matters: Other measures follow from it.
- Budget of the strategy [strategy-budget: No]

Progress since 2020:

~ Rules for search at sea: No → Partly [Improved]
~ Access to services: Health, School, Housing → Health, School [Worsened]
- Budget of the strategy: Not answered → No
~ Share of births registered: Not answered → 80 %

Recommendations that serve it:

  Adopt a safety strategy with a budget. [manual-1]
    Because of: Safety strategy; Budget of the strategy.
    Source: Manual of small questions, 2020.
  Write rules for search at sea. [manual-2]
    Because of: Rules for search at sea.
    Source: Manual of small questions, 2020.

Recommendations that also serve it stand under Theme 2.

Means: People: 0 of 5 in place; Work: 0 of 1 in place.

)");
}

TEST_CASE("without groups each code is a chapter of its own") {
  CHECK(chapters(shown(make_gcm_review_report, samplia()), "Overview") == R"(Overview
────────
A question stands under each heading that it serves: in full the first time, by
name afterwards. So the numbers of the headings overlap and have no total.

Part             In place  Begun  Missing  Not answered
Theme 1: People  0         3      2        0
Theme 2: Work    1         2      0        1

Theme 1: People
───────────────
Begun: 3; Missing: 2.

Challenges:

~ Rules for search at sea [search-rules: Partly]
    A draft is with the parliament.
~ Access to services [service-access: Health, School]
    Housing is open to nationals only.
~ Share of births registered [registration-rate: 80 %]
- Safety strategy [strategy: No]
    Why it matters: Other measures follow from it.
- Budget of the strategy [strategy-budget: No]

Recommendations that serve it:

  Adopt a safety strategy with a budget. [manual-1]
    Because of: Safety strategy; Budget of the strategy.
    Source: Manual of small questions, 2020.
  Write rules for search at sea. [manual-2]
    Because of: Rules for search at sea.
    Source: Manual of small questions, 2020.
  Open every service to everyone and register every birth. [manual-3]
    Because of: Access to services; Share of births registered.
    Source: Manual of small questions, 2020.

Theme 2: Work
─────────────
In place: 1; Begun: 2; Not answered: 1.

In place:

+ Labour law [labour-law: Yes]

Challenges:

~ Access to services [service-access: Health, School]
    See Theme 1.
~ Figures on work [figures: Partly]
    Published in some years.

Not settled:

? Labour inspection [inspection: Unknown]

Recommendations that also serve it stand under Theme 1.

)");
}

TEST_CASE("a voluntary national review says on page one that it holds no indicator of the goals") {
  const std::string text = shown(make_vnr_report, grouped(samplia()));
  CHECK(text.substr(0, text.find("\nOverview\n")) ==
        R"(Samplia, 2024: for the Voluntary National Review
════════════════════════════════════════════════
A small questionnaire. Answers as of 30 June 2024.

! Simulated: the answers are invented and describe no real place.
! Draft: the answers are not cleared.
! Rules on paper, not practice. Not a ranking. Not endorsed by IOM.

! This is not the value of an SDG indicator, and it does not measure progress
  towards a target. It shows which rules and institutions that serve a target
  are in place on paper.

Material for what a Voluntary National Review says on migration: the answers by
goal and target. It is not the review; the government decides what that says.

Themes are made up for this file.
)");
}

TEST_CASE("where most of the change is new knowledge, the review says so first") {
  const test::Assessed then = test::assessed(test::text(answers_of("2020", "  strategy: no\n")));
  CHECK_THAT(shown(make_gcm_review_report, samplia(), &then),
             Catch::Contains("Most of the change is answers that became known."));
}

TEST_CASE("where nothing changed, the review says that") {
  const test::Assessed then = samplia();
  const std::string text = shown(make_gcm_review_report, samplia(), &then);
  CHECK_THAT(text, Catch::Contains("No answer changed."));
  CHECK_THAT(text, !Catch::Contains("Progress since 2024:"));
}

TEST_CASE("a confidential note stands in no document for a review") {
  test::Assessed assessed = samplia();
  assessed.assessment.answers.at(2).confidential = true;
  AssessmentSubject subject = assessed.subject();
  for (const EditionKind kind : {EditionKind::whole, EditionKind::internal}) {
    subject.edition.kind = kind;
    const std::string text = render_terminal(make_gcm_review_report(subject, nullptr), {});
    CHECK_THAT(text, !Catch::Contains("A draft is with the parliament."));
    CHECK_THAT(text, Catch::Contains("Rules for search at sea"));
  }
}

TEST_CASE("a questionnaire that names no framework for the document is a reason to stop") {
  test::Assessed assessed = samplia();
  CHECK_THROWS_WITH(
      make_vnr_report(assessed.subject(), nullptr),
      "questionnaire 'small' names no framework under 'goals', which --for vnr follows");
  assessed.instrument.questionnaire.objectives.clear();
  CHECK_THROWS_AS(make_gcm_review_report(assessed.subject(), nullptr), Error);
}

TEST_CASE("every indicator of the national questionnaire stands in both reviews") {
  const test::Assessed assessed = test::assessed(test::file("examples/examplia-2024.yaml"));
  const std::string gcm = render_markdown(make_gcm_review_report(assessed.subject(), nullptr));
  const std::string vnr = render_markdown(make_vnr_report(assessed.subject(), nullptr));
  std::size_t outside = 0;
  for (std::size_t i = 0; i < assessed.instrument.questionnaire.indicators.size(); ++i) {
    const Indicator& indicator = assessed.instrument.questionnaire.indicators[i];
    INFO(indicator.id);
    if (std::holds_alternative<NotApplicable>(assessed.assessment.answers[i].value)) {
      ++outside;
      continue;
    }
    CHECK_THAT(gcm, Catch::Contains("(" + indicator.id));
    CHECK_THAT(vnr, Catch::Contains("(" + indicator.id));
  }
  CHECK(outside == 2);
}
