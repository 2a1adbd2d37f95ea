#include "report/area_formulas.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mgi {

using At = AreasAt;

Sums sums_of(const AssessmentSubject& subject, const SectionScore& score, Mean mean,
             const RollUp& roll_up) {
  const Scorecard& card = subject.result.scorecard;
  Sums sums;
  const auto value_of = [&](const Term& term) -> std::optional<double> {
    if (term.is_section) return card.sections[term.index].standing.*roll_up.standing;
    const IndicatorScore& indicator = card.indicators[term.index];
    if (roll_up.counts == AnswersAt::answered || indicator.points) return indicator.points;
    if (std::holds_alternative<NotApplicable>(subject.assessment.answers[term.index].value))
      return std::nullopt;
    return roll_up.points == AnswersAt::lowest ? indicator.worst : indicator.best;
  };
  for (const Term& term : score.terms) {
    const auto value = value_of(term);
    if (!value) continue;
    sums.weight += term.weight;
    sums.smallest = std::min(sums.smallest, *value);
    const double above_zero = *value <= 0 ? *value + 1 : *value;
    if (mean == Mean::arithmetic) sums.sum += term.weight * *value;
    if (mean == Mean::geometric) sums.sum += term.weight * std::log(above_zero);
    if (mean == Mean::harmonic) sums.sum += term.weight / above_zero;
  }
  return sums;
}

AreaFormulas::AreaFormulas(const WorkbookPlan& plan, std::optional<std::size_t> section)
    : plan_(plan),
      row_(section ? plan.section_rows[*section] : plan.whole_row),
      mean_(section ? plan.subject.questionnaire.sections[*section].mean
                    : plan.subject.questionnaire.overall_mean),
      is_whole_(!section),
      has_indicators_(section && !child_indicators(plan.subject.questionnaire, *section).empty()),
      inside_{"", 0, section ? row_ + 1 : WorkbookPlan::first_row,
              section ? plan.last_rows[*section] : plan.whole_row - 1} {}

std::string AreaFormulas::answers(std::size_t column) const {
  return plan_.answers_text(column);
}

std::string AreaFormulas::areas(std::size_t column) const {
  ColumnRange range = inside_;
  range.column = column;
  return text_of(range);
}

std::string AreaFormulas::own_answers() const {
  return fmt::format("({}={})", answers(AnswersAt::section_id), cell(At::id));
}

std::string AreaFormulas::own_areas() const {
  return is_whole_ ? fmt::format("({}=0)", areas(At::depth))
                   : fmt::format("({}={})", areas(At::parent), cell(At::id));
}

std::string AreaFormulas::share(std::size_t parent_row) const {
  return fmt::format("={}*{}/{}", cell_at(parent_row, At::share), cell(At::weight),
                     cell_at(parent_row, At::total_weight));
}

std::string AreaFormulas::sum(const std::string& of_answers, const std::string& of_areas) const {
  std::string formula = "=";
  if (has_indicators_) formula += fmt::format("SUMPRODUCT({}*{})", own_answers(), of_answers);
  if (has_sections())
    formula +=
        fmt::format("{}SUMPRODUCT({}*{})", has_indicators_ ? "+" : "", own_areas(), of_areas);
  return formula == "=" ? "=0" : formula;
}

std::string AreaFormulas::weight(const RollUp& roll_up) const {
  return sum(answers(AnswersAt::weight) + "*" + answers(roll_up.counts),
             areas(At::weight) + "*(" + areas(roll_up.weight) + ">0)");
}

std::string AreaFormulas::sum_of(const RollUp& roll_up) const {
  const auto term = [&](const std::string& weight, const std::string& value) {
    const std::string above_zero = fmt::format("({0}+({0}<=0))", value);
    if (mean_ == Mean::geometric) return fmt::format("{}*LN{}", weight, above_zero);
    if (mean_ == Mean::harmonic) return fmt::format("{}/{}", weight, above_zero);
    return fmt::format("{}*{}", weight, value);
  };
  return sum(
      term(answers(AnswersAt::weight) + "*" + answers(roll_up.counts), answers(roll_up.points)),
      term(areas(At::weight) + "*(" + areas(roll_up.weight) + ">0)", areas(roll_up.number)));
}

/// The smallest value that counts; 2, above every value, where none does.
std::string AreaFormulas::smallest(const RollUp& roll_up) const {
  std::string parts;
  if (has_indicators_)
    parts += fmt::format("SUMPRODUCT(MIN({}+2*(1-{}*{})))", answers(roll_up.points), own_answers(),
                         answers(roll_up.counts));
  if (has_sections())
    parts += fmt::format("{}SUMPRODUCT(MIN({}+2*(1-{}*({}>0))))", parts.empty() ? "" : ",",
                         areas(roll_up.number), own_areas(), areas(roll_up.weight));
  return fmt::format("=MIN({})", parts.empty() ? "2" : parts);
}

std::string AreaFormulas::number(const RollUp& roll_up) const {
  const std::string weight = cell(roll_up.weight);
  const std::string sum = cell(roll_up.sum);
  const std::string smallest = cell(roll_up.smallest);
  switch (mean_) {
    case Mean::arithmetic:
      return fmt::format("=IF({0}=0,0,{1}/{0})", weight, sum);
    case Mean::geometric:
      return fmt::format("=IF({0}=0,0,IF({1}<=0,0,EXP({2}/{0})))", weight, smallest, sum);
    case Mean::harmonic:
      return fmt::format("=IF({0}=0,0,IF({1}<=0,0,{0}/{2}))", weight, smallest, sum);
    case Mean::minimum:
      break;
  }
  return fmt::format("=IF({}=0,0,{})", weight, smallest);
}

std::string AreaFormulas::shown(const RollUp& roll_up) const {
  return fmt::format("=IF({}=0,\"\",{})", cell(roll_up.weight), cell(roll_up.number));
}

std::string AreaFormulas::quotient(std::size_t part, std::size_t whole) const {
  return fmt::format("=IF({}=0,\"\",{}/{})", cell(At::applicable), cell(part), cell(whole));
}

std::string AreaFormulas::band_number(std::size_t number) const {
  const std::size_t bands = plan_.subject.questionnaire.bands.size();
  if (bands < 2) return "=1";
  const std::string limits = text_of({plan_.scales_sheet, ScalesAt::points,
                                      plan_.first_band_row + 1, plan_.first_band_row + bands - 1});
  return fmt::format("=1+SUMPRODUCT(--(ROUND({},9)>=ROUND({},9)))", cell(number), limits);
}

std::string AreaFormulas::band() const {
  const std::size_t bands = plan_.subject.questionnaire.bands.size();
  const std::string titles = text_of({plan_.scales_sheet, ScalesAt::answer, plan_.first_band_row,
                                      plan_.first_band_row + bands - 1});
  const auto title = [&](std::size_t column) {
    return fmt::format("INDEX({},{})", titles, cell(column));
  };
  return fmt::format("=IF({}=0,\"\",IF(ROUND(MIN({},{}),9)<ROUND({},9),{},IF({}={},{},{})))",
                     cell(At::value_weight), cell(At::coverage), cell(At::weight_coverage),
                     fixed_cell(plan_.scales_sheet, plan_.minimum_coverage_row, ScalesAt::points),
                     text_in_formula(plan_.words.values.too_little()), cell(At::lowest_band),
                     cell(At::highest_band), title(At::lowest_band),
                     joined_in_formula(plan_.words.values.between, title(At::lowest_band),
                                       title(At::highest_band)));
}

}  // namespace mgi
