#include "mgi/study/what_if.hpp"

#include <algorithm>

namespace mgi {

WhatIf suppose(const Questionnaire& questionnaire, Assessment& assessment,
               std::span<const Supposition> suppositions) {
  WhatIf what_if{{}, assessment, assess(questionnaire, assessment)};
  for (const Supposition& supposition : suppositions) {
    if (assessment.answers[supposition.indicator].value == supposition.value) continue;
    Answer supposed;
    supposed.value = supposition.value;
    supposed.id_span = assessment.answers[supposition.indicator].id_span;
    supposed.value_span = assessment.answers[supposition.indicator].value_span;
    assessment.answers[supposition.indicator] = std::move(supposed);
    what_if.indicators.push_back(supposition.indicator);
  }
  std::ranges::sort(what_if.indicators);
  return what_if;
}

}  // namespace mgi
