#include "study/frontier.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "mgi/score/rounding.hpp"

namespace mgi {
namespace {

constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();
// Sums of the same points in another order differ by less.
constexpr double same = 1e-13;

/// A state that no cheaper one is as good as. `score` grows with the value: the sum in the making
/// of a mean, or the value itself.
struct State {
  Cost cost = 0;
  double score = 0;
  std::size_t before = nowhere;  // the state of the stage before
  std::size_t part = nowhere;    // the level of the indicator, or the state of the child section
};

/// What one more child gives a mean in the making.
double term(Mean mean, double weight, double value) {
  switch (mean) {
    case Mean::arithmetic:
      return weight * value;
    case Mean::geometric:
      return weight * std::log(value);  // of 0 it is less than any number
    case Mean::harmonic:
      return value > 0 ? -weight / value : -std::numeric_limits<double>::infinity();
    case Mean::minimum:
      break;
  }
  return value;
}

double joined(Mean mean, double score, double more) {
  return mean == Mean::minimum ? std::min(score, more) : score + more;
}

double value_of(Mean mean, double score, double weight) {
  switch (mean) {
    case Mean::arithmetic:
      return score / weight;
    case Mean::geometric:
      return std::exp(score / weight);
    case Mean::harmonic:
      return std::isinf(score) ? 0.0 : weight / -score;
    case Mean::minimum:
      break;
  }
  return score;
}

/// Leaves the states that no cheaper one is as good as, by ascending cost.
void keep_best(std::vector<State>& states) {
  std::ranges::sort(states, [](const State& a, const State& b) {
    if (a.cost != b.cost) return a.cost < b.cost;
    return a.score > b.score;
  });
  std::size_t kept = 0;
  for (const State& state : states) {
    if (kept > 0 && !(state.score > states[kept - 1].score + same)) continue;
    states[kept++] = state;
  }
  states.resize(kept);
}

/// A mean over children, child by child.
struct Stage {
  bool is_section = false;
  std::size_t child = 0;
  std::vector<State> states;
};

struct Rolled {
  std::vector<Stage> stages;
  double weight = 0;
  std::vector<State> values;  // `part` is the last stage's state; `score` the value
};

class Frontiers {
 public:
  Frontiers(const Questionnaire& questionnaire, const std::vector<PlanLevels>& levels,
            const std::vector<LevelRange>& ranges, const Needed& needed, Cost below)
      : questionnaire_(questionnaire),
        levels_(levels),
        ranges_(ranges),
        below_(below),
        rolled_(questionnaire.sections.size() + 1) {
    const std::size_t top = questionnaire.sections.size();
    // Where nothing is needed here or above, only what is cheapest matters.
    matters_.assign(top + 1, needed.overall.has_value());
    for (std::size_t s = 0; s < top; ++s)
      matters_[s] = needed.sections[s].has_value() ||
                    matters_[questionnaire.sections[s].parent.value_or(top)];
    for (std::size_t i = 0; i < levels.size() && possible_; ++i)
      if (!levels[i].empty()) add_indicator(i);
    // Parents stand before their children, so going backwards finds every section complete.
    for (std::size_t s = top; s-- > 0 && possible_;) {
      finish(s, questionnaire.sections[s].mean, needed.sections[s]);
      if (rolled_[s].stages.empty()) {
        if (needed.sections[s]) possible_ = false;  // without a value nothing is reached
        continue;
      }
      add_section(s);
    }
    if (possible_) finish(top, overall_mean(), needed.overall);
    if (possible_ && needed.overall && rolled_[top].stages.empty()) possible_ = false;
  }

  std::optional<LevelChoice> cheapest() const {
    if (!possible_) return std::nullopt;
    LevelChoice choice{std::vector<std::size_t>(levels_.size(), 0), 0};
    const Rolled& top = rolled_.back();
    if (top.values.empty()) return choice;
    choice.cost = top.values.front().cost;
    follow(rolled_.size() - 1, 0, choice);
    return choice;
  }

