#include "mgi/study/insights.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace mgi {
namespace {

bool is_small(std::size_t count) {
  return count > 0 && count < small_cell;
}

/// Any count that a reader sees of it, or could work out from what he sees.
bool has_small_cell(const Share& share) {
  return is_small(share.of(Reading::yes)) || is_small(share.of(Reading::partly)) ||
         is_small(share.of(Reading::no));
}

bool has_small_cell(const FourCells& cells) {
  return is_small(cells.both) || is_small(cells.first_only) || is_small(cells.second_only) ||
         is_small(cells.neither);
}

std::size_t count_in(const BitSet& of, const BitSet* base) {
  return base == nullptr ? of.count() : count_common(of, *base);
}

/// Where one group alone is hidden, the others and the total would give it away: hides the smallest
/// of the others, too.
void hide_second(std::vector<Group>& groups, std::size_t indicator) {
  Group* smallest = nullptr;
  std::size_t hidden = 0;
  for (Group& group : groups) {
    const Share& share = group.shares[indicator];
    if (share.hidden) {
      ++hidden;
    } else if (share.answered > 0 &&
               (smallest == nullptr || share.answered < smallest->shares[indicator].answered)) {
      smallest = &group;
    }
  }
  if (hidden == 1 && smallest != nullptr) smallest->shares[indicator].hidden = true;
}

Grouping grouping_of(const Population& population, const std::string& key,
                     const InsightsOptions& options, const std::vector<Share>& all) {
  std::map<std::string, BitSet> by_name;
  BitSet without;
  for (std::size_t place = 0; place < population.members.size(); ++place) {
    const auto& groups = population.members[place].groups;
    const auto found =
        std::ranges::find(groups, key, [](const auto& group) { return group.first; });
    (found == groups.end() || found->second.empty() ? without : by_name[found->second])
        .set(place, true);
  }
  Grouping grouping{key, {}};
  const auto add = [&](const std::string& name, const BitSet& base) {
    Group group{name, base.count(), {}};
    for (const AnswerSets& answers : population.answers)
      group.shares.push_back(share_of(answers, options.partly, &base));
    grouping.groups.push_back(std::move(group));
  };
  for (const auto& [name, base] : by_name) add(name, base);
  if (without.count() > 0) add("", without);
  if (options.hide_small_cells)
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (Group& group : grouping.groups)
        group.shares[i].hidden = all[i].hidden || is_small(group.members) ||
                                 is_small(group.shares[i].answered) ||
                                 has_small_cell(group.shares[i]);
      hide_second(grouping.groups, i);
    }
  return grouping;
}

bool presupposes(const Indicator& indicator, std::size_t other) {
  return std::ranges::find(indicator.presupposes, other) != indicator.presupposes.end();
}

void find_associations(const Questionnaire& questionnaire, const Population& population,
                       Insights& insights) {
  const PartlyAs partly = insights.options.partly;
  const std::size_t indicators = population.answers.size();
  std::vector<TwoSided> sides;
  std::vector<std::size_t> counted;
  for (const AnswerSets& answers : population.answers) {
    sides.push_back(two_sided(answers, partly));
    counted.push_back(sides.back().counted.count());
  }
  const LogFactorials logarithms(population.members.size());
  std::vector<double> p_values;
  for (std::size_t first = 0; first < indicators; ++first)
    for (std::size_t second = first + 1; second < indicators; ++second) {
      ++insights.pairs;
      Association found;
      found.first = first;
      found.second = second;
      found.cells = cells_of(sides[first], sides[second]);
      if (!varies(found.cells)) continue;
      found.odds_ratio = odds_ratio(found.cells);
      found.presupposed = presupposes(questionnaire.indicators[first], second) ||
                          presupposes(questionnaire.indicators[second], first);
      found.p = fisher_two_sided(found.cells, logarithms);
      // Beside the shares, the margins of a pair tell of those who answered one of the two only.
      found.hidden =
          insights.options.hide_small_cells &&
          (has_small_cell(found.cells) || insights.shares[first].hidden ||
           insights.shares[second].hidden || is_small(counted[first] - found.cells.total()) ||
           is_small(counted[second] - found.cells.total()));
      p_values.push_back(found.p);
      insights.associations.push_back(found);
    }
  const std::vector<double> adjusted = benjamini_hochberg(p_values);
  for (std::size_t a = 0; a < adjusted.size(); ++a) insights.associations[a].adjusted = adjusted[a];
}

