#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "batch/score_file.hpp"
#include "mgi/model/assessment.hpp"
#include "mgi/model/questionnaire.hpp"
#include "mgi/score/scorecard.hpp"

namespace mgi::batch {

/// The line of JSON for a scored assessment (docs/schemas/result-line-1.json), with its end.
/// `file`: what it was made from. `assessment_json`: the assessment itself, on one line.
std::string result_line(const Questionnaire& questionnaire, const Assessment& assessment,
                        const Scorecard& scorecard, std::string_view file,
                        std::string_view assessment_json);

/// The line for an assessment that has no result, with its end.
std::string error_line(std::string_view file, std::string_view sha256,
                       const std::vector<Failure>& failures);

/// What stands for the name of a file where a line does not say from which it was made.
std::string name_of(const Assessment& assessment);

}  // namespace mgi::batch
