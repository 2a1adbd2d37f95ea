#include "batch/batch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <thread>

#include "assessed.hpp"
#include "batch/database.hpp"
#include "batch/in_order.hpp"
#include "batch/scored.hpp"
#include "catch.hpp"
#include "lines.hpp"
#include "mgi/text/error.hpp"
#include "report/assessment_csv.hpp"

namespace mgi::batch {
namespace {

namespace filesystem = std::filesystem;

/// A folder with the small questionnaire and assessments of it, gone with the test.
struct Workplace {
  filesystem::path path;
  explicit Workplace(const std::string& name)
      : path(filesystem::temp_directory_path() / ("mgi-batch-" + name)) {
    filesystem::remove_all(path);
    filesystem::create_directories(path / "in");
    write("in/small.yaml", test::file("tests/transcripts/files/small.yaml").text);
  }
  ~Workplace() { filesystem::remove_all(path); }
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(path / name, std::ios::binary) << text;
  }
  std::string read(const std::string& name) const {
    return read_source((path / name).string()).text;
  }
  Options options(const std::string& out) const {
    Options options;
    options.paths = {(path / "in").string()};
    options.folder = (path / out).string();
    return options;
  }
};

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

/// Samplia's answers as those of place `number`, with answers of its own.
std::string answers_of(std::size_t number) {
  constexpr std::array<const char*, 5> words{"yes", "partly", "no", "unknown", "not-applicable"};
  std::string text = test::file("tests/transcripts/files/samplia.yaml").text;
  text = replaced(text, "code: XS", fmt::format("code: XS-{:03}\n  level: local", number));
  text = replaced(text, "name: Samplia", fmt::format("name: Sample {}", number % 7));
  text =
      replaced(text, "status: draft", number % 3 == 0 ? "status: consultation" : "status: draft");
  text = replaced(text, "strategy: no", fmt::format("strategy: {}", words.at(number % 4)));
  text = replaced(text, "answer: 80", fmt::format("answer: {}", number % 101));
  return replaced(text, "inspection: unknown",
                  fmt::format("inspection: {}", words.at((number / 2) % 4)));
}

void fill(const Workplace& place, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i)
    place.write(fmt::format("in/{:04}.yaml", i), answers_of(i));
}

struct Ran {
  Outcome outcome;
  std::string said;
};

Ran run_quietly(const Options& options, std::size_t stop_after = 0) {
  Ran ran;
  std::size_t seen = 0;
  ran.outcome = run(options, {[&](std::string_view text) { ran.said += text; },
                              [&](std::size_t done, std::size_t) { seen = done; },
                              [&] { return stop_after > 0 && seen >= stop_after; }});
  return ran;
}

/// All files of a folder with their bytes.
std::map<std::string, std::string> contents(const filesystem::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      files[entry.path().lexically_relative(folder).string()] =
          read_source(entry.path().string()).text;
  return files;
}

/// The names in which two folders differ.
std::string differences(std::map<std::string, std::string> one,
                        std::map<std::string, std::string> other) {
  one.erase(".mgi-results");
  other.erase(".mgi-results");
  std::string names;
  for (const auto& [name, text] : one)
    if (!other.contains(name) || other.at(name) != text) names += name + " ";
  for (const auto& [name, text] : other)
    if (!one.contains(name)) names += name + " ";
  return names;
}

}  // namespace

TEST_CASE("results come in order whatever the threads do", "[batch]") {
  for (const std::size_t jobs : {1U, 2U, 7U}) {
    std::vector<std::size_t> taken;
    const bool finished = InOrder<std::size_t>(100, jobs).run(
        [](std::size_t number, std::size_t) { return number * number; },
        [&](std::size_t number, std::size_t result) {
          CHECK(result == number * number);
          taken.push_back(number);
        },
        [] { return false; });
    CHECK(finished);
    CHECK(taken.size() == 100);
    CHECK(std::ranges::is_sorted(taken));
  }
}

TEST_CASE("what fails in a thread or where results are taken reaches the caller", "[batch]") {
  const auto never = [] { return false; };
  for (const std::size_t jobs : {1U, 3U}) {
    CHECK_THROWS_AS(InOrder<int>(50, jobs).run(
                        [](std::size_t number, std::size_t) -> int {
                          if (number == 20) throw std::runtime_error("work");
                          return 0;
                        },
                        [](std::size_t, int) {}, never),
                    std::runtime_error);
    CHECK_THROWS_AS(InOrder<int>(50, jobs).run([](std::size_t, std::size_t) { return 0; },
                                               [](std::size_t number, int) {
                                                 if (number == 20) throw std::runtime_error("take");
                                               },
                                               never),
                    std::runtime_error);
  }
}

