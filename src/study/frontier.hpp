#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "mgi/model/questionnaire.hpp"

namespace mgi {

/// Effort in millionths, so that equal sums are equal.
using Cost = std::int64_t;

/// A level that an indicator can be at.
struct PlanLevel {
  double points = 0;
  Cost cost = 0;
};

/// The levels of one indicator, of ascending points and cost; the first is where it stands.
/// Empty: it does not count (unknown, missing, not applicable).
using PlanLevels = std::vector<PlanLevel>;

/// Which levels may be taken: from `low` to `high`, both included.
struct LevelRange {
  std::size_t low = 0, high = 0;
};

/// The least that sections must reach, in [0, 1]; nothing where nothing is asked.
struct Needed {
  std::vector<std::optional<double>> sections;
  std::optional<double> overall;
};

/// A level for each indicator, and what it costs.
struct LevelChoice {
  std::vector<std::size_t> levels;
  Cost cost = 0;
};

/// The cheapest levels within the ranges that reach all that is needed, dearer than `below` left
/// out; nothing where there are none. What indicators wait for is not looked at. Exact for every
/// mean, because a mean rises with each of its parts: so of all choices in a section only those
/// matter that no cheaper one reaches.
std::optional<LevelChoice> cheapest_levels(const Questionnaire& questionnaire,
                                           const std::vector<PlanLevels>& levels,
                                           const std::vector<LevelRange>& ranges,
                                           const Needed& needed, Cost below);

}  // namespace mgi
