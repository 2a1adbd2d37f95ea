// What became of the recommendations of a round: every field, every fault, and the way into the
// next round's file.
#include "mgi/model/follow_up.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "files.hpp"
#include "mgi/load/write_assessment.hpp"

using namespace mgi;

namespace {

using Texts = std::vector<std::string>;

const Questionnaire& small() {
  static const Questionnaire questionnaire = test::small_questionnaire();
  return questionnaire;
}

Loaded<Assessment> load(const Source& source) {
  return load_assessment(source, small());
}

/// An assessment with these entries under `follow-up:`, of a version of the questionnaire.
std::string with(std::string_view entries, std::string_view version = "1.1") {
  return fmt::format(R"(mgi-assessment: 1
questionnaire: {{id: small, version: "{}"}}
jurisdiction: {{name: Samplia, code: XS}}
round: "2024"
date: 2024-06-30
origin: simulated
status: draft
follow-up:
{}answers: {{}}
)",
                     version, entries);
}

std::string said_of(std::string_view entries) {
  return test::said_by(load, with(entries));
}

/// Everything an entry can say.
constexpr std::string_view full = R"(  manual-1:
    response: partly
    responded: 2024-07-01
    measure: A strategy for three years.
    lead: Cabinet office
    partners: [Coast guard, Treasury]
    steps: [Draft, Adopt]
    start: 2024-09
    due: 2025-12-31
    cost: 50000.5
    currency: XTS
    funded: no
    funding: 0
    capacity: [coordination, law, staff, law]
    verification: The strategy is published.
    status: stopped
    proof: The minutes say so.
)";

void check_full(const FollowUp& entry) {
  CHECK(small().recommendations[entry.recommendation].id == "manual-1");
  CHECK(entry.response == Response::partly);
  CHECK(to_string(*entry.responded) == "2024-07-01");
  CHECK(entry.measure == "A strategy for three years.");
  CHECK(entry.lead == "Cabinet office");
  CHECK(entry.partners == Texts{"Coast guard", "Treasury"});
  CHECK(entry.steps == Texts{"Draft", "Adopt"});
  CHECK(to_string(*entry.start) == "2024-09");
  CHECK(to_string(*entry.due) == "2025-12-31");
  CHECK(entry.cost == 50000.5);
  CHECK(entry.currency == "XTS");
  CHECK(entry.funded == Funded::no);
  CHECK(entry.funding == 0);
  CHECK(entry.capacity == std::vector{Capacity::law, Capacity::staff, Capacity::coordination});
  CHECK(entry.verification == "The strategy is published.");
  CHECK(entry.status == Progress::stopped);
  CHECK(entry.proof == "The minutes say so.");
  CHECK_FALSE(entry.incomplete);
}

}  // namespace

TEST_CASE("a follow-up is read field by field, its needs in the order of their names, each once") {
  const std::string text = with(full);
  const Assessment read = test::loaded_by(load, text);
  REQUIRE(read.follow_up.size() == 1);
  const FollowUp& entry = read.follow_up[0];
  check_full(entry);
  CHECK(test::under(entry.span, text) == "manual-1");
  CHECK(test::under(entry.response_span, text) == "partly");
  CHECK(test::under(entry.due_span, text) == "2025-12-31");
  CHECK(test::under(entry.status_span, text) == "stopped");
  CHECK(test::under(entry.cost_span, text) == "50000.5");
}

TEST_CASE("what a follow-up does not say stays unsaid") {
  const Assessment read =
      test::loaded_by(load, with("  manual-1: {response: noted, funding: 0}\n"));
  REQUIRE(read.follow_up.size() == 1);
  const FollowUp& entry = read.follow_up[0];
  CHECK(entry.response == Response::noted);
  CHECK_FALSE(entry.responded);
  CHECK_FALSE(entry.start);
  CHECK_FALSE(entry.due);
  CHECK_FALSE(entry.cost);
  CHECK_FALSE(entry.funded);
  CHECK_FALSE(entry.status);
  CHECK(entry.capacity.empty());
  CHECK(test::under(entry.cost_span, with("  manual-1: {response: noted, funding: 0}\n")) == "0");
}

TEST_CASE("the next round's file takes every field of a follow-up along") {
  const Assessment read = test::loaded_by(load, with(full));
  const Assessment again =
      test::loaded_by(load, test::dated(write_assessment(small(), {"", "", "2025", &read})));
  REQUIRE(again.follow_up.size() == 1);
  check_full(again.follow_up[0]);
}

