#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "mgi/report/assessment_report.hpp"
#include "mgi/study/compare.hpp"

namespace mgi {

/// Indexes of all indicators of the questionnaire.
std::vector<std::size_t> all_indicators(const AssessmentSubject& subject);

/// "12 answers improved; 1 worsened; 80 unchanged." for these indicators.
std::string changes_text(const AssessmentSubject& subject, const Comparison& comparison,
                         std::span<const std::size_t> indicators);

/// One line for each of these indicators that changed, with its old and new answer: first what
/// improved, then what worsened, then the rest.
Items changed_items(const AssessmentSubject& subject, const AssessmentSubject& earlier,
                    const Comparison& comparison, std::span<const std::size_t> indicators);

}  // namespace mgi
