// Laws of the score that hold for every questionnaire and every assessment (docs/scoring.md).
// A failure shows the smallest case that breaks the law and the seed; RC_PARAMS="seed=…" in the
// environment plays it again.
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "files.hpp"
#include "mgi/score/result.hpp"
#include "mgi/score/roll_up.hpp"
#include "random_case.hpp"

using namespace mgi;
using namespace mgi::test;

namespace {

constexpr double rounding = 1e-12;

bool alike(std::optional<double> one, std::optional<double> other) {
  if (!one || !other) return one.has_value() == other.has_value();
  return std::abs(*one - *other) <= rounding;
}

/// True where both have a value and `higher` is not below `lower`, or neither has one.
bool not_below(std::optional<double> higher, std::optional<double> lower) {
  if (!higher || !lower) return higher.has_value() == lower.has_value();
  return *higher >= *lower - rounding;
}

std::vector<Standing> standings(const Case& c) {
  const Scorecard card = score(c.questionnaire, c.assessment);
  std::vector<Standing> all{card.overall.standing};
  for (const SectionScore& section : card.sections) all.push_back(section.standing);
  return all;
}

}  // namespace

TEST_CASE("law: raising one answer lowers no section, neither its value nor its bounds") {
  holds([] {
    const Case before = *any_case();
    const std::size_t i = index_below(before.questionnaire.indicators.size());
    const Scale& scale = before.questionnaire.scales[before.questionnaire.indicators[i].scale];
    const auto points = points_of(scale, before.assessment.answers[i].value);
    RC_PRE(points.has_value());
    Case after = before;
    after.assessment.answers[i].value = answer(scale);
    RC_PRE(*points_of(scale, after.assessment.answers[i].value) > *points);
    const auto low = standings(before);
    const auto high = standings(after);
    for (std::size_t s = 0; s < low.size(); ++s) {
      RC_ASSERT(not_below(high[s].value, low[s].value));
      RC_ASSERT(not_below(high[s].lowest, low[s].lowest));
      RC_ASSERT(not_below(high[s].highest, low[s].highest));
    }
  });
}

TEST_CASE("law: a value lies between its bounds") {
  holds([] {
    for (const Standing& standing : standings(*any_case())) {
      RC_ASSERT(standing.lowest.has_value() == standing.highest.has_value());
      if (!standing.lowest) RC_ASSERT(!standing.value);
      if (!standing.lowest) continue;
      RC_ASSERT(*standing.lowest >= 0);
      RC_ASSERT(*standing.highest <= 1 + rounding);
      RC_ASSERT(not_below(standing.highest, standing.lowest));
      if (!standing.value) continue;
      RC_ASSERT(not_below(standing.value, standing.lowest));
      RC_ASSERT(not_below(standing.highest, standing.value));
    }
  });
}

TEST_CASE(
    "law: both bounds are reached by a completion of the open answers, and none goes beyond") {
  holds([] {
    const Case open = *any_case();
    const auto bounds = standings(open);
    const auto lowest = standings(completed(open, false));
    const auto highest = standings(completed(open, true));
    Case any = open;
    for (std::size_t i = 0; i < any.assessment.answers.size(); ++i)
      if (is_open(any.assessment.answers[i].value))
        any.assessment.answers[i].value =
            answer(any.questionnaire.scales[any.questionnaire.indicators[i].scale]);
    const auto between = standings(any);
    for (std::size_t s = 0; s < bounds.size(); ++s) {
      RC_ASSERT(lowest[s].value == bounds[s].lowest);
      RC_ASSERT(highest[s].value == bounds[s].highest);
      RC_ASSERT(not_below(between[s].value, bounds[s].lowest));
      RC_ASSERT(not_below(bounds[s].highest, between[s].value));
    }
  });
}

TEST_CASE("law: the order of the answers in the file is irrelevant") {
  holds([] {
    const Case c = *any_case();
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < c.assessment.answers.size(); ++i) {
      const Indicator& indicator = c.questionnaire.indicators[i];
      lines.push_back(fmt::format(
          "  {}: {}\n", indicator.id,
          written(c.questionnaire.scales[indicator.scale], c.assessment.answers[i].value)));
    }
    for (std::size_t i = lines.size(); i > 1; --i) std::swap(lines[i - 1], lines[index_below(i)]);
    const Source source = test::text(
        fmt::format("mgi-assessment: 1\nquestionnaire: {{id: generated, version: \"1\"}}\n"
                    "jurisdiction: {{name: Samplia, code: XS}}\nround: \"2024\"\ndate: 2024\n"
                    "origin: simulated\nstatus: draft\nanswers:\n{}",
                    fmt::join(lines, "")));
    const Loaded<Assessment> loaded = load_assessment(source, c.questionnaire);
    RC_ASSERT(test::shown(loaded.diagnostics, source) == "");
    RC_ASSERT(loaded.value.has_value());
    for (std::size_t i = 0; i < c.assessment.answers.size(); ++i)
      RC_ASSERT(loaded.value->answers[i].value == c.assessment.answers[i].value);
    const auto expected = standings(c);
    const auto actual = standings({c.questionnaire, *loaded.value});
    for (std::size_t s = 0; s < expected.size(); ++s) {
      RC_ASSERT(actual[s].value == expected[s].value);
      RC_ASSERT(actual[s].lowest == expected[s].lowest);
      RC_ASSERT(actual[s].highest == expected[s].highest);
    }
  });
}

