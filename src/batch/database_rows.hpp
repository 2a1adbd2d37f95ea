#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "mgi/load/instrument.hpp"
#include "mgi/report/assessment_report.hpp"

namespace mgi::batch {

/// A cell of results.sqlite.
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

/// A table of results.sqlite.
struct DatabaseTable {
  std::string_view name;
  std::size_t columns = 0;
  std::string_view definition;  ///< what stands between the brackets of CREATE TABLE
};

/// The tables whose rows come from one assessment each; all begin with the assessment's number,
/// which the rows below leave out.
enum class RowTable { scores, answers, sources, citations, recommendations, groups };
inline constexpr std::size_t row_tables = 6;
const DatabaseTable& database_table(RowTable table);

/// The other tables: about, questionnaires, sections, indicators, jurisdictions, assessments.
std::span<const DatabaseTable> head_tables();

/// The statements that make the indexes.
std::span<const std::string_view> database_indexes();

/// What results.sqlite holds of one assessment.
struct DatabaseRows {
  std::string name, name_note, date, language, sha256;
  std::uint64_t share_as_example = 0;  ///< 1: yes
  /// Cells row after row; a row is one column shorter than its table.
  std::array<std::vector<Value>, row_tables> tables;
};

/// The rows of an assessment, with its advice.
DatabaseRows database_rows(const AssessmentSubject& subject);

/// The rows of `sections` and `indicators` for a questionnaire of that number.
std::vector<Value> section_rows(const Questionnaire& questionnaire, std::int64_t number);
std::vector<Value> indicator_rows(const Questionnaire& questionnaire, std::int64_t number);

}  // namespace mgi::batch
