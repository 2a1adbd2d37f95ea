#pragma once

#include "mgi/report/language.hpp"
#include "report/words/phrase.hpp"

namespace mgi {

/// Words of the note for a minister.
struct MinisterWords {
  Phrase<2> title;     ///< jurisdiction, round
  Phrase<5> in_short;  ///< questions that apply; in place, begun, missing, open
  Phrase<> decisions;
  Phrase<> decide_on;
  Phrase<> nothing_to_decide;
  Phrase<1> missing_today;  ///< titles
  Phrase<1> begun_today;    ///< titles
  Phrase<> bars_about;
  Phrase<> in_place;
  Phrase<> first_gaps;
  Phrase<1> waiting;  ///< titles of what comes after
  Phrase<> how_sure;
  Phrase<> all_settled;
  Counted open;         ///< questions
  Phrase<2> widest;     ///< quoted title of a section, its range
  Phrase<2> holds_all;  ///< "5 gaps", "3 recommendations"
  Counted gaps;
  Counted recommendations;
};

/// Words of the documents for a review: answers by the codes of a framework.
struct ReviewWords {
  Phrase<> overview;
  Phrase<> part;
  Phrase<1> since;  ///< round
  Counted improved;
  Counted worsened;
  Counted became_known;
  Counted became_unknown;
  Counted scope_changed;
  Counted unchanged;
  Counted still_open;  ///< unknown in both rounds
  Phrase<> nothing_changed;
  Phrase<> mostly_known;
  Phrase<2> from_to;     ///< two answers
  Phrase<> improvement;  ///< names one change, and a column
  Phrase<> worsening;
  Phrase<> in_place;
  Phrase<> challenges;
  Phrase<> not_settled;
  Phrase<> recommendations;
  Phrase<1> progress;    ///< round
  Phrase<1> why;         ///< the reason of the priority
  Phrase<1> told_under;  ///< "Global Compact 9"
  Phrase<1> more_under;  ///< "Global Compact 9, 10"
  Phrase<> told_once;
  Phrase<> other_parts;
  Phrase<2> means_part;  ///< how many in place, of how many
  Phrase<> evidence_elsewhere;
};

/// Words of the documents for one kind of reader.
struct AudienceWords {
  MinisterWords minister;
  ReviewWords review;
  Phrase<2> gcm_title;  ///< jurisdiction, round
  Phrase<> gcm_about;
  Phrase<2> vnr_title;  ///< jurisdiction, round
  Phrase<> vnr_about;
  Phrase<> vnr_notice;
};

const AudienceWords& audience_words(Language language);

}  // namespace mgi
