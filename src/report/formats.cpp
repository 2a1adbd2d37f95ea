#include "mgi/report/formats.hpp"

#include <algorithm>
#include <array>

namespace mgi {
namespace {

/// The report that the options ask for; `otherwise` where they ask for none in particular.
template <typename Otherwise>
std::vector<Report> chosen_reports(const AssessmentSubject& subject,
                                   const AssessmentOptions& options, const Otherwise& otherwise) {
  std::vector<Report> reports;
  if (!options.explain.empty()) {
    reports.push_back(make_explanation_report(subject, options.explain));
  } else if (!options.frameworks.empty()) {
    for (const Framework* framework : options.frameworks)
      reports.push_back(make_view_report(subject, *framework));
  } else {
    reports.push_back(otherwise());
  }
  return reports;
}

std::string terminal(const AssessmentSubject& subject, const AssessmentOptions& options) {
  std::string text;
  for (const Report& report :
       chosen_reports(subject, options, [&] { return make_summary_report(subject, options.gaps); }))
    text += (text.empty() ? "" : "\n") + render_terminal(report, options.style);
  return text;
}

std::string markdown(const AssessmentSubject& subject, const AssessmentOptions& options) {
  std::string text;
  for (const Report& report :
       chosen_reports(subject, options, [&] { return make_profile_report(subject); }))
    text += (text.empty() ? "" : "\n") + render_markdown(report);
  return text;
}

std::string json(const AssessmentSubject& subject, const AssessmentOptions& options) {
  return assessment_json(subject, options.frameworks);
}

constexpr std::array table{
    Format{"terminal", "a summary for the screen", false, terminal},
    Format{"markdown", "a full profile to edit, print or convert", true, markdown},
    Format{"json", "everything at full precision, for programs", false, json},
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
