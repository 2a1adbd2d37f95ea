#pragma once

#include "mgi/check/checks.hpp"

namespace mgi::rules {

/// False in a file whose date could not be read: nothing is before or after it.
inline bool has_date(const Assessment& assessment) {
  return assessment.date.year != 0;
}

// Of questionnaires.
void guidance_missing(const Questionnaire& questionnaire, const Frameworks& frameworks,
                      Diagnostics& diagnostics);
void guidance_key(const Questionnaire& questionnaire, const Frameworks& frameworks,
                  Diagnostics& diagnostics);
void recommendation_missing(const Questionnaire& questionnaire, const Frameworks& frameworks,
                            Diagnostics& diagnostics);
void unknown_code(const Questionnaire& questionnaire, const Frameworks& frameworks,
                  Diagnostics& diagnostics);
void after_cycle(const Questionnaire& questionnaire, const Frameworks& frameworks,
                 Diagnostics& diagnostics);
void scale_span(const Questionnaire& questionnaire, const Frameworks& frameworks,
                Diagnostics& diagnostics);
void double_question(const Questionnaire& questionnaire, const Frameworks& frameworks,
                     Diagnostics& diagnostics);
void duplicate_question(const Questionnaire& questionnaire, const Frameworks& frameworks,
                        Diagnostics& diagnostics);
void indicator_weight(const Questionnaire& questionnaire, const Frameworks& frameworks,
                      Diagnostics& diagnostics);
void recommendation_idle(const Questionnaire& questionnaire, const Frameworks& frameworks,
                         Diagnostics& diagnostics);

// Of two questionnaires. `other` is nullptr where it cannot be found or has errors.
void mirror_unknown(const Questionnaire& questionnaire, std::string_view other_id,
                    const Questionnaire* other, Diagnostics& diagnostics);

// Of assessments.
void country_code(const Questionnaire& questionnaire, const Assessment& assessment,
                  Diagnostics& diagnostics);
void not_applicable_reason(const Questionnaire& questionnaire, const Assessment& assessment,
                           Diagnostics& diagnostics);
void not_applicable_share(const Questionnaire& questionnaire, const Assessment& assessment,
                          Diagnostics& diagnostics);
void presupposed_answer(const Questionnaire& questionnaire, const Assessment& assessment,
                        Diagnostics& diagnostics);
void evidence_missing(const Questionnaire& questionnaire, const Assessment& assessment,
                      Diagnostics& diagnostics);
void no_without_official_source(const Questionnaire& questionnaire, const Assessment& assessment,
                                Diagnostics& diagnostics);
void source_address(const Questionnaire& questionnaire, const Assessment& assessment,
                    Diagnostics& diagnostics);
void source_after_date(const Questionnaire& questionnaire, const Assessment& assessment,
                       Diagnostics& diagnostics);
void source_unused(const Questionnaire& questionnaire, const Assessment& assessment,
                   Diagnostics& diagnostics);
void rule_expired(const Questionnaire& questionnaire, const Assessment& assessment,
                  Diagnostics& diagnostics);
void rule_not_yet(const Questionnaire& questionnaire, const Assessment& assessment,
                  Diagnostics& diagnostics);
void follow_up_dates(const Questionnaire& questionnaire, const Assessment& assessment,
                     Diagnostics& diagnostics);
void follow_up_proof(const Questionnaire& questionnaire, const Assessment& assessment,
                     Diagnostics& diagnostics);
void follow_up_cost(const Questionnaire& questionnaire, const Assessment& assessment,
                    Diagnostics& diagnostics);
void clearance_missing(const Questionnaire& questionnaire, const Assessment& assessment,
                       Diagnostics& diagnostics);
void changed_after_clearance(const Questionnaire& questionnaire, const Assessment& assessment,
                             Diagnostics& diagnostics);
void confidential_published(const Questionnaire& questionnaire, const Assessment& assessment,
                            Diagnostics& diagnostics);
void comment_open(const Questionnaire& questionnaire, const Assessment& assessment,
                  Diagnostics& diagnostics);
void round_date(const Questionnaire& questionnaire, const Assessment& assessment,
                Diagnostics& diagnostics);

// Of translations.
void translation_missing(const Translation& translation, const Translatable& of,
                         Diagnostics& diagnostics);
void translation_stale(const Translation& translation, const Translatable& of,
                       Diagnostics& diagnostics);
void translation_unknown_id(const Translation& translation, const Translatable& of,
                            Diagnostics& diagnostics);
void translation_placeholder(const Translation& translation, const Translatable& of,
                             Diagnostics& diagnostics);

// Of crosswalks. A questionnaire is nullptr where it cannot be found or has errors.
void crosswalk_questionnaire(const Crosswalk& crosswalk, const Questionnaire* from,
                             const Questionnaire* to, Diagnostics& diagnostics);
void crosswalk_version(const Crosswalk& crosswalk, const Questionnaire* from,
                       const Questionnaire* to, Diagnostics& diagnostics);
void crosswalk_indicator(const Crosswalk& crosswalk, const Questionnaire* from,
                         const Questionnaire* to, Diagnostics& diagnostics);
void crosswalk_answer(const Crosswalk& crosswalk, const Questionnaire* from,
                      const Questionnaire* to, Diagnostics& diagnostics);
void crosswalk_conflict(const Crosswalk& crosswalk, const Questionnaire* from,
                        const Questionnaire* to, Diagnostics& diagnostics);
void crosswalk_missing(const Crosswalk& crosswalk, const Questionnaire* from,
                       const Questionnaire* to, Diagnostics& diagnostics);

// Of files of kind `mgi-highlights`.
void statement_indicator(const Statements& statements, const Questionnaire& questionnaire,
                         Diagnostics& diagnostics);
void statement_answer(const Statements& statements, const Questionnaire& questionnaire,
                      Diagnostics& diagnostics);
void statement_aim(const Statements& statements, const Questionnaire& questionnaire,
                   Diagnostics& diagnostics);

// Of the words of a file.
void term_avoided(const Translatable& texts, const Glossary& glossary, const Source& source,
                  Diagnostics& diagnostics);
void term_avoided(const Translation& translation, const Glossary& glossary, const Source& source,
                  Diagnostics& diagnostics);

}  // namespace mgi::rules
