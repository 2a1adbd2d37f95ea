#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "mgi/score/highlights.hpp"
#include "mgi/score/scorecard.hpp"

namespace mgi {

/// A value that a plan must reach.
struct PlanTarget {
  std::optional<std::size_t> section;  ///< nothing: the overall value
  double value = 0;                    ///< in [0, 1]
};

/// What is asked of a plan.
struct PlanRequest {
  std::vector<PlanTarget> targets;  ///< one or more; all must be reached
  std::vector<PlanTarget> floors;   ///< `--at-least`: the same, but not what the plan is for
  std::vector<std::size_t> must;    ///< indicators to raise to their best in any case
  std::optional<double> budget;     ///< of effort; nothing: as much as it takes
  std::vector<double> efforts;      ///< one above 0 for each indicator: from worst to best
  /// Where one search gives up, so that what it says is not proved: a count of work, never of time.
  std::size_t most_nodes = 20'000;
};

/// Why an answer stands in a plan.
enum class PlanReason {
  cheapest,  ///< it belongs to the set with the least effort
  priority,  ///< of priority 1, so in every plan
  must,      ///< asked for
  needed,    ///< another step waits for it
};
inline constexpr std::array<std::string_view, 4> plan_reason_names{"cheapest", "priority", "must",
                                                                   "needed"};

/// An answer to raise. Answers that are unknown or missing are never raised: what they are is a
/// question of knowledge, not of work.
struct PlanStep {
  std::size_t indicator = 0;
  AnswerValue to;
  double from_points = 0, to_points = 0;
  double effort = 0;      ///< the share of the indicator's effort by the points it rises
  std::size_t phase = 0;  ///< from 0; a step stands after all steps that it waits for
  PlanReason reason = PlanReason::cheapest;
};

/// A target or floor, before and after.
struct PlanOutcome {
  PlanTarget target;
  std::optional<double> before, after;
};

/// How far the plan is after a phase.
struct PlanPhase {
  double effort = 0;                           ///< of this phase and those before
  std::vector<std::optional<double>> targets;  ///< value of each target's section
};

struct Plan {
  std::vector<PlanStep> steps;  ///< in the order of work: by phase, then by priority and file order
  std::vector<PlanPhase> phases;
  double effort = 0;  ///< of all steps
  std::vector<PlanOutcome> targets, floors;
  bool reached = false;  ///< all targets and floors are
  /// True where the search has shown that no set of answers with less effort keeps all that was
  /// asked; where the targets are out of reach, that no better ones can be reached.
  bool proved = false;
  double least = 0;  ///< where not proved: a plan needs at least this effort
  /// The same plan for as much of the way to the targets as can be gone, in [0, 1], where they are
  /// out of reach (in steps of 1/4096).
  double way = 1;
  /// True where even what has to stand in any plan (priority 1, `must`) exceeds the budget, or no
  /// plan can keep the floors: then there are no steps.
  bool impossible = false;
  std::size_t nodes = 0;  ///< of the search
};

/// The set of answers with the least effort that reaches all targets and floors, exactly, by branch
/// and bound; the values are those of what is answered. A raise to the middle of a scale takes the
/// share of the effort that it is of the scale's points. Kept: what an indicator comes `after` is
/// at its best, what it `presupposes` above its worst, where these are answered at all; gaps of
/// priority 1 in the sections of the targets are raised to their best in any plan.
/// Where the targets are out of reach, as much of the way to them as can be gone.
Plan make_plan(const Questionnaire& questionnaire, const Assessment& assessment,
               const Scorecard& scorecard, const PlanRequest& request);

}  // namespace mgi
