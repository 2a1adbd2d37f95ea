#include "mgi/study/simulate.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "mgi/study/population.hpp"
#include "mgi/study/random.hpp"

namespace mgi {
namespace {

/// What a random number is for: numbers of different kinds have nothing to do with each other.
enum class Draw : std::uint64_t { capacity = 1, quota, order, opening, region, repeats, change };

class Simulator {
 public:
  Simulator(const Questionnaire& questionnaire, const Statements& statements,
            const SimulationOptions& options)
      : of_(questionnaire), options_(options), plans_(questionnaire.indicators.size()) {
    for (const Statement& statement : statements.all) take(statement);
    for (std::size_t u = 0; u < options_.number; ++u)
      capacity_.push_back(draw(Draw::capacity, 0, u));
  }

  std::vector<SimulatedJurisdiction> run() {
    for (const bool is_ground : {true, false})
      for (std::size_t i = 0; i < plans_.size(); ++i)
        if (plans_[i].is_ground == is_ground) place(i);
    std::vector<SimulatedJurisdiction> all;
    for (std::size_t u = 0; u < options_.number; ++u) {
      SimulatedJurisdiction one{u + 1, 1, {}, {}};
      one.region += static_cast<std::size_t>(draw(Draw::region, 0, u) * simulated_regions);
      for (const Plan& plan : plans_) one.answers.push_back(plan.answers[u]);
      if (draw(Draw::repeats, 0, u) * 3 < 1) one.follow_up = later(u, one.answers);
      all.push_back(std::move(one));
    }
    return all;
  }

 private:
  /// What is to become of an indicator.
  struct Plan {
    std::optional<double> aim;          // share of yes, in [0, 1]
    std::vector<std::size_t> partners;  // indicators that it goes together with
    std::vector<std::size_t> after;     // those of them that are placed before it
    bool is_ground = false;             // the "where" of an association
    bool is_exact = false;  // a statement speaks of it: yes or no, nothing between, nothing open
    bool is_placing = false;
    std::vector<AnswerValue> answers;  // empty until it is placed
    std::vector<bool> in_place;
    bool is_placed() const { return !answers.empty(); }
  };

  double draw(Draw kind, std::size_t what, std::size_t unit) const {
    return uniform(options_.seed, static_cast<std::uint64_t>(kind) << 32U | what, unit);
  }

  const Scale& scale_of(std::size_t i) const { return of_.scales[of_.indicators[i].scale]; }

  void take(const Statement& statement) {
    if (const auto* share = std::get_if<ShareClaim>(&statement.claim)) {
      Plan& plan = plans_[*find_indicator(of_, share->indicator.id)];
      plan.is_exact = true;
      if (share->aim) plan.aim = *share->aim / 100;
    }
    if (const auto* forms = std::get_if<FormsClaim>(&statement.claim))
      plans_[*find_indicator(of_, forms->indicator.id)].is_exact = true;
    if (const auto* pair = std::get_if<AssociationClaim>(&statement.claim)) {
      const std::size_t first = *find_indicator(of_, pair->indicator.id);
      const std::size_t ground = *find_indicator(of_, pair->where.id);
      for (const auto& [one, other] : {std::pair(first, ground), std::pair(ground, first)}) {
        plans_[one].partners.push_back(other);
        plans_[one].is_exact = true;
      }
      plans_[ground].is_ground = true;
      // Only who has what the first presupposes can have the first. So the ground goes together
      // with that, too, or too few would be left to pair with.
      for (const std::size_t presupposed : of_.indicators[first].presupposes) {
        plans_[ground].partners.push_back(presupposed);
        plans_[ground].after.push_back(presupposed);
      }
    }
  }

  // ---- How many ----

  /// The mean of the aims of indicators that `holds` is true for.
  template <typename Holds>
  std::optional<double> mean_aim(const Holds& holds) const {
    double sum = 0;
    std::size_t count = 0;
    for (std::size_t i = 0; i < plans_.size(); ++i)
      if (plans_[i].aim && holds(of_.indicators[i].section)) {
        sum += *plans_[i].aim;
        ++count;
      }
    return count == 0 ? std::nullopt : std::optional(sum / static_cast<double>(count));
  }

