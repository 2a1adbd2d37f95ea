#pragma once

#include <span>
#include <string_view>

#include "mgi/model/assessment.hpp"
#include "mgi/model/frameworks.hpp"
#include "mgi/model/questionnaire.hpp"
#include "mgi/text/diagnostic.hpp"

namespace mgi {

/// What a check looks at.
enum class CheckSubject { any_file, questionnaire, assessment };

/// A rule that files must keep. Those found while reading have no function of their own.
struct Check {
  std::string_view id;
  CheckSubject subject = CheckSubject::any_file;
  Severity severity = Severity::error;
  std::string_view title;    ///< one line: what is wrong where it reports
  std::string_view meaning;  ///< why it matters and what to do
  void (*of_questionnaire)(const Questionnaire&, const Frameworks&, Diagnostics&) = nullptr;
  void (*of_assessment)(const Questionnaire&, const Assessment&, Diagnostics&) = nullptr;
};

/// All checks, those of loading included, in the order of the documentation.
std::span<const Check> checks();

/// The check of that id, or nullptr.
const Check* find_check(std::string_view id);

/// Runs all checks on a loaded questionnaire; diagnostics in file order.
Diagnostics check_questionnaire(const Questionnaire& questionnaire, const Frameworks& frameworks);

/// Runs all checks on a loaded assessment; diagnostics in file order.
Diagnostics check_assessment(const Questionnaire& questionnaire, const Assessment& assessment);

}  // namespace mgi
