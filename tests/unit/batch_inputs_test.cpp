#include <filesystem>
#include <fstream>
#include <set>

#include "batch/inputs.hpp"
#include "catch.hpp"
#include "mgi/text/error.hpp"

namespace mgi::batch {
namespace {

namespace filesystem = std::filesystem;

/// A folder of its own, gone with the test.
struct Folder {
  filesystem::path path;
  explicit Folder(const std::string& name)
      : path(filesystem::temp_directory_path() / ("mgi-batch-inputs-" + name)) {
    filesystem::remove_all(path);
    filesystem::create_directories(path);
  }
  ~Folder() { filesystem::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string add(const std::string& name) const {
    filesystem::create_directories((path / name).parent_path());
    std::ofstream(path / name) << "x: 1\n";
    return (path / name).string();
  }
};

std::vector<std::string> relatives(const std::vector<Input>& inputs) {
  std::vector<std::string> names;
  for (const Input& input : inputs) names.push_back(input.relative);
  return names;
}

std::vector<std::string> names_of(const std::vector<std::string>& relatives) {
  std::vector<Input> inputs;
  for (const std::string& relative : relatives) inputs.push_back({relative, relative, false});
  return report_names(inputs);
}

}  // namespace

TEST_CASE("a folder gives its YAML files in the order of their paths", "[batch]") {
  const Folder folder("search");
  for (const char* name : {"b.yaml", "a/2.yml", "a/1.yaml", "notes.txt"}) folder.add(name);
  const auto inputs = find_inputs({folder.path.string()});
  CHECK(relatives(inputs) == std::vector<std::string>{"a/1.yaml", "a/2.yml", "b.yaml"});
  CHECK(inputs.front().searched);
}

TEST_CASE("a file that is named twice is read once, and counts as named", "[batch]") {
  const Folder folder("twice");
  const std::string file = folder.add("a.yaml");
  const auto inputs = find_inputs({folder.path.string(), file, folder.path.string() + "/./a.yaml"});
  REQUIRE(inputs.size() == 1);
  CHECK_FALSE(inputs.front().searched);
}

TEST_CASE("a pattern is taken apart where the shell did not", "[batch]") {
  const Folder folder("pattern");
  folder.add("a.yaml");
  folder.add("b.yaml");
  CHECK(find_inputs({folder.path.string() + "/*.yaml"}).size() == 2);
  CHECK_THROWS_AS(find_inputs({folder.path.string() + "/*.json"}), Error);
  CHECK_THROWS_AS(find_inputs({folder.path.string() + "/missing.yaml"}), Error);
}

TEST_CASE("plain names of reports stay as they are", "[batch]") {
  CHECK(names_of({"kenya.yaml", "2024/kenya.yml", "BR-SP.2024.yaml"}) ==
        std::vector<std::string>{"kenya", "2024--kenya", "BR-SP.2024"});
}

TEST_CASE("names of reports are safe whatever the path is", "[batch]") {
  const std::string long_name(300, 'a');
  const std::vector<std::string> paths{"../../etc/passwd.yaml",
                                       "/etc/x.yaml",
                                       "CON.yaml",
                                       "lpt1.2024.yaml",
                                       "🙂.yaml",
                                       "-rf.yaml",
                                       ".hidden.yaml",
                                       long_name + ".yaml",
                                       "a b;c.yaml",
                                       "..yaml",
                                       "dots....yaml"};
  const std::vector<std::string> names = names_of(paths);
  for (const std::string& name : names) {
    INFO(name);
    CHECK(name.size() <= 120);
    CHECK_FALSE(name.empty());
    CHECK(name.front() != '.');
    CHECK(name.front() != '-');
    CHECK(name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                 "._-") == std::string::npos);
  }
  CHECK(names[0].starts_with("etc--passwd-"));
  CHECK(names[2].starts_with("_CON-"));
  CHECK(std::set<std::string>(names.begin(), names.end()).size() == names.size());
}

TEST_CASE("names that differ in case only, or become alike, get digits of their own", "[batch]") {
  const auto names =
      names_of({"Kenya.yaml", "kenya.yaml", "a/b.yaml", "a--b.yaml", "é.yaml", "è.yaml"});
  std::set<std::string> lower;
  for (std::string name : names) {
    for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    lower.insert(name);
  }
  CHECK(lower.size() == names.size());
  CHECK(names[0].starts_with("Kenya-"));
  CHECK(names[1].starts_with("kenya-"));
}

TEST_CASE("the name of a report does not depend on the order of the inputs", "[batch]") {
  const auto one = names_of({"Kenya.yaml", "kenya.yaml"});
  const auto other = names_of({"kenya.yaml", "Kenya.yaml"});
  CHECK(one[0] == other[1]);
  CHECK(one[1] == other[0]);
}

}  // namespace mgi::batch
