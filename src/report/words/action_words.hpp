#pragma once

#include <array>

#include "mgi/report/language.hpp"
#include "report/words/phrase.hpp"

namespace mgi {

/// Words of an action plan.
struct ActionWords {
  Phrase<2> title;  ///< jurisdiction, round
  Phrase<> about;
  Phrase<> nothing;
  Phrase<> actions;
  Phrase<> recommendation;
  Phrase<> gap;
  Phrase<> measure;
  Phrase<> lead;
  Phrase<> partners;
  Phrase<> steps;
  Phrase<> start;
  Phrase<> due;
  Phrase<> cost;
  Phrase<> currency;
  Phrase<> funded;
  Phrase<> capacity;
  Phrase<> verification;
  Phrase<> status;
  std::array<Phrase<>, 3> funded_words;    ///< yes, partly, no
  std::array<Phrase<>, 5> capacity_words;  ///< law, staff, training, data system, coordination
  Phrase<> capacity_gaps;
  Phrase<> capacity_about;
  Phrase<> funding_gaps;
  Phrase<> funding_about;
  Phrase<> funding;
  Phrase<> missing;
  Phrase<> totals;
  Phrase<> measures;
  Counted noted;
  Counted without_cost;
};

const ActionWords& action_words(Language language);

}  // namespace mgi
