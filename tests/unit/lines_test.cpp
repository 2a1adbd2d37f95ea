// Assessments as lines of JSON: reading them, scoring them, putting results together.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "assessed.hpp"
#include "batch/batch.hpp"
#include "batch/instruments.hpp"
#include "batch/line_reader.hpp"
#include "batch/result_lines.hpp"
#include "batch/score_lines.hpp"
#include "json_schema.hpp"
#include "lines.hpp"
#include "load/json.hpp"
#include "mgi/load/assessment_line.hpp"
#include "mgi/report/formats.hpp"
#include "mgi/text/error.hpp"
#include "report/json.hpp"

using namespace mgi;

namespace {

namespace fs = std::filesystem;

const std::string samplia = test::file("tests/transcripts/files/samplia.yaml").text;

/// The line of an assessment file, without an end.
std::string line_of(const std::string& yaml, const std::string& file = "samplia.yaml") {
  const ParsedAssessment parsed = parse_assessment(test::text(yaml, file));
  REQUIRE(parsed.tree);
  return start_line(LineKind::line, file, std::string(64, 'a')) +
         ",\"assessment\":" + assessment_json_text(parsed) + "}";
}

std::string place(int number, const std::string& answer = "no") {
  return test::changed(
      test::changed(samplia, "code: XS", fmt::format("code: XS-{}\n  level: local", number)),
      "strategy: no", "strategy: " + answer);
}

/// A folder that is gone with the test; the questionnaire stands in it.
struct Workplace {
  fs::path path;
  explicit Workplace(const std::string& name)
      : path(fs::temp_directory_path() / ("mgi-lines-" + name)) {
    fs::remove_all(path);
    fs::create_directories(path / "in");
    write("in/small.yaml", test::file("tests/transcripts/files/small.yaml").text);
  }
  ~Workplace() { fs::remove_all(path); }
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;
  std::string at(const std::string& name) const { return (path / name).string(); }
  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(path / name, std::ios::binary) << text;
    return at(name);
  }
  std::string read(const std::string& name) const { return read_source(at(name)).text; }
};

struct Written {
  std::string lines, said;
  batch::LineTally tally;
};

template <typename Work>
Written written(const Work& work, const batch::LineOptions& options) {
  Written result;
  result.tally =
      work(options, batch::LineSinks{[&](std::string_view line) {
                                       result.lines += line;
                                       return true;
                                     },
                                     [] {}, [&](std::string_view text) { result.said += text; }});
  return result;
}

Written scored(const std::vector<std::string>& paths, const std::string& questionnaire = {}) {
  return written(batch::score_lines, {paths, questionnaire, true});
}

Written lines_made(const std::vector<std::string>& paths) {
  return written(batch::make_lines, {paths, {}, true});
}

std::string merged(const std::vector<std::string>& paths) {
  batch::ResultLines results(paths);
  results.sort_by_subject();
  std::string lines;
  for (const batch::ResultPlace& one : results.places()) lines += results.read(one) + "\n";
  return lines;
}

std::string refusal_of_merge(const std::vector<std::string>& paths) {
  try {
    merged(paths);
  } catch (const Error& error) {
    CHECK(error.code() == ExitCode::findings);
    return error.what();
  }
  return "not refused";
}

/// "check@column: message" of each fault.
std::string faults_of(const std::string& line) {
  std::string faults;
  const ParsedLine parsed = parse_line({"lines", line});
  for (const Diagnostic& d : parsed.parsed.diagnostics)
    faults += fmt::format("{}@{}: {}\n", d.check, d.span.begin + 1, d.message);
  CHECK_FALSE(parsed.parsed.tree);
  return faults;
}

void batch_of(const batch::Options& options) {
  batch::run(options,
             {[](std::string_view) {}, [](std::size_t, std::size_t) {}, [] { return false; }});
}

}  // namespace

