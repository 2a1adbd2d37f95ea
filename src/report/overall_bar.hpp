#pragma once

#include "mgi/report/assessment_report.hpp"
#include "mgi/report/report.hpp"

namespace mgi {

/// Adds the overall value as a last bar, where the questionnaire has one.
void add_overall(Bars& bars, const AssessmentSubject& subject);

}  // namespace mgi
