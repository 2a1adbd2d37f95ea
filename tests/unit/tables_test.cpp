// Tables of an assessment: CSV, and the parts that workbooks are written from.
#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <nlohmann/json.hpp>

#include "assessed.hpp"
#include "mgi/report/formats.hpp"
#include "mgi/text/error.hpp"
#include "report/assessment_csv.hpp"
#include "report/assessment_xlsx.hpp"
#include "report/csv.hpp"
#include "report/formula.hpp"
#include "report/words/workbook_words.hpp"
#include "report/workbook_text.hpp"

using namespace mgi;
using nlohmann::json;

namespace {

constexpr std::array example_files{"tests/transcripts/files/samplia.yaml",
                                   "examples/examplia-2024.yaml", "examples/real/kenya-2024.yaml"};

/// The cells of a CSV file as RFC 4180 has them.
std::vector<std::vector<std::string>> cells_of(const std::string& csv) {
  std::vector<std::vector<std::string>> rows(1, {""});
  bool quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    std::string& cell = rows.back().back();
    if (quoted && csv[i] == '"' && i + 1 < csv.size() && csv[i + 1] == '"')
      cell += csv[i++];
    else if (csv[i] == '"')
      quoted = !quoted;
    else if (!quoted && csv[i] == ',')
      rows.back().emplace_back();
    else if (!quoted && csv[i] == '\n')
      rows.push_back({""});
    else
      cell += csv[i];
  }
  CHECK_FALSE(quoted);
  CHECK(rows.back() == std::vector<std::string>{""});  // the file ends in a line feed
  rows.pop_back();
  return rows;
}

/// The rows below the head, by the names of their columns.
std::vector<std::map<std::string, std::string>> rows_of(const std::string& csv) {
  const auto cells = cells_of(csv);
  std::vector<std::map<std::string, std::string>> rows;
  for (std::size_t r = 1; r < cells.size(); ++r) {
    REQUIRE(cells[r].size() == cells[0].size());
    std::map<std::string, std::string>& row = rows.emplace_back();
    for (std::size_t c = 0; c < cells[r].size(); ++c) row[cells[0][c]] = cells[r][c];
  }
  return rows;
}

/// Exactly the number that the cell holds.
json number_in(const std::string& cell) {
  if (cell.empty()) return nullptr;
  double number = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
  REQUIRE(error == std::errc());
  REQUIRE(end == cell.data() + cell.size());
  return number;
}

std::string text_of_answer(const json& answer) {
  if (answer.is_null()) return {};
  if (answer.is_number()) return fmt::format("{}", answer.get<double>());
  if (answer.is_string()) return answer;
  std::string text;
  for (const json& item : answer) text += (text.empty() ? "" : ", ") + item.get<std::string>();
  return text.empty() ? "none" : text;
}

}  // namespace

TEST_CASE("the CSV has a row for each indicator with the numbers of the JSON, digit by digit") {
  for (const char* file : example_files) {
    INFO(file);
    const test::Assessed of = test::assessed(test::file(file));
    const json document = json::parse(assessment_json(of.subject(), {}));
    const auto rows = rows_of(assessment_csv(of.subject(), "", {}));
    REQUIRE(rows.size() == document["indicators"].size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const auto& row = rows[i];
      const json& indicator = document["indicators"][i];
      INFO(indicator["id"]);
      CHECK(row.at("jurisdiction_code") == document["assessment"]["jurisdiction"]["code"]);
      CHECK(row.at("origin") == document["assessment"]["origin"]);
      CHECK(row.at("status") == document["assessment"]["status"]);
      CHECK(row.at("indicator") == indicator["id"]);
      CHECK(row.at("section") == indicator["section"]);
      CHECK(row.at("answer") == text_of_answer(indicator["answer"]));
      CHECK(number_in(row.at("points")) == indicator["points"]);
      CHECK(number_in(row.at("worst")) == indicator["worst"]);
      CHECK(number_in(row.at("best")) == indicator["best"]);
      CHECK(number_in(row.at("weight")) == indicator["weight"]);
      CHECK(number_in(row.at("effective_weight")) == indicator["effective-weight"]);
      CHECK(number_in(row.at("priority")) == indicator["priority"]);
    }
  }
}

