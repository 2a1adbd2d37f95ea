#include <algorithm>

#include "report/area_formulas.hpp"
#include "report/phrases.hpp"
#include "report/workbook_sheets.hpp"

namespace mgi {
namespace {

using At = AreasAt;

CellStyle title_style(std::size_t depth) {
  if (depth == 0) return CellStyle::top;
  if (depth == 1) return CellStyle::indented_1;
  return depth == 2 ? CellStyle::indented_2 : CellStyle::indented_3;
}

/// Effective weights of a section, or of the whole.
struct Shares {
  double answered = 0, applicable = 0;
};

Shares shares_in(const WorkbookPlan& plan, std::optional<std::size_t> section) {
  Shares shares;
  const Questionnaire& questionnaire = plan.subject.questionnaire;
  for (std::size_t i = 0; i < questionnaire.indicators.size(); ++i) {
    bool inside = !section;
    for (std::optional<std::size_t> s = questionnaire.indicators[i].section; s && !inside;
         s = questionnaire.sections[*s].parent)
      inside = s == section;
    const AnswerValue& value = plan.subject.assessment.answers[i].value;
    if (!inside || std::holds_alternative<NotApplicable>(value)) continue;
    const double share = plan.subject.result.scorecard.indicators[i].effective_weight;
    shares.applicable += share;
    if (is_answered(value)) shares.answered += share;
  }
  return shares;
}

/// One row: a section, or the whole.
class AreaRow {
 public:
  AreaRow(Sheet& sheet, const WorkbookPlan& plan, std::optional<std::size_t> section)
      : sheet_(sheet),
        plan_(plan),
        section_(section),
        score_(section ? plan.subject.result.scorecard.sections[*section]
                       : plan.subject.result.scorecard.overall),
        mean_(section ? plan.subject.questionnaire.sections[*section].mean
                      : plan.subject.questionnaire.overall_mean),
        strong_(!section || plan.subject.questionnaire.sections[*section].depth == 0),
        formulas_(plan, section) {}

  void write() {
    write_words();
    if (section_ || plan_.subject.questionnaire.has_overall) {
      for (const RollUp& roll_up : roll_ups) write_roll_up(roll_up);
      write_band();
    } else {
      for (const std::size_t column : {At::value, At::lowest, At::highest})
        sheet_.blank(at(column), percent());
      sheet_.blank(at(At::band), words_style());
    }
    write_coverage();
    write_weights();
  }

 private:
  CellPlace at(std::size_t column) const { return {formulas_.row(), column}; }
  CellStyle percent() const { return strong_ ? CellStyle::top_percent : CellStyle::percent; }
  CellStyle plain() const { return strong_ ? CellStyle::top_number : CellStyle::number; }
  CellStyle words_style() const { return strong_ ? CellStyle::top : CellStyle::wrapped; }
  void technical(std::size_t column, const std::string& formula, double result) {
    sheet_.formula(at(column), formula, result, CellStyle::technical);
  }

  void write_words() {
    const Questionnaire& questionnaire = plan_.subject.questionnaire;
    if (!section_) {
      sheet_.text(
          at(At::title),
          questionnaire.has_overall ? plan_.words.values.overall() : plan_.labels.all_questions(),
          CellStyle::top);
      sheet_.blank(at(At::kind), words_style());
    } else {
      const Section& section = questionnaire.sections[*section_];
      sheet_.text(at(At::title), section.title, title_style(section.depth));
      sheet_.text(at(At::kind), kind_of(questionnaire, section), words_style());
      sheet_.text(at(At::id), section.id, CellStyle::technical_text);
      sheet_.text(at(At::parent),
                  section.parent ? questionnaire.sections[*section.parent].id : std::string(),
                  CellStyle::technical_text);
      sheet_.number(at(At::depth), static_cast<double>(section.depth), CellStyle::technical);
    }
    const bool has_mean = section_ || questionnaire.has_overall;
    sheet_.text(at(At::mean),
                has_mean ? plan_.words.names.means.at(static_cast<std::size_t>(mean_)).text() : "",
                words_style());
  }

  void write_roll_up(const RollUp& roll_up) {
    const Sums sums = sums_of(plan_.subject, score_, mean_, roll_up);
    const auto value = score_.standing.*roll_up.standing;
    technical(roll_up.weight, formulas_.weight(roll_up), sums.weight);
    if (mean_ != Mean::minimum) technical(roll_up.sum, formulas_.sum_of(roll_up), sums.sum);
    if (mean_ != Mean::arithmetic)
      technical(roll_up.smallest, formulas_.smallest(roll_up), sums.smallest);
    technical(roll_up.number, formulas_.number(roll_up), value.value_or(0));
    sheet_.formula(at(roll_up.shown), formulas_.shown(roll_up), value, percent());
  }

  void write_band() {
    const Questionnaire& questionnaire = plan_.subject.questionnaire;
    if (questionnaire.bands.empty()) {
      sheet_.blank(at(At::band), words_style());
    } else if (plan_.subject.assessment.origin == Origin::own_coding) {
      sheet_.text(at(At::band), plan_.labels.no_band(), words_style());
    } else {
      const auto number = [&](const std::optional<double>& value) {
        return static_cast<double>(band_of(questionnaire, value.value_or(0)) + 1);
      };
      technical(At::lowest_band, formulas_.band_number(At::lowest_number),
                number(score_.standing.lowest));
      technical(At::highest_band, formulas_.band_number(At::highest_number),
                number(score_.standing.highest));
      sheet_.formula(at(At::band), formulas_.band(), band_text(plan_.subject, score_.band),
                     words_style());
    }
  }

