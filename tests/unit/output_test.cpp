// How results become files: whole, in the place of what is there, with its permissions.
#include "cli/output.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "catch.hpp"
#include "mgi/text/error.hpp"

using namespace mgi;
namespace filesystem = std::filesystem;

namespace {

/// An empty folder for one test.
class Place {
 public:
  Place() { filesystem::create_directories(path_); }
  ~Place() { filesystem::remove_all(path_); }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;
  std::string operator/(const char* name) const { return path_ / name; }
  /// The names of all that stands in it.
  std::vector<std::string> names() const {
    std::vector<std::string> found;
    for (const auto& entry : filesystem::directory_iterator(path_))
      found.push_back(entry.path().filename().string());
    std::ranges::sort(found);
    return found;
  }

 private:
  filesystem::path path_ =
      filesystem::temp_directory_path() /
      fmt::format("mgi-output-{}-{}", ::getpid(), static_cast<const void*>(this));
};

std::string text_of(const std::string& path) {
  return read_source(path).text;
}

}  // namespace

TEST_CASE("a file takes the place of another with its permissions, and nothing stays beside it") {
  const Place place;
  write_file(place / "report", "old and long");
  constexpr auto narrow = filesystem::perms::owner_read | filesystem::perms::owner_write;
  filesystem::permissions(place / "report", narrow);
  write_file(place / "report", "new");
  CHECK(text_of(place / "report") == "new");
  CHECK(filesystem::status(place / "report").permissions() == narrow);
  CHECK(place.names() == std::vector<std::string>{"report"});
}

TEST_CASE("what a killed run left half-written is replaced, however long it is") {
  const Place place;
  write_file(place / "report.mgi-part", "half of a long text that a killed run has left");
  write_file(place / "report", "whole");
  CHECK(text_of(place / "report") == "whole");
  CHECK(place.names() == std::vector<std::string>{"report"});
}

TEST_CASE("a link stays a link, and what it leads to is replaced") {
  const Place place;
  filesystem::create_directory(place / "archive");
  write_file(place / "archive/2024.yaml", "old");
  filesystem::create_symlink("archive/2024.yaml", place / "current.yaml");
  write_file(place / "current.yaml", "new");
  CHECK(filesystem::is_symlink(place / "current.yaml"));
  CHECK(text_of(place / "archive/2024.yaml") == "new");
  CHECK(place.names() == std::vector<std::string>{"archive", "current.yaml"});
}

TEST_CASE("a link in place of the half-written file is not followed") {
  const Place place;
  write_file(place / "other", "of somebody else");
  filesystem::create_symlink("other", place / "report.mgi-part");
  CHECK_THROWS_WITH(write_file(place / "report", "text"),
                    "cannot write '" + (place / "report") + "': Too many levels of symbolic links");
  CHECK(text_of(place / "other") == "of somebody else");
  CHECK_FALSE(filesystem::exists(place / "report"));
}

TEST_CASE("two that write the same file at once leave the text of one of them") {
  const Place place;
  const std::string path = place / "report";
  const auto text = [](char letter) { return std::string(200'000, letter); };
  {
    std::vector<std::jthread> writers;
    for (const char letter : {'a', 'b', 'c', 'd'})
      writers.emplace_back([&, letter] {
        for (int round = 0; round < 5; ++round) write_file(path, text(letter));
      });
  }
  const std::string left = text_of(path);
  CHECK((left == text('a') || left == text('b') || left == text('c') || left == text('d')));
  CHECK(place.names() == std::vector<std::string>{"report"});
}

TEST_CASE("a file cannot take the place of a folder") {
  const Place place;
  filesystem::create_directory(place / "report");
  CHECK_THROWS_WITH(write_file(place / "report", "text"),
                    "cannot write '" + (place / "report") + "': Is a directory");
}

TEST_CASE("a text is written behind what a file holds") {
  const Place place;
  append_to_file(place / "log", "one\n");
  append_to_file(place / "log", "two\n");
  CHECK(text_of(place / "log") == "one\ntwo\n");
}
