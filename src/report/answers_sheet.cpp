#include <fmt/format.h>

#include <algorithm>

#include "report/phrases.hpp"
#include "report/words/marks.hpp"
#include "report/workbook_sheets.hpp"

namespace mgi {
namespace {

using At = AnswersAt;

/// The formulas of one row, from what stands in its answer cell.
class AnswerRow {
 public:
  AnswerRow(const WorkbookPlan& plan, std::size_t indicator)
      : plan_(plan),
        indicator_(plan.subject.questionnaire.indicators[indicator]),
        scale_(plan.subject.questionnaire.scales[indicator_.scale]),
        rows_(plan.scales[indicator_.scale]),
        row_(plan.indicator_rows[indicator]) {}

  std::string cell(std::size_t column) const { return cell_at(row_, column); }

  std::string answered() const {
    if (scale_.kind == ScaleKind::choices)
      return fmt::format(R"(=SUMPRODUCT(--({}={}&"")))", scale(ScalesAt::answer), cell(At::answer));
    if (scale_.kind == ScaleKind::number)
      return fmt::format("=IF(ISNUMBER({0}),IF(AND({0}>={1},{0}<={2}),1,0),0)", cell(At::answer),
                         scale_.worst < scale_.best ? worst() : best(),
                         scale_.worst < scale_.best ? best() : worst());
    // Every word between the commas must be the id of an item.
    return fmt::format(
        R"(=IF({0}&""={1},1,IF({2}="",0,IF(SUMPRODUCT(--{3})=LEN({2})-LEN(SUBSTITUTE({2},",",""))+1,1,0))))",
        cell(At::answer), plan_.none_cell(), items_text(), holds());
  }

  std::string applicable() const {
    return fmt::format(R"(=IF({}&""={},0,1))", cell(At::answer), plan_.not_applicable_cell());
  }

  std::string points_or_zero() const {
    if (scale_.kind == ScaleKind::choices)
      return fmt::format(R"(=SUMPRODUCT(({}={}&"")*{}))", scale(ScalesAt::answer), cell(At::answer),
                         scale(ScalesAt::points));
    if (scale_.kind == ScaleKind::number)
      return fmt::format("=IF({}=1,({}-{})/({}-{}),0)", cell(At::answered), cell(At::answer),
                         worst(), best(), worst());
    return fmt::format("=IF({}=1,SUMPRODUCT({}*{})/SUM({}),0)", cell(At::answered), holds(),
                       scale(ScalesAt::weight), scale(ScalesAt::weight));
  }

  std::string points() const {
    return fmt::format(R"(=IF({}=1,{},""))", cell(At::answered), cell(At::points_or_zero));
  }

  /// The points with an open question at its worst or best.
  std::string bound(std::size_t column) const {
    return fmt::format("=IF({}=0,0,IF({}=1,{},{}))", cell(At::applicable), cell(At::answered),
                       cell(At::points_or_zero), cell(column));
  }

  std::string end(std::string_view function) const {
    return fmt::format("={}({})", function, scale(ScalesAt::points));
  }

  std::string share() const {
    const auto of_section = [&](std::size_t column) {
      return fmt::format("SUMPRODUCT(({}={})*{})", text_of(plan_.areas(AreasAt::id)),
                         cell(At::section_id), text_of(plan_.areas(column)));
    };
    return fmt::format("={}*{}/{}", cell(At::weight), of_section(AreasAt::share),
                       of_section(AreasAt::total_weight));
  }

  std::string state() const {
    const auto mark = [&](Mark of) { return text_in_formula(mark_word(plan_.words, of)); };
    const NameWords& names = plan_.words.names;
    return fmt::format(
        R"(=IF({0}=1,IF({1}>={2},{3},IF({1}>{4},{5},{6})),IF({7}=0,{8},IF({9}&""="",{10},IF({9}&""={11},{12},{13})))))",
        cell(At::answered), cell(At::points_or_zero), cell(At::best), mark(Mark::strength),
        cell(At::worst), mark(Mark::begun), mark(Mark::gap), cell(At::applicable),
        text_in_formula(names.not_applicable()), cell(At::answer),
        text_in_formula(names.not_answered()), plan_.unknown_cell(),
        text_in_formula(names.unknown()), text_in_formula(plan_.labels.not_an_answer()));
  }

