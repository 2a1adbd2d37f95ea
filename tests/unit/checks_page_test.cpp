// docs/checks.md is made from the table of checks. MGI_APPROVE=1 rewrites it: then read it.
#include <cstdlib>
#include <fstream>
#include <string>

#include "catch.hpp"
#include "files.hpp"
#include "mgi/check/checks.hpp"
#include "mgi/report/checks_page.hpp"

using namespace mgi;

TEST_CASE("docs/checks.md says what the table of checks says") {
  const std::string page = checks_page();
  if (std::getenv("MGI_APPROVE") != nullptr)  // NOLINT(concurrency-mt-unsafe): one thread
    std::ofstream(MGI_ROOT "/docs/checks.md", std::ios::binary) << page;
  INFO("MGI_APPROVE=1 takes over what the table says now");
  CHECK(test::file("docs/checks.md").text == page);
}

TEST_CASE("the page has one heading for each check, under which its samples are linked") {
  const std::string page = checks_page();
  for (const Check& check : checks()) {
    INFO(check.id);
    const std::string id(check.id);
    const std::size_t heading = page.find("\n### " + id + "\n");
    REQUIRE(heading != std::string::npos);
    CHECK(page.find("\n### " + id + "\n", heading + 1) == std::string::npos);
    const std::size_t end = page.find("\n#", heading + 1);
    const std::string entry = page.substr(heading, end - heading);
    const std::string shown =
        check.subject == CheckSubject::batch ? "transcripts/" : "checks/" + id + "/";
    CHECK(entry.find("](../tests/" + shown + ")") != std::string::npos);
    CHECK(entry.find(check.severity == Severity::error ? "Error: " : "Warning: ") !=
          std::string::npos);
  }
}
