#pragma once

#include <optional>
#include <string>

#include "cli/commands.hpp"
#include "cli/instrument_of.hpp"
#include "mgi/model/edition.hpp"
#include "mgi/report/assessment_report.hpp"

namespace mgi {

/// An assessment that a command may show, with its questionnaire in the language asked for.
struct ReadAnswers {
  const Instrument* instrument = nullptr;  ///< in the language of the report
  std::string own_language;                ///< of the questionnaire before it was translated
  Language language = Language::english;   ///< of the report
  Assessment assessment;
  Edition edition;
  Source source = {};  ///< what diagnostics found later speak of

  /// The points of the answers, without highlights and advice.
  Result result() const;
  /// What reports are made from.
  AssessmentSubject subject(const Result& result) const;
};

/// Loads and checks the file at `path` and writes its diagnostics. Nothing where it has errors, or
/// where nobody said for whom confidential answers are. `language` may be empty: the
/// questionnaire's own. `quiet`: no warnings.
std::optional<ReadAnswers> read_answers(const std::string& path, const std::string& language,
                                        const EditionChoice& edition, Instruments& instruments,
                                        bool quiet = false);

}  // namespace mgi
