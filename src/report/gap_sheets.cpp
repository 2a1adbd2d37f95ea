#include <fmt/format.h>

#include <algorithm>

#include "report/phrases.hpp"
#include "report/words/marks.hpp"
#include "report/workbook_sheets.hpp"

namespace mgi {
namespace {

constexpr std::size_t first_row = 2;

/// The rise of the nearest section above an indicator.
std::optional<double> nearest_rise(const std::vector<Gain>& gains) {
  if (gains.empty()) return std::nullopt;
  return gains.front().rise;
}

void rise(Sheet& sheet, CellPlace place, std::optional<double> value) {
  if (value)
    sheet.number(place, *value, CellStyle::percent);
  else
    sheet.blank(place, CellStyle::percent);
}

void write_gap(Sheet& sheet, const WorkbookPlan& plan, std::size_t row, const Gap& gap) {
  const Questionnaire& questionnaire = plan.subject.questionnaire;
  const Indicator& indicator = questionnaire.indicators[gap.indicator];
  const std::size_t top = top_section(questionnaire, indicator.section);
  std::size_t column = 0;
  const auto text = [&](std::string_view words) {
    sheet.text({row, column++}, words, CellStyle::wrapped);
  };
  const auto live = [&](std::size_t of, std::string_view result) {
    sheet.formula({row, column++}, answer_lookup(plan, gap.indicator, of), result,
                  CellStyle::wrapped);
  };
  sheet.number({row, column++}, static_cast<double>(row - first_row + 1));
  text(questionnaire.sections[top].title);
  text(plan.path_below_top(gap.indicator));
  text(indicator.title);
  text(plan.answer_label(gap.indicator));
  text(plan.state_word(gap.indicator));
  live(AnswersAt::answer, plan.answer_label(gap.indicator));
  live(AnswersAt::state, plan.state_word(gap.indicator));
  text(indicator.priority_reason.empty()
           ? fmt::format("{}", indicator.priority)
           : plan.words.writing.after_colon(indicator.priority, indicator.priority_reason));
  text(titles_text(plan.subject, gap.first));
  text(titles_text(plan.subject, gap.followers));
  rise(sheet, {row, column++}, nearest_rise(gap.gains));
  if (questionnaire.has_overall) rise(sheet, {row, column++}, gap.overall_gain);
  sheet.text({row, column++}, indicator.id, CellStyle::technical_text);
}

/// "|a|b|": the ids that trigger a recommendation, so that a formula can find one.
std::string trigger_ids(const WorkbookPlan& plan, const Advice& advice) {
  std::string ids = "|";
  for (const std::size_t i : advice.triggers)
    ids += plan.subject.questionnaire.indicators[i].id + "|";
  return ids;
}

void write_advice(Sheet& sheet, const WorkbookPlan& plan, std::size_t row, const Advice& advice) {
  const Questionnaire& questionnaire = plan.subject.questionnaire;
  const Recommendation& of = questionnaire.recommendations[advice.recommendation];
  const Document& document = questionnaire.documents[of.document];
  std::vector<std::string> triggers;
  for (const std::size_t i : advice.triggers)
    triggers.push_back(questionnaire.indicators[i].title + " " +
                       plan.words.writing.in_brackets(plan.answer_label(i)));
  std::string source = document.title;
  if (document.year != 0) source += fmt::format(", {}", document.year);
  if (!document.authority.empty())
    source += " " + plan.words.writing.in_brackets(document.authority);
  std::size_t column = 0;
  const auto text = [&](std::string_view words) {
    sheet.text({row, column++}, words, CellStyle::wrapped);
  };
  sheet.number({row, column++}, static_cast<double>(row - first_row + 1));
  text(of.text);
  text(list_text(plan.words, triggers));
  constexpr std::size_t ids_column = 8;
  sheet.formula(
      {row, column++},
      fmt::format(R"(=SUMPRODUCT(ISNUMBER(SEARCH("|"&{}&"|",{}))*{}*({}<{})))",
                  plan.answers_text(AnswersAt::id), cell_at(row, ids_column),
                  plan.answers_text(AnswersAt::answered),
                  plan.answers_text(AnswersAt::points_or_zero), plan.answers_text(AnswersAt::best)),
      static_cast<double>(advice.triggers.size()), CellStyle::number);
  text(titles_text(plan.subject, advice.first));
  text(gain_text(plan.subject, advice.gains, advice.triggers));
  text(source);
  text(objectives_text(plan.subject, advice.triggers));
  sheet.text({row, column++}, trigger_ids(plan, advice), CellStyle::technical_text);
  sheet.text({row, column++}, of.id, CellStyle::technical_text);
}

}  // namespace

void write_heads(Sheet& sheet, CellPlace first, const std::vector<std::string>& heads) {
  for (std::size_t i = 0; i < heads.size(); ++i)
    sheet.text({first.row, first.column + i}, heads[i], CellStyle::head);
}

void shade_states(Sheet& sheet, const WorkbookPlan& plan, CellBlock block) {
  constexpr unsigned green = 0xE2EFDA;
  constexpr unsigned yellow = 0xFFF2CC;
  constexpr unsigned orange = 0xFCE4D6;
  sheet.shade(block, mark_word(plan.words, Mark::strength), green);
  sheet.shade(block, mark_word(plan.words, Mark::begun), yellow);
  sheet.shade(block, mark_word(plan.words, Mark::gap), orange);
  sheet.shade(block, plan.labels.not_an_answer.text(), orange);
}

std::string answer_lookup(const WorkbookPlan& plan, std::size_t indicator, std::size_t column) {
  const std::string found =
      fmt::format("INDEX({},MATCH({},{},0))", plan.answers_text(column),
                  text_in_formula(plan.subject.questionnaire.indicators[indicator].id),
                  plan.answers_text(AnswersAt::id));
  // An empty cell would become a 0.
  return fmt::format(R"(=IF({0}="","",{0}))", found);
}

void add_gaps_sheet(Workbook& workbook, const WorkbookPlan& plan) {
  const WorkbookWords& labels = plan.labels;
  const Questionnaire& questionnaire = plan.subject.questionnaire;
  const std::vector<std::string>& levels = questionnaire.levels;
  Sheet sheet = workbook.add(plan.gaps_sheet);
  sheet.text({0, 0}, labels.as_made(date_text(plan.words, plan.subject.assessment.date)));
  std::vector<std::string> heads{labels.number(),
                                 levels.empty() ? labels.section() : capitalised(levels[0]),
                                 levels.size() < 2 ? labels.section() : capitalised(levels[1]),
                                 labels.question(),
                                 labels.answer_then(),
                                 labels.state(),
                                 labels.answer_now(),
                                 labels.state_now(),
                                 labels.priority(),
                                 labels.comes_after(),
                                 labels.follows(),
                                 labels.section_rise()};
  if (questionnaire.has_overall) heads.push_back(labels.overall_rise());
  heads.emplace_back("indicator_id");
  sheet.width(0, 0, 6);
  sheet.width(1, 2, 18);
  sheet.width(3, 3, 30);
  sheet.width(4, 7, 13);
  sheet.width(8, 10, 26);
  sheet.width(11, heads.size() - 2, 14);
  sheet.width(heads.size() - 1, heads.size() - 1, 24);
  write_heads(sheet, {1, 0}, heads);
  std::size_t row = first_row;
  for (const Gap& gap : plan.subject.result.highlights.gaps) write_gap(sheet, plan, row++, gap);
  const std::size_t last_row = std::max(row, first_row + 1) - 1;
  for (const std::size_t column : {std::size_t{5}, std::size_t{7}})
    shade_states(sheet, plan, {{first_row, column}, {last_row, column}});
  sheet.freeze({first_row, 4}, 1);
  sheet.filter({{1, 0}, {last_row, heads.size() - 1}});
}

void add_recommendations_sheet(Workbook& workbook, const WorkbookPlan& plan) {
  const WorkbookWords& labels = plan.labels;
  Sheet sheet = workbook.add(plan.recommendations_sheet);
  sheet.width(0, 0, 6);
  sheet.width(1, 1, 50);
  sheet.width(2, 2, 40);
  sheet.width(3, 3, 10);
  sheet.width(4, 5, 26);
  sheet.width(6, 6, 34);
  sheet.width(7, 7, 20);
  sheet.width(8, 9, 26);
  sheet.text({0, 0}, labels.as_made(date_text(plan.words, plan.subject.assessment.date)));
  write_heads(sheet, {1, 0},
              {labels.number(), labels.recommendation(), labels.because_of(), labels.gaps_now(),
               labels.comes_after(), labels.section_rise(), labels.sources(), labels.serves(),
               "indicator_ids", "recommendation_id"});
  std::size_t row = first_row;
  for (const Advice& advice : plan.subject.result.advice) write_advice(sheet, plan, row++, advice);
  sheet.freeze({first_row, 2}, 1);
}

}  // namespace mgi