TEST_CASE("only a few results wait to be taken", "[batch]") {
  std::atomic<std::size_t> made = 0;
  std::size_t most = 0;
  InOrder<int>(200, 2).run([&](std::size_t, std::size_t) { return static_cast<int>(++made); },
                           [&](std::size_t number, int) { most = std::max(most, made - number); },
                           [] { return false; });
  CHECK(most <= 11);  // 8 that wait, one each thread works on, and the one that was taken
}

TEST_CASE("outputs do not depend on the number of threads", "[batch]") {
  const Workplace place("jobs");
  fill(place, 40);
  Options one = place.options("one");
  one.jobs = 1;
  one.formats = {"json", "markdown"};
  Options many = place.options("many");
  many.jobs = 5;
  many.formats = one.formats;
  CHECK(run_quietly(one).said == run_quietly(many).said);
  const auto files = contents(place.path / "one");
  CHECK(differences(files, contents(place.path / "many")).empty());
  CHECK(files.size() == 7 + 80);  // five outputs, failures.csv, the edition, two reports each
}

TEST_CASE("tables, database and single assessments agree", "[batch]") {
  const Workplace place("agree");
  fill(place, 60);
  run_quietly(place.options("out"));
  const auto instrument = load_instrument(test::file("tests/transcripts/files/small.yaml"),
                                          (place.path / "in").string(), false);
  REQUIRE(instrument.value);
  std::string sections, answers;
  double sum = 0;
  for (std::size_t i = 0; i < 60; ++i) {
    auto assessment = load_assessment(test::text(answers_of(i)), instrument.value->questionnaire);
    REQUIRE(assessment.value);
    const Result result = assess(instrument.value->questionnaire, *assessment.value);
    AssessmentSubject subject{instrument.value->questionnaire, instrument.value->frameworks,
                              instrument.value->glossary, *assessment.value, result};
    subject.edition.kind = EditionKind::internal;
    sections +=
        i == 0 ? assessment_csv(subject, "sections", {}) : csv_table_rows(subject, "sections");
    answers +=
        i == 0 ? assessment_csv(subject, "indicators", {}) : csv_table_rows(subject, "indicators");
    const std::vector<std::string> rows =
        query((place.path / "out/results.sqlite").string(),
              fmt::format("SELECT value FROM scores WHERE assessment = {} AND section = 'overall'",
                          i + 1));
    REQUIRE(rows.size() == 1);
    const auto value = result.scorecard.overall.standing.value;
    REQUIRE(value);
    CHECK(std::strtod(rows.front().c_str(), nullptr) == Approx(*value).epsilon(1e-14));
    sum += *value;
  }
  CHECK(test::first_difference(place.read("out/sections.csv"), sections).empty());
  CHECK(test::first_difference(place.read("out/answers.csv"), answers).empty());
  const std::string database = (place.path / "out/results.sqlite").string();
  CHECK(query(database, "SELECT count(*) FROM answers") == std::vector<std::string>{"480"});
  CHECK(query(database, "PRAGMA foreign_key_check").empty());
  CHECK(query(database, "PRAGMA integrity_check") == std::vector<std::string>{"ok"});
  const auto total = query(database, "SELECT sum(value) FROM scores WHERE section = 'overall'");
  CHECK(std::strtod(total.front().c_str(), nullptr) == Approx(sum).epsilon(1e-12));
}

TEST_CASE("bad files are listed and hold nothing up", "[batch]") {
  const Workplace place("bad");
  fill(place, 3);
  place.write("in/0001.yaml", replaced(answers_of(1), "figures:", "figurs:"));
  place.write("in/0005.yaml", "mgi-assessment: 1\nx: [\n");
  const Ran ran = run_quietly(place.options("out"));
  CHECK(ran.outcome.counted == 2);
  CHECK(ran.outcome.failed == 2);
  CHECK(ran.outcome.passed_over == 1);
  const auto lines = test::lines_of(place.read("out/failures.csv"));
  REQUIRE(lines.size() == 3);
  CHECK(lines[0] == "file,line,column,check,message,edition");
  CHECK_THAT(lines[1], Catch::Contains("0001.yaml,42,3,unknown-indicator,"));
  CHECK_THAT(lines[2], Catch::Contains("0005.yaml,") && Catch::Contains("yaml-syntax"));
  CHECK(ran.said.find("0001.yaml:42:3: error:") < ran.said.find("0005.yaml:"));
}

