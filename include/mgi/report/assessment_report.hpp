#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "mgi/model/assessment.hpp"
#include "mgi/model/edition.hpp"
#include "mgi/model/frameworks.hpp"
#include "mgi/model/glossary.hpp"
#include "mgi/model/questionnaire.hpp"
#include "mgi/report/language.hpp"
#include "mgi/report/report.hpp"
#include "mgi/score/result.hpp"

namespace mgi {

struct WhatIf;

/// What a report of one assessment is made from. The values must outlive it.
struct AssessmentSubject {
  const Questionnaire& questionnaire;
  const Frameworks& frameworks;
  const Glossary& glossary;
  const Assessment& assessment;
  const Result& result;
  Language language = Language::english;
  Edition edition{};
  bool translation_unreviewed = false;  ///< the questionnaire's words were translated, not reviewed
  const WhatIf* what_if = nullptr;      ///< which answers are only supposed; nullptr: none
};

/// One to three screens: where it stands, strengths, the first `gaps` gaps and what to do first.
Report make_summary_report(const AssessmentSubject& subject, std::size_t gaps);

/// The full profile, chapter by chapter.
Report make_profile_report(const AssessmentSubject& subject);

/// The same answers by one framework.
Report make_view_report(const AssessmentSubject& subject, const Framework& framework);

/// How the number of a section or indicator came about, down to the answers.
/// Throws Error (exit 2) with the nearest id where `id` is neither.
Report make_explanation_report(const AssessmentSubject& subject, std::string_view id);

/// Everything at full precision, under docs/schemas/assessment-result-1.json. `views` holds the
/// frameworks to add views for. Ends in a line feed.
std::string assessment_json(const AssessmentSubject& subject,
                            const std::vector<const Framework*>& views);

}  // namespace mgi