TEST_CASE("law: scaling all weights changes nothing") {
  holds([] {
    const Case before = *any_case();
    const double factor = *rc::gen::element(0.001, 0.1, 1.0 / 3, 3.0, 7.0, 1000.0);
    Case after = before;
    for (Section& section : after.questionnaire.sections) section.weight *= factor;
    for (Indicator& indicator : after.questionnaire.indicators) indicator.weight *= factor;
    for (Scale& scale : after.questionnaire.scales)
      for (ChecklistItem& item : scale.items) item.weight *= factor;
    const auto expected = standings(before);
    const auto actual = standings(after);
    for (std::size_t s = 0; s < expected.size(); ++s) {
      RC_ASSERT(alike(actual[s].value, expected[s].value));
      RC_ASSERT(alike(actual[s].lowest, expected[s].lowest));
      RC_ASSERT(alike(actual[s].highest, expected[s].highest));
      RC_ASSERT(actual[s].coverage == expected[s].coverage);
      RC_ASSERT(alike(actual[s].weight_coverage, expected[s].weight_coverage));
    }
    const auto weights = effective_weights(before.questionnaire);
    const auto scaled = effective_weights(after.questionnaire);
    for (std::size_t i = 0; i < weights.size(); ++i) RC_ASSERT(alike(scaled[i], weights[i]));
  });
}

TEST_CASE("law: an arithmetic tree, all answered, equals the flat sum by effective weights") {
  holds([] {
    const Case c = *arithmetic_answered_case();
    const Scorecard card = score(c.questionnaire, c.assessment);
    double sum = 0;
    double weights = 0;
    for (const IndicatorScore& indicator : card.indicators) {
      sum += indicator.effective_weight * indicator.points.value();
      weights += indicator.effective_weight;
    }
    RC_ASSERT(alike(weights, 1.0));
    RC_ASSERT(alike(card.overall.standing.value, sum));
  });
}

TEST_CASE("law: a not applicable answer equals the questionnaire without that indicator") {
  holds([] {
    Case with = *any_case();
    const std::size_t i = index_below(with.questionnaire.indicators.size());
    with.assessment.answers[i].value = NotApplicable{};
    Case without = with;
    const auto place = static_cast<std::ptrdiff_t>(i);
    without.questionnaire.indicators.erase(without.questionnaire.indicators.begin() + place);
    without.assessment.answers.erase(without.assessment.answers.begin() + place);
    const auto expected = standings(without);
    const auto actual = standings(with);
    for (std::size_t s = 0; s < expected.size(); ++s) {
      RC_ASSERT(actual[s].value == expected[s].value);
      RC_ASSERT(actual[s].lowest == expected[s].lowest);
      RC_ASSERT(actual[s].highest == expected[s].highest);
      RC_ASSERT(actual[s].coverage == expected[s].coverage);
      RC_ASSERT(actual[s].counts.applicable() == expected[s].counts.applicable());
    }
  });
}

TEST_CASE("law: the shares of the terms add up to 1, and the terms that count give the value") {
  holds([] {
    const Case c = *any_case();
    const Scorecard card = score(c.questionnaire, c.assessment);
    const auto check = [](const SectionScore& section, Mean mean, bool has_value) {
      double shares = 0;
      double average = 0;
      for (const Term& term : section.terms) {
        RC_ASSERT(term.value.has_value() == (term.share > 0));
        shares += term.share;
        average += term.share * term.value.value_or(0);
      }
      RC_ASSERT(section.standing.value.has_value() == (has_value && shares > 0));
      if (shares > 0) RC_ASSERT(alike(shares, 1.0));
      if (section.standing.value && mean == Mean::arithmetic)
        RC_ASSERT(alike(section.standing.value, average));
    };
    for (std::size_t s = 0; s < card.sections.size(); ++s)
      check(card.sections[s], c.questionnaire.sections[s].mean, true);
    check(card.overall, c.questionnaire.overall_mean, c.questionnaire.has_overall);
  });
}

TEST_CASE("law: the gains of a gap are the difference of two scorings") {
  holds([] {
    const Case before = *any_case();
    const Result result = assess(before.questionnaire, before.assessment);
    for (const Gap& gap : result.highlights.gaps) {
      const Indicator& indicator = before.questionnaire.indicators[gap.indicator];
      Case after = before;
      after.assessment.answers[gap.indicator].value =
          end_of(before.questionnaire.scales[indicator.scale], true);
      const Scorecard raised = score(after.questionnaire, after.assessment);
      for (std::size_t s = 0; s < raised.sections.size(); ++s) {
        const auto& old_value = result.scorecard.sections[s].standing.value;
        const auto& new_value = raised.sections[s].standing.value;
        RC_ASSERT(old_value.has_value() == new_value.has_value());
        const auto gain = std::ranges::find(gap.gains, s, &Gain::section);
        const double rise = gain == gap.gains.end() ? 0 : gain->rise;
        RC_ASSERT(rise == (old_value ? *new_value - *old_value : 0));
      }
      const auto& old_overall = result.scorecard.overall.standing.value;
      RC_ASSERT(gap.overall_gain.has_value() == old_overall.has_value());
      if (old_overall)
        RC_ASSERT(*gap.overall_gain == *raised.overall.standing.value - *old_overall);
    }
  });
}
