#pragma once

#include <string>

#include "mgi/model/questionnaire.hpp"

namespace mgi {

/// A JSON Schema (draft 7, which editors read) of questionnaire files.
std::string questionnaire_schema();

/// A JSON Schema of assessments of `questionnaire`: its indicators with their questions and
/// guidance, and the answers of their scales. It refuses only what is an error; what a schema
/// cannot tell, it accepts.
std::string assessment_schema(const Questionnaire& questionnaire);

}  // namespace mgi
