#pragma once

#include "mgi/report/assessment_report.hpp"

namespace mgi {

/// A table with the counts of each group of `framework` (of each code where it has no groups), and
/// what changed since an earlier round, if there is one.
void add_code_overview(Report& report, const AssessmentSubject& subject, const Framework& framework,
                       const AssessmentSubject* earlier);

/// A chapter for each group of `framework` and in it a part for each code that any indicator names:
/// what is in place, challenges, what is not settled, progress, recommendations, means of
/// implementation.
void add_code_chapters(Report& report, const AssessmentSubject& subject, const Framework& framework,
                       const AssessmentSubject* earlier);

}  // namespace mgi
