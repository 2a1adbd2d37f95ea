#pragma once

#include <memory>
#include <optional>
#include <string>

#include "mgi/load/loaded.hpp"
#include "mgi/model/assessment.hpp"
#include "mgi/model/questionnaire.hpp"
#include "mgi/text/source.hpp"

namespace mgi {

/// An assessment read as YAML or JSON, before its questionnaire is at hand.
struct ParsedAssessment {
  std::string questionnaire_id;  ///< empty where the file does not say or cannot be read
  Span questionnaire_span;
  std::shared_ptr<const YamlTree> tree;  ///< null where the file cannot be read at all
  Diagnostics diagnostics;               ///< in file order
  /// Of the file it was made from: known already, or empty where nobody asks for it. Nothing: it is
  /// worked out from the text.
  std::optional<std::string> sha256;
};

/// First half of loading: the text becomes a tree and names its questionnaire.
ParsedAssessment parse_assessment(const Source& source);

/// Second half: the tree becomes an assessment of `questionnaire`. Ids that a later version renamed
/// are carried over and listed in `Assessment::moved`.
Loaded<Assessment> load_assessment(const Source& source, const ParsedAssessment& parsed,
                                   const Questionnaire& questionnaire);

/// Both halves (first key `mgi-assessment: 1`; fields in questionnaires/README.md).
Loaded<Assessment> load_assessment(const Source& source, const Questionnaire& questionnaire);

}  // namespace mgi
