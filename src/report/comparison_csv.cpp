#include <array>
#include <string>

#include "report/comparison_parts.hpp"
#include "report/csv.hpp"
#include "report/phrases.hpp"

namespace mgi {
namespace {

struct IndicatorRow {
  const Step& step;
  std::size_t indicator;
  const Indicator& of() const { return step.later.questionnaire.indicators[indicator]; }
  std::optional<std::size_t> before() const { return step.comparison.before[indicator]; }
};

std::string answer(const AssessmentSubject& of, std::size_t i) {
  const Indicator& indicator = of.questionnaire.indicators[i];
  return answer_text(of.questionnaire.scales[indicator.scale], of.assessment.answers[i].value);
}

constexpr auto later_round = [](const auto& row) -> const Assessment& {
  return row.step.later.assessment;
};
constexpr auto earlier_round = [](const auto& row) -> const Assessment& {
  return row.step.earlier.assessment;
};

template <typename Row>
constexpr std::array<CsvColumn<Row>, 7> step_columns{{
    {"jurisdiction_code",
     [](const Row& row) { return csv_cell(later_round(row).jurisdiction.code); }},
    {"earlier_round", [](const Row& row) { return csv_cell(earlier_round(row).round); }},
    {"later_round", [](const Row& row) { return csv_cell(later_round(row).round); }},
    {"earlier_origin", [](const Row& row) { return csv_cell(name(earlier_round(row).origin)); }},
    {"later_origin", [](const Row& row) { return csv_cell(name(later_round(row).origin)); }},
    {"earlier_status", [](const Row& row) { return csv_cell(name(earlier_round(row).status)); }},
    {"later_status", [](const Row& row) { return csv_cell(name(later_round(row).status)); }},
}};

constexpr std::array<CsvColumn<IndicatorRow>, 8> indicator_columns{{
    {"indicator", [](const IndicatorRow& row) { return csv_cell(row.of().id); }},
    {"title", [](const IndicatorRow& row) { return csv_cell(row.of().title); }},
    {"section",
     [](const IndicatorRow& row) {
       return csv_cell(row.step.later.questionnaire.sections[row.of().section].id);
     }},
    {"change",
     [](const IndicatorRow& row) {
       return csv_cell(name(row.step.comparison.changes[row.indicator]));
     }},
    {"earlier_indicator",
     [](const IndicatorRow& row) {
       const auto before = row.before();
       return before ? csv_cell(row.step.earlier.questionnaire.indicators[*before].id)
                     : std::string();
     }},
    {"earlier_answer",
     [](const IndicatorRow& row) {
       const auto before = row.before();
       return before ? csv_cell(answer(row.step.earlier, *before)) : std::string();
     }},
    {"later_answer",
     [](const IndicatorRow& row) { return csv_cell(answer(row.step.later, row.indicator)); }},
    {"explanation",
     [](const IndicatorRow& row) {
       return csv_cell(later_round(row).answers[row.indicator].change);
     }},
}};

struct ValueRow {
  const Step& step;
  std::string_view kind;  // "section", "overall", or the id of a framework
  std::string id;
  std::string title;
  const ValueChange& change;
};

template <double Parts::*part>
std::string part_cell(const ValueRow& row) {
  return row.change.parts ? csv_cell((*row.change.parts).*part) : std::string();
}

constexpr std::array<CsvColumn<ValueRow>, 8> value_columns{{
    {"kind", [](const ValueRow& row) { return csv_cell(row.kind); }},
    {"id", [](const ValueRow& row) { return csv_cell(row.id); }},
    {"title", [](const ValueRow& row) { return csv_cell(row.title); }},
    {"earlier_value", [](const ValueRow& row) { return csv_cell(row.change.earlier); }},
    {"later_value", [](const ValueRow& row) { return csv_cell(row.change.later); }},
    {"from_answers", part_cell<&Parts::answers>},
    {"from_coverage", part_cell<&Parts::coverage>},
    {"from_version", part_cell<&Parts::version>},
}};

void add_values(std::string& table, const Step& step, const RoundsSubject& subject) {
  const auto add = [&](const ValueRow& row) {
    table += csv_row(step_columns<ValueRow>, row) + "," + csv_row(value_columns, row) + "\n";
  };
  const Questionnaire& of = step.later.questionnaire;
  for (std::size_t s = 0; s < of.sections.size(); ++s)
    add({step, "section", of.sections[s].id, of.sections[s].title, step.comparison.sections[s]});
  if (of.has_overall)
    add({step, "overall", "overall", words_of(step.later).values.overall(),
         step.comparison.overall});
  for (const Framework* framework : subject.frameworks)
    for (const CodeChange& change :
         compare_view(round_of(step.earlier), round_of(step.later), *framework))
      add({step, framework->id, framework->codes[change.code].code,
           framework->codes[change.code].title, change.value});
}

}  // namespace

std::string comparison_csv(const RoundsSubject& subject, std::string_view rows) {
  const bool by_section = rows == comparison_rows[1];
  std::string table =
      by_section ? csv_head(step_columns<ValueRow>) + "," + csv_head(value_columns)
                 : csv_head(step_columns<IndicatorRow>) + "," + csv_head(indicator_columns);
  table += "\n";
  for (const Step& step : steps_of(subject)) {
    if (by_section) {
      add_values(table, step, subject);
      continue;
    }
    for (std::size_t i = 0; i < step.comparison.changes.size(); ++i) {
      const IndicatorRow row{step, i};
      table +=
          csv_row(step_columns<IndicatorRow>, row) + "," + csv_row(indicator_columns, row) + "\n";
    }
  }
  return table;
}

}  // namespace mgi
