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
  std::vector<std::vector<std::size_t>> indicators(framework.codes.size());
  for (std::size_t i = 0; i < questionnaire.indicators.size(); ++i)
    for (const std::string& code : codes_of(questionnaire.indicators[i], framework.id)) {
      const auto found = std::ranges::find(framework.codes, code, &FrameworkCode::code);
      if (found == framework.codes.end()) continue;
      auto& of_code = indicators[static_cast<std::size_t>(found - framework.codes.begin())];
      if (of_code.empty() || of_code.back() != i) of_code.push_back(i);
    }
  std::vector<CodeScore> scores;
  for (std::size_t c = 0; c < indicators.size(); ++c) {
    if (indicators[c].empty()) continue;
    const Standing standing = standing_of(assessment, scorecard, indicators[c]);
    scores.push_back({c, standing, std::move(indicators[c])});
  }
  return scores;
}

}  // namespace mgi
