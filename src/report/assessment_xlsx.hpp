#pragma once

#include <string>
#include <vector>

#include "mgi/report/assessment_report.hpp"

namespace mgi {

/// The workbook of an assessment, an XLSX file: every roll-up is a formula over the answers.
/// `views` adds a sheet for each framework.
std::string assessment_xlsx(const AssessmentSubject& subject,
                            const std::vector<const Framework*>& views);

}  // namespace mgi
