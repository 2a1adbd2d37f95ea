#include "report/workbook_sheets.hpp"

namespace mgi {
namespace {

using At = ScalesAt;

void write_scale(Sheet& sheet, const WorkbookPlan& plan, std::size_t index) {
  const Scale& scale = plan.subject.questionnaire.scales[index];
  const ScaleRows& rows = plan.scales[index];
  const auto start = [&](std::size_t row, std::string_view answer) {
    for (const std::size_t column : {At::points, At::weight, At::number, At::title})
      sheet.blank({row, column}, CellStyle::wrapped);
    sheet.text({row, At::scale}, scale.title.empty() ? scale.id : scale.title, CellStyle::wrapped);
    sheet.text({row, At::answer}, answer, CellStyle::wrapped);
  };
  if (scale.kind == ScaleKind::choices) {
    for (std::size_t c = 0; c < scale.choices.size(); ++c) {
      start(rows.first + c, rows.labels[c]);
      sheet.number({rows.first + c, At::points}, scale.choices[c].points);
      sheet.text({rows.first + c, At::title}, scale.choices[c].id, CellStyle::wrapped);
    }
    // The words that every scale has, here again for the list of answers to choose from.
    start(rows.last + 1, plan.words.names.not_applicable.text());
    start(rows.last + 2, plan.words.names.unknown.text());
  } else if (scale.kind == ScaleKind::checklist) {
    for (std::size_t c = 0; c < scale.items.size(); ++c) {
      start(rows.first + c, scale.items[c].id);
      sheet.number({rows.first + c, At::weight}, scale.items[c].weight);
      sheet.text({rows.first + c, At::title}, scale.items[c].title, CellStyle::wrapped);
    }
  } else {
    start(rows.first, plan.labels.worst_number.text());
    start(rows.last, plan.labels.best_number.text());
    for (const auto& [row, points, number] :
         {std::tuple{rows.first, 0.0, scale.worst}, {rows.last, 1.0, scale.best}}) {
      sheet.number({row, At::points}, points);
      sheet.number({row, At::number}, number);
      sheet.text({row, At::title}, scale.unit, CellStyle::wrapped);
    }
  }
}

void write_bands(Sheet& sheet, const WorkbookPlan& plan) {
  const Questionnaire& questionnaire = plan.subject.questionnaire;
  const std::size_t coverage_row = plan.minimum_coverage_row;
  sheet.text({coverage_row, At::answer}, plan.labels.minimum_coverage.text(), CellStyle::wrapped);
  sheet.number({coverage_row, At::points}, questionnaire.minimum_coverage, CellStyle::number);
  for (std::size_t b = 0; b < questionnaire.bands.size(); ++b) {
    const std::size_t row = plan.first_band_row + b;
    sheet.text({row, At::scale}, plan.labels.band_from(questionnaire.bands[b].title),
               CellStyle::wrapped);
    sheet.text({row, At::answer}, questionnaire.bands[b].title, CellStyle::wrapped);
    sheet.number({row, At::points}, questionnaire.bands[b].from, CellStyle::number);
  }
}

}  // namespace

void add_scales_sheet(Workbook& workbook, const WorkbookPlan& plan) {
  const WorkbookWords& labels = plan.labels;
  Sheet sheet = workbook.add(plan.scales_sheet);
  sheet.width(At::scale, At::scale, 34);
  sheet.width(At::answer, At::answer, 34);
  sheet.width(At::points, At::number, 10);
  sheet.width(At::title, At::title, 34);
  sheet.text({0, 0}, labels.edit_scales.text());
  write_heads(sheet, {1, 0},
              {labels.scale(), labels.answer(), labels.points(), labels.weight(), labels.measured(),
               labels.title()});
  for (const auto& [row, word] :
       {std::pair{plan.not_applicable_row, plan.words.names.not_applicable.text()},
        {plan.unknown_row, plan.words.names.unknown.text()},
        {plan.none_row, plan.words.names.none_ticked.text()}}) {
    sheet.text({row, At::scale}, labels.every_scale.text(), CellStyle::wrapped);
    sheet.text({row, At::answer}, word, CellStyle::wrapped);
  }
  for (std::size_t s = 0; s < plan.scales.size(); ++s) write_scale(sheet, plan, s);
  write_bands(sheet, plan);
  sheet.freeze({WorkbookPlan::first_row, 0}, 1);
}

}  // namespace mgi
