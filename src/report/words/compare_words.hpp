#pragma once

#include <array>

#include "mgi/report/language.hpp"
#include "report/words/phrase.hpp"

namespace mgi {

/// Words of what became of recommendations.
struct UptakeWords {
  Phrase<> title;
  std::array<Phrase<>, 3> responses;  ///< accepted, partly, noted
  std::array<Phrase<>, 4> statuses;   ///< not started, under way, done, stopped
  Counted accepted;
  Counted partly;
  Counted noted;
  Counted done;
  Counted overdue;
  Counted without_response;
  Phrase<1> lead;        ///< who
  Phrase<1> due;         ///< date
  Phrase<1> overdue_by;  ///< date of the assessment
  Phrase<1> proof;
  Phrase<1> still_gaps;  ///< titles of indicators
};

/// Words of answers that are only supposed.
struct WhatIfWords {
  Phrase<> short_name;  ///< on every page
  Counted notice;       ///< how many answers
  Phrase<> answers;
  Phrase<1> supposed;  ///< an answer
  Phrase<> values;
  Phrase<> given;
  Phrase<> column;
  Phrase<> no_change;
};

/// Words of the comparison of two rounds, and of a trend.
struct CompareWords {
  Phrase<3> title;         ///< jurisdiction, two rounds
  Phrase<2> drafts_title;  ///< jurisdiction, round
  Phrase<2> trend_title;   ///< jurisdiction, rounds
  Phrase<> rounds;
  Phrase<> version;
  Phrase<> earlier;
  Phrase<> later;
  Phrase<> other_origin;
  Phrase<> other_status;
  Phrase<2> carried_over;  ///< round, version it was made on
  Phrase<> in_short;
  Counted both_answered;  ///< in both rounds; of how many
  Phrase<2> rose_most;    ///< quoted title of a section, points
  Phrase<2> fell_most;    ///< the same
  Phrase<> values;
  Phrase<> values_about;
  Phrase<> values_version;
  Phrase<> change;
  Phrase<> from_answers;
  Phrase<> from_coverage;
  Phrase<> from_version;
  std::array<Phrase<>, 6> changes;  ///< in the order of Change, without "unchanged"
  Phrase<> gone;
  Phrase<> renamed;
  Phrase<1> explanation;
  Phrase<> no_explanation;
  Phrase<> new_source;
  Phrase<> changed_evidence;
  Phrase<> note_changed;
  Phrase<> reason_changed;
  Phrase<> reach_changed;
  Phrase<> confidential_changed;
  Phrase<> no_longer_cited;
  Phrase<> new_sources;
  Phrase<> same;
  Phrase<> trend_answered;
  Phrase<> trend_changes;
  UptakeWords uptake;
  WhatIfWords what_if;
};

const CompareWords& compare_words(Language language);

}  // namespace mgi
