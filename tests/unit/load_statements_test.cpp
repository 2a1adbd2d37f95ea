#include "mgi/load/load_statements.hpp"

#include <string>

#include "catch.hpp"
#include "files.hpp"
#include "mgi/check/checks.hpp"

using namespace mgi;

namespace {

const auto load = [](const Source& source) { return load_statements(source); };

std::string file_with(const std::string& statements) {
  return "mgi-highlights: 1\nid: test\ntitle: Test\nquestionnaire: small\n"
         "published-in: {title: A report, publisher: An office, year: 2020}\nstatements:\n" +
         statements;
}

}  // namespace

TEST_CASE("statements load with their claims") {
  const Statements statements = test::loaded_by(load, file_with(R"(
  - {id: one, text: One., share: {of: strategy, answers: [yes, partly], among: in-place, about: 33.3, within: 5, aim: 30}}
  - {id: two, text: Two., association: {of: strategy, where: labour-law}}
  - {id: three, text: Three., forms: {of: strategy, each-of: [yes, [partly, no]]}}
)"));
  CHECK(statements.language == "en");
  CHECK(statements.publication == "A report");
  CHECK(statements.year == 2020);
  REQUIRE(statements.all.size() == 3);
  const auto& share = std::get<ShareClaim>(statements.all[0].claim);
  CHECK(share.indicator.id == "strategy");
  CHECK(share.answers.size() == 2);
  CHECK(share.among_in_place);
  CHECK(share.limit == Limit::about);
  CHECK(share.percent == 33.3);
  CHECK(share.within == 5);
  CHECK(share.aim == 30.0);
  CHECK(std::get<AssociationClaim>(statements.all[1].claim).where.id == "labour-law");
  CHECK(std::get<FormsClaim>(statements.all[2].claim).forms[1].size() == 2);
}

TEST_CASE("everything that is wrong with a file of statements is said at once") {
  const Source source = test::text(file_with(R"(
  - {id: one, text: One., share: {of: strategy, about: 110, aim: x}}
  - {id: one, text: Again., association: {of: strategy}}
  - {id: Three, text: Three., forms: {of: strategy}, share: {of: strategy}}
  - {text: Four., association: {of: a, where: [b]}}
)"));
  const auto loaded = load_statements(source);
  CHECK_FALSE(loaded.value);
  CHECK(test::check_ids(loaded.diagnostics) ==
        "missing-field wrong-number wrong-number duplicate-id missing-field id-form "
        "statement-claim missing-field missing-field wrong-kind");
}

TEST_CASE(
    "the built-in statements are 28: 18 shares with aims, one without, 8 associations, forms") {
  const Source source = test::file("questionnaires/highlights-2024.yaml");
  const auto loaded = load_statements(source);
  CHECK(test::shown(loaded.diagnostics, source) == "");
  REQUIRE(loaded.value);
  const Questionnaire questionnaire =
      *load_questionnaire(test::file("questionnaires/mgi-national.yaml")).value;
  CHECK(test::shown(check_statements(*loaded.value, questionnaire), source) == "");
  std::size_t aims = 0;
  std::size_t open = 0;
  std::size_t associations = 0;
  std::size_t forms = 0;
  for (const Statement& statement : loaded.value->all) {
    if (const auto* share = std::get_if<ShareClaim>(&statement.claim)) ++(share->aim ? aims : open);
    associations += std::holds_alternative<AssociationClaim>(statement.claim) ? 1U : 0U;
    forms += std::holds_alternative<FormsClaim>(statement.claim) ? 1U : 0U;
  }
  CHECK(aims == 18);
  CHECK(open == 1);
  CHECK(associations == 8);
  CHECK(forms == 1);
}
