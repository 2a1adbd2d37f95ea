#include "mgi/score/view.hpp"

#include <algorithm>

namespace mgi {
namespace {

Standing standing_of(const Assessment& assessment, const Scorecard& scorecard,
                     const std::vector<std::size_t>& indicators) {
  Standing standing;
  double answered = 0;
  double applicable = 0;
  double sum = 0;
  double lowest = 0;
  double highest = 0;
  for (const std::size_t i : indicators) {
    const AnswerValue& value = assessment.answers[i].value;
    const IndicatorScore& score = scorecard.indicators[i];
    count(standing.counts, value);
    if (std::holds_alternative<NotApplicable>(value)) continue;
    const double weight = score.effective_weight;
    applicable += weight;
    lowest += weight * score.points.value_or(score.worst);
    highest += weight * score.points.value_or(score.best);
    if (!score.points) continue;
    answered += weight;
    sum += weight * *score.points;
  }
  if (answered > 0) standing.value = sum / answered;
  if (applicable == 0) return standing;
  standing.lowest = lowest / applicable;
  standing.highest = highest / applicable;
  standing.coverage = static_cast<double>(standing.counts.answered) /
                      static_cast<double>(standing.counts.applicable());
  standing.weight_coverage = answered / applicable;
  return standing;
}

}  // namespace

std::vector<CodeScore> view(const Questionnaire& questionnaire, const Assessment& assessment,
                            const Scorecard& scorecard, const Framework& framework) {
  std::vector<CodeScore> scores;
  for (std::size_t c = 0; c < framework.codes.size(); ++c) {
    CodeScore score{c, {}, {}};
    for (std::size_t i = 0; i < questionnaire.indicators.size(); ++i) {
      const auto codes = codes_of(questionnaire.indicators[i], framework.id);
      if (std::ranges::find(codes, framework.codes[c].code) != codes.end())
        score.indicators.push_back(i);
    }
    if (score.indicators.empty()) continue;
    score.standing = standing_of(assessment, scorecard, score.indicators);
    scores.push_back(std::move(score));
  }
  return scores;
}

}  // namespace mgi
