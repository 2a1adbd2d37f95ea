#pragma once

#include <array>

#include "mgi/report/language.hpp"
#include "report/words/phrase.hpp"

namespace mgi {

/// Words of a plan.
struct PlanWords {
  Phrase<2> title;  ///< jurisdiction, round
  Phrase<> what_it_is;
  Phrase<> illustrative;
  Phrase<> open_stay;
  Phrase<> targets;
  Phrase<> today;
  Phrase<> target;
  Phrase<> with_plan;
  Phrase<> floor;  ///< marks a row that is a floor
  Phrase<> nothing_to_do;
  Counted answers;  ///< to raise
  Phrase<1> effort;
  Phrase<2> effort_unit;  ///< effort, unit
  Phrase<> proved;
  Phrase<1> not_proved;     ///< at least
  Phrase<1> out_of_reach;   ///< share of the way
  Phrase<1> out_of_budget;  ///< share of the way
  Phrase<> impossible;
  Phrase<> best_proved;
  Phrase<> best_not_proved;
  Phrase<1> phase;                  ///< number
  Phrase<1> step_effort;            ///< effort
  std::array<Phrase<>, 3> reasons;  ///< in the order of PlanReason, without the cheapest
  Phrase<1> settle_first;           ///< titles
  Phrase<> by_phase;
  Phrase<> effort_so_far;
};

const PlanWords& plan_words(Language language);

}  // namespace mgi
