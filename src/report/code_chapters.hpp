#pragma once

#include "mgi/report/assessment_report.hpp"

namespace mgi {

/// The body and the foot of a document by the codes of `framework`: what a reader must know of it,
/// an overview, a chapter for each group.
void add_code_review(Report& report, const AssessmentSubject& subject, const Framework& framework,
                     const AssessmentSubject* earlier);

}  // namespace mgi
