#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mgi/model/assessment.hpp"
#include "mgi/model/statements.hpp"
#include "mgi/report/language.hpp"
#include "mgi/report/report.hpp"
#include "mgi/study/insights.hpp"
#include "mgi/study/verdicts.hpp"

namespace mgi {

/// Insights into one population, and what they were made from. The values must outlive it.
struct InsightsSubject {
  const Questionnaire& questionnaire;  ///< in the language of the report
  const Population& population;
  const Insights& insights;
  Level level = Level::national;
  bool cleared = false;
  bool simulated = false;
  std::size_t earlier_rounds = 0;          ///< that do not count
  const Statements* statements = nullptr;  ///< held against the population, or nullptr
  std::vector<DecidedStatement> decided{};
};

/// What stands over all populations.
struct InsightsHead {
  Language language = Language::english;
  bool for_public = false;
  std::size_t failed = 0;    ///< files with errors, or not readable
  std::size_t left_out = 0;  ///< not cleared, so not in the public edition
  std::size_t most = 30;     ///< so many associations are told, and no more examples of each
};

/// The insights in words: shares, groups, associations, examples; or, where statements were held
/// against them, these alone. Nothing about the place of a jurisdiction among others.
Report make_insights_report(std::span<const InsightsSubject> subjects, const InsightsHead& head);

/// All of it at full precision, under docs/schemas/insights-1.json. Ends in a line feed.
std::string insights_json(std::span<const InsightsSubject> subjects, const InsightsHead& head);

/// What a row of the CSV can be: a share, an association, a statement.
inline constexpr std::array<std::string_view, 3> insights_rows{"shares", "associations",
                                                               "statements"};

/// A table with the names of the columns first; `rows` is one of `insights_rows`.
std::string insights_csv(std::span<const InsightsSubject> subjects, std::string_view rows);

}  // namespace mgi
