// What pipelines read of 'mgi validate': the whole output of each format.
#include "mgi/report/findings.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "files.hpp"
#include "json_schema.hpp"
#include "mgi/check/checks.hpp"
#include "mgi/report/stance.hpp"
#include "report/github_summary.hpp"

using namespace mgi;
using namespace std::string_literals;
using nlohmann::json;

namespace {

Span span_of(const std::string& word, const std::string& text) {
  const std::size_t begin = text.find(word);
  REQUIRE(begin != std::string::npos);
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + word.size())};
}

/// Two files: an error with a hint, a note and an edit, and a warning, both with names that mean
/// something to every format; then an assessment without findings.
std::vector<CheckedFile> two_files() {
  const std::string text =
      "answers:\n"
      "  law: {note: \"\u00e9\U0001F600\", answer: partialy}\n"
      "  plan: Yes\n";
  Diagnostic error;
  error.severity = Severity::error;
  error.check = "answer-in-scale";
  error.message = "'partialy' is not an answer of 'law' <&\"> 100 %";
  error.span = span_of("partialy", text);
  error.hint = "did you mean 'partly'?";
  error.notes = {{"the question, asked\nhere", span_of("law", text)}};
  error.edits = {{span_of("partialy", text), "partly", false}};
  error.path = "answers/law";
  Diagnostic warning;
  warning.severity = Severity::warning;
  warning.check = "some-new-check";
  warning.message = "'Yes' stands for 'yes' | `x` @y \x1b[31m";
  warning.span = span_of("Yes", text);
  warning.path = "answers/plan";
  return {CheckedFile{{"./rounds/Kenya a,b:\u00e9.yaml", text},
                      "assessment",
                      {error, warning},
                      {"law", "plan", "budget"}},
          CheckedFile{{"clean.yaml", "answers: {}\n"}, "assessment", {}, {"law"}}};
}

std::string written(std::string_view format, const std::vector<CheckedFile>& files) {
  const FindingsFormat* const found = find_findings_format(format);
  REQUIRE(found != nullptr);
  return found->write(files);
}

/// One file, called test.yaml, in which one thing is wrong `times` times, at `span`.
CheckedFile with_findings(std::size_t times, Severity severity, std::string text, Span span) {
  CheckedFile file{test::text(std::move(text)), "questionnaire", {}, {}};
  Diagnostic diagnostic;
  diagnostic.severity = severity;
  diagnostic.check = "some-check";
  diagnostic.message = "this is wrong";
  diagnostic.span = span;
  file.diagnostics.assign(times, diagnostic);
  return file;
}

/// What is wrong with a document by a schema, line by line; empty where it follows the schema.
std::string complaints(const std::string& schema_file, const json& document,
                       test::JsonSchema::Version version) {
  return test::JsonSchema(json::parse(test::file(schema_file).text), version).complaints(document);
}

std::string complaints_of_findings(const json& document) {
  return complaints("docs/schemas/findings-1.json", document, valijson::SchemaParser::kDraft7);
}

std::string complaints_of_sarif(const json& document) {
  return complaints("tests/schemas/sarif-2.1.0-rtm.5.json", document,
                    valijson::SchemaParser::kDraft4);
}

}  // namespace

TEST_CASE("the formats of findings have their ids, and the first is the text for people") {
  std::string ids;
  for (const FindingsFormat& format : findings_formats()) {
    ids += std::string(format.id) + " ";
    CHECK(find_findings_format(format.id) == &format);
    CHECK(format.description != "");
  }
  CHECK(ids == "text json sarif github gitlab junit ");
  CHECK(find_findings_format("xml") == nullptr);
}

TEST_CASE("text shows every finding with its line and counts them at the end") {
  CHECK(written("text", two_files()) ==
        "./rounds/Kenya a,b:\u00e9.yaml:2:29: error: 'partialy' is not an answer of 'law' <&\"> "
        "100 % [answer-in-scale]\n"
        "    2 |   law: {note: \"\u00e9\U0001F600\", answer: partialy}\n"
        "      |                              ^~~~~~~~ did you mean 'partly'?\n"
        "./rounds/Kenya a,b:\u00e9.yaml:2:3: note: the question, asked\\x0ahere\n"
        "    2 |   law: {note: \"\u00e9\U0001F600\", answer: partialy}\n"
        "      |   ^~~\n"
        "./rounds/Kenya a,b:\u00e9.yaml:3:9: warning: 'Yes' stands for 'yes' | `x` @y \\x1b[31m "
        "[some-new-check]\n"
        "    3 |   plan: Yes\n"
        "      |         ^~~\n"
        "1 error, 1 warning in 2 files.\n");
}

