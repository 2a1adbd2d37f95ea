#pragma once

#include <string>
#include <vector>

#include "mgi/model/assessment.hpp"
#include "mgi/model/questionnaire.hpp"

namespace mgi {

/// What a new assessment file starts with; empty texts are left for the user to fill in.
struct NewAssessment {
  std::string name, code, round;
  const Assessment* earlier = nullptr;  ///< answers to start from; may be nullptr
  bool same_round = false;  ///< `earlier` is of this very round: its head is kept, nothing is asked
  std::vector<std::string> remarks{};  ///< a comment for each indicator, or none at all
};

/// A file to fill in, with every question as a comment above its line. Answers of an earlier round
/// stand with their evidence under a comment that asks to check them, and so does what became of
/// its recommendations; comments, clearance and status of that round are left out.
std::string write_assessment(const Questionnaire& questionnaire, const NewAssessment& start);

}  // namespace mgi
