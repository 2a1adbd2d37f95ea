#pragma once

#include "mgi/check/checks.hpp"

namespace mgi::rules {

// Of questionnaires.
void guidance_missing(const Questionnaire&, const Frameworks&, Diagnostics&);
void recommendation_missing(const Questionnaire&, const Frameworks&, Diagnostics&);
void unknown_code(const Questionnaire&, const Frameworks&, Diagnostics&);
void after_cycle(const Questionnaire&, const Frameworks&, Diagnostics&);

// Of assessments.
void country_code(const Questionnaire&, const Assessment&, Diagnostics&);
void not_applicable_reason(const Questionnaire&, const Assessment&, Diagnostics&);
void not_applicable_share(const Questionnaire&, const Assessment&, Diagnostics&);
void presupposed_answer(const Questionnaire&, const Assessment&, Diagnostics&);
void evidence_missing(const Questionnaire&, const Assessment&, Diagnostics&);
void no_without_official_source(const Questionnaire&, const Assessment&, Diagnostics&);
void source_address(const Questionnaire&, const Assessment&, Diagnostics&);
void source_after_date(const Questionnaire&, const Assessment&, Diagnostics&);
void source_unused(const Questionnaire&, const Assessment&, Diagnostics&);
void rule_expired(const Questionnaire&, const Assessment&, Diagnostics&);
void rule_not_yet(const Questionnaire&, const Assessment&, Diagnostics&);
void clearance_missing(const Questionnaire&, const Assessment&, Diagnostics&);
void changed_after_clearance(const Questionnaire&, const Assessment&, Diagnostics&);
void confidential_published(const Questionnaire&, const Assessment&, Diagnostics&);

}  // namespace mgi::rules
