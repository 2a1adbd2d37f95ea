#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "mgi/model/statements.hpp"
#include "mgi/study/insights.hpp"

namespace mgi {

/// Whether a published statement holds in a population.
enum class Verdict { holds, does_not_hold, undecided };
inline constexpr std::array<std::string_view, 3> verdict_names{"holds", "does-not-hold",
                                                               "undecided"};

/// Why the answers cannot decide it.
enum class Obstacle {
  none,
  no_number,         ///< the publication gives none
  nothing_answered,  ///< nobody answered
  does_not_vary,     ///< of two indicators one is the same everywhere
  open_answers,      ///< unknown and unanswered questions could still turn it
  small_cells,       ///< it rests on counts that are hidden
};
inline constexpr std::array<std::string_view, 6> obstacle_names{
    "none", "no-number", "nothing-answered", "does-not-vary", "open-answers", "small-cells"};

/// A statement held against a population. What its claim does not have stays empty.
struct DecidedStatement {
  std::size_t statement = 0;  ///< index into Statements::all
  Verdict verdict = Verdict::undecided;
  Obstacle obstacle = Obstacle::none;
  std::size_t base = 0;  ///< how many answers it rests on
  std::size_t open = 0;  ///< unknown and unanswered ones that could still count
  // A share.
  double count = 0;
  std::optional<double> share;
  std::optional<Interval> interval;       ///< Wilson's, at 95 per cent
  std::optional<double> lowest, highest;  ///< the share with all open answers against or for it
  // An association.
  std::optional<FourCells> cells;
  std::optional<double> odds_ratio;
  std::optional<double> p;  ///< Fisher's exact test, two-sided
  // Forms.
  std::vector<std::size_t> forms;  ///< how many have each
};

/// Holds each statement against the answers. Its indicators and answers must be those of the
/// questionnaire (`check_statements`). A statement is decided where no way of settling the open
/// answers could change whether it holds.
std::vector<DecidedStatement> decide(const Statements& statements,
                                     const Questionnaire& questionnaire,
                                     const Population& population, PartlyAs partly,
                                     bool hide_small_cells);

/// True where a share in [0, 1] keeps the limit of the claim; always for a claim without one.
bool keeps_limit(const ShareClaim& claim, double share);

}  // namespace mgi
