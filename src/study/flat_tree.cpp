#include "study/flat_tree.hpp"

#include <algorithm>
#include <array>
#include <cmath>

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

/// The points of an indicator in the draws of a block: those that are drawn as they are, the others
/// in `room`.
const double* points_in(const Place& place, std::size_t indicator, Block& room) {
  const Leaf& leaf = place.tree.leaves[indicator];
  const double* half = place.draws.half.data() + place.begin + place.offsets.partly;
  if (leaf.kind == Leaf::Kind::fixed) {
    std::fill_n(room.begin(), place.count, leaf.points.fixed);
    return room.data();
  }
  if (leaf.kind == Leaf::Kind::bent) {
    for (std::size_t d = 0; d < place.count; ++d)
      room[d] = leaf.points.fixed + leaf.points.slope * half[d];
    return room.data();
  }
  const std::size_t offset =
      place.offsets.indicator == indicator ? place.offsets.of_indicator : place.offsets.unknown;
  const double* drawn =
      place.draws.open.row(place.draws.open_rows[indicator]).data() + place.begin + offset;
  if (leaf.kind == Leaf::Kind::share) return drawn;
  for (std::size_t d = 0; d < place.count; ++d) {
    const BentPoints& choice = leaf.choices[drawn_choice(drawn[d], leaf.choices.size())];
    room[d] = choice.fixed + choice.slope * half[d];
  }
  return room.data();
}

/// A weighted mean of some kind in the making, for each draw of a block.
class Averages {
 public:
  void start(Mean mean, std::size_t count) {
    mean_ = mean;
    count_ = count;
    sum_.fill(0);
    least_.fill(2);  // above every value
  }

  void add(const double* weight, const double* value) {
    switch (mean_) {
      case Mean::arithmetic:
        for (std::size_t d = 0; d < count_; ++d) sum_[d] += weight[d] * value[d];
        return;
      case Mean::geometric:
        note_least(value);
        for (std::size_t d = 0; d < count_; ++d)
          if (value[d] > 0) sum_[d] += weight[d] * std::log(value[d]);
        return;
      case Mean::harmonic:
        note_least(value);
        for (std::size_t d = 0; d < count_; ++d)
          if (value[d] > 0) sum_[d] += weight[d] / value[d];
        return;
      case Mean::minimum:
        note_least(value);
        return;
    }
  }

  /// An arithmetic mean in all draws at once: the one case that a loop without branches can do.
  void divide(const Block& weights, double* values) const {
    for (std::size_t d = 0; d < count_; ++d) values[d] = sum_[d] / weights[d];
  }

  /// The mean in draw `d`, given the sum of the weights.
  double value(std::size_t d, double weight) const {
    if (mean_ == Mean::arithmetic) return sum_[d] / weight;
    if (mean_ == Mean::minimum || least_[d] <= 0) return least_[d];
    return mean_ == Mean::geometric ? std::exp(sum_[d] / weight) : weight / sum_[d];
  }

 private:
  void note_least(const double* value) {
    for (std::size_t d = 0; d < count_; ++d) least_[d] = std::min(least_[d], value[d]);
  }

  Mean mean_ = Mean::arithmetic;
  std::size_t count_ = 0;
  Block sum_{};
  Block least_{};
};

/// What the loop over blocks works in, made once.
struct Room {
  std::vector<Averages> averages;  ///< by rule
  Block weights{};
  Block points{};
  std::vector<const double*> sections;  ///< their values in the block
};

void evaluate_section(const Place& place, const FlatTree::Section& section, Room& room,
                      double* values) {
  const std::size_t indicators = place.tree.leaves.size();
  const std::vector<Mean>& rules = place.draws.options.rules;
  const std::size_t means = section.varies_rule ? rules.size() + 1 : 1;
  for (std::size_t m = 0; m < means; ++m)
    room.averages[m].start(m == 0 ? section.mean : rules[m - 1], place.count);
  room.weights.fill(0);
  for (std::size_t c = section.first; c < section.last; ++c) {
    const std::size_t child = place.tree.children[c];
    const double* points = child < indicators ? points_in(place, child, room.points)
                                              : room.sections[child - indicators];
    const double* weight =
        place.draws.weights.row(child).data() + place.begin + place.offsets.weights;
    for (std::size_t d = 0; d < place.count; ++d) room.weights[d] += weight[d];
    for (std::size_t m = 0; m < means; ++m) room.averages[m].add(weight, points);
  }
  if (means == 1 && section.mean == Mean::arithmetic) {
    room.averages.front().divide(room.weights, values);
    return;
  }
  const std::uint8_t* rule = place.draws.rule.data() + place.begin + place.offsets.rule;
  for (std::size_t d = 0; d < place.count; ++d)
    values[d] = room.averages[means == 1 ? 0 : rule[d]].value(d, room.weights[d]);
}

}  // namespace

FlatTree flatten(const Questionnaire& questionnaire, const Assessment& assessment,
                 const DrawOptions& options) {
  FlatTree tree;
  const std::size_t indicators = questionnaire.indicators.size();
  const std::size_t whole = questionnaire.sections.size();
  std::vector<std::vector<std::uint32_t>> children(whole + 1);
  std::vector<bool> holds_indicators(whole + 1, false);
  for (std::size_t i = 0; i < indicators; ++i) {
    const Indicator& indicator = questionnaire.indicators[i];
    tree.leaves.push_back(
        leaf_of(questionnaire.scales[indicator.scale], assessment.answers[i].value, options));
    holds_indicators[indicator.section] = true;
    if (tree.leaves.back().kind != Leaf::Kind::skipped)
      children[indicator.section].push_back(static_cast<std::uint32_t>(i));
  }
  tree.sections.resize(whole + 1);
  // The order of the sums is that of `roll_up`: indicators, then sections from the back.
  for (std::size_t s = whole; s-- > 0;) {
    FlatTree::Section& section = tree.sections[s];
    section.parent = questionnaire.sections[s].parent.value_or(whole);
    section.mean = questionnaire.sections[s].mean;
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
  room.averages.resize(draws.options.rules.size() + 1);
  room.sections.resize(tree.sections.size());
  std::vector<bool> is_computed(tree.sections.size(), false);
  for (const std::size_t s : sections) is_computed[s] = true;
  for (std::size_t first = begin; first < end; first += block) {
    const Place place{tree, draws, offsets, first, std::min(block, end - first)};
    for (std::size_t s = 0; s < room.sections.size(); ++s)
      room.sections[s] = (is_computed[s] ? values : others).row(s).data() + first;
    for (const std::size_t s : sections)
      evaluate_section(place, tree.sections[s], room, values.row(s).data() + first);
  }
}

}  // namespace mgi
