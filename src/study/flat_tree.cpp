#include "study/flat_tree.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>

#include "mgi/score/roll_up.hpp"

namespace mgi {
namespace {

// ---- Making the tree ----

/// `points` of a scale from `worst` to `best` as a line over what half of it is worth.
BentPoints bent(double points, double worst, double best) {
  const double width = best - worst;
  if (points <= worst || points >= best) return {points, 0};
  const double part = (points - worst) / width;
  if (part <= 0.5) return {worst, width * 2 * part};
  return {worst + width * (2 * part - 1), width * 2 * (1 - part)};
}

Leaf leaf_of(const Scale& scale, const AnswerValue& answer, const DrawOptions& options) {
  const bool bends = options.varies(Assumption::partly) && scale.kind == ScaleKind::choices;
  const auto line = [&](double points) {
    return bends ? bent(points, lowest_points(scale), highest_points(scale))
                 : BentPoints{points, 0};
  };
  if (const auto points = points_of(scale, answer)) {
    const BentPoints at = line(*points);
    return {at.slope == 0 ? Leaf::Kind::fixed : Leaf::Kind::bent, at, {}};
  }
  if (std::holds_alternative<NotApplicable>(answer) || !options.varies(Assumption::unknown))
    return {};
  if (scale.kind != ScaleKind::choices) return {Leaf::Kind::share, {}, {}};
  Leaf leaf{Leaf::Kind::choices, {}, {}};
  for (const Choice& choice : scale.choices) leaf.choices.push_back(line(choice.points));
  return leaf;
}

// ---- Values of a block of draws ----

constexpr std::size_t block = 256;
using Block = std::array<double, block>;

/// Where a block lies, and what it is filled from.
struct Place {
  const FlatTree& tree;
  const Draws& draws;
  const DrawOffsets& offsets;
  std::size_t begin;
  std::size_t count;
};

/// Which draws of a block take a rule: `draws[0]` … `draws[count − 1]`.
struct Takers {
  std::array<std::uint16_t, block> draws{};
  std::size_t count = 0;
};

/// What the loop over blocks works in, made once.
struct Room {
  std::vector<Takers> takers;  ///< by rule
  Block weights{};
  Block points{};
  Block sum{};
  Block least{};
  std::vector<const double*> sections;  ///< their values in the block
};

/// The points of an open indicator in the draws of a block: as they are drawn, or in `room`.
const double* open_points(const Place& place, std::size_t indicator, Block& room) {
  const Leaf& leaf = place.tree.leaves[indicator];
  const std::size_t offset =
      place.offsets.indicator == indicator ? place.offsets.of_indicator : place.offsets.unknown;
  const double* drawn =
      place.draws.open.row(place.draws.open_rows[indicator]).data() + place.begin + offset;
  if (leaf.kind == Leaf::Kind::share) return drawn;
  const double* half = place.draws.half.data() + place.begin + place.offsets.partly;
  for (std::size_t d = 0; d < place.count; ++d) {
    const BentPoints& choice = leaf.choices[drawn_choice(drawn[d], leaf.choices.size())];
    room[d] = choice.fixed + choice.slope * half[d];
  }
  return room.data();
}

/// The values of a child in the draws of a block; those that stand nowhere yet in `room.points`.
const double* child_values(const Place& place, std::size_t child, Room& room) {
  const std::size_t indicators = place.tree.leaves.size();
  if (child >= indicators) return room.sections[child - indicators];
  const Leaf& leaf = place.tree.leaves[child];
  if (leaf.kind == Leaf::Kind::fixed) {
    std::fill_n(room.points.begin(), place.count, leaf.points.fixed);
    return room.points.data();
  }
  if (leaf.kind != Leaf::Kind::bent) return open_points(place, child, room.points);
  const double* half = place.draws.half.data() + place.begin + place.offsets.partly;
  if (leaf.points.fixed == 0 && leaf.points.slope == 1) return half;
  for (std::size_t d = 0; d < place.count; ++d)
    room.points[d] = leaf.points.fixed + leaf.points.slope * half[d];
  return room.points.data();
}

const double* weights_of(const Place& place, std::size_t child) {
  return place.draws.weights.row(child).data() + place.begin + place.offsets.weights;
}

/// The sums of the weights of what a section is made of.
const double* weight_sums(const Place& place, std::size_t s, Block& room) {
  const FlatTree::Section& section = place.tree.sections[s];
  if (section.is_complete)
    return place.draws.weight_sums.row(s).data() + place.begin + place.offsets.weights;
  room.fill(0);
  for (std::size_t c = section.first; c < section.last; ++c) {
    const double* weight = weights_of(place, place.tree.children[c]);
    for (std::size_t d = 0; d < place.count; ++d) room[d] += weight[d];
  }
  return room.data();
}

void arithmetic_means(const Place& place, const FlatTree::Section& section, Room& room,
                      const double* weights, double* values) {
  const std::size_t indicators = place.tree.leaves.size();
  Block& sum = room.sum;
  sum.fill(0);
  for (std::size_t c = section.first; c < section.last; ++c) {
    const std::size_t child = place.tree.children[c];
    const double* weight = weights_of(place, child);
    // Most answers are worth nothing or all: what adds 0 or 1·weight needs no product.
    if (child < indicators && place.tree.leaves[child].kind == Leaf::Kind::fixed) {
      const double points = place.tree.leaves[child].points.fixed;
      if (points == 1)
        for (std::size_t d = 0; d < place.count; ++d) sum[d] += weight[d];
      else if (points != 0)
        for (std::size_t d = 0; d < place.count; ++d) sum[d] += weight[d] * points;
      continue;
    }
    const double* value = child_values(place, child, room);
    for (std::size_t d = 0; d < place.count; ++d) sum[d] += weight[d] * value[d];
  }
  for (std::size_t d = 0; d < place.count; ++d) values[d] = sum[d] / weights[d];
}

/// Values of a section by another rule than the arithmetic mean, in the draws that take it alone:
/// a logarithm costs more than all else here.
void other_means(const Place& place, const FlatTree::Section& section, Mean mean,
                 const Takers& takers, Room& room, const double* weights, double* values) {
  const std::span draws = std::span(takers.draws).first(takers.count);
  Block& sum = room.sum;
  Block& least = room.least;
  for (const std::size_t d : draws) {
    sum[d] = 0;
    least[d] = std::numeric_limits<double>::infinity();
  }
  for (std::size_t c = section.first; c < section.last; ++c) {
    const std::size_t child = place.tree.children[c];
    const double* weight = weights_of(place, child);
    const double* value = child_values(place, child, room);
    for (const std::size_t d : draws) least[d] = std::min(least[d], value[d]);
    if (mean == Mean::geometric) {
      for (const std::size_t d : draws)
        if (value[d] > 0) sum[d] += weight[d] * std::log(value[d]);
    } else if (mean == Mean::harmonic) {
      for (const std::size_t d : draws)
        if (value[d] > 0) sum[d] += weight[d] / value[d];
    }
  }
  for (const std::size_t d : draws) {
    if (mean == Mean::minimum || least[d] <= 0)
      values[d] = least[d];
    else
      values[d] = mean == Mean::geometric ? std::exp(sum[d] / weights[d]) : weights[d] / sum[d];
  }
}

/// The values of a section in the draws of a block.
void evaluate_section(const Place& place, std::size_t s, Room& room, double* values) {
  const FlatTree::Section& section = place.tree.sections[s];
  const std::vector<Mean>& rules = place.draws.options.rules;
  const std::size_t means = section.varies_rule ? rules.size() + 1 : 1;
  const auto mean_of = [&](std::size_t m) { return m == 0 ? section.mean : rules[m - 1]; };
  const double* weights = weight_sums(place, s, room.weights);
  // The arithmetic mean is so cheap that all draws take it first; the others write over it.
  for (std::size_t m = 0; m < means; ++m)
    if (mean_of(m) == Mean::arithmetic) {
      arithmetic_means(place, section, room, weights, values);
      break;
    }
  for (std::size_t m = 0; m < means; ++m)
    if (mean_of(m) != Mean::arithmetic)
      other_means(place, section, mean_of(m),
                  section.varies_rule ? room.takers[m] : room.takers.back(), room, weights, values);
}

/// Finds out which draws of a block take which rule; the last takers are all draws.
void find_takers(const Place& place, std::vector<Takers>& takers) {
  for (Takers& of_rule : takers) of_rule.count = 0;
  const std::uint8_t* rule = place.draws.rule.data() + place.begin + place.offsets.rule;
  for (std::size_t d = 0; d < place.count; ++d) {
    Takers& of_rule = takers[rule[d]];
    of_rule.draws[of_rule.count++] = static_cast<std::uint16_t>(d);
    takers.back().draws[d] = static_cast<std::uint16_t>(d);
  }
  takers.back().count = place.count;
}

}  // namespace

FlatTree flatten(const Questionnaire& questionnaire, const Assessment& assessment,
                 const DrawOptions& options) {
  FlatTree tree;
  const std::size_t indicators = questionnaire.indicators.size();
  const std::size_t whole = questionnaire.sections.size();
  std::vector<std::vector<std::uint32_t>> children(whole + 1);
  std::vector<bool> holds_indicators(whole + 1, false);
  std::vector<std::size_t> every_child(whole + 1, 0);
  for (std::size_t i = 0; i < indicators; ++i) {
    const Indicator& indicator = questionnaire.indicators[i];
    tree.leaves.push_back(
        leaf_of(questionnaire.scales[indicator.scale], assessment.answers[i].value, options));
    holds_indicators[indicator.section] = true;
    ++every_child[indicator.section];
    if (tree.leaves.back().kind != Leaf::Kind::skipped)
      children[indicator.section].push_back(static_cast<std::uint32_t>(i));
  }
  tree.sections.resize(whole + 1);
  // The order of the sums is that of `roll_up`: indicators, then sections from the back.
  for (std::size_t s = whole; s-- > 0;) {
    FlatTree::Section& section = tree.sections[s];
    section.parent = questionnaire.sections[s].parent.value_or(whole);
    section.mean = questionnaire.sections[s].mean;
    ++every_child[section.parent];
    section.has_value = !children[s].empty();
    if (!section.has_value) continue;
    children[section.parent].push_back(static_cast<std::uint32_t>(indicators + s));
    tree.sections_up.push_back(s);
  }
  FlatTree::Section& top = tree.sections[whole];
  top.parent = whole;
  top.mean = questionnaire.overall_mean;
  top.has_value = questionnaire.has_overall && !children[whole].empty();
  if (top.has_value) tree.sections_up.push_back(whole);
  for (std::size_t s = 0; s <= whole; ++s) {
    FlatTree::Section& section = tree.sections[s];
    section.varies_rule = options.varies(Assumption::rule) && !holds_indicators[s];
    section.is_complete = children[s].size() == every_child[s];
    section.first = tree.children.size();
    tree.children.insert(tree.children.end(), children[s].begin(), children[s].end());
    section.last = tree.children.size();
  }
  return tree;
}

std::size_t& DrawOffsets::of(Assumption assumption) {
  switch (assumption) {
    case Assumption::weights:
      return weights;
    case Assumption::rule:
      return rule;
    case Assumption::unknown:
      return unknown;
    case Assumption::partly:
      break;
  }
  return partly;
}

void evaluate(const FlatTree& tree, const Draws& draws, const DrawOffsets& offsets,
              std::size_t begin, std::size_t end, const std::vector<std::size_t>& sections,
              const DrawMatrix& others, DrawMatrix& values) {
  Room room;
  room.takers.resize(draws.options.rules.size() + 2);
  room.sections.resize(tree.sections.size());
  std::vector<bool> is_computed(tree.sections.size(), false);
  for (const std::size_t s : sections) is_computed[s] = true;
  for (std::size_t first = begin; first < end; first += block) {
    const Place place{tree, draws, offsets, first, std::min(block, end - first)};
    find_takers(place, room.takers);
    for (std::size_t s = 0; s < room.sections.size(); ++s)
      room.sections[s] = (is_computed[s] ? values : others).row(s).data() + first;
    for (const std::size_t s : sections)
      evaluate_section(place, s, room, values.row(s).data() + first);
  }
}

}  // namespace mgi
