// Groups of a framework's codes: what documents tell together.
#include <map>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "files.hpp"
#include "mgi/load/load_frameworks.hpp"

using namespace mgi;

namespace {

constexpr const char* themes = R"(mgi-frameworks: 1
frameworks:
  - id: themes
    title: Themes
    codes:
      - {code: "1", title: People}
      - {code: "2", title: Work}
      - {code: "3", title: Sea}
    groups:
)";

std::string said_of(const std::string& groups) {
  const Source source = test::text(themes + groups);
  return test::shown(load_frameworks(source).diagnostics, source);
}

/// The codes of each group of a built-in framework.
std::map<std::string, std::vector<std::string>> groups_of(const std::string& id) {
  const Loaded<Frameworks> loaded = load_frameworks(test::file("questionnaires/frameworks.yaml"));
  REQUIRE(loaded.value);
  const Framework* framework = find_framework(*loaded.value, id);
  REQUIRE(framework != nullptr);
  std::map<std::string, std::vector<std::string>> groups;
  for (const FrameworkGroup& group : framework->groups)
    for (const std::size_t code : group.codes)
      groups[group.id].push_back(framework->codes[code].code);
  return groups;
}

}  // namespace

TEST_CASE("a group holds the codes it names, in its order") {
  const Loaded<Frameworks> loaded = load_frameworks(test::text(
      std::string(themes) + "      - {id: land, title: On land, codes: [\"2\", \"1\"]}\n"));
  REQUIRE(loaded.value);
  const std::vector<FrameworkGroup>& groups = loaded.value->all.front().groups;
  REQUIRE(groups.size() == 1);
  CHECK(groups[0].id == "land");
  CHECK(groups[0].title == "On land");
  CHECK(groups[0].codes == std::vector<std::size_t>{1, 0});
}

TEST_CASE("a code that the framework does not have is reported") {
  CHECK(
      said_of("      - {id: land, title: On land, codes: [\"1\", people]}\n") ==
      R"(test.yaml:10:49: error: group 'land' of framework 'themes' names code 'people', which framework 'themes' does not have [unknown-reference]
   10 |       - {id: land, title: On land, codes: ["1", people]}
      |                                                 ^~~~~~
)");
}

TEST_CASE("a code stands in one group at most") {
  CHECK(
      said_of("      - {id: land, title: On land, codes: [\"1\"]}\n"
              "      - {id: sea, title: At sea, codes: [\"3\", \"1\"]}\n") ==
      R"(test.yaml:11:47: error: code '1' of framework 'themes' stands in two groups [duplicate-id]
   11 |       - {id: sea, title: At sea, codes: ["3", "1"]}
      |                                               ^~~ a code stands in one group at most
)");
}

TEST_CASE("a group needs an id of its own, a title and codes") {
  CHECK(said_of("      - {id: land, title: On land, codes: [\"1\"]}\n"
                "      - {id: land, codes: []}\n") ==
        R"(test.yaml:11:9: error: group 'land' of framework 'themes' has no 'title' [missing-field]
   11 |       - {id: land, codes: []}
      |         ^ add 'title: …'
test.yaml:11:9: error: group 'land' of framework 'themes' stands here a second time [duplicate-id]
   11 |       - {id: land, codes: []}
      |         ^~~~~~~~~~~~~~~~~~~~~ ids must differ
test.yaml:10:9: note: the first one is here
   10 |       - {id: land, title: On land, codes: ["1"]}
      |         ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
)");
}

TEST_CASE("the round tables hold the objectives that A/RES/73/326 gives them") {
  CHECK(groups_of("gcm") == std::map<std::string, std::vector<std::string>>{
                                {"round-table-1", {"2", "5", "6", "12", "18"}},
                                {"round-table-2", {"4", "8", "9", "10", "11", "13", "21"}},
                                {"round-table-3", {"14", "15", "16", "19", "20", "22"}},
                                {"round-table-4", {"1", "3", "7", "17", "23"}},
                            });
}

TEST_CASE("each SDG target stands under its goal") {
  const Loaded<Frameworks> loaded = load_frameworks(test::file("questionnaires/frameworks.yaml"));
  std::size_t grouped = 0;
  for (const auto& [id, codes] : groups_of("sdg"))
    for (const std::string& code : codes) {
      CHECK(id == "goal-" + code.substr(0, code.find('.')));
      ++grouped;
    }
  CHECK(grouped == find_framework(*loaded.value, "sdg")->codes.size());
}
