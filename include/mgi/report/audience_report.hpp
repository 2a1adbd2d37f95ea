#pragma once

#include <span>
#include <string_view>

#include "mgi/report/assessment_report.hpp"
#include "mgi/report/report.hpp"

namespace mgi {

// Documents for one kind of reader. `earlier` is the same jurisdiction in an earlier round, loaded
// with the same questionnaire, or nullptr; only its answers and its round are shown.

/// A note of at most two A4 pages: what to decide, where it stands, what is in place, which gaps
/// come first and why, how sure that is. No ids, no decimals.
Report make_minister_report(const AssessmentSubject& subject, const AssessmentSubject* earlier);

/// The answers by the groups and codes of the questionnaire's `objectives`. Throws Error (exit 2)
/// where it names none.
Report make_gcm_review_report(const AssessmentSubject& subject, const AssessmentSubject* earlier);

/// The same by the questionnaire's `goals`.
Report make_vnr_report(const AssessmentSubject& subject, const AssessmentSubject* earlier);

/// A kind of reader and the document made for it.
struct Audience {
  std::string_view id;
  std::string_view description;
  Report (*report)(const AssessmentSubject& subject, const AssessmentSubject* earlier) = nullptr;
};

/// All of them, in the order of the help.
std::span<const Audience> audiences();

/// The audience of that id, or nullptr.
const Audience* find_audience(std::string_view id);

}  // namespace mgi