TEST_CASE("the last line of text counts what there is, and says so where there is nothing") {
  const CheckedFile clean = with_findings(0, Severity::error, "a: 1\n", {});
  const auto last_line = [](const std::vector<CheckedFile>& files) {
    const std::string text = written("text", files);
    return text.substr(text.rfind('\n', text.size() - 2) + 1);
  };
  const CheckedFile error = with_findings(1, Severity::error, "a: 1\n", {0, 1});
  const CheckedFile warnings = with_findings(2, Severity::warning, "a: 1\n", {0, 1});
  CHECK(last_line({clean}) == "No findings in 1 file.\n");
  CHECK(last_line({clean, clean, clean}) == "No findings in 3 files.\n");
  CHECK(last_line({error}) == "1 error in 1 file.\n");
  CHECK(last_line({warnings, clean}) == "2 warnings in 2 files.\n");
  CHECK(last_line({error, warnings, error}) == "2 errors, 2 warnings in 3 files.\n");
}

TEST_CASE("json holds everything that was found, by its schema") {
  const std::string text = written("json", two_files());
  CHECK(text == fmt::format(R"json({{
  "format": "mgi-findings",
  "format-version": 1,
  "program": {{
    "name": "mgi",
    "version": "{}"
  }},
  "summary": {{
    "files": 2,
    "errors": 1,
    "warnings": 1
  }},
  "files": [
    {{
      "name": "./rounds/Kenya a,b:é.yaml",
      "kind": "assessment",
      "findings": [
        {{
          "check": "answer-in-scale",
          "severity": "error",
          "message": "'partialy' is not an answer of 'law' <&\"> 100 %",
          "hint": "did you mean 'partly'?",
          "path": "answers/law",
          "line": 2,
          "column": 29,
          "end-line": 2,
          "end-column": 37,
          "notes": [
            {{
              "message": "the question, asked\nhere",
              "line": 2,
              "column": 3,
              "end-line": 2,
              "end-column": 6
            }}
          ],
          "edits": [
            {{
              "text": "partly",
              "certain": false,
              "line": 2,
              "column": 29,
              "end-line": 2,
              "end-column": 37
            }}
          ]
        }},
        {{
          "check": "some-new-check",
          "severity": "warning",
          "message": "'Yes' stands for 'yes' | `x` @y \u001b[31m",
          "hint": "",
          "path": "answers/plan",
          "line": 3,
          "column": 9,
          "end-line": 3,
          "end-column": 12,
          "notes": [],
          "edits": []
        }}
      ]
    }},
    {{
      "name": "clean.yaml",
      "kind": "assessment",
      "findings": []
    }}
  ]
}}
)json",
                            program_version()));
  CHECK(complaints_of_findings(json::parse(text)) == "");
}

TEST_CASE("json of a file whose kind is not known, and of no file, follows the schema too") {
  CheckedFile unknown = with_findings(1, Severity::error, "", {0, 0});
  unknown.kind = "";
  const json document = json::parse(written("json", {unknown}));
  CHECK(document["files"][0]["kind"] == nullptr);
  CHECK(complaints_of_findings(document) == "");
  CHECK(complaints_of_findings(json::parse(written("json", {}))) == "");
}

TEST_CASE("the schema of findings rejects a document in which one thing is wrong") {
  const json document = json::parse(written("json", two_files()));
  for (const char* patch :
       {R"([{"op": "replace", "path": "/format", "value": "mgi-list"}])",
        R"([{"op": "replace", "path": "/format-version", "value": 2}])",
        R"([{"op": "remove", "path": "/summary/errors"}])",
        R"([{"op": "replace", "path": "/summary/files", "value": -1}])",
        R"([{"op": "replace", "path": "/files/0/kind", "value": 1}])",
        R"([{"op": "remove", "path": "/files/1/findings"}])",
        R"([{"op": "replace", "path": "/files/0/findings/0/severity", "value": "note"}])",
        R"([{"op": "replace", "path": "/files/0/findings/0/check", "value": "Some check"}])",
        R"([{"op": "replace", "path": "/files/0/findings/0/line", "value": 0}])",
        R"([{"op": "replace", "path": "/files/0/findings/0/hint", "value": null}])",
        R"([{"op": "remove", "path": "/files/0/findings/0/notes/0/column"}])",
        R"([{"op": "replace", "path": "/files/0/findings/0/edits/0/certain", "value": "no"}])",
        R"([{"op": "add", "path": "/files/0/findings/0/url", "value": ""}])"}) {
    INFO(patch);
    CHECK(complaints_of_findings(document.patch(json::parse(patch))) != "");
  }
}