  /// What the answer cell takes.
  void add_rule(Sheet& sheet) const {
    const CellPlace place{row_, At::answer};
    const WorkbookWords& labels = plan_.labels;
    const NameWords& names = plan_.words.names;
    const std::string title = labels.answer();
    if (scale_.kind == ScaleKind::choices) {
      sheet.choose_from(
          place, text_of({plan_.scales_sheet, ScalesAt::answer, rows_.first, rows_.last + 2}),
          title, labels.choose());
    } else if (scale_.kind == ScaleKind::number) {
      sheet.accept_if(place,
                      fmt::format("=OR({}=1,{}=0,{}={})", cell(At::answered), cell(At::applicable),
                                  cell(At::answer), plan_.unknown_cell()),
                      title,
                      labels.write_number(std::min(scale_.worst, scale_.best),
                                          std::max(scale_.worst, scale_.best), names.unknown(),
                                          names.not_applicable()));
    } else {
      std::string ids;
      for (const ChecklistItem& item : scale_.items) ids += (ids.empty() ? "" : ", ") + item.id;
      sheet.accept_if(place,
                      fmt::format("=OR({}=1,{}=0,{}={})", cell(At::answered), cell(At::applicable),
                                  cell(At::answer), plan_.unknown_cell()),
                      title, labels.write_items(ids, names.none_ticked()));
    }
  }

 private:
  std::string scale(std::size_t column) const {
    return text_of({plan_.scales_sheet, column, rows_.first, rows_.last});
  }
  std::string worst() const {
    return fixed_cell(plan_.scales_sheet, rows_.first, ScalesAt::number);
  }
  std::string best() const { return fixed_cell(plan_.scales_sheet, rows_.last, ScalesAt::number); }
  /// The answer of a checklist without spaces.
  std::string items_text() const {
    return fmt::format(R"(SUBSTITUTE({}," ",""))", cell(At::answer));
  }
  /// For each item whether its id stands between two commas.
  std::string holds() const {
    return fmt::format(R"(ISNUMBER(SEARCH(","&{}&",",","&{}&",")))", scale(ScalesAt::answer),
                       items_text());
  }

