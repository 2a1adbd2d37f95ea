#include "report/assessment_csv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "mgi/score/view.hpp"
#include "mgi/text/error.hpp"
#include "report/csv_standing.hpp"
#include "report/csv_tables.hpp"

namespace mgi {

std::string csv_list(const std::vector<std::string>& entries) {
  constexpr std::string_view between = " | ";
  std::string text;
  for (const std::string& entry : entries)
    text.append(text.empty() ? std::string_view() : between).append(entry);
  return text;
}

namespace {

// ---- Codes of frameworks ----

struct CodeRow {
  const Framework& framework;
  const CodeScore& score;
  const Standing& standing() const { return score.standing; }
};

using OfCode = CsvColumn<CodeRow>;
constexpr std::array code_columns{
    OfCode{"framework", [](const CodeRow& r) { return csv_cell(r.framework.id); }},
    OfCode{"code", [](const CodeRow& r) { return csv_cell(r.framework.codes[r.score.code].code); }},
    OfCode{"title",
           [](const CodeRow& r) { return csv_cell(r.framework.codes[r.score.code].title); }},
};

std::string code_table(const AssessmentSubject& subject,
                       const std::vector<const Framework*>& views) {
  CsvTableRows rows(subject);
  for (const Framework* framework : views)
    for (const CodeScore& score :
         view(subject.questionnaire, subject.assessment, subject.result.scorecard, *framework)) {
      const CodeRow row{*framework, score};
      rows.add(csv_row(code_columns, row), csv_row(standing_columns<CodeRow>, row));
    }
  return csv_table_start(code_columns, standing_columns<CodeRow>) + rows.take();
}

// ---- Kinds of rows ----

struct RowsWriter {
  CsvRows kind;
  std::string (*head)() = nullptr;
  std::string (*rows)(const AssessmentSubject&) = nullptr;
};
constexpr std::array writers{
    RowsWriter{{"indicators", "a row for each indicator"}, indicator_head, indicator_rows},
    RowsWriter{{"sections", "a row for each section, and one for the overall value"},
               section_head,
               section_rows},
    RowsWriter{{"recommendations", "a row for each recommendation"},
               recommendation_head,
               recommendation_rows},
};
constexpr std::array kinds{writers[0].kind, writers[1].kind, writers[2].kind};
static_assert(kinds.size() == writers.size());

const RowsWriter& writer_of(std::string_view kind) {
  const auto* const found =
      std::ranges::find(writers, kind, [](const RowsWriter& writer) { return writer.kind.id; });
  if (found == writers.end())
    throw Error(fmt::format("a row of the CSV is no '{}'", kind), ExitCode::usage);
  return *found;
}

}  // namespace

std::span<const CsvRows> csv_rows() {
  return kinds;
}

std::string csv_table_head(std::string_view kind) {
  return writer_of(kind).head();
}

std::string csv_table_rows(const AssessmentSubject& subject, std::string_view kind) {
  return writer_of(kind).rows(subject);
}

std::string assessment_csv(const AssessmentSubject& subject, std::string_view rows,
                           const std::vector<const Framework*>& views) {
  if (!views.empty()) return code_table(subject, views);
  const std::string_view kind = rows.empty() ? kinds.front().id : rows;
  return csv_table_head(kind) + csv_table_rows(subject, kind);
}

}  // namespace mgi