TEST_CASE("sarif describes its rules and results, and follows the official schema") {
  const std::string text = written("sarif", two_files());
  const Check& check = *find_check("answer-in-scale");
  CHECK(text == fmt::format(R"json({{
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {{
      "tool": {{
        "driver": {{
          "name": "mgi",
          "version": "{0}",
          "rules": [
            {{
              "id": "answer-in-scale",
              "shortDescription": {{
                "text": "{1}"
              }},
              "fullDescription": {{
                "text": {2}
              }},
              "help": {{
                "text": {2}
              }},
              "defaultConfiguration": {{
                "level": "error"
              }}
            }},
            {{
              "id": "some-new-check",
              "shortDescription": {{
                "text": "some-new-check"
              }},
              "fullDescription": {{
                "text": "some-new-check"
              }},
              "help": {{
                "text": "some-new-check"
              }},
              "defaultConfiguration": {{
                "level": "warning"
              }}
            }}
          ]
        }}
      }},
      "columnKind": "unicodeCodePoints",
      "newlineSequences": [
        "\r\n",
        "\n",
        "\r"
      ],
      "results": [
        {{
          "ruleId": "answer-in-scale",
          "ruleIndex": 0,
          "level": "error",
          "message": {{
            "text": "'partialy' is not an answer of 'law' <&\"> 100 %. Did you mean 'partly'?"
          }},
          "locations": [
            {{
              "physicalLocation": {{
                "artifactLocation": {{
                  "uri": "rounds/Kenya%20a%2Cb%3A%C3%A9.yaml"
                }},
                "region": {{
                  "startLine": 2,
                  "startColumn": 29,
                  "endLine": 2,
                  "endColumn": 37
                }}
              }}
            }}
          ],
          "partialFingerprints": {{
            "checkFileAndPath/v1": "d095f5b89bb688dd92f8faa11aef282c20c7fedef28734e0f3f590d8e8b12481"
          }},
          "relatedLocations": [
            {{
              "physicalLocation": {{
                "artifactLocation": {{
                  "uri": "rounds/Kenya%20a%2Cb%3A%C3%A9.yaml"
                }},
                "region": {{
                  "startLine": 2,
                  "startColumn": 3,
                  "endLine": 2,
                  "endColumn": 6
                }}
              }},
              "message": {{
                "text": "the question, asked\\x0ahere"
              }}
            }}
          ],
          "fixes": [
            {{
              "description": {{
                "text": "Replace 'partialy' with 'partly' (a guess)."
              }},
              "artifactChanges": [
                {{
                  "artifactLocation": {{
                    "uri": "rounds/Kenya%20a%2Cb%3A%C3%A9.yaml"
                  }},
                  "replacements": [
                    {{
                      "deletedRegion": {{
                        "startLine": 2,
                        "startColumn": 29,
                        "endLine": 2,
                        "endColumn": 37
                      }},
                      "insertedContent": {{
                        "text": "partly"
                      }}
                    }}
                  ]
                }}
              ]
            }}
          ]
        }},
        {{
          "ruleId": "some-new-check",
          "ruleIndex": 1,
          "level": "warning",
          "message": {{
            "text": "'Yes' stands for 'yes' | `x` @y \\x1b[31m."
          }},
          "locations": [
            {{
              "physicalLocation": {{
                "artifactLocation": {{
                  "uri": "rounds/Kenya%20a%2Cb%3A%C3%A9.yaml"
                }},
                "region": {{
                  "startLine": 3,
                  "startColumn": 9,
                  "endLine": 3,
                  "endColumn": 12
                }}
              }}
            }}
          ],
          "partialFingerprints": {{
            "checkFileAndPath/v1": "06dc7c9c5ce262ee88ab87380b569cf01b98cb1f4c9b18b1f052265996531237"
          }}
        }}
      ]
    }}
  ]
}}
)json",
                            program_version(), "An answer is not one of its scale.",
                            json(check.meaning).dump()));
  CHECK(complaints_of_sarif(json::parse(text)) == "");
  CHECK(complaints_of_sarif(json::parse(written("sarif", {}))) == "");
}

