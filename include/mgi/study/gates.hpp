#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "mgi/score/scorecard.hpp"
#include "mgi/study/compare.hpp"

namespace mgi {

/// A value that must be reached for a run to pass.
struct Gate {
  std::optional<std::size_t> section;  ///< nothing: the overall value; every top section if none
  double value = 0;                    ///< in [0, 1]
};

/// A gate that is not met.
struct FailedGate {
  std::optional<std::size_t> section;  ///< nothing: the overall value
  std::optional<double> value;         ///< nothing: there is none, which never passes
  double needed = 0;
  /// The answers that keep the value down: those of the section below their best. Where there is no
  /// value, those that are missing.
  std::vector<std::size_t> answers;
};

/// Where a gate is not met; values are compared in billionths, as bands are.
std::vector<FailedGate> failed_gates(const Questionnaire& questionnaire,
                                     const Assessment& assessment, const Scorecard& scorecard,
                                     const Gate& gate);

/// The answers that are worse than in the round before: those that worsened and those that are not
/// known any more, in the order of the questionnaire.
std::vector<std::size_t> worse_answers(const Comparison& comparison);

}  // namespace mgi
