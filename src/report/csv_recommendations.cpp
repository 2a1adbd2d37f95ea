#include <fmt/format.h>

#include <array>
#include <string>
#include <vector>

#include "report/csv_tables.hpp"

namespace mgi {
namespace {

struct AdviceRow {
  const AssessmentSubject& subject;
  std::size_t index;
  const Advice& advice() const { return subject.result.advice[index]; }
  const Recommendation& of() const {
    return subject.questionnaire.recommendations[advice().recommendation];
  }
  const Document& document() const { return subject.questionnaire.documents[of().document]; }
};

std::string ids(const AssessmentSubject& subject, const std::vector<std::size_t>& indicators) {
  std::vector<std::string> all;
  for (const std::size_t i : indicators) all.push_back(subject.questionnaire.indicators[i].id);
  return csv_cell(csv_list(all));
}

std::string gains_of(const AdviceRow& row) {
  std::vector<std::string> all;
  for (const Gain& gain : row.advice().gains)
    all.push_back(
        fmt::format("{}:{}", row.subject.questionnaire.sections[gain.section].id, gain.rise));
  return csv_cell(csv_list(all));
}

using OfAdvice = CsvColumn<AdviceRow>;
constexpr std::array advice_columns{
    OfAdvice{"order", [](const AdviceRow& r) { return csv_cell(r.index + 1); }},
    OfAdvice{"recommendation", [](const AdviceRow& r) { return csv_cell(r.of().id); }},
    OfAdvice{"text", [](const AdviceRow& r) { return csv_cell(r.of().text); }},
    OfAdvice{"triggers", [](const AdviceRow& r) { return ids(r.subject, r.advice().triggers); }},
    OfAdvice{"after", [](const AdviceRow& r) { return ids(r.subject, r.advice().first); }},
    OfAdvice{"gains", gains_of},
    OfAdvice{"overall_gain", [](const AdviceRow& r) { return csv_cell(r.advice().overall_gain); }},
    OfAdvice{"document", [](const AdviceRow& r) { return csv_cell(r.document().id); }},
    OfAdvice{"document_title", [](const AdviceRow& r) { return csv_cell(r.document().title); }},
    OfAdvice{"authority", [](const AdviceRow& r) { return csv_cell(r.document().authority); }},
};

}  // namespace

std::string recommendation_head() {
  return csv_table_start(advice_columns);
}

std::string recommendation_rows(const AssessmentSubject& subject) {
  CsvTableRows rows(subject);
  for (std::size_t i = 0; i < subject.result.advice.size(); ++i)
    rows.add(csv_row(advice_columns, AdviceRow{subject, i}));
  return rows.take();
}

}  // namespace mgi
