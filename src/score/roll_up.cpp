#include "mgi/score/roll_up.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>

namespace mgi {
namespace {

/// A weighted mean in the making.
struct Average {
  double weight = 0;
  double sum = 0;  // of weight × value, weight × log value, or weight / value
  double minimum = std::numeric_limits<double>::infinity();

  void add(Mean mean, double w, double value) {
    weight += w;
    minimum = std::min(minimum, value);
    if (mean == Mean::arithmetic) sum += w * value;
    if (value <= 0) return;  // decided by the minimum below
    if (mean == Mean::geometric) sum += w * std::log(value);
    if (mean == Mean::harmonic) sum += w / value;
  }

  std::optional<double> value(Mean mean) const {
    if (weight == 0) return std::nullopt;
    if (mean == Mean::arithmetic) return sum / weight;
    if (mean == Mean::minimum || minimum <= 0) return minimum;
    return mean == Mean::geometric ? std::exp(sum / weight) : weight / sum;
  }
};

}  // namespace

RolledUp roll_up(const Questionnaire& questionnaire,
                 std::span<const std::optional<double>> points) {
  const auto& sections = questionnaire.sections;
  std::vector<Average> averages(sections.size());
  Average overall;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const Indicator& indicator = questionnaire.indicators[i];
    if (points[i])
      averages[indicator.section].add(sections[indicator.section].mean, indicator.weight,
                                      *points[i]);
  }
  RolledUp result;
  result.sections.resize(sections.size());
  // Parents stand before their children, so going backwards finds every section complete.
  for (std::size_t i = sections.size(); i-- > 0;) {
    const Section& section = sections[i];
    result.sections[i] = averages[i].value(section.mean);
    if (!result.sections[i]) continue;
    if (section.parent)
      averages[*section.parent].add(sections[*section.parent].mean, section.weight,
                                    *result.sections[i]);
    else
      overall.add(questionnaire.overall_mean, section.weight, *result.sections[i]);
  }
  if (questionnaire.has_overall) result.overall = overall.value(questionnaire.overall_mean);
  return result;
}

std::optional<double> points_of(const Scale& scale, const AnswerValue& value) {
  if (const auto* chosen = std::get_if<Chosen>(&value)) return scale.choices[chosen->choice].points;
  if (const auto* measured = std::get_if<Measured>(&value))
    return (measured->number - scale.worst) / (scale.best - scale.worst) + 0.0;  // never -0
  if (const auto* ticked = std::get_if<Ticked>(&value)) {
    double all = 0;
    for (const ChecklistItem& item : scale.items) all += item.weight;
    double held = 0;
    for (const std::size_t item : ticked->items) held += scale.items[item].weight;
    return held / all;
  }
  return std::nullopt;
}

std::vector<double> effective_weights(const Questionnaire& questionnaire) {
  const auto& sections = questionnaire.sections;
  // The weights of all children of each section; the last entry is for the top sections.
  std::vector<double> totals(sections.size() + 1, 0.0);
  const auto parent_of = [&](const Section& section) {
    return section.parent.value_or(sections.size());
  };
  for (const Section& section : sections) totals[parent_of(section)] += section.weight;
  for (const Indicator& indicator : questionnaire.indicators)
    totals[indicator.section] += indicator.weight;

  std::vector<double> shares(sections.size() + 1, 1.0);
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const std::size_t parent = parent_of(sections[i]);
    shares[i] = shares[parent] * sections[i].weight / totals[parent];
  }
  std::vector<double> weights;
  weights.reserve(questionnaire.indicators.size());
  for (const Indicator& indicator : questionnaire.indicators)
    weights.push_back(shares[indicator.section] * indicator.weight / totals[indicator.section]);
  return weights;
}

}  // namespace mgi
