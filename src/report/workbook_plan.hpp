#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "mgi/report/assessment_report.hpp"
#include "report/formula.hpp"
#include "report/words/words.hpp"
#include "report/words/workbook_words.hpp"

namespace mgi {

// Where everything stands in the workbook of an assessment, so that formulas of one sheet can name
// cells of another.

/// Columns of the sheet of answers, one row for each indicator.
struct AnswersAt {
  enum : std::size_t {
    top,
    section,
    title,
    question,
    answer,
    state,
    points,
    priority,
    note,
    reason,
    sources,
    weight,
    share,  ///< from here on: intermediate results
    answered,
    applicable,
    points_or_zero,
    lowest,
    highest,
    worst,
    best,
    section_id,
    id,
    scale_id,
    codes,  ///< one column for each framework asked for
  };
};

/// Columns of the sheet of areas, one row for each section, depth first, and one for the whole.
struct AreasAt {
  enum : std::size_t {
    title,
    kind,
    value,
    lowest,
    highest,
    band,
    answered,
    applicable,
    coverage,
    weight_coverage,
    mean,
    weight,
    total_weight,  ///< from here on: intermediate results
    share,
    value_weight,
    applicable_weight,
    value_sum,
    lowest_sum,
    highest_sum,
    value_smallest,
    lowest_smallest,
    highest_smallest,
    value_number,
    lowest_number,
    highest_number,
    share_answered,
    share_applicable,
    lowest_band,
    highest_band,
    id,
    parent,
    depth,
  };
};

/// Columns of the sheet of scales.
struct ScalesAt {
  enum : std::size_t { scale, answer, points, weight, number, title };
};

/// Where one scale stands on the sheet of scales.
struct ScaleRows {
  std::size_t first = 0;  ///< the first choice or item; the worst number
  std::size_t last = 0;   ///< the last one; the best number
  /// Of a scale of choices, what the answer cell shows: titles, all different.
  std::vector<std::string> labels;
};

struct WorkbookPlan {
  const AssessmentSubject& subject;
  const Words& words;
  const WorkbookWords& labels;
  const std::vector<const Framework*>& frameworks;

  std::string summary_sheet, areas_sheet, answers_sheet, gaps_sheet, recommendations_sheet,
      method_sheet, sources_sheet, scales_sheet;
  std::vector<std::string> view_sheets;  ///< parallel to `frameworks`

  std::vector<std::size_t> section_order;    ///< depth first
  std::vector<std::size_t> section_rows;     ///< parallel to the questionnaire's sections
  std::vector<std::size_t> last_rows;        ///< of each section: of the last section inside it
  std::vector<std::size_t> indicator_order;  ///< by section
  std::vector<std::size_t> indicator_rows;   ///< parallel to the questionnaire's indicators
  std::size_t whole_row = 0;                 ///< of the whole, on the sheet of areas

  std::vector<ScaleRows> scales;  ///< parallel to the questionnaire's scales
  std::size_t not_applicable_row = 0, unknown_row = 0, none_row = 0;  ///< on the sheet of scales
  std::size_t first_band_row = 0, minimum_coverage_row = 0;

  /// The first row below the heads of the sheets of areas and answers.
  static constexpr std::size_t first_row = 2;

  /// All rows of a column; with the sheet's name where a formula of another sheet needs it.
  ColumnRange answers(std::size_t column) const;
  ColumnRange areas(std::size_t column) const;
  /// The same as text.
  std::string answers_text(std::size_t column) const { return text_of(answers(column)); }

  /// "'Scales'!$B$3": the word for an answer that stands on every scale.
  std::string not_applicable_cell() const;
  std::string unknown_cell() const;
  std::string none_cell() const;

  /// What the answer cell of an indicator shows.
  std::string answer_label(std::size_t indicator) const;
  /// "In place", "Begun", "Missing", "Unknown", …
  std::string state_word(std::size_t indicator) const;
  /// The titles of the sections between the top section and the indicator's own, that one included.
  std::string path_below_top(std::size_t indicator) const;
};

WorkbookPlan make_workbook_plan(const AssessmentSubject& subject,
                                const std::vector<const Framework*>& frameworks);

/// `word` with its first letter as a capital where that is an ASCII letter.
std::string capitalised(std::string_view word);

}  // namespace mgi
