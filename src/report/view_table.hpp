#pragma once

#include "mgi/report/assessment_report.hpp"

namespace mgi {

/// The answers by the codes of one framework: code, title, value, possible values, answered.
Table view_table(const AssessmentSubject& subject, const Framework& framework);

/// A chapter with the answers by the codes of one framework.
void add_view(Report& report, const AssessmentSubject& subject, const Framework& framework);

}  // namespace mgi