  /// The share of yes that an indicator gets.
  double share_of(std::size_t i) const {
    if (plans_[i].aim) return *plans_[i].aim;
    const std::size_t own = of_.indicators[i].section;
    const std::size_t top = top_section(of_, own);
    auto mean = mean_aim([&](std::size_t s) { return s == own; });
    if (!mean) mean = mean_aim([&](std::size_t s) { return top_section(of_, s) == top; });
    if (!mean) mean = mean_aim([](std::size_t /*section*/) { return true; });
    constexpr double spread = 0.3;
    return std::clamp(mean.value_or(0.5) + spread * (draw(Draw::quota, i, 0) - 0.5), 0.05, 0.95);
  }

  std::size_t rounded(double share) const {
    return static_cast<std::size_t>(std::lround(share * static_cast<double>(options_.number)));
  }

  // ---- Who ----

  /// Who may answer above the worst: those whose answers to what it presupposes are.
  std::vector<std::size_t> candidates(std::size_t i) const {
    std::vector<std::size_t> units;
    for (std::size_t u = 0; u < options_.number; ++u)
      if (std::ranges::all_of(of_.indicators[i].presupposes, [&](std::size_t ground) {
            return reading_of(scale_of(ground), plans_[ground].answers[u]) != Reading::no;
          }))
        units.push_back(u);
    return units;
  }

  /// The candidates in a random order in which those with much capacity, and those where partners
  /// are in place, tend to come first.
  std::vector<std::size_t> ordered(std::size_t i) const {
    std::vector<std::size_t> units = candidates(i);
    std::vector<double> times(options_.number);
    for (const std::size_t u : units) {
      double rate = std::exp(capacity_[u]);
      for (const std::size_t partner : plans_[i].partners)
        if (plans_[partner].is_placed() && plans_[partner].in_place[u]) rate *= pull_of_association;
      times[u] = -std::log1p(-draw(Draw::order, i, u)) / rate;
    }
    std::ranges::stable_sort(units, {}, [&](std::size_t u) { return times[u]; });
    return units;
  }

  /// Swaps until the first `yes` units go together with the partner.
  void pair_up(std::vector<std::size_t>& units, std::size_t yes, const Plan& partner) const {
    const auto all = static_cast<std::size_t>(std::ranges::count(partner.in_place, true));
    const auto has = [&](std::size_t u) -> bool { return partner.in_place[u]; };
    const auto middle = units.begin() + static_cast<std::ptrdiff_t>(yes);
    auto together = static_cast<std::size_t>(std::count_if(units.begin(), middle, has));
    while (together * options_.number <= yes * all) {
      const auto in = std::find_if(middle, units.end(), has);
      const auto out = std::find_if_not(std::make_reverse_iterator(middle), units.rend(), has);
      if (in == units.end() || out == units.rend()) return;
      std::iter_swap(in, out);
      ++together;
    }
  }

  void place(std::size_t i) {
    Plan& plan = plans_[i];
    if (plan.is_placed() || std::exchange(plan.is_placing, true)) return;
    for (const std::size_t ground : of_.indicators[i].presupposes) place(ground);
    for (const std::size_t earlier : plan.after) place(earlier);
    std::vector<std::size_t> units = ordered(i);
    std::size_t yes = rounded(share_of(i));
    // Who must share a ground leaves some of it free, or nothing would be left to compare.
    if (units.size() < options_.number) yes = std::min(yes, units.size() * 4 / 5);
    for (const std::size_t partner : plan.partners)
      if (plans_[partner].is_placed()) pair_up(units, yes, plans_[partner]);
    answer(i, units, yes);
  }

  // ---- Answers ----

  /// An answer of that reading; of several the `which`th. A scale with nothing between yes and no
  /// gives a no for partly.
  static AnswerValue answer_of(const Scale& scale, Reading reading, std::size_t which) {
    if (reading == Reading::unknown) return Unknown{};
    if (reading == Reading::unanswered) return Unanswered{};
    std::vector<std::size_t> all(std::max(scale.choices.size(), scale.items.size()));
    std::iota(all.begin(), all.end(), std::size_t{0});
    if (scale.kind == ScaleKind::number)
      return Measured{reading == Reading::yes  ? scale.best
                      : reading == Reading::no ? scale.worst
                                               : (scale.best + scale.worst) / 2};
    if (scale.kind == ScaleKind::checklist) {
      if (reading == Reading::no || (reading == Reading::partly && all.size() < 2)) return Ticked{};
      if (reading == Reading::partly)
        all.erase(all.begin() + static_cast<std::ptrdiff_t>(which % all.size()));
      return Ticked{std::move(all)};
    }
    std::vector<std::size_t> fitting;
    for (const std::size_t c : all)
      if (reading_of(scale, Chosen{c}) == reading) fitting.push_back(c);
    if (fitting.empty()) return answer_of(scale, Reading::no, which);
    return Chosen{fitting[which % fitting.size()]};
  }