TEST_CASE("where nothing counts the tables still name their columns", "[batch]") {
  const Workplace place("empty");
  CHECK(run_quietly(place.options("out")).outcome.counted == 0);
  for (const char* table : {"out/summary.csv", "out/sections.csv", "out/answers.csv"}) {
    const auto lines = test::lines_of(place.read(table));
    REQUIRE(lines.size() == 1);
    CHECK_THAT(lines.front(), Catch::StartsWith("jurisdiction_code,jurisdiction,round,"));
  }
}

TEST_CASE("of two assessments of one place and round the first by name counts", "[batch]") {
  const Workplace place("twice");
  fill(place, 2);
  place.write("in/other.yaml", answers_of(1));
  const Ran ran = run_quietly(place.options("out"));
  CHECK(ran.outcome.counted == 2);
  CHECK(ran.outcome.failed == 1);
  const std::string failures = place.read("out/failures.csv");
  CHECK_THAT(failures, Catch::Contains("0001.yaml,1,1,duplicate-assessment"));
  CHECK_THAT(failures, Catch::Contains("other.yaml,5,9,duplicate-assessment"));
}

TEST_CASE("a run that takes over unchanged results writes the same bytes", "[batch]") {
  const Workplace place("changed");
  fill(place, 12);
  Options options = place.options("kept");
  options.only_changed = true;
  options.formats = {"json"};
  CHECK(run_quietly(options).outcome.reused == 0);
  CHECK(run_quietly(options).outcome.reused == 12);

  place.write("in/0003.yaml", answers_of(103));
  filesystem::remove(place.path / "in/0004.yaml");
  place.write("in/0020.yaml", answers_of(20));
  place.write("kept/reports/0005.json", "touched");
  filesystem::remove(place.path / "kept/reports/0006.json");
  filesystem::remove(place.path / "kept/reports/0004.json");  // of an input that is gone
  CHECK(run_quietly(options).outcome.reused == 8);
  Options whole = place.options("whole");
  whole.formats = {"json"};
  run_quietly(whole);
  CHECK(differences(contents(place.path / "kept"), contents(place.path / "whole")).empty());
}

TEST_CASE("results are not taken over for another questionnaire or other options", "[batch]") {
  const Workplace place("depends");
  fill(place, 4);
  Options options = place.options("out");
  options.only_changed = true;
  run_quietly(options);
  place.write("in/small.yaml", place.read("in/small.yaml") + "# a word\n");
  CHECK(run_quietly(options).outcome.reused == 0);
  options.write = {"summary"};
  CHECK(run_quietly(options).outcome.reused == 0);
  CHECK(run_quietly(options).outcome.reused == 4);
}

TEST_CASE("reports are written in the language asked for, tables in their own", "[batch]") {
  const Workplace place("language");
  fill(place, 2);
  const auto translation = [&](const std::string& title) {
    place.write("in/small.fr.yaml",
                "mgi-translation: 1\nof: small\nversion: \"1.1\"\nlanguage: fr\ntexts:\n"
                "  title: {source: 7db306c0, text: " +
                    title + "}\n");
  };
  translation("Un petit questionnaire");
  Options options = place.options("out");
  options.formats = {"markdown"};
  options.write = {"summary", "sections", "answers"};
  CHECK(run_quietly(options).outcome.counted == 2);
  options.folder = (place.path / "french").string();
  options.language = "fr";
  options.only_changed = true;
  CHECK(run_quietly(options).outcome.counted == 2);
  CHECK(differences(contents(place.path / "out"), contents(place.path / "french")) ==
        "reports/0000.md reports/0001.md ");
  const std::string report = place.read("french/reports/0000.md");
  CHECK(report.find("Un petit questionnaire") != std::string::npos);
  CHECK(report.find("## Méthode") != std::string::npos);
  CHECK(report.find("Traduction non révisée") != std::string::npos);

  CHECK(run_quietly(options).outcome.reused == 2);
  translation("Petit questionnaire");
  CHECK(run_quietly(options).outcome.reused == 0);
  CHECK(place.read("french/reports/0000.md").find("Un petit") == std::string::npos);
}

