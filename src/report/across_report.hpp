#pragma once

#include <string>
#include <vector>

#include "mgi/report/assessment_report.hpp"
#include "mgi/report/report.hpp"
#include "mgi/study/across.hpp"

namespace mgi {

/// What two levels of government answer where they are asked the same. The values must outlive it.
struct AcrossSubject {
  const AssessmentSubject& mirrored;   ///< most often a country
  const AssessmentSubject& mirroring;  ///< most often a city
  const std::vector<MirroredPair>& pairs;
};

/// Both questions with both answers and their notes, section by section of the mirroring
/// questionnaire. No difference and no score.
Report make_across_report(const AcrossSubject& subject);

/// The same under docs/schemas/across-1.json. Ends in a line feed.
std::string across_json(const AcrossSubject& subject);

/// The same as a table with a row for each pair.
std::string across_csv(const AcrossSubject& subject);

}  // namespace mgi
