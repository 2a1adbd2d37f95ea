#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "mgi/score/highlights.hpp"

namespace mgi {

/// A recommendation that the answers call for.
struct Advice {
  std::size_t recommendation = 0;
  std::vector<std::size_t> triggers;  ///< the indicators whose gaps call for it
  std::vector<std::size_t> first;     ///< indicators that must come first and are not at their best
  std::vector<Gain> gains;            ///< when all triggers become best together; deeper first
  std::optional<double> overall_gain;
};

/// The recommendations whose triggers are gaps, in the order of their first gap. A follower of
/// another gap triggers too.
std::vector<Advice> recommend(const Questionnaire& questionnaire, const Assessment& assessment,
                              const Scorecard& scorecard, const Highlights& highlights);

}  // namespace mgi
