#include "mgi/study/plan.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>
#include <utility>

#include "mgi/score/roll_up.hpp"
#include "mgi/score/rounding.hpp"
#include "study/frontier.hpp"
#include "study/plan_levels.hpp"

namespace mgi {
namespace {

constexpr Cost boundless = std::numeric_limits<Cost>::max();
constexpr int halvings = 12;  // 1/4096 of the way

/// A part of the search: which levels may still be taken.
struct Node {
  Cost bound = 0;
  std::size_t number = 0;  // of the order in which they were made, so that every run is the same
  std::vector<LevelRange> ranges;
  LevelChoice choice;
};

struct Dearer {
  bool operator()(const Node& a, const Node& b) const {
    return a.bound != b.bound ? a.bound > b.bound : a.number > b.number;
  }
};

struct Found {
  std::optional<LevelChoice> best;
  bool proved = true;
  Cost least = 0;
  std::size_t nodes = 0;
};

class Planner {
 public:
  Planner(const Questionnaire& questionnaire, const Assessment& assessment,
          const Scorecard& scorecard, const PlanRequest& request)
      : questionnaire_(questionnaire),
        scorecard_(scorecard),
        request_(request),
        set_(plan_levels(questionnaire, assessment, request.efforts)),
        ranges_(whole_ranges()) {
    for (const std::size_t i : request.must) require(i, PlanReason::must);
    const std::vector<bool> aimed = aimed_at();
    for (std::size_t i = 0; i < set_.levels.size(); ++i)
      if (aimed[i] && questionnaire.indicators[i].priority == 1) require(i, PlanReason::priority);
  }

  Plan plan() {
    Plan plan;
    for (const PlanTarget& target : request_.targets)
      plan.targets.push_back({target, value_at(target, {}), {}});
    for (const PlanTarget& floor : request_.floors)
      plan.floors.push_back({floor, value_at(floor, {}), {}});
    const Cost budget = request_.budget ? to_cost(*request_.budget) + 1 : boundless;
    if (is_reached(plan)) return finished(std::move(plan), {}, 1);
    Found found = search(needed(1), budget);
    plan.nodes = found.nodes;
    if (found.best) return finished(std::move(plan), found, 1);
    // Out of reach: as much of the way as can be gone.
    const bool proved_so_far = found.proved;
    Found at_start = search(needed(0), budget);
    plan.nodes += at_start.nodes;
    if (!at_start.best) {
      plan.impossible = true;
      plan.proved = proved_so_far && at_start.proved;
      return finished(std::move(plan), {}, 0);
    }
    Found best = std::move(at_start);
    best.proved = best.proved && proved_so_far;
    double low = 0;
    double high = 1;
    for (int i = 0; i < halvings; ++i) {
      const double way = (low + high) / 2;
      Found next = search(needed(way), budget);
      plan.nodes += next.nodes;
      if (next.best) {
        low = way;
        next.proved = next.proved && best.proved;
        best = std::move(next);
      } else {
        high = way;
        best.proved = best.proved && next.proved;
      }
    }
    return finished(std::move(plan), best, low);
  }

 private:
  std::vector<LevelRange> whole_ranges() const {
    std::vector<LevelRange> ranges;
    for (const PlanLevels& levels : set_.levels)
      ranges.push_back({0, levels.empty() ? 0 : levels.size() - 1});
    return ranges;
  }

  std::size_t best(std::size_t i) const { return set_.levels[i].size() - 1; }

  /// Raises an indicator to its best in every plan; the search then raises what it waits for.
  void require(std::size_t i, PlanReason reason) {
    if (set_.levels[i].size() < 2 || ranges_[i].low == best(i)) return;
    ranges_[i].low = best(i);
    reasons_.resize(set_.levels.size());
    reasons_[i] = reason;
  }

  /// The indicators in the sections of the targets that are not reached yet.
  std::vector<bool> aimed_at() const {
    std::vector<bool> aimed(set_.levels.size(), false);
    for (const PlanTarget& target : request_.targets) {
      const auto value = value_at(target, {});
      if (value && reaches(*value, target.value)) continue;
      for (std::size_t i = 0; i < aimed.size(); ++i) {
        bool inside = !target.section;
        for (std::optional<std::size_t> up = questionnaire_.indicators[i].section; up && !inside;
             up = questionnaire_.sections[*up].parent)
          inside = *up == *target.section;
        aimed[i] = aimed[i] || inside;
      }
    }
    return aimed;
  }

  std::optional<double> value_at(const PlanTarget& target,
                                 const std::vector<std::size_t>& levels) const {
    std::vector<std::optional<double>> points(set_.levels.size());
    for (std::size_t i = 0; i < points.size(); ++i)
      if (!set_.levels[i].empty())
        points[i] = set_.levels[i][levels.empty() ? 0 : levels[i]].points;
    const RolledUp values = roll_up(questionnaire_, points);
    return target.section ? values.sections[*target.section] : values.overall;
  }

