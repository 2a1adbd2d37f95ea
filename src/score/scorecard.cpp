#include "mgi/score/scorecard.hpp"

#include <algorithm>

#include "mgi/score/roll_up.hpp"
#include "mgi/score/rounding.hpp"

namespace mgi {
namespace {

struct Weights {
  double answered = 0;
  double applicable = 0;
};

void add(Counts& to, const Counts& more) {
  to.indicators += more.indicators;
  to.answered += more.answered;
  to.unknown += more.unknown;
  to.unanswered += more.unanswered;
  to.not_applicable += more.not_applicable;
}

void set_coverage(Standing& standing, const Weights& weights) {
  if (standing.counts.applicable() == 0) return;
  standing.coverage = static_cast<double>(standing.counts.answered) /
                      static_cast<double>(standing.counts.applicable());
  standing.weight_coverage = weights.answered / weights.applicable;
}

BandResult band_for(const Questionnaire& questionnaire, Origin origin, const Standing& standing) {
  using Kind = BandResult::Kind;
  if (questionnaire.bands.empty() || !standing.value) return {Kind::none};
  if (origin == Origin::own_coding) return {Kind::own_coding};
  if (!reaches(std::min(*standing.coverage, *standing.weight_coverage),
               questionnaire.minimum_coverage))
    return {Kind::too_little};
  const std::size_t low = band_of(questionnaire, *standing.lowest);
  const std::size_t high = band_of(questionnaire, *standing.highest);
  return {low == high ? Kind::band : Kind::between, low, high};
}

/// The children of every section with their shares of what counts.
void set_terms(const Questionnaire& questionnaire, Scorecard& card) {
  for (std::size_t i = 0; i < questionnaire.sections.size(); ++i) {
    const Section& section = questionnaire.sections[i];
    SectionScore& parent = section.parent ? card.sections[*section.parent] : card.overall;
    parent.terms.push_back({true, i, section.weight, 0, card.sections[i].standing.value});
  }
  for (std::size_t i = 0; i < questionnaire.indicators.size(); ++i) {
    const Indicator& indicator = questionnaire.indicators[i];
    card.sections[indicator.section].terms.push_back(
        {false, i, indicator.weight, 0, card.indicators[i].points});
  }
  const auto set_shares = [](SectionScore& score) {
    double counted = 0;
    for (const Term& term : score.terms)
      if (term.value) counted += term.weight;
    for (Term& term : score.terms)
      if (term.value) term.share = term.weight / counted;
  };
  for (SectionScore& section : card.sections) set_shares(section);
  set_shares(card.overall);
}

}  // namespace

void count(Counts& counts, const AnswerValue& value) {
  ++counts.indicators;
  if (is_answered(value)) ++counts.answered;
  if (std::holds_alternative<Unknown>(value)) ++counts.unknown;
  if (std::holds_alternative<Unanswered>(value)) ++counts.unanswered;
  if (std::holds_alternative<NotApplicable>(value)) ++counts.not_applicable;
}

bool is_gap(const IndicatorScore& indicator) {
  return indicator.points && *indicator.points < indicator.best;
}

bool is_strength(const IndicatorScore& indicator) {
  return indicator.points && *indicator.points >= indicator.best;
}

bool is_worst(const IndicatorScore& indicator) {
  return indicator.points && *indicator.points <= indicator.worst;
}

std::size_t band_of(const Questionnaire& questionnaire, double value) {
  std::size_t band = 0;
  for (std::size_t i = 1; i < questionnaire.bands.size(); ++i)
    if (reaches(value, questionnaire.bands[i].from)) band = i;
  return band;
}

Scorecard score(const Questionnaire& questionnaire, const Assessment& assessment) {
  Scorecard card;
  const std::size_t sections = questionnaire.sections.size();
  card.indicators.resize(questionnaire.indicators.size());
  card.sections.resize(sections);
  const std::vector<double> weights = effective_weights(questionnaire);
  std::vector<Weights> section_weights(sections);
  Weights overall_weights;

  for (std::size_t i = 0; i < card.indicators.size(); ++i) {
    const Indicator& indicator = questionnaire.indicators[i];
    const Scale& scale = questionnaire.scales[indicator.scale];
    const AnswerValue& value = assessment.answers[i].value;
    card.indicators[i] = {points_of(scale, value), lowest_points(scale), highest_points(scale),
                          weights[i]};
    count(card.sections[indicator.section].standing.counts, value);
    if (std::holds_alternative<NotApplicable>(value)) continue;
    section_weights[indicator.section].applicable += weights[i];
    if (is_answered(value)) section_weights[indicator.section].answered += weights[i];
  }

  const auto value = roll_up(
      questionnaire,
      points_with(assessment, card,
                  [](const IndicatorScore&) -> std::optional<double> { return std::nullopt; }));
  const auto lowest =
      roll_up(questionnaire,
              points_with(assessment, card, [](const IndicatorScore& i) { return i.worst; }));
  const auto highest = roll_up(
      questionnaire, points_with(assessment, card, [](const IndicatorScore& i) { return i.best; }));

  for (std::size_t i = sections; i-- > 0;) {
    Standing& standing = card.sections[i].standing;
    standing.value = value.sections[i];
    standing.lowest = lowest.sections[i];
    standing.highest = highest.sections[i];
    set_coverage(standing, section_weights[i]);
    card.sections[i].band = band_for(questionnaire, assessment.origin, standing);
    const auto parent = questionnaire.sections[i].parent;
    Weights& above = parent ? section_weights[*parent] : overall_weights;
    above.answered += section_weights[i].answered;
    above.applicable += section_weights[i].applicable;
    add(parent ? card.sections[*parent].standing.counts : card.overall.standing.counts,
        standing.counts);
  }
  Standing& overall = card.overall.standing;
  overall.value = value.overall;
  overall.lowest = lowest.overall;
  overall.highest = highest.overall;
  set_coverage(overall, overall_weights);
  card.overall.band = band_for(questionnaire, assessment.origin, overall);
  set_terms(questionnaire, card);
  return card;
}

}  // namespace mgi
