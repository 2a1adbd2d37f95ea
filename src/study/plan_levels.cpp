#include "study/plan_levels.hpp"

#include <algorithm>
#include <cmath>

#include "mgi/score/roll_up.hpp"
#include "mgi/score/rounding.hpp"

namespace mgi {
namespace {

constexpr double millionths = 1e6;
// More missing items than this are raised all together only: their sets would be too many.
constexpr std::size_t most_items = 12;

/// Answers that are worth more than the one given.
std::vector<AnswerValue> better_answers(const Scale& scale, const AnswerValue& now) {
  std::vector<AnswerValue> better;
  switch (scale.kind) {
    case ScaleKind::choices:
      for (std::size_t c = 0; c < scale.choices.size(); ++c) better.emplace_back(Chosen{c});
      break;
    case ScaleKind::number:
      better.emplace_back(Measured{scale.best});
      break;
    case ScaleKind::checklist: {
      const std::vector<std::size_t>& held = std::get<Ticked>(now).items;
      std::vector<std::size_t> missing;
      for (std::size_t i = 0; i < scale.items.size(); ++i)
        if (std::ranges::find(held, i) == held.end()) missing.push_back(i);
      const bool only_all = missing.size() > most_items;
      const std::size_t sets = only_all ? 2 : std::size_t{1} << missing.size();
      for (std::size_t set = 1; set < sets; ++set) {
        Ticked more{held};
        for (std::size_t m = 0; m < missing.size(); ++m)
          if (only_all || ((set >> m) & 1U) != 0) more.items.push_back(missing[m]);
        std::ranges::sort(more.items);
        better.emplace_back(std::move(more));
      }
      break;
    }
  }
  return better;
}

}  // namespace

Cost to_cost(double effort) {
  return std::llround(effort * millionths);
}

double from_cost(Cost cost) {
  return static_cast<double>(cost) / millionths;
}

PlanLevelSet plan_levels(const Questionnaire& questionnaire, const Assessment& assessment,
                         const std::vector<double>& efforts) {
  PlanLevelSet set;
  set.levels.resize(questionnaire.indicators.size());
  set.answers.resize(questionnaire.indicators.size());
  for (std::size_t i = 0; i < set.levels.size(); ++i) {
    const Scale& scale = questionnaire.scales[questionnaire.indicators[i].scale];
    const AnswerValue& now = assessment.answers[i].value;
    const auto points = points_of(scale, now);
    if (!points) continue;
    struct Better {
      double points;
      AnswerValue answer;
    };
    std::vector<Better> all{{*points, now}};
    for (AnswerValue& answer : better_answers(scale, now)) {
      const double worth = points_of(scale, answer).value_or(0);
      if (billionths(worth) > billionths(*points)) all.push_back({worth, std::move(answer)});
    }
    std::ranges::stable_sort(all, {}, [](const Better& one) { return billionths(one.points); });
    const double span = highest_points(scale) - lowest_points(scale);
    for (Better& one : all) {
      if (!set.levels[i].empty() &&
          billionths(set.levels[i].back().points) == billionths(one.points))
        continue;
      const double share = span > 0 ? (one.points - *points) / span : 0;
      set.levels[i].push_back({one.points, to_cost(efforts[i] * share)});
      set.answers[i].push_back(std::move(one.answer));
    }
  }
  return set;
}

}  // namespace mgi
