#include "mgi/study/robustness.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <span>

#include "mgi/score/rounding.hpp"
#include "mgi/study/quantile.hpp"
#include "study/flat_tree.hpp"
#include "study/single_answers.hpp"

namespace mgi {
namespace {

constexpr std::size_t most_samples = 4096;

/// The least double that reaches a limit, so that draws are compared without rounding each of them.
double least_reaching(double limit) {
  double least = (static_cast<double>(billionths(limit)) - 0.5) * 1e-9;
  while (reaches(least, limit)) least = std::nextafter(least, -1);
  while (!reaches(least, limit)) least = std::nextafter(least, 2);
  return least;
}

Spread spread_of(std::span<const double> values) {
  Spread spread;
  const auto count = static_cast<double>(values.size());
  for (const double value : values) spread.mean += value;
  spread.mean /= count;
  double squares = 0;
  for (const double value : values) squares += (value - spread.mean) * (value - spread.mean);
  spread.deviation = std::sqrt(squares / (count - 1));
  quantiles(values, spread_shares, spread.quantiles);
  return spread;
}

BandShares shares_for(const SectionScore& score, const DrawOptions& options) {
  using Kind = BandResult::Kind;
  switch (score.band.kind) {
    case Kind::none:
      return BandShares::no_bands;
    case Kind::own_coding:
      return BandShares::own_coding;
    case Kind::too_little:
      return BandShares::too_little;
    case Kind::band:
    case Kind::between:
      break;
  }
  const Counts& counts = score.standing.counts;
  const bool is_open = counts.unknown + counts.unanswered > 0;
  return is_open && !options.varies(Assumption::unknown) ? BandShares::open : BandShares::told;
}

/// The share of the values in each band, given where the bands begin.
std::vector<double> shares_in(std::span<const double> values, std::span<const double> limits) {
  std::vector<double> shares;
  const auto count = static_cast<double>(values.size());
  double above = 1;
  for (std::size_t band = 0; band < limits.size(); ++band) {
    double next = 0;
    if (band + 1 < limits.size())
      next = static_cast<double>(std::ranges::count_if(
                 values, [&](double value) { return value >= limits[band + 1]; })) /
             count;
    shares.push_back(above - next);
    above = next;
  }
  return shares;
}

/// Those of the sections that change where one of `changed` does, children before parents.
std::vector<std::size_t> and_above(const FlatTree& tree, const std::vector<bool>& changed) {
  std::vector<bool> touched = changed;
  std::vector<std::size_t> sections;
  for (const std::size_t s : tree.sections_up) {
    if (!touched[s]) continue;
    sections.push_back(s);
    touched[tree.sections[s].parent] = true;
  }
  return sections;
}

bool takes_part(const Leaf& leaf, Assumption assumption) {
  using Kind = Leaf::Kind;
  const bool is_open = leaf.kind == Kind::choices || leaf.kind == Kind::share;
  if (assumption == Assumption::unknown) return is_open;
  if (assumption != Assumption::partly) return false;
  return leaf.kind == Kind::bent ||
         std::ranges::any_of(leaf.choices, [](const BentPoints& c) { return c.slope != 0; });
}

/// The study of one assessment in the making.
class Study {
 public:
  Study(const Questionnaire& questionnaire, const Assessment& assessment, const Scorecard& card,
        const Draws& draws)
      : questionnaire_(questionnaire),
        card_(card),
        draws_(draws),
        tree_(flatten(questionnaire, assessment, draws.options)),
        values_(tree_.sections.size(), draws.options.draws) {
    evaluate(tree_, draws_, {}, 0, draws_.options.draws, tree_.sections_up, values_, values_);
  }

  Robustness run() {
    add_places();
    result_.samples = std::min(most_samples, draws_.options.draws / 2);
    mixed_ = DrawMatrix(tree_.sections.size(), result_.samples);
    for (std::size_t a = 0; a < assumption_names.size(); ++a)
      add_assumption(static_cast<Assumption>(a));
    if (draws_.options.varies(Assumption::unknown)) add_answers();
    return std::move(result_);
  }

 private:
  void add_places() {
    std::vector<double> limits;
    for (const Band& band : questionnaire_.bands) limits.push_back(least_reaching(band.from));
    for (std::size_t s = 0; s < tree_.sections.size(); ++s) {
      const SectionScore& score = s == tree_.whole() ? card_.overall : card_.sections[s];
      PlaceRobustness place;
      place.value = score.standing.value;
      if (tree_.sections[s].has_value) {
        ++result_.with_value;
        place.spread = spread_of(values_.row(s));
        place.shares = shares_for(score, draws_.options);
        if (place.shares == BandShares::told) place.bands = shares_in(values_.row(s), limits);
      }
      result_.places.push_back(std::move(place));
    }
  }