TEST_CASE("the CSV has a row for each section with the numbers of the JSON, digit by digit") {
  for (const char* file : example_files) {
    INFO(file);
    const test::Assessed of = test::assessed(test::file(file));
    const json document = json::parse(assessment_json(of.subject(), {}));
    json scored = document["sections"];
    if (!document["overall"].is_null()) {
      scored.push_back(document["overall"]);
      scored.back()["id"] = "overall";
    }
    const auto rows = rows_of(assessment_csv(of.subject(), "sections", {}));
    REQUIRE(rows.size() == scored.size());
    for (std::size_t s = 0; s < rows.size(); ++s) {
      const auto& row = rows[s];
      const json& section = scored[s];
      INFO(section["id"]);
      CHECK(row.at("section") == section["id"]);
      for (const char* name : {"value", "lowest", "highest", "coverage"})
        CHECK(number_in(row.at(name)) == section[name]);
      CHECK(number_in(row.at("weight_coverage")) == section["weight-coverage"]);
      for (const char* name : {"indicators", "applicable", "answered", "unknown", "unanswered"})
        CHECK(number_in(row.at(name)) == section["counts"][name]);
      CHECK(row.at("band") == section["band"]["kind"]);
      const json& low = section["band"]["low"];
      CHECK(row.at("band_low") == (low.is_null() ? "" : low.get<std::string>()));
    }
  }
}

TEST_CASE("with frameworks the CSV has a row for each code with the numbers of the JSON") {
  const test::Assessed of = test::assessed(test::file("examples/examplia-2024.yaml"));
  std::vector<const Framework*> all;
  for (const Framework& framework : of.instrument.frameworks.all) all.push_back(&framework);
  const json document = json::parse(assessment_json(of.subject(), all));
  const auto rows = rows_of(assessment_csv(of.subject(), "", all));
  std::size_t r = 0;
  for (const json& view : document["views"])
    for (const json& code : view["codes"]) {
      REQUIRE(r < rows.size());
      INFO(view["framework"] << " " << code["code"]);
      CHECK(rows[r].at("framework") == view["framework"]);
      CHECK(rows[r].at("code") == code["code"]);
      for (const char* name : {"value", "lowest", "highest", "coverage"})
        CHECK(number_in(rows[r].at(name)) == code[name]);
      ++r;
    }
  CHECK(r == rows.size());
}

TEST_CASE("the CSV has a row for each recommendation, in the order of work") {
  const test::Assessed of = test::assessed(test::file("tests/transcripts/files/samplia.yaml"));
  const json document = json::parse(assessment_json(of.subject(), {}));
  const auto rows = rows_of(assessment_csv(of.subject(), "recommendations", {}));
  REQUIRE(rows.size() == document["recommendations"].size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CHECK(rows[i].at("order") == fmt::format("{}", i + 1));
    CHECK(rows[i].at("recommendation") == document["recommendations"][i]["id"]);
  }
  CHECK(rows[0].at("triggers") == "strategy | strategy-budget");
}

TEST_CASE("rows of a kind that there is not are refused") {
  const test::Assessed of = test::assessed(test::file("tests/transcripts/files/samplia.yaml"));
  CHECK_THROWS_AS(assessment_csv(of.subject(), "answers", {}), Error);
}

TEST_CASE("a cell of CSV is quoted where a reader would mistake it") {
  CHECK(csv_cell("plain words") == "plain words");
  CHECK(csv_cell("").empty());
  CHECK(csv_cell("a, b") == "\"a, b\"");
  CHECK(csv_cell("say \"no\"") == "\"say \"\"no\"\"\"");
  CHECK(csv_cell("one\ntwo\r\nthree\n") == "\"one\ntwo\nthree\n\"");
  CHECK(csv_cell("a; b") == "\"a; b\"");
  CHECK(csv_cell("bell \x07") == "bell \\x07");
}

TEST_CASE("a text that a spreadsheet would take for a formula begins with an apostrophe in CSV") {
  for (const std::string text : {"=1+1", "+1", "-1", "@SUM(A1)", "＝1", "-"})
    CHECK(csv_cell(text) == "'" + text);
  CHECK(csv_cell("\t=1") == "' =1");
  CHECK(csv_cell("\n=1") == "\"'\n=1\"");
  CHECK(csv_cell("a=1") == "a=1");
  CHECK(csv_cell(-1.5) == "-1.5");
  CHECK(csv_cell(0.1) == "0.1");
  CHECK(csv_cell(std::optional<double>()).empty());
}

