#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "mgi/model/assessment.hpp"
#include "mgi/model/questionnaire.hpp"

namespace mgi {

/// How many indicators stand where.
struct Counts {
  std::size_t indicators = 0;
  std::size_t answered = 0;
  std::size_t unknown = 0;
  std::size_t unanswered = 0;
  std::size_t not_applicable = 0;
  std::size_t applicable() const { return indicators - not_applicable; }
};

/// A value with what it could still become. All in [0, 1].
struct Standing {
  std::optional<double> value;    ///< mean of what is answered; nothing if nothing is
  std::optional<double> lowest;   ///< every unknown and unanswered indicator at its worst
  std::optional<double> highest;  ///< … at its best; nothing if nothing is applicable
  Counts counts;
  std::optional<double> coverage;         ///< answered / applicable, by count
  std::optional<double> weight_coverage;  ///< the same by effective weight
};

/// Which band a value lies in, or why none is said.
struct BandResult {
  enum class Kind {
    none,        ///< the questionnaire has no bands, or there is no value
    own_coding,  ///< never for a coding that is not the jurisdiction's own
    too_little,  ///< coverage below the questionnaire's minimum
    band,        ///< `low` is the band
    between,     ///< lowest and highest possible value lie in `low` and `high`
  };
  Kind kind = Kind::none;
  std::size_t low = 0;  ///< indexes into Questionnaire::bands
  std::size_t high = 0;
};

/// A child of a section and its part in the section's value.
struct Term {
  bool is_section = false;
  std::size_t index = 0;        ///< of the section or indicator
  double weight = 1;            ///< as the questionnaire gives it
  double share = 0;             ///< of the weights that count; 0 where skipped
  std::optional<double> value;  ///< nothing: skipped
};

struct IndicatorScore {
  std::optional<double> points;  ///< in [0, 1], answered indicators only
  double worst = 0;              ///< points of the scale's worst and best answer
  double best = 1;
  double effective_weight = 0;  ///< share in the whole questionnaire, as if all counted
};

struct SectionScore {
  Standing standing;
  BandResult band;
  std::vector<Term> terms;  ///< child sections, then indicators, in the order of the file
};

/// All numbers of one assessment.
struct Scorecard {
  std::vector<IndicatorScore> indicators;  ///< parallel to the questionnaire's
  std::vector<SectionScore> sections;      ///< parallel to the questionnaire's
  SectionScore overall;  ///< counts and coverage always; a value only if there is an overall
};

/// Scores an assessment. Pure; the arithmetic is docs/scoring.md.
Scorecard score(const Questionnaire& questionnaire, const Assessment& assessment);

/// The band that `value` lies in; the questionnaire must have bands.
std::size_t band_of(const Questionnaire& questionnaire, double value);

/// Adds an indicator in this state to the counts.
void count(Counts& counts, const AnswerValue& value);

/// True where the indicator has a value and it is below the best of its scale.
bool is_gap(const IndicatorScore& indicator);
/// True where the indicator has the best value of its scale.
bool is_strength(const IndicatorScore& indicator);
/// True where the indicator has the worst value of its scale.
bool is_worst(const IndicatorScore& indicator);

/// Points for the roll-up: those of answered indicators; for unknown and unanswered ones
/// `open(score)`, where nothing skips them. Not applicable ones are always skipped.
template <typename Open>
std::vector<std::optional<double>> points_with(const Assessment& assessment,
                                               const Scorecard& scorecard, const Open& open) {
  std::vector<std::optional<double>> points(scorecard.indicators.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    const IndicatorScore& indicator = scorecard.indicators[i];
    if (indicator.points)
      points[i] = indicator.points;
    else if (!std::holds_alternative<NotApplicable>(assessment.answers[i].value))
      points[i] = open(indicator);
  }
  return points;
}

}  // namespace mgi
