#include "report/matrix_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace mgi {
namespace {

Table by_section(const Questionnaire& questionnaire, const Framework& framework) {
  Table table{{"Section"}, {}, framework.title};
  for (const FrameworkCode& code : framework.codes) table.columns.push_back(code.code);
  table.columns.emplace_back("all");
  const auto add_row = [&](const std::string& title, std::optional<std::size_t> section,
                           std::size_t all) {
    std::vector<Cell>& row = table.rows.emplace_back(std::vector<Cell>{Text(title)});
    for (const FrameworkCode& code : framework.codes) {
      const std::size_t count =
          indicators_with_code(questionnaire, section, framework, code.code).size();
      row.push_back(count == 0 ? Cell() : Cell(Text(std::to_string(count))));
    }
    row.emplace_back(Text(std::to_string(all)));
  };
  for (const std::size_t s : sections_with_indicators(questionnaire))
    add_row(questionnaire.sections[s].title, s, child_indicators(questionnaire, s).size());
  add_row("All sections", std::nullopt, questionnaire.indicators.size());
  return table;
}

Table by_code(const Questionnaire& questionnaire, const Framework& framework) {
  Table table{{"Code", "Title", "Questions", "Ids"}, {}, framework.title};
  for (const FrameworkCode& code : framework.codes) {
    const auto found = indicators_with_code(questionnaire, std::nullopt, framework, code.code);
    std::string ids;
    for (const std::size_t i : found)
      ids += (ids.empty() ? "" : ", ") + questionnaire.indicators[i].id;
    table.rows.push_back({Text(code.code), Text(code.title), Text(std::to_string(found.size())),
                          found.empty() ? Cell() : Cell(Text(ids))});
  }
  return table;
}

}  // namespace

std::vector<std::size_t> sections_with_indicators(const Questionnaire& questionnaire) {
  std::vector<std::size_t> sections;
  for (std::size_t s = 0; s < questionnaire.sections.size(); ++s)
    if (!child_indicators(questionnaire, s).empty()) sections.push_back(s);
  return sections;
}

std::vector<std::size_t> indicators_with_code(const Questionnaire& questionnaire,
                                              std::optional<std::size_t> section,
                                              const Framework& framework, std::string_view code) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < questionnaire.indicators.size(); ++i) {
    const Indicator& indicator = questionnaire.indicators[i];
    if (section && indicator.section != *section) continue;
    const auto codes = codes_of(indicator, framework.id);
    if (std::ranges::find(codes, code) != codes.end()) found.push_back(i);
  }
  return found;
}

Report make_matrix_report(const Questionnaire& questionnaire, const Frameworks& frameworks) {
  Report report;
  report.heading(3, fmt::format("What '{}' {} covers", questionnaire.id, questionnaire.version));
  report.paragraph(fmt::format("Number of questions: {}. A question may stand under several codes.",
                               questionnaire.indicators.size()));
  if (const Framework* means = find_framework(frameworks, questionnaire.means)) {
    report.heading(4, fmt::format("Sections by '{}'", means->title));
    report.add(by_section(questionnaire, *means));
  }
  if (const Framework* objectives = find_framework(frameworks, questionnaire.objectives)) {
    report.heading(4, fmt::format("'{}' by questions", objectives->title));
    report.add(by_code(questionnaire, *objectives));
  }
  return report;
}

}  // namespace mgi
