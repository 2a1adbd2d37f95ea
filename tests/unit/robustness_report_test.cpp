#include "mgi/report/robustness_report.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "assessed.hpp"
#include "json_schema.hpp"
#include "lines.hpp"
#include "mgi/report/render.hpp"
#include "mgi/report/stance.hpp"

using namespace mgi;
using nlohmann::json;

namespace {

/// An assessment with its study.
struct Studied {
  test::Assessed assessed;
  DrawOptions options;
  Draws draws;
  Robustness robustness;
};

Studied studied(const std::string& answers, const DrawOptions& options) {
  test::Assessed assessed = test::assessed(test::text(answers));
  const Questionnaire& questionnaire = assessed.instrument.questionnaire;
  std::vector<bool> open(questionnaire.indicators.size(), false);
  mark_open(assessed.assessment, open);
  Draws draws = make_draws(questionnaire, options, open);
  Robustness robustness =
      study_robustness(questionnaire, assessed.assessment, assessed.result.scorecard, draws);
  return {std::move(assessed), options, std::move(draws), std::move(robustness)};
}

const std::string samplia_text = test::file("tests/transcripts/files/samplia.yaml").text;

std::string json_of_study(const Studied& study) {
  const AssessmentSubject subject = study.assessed.subject();
  const RobustnessSubject one{subject, study.robustness, study.options};
  return robustness_json({&one, 1});
}

DrawOptions few() {
  DrawOptions options;
  options.draws = 128;
  return options;
}

DrawOptions only_weights() {
  DrawOptions options = few();
  options.varied = {true, false, false, false};
  return options;
}

}  // namespace

TEST_CASE("the JSON of a study of robustness follows its schema") {
  test::JsonSchema schema(json::parse(test::file("docs/schemas/robustness-1.json").text));
  const std::string draft =
      "mgi-assessment: 1\nquestionnaire: {id: small, version: \"1.1\"}\nround: \"2024\"\n"
      "date: 2024\njurisdiction: {name: Samplia, code: XS}\nstatus: draft\n";
  for (const std::string& answers :
       {samplia_text, draft + "origin: government\nanswers:\n  strategy:\n",
        draft + "origin: own-coding\nanswers:\n  strategy: partly\n",
        draft + "origin: government\nanswers:\n  service-access: none\n  registration-rate: 3\n"})
    for (const DrawOptions& options : {few(), only_weights()}) {
      const json document = json::parse(json_of_study(studied(answers, options)));
      CHECK(schema.complaints(document) == "");
    }
}

TEST_CASE("the schema of robustness rejects a document in which one thing is wrong") {
  test::JsonSchema schema(json::parse(test::file("docs/schemas/robustness-1.json").text));
  const json document = json::parse(json_of_study(studied(samplia_text, few())));
  REQUIRE(schema.complaints(document) == "");
  for (
      const char* patch : {
          R"([{"op": "replace", "path": "/results/0/places/0/spread/p5", "value": -0.1}])",
          R"([{"op": "replace", "path": "/results/0/places/0/value", "value": "66 %"}])",
          R"([{"op": "replace", "path": "/results/0/places/0/bands/kind", "value": "own-coding"}])",
          R"([{"op": "replace", "path": "/results/0/places/0/bands/shares", "value": {}}])",
          R"([{"op": "replace", "path": "/options/varied", "value": ["answers"]}])",
          R"([{"op": "replace", "path": "/options/draws", "value": 0}])",
          R"([{"op": "replace", "path": "/notices", "value": []}])",
          R"([{"op": "replace", "path": "/results", "value": []}])",
          R"([{"op": "add", "path": "/results/0/rank", "value": 1}])",
          R"([{"op": "remove", "path": "/results/0/places/0/assumptions/weights/total"}])",
          R"([{"op": "replace", "path": "/format-version", "value": 2}])",
      }) {
    INFO(patch);
    const json corrupted = document.patch(json::parse(patch));
    REQUIRE(corrupted != document);
    CHECK(schema.complaints(corrupted) != "");
  }
}