TEST_CASE("the official schema is read well enough to reject sarif that is wrong") {
  const json document = json::parse(written("sarif", two_files()));
  for (const char* patch :
       {R"([{"op": "remove", "path": "/version"}])",
        R"([{"op": "remove", "path": "/runs/0/tool/driver/name"}])",
        R"([{"op": "replace", "path": "/runs/0/columnKind", "value": "bytes"}])",
        R"([{"op": "remove", "path": "/runs/0/results/0/message"}])",
        R"([{"op": "replace", "path": "/runs/0/results/0/level", "value": "fatal"}])",
        R"([{"op": "add", "path": "/runs/0/results/0/fixes/0/hint", "value": ""}])"}) {
    INFO(patch);
    CHECK(complaints_of_sarif(document.patch(json::parse(patch))) != "");
  }
}

TEST_CASE("sarif names a check once, however often it reports") {
  const json document = json::parse(
      written("sarif", {with_findings(3, Severity::error, "a: 1\n", {0, 1}), two_files().front()}));
  const json& run = document["runs"][0];
  CHECK(run["tool"]["driver"]["rules"].size() == 3);
  std::vector<std::size_t> indexes;
  for (const json& result : run["results"]) {
    indexes.push_back(result["ruleIndex"]);
    CHECK(run["tool"]["driver"]["rules"][indexes.back()]["id"] == result["ruleId"]);
  }
  CHECK(indexes == std::vector<std::size_t>{0, 0, 0, 1, 2});
}

TEST_CASE("sarif writes a path as a URI") {
  const auto uri = [](const std::string& name) {
    CheckedFile file = with_findings(1, Severity::error, "a: 1\n", {0, 1});
    file.source.name = name;
    const json result = json::parse(written("sarif", {file}))["runs"][0]["results"][0];
    return result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].get<std::string>();
  };
  CHECK(uri("kenya.yaml") == "kenya.yaml");
  CHECK(uri("././a/b.yaml") == "a/b.yaml");
  CHECK(uri("../c:d?e#f%.yaml") == "../c%3Ad%3Fe%23f%25.yaml");
  CHECK(uri("/tmp/a b.yaml") == "file:///tmp/a%20b.yaml");
  CHECK(uri("<stdin>") == "%3Cstdin%3E");
}

TEST_CASE("an edit that inserts or deletes says so in sarif") {
  CheckedFile file = with_findings(1, Severity::error, "one two\n", {0, 3});
  file.diagnostics[0].edits = {{{0, 4}, ""}, {{7, 7}, "\tthree"}};
  const json fix = json::parse(written("sarif", {file}))["runs"][0]["results"][0]["fixes"][0];
  CHECK(fix["description"]["text"] == "Delete 'one '; Insert ' three'.");
  CHECK(fix["artifactChanges"][0]["replacements"].size() == 2);
}

TEST_CASE("github gets one annotation for each finding, with every separator escaped") {
  CHECK(written("github", two_files()) ==
        "::error file=rounds/Kenya a%2Cb%3A\u00e9.yaml,line=2,col=29,endColumn=37,"
        "title=answer-in-scale::'partialy' is not an answer of 'law' <&\"> 100 %25. "
        "Did you mean 'partly'?\n"
        "::warning file=rounds/Kenya a%2Cb%3A\u00e9.yaml,line=3,col=9,endColumn=12,"
        "title=some-new-check::'Yes' stands for 'yes' | `x` @y \\x1b[31m.\n");
}

TEST_CASE("no text can start a workflow command of its own") {
  CheckedFile file = with_findings(1, Severity::error, "a: 1\n", {0, 1});
  file.source.name = "a\n::error::b.yaml";
  file.diagnostics[0].message = "one\r\n::set-output name=x::y";
  CHECK(written("github", {file}) ==
        "::error file=a%0A%3A%3Aerror%3A%3Ab.yaml,line=1,col=1,endColumn=2,title=some-check::"
        "One%0D%0A::set-output name=x::y.\n");
}

TEST_CASE("github is given lines only where a finding covers several") {
  CHECK(written("github", {with_findings(1, Severity::error, "a:\n  b: 1\n", {0, 9})}) ==
        "::error file=test.yaml,line=1,endLine=2,title=some-check::This is wrong.\n");
}

