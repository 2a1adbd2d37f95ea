#include <fmt/format.h>

#include <array>
#include <string>
#include <variant>
#include <vector>

#include "report/csv_tables.hpp"

namespace mgi {
namespace {

struct IndicatorRow {
  const AssessmentSubject& subject;
  std::size_t index;
  const Indicator& indicator() const { return subject.questionnaire.indicators[index]; }
  const Answer& answer() const { return subject.assessment.answers[index]; }
  const IndicatorScore& score() const { return subject.result.scorecard.indicators[index]; }
  const Section& section() const { return subject.questionnaire.sections[indicator().section]; }
  const Section& top() const {
    return subject.questionnaire.sections[top_section(subject.questionnaire, indicator().section)];
  }
};

std::string state_of(const IndicatorRow& row) {
  if (is_strength(row.score())) return "strength";
  if (is_gap(row.score())) return "gap";
  return std::holds_alternative<NotApplicable>(row.answer().value) ? "not-applicable" : "open";
}

std::string begun_of(const IndicatorRow& row) {
  if (!is_gap(row.score())) return {};
  return is_worst(row.score()) ? "false" : "true";
}

template <typename Part>
std::string of_sources(const IndicatorRow& row, const Part& part) {
  std::vector<std::string> parts;
  for (const Citation& citation : row.answer().sources)
    parts.push_back(part(row.subject.assessment.sources[citation.source], citation));
  return csv_cell(csv_list(parts));
}

std::string frameworks_of(const IndicatorRow& row) {
  std::vector<std::string> codes;
  for (const Coding& coding : row.indicator().codings)
    for (const std::string& code : coding.codes)
      codes.push_back(fmt::format("{}:{}", coding.framework, code));
  return csv_cell(csv_list(codes));
}

using InRow = CsvColumn<IndicatorRow>;
constexpr std::array indicator_columns{
    InRow{"top_section", [](const IndicatorRow& r) { return csv_cell(r.top().id); }},
    InRow{"top_section_title", [](const IndicatorRow& r) { return csv_cell(r.top().title); }},
    InRow{"section", [](const IndicatorRow& r) { return csv_cell(r.section().id); }},
    InRow{"section_title", [](const IndicatorRow& r) { return csv_cell(r.section().title); }},
    InRow{"indicator", [](const IndicatorRow& r) { return csv_cell(r.indicator().id); }},
    InRow{"title", [](const IndicatorRow& r) { return csv_cell(r.indicator().title); }},
    InRow{"scale",
          [](const IndicatorRow& r) {
            return csv_cell(r.subject.questionnaire.scales[r.indicator().scale].id);
          }},
    InRow{"answer",
          [](const IndicatorRow& r) {
            const Scale& scale = r.subject.questionnaire.scales[r.indicator().scale];
            std::string text = answer_text(scale, r.answer().value);
            // A number that we wrote ourselves is no formula, though it may begin with a minus.
            return std::holds_alternative<Measured>(r.answer().value) ? text : csv_cell(text);
          }},
    InRow{"state", state_of},
    InRow{"begun", begun_of},
    InRow{"points", [](const IndicatorRow& r) { return csv_cell(r.score().points); }},
    InRow{"worst", [](const IndicatorRow& r) { return csv_cell(r.score().worst); }},
    InRow{"best", [](const IndicatorRow& r) { return csv_cell(r.score().best); }},
    InRow{"weight", [](const IndicatorRow& r) { return csv_cell(r.indicator().weight); }},
    InRow{"effective_weight",
          [](const IndicatorRow& r) { return csv_cell(r.score().effective_weight); }},
    InRow{"priority",
          [](const IndicatorRow& r) { return fmt::format("{}", r.indicator().priority); }},
    InRow{"reach",
          [](const IndicatorRow& r) {
            return r.answer().reach ? csv_cell(name(*r.answer().reach)) : std::string();
          }},
    InRow{"note", [](const IndicatorRow& r) { return csv_cell(r.answer().note); }},
    InRow{"reason", [](const IndicatorRow& r) { return csv_cell(r.answer().reason); }},
    InRow{"confidential",
          [](const IndicatorRow& r) -> std::string {
            return r.answer().confidential ? "true" : "false";
          }},
    InRow{"sources",
          [](const IndicatorRow& r) {
            return of_sources(r, [](const EvidenceSource& source, const Citation& citation) {
              return citation.article.empty()
                         ? source.title
                         : fmt::format("{}, {}", source.title, citation.article);
            });
          }},
    InRow{"source_urls",
          [](const IndicatorRow& r) {
            return of_sources(
                r, [](const EvidenceSource& source, const Citation&) { return source.url; });
          }},
    InRow{"frameworks", frameworks_of},
};

}  // namespace

std::string indicator_head() {
  return csv_table_start(indicator_columns);
}

std::string indicator_rows(const AssessmentSubject& subject) {
  CsvTableRows rows(subject);
  for (std::size_t i = 0; i < subject.questionnaire.indicators.size(); ++i)
    rows.add(csv_row(indicator_columns, IndicatorRow{subject, i}));
  return rows.take();
}

}  // namespace mgi
