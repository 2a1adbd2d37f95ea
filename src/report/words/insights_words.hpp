#pragma once

#include <array>

#include "mgi/report/language.hpp"
#include "report/words/phrase.hpp"

namespace mgi {

/// Words of insights over many jurisdictions.
struct InsightsWords {
  // The head.
  Counted title;
  Phrase<> public_edition;
  Phrase<> internal_edition;
  Phrase<> counted_apart;
  Phrase<3> chapter;  ///< questionnaire, version, what kind of assessments
  Phrase<> cleared;
  Phrase<> not_cleared;
  Phrase<> synthetic;
  Phrase<> synthetic_notice;
  Phrase<> questionnaire;
  Phrase<> jurisdictions;
  Phrase<> status;
  Phrase<> who_answered;
  Phrase<> earlier_rounds;
  Counted earlier_rounds_left;
  Phrase<> left_out;
  Counted left_out_files;
  Phrase<> with_errors;
  Phrase<> partly;                    ///< label
  std::array<Phrase<>, 3> partly_as;  ///< by PartlyAs
  Phrase<> small_cells;               ///< label
  Phrase<> small_cells_hidden;
  Phrase<> not_a_ranking;
  // Shares.
  Phrase<> shares;
  Phrase<> shares_about;
  Phrase<> indicator;
  Phrase<> yes;
  Phrase<> between;
  Phrase<> no;
  Phrase<> answered;
  Phrase<> share;
  Phrase<> interval;
  Phrase<> open;
  Phrase<> hidden;
  // Groups.
  Phrase<1> by_group;  ///< key
  Phrase<> by_group_about;
  Phrase<> all;
  Phrase<> without_group;
  Phrase<> under_five;
  Phrase<2> group_of;  ///< name, how many
  // Associations.
  Phrase<> associations;
  Phrase<3> tested;  ///< pairs tested, all pairs, those told
  Phrase<> not_cause;
  Phrase<> none_told;
  Phrase<4> more_often;    ///< indicator, where, share there, share elsewhere
  Phrase<4> less_often;    ///< the same
  Phrase<3> count_of;      ///< count, of how many, per cent
  Phrase<4> test_numbers;  ///< odds ratio, p, adjusted p, n
  Phrase<1> odds_ratio;    ///< the number
  Phrase<> none_both;      ///< why there is no odds ratio
  Phrase<> none_first;
  Phrase<> none_second;
  Phrase<> none_neither;
  Counted more_told;
  Phrase<> presupposed;
  Phrase<> less_than_thousandth;
  // Examples.
  Phrase<> examples;
  Phrase<> examples_about;
  Counted more_examples;
  // Statements of a publication.
  Phrase<> statements;
  Phrase<1> published_in;  ///< publication
  Phrase<3> verdicts;      ///< how many hold, do not, cannot be decided
  Phrase<> statements_about;
  std::array<Phrase<>, 3> verdict;   ///< by Verdict
  std::array<Phrase<>, 6> obstacle;  ///< by Obstacle
  Phrase<> no_number;
  Phrase<1> above;            ///< per cent
  Phrase<1> below;            ///< per cent
  Phrase<1> exactly;          ///< per cent
  Phrase<2> about;            ///< per cent, points away
  Phrase<3> share_here;       ///< count of base (per cent), interval, n
  Phrase<2> possible;         ///< open answers; the range of shares they allow
  Phrase<2> there_elsewhere;  ///< the share where the other is in place, and where it is not
  Phrase<1> forms_here;       ///< counts
};

const InsightsWords& insights_words(Language language);

}  // namespace mgi