  static bool is_reached(const std::vector<PlanOutcome>& outcomes) {
    return std::ranges::all_of(outcomes, [](const PlanOutcome& outcome) {
      return outcome.before && reaches(*outcome.before, outcome.target.value);
    });
  }
  /// True where nothing has to be done.
  bool is_reached(const Plan& plan) const {
    return is_reached(plan.targets) && is_reached(plan.floors) &&
           std::ranges::all_of(ranges_, [](const LevelRange& range) { return range.low == 0; });
  }

  /// The floors, and the targets as far as `way` leads to them from today's values.
  Needed needed(double way) const {
    Needed result{std::vector<std::optional<double>>(questionnaire_.sections.size()), {}};
    const auto add = [&](const PlanTarget& target, double value) {
      auto& place = target.section ? result.sections[*target.section] : result.overall;
      place = std::max(place.value_or(0), value);
    };
    for (const PlanTarget& floor : request_.floors) add(floor, floor.value);
    for (const PlanTarget& target : request_.targets) {
      const auto before = value_at(target, {});
      if (before && *before >= target.value) continue;  // better answers never lower it
      add(target, std::lerp(before.value_or(0), target.value, way));
    }
    return result;
  }

  bool at_worst(std::size_t i, std::size_t level) const {
    return set_.levels[i][level].points <= scorecard_.indicators[i].worst;
  }

  /// An indicator that others wait for, and the level that frees them.
  struct Wanted {
    std::size_t indicator = 0;
    std::size_t level = 0;
  };

  /// What the levels leave waiting, if anything.
  std::optional<Wanted> waited_for(const std::vector<std::size_t>& levels) const {
    for (std::size_t i = 0; i < levels.size(); ++i) {
      if (levels[i] == 0) continue;
      for (const std::size_t first : questionnaire_.indicators[i].after)
        if (!set_.levels[first].empty() && levels[first] < best(first))
          return Wanted{first, best(first)};
      for (const std::size_t ground : questionnaire_.indicators[i].presupposes)
        if (set_.levels[ground].size() > 1 && at_worst(ground, levels[ground]))
          return Wanted{ground, 1};
    }
    return std::nullopt;
  }

  /// Holds `wanted` below its level, and with it all that waits for it. False where some of it has
  /// to be raised.
  bool give_up(std::vector<LevelRange>& ranges, const Wanted& wanted) const {
    const auto lower = [&](std::size_t i, std::size_t level) {
      ranges[i].high = std::min(ranges[i].high, level);
      return ranges[i].low <= ranges[i].high;
    };
    if (!lower(wanted.indicator, wanted.level - 1)) return false;
    for (std::size_t i = 0; i < ranges.size(); ++i) {
      const Indicator& of = questionnaire_.indicators[i];
      const bool waits = std::ranges::find(of.after, wanted.indicator) != of.after.end() &&
                         wanted.level == best(wanted.indicator);
      const bool rests =
          std::ranges::find(of.presupposes, wanted.indicator) != of.presupposes.end() &&
          at_worst(wanted.indicator, wanted.level - 1);
      if ((waits || rests) && !set_.levels[i].empty() && !lower(i, 0)) return false;
    }
    return true;
  }

  /// The cheapest of the open parts first, so that the first choice that leaves nothing waiting is
  /// the cheapest of all.
  Found search(const Needed& needed, Cost below) const {
    Found found;
    std::priority_queue<Node, std::vector<Node>, Dearer> open;
    std::size_t made = 0;
    const auto push = [&](std::vector<LevelRange> ranges) {
      auto choice = cheapest_levels(questionnaire_, set_.levels, ranges, needed, below);
      ++found.nodes;
      if (!choice) return;
      const Cost bound = choice->cost;
      open.push({bound, made++, std::move(ranges), std::move(*choice)});
    };
    push(ranges_);
    while (!open.empty()) {
      Node node = open.top();
      open.pop();
      found.least = node.bound;
      const auto wanted = waited_for(node.choice.levels);
      if (!wanted) {
        found.best = std::move(node.choice);
        break;
      }
      if (found.nodes > request_.most_nodes) {
        found.proved = false;
        found.best = raised_until_nothing_waits(std::move(node), needed, below);
        break;
      }
      std::vector<LevelRange> raised = node.ranges;
      if (raise(raised, *wanted)) push(std::move(raised));
      if (give_up(node.ranges, *wanted)) push(std::move(node.ranges));
    }
    return found;
  }

  /// Lifts `wanted` to its level. False where it may not be lifted.
  static bool raise(std::vector<LevelRange>& ranges, const Wanted& wanted) {
    LevelRange& range = ranges[wanted.indicator];
    range.low = std::max(range.low, wanted.level);
    return range.low <= range.high;
  }

