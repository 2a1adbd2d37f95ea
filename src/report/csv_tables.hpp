#pragma once

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "mgi/report/assessment_report.hpp"
#include "report/csv.hpp"
#include "report/phrases.hpp"

namespace mgi {

// What the tables of assessments have in common: each row begins with what says whose it is.

/// The entries of a list as they stand in one cell.
std::string csv_list(const std::vector<std::string>& entries);

inline constexpr std::array subject_columns{
    CsvColumn<AssessmentSubject>{
        "jurisdiction_code",
        [](const AssessmentSubject& s) { return csv_cell(s.assessment.jurisdiction.code); }},
    CsvColumn<AssessmentSubject>{
        "jurisdiction",
        [](const AssessmentSubject& s) { return csv_cell(s.assessment.jurisdiction.name); }},
    CsvColumn<AssessmentSubject>{
        "round", [](const AssessmentSubject& s) { return csv_cell(s.assessment.round); }},
    CsvColumn<AssessmentSubject>{
        "date", [](const AssessmentSubject& s) { return to_string(s.assessment.date); }},
    CsvColumn<AssessmentSubject>{
        "origin", [](const AssessmentSubject& s) { return csv_cell(name(s.assessment.origin)); }},
    CsvColumn<AssessmentSubject>{
        "status", [](const AssessmentSubject& s) { return csv_cell(name(s.assessment.status)); }},
    CsvColumn<AssessmentSubject>{
        "edition", [](const AssessmentSubject& s) { return csv_cell(name(s.edition.kind)); }},
    CsvColumn<AssessmentSubject>{
        "notice", [](const AssessmentSubject& s) { return csv_cell(notice_line(s)); }},
    CsvColumn<AssessmentSubject>{
        "questionnaire", [](const AssessmentSubject& s) { return csv_cell(s.questionnaire.id); }},
    CsvColumn<AssessmentSubject>{
        "questionnaire_version",
        [](const AssessmentSubject& s) { return csv_cell(s.questionnaire.version); }},
};

/// The names of all columns of a table, with the end of the line.
template <typename... Columns>
std::string csv_table_start(const Columns&... columns) {
  std::string line = csv_head(subject_columns);
  ((line += "," + csv_head(columns)), ...);
  return line + "\n";
}

/// The rows of one assessment; each begins with what says whose it is.
class CsvTableRows {
 public:
  explicit CsvTableRows(const AssessmentSubject& subject)
      : start_(csv_row(subject_columns, subject)) {}
  template <typename... Cells>
  void add(const Cells&... cells) {
    text_ += start_;
    ((text_ += "," + cells), ...);
    text_ += '\n';
  }
  std::string take() { return std::move(text_); }

 private:
  std::string start_;
  std::string text_;
};

// The tables. Heads and rows end with the end of the line.

/// A row for each indicator.
std::string indicator_head();
std::string indicator_rows(const AssessmentSubject& subject);
/// A row for each section, and one for the overall value, where there is one.
std::string section_head();
std::string section_rows(const AssessmentSubject& subject);
/// A row for each recommendation.
std::string recommendation_head();
std::string recommendation_rows(const AssessmentSubject& subject);

}  // namespace mgi