  /// The indices of what `offsets` take from the second half of the samples.
  template <typename Take>
  void add_indices(const DrawOffsets& offsets, const std::vector<std::size_t>& sections,
                   const Take& take) {
    evaluate(tree_, draws_, offsets, 0, result_.samples, sections, values_, mixed_);
    for (const std::size_t s : sections)
      take(s, sobol_index(values_.row(s).first(result_.samples),
                          values_.row(s).subspan(result_.samples, result_.samples), mixed_.row(s)));
  }

  void add_assumption(Assumption assumption) {
    AssumptionReach& reach = result_.reach.at(static_cast<std::size_t>(assumption));
    reach.varied = draws_.options.varies(assumption);
    if (!reach.varied) return;
    std::vector<bool> changed(tree_.sections.size(), false);
    for (std::size_t s = 0; s < tree_.sections.size(); ++s) {
      const FlatTree::Section& section = tree_.sections[s];
      if (!section.has_value) continue;
      if (assumption == Assumption::weights) {
        changed[s] = true;
        reach.covered += section.last - section.first;
      } else if (assumption == Assumption::rule && section.varies_rule) {
        changed[s] = true;
        ++reach.covered;
      }
    }
    for (std::size_t i = 0; i < tree_.leaves.size(); ++i) {
      if (!takes_part(tree_.leaves[i], assumption)) continue;
      changed[questionnaire_.indicators[i].section] = true;
      ++reach.covered;
    }
    for (const std::size_t s : tree_.sections_up)
      result_.places[s].assumptions.at(static_cast<std::size_t>(assumption)).emplace();
    DrawOffsets offsets;
    offsets.of(assumption) = result_.samples;
    add_indices(offsets, and_above(tree_, changed), [&](std::size_t s, const SobolIndex& index) {
      result_.places[s].assumptions.at(static_cast<std::size_t>(assumption)) = index;
      if (index.moves) ++reach.moved;
    });
    // Where it changes nothing, it still has its share of what varies: none.
    for (const std::size_t s : tree_.sections_up) {
      SobolIndex& index = *result_.places[s].assumptions.at(static_cast<std::size_t>(assumption));
      if (!index.defined && result_.places[s].spread->deviation > 1e-12) index.defined = true;
    }
  }

  void add_answers() {
    for (std::size_t i = 0; i < tree_.leaves.size(); ++i) {
      if (!takes_part(tree_.leaves[i], Assumption::unknown)) continue;
      std::vector<bool> changed(tree_.sections.size(), false);
      changed[questionnaire_.indicators[i].section] = true;
      DrawOffsets offsets;
      offsets.indicator = i;
      offsets.of_indicator = result_.samples;
      add_indices(offsets, and_above(tree_, changed), [&](std::size_t s, const SobolIndex& index) {
        result_.places[s].answers.push_back({i, index});
      });
    }
    for (PlaceRobustness& place : result_.places)
      std::ranges::stable_sort(place.answers, std::ranges::greater(),
                               [](const AnswerEffect& effect) { return effect.index.total.value; });
  }

  const Questionnaire& questionnaire_;
  const Scorecard& card_;
  const Draws& draws_;
  FlatTree tree_;
  DrawMatrix values_;
  DrawMatrix mixed_;
  Robustness result_;
};

}  // namespace

std::string_view name(BandShares shares) {
  return band_shares_names.at(static_cast<std::size_t>(shares));
}

Robustness study_robustness(const Questionnaire& questionnaire, const Assessment& assessment,
                            const Scorecard& card, const Draws& draws) {
  Robustness robustness = Study(questionnaire, assessment, card, draws).run();
  study_single_answers(questionnaire, assessment, card, robustness);
  return robustness;
}

DrawMatrix values_in_draws(const Questionnaire& questionnaire, const Assessment& assessment,
                           const Draws& draws) {
  const FlatTree tree = flatten(questionnaire, assessment, draws.options);
  DrawMatrix values(tree.sections.size(), draws.options.draws);
  evaluate(tree, draws, {}, 0, draws.options.draws, tree.sections_up, values, values);
  return values;
}

}  // namespace mgi