  /// For a search that gives up: some plan is better than none. Nothing where this way leads to
  /// none.
  std::optional<LevelChoice> raised_until_nothing_waits(Node node, const Needed& needed,
                                                        Cost below) const {
    while (const auto wanted = waited_for(node.choice.levels)) {
      if (!raise(node.ranges, *wanted)) return std::nullopt;
      auto choice = cheapest_levels(questionnaire_, set_.levels, node.ranges, needed, below);
      if (!choice) return std::nullopt;
      node.choice = std::move(*choice);
    }
    return std::move(node.choice);
  }

  PlanReason reason_of(std::size_t i, const std::vector<std::size_t>& levels) const {
    if (!reasons_.empty() && ranges_[i].low > 0) return reasons_[i];
    for (std::size_t other = 0; other < levels.size(); ++other) {
      if (levels[other] == 0) continue;
      const Indicator& of = questionnaire_.indicators[other];
      if (std::ranges::find(of.after, i) != of.after.end() ||
          std::ranges::find(of.presupposes, i) != of.presupposes.end())
        return PlanReason::needed;
    }
    return PlanReason::cheapest;
  }

  Plan finished(Plan plan, const Found& found, double way) const {
    plan.way = way;
    const std::vector<std::size_t> none(set_.levels.size(), 0);
    const std::vector<std::size_t>& levels = found.best ? found.best->levels : none;
    for (auto* outcomes : {&plan.targets, &plan.floors})
      for (PlanOutcome& outcome : *outcomes) outcome.after = value_at(outcome.target, levels);
    const auto holds = [](const PlanOutcome& outcome) {
      return outcome.after && reaches(*outcome.after, outcome.target.value);
    };
    plan.reached = std::ranges::all_of(plan.targets, holds) &&
                   std::ranges::all_of(plan.floors, holds) && !plan.impossible;
    if (!plan.impossible) plan.proved = found.proved;
    plan.least = from_cost(found.least);
    if (!found.best) return plan;
    for (std::size_t i = 0; i < levels.size(); ++i) {
      if (levels[i] == 0) continue;
      const PlanLevel& to = set_.levels[i][levels[i]];
      plan.steps.push_back({i, set_.answers[i][levels[i]], set_.levels[i][0].points, to.points,
                            from_cost(to.cost), 0, reason_of(i, levels)});
    }
    plan.effort = from_cost(found.best->cost);
    put_in_order(plan.steps);
    std::vector<std::size_t> so_far = none;
    for (std::size_t s = 0; s < plan.steps.size(); ++s) {
      const PlanStep& step = plan.steps[s];
      so_far[step.indicator] = levels[step.indicator];
      if (plan.phases.size() <= step.phase)
        plan.phases.push_back({plan.phases.empty() ? 0 : plan.phases.back().effort, {}});
      plan.phases.back().effort += step.effort;
      if (s + 1 < plan.steps.size() && plan.steps[s + 1].phase == step.phase) continue;
      for (const PlanOutcome& target : plan.targets)
        plan.phases.back().targets.push_back(value_at(target.target, so_far));
    }
    return plan;
  }

  /// Phases, and within them the questionnaire's priority and order.
  void put_in_order(std::vector<PlanStep>& steps) const {
    // As many rounds as steps at most: the order of work has no cycle.
    for (std::size_t round = 0; round < steps.size(); ++round) {
      bool moved = false;
      for (PlanStep& step : steps) {
        const Indicator& of = questionnaire_.indicators[step.indicator];
        for (const PlanStep& other : steps) {
          const bool waits =
              std::ranges::find(of.after, other.indicator) != of.after.end() ||
              std::ranges::find(of.presupposes, other.indicator) != of.presupposes.end();
          if (!waits || step.phase > other.phase) continue;
          step.phase = other.phase + 1;
          moved = true;
        }
      }
      if (!moved) break;
    }
    std::ranges::stable_sort(steps, [&](const PlanStep& a, const PlanStep& b) {
      if (a.phase != b.phase) return a.phase < b.phase;
      return questionnaire_.indicators[a.indicator].priority <
             questionnaire_.indicators[b.indicator].priority;
    });
  }

  const Questionnaire& questionnaire_;
  const Scorecard& scorecard_;
  const PlanRequest& request_;
  PlanLevelSet set_;
  std::vector<LevelRange> ranges_;   // of every plan
  std::vector<PlanReason> reasons_;  // of what has to be raised; empty: nothing
};

}  // namespace

Plan make_plan(const Questionnaire& questionnaire, const Assessment& assessment,
               const Scorecard& scorecard, const PlanRequest& request) {
  return Planner(questionnaire, assessment, scorecard, request).plan();
}

}  // namespace mgi
