#pragma once

#include "mgi/model/questionnaire.hpp"
#include "report/json.hpp"

namespace mgi::schema {

/// The map from indicators to answers, with what editors show of each indicator.
Json answers_map(const Questionnaire& questionnaire);

/// The definitions it refers to: two for each scale, evidence, and when a reason is due.
Json answer_definitions(const Questionnaire& questionnaire);

/// True if answers to an earlier version may use ids that are no more.
bool has_old_ids(const Questionnaire& questionnaire);

/// A rule for the whole file: such ids stand only in answers to an earlier version.
Json refuse_old_ids(const Questionnaire& questionnaire);

}  // namespace mgi::schema