  /// `units` in their order: first those with a yes.
  void answer(std::size_t i, const std::vector<std::size_t>& units, std::size_t yes) {
    Plan& plan = plans_[i];
    const Scale& scale = scale_of(i);
    plan.answers.assign(options_.number, answer_of(scale, Reading::no, 0));
    plan.in_place.assign(options_.number, false);
    constexpr double partly_share = 0.12;
    constexpr double unknown_share = 0.02;
    constexpr double unanswered_share = 0.01;
    const std::size_t partly = plan.is_exact ? 0 : rounded(partly_share);
    for (std::size_t rank = 0; rank < units.size(); ++rank) {
      const std::size_t u = units[rank];
      Reading reading = rank < yes            ? Reading::yes
                        : rank < yes + partly ? Reading::partly
                                              : Reading::no;
      const double opening = draw(Draw::opening, i, u);
      if (!plan.is_exact && opening < unknown_share)
        reading = Reading::unknown;
      else if (!plan.is_exact && opening < unknown_share + unanswered_share)
        reading = Reading::unanswered;
      plan.in_place[u] = reading == Reading::yes;
      plan.answers[u] = answer_of(scale, reading, rank);
    }
  }

  // ---- The follow-up ----

  Reading fallen(std::size_t i, Reading reading) const {
    const bool has_middle =
        reading_of(scale_of(i), answer_of(scale_of(i), Reading::partly, 0)) == Reading::partly;
    return reading == Reading::yes && has_middle ? Reading::partly : Reading::no;
  }

  Reading risen(std::size_t i, Reading reading) const {
    const bool has_middle =
        reading_of(scale_of(i), answer_of(scale_of(i), Reading::partly, 0)) == Reading::partly;
    return reading == Reading::no && has_middle ? Reading::partly : Reading::yes;
  }

  std::vector<AnswerValue> later(std::size_t unit, const std::vector<AnswerValue>& before) const {
    constexpr double falls = 0.03;
    constexpr double rises = 0.1;
    std::vector<AnswerValue> after = before;
    std::optional<std::size_t> first_to_fall;
    double least = 1;
    const auto change = [&](std::size_t i, Reading to) {
      after[i] = answer_of(scale_of(i), to, unit);
    };
    for (std::size_t i = 0; i < after.size(); ++i) {
      const Reading reading = reading_of(scale_of(i), before[i]);
      const double chance = draw(Draw::change, i, unit);
      const bool can_fall = reading == Reading::yes || reading == Reading::partly;
      const bool can_rise = reading == Reading::no || reading == Reading::partly;
      if (can_fall && chance < least) {
        least = chance;
        first_to_fall = i;
      }
      if (can_fall && chance < falls)
        change(i, fallen(i, reading));
      else if (can_rise && chance >= falls && chance < falls + rises)
        change(i, risen(i, reading));
      else if (reading == Reading::unknown && chance < 0.5)
        change(i, Reading::no);
    }
    // The one that is nearest to falling falls in any case.
    if (first_to_fall)
      change(*first_to_fall,
             fallen(*first_to_fall, reading_of(scale_of(*first_to_fall), before[*first_to_fall])));
    keep_grounds(after);
    return after;
  }

  /// What presupposes a worst answer is at its worst, too; a chain may take several rounds.
  void keep_grounds(std::vector<AnswerValue>& answers) const {
    for (bool changed = true; changed;) {
      changed = false;
      for (std::size_t i = 0; i < answers.size(); ++i)
        for (const std::size_t ground : of_.indicators[i].presupposes)
          if (reading_of(scale_of(ground), answers[ground]) == Reading::no &&
              reading_of(scale_of(i), answers[i]) != Reading::no) {
            answers[i] = answer_of(scale_of(i), Reading::no, 0);
            changed = true;
          }
    }
  }

  const Questionnaire& of_;
  SimulationOptions options_;
  std::vector<Plan> plans_;
  std::vector<double> capacity_;  // of each jurisdiction, in [0, 1)
};

}  // namespace

std::vector<SimulatedJurisdiction> simulate(const Questionnaire& questionnaire,
                                            const Statements& statements,
                                            const SimulationOptions& options) {
  return Simulator(questionnaire, statements, options).run();
}

}  // namespace mgi