/// Members that may be named and answer yes, in the order of the alphabet.
std::vector<std::size_t> examples_of(const Population& population,
                                     const std::vector<std::size_t>& nameable,
                                     const AnswerSets& answers) {
  std::vector<std::size_t> examples;
  std::ranges::copy_if(nameable, std::back_inserter(examples),
                       [&](std::size_t place) { return answers.of(Reading::yes).has(place); });
  std::ranges::sort(examples, {}, [&](std::size_t place) {
    const Member& member = population.members[place];
    return std::tie(member.name, member.code);
  });
  return examples;
}

}  // namespace

bool is_told(const Association& association) {
  return !association.hidden && association.adjusted <= false_discovery_rate &&
         sign_of_association(association.cells) != 0;
}

Share share_of(const AnswerSets& answers, PartlyAs partly, const BitSet* base) {
  Share share;
  for (std::size_t r = 0; r < readings; ++r)
    share.counts.at(r) = count_in(answers.by_reading.at(r), base);
  const std::size_t yes = share.of(Reading::yes);
  const std::size_t between = share.of(Reading::partly);
  share.answered = yes + between + share.of(Reading::no);
  share.in_place = static_cast<double>(yes) + (partly == PartlyAs::no     ? 0
                                               : partly == PartlyAs::half ? 0.5
                                                                          : 1) *
                                                  static_cast<double>(between);
  if (share.answered > 0) share.share = share.in_place / static_cast<double>(share.answered);
  share.interval = wilson_interval(share.in_place, share.answered);
  return share;
}

TwoSided two_sided(const AnswerSets& answers, PartlyAs partly) {
  TwoSided sides{answers.of(Reading::yes), answers.of(Reading::yes)};
  sides.counted.add(answers.of(Reading::no));
  if (partly != PartlyAs::half) sides.counted.add(answers.of(Reading::partly));
  if (partly == PartlyAs::yes) sides.in_place.add(answers.of(Reading::partly));
  return sides;
}

FourCells cells_of(const TwoSided& first, const TwoSided& second) {
  const std::size_t all = count_common(first.counted, second.counted);
  const std::size_t both = count_common(first.in_place, second.in_place);
  const std::size_t one = count_common(first.in_place, second.counted);
  const std::size_t other = count_common(first.counted, second.in_place);
  return {both, one - both, other - both, all + both - one - other};
}

std::vector<std::string> group_keys(const Population& population) {
  std::set<std::string> keys;
  for (const Member& member : population.members)
    for (const auto& [key, value] : member.groups) keys.insert(key);
  return {keys.begin(), keys.end()};
}

Insights find_insights(const Questionnaire& questionnaire, const Population& population,
                       const InsightsOptions& options) {
  Insights insights;
  insights.options = options;
  insights.members = population.members.size();
  std::vector<std::size_t> nameable;
  for (std::size_t place = 0; place < population.members.size(); ++place)
    if (may_be_named(population.members[place])) nameable.push_back(place);
  for (std::size_t i = 0; i < questionnaire.indicators.size(); ++i) {
    Share share = share_of(population.answers[i], options.partly, nullptr);
    share.hidden = options.hide_small_cells && has_small_cell(share);
    insights.shares.push_back(share);
    insights.examples.push_back(examples_of(population, nameable, population.answers[i]));
  }
  for (const std::string& key : options.group_keys)
    insights.groupings.push_back(grouping_of(population, key, options, insights.shares));
  find_associations(questionnaire, population, insights);
  return insights;
}

}  // namespace mgi
