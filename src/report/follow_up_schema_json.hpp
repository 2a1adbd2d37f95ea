#pragma once

#include "mgi/model/questionnaire.hpp"
#include "report/json.hpp"

namespace mgi::schema {

/// The map `follow-up` of an assessment, by the recommendations of `questionnaire`. It needs the
/// definition `follow-up-entry`.
Json follow_up_map(const Questionnaire& questionnaire);

/// One entry of it.
Json follow_up_entry();

}  // namespace mgi::schema
