#pragma once

#include "mgi/report/assessment_report.hpp"

namespace mgi {

/// A chapter with the answers by the codes of one framework.
void add_view(Report& report, const AssessmentSubject& subject, const Framework& framework);

}  // namespace mgi
