#include "mgi/score/recommend.hpp"

#include <algorithm>
#include <limits>

namespace mgi {
namespace {

constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

/// For each indicator its place in the order of work; a follower stands where its gap stands.
std::vector<std::size_t> places(const Questionnaire& questionnaire, const Highlights& highlights) {
  std::vector<std::size_t> place(questionnaire.indicators.size(), nowhere);
  for (std::size_t i = 0; i < highlights.gaps.size(); ++i) {
    place[highlights.gaps[i].indicator] = i;
    for (const std::size_t follower : highlights.gaps[i].followers) place[follower] = i;
  }
  return place;
}

void add_once(std::vector<std::size_t>& list, std::size_t item) {
  if (std::ranges::find(list, item) == list.end()) list.push_back(item);
}

}  // namespace

std::vector<Advice> recommend(const Questionnaire& questionnaire, const Assessment& assessment,
                              const Scorecard& scorecard, const Highlights& highlights) {
  const std::vector<std::size_t> place = places(questionnaire, highlights);
  std::vector<Advice> result;
  for (std::size_t r = 0; r < questionnaire.recommendations.size(); ++r) {
    const Recommendation& recommendation = questionnaire.recommendations[r];
    Advice advice{r};
    for (const std::size_t i : recommendation.indicators)
      if (place[i] != nowhere && (!recommendation.only_worst || is_worst(scorecard.indicators[i])))
        advice.triggers.push_back(i);
    if (advice.triggers.empty()) continue;
    std::ranges::stable_sort(advice.triggers, {}, [&](std::size_t i) { return place[i]; });
    for (const std::size_t i : advice.triggers) {
      const Indicator& indicator = questionnaire.indicators[i];
      for (const auto* firsts : {&indicator.presupposes, &indicator.after})
        for (const std::size_t first : *firsts)
          if (must_come_first(assessment, scorecard, first) &&
              std::ranges::find(advice.triggers, first) == advice.triggers.end())
            add_once(advice.first, first);
    }
    Rise rise = rise_of(questionnaire, assessment, scorecard, advice.triggers);
    advice.gains = std::move(rise.sections);
    advice.overall_gain = rise.overall;
    result.push_back(std::move(advice));
  }
  std::ranges::stable_sort(result, {},
                           [&](const Advice& advice) { return place[advice.triggers.front()]; });
  return result;
}

}  // namespace mgi
