#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mgi/report/assessment_report.hpp"
#include "mgi/report/render.hpp"
#include "mgi/report/report.hpp"
#include "mgi/study/compare.hpp"

namespace mgi {

/// Rounds of one jurisdiction as a comparison tells them, the earliest first; at least two. All are
/// in one language; each has its own version of the questionnaire. `frameworks` are those of the
/// last round to read the values by.
struct RoundsSubject {
  std::span<const AssessmentSubject> rounds;
  std::vector<const Framework*> frameworks = {};
};

/// Two rounds: what improved, worsened, became known; where the change of each value came from;
/// what became of recommendations. Of two drafts of one round, also what changed in the evidence.
/// With more rounds: the values by round, and every answer that changed.
Report make_comparison_report(const RoundsSubject& subject);

/// The same at full precision, under docs/schemas/comparison-1.json: a step for each two
/// neighbouring rounds. Ends in a line feed.
std::string comparison_json(const RoundsSubject& subject);

/// What a row of the CSV of a comparison is: "indicators" (the default) or "sections".
inline constexpr std::array<std::string_view, 2> comparison_rows{"indicators", "sections"};

/// A row for each step and indicator, or for each step and section, the overall value and the codes
/// of the frameworks. Names of columns first.
std::string comparison_csv(const RoundsSubject& subject, std::string_view rows);

/// What a user asked of the report of a comparison.
struct ComparisonOptions {
  std::string rows;  ///< CSV: one of `comparison_rows`, or empty
  TerminalStyle style;
};

/// A way to write a comparison.
struct ComparisonFormat {
  std::string_view id;
  std::string (*write)(const RoundsSubject&, const ComparisonOptions&) = nullptr;
  bool has_rows = false;  ///< takes `rows`
};

/// All of them; the first is the default.
std::span<const ComparisonFormat> comparison_formats();

/// The format of that id, or nullptr.
const ComparisonFormat* find_comparison_format(std::string_view id);

}  // namespace mgi
