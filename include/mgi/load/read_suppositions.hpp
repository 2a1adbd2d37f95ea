#pragma once

#include <string>
#include <vector>

#include "mgi/load/loaded.hpp"
#include "mgi/model/questionnaire.hpp"
#include "mgi/model/supposition.hpp"
#include "mgi/text/source.hpp"

namespace mgi {

/// Answers to try out, with the text that their diagnostics speak of.
struct ReadSuppositions {
  Source source;
  Loaded<std::vector<Supposition>> loaded;
};

/// Reads texts `INDICATOR=ANSWER`, where `+` joins the items of a checklist. An id or an answer
/// that the questionnaire does not know is a diagnostic, as in a file. Throws Error (exit 2) where
/// a text has no `=` or nothing behind it. `name` is what diagnostics call the place.
ReadSuppositions read_suppositions(const Questionnaire& questionnaire, const std::string& name,
                                   const std::vector<std::string>& written);

}  // namespace mgi
