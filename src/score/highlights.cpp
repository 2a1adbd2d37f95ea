#include "mgi/score/highlights.hpp"

#include <algorithm>
#include <tuple>

#include "mgi/score/roll_up.hpp"

namespace mgi {
namespace {

/// The gap that explains a worst answer: the first presupposed indicator at its worst, and so on
/// up. The indicator itself where nothing explains it, or where the way up goes in a circle.
std::size_t root_of(const Questionnaire& questionnaire, const Scorecard& card, std::size_t start) {
  std::size_t i = start;
  for (std::size_t steps = 0; steps < questionnaire.indicators.size(); ++steps) {
    const auto& presupposed = questionnaire.indicators[i].presupposes;
    const auto worst = std::ranges::find_if(
        presupposed, [&](std::size_t p) { return is_worst(card.indicators[p]); });
    if (worst == presupposed.end() || !is_worst(card.indicators[i])) return i;
    i = *worst;
  }
  return start;
}

std::vector<std::size_t> prerequisites(const Indicator& indicator) {
  std::vector<std::size_t> all = indicator.presupposes;
  all.insert(all.end(), indicator.after.begin(), indicator.after.end());
  return all;
}

class WorkOrder {
 public:
  /// `gaps` are the indicators that are gaps, those that only follow from another included.
  WorkOrder(const Questionnaire& questionnaire, const std::vector<std::size_t>& gaps)
      : questionnaire_(questionnaire), waiting_(questionnaire.indicators.size(), false) {
    for (const std::size_t gap : gaps)
      for (const std::size_t first : prerequisites(questionnaire.indicators[gap]))
        waiting_[first] = true;
  }

  /// Sorts the gaps of one top section: repeatedly takes the best of those that wait for no other.
  void sort(std::vector<Gap>& gaps) const {
    std::ranges::stable_sort(gaps, {}, [&](const Gap& gap) { return key(gap); });
    std::vector<Gap> sorted;
    sorted.reserve(gaps.size());
    while (!gaps.empty()) {
      auto next = std::ranges::find_if(gaps, [&](const Gap& gap) { return is_free(gap, gaps); });
      if (next == gaps.end()) next = gaps.begin();  // a circle of `after:`; a check reports it
      sorted.push_back(std::move(*next));
      gaps.erase(next);
    }
    gaps = std::move(sorted);
  }

 private:
  std::tuple<bool, bool, int, std::size_t> key(const Gap& gap) const {
    return {!waiting_[gap.indicator], gap.begun, questionnaire_.indicators[gap.indicator].priority,
            gap.indicator};
  }
  bool is_free(const Gap& gap, const std::vector<Gap>& left) const {
    const auto firsts = prerequisites(questionnaire_.indicators[gap.indicator]);
    const auto waits_for = [&](std::size_t indicator) {
      return std::ranges::find(firsts, indicator) != firsts.end();
    };
    return std::ranges::none_of(left, [&](const Gap& other) {
      return other.indicator != gap.indicator &&
             (waits_for(other.indicator) || std::ranges::any_of(other.followers, waits_for));
    });
  }