TEST_CASE("no text of a file begins a formula in CSV or makes a cell too many") {
  test::Assessed of = test::assessed(test::file("tests/transcripts/files/samplia.yaml"));
  for (const std::string nasty : {"=1+1", "+cmd|' /C calc'!A0", "@x", "-x", "\t=x", "\r=x", "\"",
                                  ",", "a\n\"b\",c", "<script>", "\x1b[31m", "\u202ex\u202c"}) {
    of.assessment.jurisdiction.name = nasty;
    of.assessment.round = nasty;
    for (Answer& answer : of.assessment.answers) answer.note = answer.reason = nasty;
    for (EvidenceSource& source : of.assessment.sources) source.title = source.url = nasty;
    for (const char* kind : {"indicators", "sections", "recommendations"})
      for (const auto& row : rows_of(assessment_csv(of.subject(), kind, {})))
        for (const auto& [name, cell] : row) {
          INFO(name << ": " << cell);
          CHECK((cell.empty() || std::string("=+-@\t\r").find(cell[0]) == std::string::npos));
          CHECK(cell.find('\x1b') == std::string::npos);
        }
  }
}

TEST_CASE("a workbook of the same assessment has the same bytes, whatever the time") {
  const test::Assessed of = test::assessed(test::file("tests/transcripts/files/samplia.yaml"));
  const std::string first = assessment_xlsx(of.subject(), {});
  CHECK(first.starts_with("PK"));
  CHECK(first == assessment_xlsx(of.subject(), {}));
}

TEST_CASE("cells and columns are named as in a spreadsheet") {
  CHECK(column_letters(0) == "A");
  CHECK(column_letters(25) == "Z");
  CHECK(column_letters(26) == "AA");
  CHECK(column_letters(701) == "ZZ");
  CHECK(column_letters(702) == "AAA");
  CHECK(cell_at(2, 4) == "E3");
  CHECK(fixed_cell("", 2, 4) == "$E$3");
  CHECK(fixed_cell("Answers", 2, 4) == "'Answers'!$E$3");
  CHECK(text_of({"It's", 1, 2, 9}) == "'It''s'!$B$3:$B$10");
}

TEST_CASE("a text in a formula keeps its quotes and fits") {
  CHECK(text_in_formula("so-called \"band\"") == "\"so-called \"\"band\"\"\"");
  CHECK(text_in_formula(std::string(300, 'a')) == "\"" + std::string(255, 'a') + "\"");
  constexpr Phrase<2> between = "between {0} and {1}";
  constexpr Phrase<2> turned = "{1} \"to\" {0}";
  CHECK(joined_in_formula(between, "A1", "B1") == "\"between \"&A1&\" and \"&B1");
  CHECK(joined_in_formula(turned, "A1", "B1") == "B1&\" \"\"to\"\" \"&A1");
}

TEST_CASE("names of sheets are such that a workbook takes them") {
  CHECK(sheet_name("Answers", {}) == "Answers");
  CHECK(sheet_name("SDG: 1/2 [a]*?\\'", {}) == "SDG 12 a");
  CHECK(sheet_name("", {}) == "-");
  CHECK(sheet_name("Areas", {"Areas"}) == "Areas 2");
  CHECK(sheet_name(std::string(40, 'a'), {}) == std::string(30, 'a') + "…");
  for (const Language language :
       {Language::english, Language::french, Language::spanish, Language::arabic}) {
    const WorkbookWords& words = workbook_words(language);
    std::vector<std::string> names;
    for (const Phrase<>& name : {words.summary_sheet, words.areas_sheet, words.answers_sheet,
                                 words.gaps_sheet, words.recommendations_sheet, words.method_sheet,
                                 words.sources_sheet, words.scales_sheet}) {
      CHECK(sheet_name(name.text(), names) == name.text());
      names.emplace_back(name.text());
    }
  }
}

TEST_CASE("a workbook links to addresses of the web alone") {
  CHECK(is_link("https://example.org/law?article=3#text"));
  CHECK(is_link("http://example.org"));
  CHECK_FALSE(is_link("file:///etc/passwd"));
  CHECK_FALSE(is_link("javascript:alert(1)"));
  CHECK_FALSE(is_link("https://example.org/a b"));
  CHECK_FALSE(is_link("https://example.org/\"onclick"));
  // The library would make a link into a file or a sheet of these.
  CHECK_FALSE(is_link("https://example.org/a-external:share"));
  CHECK_FALSE(is_link("https://example.org/internal:Sheet!A1"));
  CHECK_FALSE(is_link("https://example.org/" + std::string(2000, 'a')));
}
