#pragma once

#include <array>

#include "mgi/report/language.hpp"
#include "report/words/phrase.hpp"

namespace mgi {

/// Words of the report on how robust values are.
struct RobustnessWords {
  Phrase<1> title;  ///< jurisdiction and round
  Counted many;     ///< assessments
  Phrase<> notice;
  Phrase<2> about;  ///< draws, seed
  Counted steady;   ///< areas that stay in a band; of how many
  // What was varied.
  Phrase<> varied;
  Phrase<> assumption;
  Phrase<> range;
  Phrase<> covers;
  Phrase<> effect;
  std::array<Phrase<>, 4> assumptions;  ///< weights, rule, open answers, partly
  Phrase<1> weights_range;              ///< per cent
  Phrase<1> rule_range;                 ///< names of means
  Phrase<> unknown_range;
  Phrase<2> partly_range;  ///< points from, to
  Phrase<> not_varied;
  std::array<Counted, 4> covered;
  Phrase<> no_effect;
  Phrase<2> moved;  ///< areas moved, of how many
  // Values over the draws.
  Phrase<> values;
  Phrase<> values_about;
  Phrase<> area;
  Phrase<> value;
  Phrase<> median;
  Phrase<> most_draws;
  Phrase<> bands;
  Phrase<2> in_band;  ///< band, per cent
  Phrase<> own_coding;
  Phrase<> open_left_out;
  // What matters most.
  Phrase<> matters;
  Phrase<> matters_about;
  Phrase<> alone;
  Phrase<> together;
  Phrase<2> with_interval;  ///< per cent, interval
  Phrase<> nothing_moves;
  Phrase<> answers;
  Phrase<> answers_about;
  Phrase<> question;
  // Single answers.
  Phrase<> crossings;
  Phrase<> crossings_about;
  Phrase<> now;
  Phrase<> other_answer;
  Phrase<2> band_change;  ///< two bands
  Phrase<> no_crossing;
  Phrase<> no_bands_said;
  Counted more_in_json;
  Phrase<> left_out;
  Phrase<> left_out_about;
  Phrase<> without;
  // Limits.
  Phrase<> limits;
  std::array<Phrase<>, 3> limits_text;
};

const RobustnessWords& robustness_words(Language language);

}  // namespace mgi
