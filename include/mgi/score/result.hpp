#pragma once

#include <vector>

#include "mgi/score/highlights.hpp"
#include "mgi/score/recommend.hpp"
#include "mgi/score/scorecard.hpp"

namespace mgi {

/// All that one assessment says: numbers, strengths and gaps, what to do.
struct Result {
  Scorecard scorecard;
  Highlights highlights;
  std::vector<Advice> advice;
};

/// `score`, `find_highlights` and `recommend` in one step.
inline Result assess(const Questionnaire& questionnaire, const Assessment& assessment) {
  Result result;
  result.scorecard = score(questionnaire, assessment);
  result.highlights = find_highlights(questionnaire, assessment, result.scorecard);
  result.advice = recommend(questionnaire, assessment, result.scorecard, result.highlights);
  return result;
}

}  // namespace mgi
