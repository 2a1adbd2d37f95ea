#pragma once

#include "mgi/report/language.hpp"
#include "report/words/phrase.hpp"

namespace mgi {

/// The words of a workbook that no other report has.
struct WorkbookWords {
  // Names of sheets, at most 31 letters, without []:*?/\ and '.
  Phrase<> summary_sheet;
  Phrase<> areas_sheet;
  Phrase<> answers_sheet;
  Phrase<> gaps_sheet;
  Phrase<> recommendations_sheet;
  Phrase<> method_sheet;
  Phrase<> sources_sheet;
  Phrase<> scales_sheet;

  Phrase<1> numbers_follow;  ///< the name of the sheet with the answers
  Phrase<> how_to_answer;
  Phrase<> folded_columns;
  Phrase<1> as_made;  ///< date: this list does not follow changes, its columns "now" do
  Phrase<> edit_scales;

  Phrase<> part;
  Phrase<> kind;
  Phrase<> value;
  Phrase<> lowest;
  Phrase<> highest;
  Phrase<> band;
  Phrase<> answered;
  Phrase<> applicable;
  Phrase<> coverage;
  Phrase<> weight_coverage;
  Phrase<> mean;
  Phrase<> all_questions;
  Phrase<> no_band;  ///< own coding
  Phrase<> questions;
  Phrase<> first_gaps;

  Phrase<> section;
  Phrase<> question;
  Phrase<> wording;
  Phrase<> answer;
  Phrase<> state;
  Phrase<> points;
  Phrase<> priority;
  Phrase<> note;
  Phrase<> reason;
  Phrase<> sources;
  Phrase<> weight;
  Phrase<> not_an_answer;
  Phrase<> choose;
  Phrase<4> write_number;  ///< two ends, two words
  Phrase<2> write_items;   ///< ids, the word for none

  Phrase<> number;  ///< of a row
  Phrase<> answer_then;
  Phrase<> answer_now;
  Phrase<> state_now;
  Phrase<> comes_after;
  Phrase<> follows;
  Phrase<> section_rise;
  Phrase<> overall_rise;
  Phrase<> recommendation;
  Phrase<> because_of;
  Phrase<> gaps_now;
  Phrase<> serves;

  Phrase<> notices;
  Phrase<> arithmetic;
  Phrase<> geometric;
  Phrase<> harmonic;
  Phrase<> minimum;
  Phrase<1> thresholds;  ///< minimum coverage
  Phrase<> workbook_about;
  Phrase<> title;
  Phrase<> publisher;
  Phrase<> year;
  Phrase<> address;
  Phrase<> scale;
  Phrase<> measured;    ///< the number of a scale of numbers
  Phrase<1> band_from;  ///< the band's title: where it begins
  Phrase<> minimum_coverage;
  Phrase<> every_scale;
  Phrase<> worst_number;
  Phrase<> best_number;

  // Intermediate results.
  Phrase<> total_weight;
  Phrase<> share_of_whole;
  Phrase<> weight_with_value;
  Phrase<> weight_applicable;
  Phrase<1> sum_of;  ///< value, lowest or highest
  Phrase<1> smallest_of;
  Phrase<1> as_number;  ///< 0 where there is none
  Phrase<> whole_answered;
  Phrase<> whole_applicable;
  Phrase<1> band_of;
  Phrase<> points_or_zero;
  Phrase<> worst_points;
  Phrase<> best_points;
  Phrase<> parent;
  Phrase<> depth;
};

const WorkbookWords& workbook_words(Language language);

}  // namespace mgi