  void write_coverage() {
    const Standing& standing = score_.standing;
    const Shares shares = shares_in(plan_, section_);
    const auto share_sum = [&](std::size_t answers, std::size_t areas) {
      return formulas_.sum(formulas_.answers(AnswersAt::share) + "*" + formulas_.answers(answers),
                           formulas_.areas(areas));
    };
    const auto count = [&](std::size_t answers, std::size_t areas, std::size_t result) {
      sheet_.formula(at(areas), formulas_.sum(formulas_.answers(answers), formulas_.areas(areas)),
                     static_cast<double>(result), plain());
    };
    count(AnswersAt::answered, At::answered, standing.counts.answered);
    count(AnswersAt::applicable, At::applicable, standing.counts.applicable());
    technical(At::share_answered, share_sum(AnswersAt::answered, At::share_answered),
              shares.answered);
    technical(At::share_applicable, share_sum(AnswersAt::applicable, At::share_applicable),
              shares.applicable);
    sheet_.formula(at(At::coverage), formulas_.quotient(At::answered, At::applicable),
                   standing.coverage, percent());
    sheet_.formula(at(At::weight_coverage),
                   formulas_.quotient(At::share_answered, At::share_applicable),
                   standing.weight_coverage, percent());
  }

  void write_weights() {
    const Questionnaire& questionnaire = plan_.subject.questionnaire;
    double total = 0;
    for (const Term& term : score_.terms) total += term.weight;
    technical(At::total_weight,
              formulas_.sum(formulas_.answers(AnswersAt::weight), formulas_.areas(At::weight)),
              total);
    if (!section_) {
      sheet_.blank(at(At::weight), plain());
      sheet_.number(at(At::share), 1, CellStyle::technical);
      return;
    }
    const Section& section = questionnaire.sections[*section_];
    sheet_.number(at(At::weight), section.weight, plain());
    const std::size_t parent_row =
        section.parent ? plan_.section_rows[*section.parent] : plan_.whole_row;
    technical(At::share, formulas_.share(parent_row), share_of(*section_));
  }

  /// The share of a section in the whole if all questions count.
  double share_of(std::size_t section) const {
    const Section& of = plan_.subject.questionnaire.sections[section];
    const Scorecard& card = plan_.subject.result.scorecard;
    const SectionScore& parent = of.parent ? card.sections[*of.parent] : card.overall;
    double total = 0;
    for (const Term& term : parent.terms) total += term.weight;
    return (of.parent ? share_of(*of.parent) : 1) * of.weight / total;
  }

  Sheet& sheet_;
  const WorkbookPlan& plan_;
  std::optional<std::size_t> section_;
  const SectionScore& score_;
  Mean mean_;
  bool strong_;
  AreaFormulas formulas_;
};

std::vector<std::string> heads(const WorkbookWords& labels) {
  const std::string value = labels.value();
  const std::string lowest = labels.lowest();
  const std::string highest = labels.highest();
  return {labels.part(),
          labels.kind(),
          value,
          lowest,
          highest,
          labels.band(),
          labels.answered(),
          labels.applicable(),
          labels.coverage(),
          labels.weight_coverage(),
          labels.mean(),
          labels.weight(),
          labels.total_weight(),
          labels.share_of_whole(),
          labels.weight_with_value(),
          labels.weight_applicable(),
          labels.sum_of(value),
          labels.sum_of(lowest),
          labels.sum_of(highest),
          labels.smallest_of(value),
          labels.smallest_of(lowest),
          labels.smallest_of(highest),
          labels.as_number(value),
          labels.as_number(lowest),
          labels.as_number(highest),
          labels.whole_answered(),
          labels.whole_applicable(),
          labels.band_of(lowest),
          labels.band_of(highest),
          "section_id",
          labels.parent(),
          labels.depth()};
}

}  // namespace

void add_areas_sheet(Workbook& workbook, const WorkbookPlan& plan) {
  Sheet sheet = workbook.add(plan.areas_sheet);
  sheet.width(At::title, At::title, 46);
  sheet.width(At::kind, At::kind, 18);
  sheet.width(At::value, At::highest, 11);
  sheet.width(At::band, At::band, 30);
  sheet.width(At::answered, At::weight_coverage, 11);
  sheet.width(At::mean, At::mean, 18);
  sheet.width(At::weight, At::weight, 9);
  const std::string about =
      plan.labels.numbers_follow(plan.answers_sheet) + " " + plan.labels.folded_columns();
  sheet.text({0, 0}, about);
  write_heads(sheet, {1, 0}, heads(plan.labels));
  for (const std::size_t section : plan.section_order) AreaRow(sheet, plan, section).write();
  AreaRow(sheet, plan, std::nullopt).write();
  sheet.bars({{WorkbookPlan::first_row, At::value}, {plan.whole_row, At::value}});
  sheet.freeze({WorkbookPlan::first_row, At::kind}, 1);
  sheet.fold(At::total_weight, At::depth, 12);
}

}  // namespace mgi
