#pragma once

#include <string>

#include "mgi/model/questionnaire.hpp"
#include "mgi/model/translation.hpp"
#include "mgi/text/diagnostic.hpp"
#include "mgi/text/source.hpp"

namespace mgi {

/// What is wrong with a translation beside the file it is of, which is looked for in `folder` and
/// then among the built-in ones; in file order.
Diagnostics diagnose_translation(const Source& source, const Translation& translation,
                                 const std::string& folder);

/// Words of a questionnaire that its glossary says to avoid; nothing where it has no glossary that
/// can be read.
Diagnostics diagnose_terms(const Source& source, const Questionnaire& questionnaire,
                           const std::string& folder);

}  // namespace mgi
