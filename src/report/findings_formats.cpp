#include <algorithm>
#include <array>

#include "mgi/report/findings.hpp"
#include "report/finding_parts.hpp"
#include "report/findings_writers.hpp"

namespace mgi {
namespace {

std::string findings_text(std::span<const CheckedFile> files) {
  std::string text;
  for (const CheckedFile& file : files) text += format_diagnostics(file.diagnostics, file.source);
  return text + summary_of(count_findings(files)) + ".\n";
}

constexpr std::array table{
    FindingsFormat{"text", "each finding with its line, for people", findings_text},
    FindingsFormat{"json", "everything, for programs", findings_json},
    FindingsFormat{"sarif", "SARIF 2.1.0, for code scanning and editors", findings_sarif},
    FindingsFormat{"github", "annotations of GitHub Actions", findings_github},
    FindingsFormat{"gitlab", "code quality report of GitLab", findings_gitlab},
    FindingsFormat{"junit", "test report with one case for each indicator", findings_junit},
};

}  // namespace

std::span<const FindingsFormat> findings_formats() {
  return table;
}

const FindingsFormat* find_findings_format(std::string_view id) {
  const auto* const found = std::ranges::find(table, id, &FindingsFormat::id);
  return found == table.end() ? nullptr : found;
}

}  // namespace mgi
