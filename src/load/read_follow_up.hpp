#pragma once

#include <vector>

#include "load/reader.hpp"
#include "mgi/model/follow_up.hpp"
#include "mgi/model/questionnaire.hpp"

namespace mgi {

/// Reads the map `follow-up` of an assessment: what became of the recommendations of
/// `questionnaire`. An unknown key is an error; in a file made on an older version (`is_older`) it
/// is a warning, because the recommendation may have gone with that version.
std::vector<FollowUp> read_follow_up(Reader& file, const Questionnaire& questionnaire,
                                     bool is_older);

}  // namespace mgi