 private:
  /// Without an overall value the tops are only added up: any mean keeps the cheapest of each.
  Mean overall_mean() const {
    return questionnaire_.has_overall ? questionnaire_.overall_mean : Mean::arithmetic;
  }

  Mean mean_of(std::size_t section) const {
    return section < questionnaire_.sections.size() ? questionnaire_.sections[section].mean
                                                    : overall_mean();
  }

  /// One more child with its states (cost and value) to the mean of `parent`.
  void add(std::size_t parent, bool is_section, std::size_t child, double weight,
           const std::vector<State>& parts) {
    Rolled& to = rolled_[parent];
    const Mean mean = mean_of(parent);
    std::vector<State> states;
    static const std::vector<State> none{State{}};
    const bool first = to.stages.empty();
    const std::vector<State>& before = first ? none : to.stages.back().states;
    for (std::size_t b = 0; b < before.size(); ++b)
      for (std::size_t p = 0; p < parts.size(); ++p) {
        const Cost cost = before[b].cost + parts[p].cost;
        if (cost >= below_) break;  // parts are of ascending cost
        const double more = term(mean, weight, parts[p].score);
        if (p > 0 && !matters_[parent]) break;
        states.push_back({cost, first ? more : joined(mean, before[b].score, more), b,
                          is_section ? p : parts[p].part});
      }
    keep_best(states);
    if (states.empty()) possible_ = false;
    to.stages.push_back({is_section, child, std::move(states)});
    to.weight += weight;
  }

  void add_indicator(std::size_t i) {
    const Indicator& indicator = questionnaire_.indicators[i];
    std::vector<State> parts;
    for (std::size_t level = ranges_[i].low; level <= ranges_[i].high; ++level)
      parts.push_back({levels_[i][level].cost, levels_[i][level].points, nowhere, level});
    add(indicator.section, false, i, indicator.weight, parts);
  }

  void add_section(std::size_t s) {
    const Section& section = questionnaire_.sections[s];
    add(section.parent.value_or(questionnaire_.sections.size()), true, s, section.weight,
        rolled_[s].values);
  }

  /// From the sums to the values; what does not reach what is needed goes.
  void finish(std::size_t s, Mean mean, const std::optional<double>& needed) {
    Rolled& of = rolled_[s];
    if (of.stages.empty()) return;
    const std::vector<State>& last = of.stages.back().states;
    for (std::size_t i = 0; i < last.size(); ++i) {
      const double value = value_of(mean, last[i].score, of.weight);
      if (!needed || reaches(value, *needed))
        of.values.push_back({last[i].cost, value, nowhere, i});
    }
    if (of.values.empty()) possible_ = false;
  }

  void follow(std::size_t s, std::size_t value, LevelChoice& choice) const {
    const Rolled& of = rolled_[s];
    std::size_t state = of.values[value].part;
    for (std::size_t stage = of.stages.size(); stage-- > 0;) {
      const Stage& at = of.stages[stage];
      if (at.is_section)
        follow(at.child, at.states[state].part, choice);
      else
        choice.levels[at.child] = at.states[state].part;
      state = at.states[state].before;
    }
  }

  const Questionnaire& questionnaire_;
  const std::vector<PlanLevels>& levels_;
  const std::vector<LevelRange>& ranges_;
  const Cost below_;
  std::vector<Rolled> rolled_;  // of each section; the last is the whole
  std::vector<bool> matters_;
  bool possible_ = true;
};

}  // namespace

std::optional<LevelChoice> cheapest_levels(const Questionnaire& questionnaire,
                                           const std::vector<PlanLevels>& levels,
                                           const std::vector<LevelRange>& ranges,
                                           const Needed& needed, Cost below) {
  return Frontiers(questionnaire, levels, ranges, needed, below).cheapest();
}

}  // namespace mgi
