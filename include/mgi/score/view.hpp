#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "mgi/model/frameworks.hpp"
#include "mgi/score/scorecard.hpp"

namespace mgi {

/// The answers read by one code of a framework.
struct CodeScore {
  std::size_t code = 0;  ///< index into Framework::codes
  Standing standing;
  std::vector<std::size_t> indicators;  ///< those that name the code
};

/// The codes of `framework` that any indicator names, in its order. A code's value is the mean of
/// its answered indicators, weighted by their effective weights in the whole questionnaire; an
/// indicator counts once under each of its codes. A view has no overall value and no bands.
std::vector<CodeScore> view(const Questionnaire& questionnaire, const Assessment& assessment,
                            const Scorecard& scorecard, const Framework& framework);

}  // namespace mgi
