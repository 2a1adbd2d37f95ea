#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "mgi/report/assessment_report.hpp"

namespace mgi {

/// A code with the indicators that name it.
struct Code {
  std::size_t code = 0;  ///< index into Framework::codes
  std::vector<std::size_t> indicators;
};

/// What is told in one chapter; id and title are empty where the framework has no groups.
struct Chapter {
  std::string id;
  std::string title;
  std::vector<Code> codes;
};

/// The framework that a document follows: `id` is what the questionnaire says under `field`. Throws
/// Error (exit 2) where it says nothing.
const Framework& framework_for(const AssessmentSubject& subject, const std::string& id,
                               std::string_view field, std::string_view audience);

/// The codes that indicators name, by the groups of the framework; those in no group come last.
std::vector<Chapter> chapters_of(const AssessmentSubject& subject, const Framework& framework);

/// The indicators of a chapter, each once, in the questionnaire's order.
std::vector<std::size_t> indicators_of(const Chapter& chapter);

}  // namespace mgi
