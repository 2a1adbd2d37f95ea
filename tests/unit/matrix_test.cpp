// What questionnaires cover, and the page that shows it.
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "catch.hpp"
#include "files.hpp"
#include "json_schema.hpp"
#include "mgi/load/builtin.hpp"
#include "mgi/report/render.hpp"
#include "report/matrix_report.hpp"

using namespace mgi;
using nlohmann::json;

namespace {

Frameworks themes(const Questionnaire& questionnaire) {
  return {questionnaire.own_frameworks};
}

}  // namespace

TEST_CASE("a matrix counts the questions of each section by kind, and names those of each code") {
  Questionnaire questionnaire = test::small_questionnaire();
  questionnaire.means = "themes";
  CHECK(render_markdown(make_matrix_report(questionnaire, themes(questionnaire))) ==
        test::file("tests/unit/small-matrix.md").text);
}

TEST_CASE("a questionnaire that names no framework has an empty matrix") {
  Questionnaire questionnaire = test::small_questionnaire();
  questionnaire.objectives.clear();
  const json document = json::parse(matrix_json(questionnaire, themes(questionnaire)));
  CHECK(document["means"].is_null());
  CHECK(document["objectives"].is_null());
}

TEST_CASE("the JSON of every matrix follows its schema") {
  test::JsonSchema schema(json::parse(test::file("docs/schemas/matrix-1.json").text));
  for (const BuiltinFile& file : builtin_files()) {
    if (!file.text.starts_with("mgi-questionnaire:")) continue;
    const auto instrument = load_instrument(find_source(file.id, ""), "", false).value;
    REQUIRE(instrument);
    json document = json::parse(matrix_json(instrument->questionnaire, instrument->frameworks));
    CHECK(schema.complaints(document) == "");
    document["means"]["sections"][0]["indicators"] = 0;
    CHECK(schema.complaints(document) != "");
  }
}

TEST_CASE("docs/instruments.md holds the matrix of every built-in questionnaire") {
  const std::string path = "docs/instruments.md";
  std::string page = test::file(path).text;
  std::size_t shown = 0;
  for (const BuiltinFile& file : builtin_files()) {
    if (!file.text.starts_with("mgi-questionnaire:")) continue;
    INFO(file.id << "; MGI_APPROVE=1 rewrites the page");
    const std::string begin = fmt::format("<!-- matrix {} -->\n", file.id);
    const std::size_t from = page.find(begin);
    REQUIRE(from != std::string::npos);
    const std::size_t to = page.find("<!-- end of matrix -->", from);
    REQUIRE(to != std::string::npos);
    const auto instrument = load_instrument(find_source(file.id, ""), "", false).value;
    REQUIRE(instrument);
    const std::string matrix =
        render_markdown(make_matrix_report(instrument->questionnaire, instrument->frameworks));
    const std::size_t start = from + begin.size();
    ++shown;
    if (std::getenv("MGI_APPROVE") != nullptr)  // NOLINT(concurrency-mt-unsafe): one thread
      page.replace(start, to - start, matrix);
    else
      CHECK(page.substr(start, to - start) == matrix);
  }
  CHECK(shown == 4);
  if (std::getenv("MGI_APPROVE") != nullptr)  // NOLINT(concurrency-mt-unsafe): one thread
    std::ofstream(std::string(MGI_ROOT "/") + path, std::ios::binary) << page;
}
