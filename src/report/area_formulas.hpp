#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>

#include "mgi/score/scorecard.hpp"
#include "report/workbook_plan.hpp"

namespace mgi {

/// One of the three roll-ups, value, lowest and highest: the columns that it reads and writes.
struct RollUp {
  std::size_t counts = 0;  ///< of answers: 1 where the indicator counts
  std::size_t points = 0;  ///< of answers
  std::size_t shown = 0, number = 0, weight = 0, sum = 0, smallest = 0;  ///< of areas
  std::optional<double> Standing::*standing = nullptr;
};
inline constexpr std::array roll_ups{
    RollUp{AnswersAt::answered, AnswersAt::points_or_zero, AreasAt::value, AreasAt::value_number,
           AreasAt::value_weight, AreasAt::value_sum, AreasAt::value_smallest, &Standing::value},
    RollUp{AnswersAt::applicable, AnswersAt::lowest, AreasAt::lowest, AreasAt::lowest_number,
           AreasAt::applicable_weight, AreasAt::lowest_sum, AreasAt::lowest_smallest,
           &Standing::lowest},
    RollUp{AnswersAt::applicable, AnswersAt::highest, AreasAt::highest, AreasAt::highest_number,
           AreasAt::applicable_weight, AreasAt::highest_sum, AreasAt::highest_smallest,
           &Standing::highest},
};

/// The sums behind a mean, as the formulas make them.
struct Sums {
  double weight = 0;
  double sum = 0;
  double smallest = 2;  ///< above every value
};

/// The results of the formulas for the sums of a section.
Sums sums_of(const AssessmentSubject& subject, const SectionScore& score, Mean mean,
             const RollUp& roll_up);

/// The formulas of one row of the sheet of areas: of a section, or of the whole.
class AreaFormulas {
 public:
  /// Nothing: of the whole.
  AreaFormulas(const WorkbookPlan& plan, std::optional<std::size_t> section);

  std::size_t row() const { return row_; }

  /// `of_answers` over the indicators that stand directly in the section plus `of_areas` over the
  /// sections that do.
  std::string sum(const std::string& of_answers, const std::string& of_areas) const;

  std::string weight(const RollUp& roll_up) const;
  std::string sum_of(const RollUp& roll_up) const;
  std::string smallest(const RollUp& roll_up) const;
  std::string number(const RollUp& roll_up) const;
  std::string shown(const RollUp& roll_up) const;
  std::string quotient(std::size_t part, std::size_t whole) const;
  std::string share(std::size_t parent_row) const;
  std::string band_number(std::size_t number) const;
  std::string band() const;

  /// A column of all answers; of the sections inside this one.
  std::string answers(std::size_t column) const;
  std::string areas(std::size_t column) const;

 private:
  std::string cell(std::size_t column) const { return cell_at(row_, column); }
  bool has_sections() const { return inside_.first_row <= inside_.last_row; }
  std::string own_answers() const;
  std::string own_areas() const;

  const WorkbookPlan& plan_;
  std::size_t row_;
  Mean mean_;
  bool is_whole_;
  bool has_indicators_;  // directly
  ColumnRange inside_;   // the rows of the sections inside it; none where first > last
};

}  // namespace mgi
