#pragma once

#include "mgi/load/loaded.hpp"
#include "mgi/model/questionnaire.hpp"
#include "mgi/text/source.hpp"

namespace mgi {

/// Reads a questionnaire (first key `mgi-questionnaire: 1`; fields in questionnaires/README.md).
/// The value comes only if every reference in it resolves.
Loaded<Questionnaire> load_questionnaire(const Source& source);

}  // namespace mgi