TEST_CASE("a line holds all that its file holds", "[lines]") {
  for (const std::string name : {"examples/examplia-2024.yaml", "examples/real/kenya-2024.yaml",
                                 "tests/transcripts/files/samplia.yaml"}) {
    const Source file = test::file(name);
    const ParsedAssessment from_file = parse_assessment(file);
    const Source line{"lines", line_of(file.text)};
    const ParsedLine from_line = parse_line(line);
    INFO(test::shown(from_line.parsed.diagnostics, line));
    REQUIRE(from_line.parsed.tree);
    CHECK(from_line.kind == LineKind::line);
    CHECK(assessment_json_text(from_line.parsed) == assessment_json_text(from_file));

    test::Assessed of_file = test::assessed(file);
    const Questionnaire& questionnaire = of_file.instrument.questionnaire;
    Loaded<Assessment> loaded = batch::checked_assessment(line, from_line.parsed, questionnaire);
    REQUIRE(loaded.value);
    loaded.value->sha256 = of_file.assessment.sha256;
    const test::Assessed of_line{of_file.instrument, *loaded.value};
    for (const Format& format : formats())
      if (!format.is_binary)
        CHECK(test::first_difference(format.assessment(of_line.subject(), {}),
                                     format.assessment(of_file.subject(), {})) == "");
  }
}

TEST_CASE("numbers, booleans and null of JSON are what they are in YAML", "[lines]") {
  Diagnostics found;
  const YamlTree tree = read_json(
      {"lines", R"( {"a": 1, "b": [true, null, -0.5e3, "null"], "c": {"\u00e9\n": "\"\\"}} )"},
      found);
  CHECK(found.empty());
  std::string json;
  append_json(tree.root(), json);
  CHECK(json == R"({"a":"1","b":["true",null,"-0.5e3","null"],"c":{"é\n":"\"\\"}})");
  std::string kept = "\x01 \xC3\xA9";
  json.clear();
  append_json(kept, json);
  CHECK(json == "\"\\u0001 \xC3\xA9\"");
  json.clear();
  append_json("a\xFF", json);
  CHECK(json == "\"a\xEF\xBF\xBD\"");
}

TEST_CASE("what is no JSON is told with its place", "[lines]") {
  CHECK(faults_of("{\"mgi-assessment\": 1,}") ==
        "json-syntax@22: the text cannot be read as JSON\n");
  CHECK(faults_of("{\"mgi-assessment\": 01}") ==
        "json-syntax@20: the text cannot be read as JSON\n");
  CHECK(faults_of("{\"mgi-assessment\": nul}") ==
        "json-syntax@20: the text cannot be read as JSON\n");
  CHECK(faults_of("{\"mgi-assessment\": 1") == "json-syntax@20: the text cannot be read as JSON\n");
  CHECK(faults_of("") == "json-syntax@1: the text cannot be read as JSON\n");
  CHECK(faults_of("{\"mgi-assessment\": \"1") ==
        "json-syntax@1: the text cannot be read as JSON: a quote is never closed\n");
  CHECK(faults_of("{\"mgi-assessment\": [1, {\"a\": 2]}") ==
        "json-syntax@31: the text cannot be read as JSON\n");
  CHECK(faults_of("{\"mgi-assessment\": 1} {}") ==
        "json-syntax@23: something stands behind the end of the object\n");
  CHECK(faults_of("{\"mgi-assessment\": \"\\x\"}") ==
        "json-syntax@20: the text cannot be read as JSON: a string holds a wrong escape\n");
  CHECK(faults_of("{\"mgi-assessment\": \"\xFF\"}") == "encoding@1: the text is not valid UTF-8\n");
  CHECK(faults_of("{\"a\": 1, \"a\": 2}") ==
        "file-kind@2: the line must begin with '{\"mgi-assessment\": 1'\n"
        "duplicate-key@10: 'a' stands here a second time\n");
  CHECK(faults_of("17") == "json-syntax@1: the text cannot be read as JSON\n");
  CHECK(faults_of("[]") == "file-kind@1: the line must begin with '{\"mgi-assessment\": 1'\n");
  CHECK(faults_of("{\"mgi-result\": 2}") ==
        "format-version@2: format '2' of 'mgi-result' is not known\n");
  CHECK(faults_of("{\"mgi-line\": 1, \"assessment\": {}}") ==
        "missing-field@1: the line has no 'file'\nmissing-field@1: the line has no 'sha256'\n");
  const std::string deep =
      "{\"mgi-assessment\": " + std::string(70, '[') + std::string(70, ']') + "}";
  CHECK(faults_of(deep) == "yaml-too-deep@83: values are nested more than 64 deep\n");
}