TEST_CASE("github shows errors before warnings, and is told how many there are beyond ten") {
  const CheckedFile warnings = with_findings(9, Severity::warning, "a: 1\n", {0, 1});
  const CheckedFile error = with_findings(1, Severity::error, "b: 1\n", {0, 1});
  const std::string ten = written("github", {warnings, error});
  CHECK(ten.starts_with("::error "));
  CHECK(std::count(ten.begin(), ten.end(), '\n') == 10);
  CHECK(ten.find("::notice") == std::string::npos);
  const std::string eleven = written("github", {warnings, error, error});
  CHECK(std::count(eleven.begin(), eleven.end(), '\n') == 12);
  CHECK(eleven.ends_with(
      "\n::notice title=mgi validate::2 errors, 9 warnings in 3 files. GitHub shows 10 annotations "
      "of a step; the job summary lists them.\n"));
}

TEST_CASE("nothing found is nothing to annotate") {
  CHECK(written("github", {with_findings(0, Severity::error, "a: 1\n", {})}) == "");
}

TEST_CASE("the job summary lists every finding in a table that no text can break") {
  CHECK(github_summary(two_files()) ==
        "### mgi validate\n"
        "\n"
        "1 error, 1 warning in 2 files.\n"
        "\n"
        "| Severity | Place | Check | Finding |\n"
        "|---|---|---|---|\n"
        "| error | rounds/Kenya a,b:\u00e9.yaml:2:29 | answer-in-scale | 'partialy' is not an "
        "answer of 'law' &#60;&#38;\"&#62; 100 %. Did you mean 'partly'? |\n"
        "| warning | rounds/Kenya a,b:\u00e9.yaml:3:9 | some-new-check | 'Yes' stands for 'yes' "
        "&#124; &#96;x&#96; &#64;y &#92;x1b&#91;31m. |\n");
  CHECK(github_summary(std::vector{with_findings(0, Severity::error, "a: 1\n", {})}) ==
        "### mgi validate\n\nNo findings in 1 file.\n");
}

TEST_CASE("the job summary stays under the megabyte that GitHub takes") {
  CheckedFile file = with_findings(100, Severity::error, "a: 1\n", {0, 1});
  for (Diagnostic& diagnostic : file.diagnostics) diagnostic.message = std::string(20000, 'x');
  const std::string text = github_summary(std::vector{file});
  CHECK(text.size() < (std::size_t{1} << 20U));
  CHECK(text.ends_with("\n\n51 more findings are not listed here.\n"));
}

TEST_CASE("gitlab gets its code quality report") {
  CHECK(written("gitlab", two_files()) == R"json([
  {
    "description": "'partialy' is not an answer of 'law' <&\"> 100 %. Did you mean 'partly'?",
    "check_name": "answer-in-scale",
    "fingerprint": "d095f5b89bb688dd92f8faa11aef282c20c7fedef28734e0f3f590d8e8b12481",
    "severity": "major",
    "location": {
      "path": "rounds/Kenya a,b:é.yaml",
      "lines": {
        "begin": 2
      }
    }
  },
  {
    "description": "'Yes' stands for 'yes' | `x` @y \\x1b[31m.",
    "check_name": "some-new-check",
    "fingerprint": "06dc7c9c5ce262ee88ab87380b569cf01b98cb1f4c9b18b1f052265996531237",
    "severity": "minor",
    "location": {
      "path": "rounds/Kenya a,b:é.yaml",
      "lines": {
        "begin": 3
      }
    }
  }
]
)json");
  CHECK(written("gitlab", {with_findings(0, Severity::error, "a: 1\n", {})}) == "[]\n");
}

TEST_CASE("a fingerprint stays when lines move, and differs for each finding") {
  const auto fingerprints = [](const std::string& text, const std::string& name) {
    CheckedFile file = with_findings(2, Severity::error, text, span_of("answer", text));
    file.source.name = name;
    file.diagnostics.push_back(file.diagnostics.back());
    file.diagnostics.back().path = "answers/law";
    std::vector<std::string> found;
    for (const json& entry : json::parse(written("gitlab", {file})))
      found.push_back(entry["fingerprint"]);
    return found;
  };
  const std::vector<std::string> here = fingerprints("answer: 1\n", "a.yaml");
  REQUIRE(here.size() == 3);
  CHECK(here[0] != here[1]);
  CHECK(here[1] != here[2]);
  CHECK(here[0] != here[2]);
  CHECK(fingerprints("# moved\n\n  answer: 2\n", "./a.yaml") == here);
  CHECK(fingerprints("answer: 1\n", "b.yaml")[0] != here[0]);
}

