#include "report/workbook_plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "mgi/text/width.hpp"
#include "report/phrases.hpp"
#include "report/words/marks.hpp"
#include "report/workbook_text.hpp"

namespace mgi {
namespace {

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

/// Titles as an answer cell can hold and find them: where two are the same in any letter case, or
/// as a word that every scale has, with their ids behind them.
std::vector<std::string> choice_labels(const Scale& scale, const NameWords& names) {
  std::vector<std::string> titles;
  for (const Choice& choice : scale.choices)
    titles.push_back(cut(one_line(printable(choice.title)), 200));
  std::vector<std::string> all{lower(names.not_applicable()), lower(names.unknown())};
  for (const std::string& title : titles) all.push_back(lower(title));
  std::vector<std::string> labels;
  for (std::size_t i = 0; i < titles.size(); ++i) {
    const bool alone = std::ranges::count(all, lower(titles[i])) == 1 && !titles[i].empty();
    labels.push_back(alone ? titles[i] : fmt::format("{} ({})", titles[i], scale.choices[i].id));
  }
  return labels;
}

class Planner {
 public:
  explicit Planner(WorkbookPlan& plan) : plan_(plan), questionnaire_(plan.subject.questionnaire) {}

  void set_sheets() {
    std::vector<std::string> taken;
    const auto name = [&](std::string_view wanted) {
      taken.push_back(sheet_name(wanted, taken));
      return taken.back();
    };
    plan_.summary_sheet = name(plan_.labels.summary_sheet.text());
    plan_.areas_sheet = name(plan_.labels.areas_sheet.text());
    plan_.answers_sheet = name(plan_.labels.answers_sheet.text());
    plan_.gaps_sheet = name(plan_.labels.gaps_sheet.text());
    plan_.recommendations_sheet = name(plan_.labels.recommendations_sheet.text());
    plan_.method_sheet = name(plan_.labels.method_sheet.text());
    plan_.sources_sheet = name(plan_.labels.sources_sheet.text());
    plan_.scales_sheet = name(plan_.labels.scales_sheet.text());
    for (const Framework* framework : plan_.frameworks)
      plan_.view_sheets.push_back(
          name(framework->short_title.empty() ? framework->id : framework->short_title));
  }

  void set_rows() {
    plan_.section_rows.resize(questionnaire_.sections.size());
    plan_.last_rows.resize(questionnaire_.sections.size());
    plan_.indicator_rows.resize(questionnaire_.indicators.size());
    for (const std::size_t top : child_sections(questionnaire_, std::nullopt)) add_section(top);
    plan_.whole_row = WorkbookPlan::first_row + plan_.section_order.size();
  }

  void set_scales() {
    std::size_t row = WorkbookPlan::first_row;
    plan_.not_applicable_row = row++;
    plan_.unknown_row = row++;
    plan_.none_row = row++;
    for (const Scale& scale : questionnaire_.scales) {
      ScaleRows rows;
      rows.first = row;
      if (scale.kind == ScaleKind::choices) rows.labels = choice_labels(scale, plan_.words.names);
      const std::size_t count = scale.kind == ScaleKind::choices     ? scale.choices.size()
                                : scale.kind == ScaleKind::checklist ? scale.items.size()
                                                                     : 2;
      rows.last = row + count - 1;
      // A list to choose from is one block of cells, with the two words that every scale has.
      row += count + (scale.kind == ScaleKind::choices ? 2 : 0);
      plan_.scales.push_back(std::move(rows));
    }
    plan_.minimum_coverage_row = row + 1;
    plan_.first_band_row = row + 2;
  }

 private:
  void add_section(std::size_t section) {
    plan_.section_rows[section] = WorkbookPlan::first_row + plan_.section_order.size();
    plan_.section_order.push_back(section);
    for (const std::size_t i : child_indicators(questionnaire_, section)) {
      plan_.indicator_rows[i] = WorkbookPlan::first_row + plan_.indicator_order.size();
      plan_.indicator_order.push_back(i);
    }
    for (const std::size_t child : child_sections(questionnaire_, section)) add_section(child);
    plan_.last_rows[section] = WorkbookPlan::first_row + plan_.section_order.size() - 1;
  }

  WorkbookPlan& plan_;
  const Questionnaire& questionnaire_;
};

}  // namespace

WorkbookPlan make_workbook_plan(const AssessmentSubject& subject,
                                const std::vector<const Framework*>& frameworks) {
  WorkbookPlan plan{subject, words_of(subject), workbook_words(subject.language), frameworks};
  Planner planner(plan);
  planner.set_sheets();
  planner.set_rows();
  planner.set_scales();
  return plan;
}

ColumnRange WorkbookPlan::answers(std::size_t column) const {
  const std::size_t rows = std::max<std::size_t>(1, indicator_order.size());
  return {answers_sheet, column, first_row, first_row + rows - 1};
}

ColumnRange WorkbookPlan::areas(std::size_t column) const {
  const std::size_t rows = std::max<std::size_t>(1, section_order.size());
  return {areas_sheet, column, first_row, first_row + rows - 1};
}

std::string WorkbookPlan::not_applicable_cell() const {
  return fixed_cell(scales_sheet, not_applicable_row, ScalesAt::answer);
}
std::string WorkbookPlan::unknown_cell() const {
  return fixed_cell(scales_sheet, unknown_row, ScalesAt::answer);
}
std::string WorkbookPlan::none_cell() const {
  return fixed_cell(scales_sheet, none_row, ScalesAt::answer);
}

std::string WorkbookPlan::answer_label(std::size_t indicator) const {
  const std::size_t s = subject.questionnaire.indicators[indicator].scale;
  const Scale& scale = subject.questionnaire.scales[s];
  const AnswerValue& value = subject.assessment.answers[indicator].value;
  if (std::holds_alternative<Unanswered>(value)) return {};
  if (std::holds_alternative<NotApplicable>(value)) return words.names.not_applicable();
  if (std::holds_alternative<Unknown>(value)) return words.names.unknown();
  if (const auto* chosen = std::get_if<Chosen>(&value)) return scales[s].labels[chosen->choice];
  if (const auto* ticked = std::get_if<Ticked>(&value); ticked != nullptr && ticked->items.empty())
    return words.names.none_ticked();
  return answer_text(scale, value);
}

std::string WorkbookPlan::state_word(std::size_t indicator) const {
  const AnswerValue& value = subject.assessment.answers[indicator].value;
  if (std::holds_alternative<Unanswered>(value)) return words.names.not_answered();
  if (std::holds_alternative<NotApplicable>(value)) return words.names.not_applicable();
  if (std::holds_alternative<Unknown>(value)) return words.names.unknown();
  return mark_word(words, mark_of(subject, indicator));
}

std::string WorkbookPlan::path_below_top(std::size_t indicator) const {
  std::string path;
  const auto& sections = subject.questionnaire.sections;
  for (std::size_t s = subject.questionnaire.indicators[indicator].section; sections[s].parent;
       s = *sections[s].parent)
    path = path.empty() ? sections[s].title : fmt::format("{} › {}", sections[s].title, path);
  return path;
}

std::string capitalised(std::string_view word) {
  std::string text(word);
  if (!text.empty()) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  return text;
}

}  // namespace mgi
