#pragma once

#include "mgi/study/robustness.hpp"

namespace mgi {

/// Fills `crossings` and `left_out`; `places` must say already where bands are told.
void study_single_answers(const Questionnaire& questionnaire, const Assessment& assessment,
                          const Scorecard& card, Robustness& robustness);

}  // namespace mgi
