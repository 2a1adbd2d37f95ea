#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "mgi/text/width.hpp"
#include "report/finding_parts.hpp"
#include "report/findings_writers.hpp"

namespace mgi {
namespace {

/// The case of all that stands outside the answers.
constexpr std::string_view whole_file = "file";

/// What was found for one indicator, or for the rest of the file.
struct TestCase {
  std::string name;
  std::vector<const Diagnostic*> errors = {};
  std::vector<const Diagnostic*> warnings = {};
};

/// Printable text in XML, in an element or between double quotes. XML has no place for the two
/// code points that are no characters, U+FFFE and U+FFFF.
std::string xml(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (text.substr(i, 3) == "\xEF\xBF\xBE" || text.substr(i, 3) == "\xEF\xBF\xBF") {
      result += "\xEF\xBF\xBD";
      i += 2;
    } else if (c == '&') {
      result += "&amp;";
    } else if (c == '<') {
      result += "&lt;";
    } else if (c == '>') {
      result += "&gt;";
    } else if (c == '"') {
      result += "&quot;";
    } else {
      result += c;
    }
  }
  return result;
}

/// The indicator that a path of ids leads into: the second id of "answers/trafficking-law/note".
std::string_view indicator_of(std::string_view path) {
  constexpr std::string_view answers = "answers/";
  if (!path.starts_with(answers)) return {};
  path.remove_prefix(answers.size());
  return path.substr(0, path.find('/'));
}

std::vector<TestCase> cases_of(const CheckedFile& file) {
  std::vector<TestCase> cases;
  cases.reserve(file.indicators.size() + 1);
  for (const std::string& indicator : file.indicators) cases.push_back({indicator});
  cases.push_back({std::string(whole_file)});
  for (const Diagnostic& diagnostic : file.diagnostics) {
    auto found = std::ranges::find(cases, indicator_of(diagnostic.path), &TestCase::name);
    if (found == cases.end()) found = std::prev(cases.end());
    (diagnostic.severity == Severity::error ? found->errors : found->warnings)
        .push_back(&diagnostic);
  }
  return cases;
}

std::string failure(const Diagnostic& error, const Source& source, const Lines& lines) {
  return fmt::format("      <failure type=\"{}\" message=\"{}\">{}</failure>\n",
                     xml(printable(error.check)), xml(printable(sentences_of(error))),
                     xml(format_diagnostic(error, source, lines)));
}

std::string element(const TestCase& test, const Source& source, const Lines& lines) {
  const std::string head = fmt::format(R"(    <testcase classname="{}" name="{}")",
                                       xml(printable(path_of(source))), xml(printable(test.name)));
  if (test.errors.empty() && test.warnings.empty()) return head + "/>\n";
  std::string text = head + ">\n";
  for (const Diagnostic* error : test.errors) text += failure(*error, source, lines);
  if (!test.warnings.empty()) {
    text += "      <system-out>";
    for (const Diagnostic* warning : test.warnings)
      text += xml(format_diagnostic(*warning, source, lines));
    text += "</system-out>\n";
  }
  return text + "    </testcase>\n";
}

/// Test reports count the cases that failed, not the failures.
std::size_t count_failed(const std::vector<TestCase>& cases) {
  return static_cast<std::size_t>(
      std::ranges::count_if(cases, [](const TestCase& test) { return !test.errors.empty(); }));
}

}  // namespace

std::string findings_junit(std::span<const CheckedFile> files) {
  std::string suites;
  std::size_t tests = 0;
  std::size_t failures = 0;
  for (const CheckedFile& file : files) {
    const std::vector<TestCase> cases = cases_of(file);
    const std::size_t failed = count_failed(cases);
    tests += cases.size();
    failures += failed;
    suites += fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\">\n",
                          xml(printable(path_of(file.source))), cases.size(), failed);
    const Lines lines(file.source.text);
    for (const TestCase& test : cases) suites += element(test, file.source, lines);
    suites += "  </testsuite>\n";
  }
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<testsuites name=\"mgi validate\" tests=\"{}\" failures=\"{}\" errors=\"0\">\n"
      "{}</testsuites>\n",
      tests, failures, suites);
}

}  // namespace mgi
