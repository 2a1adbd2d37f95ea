#pragma once

#include "mgi/report/language.hpp"
#include "report/words/phrase.hpp"

namespace mgi {

/// Words for what a questionnaire may bring with it, and for what joins two questionnaires, in one
/// language.
struct InstrumentWords {
  Phrase<1> published_bands;  ///< what publishes them: the stance where bands are not our own
  Phrase<3> bands;            ///< bands, least coverage, what publishes them: the method
  Phrase<> good_practice;     ///< label of examples that documents report
  // Two questionnaires side by side.
  Phrase<2> across_title;  ///< two places with their rounds
  Phrase<> across_about;
  Phrase<4> across_counts;  ///< how many questions, of how many; title of theirs, of the other
  Phrase<> evidence;        ///< label of a note
  // Answers that follow from those to another questionnaire.
  Phrase<2> crosswalk_title;   ///< place and round, title
  Phrase<2> crosswalk_about;   ///< titles: from, to
  Phrase<2> crosswalk_counts;  ///< settled, of how many
  Phrase<> crosswalk_unreviewed;
  Phrase<> settled;
  Phrase<> open;
  Phrase<> open_about;
  Phrase<> follows_from;  ///< label of answers
  Phrase<> looked_at;     ///< label of answers that settle nothing
  Phrase<> why;           ///< label of a reason
  Phrase<> no_answer;     ///< why a question is open: what would settle it is not answered
  Phrase<> no_rule;       ///< why a question is open: no rule holds
};

const InstrumentWords& instrument_words(Language language);

}  // namespace mgi
