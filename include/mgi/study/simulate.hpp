#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "mgi/model/assessment.hpp"
#include "mgi/model/questionnaire.hpp"
#include "mgi/model/statements.hpp"

namespace mgi {

struct SimulationOptions {
  std::uint64_t seed = 1;
  std::size_t number = 100;  ///< of jurisdictions, 1 or more
};

/// Regions that simulated jurisdictions are spread over.
inline constexpr std::size_t simulated_regions = 5;

/// How many times as likely an indicator is in place where the other one of an association is.
/// Publications give the sign of an association only; this strength is the simulation's own.
inline constexpr double pull_of_association = 3;

/// An invented jurisdiction.
struct SimulatedJurisdiction {
  std::size_t number = 1;
  std::size_t region = 1;                             ///< 1 to `simulated_regions`
  std::vector<AnswerValue> answers;                   ///< one for each indicator
  std::optional<std::vector<AnswerValue>> follow_up;  ///< for a third of them
};

/// Draws answers for which the statements hold, as far as whole numbers allow. An indicator with an
/// aim is a yes in exactly that share, rounded; of two indicators of an association the one placed
/// later is paired with the other until they go together. What no statement speaks of is drawn
/// around the aims of its section, with some answers between yes and no, unknown or left out. No
/// answer contradicts one that it presupposes. In the follow-up some answers rise, and at least one
/// falls. The same options give the same answers.
std::vector<SimulatedJurisdiction> simulate(const Questionnaire& questionnaire,
                                            const Statements& statements,
                                            const SimulationOptions& options);

}  // namespace mgi