TEST_CASE("every fault of a follow-up is said where it stands") {
  CHECK(said_of("  manual-1: {}\n") ==
        R"(test.yaml:9:13: error: the follow-up of 'manual-1' has no 'response' [missing-field]
    9 |   manual-1: {}
      |             ^ add 'response: …'
)");
  CHECK(
      said_of("  manual-1: accepted\n") ==
      R"(test.yaml:9:13: error: the follow-up of 'manual-1' must be a map of fields, not a single value [wrong-kind]
    9 |   manual-1: accepted
      |             ^~~~~~~~
)");
  CHECK(
      said_of("  manual-1: {response: acepted, status: 3, funded: [yes], owner: Cabinet}\n") ==
      R"(test.yaml:9:24: error: 'response' of the follow-up of 'manual-1' cannot be 'acepted' [wrong-word]
    9 |   manual-1: {response: acepted, status: 3, funded: [yes], owner: Cabinet}
      |                        ^~~~~~~ did you mean 'accepted'?
test.yaml:9:41: error: 'status' of the follow-up of 'manual-1' cannot be '3' [wrong-word]
    9 |   manual-1: {response: acepted, status: 3, funded: [yes], owner: Cabinet}
      |                                         ^ use one of: not-started, under-way, done, stopped
test.yaml:9:52: error: 'funded' of the follow-up of 'manual-1' must be a single value, not a list [wrong-kind]
    9 |   manual-1: {response: acepted, status: 3, funded: [yes], owner: Cabinet}
      |                                                    ^~~~~
test.yaml:9:59: error: the follow-up of 'manual-1' has no field 'owner' [unknown-field]
    9 |   manual-1: {response: acepted, status: 3, funded: [yes], owner: Cabinet}
      |                                                           ^~~~~
)");
  CHECK(
      said_of("  manual-1: {response: noted, capacity: [law, money], due: soon}\n") ==
      R"(test.yaml:9:47: error: 'capacity' of the follow-up of 'manual-1' cannot be 'money' [wrong-word]
    9 |   manual-1: {response: noted, capacity: [law, money], due: soon}
      |                                               ^~~~~
      | use one of: law, staff, training, data-system, coordination
test.yaml:9:60: error: 'soon' is not a date in the form 2024-06-30 [date-form]
    9 |   manual-1: {response: noted, capacity: [law, money], due: soon}
      |                                                            ^~~~
      | write the day as 2024-06-30, or 2024-06 or 2024 where less is known
)");
  CHECK(
      said_of("  manual-1: {response: noted, cost: a lot, funding: -1}\n") ==
      R"(test.yaml:9:37: error: 'cost' of the follow-up of 'manual-1' must be a number from 0 to 1000000000000000 [wrong-number]
    9 |   manual-1: {response: noted, cost: a lot, funding: -1}
      |                                     ^~~~~
test.yaml:9:53: error: 'funding' of the follow-up of 'manual-1' must be a number from 0 to 1000000000000000 [wrong-number]
    9 |   manual-1: {response: noted, cost: a lot, funding: -1}
      |                                                     ^~
)");
  CHECK(said_of("  manual-1: {response: noted}\n  manual-1: {response: partly}\n") ==
        R"(test.yaml:10:3: error: 'manual-1' stands here a second time [duplicate-key]
   10 |   manual-1: {response: partly}
      |   ^~~~~~~~ keep one of the two
test.yaml:9:3: note: the first one is here
    9 |   manual-1: {response: noted}
      |   ^~~~~~~~
)");
}

TEST_CASE("a follow-up of a recommendation that is not there names the nearest or the list") {
  CHECK(
      said_of("  manual-11: {response: noted}\n  elsewhere: {response: maybe}\n") ==
      R"(test.yaml:9:3: error: questionnaire 'small' has no recommendation 'manual-11' [unknown-reference]
    9 |   manual-11: {response: noted}
      |   ^~~~~~~~~ did you mean 'manual-1'?
test.yaml:10:3: error: questionnaire 'small' has no recommendation 'elsewhere' [unknown-reference]
   10 |   elsewhere: {response: maybe}
      |   ^~~~~~~~~ 'mgi list recommendations' shows them
test.yaml:10:25: error: 'response' of the follow-up of 'elsewhere' cannot be 'maybe' [wrong-word]
   10 |   elsewhere: {response: maybe}
      |                         ^~~~~ use one of: accepted, partly, noted
)");
}

TEST_CASE("in a file of an earlier version, a recommendation that went is only a warning") {
  const Source source =
      test::text(with("  manual-11: {response: noted}\n  manual-2: {response: noted}\n", "1.0"));
  const Loaded<Assessment> result = load(source);
  CHECK(
      test::shown(result.diagnostics, source) ==
      R"(test.yaml:9:3: warning: questionnaire 'small' has no recommendation 'manual-11' [unknown-reference]
    9 |   manual-11: {response: noted}
      |   ^~~~~~~~~ did you mean 'manual-1'?
)");
  REQUIRE(result.value);
  REQUIRE(result.value->follow_up.size() == 1);
  CHECK(small().recommendations[result.value->follow_up[0].recommendation].id == "manual-2");
}

TEST_CASE("an unknown recommendation has an edit only where one id alone is near") {
  const Loaded<Assessment> one =
      load(test::text(with("  manuel-1: {response: noted}\n  manual-9: {response: noted}\n")));
  REQUIRE(one.diagnostics.size() == 2);
  REQUIRE(one.diagnostics[0].edits.size() == 1);
  CHECK(one.diagnostics[0].edits[0].text == "manual-1");
  CHECK_FALSE(one.diagnostics[0].edits[0].certain);
  CHECK(one.diagnostics[1].edits.empty());
}