  const WorkbookPlan& plan_;
  const Indicator& indicator_;
  const Scale& scale_;
  const ScaleRows& rows_;
  std::size_t row_;
};

std::string sources_text(const Assessment& assessment, const Answer& answer) {
  std::string text;
  for (const Citation& citation : answer.sources) {
    const EvidenceSource& source = assessment.sources[citation.source];
    text += (text.empty() ? "" : "\n") + source.title;
    if (!citation.article.empty()) text += ", " + citation.article;
  }
  return text;
}

/// "|8|10|": the codes of a framework, so that a formula can find one between its strokes.
std::string codes_text(const Indicator& indicator, const Framework& framework) {
  std::string text;
  for (const std::string& code : codes_of(indicator, framework.id))
    text += fmt::format("{}{}|", text.empty() ? "|" : "", code);
  return text;
}

void write_evidence(Sheet& sheet, const WorkbookPlan& plan, std::size_t i) {
  const Questionnaire& questionnaire = plan.subject.questionnaire;
  const Indicator& indicator = questionnaire.indicators[i];
  const Answer& answer = plan.subject.assessment.answers[i];
  const std::size_t row = plan.indicator_rows[i];
  const std::size_t top = top_section(questionnaire, indicator.section);
  sheet.text({row, At::top}, questionnaire.sections[top].title, CellStyle::wrapped);
  sheet.text({row, At::section}, plan.path_below_top(i), CellStyle::wrapped);
  sheet.text({row, At::title}, indicator.title, CellStyle::wrapped);
  sheet.text({row, At::question}, indicator.question, CellStyle::wrapped);
  sheet.number({row, At::priority}, indicator.priority);
  sheet.text({row, At::note}, answer.note, CellStyle::wrapped);
  sheet.text({row, At::reason}, answer.reason, CellStyle::wrapped);
  sheet.text({row, At::sources}, sources_text(plan.subject.assessment, answer), CellStyle::wrapped);
  sheet.text({row, At::section_id}, questionnaire.sections[indicator.section].id,
             CellStyle::technical_text);
  sheet.text({row, At::id}, indicator.id, CellStyle::technical_text);
  sheet.text({row, At::scale_id}, questionnaire.scales[indicator.scale].id,
             CellStyle::technical_text);
  for (std::size_t f = 0; f < plan.frameworks.size(); ++f)
    sheet.text({row, At::codes + f}, codes_text(indicator, *plan.frameworks[f]),
               CellStyle::technical_text);
}

void write_numbers(Sheet& sheet, const WorkbookPlan& plan, std::size_t i) {
  const AssessmentSubject& subject = plan.subject;
  const Indicator& indicator = subject.questionnaire.indicators[i];
  const Scale& scale = subject.questionnaire.scales[indicator.scale];
  const AnswerValue& value = subject.assessment.answers[i].value;
  const IndicatorScore& score = subject.result.scorecard.indicators[i];
  const AnswerRow formulas(plan, i);
  const std::size_t row = plan.indicator_rows[i];
  const auto* measured = std::get_if<Measured>(&value);
  if (measured != nullptr)
    sheet.number({row, At::answer}, measured->number, CellStyle::answer_number);
  else
    sheet.text({row, At::answer}, plan.answer_label(i),
               scale.kind == ScaleKind::number ? CellStyle::answer_number : CellStyle::answer);
  formulas.add_rule(sheet);

  const bool applies = !std::holds_alternative<NotApplicable>(value);
  const auto technical = [&](std::size_t column, const std::string& formula, double result) {
    sheet.formula({row, column}, formula, result, CellStyle::technical);
  };
  sheet.formula({row, At::state}, formulas.state(), plan.state_word(i), CellStyle::wrapped);
  sheet.formula({row, At::points}, formulas.points(), score.points, CellStyle::points);
  sheet.number({row, At::weight}, indicator.weight);
  technical(At::share, formulas.share(), score.effective_weight);
  technical(At::answered, formulas.answered(), score.points ? 1 : 0);
  technical(At::applicable, formulas.applicable(), applies ? 1 : 0);
  technical(At::points_or_zero, formulas.points_or_zero(), score.points.value_or(0));
  technical(At::lowest, formulas.bound(At::worst),
            applies ? score.points.value_or(score.worst) : 0);
  technical(At::highest, formulas.bound(At::best), applies ? score.points.value_or(score.best) : 0);
  if (scale.kind == ScaleKind::choices) {
    technical(At::worst, formulas.end("MIN"), score.worst);
    technical(At::best, formulas.end("MAX"), score.best);
  } else {
    sheet.number({row, At::worst}, 0, CellStyle::technical);
    sheet.number({row, At::best}, 1, CellStyle::technical);
  }
}

std::vector<std::string> heads(const WorkbookPlan& plan) {
  const WorkbookWords& labels = plan.labels;
  const std::vector<std::string>& levels = plan.subject.questionnaire.levels;
  std::vector<std::string> all{
      levels.empty() ? labels.section() : capitalised(levels[0]),
      levels.size() < 2 ? labels.section() : capitalised(levels[1]),
      labels.question(),
      labels.wording(),
      labels.answer(),
      labels.state(),
      labels.points(),
      labels.priority(),
      labels.note(),
      labels.reason(),
      labels.sources(),
      labels.weight(),
      labels.share_of_whole(),
      labels.answered(),
      labels.applicable(),
      labels.points_or_zero(),
      labels.lowest(),
      labels.highest(),
      labels.worst_points(),
      labels.best_points(),
      "section_id",
      "indicator_id",
      "scale_id",
  };
  for (const Framework* framework : plan.frameworks) all.push_back(framework->id);
  return all;
}

}  // namespace

void add_answers_sheet(Workbook& workbook, const WorkbookPlan& plan) {
  Sheet sheet = workbook.add(plan.answers_sheet);
  sheet.width(At::top, At::section, 18);
  sheet.width(At::title, At::title, 26);
  sheet.width(At::question, At::question, 40);
  sheet.width(At::answer, At::answer, 16);
  sheet.width(At::state, At::state, 14);
  sheet.width(At::points, At::priority, 9);
  sheet.width(At::note, At::note, 44);
  sheet.width(At::reason, At::reason, 20);
  sheet.width(At::sources, At::sources, 36);
  sheet.width(At::weight, At::weight, 9);
  sheet.text({0, 0}, plan.labels.how_to_answer() + " " + plan.labels.folded_columns());
  write_heads(sheet, {1, 0}, heads(plan));
  for (const std::size_t i : plan.indicator_order) {
    write_evidence(sheet, plan, i);
    write_numbers(sheet, plan, i);
  }
  const std::size_t last_row = plan.answers(0).last_row;
  const std::size_t last_column = At::codes + plan.frameworks.size() - 1;
  shade_states(sheet, plan, {{WorkbookPlan::first_row, At::state}, {last_row, At::state}});
  sheet.freeze({WorkbookPlan::first_row, At::question}, 1);
  sheet.filter({{1, 0}, {last_row, last_column}});
  sheet.fold(At::share, last_column, 12);
}

}  // namespace mgi
