#include "mgi/report/checks_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "mgi/check/checks.hpp"
#include "mgi/report/render.hpp"

namespace mgi {
namespace {

struct Part {
  CheckSubject subject;
  std::string_view title;
};
constexpr std::array parts{
    Part{CheckSubject::any_file, "In every file"},
    Part{CheckSubject::questionnaire, "In questionnaires"},
    Part{CheckSubject::assessment, "In assessments"},
    Part{CheckSubject::translation, "In translations, and in the words of questionnaires"},
    Part{CheckSubject::crosswalk, "In crosswalks"},
    Part{CheckSubject::highlights, "In statements of publications"},
    Part{CheckSubject::batch, "Among many assessments"},
};

constexpr std::string_view introduction =
    "<!-- Made from the table in src/check/checks.cpp. Do not edit: the test of this page rewrites "
    "it. -->\n"
    "# Checks\n"
    "\n"
    "What is checked in files. Each message ends in the id of its check, in brackets. An error "
    "stops the work on a file, a\n"
    "warning does not. `mgi explain CHECK` prints what stands here about a check, `mgi list "
    "checks` all of them in short. The\n"
    "samples of a check are a file that it reports (`bad.yaml`), what it says about it "
    "(`expected.txt`), and nearly the same\n"
    "file without the fault (`good.yaml`).\n";

std::string word(Severity severity) {
  return severity == Severity::error ? "Error" : "Warning";
}

/// Text that stays text in Markdown.
std::string plain(std::string text) {
  Report report;
  report.paragraph(std::move(text));
  std::string shown = render_markdown(report);
  shown.pop_back();  // the line feed
  return shown;
}

std::string entry(const Check& check) {
  const std::string shown = check.subject == CheckSubject::batch
                                ? "[Transcripts](../tests/transcripts/)"
                                : fmt::format("[Samples](../tests/checks/{}/)", check.id);
  return fmt::format(
      "\n### {}\n\n{}\n\n{}\n", check.id,
      plain(fmt::format("{}: {}. {}", word(check.severity), check.title, check.meaning)), shown);
}

}  // namespace

std::string checks_page() {
  std::string page(introduction);
  for (const Part& part : parts) {
    page += fmt::format("\n## {}\n\n| Check | | Reports that |\n| --- | --- | --- |\n", part.title);
    for (const Check& check : checks())
      if (check.subject == part.subject)
        page += fmt::format("| [{0}](#{0}) | {1} | {2} |\n", check.id, name(check.severity),
                            plain(std::string(check.title)));
    for (const Check& check : checks())
      if (check.subject == part.subject) page += entry(check);
  }
  return page;
}

}  // namespace mgi
