#pragma once

#include <string>
#include <vector>

#include "mgi/report/assessment_report.hpp"
#include "mgi/study/gates.hpp"

namespace mgi {

/// `[SECTION=]VALUE` as options write it. Throws Error (exit 2) where the section or the value is
/// none.
std::vector<Gate> gates_of(const Questionnaire& questionnaire,
                           const std::vector<std::string>& written);

/// The same, where a value may also be the id of a band: its lower end.
std::vector<Gate> targets_of(const Questionnaire& questionnaire,
                             const std::vector<std::string>& written);

/// What standard error says of gates that the file at `path` does not meet, each with the answers
/// that broke it; empty where all are met.
std::string said_of_gates(const std::string& path, const AssessmentSubject& subject,
                          const std::vector<Gate>& gates);

/// The same of answers that are worse than in the round before, in the file `earlier_path`.
std::string said_of_worse(const std::string& path, const AssessmentSubject& subject,
                          const std::string& earlier_path, const AssessmentSubject& earlier,
                          const Comparison& comparison);

}  // namespace mgi