TEST_CASE("a translation with errors fails the assessments that need it", "[batch]") {
  const Workplace place("mistranslated");
  fill(place, 1);
  place.write("in/small.fr.yaml", "mgi-translation: 1\nof: other\nlanguage: fr\ntexts: {}\n");
  Options options = place.options("out");
  options.formats = {"markdown"};
  options.language = "fr";
  const Ran ran = run_quietly(options);
  CHECK(ran.outcome.failed == 1);
  CHECK(ran.said.find("small.fr.yaml:2:5: error: 'of' of the file cannot be 'other'") !=
        std::string::npos);
}

TEST_CASE("damaged results are not taken over", "[batch]") {
  const Workplace place("damaged");
  fill(place, 4);
  Options options = place.options("out");
  options.only_changed = true;
  run_quietly(options);
  const auto before = contents(place.path / "out");
  std::string results = place.read("out/.mgi-results");
  results[results.size() - 3] ^= 1;
  place.write("out/.mgi-results", results);
  CHECK(run_quietly(options).outcome.reused == 3);
  place.write("out/.mgi-results", results.substr(0, results.size() / 2));
  CHECK(run_quietly(options).outcome.reused < 3);
  place.write("out/.mgi-results", "anything");
  CHECK(run_quietly(options).outcome.reused == 0);
  CHECK(differences(contents(place.path / "out"), before).empty());
}

TEST_CASE("who stops a run keeps what is finished, and nothing half-written", "[batch]") {
  const Workplace place("stopped");
  fill(place, 30);
  for (const std::size_t jobs : {1U, 3U}) {
    Options options = place.options(fmt::format("out{}", jobs));
    options.jobs = jobs;
    options.formats = {"json"};
    const Ran ran = run_quietly(options, 10);
    CHECK(ran.outcome.stopped);
    CHECK(ran.outcome.done == 10);
    const auto files = contents(options.folder);
    CHECK(files.size() == 11);  // ten reports and the edition
    run_quietly(options);
    CHECK(contents(options.folder).size() == 37);
  }
}

TEST_CASE("the public edition holds only cleared answers, and shares no folder", "[batch]") {
  const Workplace place("public");
  fill(place, 3);
  const std::string sha256 = "bf4d8ce284c0c75486a330a559c62855e4c3d263e77931cfd74e638351adcfee";
  place.write("in/cleared.yaml",
              replaced(test::file("tests/transcripts/files/samplia.yaml").text, "status: draft",
                       "status: published\nclearance: {body: Cabinet, date: 2024-09-01, "
                       "answers-sha256: " +
                           sha256 + "}"));
  Options options = place.options("out");
  options.for_public = true;
  const Ran ran = run_quietly(options);
  INFO(ran.said);
  CHECK(ran.outcome.counted == 1);
  CHECK(ran.outcome.left_out == 3);
  CHECK_THAT(ran.said, Catch::Contains("0001.yaml' is left out: it is in status draft"));
  for (const auto& [name, text] : contents(place.path / "out")) {
    INFO(name);
    CHECK(text.find("A draft is with the parliament") == std::string::npos);
    CHECK(text.find("Policy unit") == std::string::npos);
    CHECK(text.find("0001") == std::string::npos);
    CHECK(text.find("INTERNAL") == std::string::npos);
  }
  options.for_public = false;
  CHECK_THROWS_WITH(run_quietly(options), Catch::Contains("holds the public edition"));
}

TEST_CASE("every file of the other edition says that it is internal", "[batch]") {
  const Workplace place("internal");
  fill(place, 1);
  run_quietly(place.options("out"));
  CHECK_THAT(place.read("out/summary.html"), Catch::Contains("INTERNAL"));
  for (const char* table : {"out/summary.csv", "out/sections.csv", "out/answers.csv"})
    CHECK_THAT(place.read(table), Catch::Contains(",internal,"));
  CHECK(query((place.path / "out/results.sqlite").string(),
              "SELECT value FROM about WHERE key = 'edition'") ==
        std::vector<std::string>{"INTERNAL"});
}

}  // namespace mgi::batch