  const Questionnaire& questionnaire_;
  std::vector<bool> waiting_;  // some gap waits for this indicator
};

/// How far the answer to one open indicator moves the value of its section, all else as it is.
double width_of(const Questionnaire& questionnaire, const Assessment& assessment,
                const Scorecard& card, std::size_t i) {
  auto points =
      points_with(assessment, card, [](const IndicatorScore&) { return std::optional<double>(); });
  const std::size_t section = questionnaire.indicators[i].section;
  const auto value_with = [&](double value) {
    points[i] = value;
    return *roll_up(questionnaire, points).sections[section];
  };
  return value_with(card.indicators[i].best) - value_with(card.indicators[i].worst);
}

}  // namespace

bool must_come_first(const Assessment& assessment, const Scorecard& scorecard,
                     std::size_t indicator) {
  return !is_strength(scorecard.indicators[indicator]) &&
         !std::holds_alternative<NotApplicable>(assessment.answers[indicator].value);
}

Rise rise_of(const Questionnaire& questionnaire, const Assessment& assessment,
             const Scorecard& scorecard, std::span<const std::size_t> indicators) {
  auto points = points_with(assessment, scorecard,
                            [](const IndicatorScore&) { return std::optional<double>(); });
  for (const std::size_t i : indicators) points[i] = scorecard.indicators[i].best;
  const RolledUp raised = roll_up(questionnaire, points);
  Rise rise;
  for (std::size_t i = questionnaire.sections.size(); i-- > 0;) {
    const auto& before = scorecard.sections[i].standing.value;
    if (before && raised.sections[i] && *raised.sections[i] != *before)
      rise.sections.push_back({i, *raised.sections[i] - *before});
  }
  std::ranges::stable_sort(rise.sections, std::ranges::greater(), [&](const Gain& gain) {
    return questionnaire.sections[gain.section].depth;
  });
  if (raised.overall && scorecard.overall.standing.value)
    rise.overall = *raised.overall - *scorecard.overall.standing.value;
  return rise;
}

Highlights find_highlights(const Questionnaire& questionnaire, const Assessment& assessment,
                           const Scorecard& scorecard) {
  Highlights result;
  const std::size_t sections = questionnaire.sections.size();
  std::vector<std::vector<Gap>> gaps(sections);  // by top section
  std::vector<std::vector<std::size_t>> strengths(sections);
  std::vector<std::vector<std::size_t>> followers(questionnaire.indicators.size());
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < questionnaire.indicators.size(); ++i) {
    const IndicatorScore& indicator = scorecard.indicators[i];
    const std::size_t top = top_section(questionnaire, questionnaire.indicators[i].section);
    if (is_strength(indicator)) strengths[top].push_back(i);
    if (!is_gap(indicator)) continue;
    all.push_back(i);
    const std::size_t root = root_of(questionnaire, scorecard, i);
    if (root == i)
      gaps[top].push_back({i, !is_worst(indicator)});
    else
      followers[root].push_back(i);
  }
  const WorkOrder order(questionnaire, all);
  for (auto& of_section : gaps)
    for (Gap& gap : of_section) gap.followers = followers[gap.indicator];
  for (std::size_t top = 0; top < sections; ++top) {
    order.sort(gaps[top]);
    std::ranges::move(gaps[top], std::back_inserter(result.gaps));
    std::ranges::move(strengths[top], std::back_inserter(result.strengths));
  }
  for (Gap& gap : result.gaps) {
    for (const std::size_t first : prerequisites(questionnaire.indicators[gap.indicator]))
      if (must_come_first(assessment, scorecard, first)) gap.first.push_back(first);
    Rise rise = rise_of(questionnaire, assessment, scorecard, std::array{gap.indicator});
    gap.gains = std::move(rise.sections);
    gap.overall_gain = rise.overall;
  }
  for (std::size_t i = 0; i < questionnaire.indicators.size(); ++i) {
    const AnswerValue& value = assessment.answers[i].value;
    if (std::holds_alternative<Unknown>(value) || std::holds_alternative<Unanswered>(value))
      result.open.push_back({i, width_of(questionnaire, assessment, scorecard, i)});
  }
  return result;
}

std::vector<std::size_t> first_gaps(const Questionnaire& questionnaire, std::span<const Gap> gaps,
                                    std::size_t count) {
  // The place of each gap within its top section decides the turn in which it is taken.
  std::vector<std::size_t> seen(questionnaire.sections.size(), 0);
  std::vector<std::pair<std::size_t, std::size_t>> turns;
  for (std::size_t i = 0; i < gaps.size(); ++i) {
    const Indicator& indicator = questionnaire.indicators[gaps[i].indicator];
    turns.emplace_back(seen[top_section(questionnaire, indicator.section)]++, i);
  }
  std::ranges::sort(turns);
  turns.resize(std::min(turns.size(), count));
  std::vector<std::size_t> chosen;
  for (const auto& [turn, gap] : turns) chosen.push_back(gap);
  std::ranges::sort(chosen);
  return chosen;
}

}  // namespace mgi
