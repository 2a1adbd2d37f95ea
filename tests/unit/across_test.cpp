// A country and a city side by side.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "assessed.hpp"
#include "catch.hpp"
#include "json_schema.hpp"
#include "mgi/report/render.hpp"
#include "mgi/study/across.hpp"
#include "report/across_report.hpp"

using namespace mgi;
using nlohmann::json;

namespace {

const std::string city_text = R"(mgi-assessment: 1
questionnaire: {id: mgi-local, version: "1.0"}
jurisdiction: {name: Port Examplia, code: XE-PE, level: local}
round: "2024"
date: 2024
origin: simulated
status: draft
answers:
  climate-city-cooperation: {answer: partly, note: One network.}
)";

}  // namespace

TEST_CASE("pairs are the indicators that mirror one of the other questionnaire") {
  const Questionnaire small = test::small_questionnaire();
  Questionnaire city = small;
  city.indicators[2].mirrors = Mirror{"small", "labour-law", {}, {}};
  city.indicators[4].mirrors = Mirror{"other", "strategy", {}, {}};
  city.indicators[5].mirrors = Mirror{"small", "no-such-indicator", {}, {}};
  const auto pairs = mirrored_pairs(small, city);
  REQUIRE(pairs.size() == 1);
  CHECK(small.indicators[pairs[0].of_mirrored].id == "labour-law");
  CHECK(pairs[0].of_mirroring == 2);
  CHECK(mirrored_pairs(city, small).empty());
}

TEST_CASE("a country and its city stand side by side with both texts, without any number") {
  const test::Assessed country = test::assessed(test::file("examples/examplia-2024.yaml"));
  const test::Assessed city = test::assessed(test::text(city_text));
  const AssessmentSubject one = country.subject();
  const AssessmentSubject other = city.subject();
  const auto pairs = mirrored_pairs(one.questionnaire, other.questionnaire);
  const AcrossSubject subject{one, other, pairs};
  const json document = json::parse(across_json(subject));
  test::JsonSchema schema(json::parse(test::file("docs/schemas/across-1.json").text));
  CHECK(schema.complaints(document) == "");
  CHECK(document["pairs"].size() == pairs.size());
  json spoilt = document;
  spoilt["pairs"][0]["difference"] = 1;
  CHECK(schema.complaints(spoilt) != "");

  const std::string text = render_markdown(make_across_report(subject));
  CHECK(text.find("no difference and no score") != std::string::npos);
  CHECK(text.find(" %") == std::string::npos);
  for (const MirroredPair& pair : pairs) {
    CHECK(text.find(one.questionnaire.indicators[pair.of_mirrored].id) != std::string::npos);
    CHECK(text.find(other.questionnaire.indicators[pair.of_mirroring].id) != std::string::npos);
  }
  const std::string table = across_csv(subject);
  CHECK(std::ranges::count(table, '\n') == static_cast<std::ptrdiff_t>(pairs.size()) + 1);
  CHECK(table.find(",climate-city-cooperation,") != std::string::npos);
  CHECK(table.find(",partly,One network.,") != std::string::npos);
}