TEST_CASE("a fault in a line is told at its column", "[lines]") {
  const std::string line =
      test::changed(line_of(samplia), "\"inspection\":\"unknown\"", "\"inspection\":\"maybe\"");
  const Source source{"lines", line};
  const auto loaded =
      load_assessment(source, parse_line(source).parsed, test::small_questionnaire());
  REQUIRE(loaded.diagnostics.size() == 1);
  CHECK(test::under(loaded.diagnostics.front().span, line) == "\"maybe\"");
}

TEST_CASE("a text that ends anywhere gives no result and no crash", "[lines]") {
  const std::string line = line_of(samplia);
  for (std::size_t size = 0; size < line.size(); ++size) {
    const ParsedLine parsed = parse_line({"lines", line.substr(0, size)});
    CHECK_FALSE(parsed.parsed.tree);
    CHECK(has_errors(parsed.parsed.diagnostics));
  }
}

TEST_CASE("lines are read whatever their ends and lengths are", "[lines]") {
  const Workplace work("reader");
  const std::string large(300'000, 'x');
  const std::string path = work.write(
      "lines", "a\n\n \r\nb\r\n" + large + "\n" + std::string(largest_file + 10, 'y') + "\nlast");
  std::FILE* file = std::fopen(path.c_str(), "rb");
  REQUIRE(file != nullptr);
  batch::LineReader reader(::fileno(file), "lines");
  std::string seen;
  std::vector<std::uint64_t> begins;
  while (const auto line = reader.next()) {
    seen += fmt::format("{}:{}{} ", line->number, line->text.size() > 9 ? "long" : line->text,
                        line->is_too_long ? "(too long)" : "");
    begins.push_back(line->begin);
  }
  std::fclose(file);
  CHECK(seen == "1:a 4:b 5:long 6:(too long) 7:last ");
  CHECK(begins == std::vector<std::uint64_t>{0, 6, 9, 300'010, 300'010 + largest_file + 11});
}

TEST_CASE("files and their lines give the same result lines", "[lines]") {
  const Workplace work("same");
  for (int i = 100; i < 110; ++i)
    work.write(fmt::format("in/{}.yaml", i), place(i, i % 2 == 0 ? "yes" : "no"));
  const Written lines = lines_made({work.at("in")});
  CHECK(lines.tally.written == 10);
  const std::string path = work.write("all.jsonl", lines.lines);
  const Written of_files = scored({work.at("in")});
  const Written of_lines = scored({path});
  CHECK(of_files.tally.written == 10);
  CHECK(test::first_difference(of_lines.lines, of_files.lines) == "");
  // A result can be scored again.
  const std::string results = work.write("results.jsonl", of_files.lines);
  CHECK(test::first_difference(scored({results}).lines, of_files.lines) == "");
}

TEST_CASE("the scores of a line are those of a report", "[lines]") {
  const Workplace work("numbers");
  const std::string file = work.write("in/one.yaml", samplia);
  const auto line = nlohmann::json::parse(scored({file}).lines);
  const test::Assessed one = test::assessed(test::text(samplia, file));
  const auto report = nlohmann::json::parse(find_format("json")->assessment(one.subject(), {}));
  CHECK(line["sha256"] == report["assessment"]["sha256"]);
  CHECK(line["questionnaire"]["sha256"] == report["questionnaire"]["sha256"]);
  REQUIRE(line["sections"].size() == report["sections"].size());
  for (std::size_t s = 0; s < line["sections"].size(); ++s)
    for (const char* key : {"id", "value", "lowest", "highest", "coverage", "weight-coverage"})
      CHECK(line["sections"][s][key] == report["sections"][s][key]);
  REQUIRE(line["indicators"].size() == report["indicators"].size());
  for (std::size_t i = 0; i < line["indicators"].size(); ++i)
    CHECK(line["indicators"][i]["points"] == report["indicators"][i]["points"]);
}

TEST_CASE("every kind of line follows the published schema", "[lines]") {
  const Workplace work("schema");
  work.write("in/a.yaml", place(100));
  work.write("in/b.yaml", test::changed(place(101), "inspection: unknown", "inspection: maybe"));
  test::JsonSchema schema(nlohmann::json::parse(test::file("docs/schemas/line-1.json").text));
  const std::string lines = lines_made({work.at("in")}).lines;
  const std::string bare =
      work.write("bare.jsonl", assessment_json_text(parse_assessment(test::text(place(102)))));
  const std::string all =
      lines + scored({work.at("in")}).lines + scored({bare}, work.at("in/small.yaml")).lines;
  CHECK(test::lines_of(all).size() == 5);
  for (const std::string& line : test::lines_of(all))
    CHECK(schema.complaints(nlohmann::json::parse(line)) == "");
  CHECK(schema.complaints({{"mgi-result", 1}}) != "");
}

TEST_CASE("a bad line gives an error line with its number, and the others go on", "[lines]") {
  const Workplace work("bad");
  const std::string path = work.write(
      "lines.jsonl", line_of(place(100)) + "\n{\"mgi-assessment\": 1\n\n" +
                         test::changed(line_of(place(101), "b.yaml"), "\"inspection\":\"unknown\"",
                                       "\"inspection\":\"maybe\"") +
                         "\n" + line_of(place(102)) + "\n");
  const Written result = scored({path}, work.at("in/small.yaml"));
  CHECK(result.tally.written == 2);
  CHECK(result.tally.failed == 2);
  const auto lines = test::lines_of(result.lines);
  REQUIRE(lines.size() == 4);
  const std::string named = nlohmann::json(path).dump();
  CHECK(lines[1] ==
        "{\"mgi-error\":1,\"file\":" + named +
            ",\"sha256\":\"\",\"findings\":[{\"line\":2,\"column\":20,\"check\":\"json-syntax\","
            "\"message\":\"the text cannot be read as JSON\"}]}");
  const auto error = nlohmann::json::parse(lines[2]);
  CHECK(error["file"] == "b.yaml");
  CHECK(error["findings"][0]["line"] == 4);
  CHECK(error["findings"][0]["message"] == "'maybe' is not an answer of 'inspection'");
  CHECK(result.said.find(path + ":4:") != std::string::npos);
}

TEST_CASE("any grouping of results gives the same bytes", "[lines]") {
  const Workplace work("merge");
  for (int i = 100; i < 106; ++i) work.write(fmt::format("in/{}.yaml", 205 - i), place(i));
  work.write("in/wrong.yaml",
             test::changed(place(150), "inspection: unknown", "inspection: maybe"));
  const auto all = test::lines_of(scored({work.at("in")}).lines);
  REQUIRE(all.size() == 7);
  const auto file_of = [&](const std::string& name, const std::vector<std::size_t>& numbers) {
    std::string text;
    for (const std::size_t i : numbers) text += all[i] + "\n";
    return work.write(name, text);
  };
  const std::string whole = merged({file_of("whole", {0, 1, 2, 3, 4, 5, 6})});
  CHECK(test::lines_of(whole).size() == 7);
  const std::string a = file_of("a", {6, 3});
  const std::string b = file_of("b", {0, 3, 5});
  const std::string c = file_of("c", {4, 2, 1, 1, 6});
  CHECK(merged({a, b, c}) == whole);
  CHECK(merged({c, a, b, a}) == whole);
  const std::string ab = work.write("ab", merged({b, a}));
  const std::string ca = work.write("ca", merged({c, a}));
  CHECK(merged({c, ab}) == whole);
  CHECK(merged({ab, ca}) == whole);
  const auto sorted = test::lines_of(whole);
  CHECK(sorted[0].find("\"code\":\"XS-100\"") != std::string::npos);
  CHECK(sorted[5].find("\"code\":\"XS-105\"") != std::string::npos);
  CHECK(sorted[6].starts_with("{\"mgi-error\":1"));
}

TEST_CASE("results that contradict each other are all named", "[lines]") {
  const Workplace work("conflict");
  const auto file = [&](const std::string& name, int number, const std::string& answer) {
    return work.write(name + ".jsonl",
                      scored({work.write("in/" + name + ".yaml", place(number, answer))}).lines);
  };
  const std::string a = file("a", 100, "yes");
  const std::string b = file("b", 100, "no");
  const std::string c = file("c", 101, "no");
  const std::string d = file("d", 101, "yes");
  CHECK(refusal_of_merge({a, b, c, d}) ==
        fmt::format("'{}' line 1 and '{}' line 1 differ, though both are about XS-100, round 2024, "
                    "by 'small' 1.1\n"
                    "     '{}' line 1 and '{}' line 1 differ, though both are about XS-101, round "
                    "2024, by 'small' 1.1",
                    a, b, c, d));
  const std::string cut = work.write("cut.jsonl", work.read("a.jsonl").substr(0, 500));
  const std::string raw = work.write("raw.jsonl", line_of(place(100)) + "\n");
  CHECK(refusal_of_merge({cut, raw}) ==
        fmt::format("'{}' line 1 is no result: the text cannot be read as JSON\n"
                    "     '{}' line 1 is no result: 'mgi score' makes one of it",
                    cut, raw));
}

TEST_CASE("result lines give the outputs that their files give", "[lines]") {
  const Workplace work("from");
  for (int i = 100; i < 120; ++i)
    work.write(fmt::format("in/{}.yaml", 250 - i), place(i, i % 2 == 0 ? "yes" : "no"));
  work.write("in/wrong.yaml",
             test::changed(place(150), "inspection: unknown", "inspection: maybe"));
  const auto lines = test::lines_of(scored({work.at("in")}).lines);
  std::string first, second;
  for (std::size_t i = 0; i < lines.size(); ++i) (i % 3 == 0 ? first : second) += lines[i] + "\n";
  batch::Options options;
  options.paths = {work.at("in")};
  options.folder = work.at("files");
  batch_of(options);
  options.paths = {};
  options.from = {work.write("2.jsonl", second), work.write("1.jsonl", first + lines[0] + "\n")};
  for (const std::size_t jobs : {1U, 3U}) {
    options.jobs = jobs;
    options.folder = work.at(fmt::format("lines-{}", jobs));
    batch_of(options);
    for (const auto& entry : fs::directory_iterator(work.at("files"))) {
      const std::string name = entry.path().filename().string();
      INFO(name);
      CHECK(work.read("files/" + name) == work.read(fmt::format("lines-{}/{}", jobs, name)));
    }
  }
  CHECK(test::lines_of(work.read("files/summary.csv")).size() == 21);
}

TEST_CASE("a result that was changed by hand does not count", "[lines]") {
  const Workplace work("changed");
  const std::string line = scored({work.write("in/a.yaml", place(100))}).lines;
  batch::Options options;
  options.from = {work.write("a.jsonl", test::changed(line, "\"value\":0.", "\"value\":0.9"))};
  options.folder = work.at("out");
  batch_of(options);
  CHECK(test::lines_of(work.read("out/summary.csv")).size() == 1);
  CHECK(work.read("out/failures.csv").find("result-stale") != std::string::npos);
}
