#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "mgi/model/assessment.hpp"
#include "mgi/model/crosswalk.hpp"
#include "mgi/model/frameworks.hpp"
#include "mgi/model/glossary.hpp"
#include "mgi/model/questionnaire.hpp"
#include "mgi/model/statements.hpp"
#include "mgi/model/translatable.hpp"
#include "mgi/model/translation.hpp"
#include "mgi/text/diagnostic.hpp"
#include "mgi/text/source.hpp"

namespace mgi {

/// What a check looks at.
enum class CheckSubject {
  any_file,
  questionnaire,
  assessment,
  translation,
  crosswalk,
  highlights,
  batch,
};

/// A rule that files must keep. Those found while reading, and those that look at the words of a
/// file (`check_terms`) or at two rounds (`check_worsened`), have no function of their own.
struct Check {
  std::string_view id;
  CheckSubject subject = CheckSubject::any_file;
  Severity severity = Severity::error;
  std::string_view title;    ///< one line: what is wrong where it reports
  std::string_view meaning;  ///< why it matters and what to do
  void (*of_questionnaire)(const Questionnaire&, const Frameworks&, Diagnostics&) = nullptr;
  void (*of_assessment)(const Questionnaire&, const Assessment&, Diagnostics&) = nullptr;
  void (*of_translation)(const Translation&, const Translatable&, Diagnostics&) = nullptr;
  void (*of_crosswalk)(const Crosswalk&, const Questionnaire*, const Questionnaire*,
                       Diagnostics&) = nullptr;
  void (*of_statements)(const Statements&, const Questionnaire&, Diagnostics&) = nullptr;
};

/// All checks, those of loading included, in the order of the documentation.
std::span<const Check> checks();

/// The check of that id, or nullptr.
const Check* find_check(std::string_view id);

/// Runs all checks on a loaded questionnaire; diagnostics in file order.
Diagnostics check_questionnaire(const Questionnaire& questionnaire, const Frameworks& frameworks);

/// `mirror-unknown` for the indicators that mirror one of questionnaire `other_id`, which is
/// nullptr where it cannot be found or has errors; diagnostics in file order.
Diagnostics check_mirrors(const Questionnaire& questionnaire, std::string_view other_id,
                          const Questionnaire* other);

/// Runs all checks on a loaded assessment; diagnostics in file order.
Diagnostics check_assessment(const Questionnaire& questionnaire, const Assessment& assessment);

/// `worsened-unexplained` for those indicators, which a comparison with the round before found;
/// diagnostics in file order.
Diagnostics check_worsened(const Questionnaire& questionnaire, const Assessment& assessment,
                           std::span<const std::size_t> worsened);

/// Runs all checks on a loaded translation of `of`; diagnostics in file order.
Diagnostics check_translation(const Translation& translation, const Translatable& of);

/// Runs all checks on a loaded crosswalk; `from` and `to` are the questionnaires of its sides, or
/// nullptr where one cannot be found or has errors. Diagnostics in file order.
Diagnostics check_crosswalk(const Crosswalk& crosswalk, const Questionnaire* from,
                            const Questionnaire* to);

/// Runs all checks on a loaded file of kind `mgi-highlights` whose statements are about
/// `questionnaire`; diagnostics in file order.
Diagnostics check_statements(const Statements& statements, const Questionnaire& questionnaire);

/// `term-avoided` for the texts of a file, or of a translation, by the glossary of their language;
/// `source` is the file. Diagnostics in file order.
Diagnostics check_terms(const Translatable& texts, const Glossary& glossary, const Source& source);
Diagnostics check_terms(const Translation& translation, const Glossary& glossary,
                        const Source& source);

}  // namespace mgi