TEST_CASE("the log tells, draw by draw, what made the values") {
  const Studied study = studied(samplia_text, few());
  const AssessmentSubject subject = study.assessed.subject();
  const RobustnessSubject one{subject, study.robustness, study.options};
  const Questionnaire& questionnaire = study.assessed.instrument.questionnaire;
  const DrawMatrix values = values_in_draws(questionnaire, study.assessed.assessment, study.draws);
  const auto lines = test::lines_of(draw_log_csv(one, study.draws, values));
  REQUIRE(lines.size() == 129);
  const auto cells_of = [](const std::string& line) {
    std::vector<std::string> cells;
    std::istringstream stream(line);
    for (std::string cell; std::getline(stream, cell, ',');) cells.push_back(cell);
    return cells;
  };
  const auto head = cells_of(lines[0]);
  const auto column = [&](const std::string& name) {
    const auto found = std::ranges::find(head, name);
    REQUIRE(found != head.end());
    return static_cast<std::size_t>(found - head.begin());
  };
  // The value of 'work' again, from what the log says of each draw.
  std::set<std::string> drawn;
  std::set<std::string> rules;
  for (std::size_t d = 1; d < lines.size(); ++d) {
    const auto cells = cells_of(lines[d]);
    REQUIRE(cells.size() == head.size());
    const auto number = [&](const std::string& name) { return std::stod(cells[column(name)]); };
    const double half = number("half");
    const std::string inspection = cells[column("answer:inspection")];
    drawn.insert(inspection);
    rules.insert(cells[column("rule")]);
    const double points = inspection == "yes" ? 1 : inspection == "no" ? 0 : half;
    const double law = number("weight:labour-law");
    const double inspected = number("weight:inspection");
    const double figures = number("weight:figures");
    CHECK(number("value:work") ==
          Approx((law + inspected * points + figures * half) / (law + inspected + figures))
              .epsilon(1e-12));
  }
  CHECK(drawn == std::set<std::string>{"yes", "partly", "no"});
  CHECK(rules == std::set<std::string>{"own", "geometric"});
}

TEST_CASE("the CSV of robustness has a row for each section and for the whole") {
  const Studied study = studied(samplia_text, few());
  const AssessmentSubject subject = study.assessed.subject();
  const RobustnessSubject one{subject, study.robustness, study.options};
  const auto lines = test::lines_of(robustness_csv({&one, 1}));
  CHECK(lines.size() == 1 + 4 + 1);
  const std::array subjects{one, one};
  CHECK(test::lines_of(robustness_csv(subjects)).size() == 1 + 2 * (4 + 1));
}

TEST_CASE("a report on robustness says its stance, its assumptions and what had no effect") {
  const Studied study = studied(samplia_text, few());
  AssessmentSubject subject = study.assessed.subject();
  for (const Language language :
       {Language::english, Language::french, Language::spanish, Language::arabic}) {
    subject.language = language;
    const RobustnessSubject one{subject, study.robustness, study.options};
    const std::array subjects{one, one};
    for (const Report& report : {make_robustness_report(one), make_robustness_overview(subjects)}) {
      const std::string text = render_markdown(report);
      for (const std::string& line : stance(language)) {
        INFO(line);
        CHECK(text.find(line) != std::string::npos);
      }
    }
  }
}

TEST_CASE("names from a file stay text in a report on robustness") {
  const std::string hostile =
      test::changed(samplia_text, "name: Samplia", "name: \"<script>alert(1)</script> | [x](y)\"");
  const Studied study = studied(hostile, few());
  const AssessmentSubject subject = study.assessed.subject();
  const RobustnessSubject one{subject, study.robustness, study.options};
  const std::array subjects{one, one};
  for (const Report& report : {make_robustness_report(one), make_robustness_overview(subjects)}) {
    CHECK(render_html(report).find("<script>alert(1)") == std::string::npos);
    CHECK(render_markdown(report).find("[x](y)") == std::string::npos);
  }
}
