#pragma once

#include <string>

#include "mgi/model/crosswalk.hpp"
#include "mgi/report/assessment_report.hpp"
#include "mgi/report/report.hpp"
#include "mgi/study/crosswalk.hpp"

namespace mgi {

/// What the answers to one questionnaire settle of another. The values must outlive it.
struct CrosswalkSubject {
  const AssessmentSubject& from;
  const Questionnaire& to;
  const Crosswalk& crosswalk;
  const CrosswalkResult& result;
};

/// Each settled question with what it follows from and why, and each one that stays open.
Report make_crosswalk_report(const CrosswalkSubject& subject);

/// The same under docs/schemas/crosswalk-1.json. Ends in a line feed.
std::string crosswalk_json(const CrosswalkSubject& subject);

/// The same as a table with a row for each question.
std::string crosswalk_csv(const CrosswalkSubject& subject);

/// Why a question stays open: the crosswalk's sentence where all answers are there, or that they
/// are not.
std::string why_open(const CrosswalkSubject& subject, const OpenQuestion& open);

}  // namespace mgi
