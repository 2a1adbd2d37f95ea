#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mgi/report/assessment_report.hpp"
#include "mgi/report/audience_report.hpp"
#include "mgi/report/render.hpp"

namespace mgi {

/// What a user asked of the report of an assessment.
struct AssessmentOptions {
  TerminalStyle style;
  std::size_t gaps = 10;                        ///< how many gaps a summary shows
  std::vector<const Framework*> frameworks;     ///< not empty: read the answers by these
  std::string explain;                          ///< not empty: how the number of this id came about
  std::string rows;                             ///< CSV: what a row is; empty: an indicator
  const AssessmentSubject* beside = nullptr;    ///< the same in a second language, or nullptr
  const Audience* audience = nullptr;           ///< whom to write for, or nullptr
  const AssessmentSubject* baseline = nullptr;  ///< an earlier round, or nullptr
};

/// How the results of several assessments become one output.
enum class Several {
  one_after_another,
  array,    ///< of JSON documents
  table,    ///< the first line, the names of the columns, stands once
  refused,  ///< one file holds one assessment
};

/// A way to write the report of an assessment.
struct Format {
  std::string_view id;
  std::string_view description;
  std::string_view extension;  ///< of the names of its files: ".html"
  std::string (*assessment)(const AssessmentSubject&, const AssessmentOptions&) = nullptr;
  Several several = Several::one_after_another;
  bool prints_glossary = false;
  bool is_data = false;    ///< values in one language, not a report that explains itself
  bool is_binary = false;  ///< nothing for a terminal
};

/// All formats; the first is the default.
std::span<const Format> formats();

/// The format of that id, or nullptr.
const Format* find_format(std::string_view id);

}  // namespace mgi