TEST_CASE("junit has a suite for each file, and a case for each indicator and for the rest") {
  CHECK(written("junit", two_files()) == R"xml(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="mgi validate" tests="6" failures="1" errors="0">
  <testsuite name="rounds/Kenya a,b:é.yaml" tests="4" failures="1" errors="0">
    <testcase classname="rounds/Kenya a,b:é.yaml" name="law">
      <failure type="answer-in-scale" message="'partialy' is not an answer of 'law' &lt;&amp;&quot;&gt; 100 %. Did you mean 'partly'?">./rounds/Kenya a,b:é.yaml:2:29: error: 'partialy' is not an answer of 'law' &lt;&amp;&quot;&gt; 100 % [answer-in-scale]
    2 |   law: {note: &quot;é😀&quot;, answer: partialy}
      |                              ^~~~~~~~ did you mean 'partly'?
./rounds/Kenya a,b:é.yaml:2:3: note: the question, asked\x0ahere
    2 |   law: {note: &quot;é😀&quot;, answer: partialy}
      |   ^~~
</failure>
    </testcase>
    <testcase classname="rounds/Kenya a,b:é.yaml" name="plan">
      <system-out>./rounds/Kenya a,b:é.yaml:3:9: warning: 'Yes' stands for 'yes' | `x` @y \x1b[31m [some-new-check]
    3 |   plan: Yes
      |         ^~~
</system-out>
    </testcase>
    <testcase classname="rounds/Kenya a,b:é.yaml" name="budget"/>
    <testcase classname="rounds/Kenya a,b:é.yaml" name="file"/>
  </testsuite>
  <testsuite name="clean.yaml" tests="2" failures="0" errors="0">
    <testcase classname="clean.yaml" name="law"/>
    <testcase classname="clean.yaml" name="file"/>
  </testsuite>
</testsuites>
)xml");
}

TEST_CASE("junit counts a case once, however much is wrong with it") {
  CheckedFile file = with_findings(3, Severity::error, "a: 1\n", {0, 1});
  file.indicators = {"law", "law-two"};
  file.diagnostics[0].path = "answers/law/evidence";
  file.diagnostics[1].path = "answers/law";
  file.diagnostics[2].path = "answers/unknown";
  const std::string text = written("junit", {file});
  const auto count = [&](std::string_view what) {
    std::size_t found = 0;
    for (std::size_t i = text.find(what); i != std::string::npos; i = text.find(what, i + 1))
      ++found;
    return found;
  };
  CHECK(count("tests=\"3\" failures=\"2\" errors=\"0\"") == 2);
  CHECK(count("<failure ") == 3);
  CHECK(count("<testcase classname=\"test.yaml\" name=\"law-two\"/>") == 1);
}

TEST_CASE("bytes that are not UTF-8, or have no place in XML, stop no format") {
  CheckedFile file = with_findings(1, Severity::error, "a: \xff\n", {3, 4});
  file.source.name = "\xff.yaml";
  file.diagnostics[0].message = "'\xff\x01\uffff' & more";
  file.diagnostics[0].edits = {{{3, 4}, "\xfe"}};
  const json document = json::parse(written("json", {file}));
  CHECK(document["files"][0]["name"] == "\ufffd.yaml");
  CHECK(complaints_of_findings(document) == "");
  CHECK(complaints_of_sarif(json::parse(written("sarif", {file}))) == "");
  CHECK(json::parse(written("gitlab", {file}))[0]["location"]["path"] == "\ufffd.yaml");
  CHECK(written("junit", {file}) ==
        R"xml(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="mgi validate" tests="1" failures="1" errors="0">
  <testsuite name="\xff.yaml" tests="1" failures="1" errors="0">
    <testcase classname="\xff.yaml" name="file">
      <failure type="some-check" message="'\xff\x01�' &amp; more.">\xff.yaml:1:4: error: '\xff\x01�' &amp; more [some-check]
    1 | a: \xff
      |    ^~~~
</failure>
    </testcase>
  </testsuite>
</testsuites>
)xml");
}
