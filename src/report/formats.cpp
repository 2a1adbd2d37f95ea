#include "mgi/report/formats.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "report/assessment_csv.hpp"
#include "report/assessment_xlsx.hpp"

namespace mgi {
namespace {

/// The report that the options ask for; `otherwise` where they ask for none in particular.
template <typename Otherwise>
std::vector<Report> chosen_reports(const AssessmentSubject& subject,
                                   const AssessmentOptions& options, const Otherwise& otherwise) {
  std::vector<Report> reports;
  if (!options.explain.empty()) {
    reports.push_back(make_explanation_report(subject, options.explain));
  } else if (options.audience != nullptr) {
    reports.push_back(options.audience->report(subject, options.baseline));
  } else if (!options.frameworks.empty()) {
    for (const Framework* framework : options.frameworks)
      reports.push_back(
          make_view_report(subject, *find_framework(subject.frameworks, framework->id)));
  } else {
    reports.push_back(otherwise());
  }
  return reports;
}

AssessmentOptions alone(AssessmentOptions options) {
  options.beside = nullptr;
  return options;
}

std::string terminal(const AssessmentSubject& subject, const AssessmentOptions& options) {
  std::string text;
  for (const Report& report :
       chosen_reports(subject, options, [&] { return make_summary_report(subject, options.gaps); }))
    text += (text.empty() ? "" : "\n") + render_terminal(report, options.style);
  return options.beside == nullptr ? text : text + "\n" + terminal(*options.beside, alone(options));
}

std::string markdown(const AssessmentSubject& subject, const AssessmentOptions& options) {
  std::string text;
  for (const Report& report :
       chosen_reports(subject, options, [&] { return make_profile_report(subject); }))
    text += (text.empty() ? "" : "\n") + render_markdown(report);
  return options.beside == nullptr ? text : text + "\n" + markdown(*options.beside, alone(options));
}

std::string html(const AssessmentSubject& subject, const AssessmentOptions& options) {
  const auto report_in = [&](const AssessmentSubject& of) {
    std::vector<Report> reports =
        chosen_reports(of, options, [&] { return make_profile_report(of); });
    // One page is one document: what follows goes on under its own headings.
    for (std::size_t r = 1; r < reports.size(); ++r)
      std::ranges::move(reports[r].blocks, std::back_inserter(reports.front().blocks));
    return std::move(reports.front());
  };
  const Report report = report_in(subject);
  return options.beside == nullptr ? render_html(report)
                                   : render_html(report, report_in(*options.beside));
}

std::string json(const AssessmentSubject& subject, const AssessmentOptions& options) {
  return assessment_json(subject, options.frameworks);
}

std::string csv(const AssessmentSubject& subject, const AssessmentOptions& options) {
  return assessment_csv(subject, options.rows, options.frameworks);
}

std::string xlsx(const AssessmentSubject& subject, const AssessmentOptions& options) {
  return assessment_xlsx(subject, options.frameworks);
}

constexpr std::array table{
    Format{.id = "terminal",
           .description = "a summary for the screen",
           .extension = ".txt",
           .assessment = terminal},
    Format{.id = "markdown",
           .description = "a full profile to edit, print or convert",
           .extension = ".md",
           .assessment = markdown,
           .prints_glossary = true},
    Format{.id = "html",
           .description = "a full profile as one page, to read, send or print",
           .extension = ".html",
           .assessment = html,
           .several = Several::refused,
           .prints_glossary = true},
    Format{.id = "json",
           .description = "everything at full precision, for programs",
           .extension = ".json",
           .assessment = json,
           .several = Several::array,
           .is_data = true},
    Format{.id = "csv",
           .description = "a table with a row for each indicator, for statistics",
           .extension = ".csv",
           .assessment = csv,
           .several = Several::table,
           .is_data = true},
    Format{.id = "xlsx",
           .description = "a workbook with formulas, for spreadsheet programs",
           .extension = ".xlsx",
           .assessment = xlsx,
           .several = Several::refused,
           .is_data = true,
           .is_binary = true},
};

}  // namespace

std::span<const Format> formats() {
  return table;
}

const Format* find_format(std::string_view id) {
  const auto* const found = std::ranges::find(table, id, &Format::id);
  return found == table.end() ? nullptr : found;
}

}  // namespace mgi
