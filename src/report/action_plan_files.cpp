#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "mgi/report/action_plan.hpp"
#include "report/csv.hpp"
#include "report/phrases.hpp"
#include "report/words/action_words.hpp"
#include "report/workbook_sheets.hpp"

namespace mgi {
namespace {

// The same for every language, so that programs find the columns.
constexpr std::array<std::string_view, 16> column_names{
    "recommendation", "gap",        "measure", "lead",     "partners", "steps",
    "start",          "end",        "cost",    "currency", "funded",   "capacity",
    "verification",   "objectives", "goals",   "status"};

std::string text_of(const Cell& cell) {
  const auto* text = std::get_if<Text>(&cell);
  return text == nullptr ? std::string() : text->words;
}

constexpr double narrow = 14;
constexpr double wide = 44;
constexpr std::size_t wide_column = 2;

/// A table on a sheet of its own, below its title and what has to be said.
void add_table(Workbook& workbook, const ActionWords& words, const std::string& name,
               const Table& table, const std::vector<std::string>& lines) {
  Sheet sheet = workbook.add(name);
  sheet.width(0, table.columns.size() - 1, narrow);
  sheet.width(1, std::min(wide_column, table.columns.size() - 1), wide);
  sheet.text({0, 0}, name, CellStyle::title);
  std::size_t row = 1;
  for (const std::string& line : lines) sheet.text({row++, 0}, line, CellStyle::notice);
  ++row;
  write_heads(sheet, {row, 0}, table.columns);
  sheet.freeze({row + 1, 1}, row);
  for (const std::vector<Cell>& cells : table.rows) {
    ++row;
    for (std::size_t column = 0; column < cells.size(); ++column) {
      const std::string text = text_of(cells[column]);
      const std::string& head = table.columns[column];
      const bool is_money =
          head == words.cost() || head == words.funding() || head == words.missing();
      if (is_money && !text.empty())
        sheet.number({row, column}, std::stod(text));
      else
        sheet.text({row, column}, text, CellStyle::wrapped);
    }
  }
}

}  // namespace

std::string action_plan_csv(const AssessmentSubject& subject) {
  const ActionPlan plan = make_action_plan(subject);
  std::string csv = "jurisdiction_code,round,origin,status_of_answers";
  for (const std::string_view name : column_names) csv.append(",").append(name);
  csv += "\n";
  const Assessment& of = subject.assessment;
  for (const std::vector<Cell>& cells : plan.actions.rows) {
    csv += fmt::format("{},{},{},{}", csv_cell(of.jurisdiction.code), csv_cell(of.round),
                       csv_cell(name(of.origin)), csv_cell(name(of.status)));
    for (const Cell& cell : cells) csv.append(",").append(csv_cell(text_of(cell)));
    csv += "\n";
  }
  return csv;
}

std::string action_plan_xlsx(const AssessmentSubject& subject) {
  const ActionPlan plan = make_action_plan(subject);
  const Assessment& of = subject.assessment;
  const Words& words = words_of(subject);
  const ActionWords& own = action_words(subject.language);
  PageText page;
  page.head_left = place_and_round(subject);
  page.head_right = running_head(subject);
  page.foot_centre = words.head.paper();
  Workbook workbook({own.title(of.jurisdiction.name, of.round), subject.questionnaire.title,
                     words.names.statuses.at(static_cast<std::size_t>(of.status))(), of.date},
                    page, is_right_to_left(subject.language));
  std::vector<std::string> lines = notices(subject);
  lines.push_back(own.about());
  add_table(workbook, own, own.actions(), plan.actions, lines);
  add_table(workbook, own, own.capacity_gaps(), plan.capacity, {own.capacity_about()});
  add_table(workbook, own, own.funding_gaps(), plan.funding, {own.funding_about()});
  add_table(workbook, own, own.totals(), plan.funding_totals, {own.funding_about()});
  return workbook.bytes();
}

}  // namespace mgi
