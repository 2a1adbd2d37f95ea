#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mgi/report/assessment_report.hpp"

namespace mgi {

/// What a row of the CSV can be.
struct CsvRows {
  std::string_view id;
  std::string_view description;
};

/// The kinds of rows; the first is the default.
std::span<const CsvRows> csv_rows();

/// The CSV of an assessment, names of columns first: a row for each indicator, or what `rows` (an
/// id of `csv_rows()`, or empty) says. With `views` a row for each code of these frameworks.
std::string assessment_csv(const AssessmentSubject& subject, std::string_view rows,
                           const std::vector<const Framework*>& views);

/// The two parts of it, for a table of many assessments: the names of the columns, and the rows of
/// one. `kind` is an id of `csv_rows()`; another one throws Error (exit 2).
std::string csv_table_head(std::string_view kind);
std::string csv_table_rows(const AssessmentSubject& subject, std::string_view kind);

/// The word of the CSV for why a band is said or not: "band", "between", "own-coding", …
std::string_view csv_name(BandResult::Kind kind);

/// A row for the whole assessment: what every row begins with, the overall standing and band. The
/// names of its columns, and its cells, without the end of the line.
std::string whole_csv_head();
std::string whole_csv_row(const AssessmentSubject& subject);

/// What follows them for a top section: value, lowest, highest, band ("low..high" where it lies
/// between two). The names begin with the id of the section.
std::string top_csv_head(std::string_view section);
std::string top_csv_cells(const AssessmentSubject& subject, std::size_t section);

}  // namespace mgi
