#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mgi/report/assessment_report.hpp"
#include "mgi/report/render.hpp"

namespace mgi {

/// What a user asked of the report of an assessment.
struct AssessmentOptions {
  TerminalStyle style;
  std::size_t gaps = 10;                     ///< how many gaps a summary shows
  std::vector<const Framework*> frameworks;  ///< not empty: read the answers by these
  std::string explain;                       ///< not empty: how the number of this id came about
};

/// A way to write the report of an assessment.
struct Format {
  std::string_view id;
  std::string_view description;
  bool prints_glossary = false;
  std::string (*assessment)(const AssessmentSubject&, const AssessmentOptions&) = nullptr;
};

/// All formats; the first is the default.
std::span<const Format> formats();

/// The format of that id, or nullptr.
const Format* find_format(std::string_view id);

}  // namespace mgi
