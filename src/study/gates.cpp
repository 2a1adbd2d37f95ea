#include "mgi/study/gates.hpp"

#include "mgi/score/rounding.hpp"

namespace mgi {
namespace {

bool stands_in(const Questionnaire& questionnaire, std::size_t indicator,
               std::optional<std::size_t> section) {
  if (!section) return true;
  for (std::optional<std::size_t> up = questionnaire.indicators[indicator].section; up;
       up = questionnaire.sections[*up].parent)
    if (*up == *section) return true;
  return false;
}

std::optional<FailedGate> failed(const Questionnaire& questionnaire, const Assessment& assessment,
                                 const Scorecard& scorecard, std::optional<std::size_t> section,
                                 double needed) {
  const Standing& standing =
      section ? scorecard.sections[*section].standing : scorecard.overall.standing;
  if (standing.value && reaches(*standing.value, needed)) return std::nullopt;
  FailedGate result{section, standing.value, needed, {}};
  for (std::size_t i = 0; i < questionnaire.indicators.size(); ++i) {
    if (!stands_in(questionnaire, i, section)) continue;
    const AnswerValue& value = assessment.answers[i].value;
    const bool missing = !is_answered(value) && !std::holds_alternative<NotApplicable>(value);
    if (standing.value ? is_gap(scorecard.indicators[i]) : missing) result.answers.push_back(i);
  }
  return result;
}

}  // namespace

std::vector<FailedGate> failed_gates(const Questionnaire& questionnaire,
                                     const Assessment& assessment, const Scorecard& scorecard,
                                     const Gate& gate) {
  std::vector<std::optional<std::size_t>> sections{gate.section};
  if (!gate.section && !questionnaire.has_overall) {
    sections.clear();
    for (const std::size_t top : child_sections(questionnaire, std::nullopt))
      sections.emplace_back(top);
  }
  std::vector<FailedGate> all;
  for (const auto& section : sections)
    if (auto one = failed(questionnaire, assessment, scorecard, section, gate.value))
      all.push_back(std::move(*one));
  return all;
}

std::vector<std::size_t> worse_answers(const Comparison& comparison) {
  std::vector<std::size_t> worse;
  for (std::size_t i = 0; i < comparison.changes.size(); ++i)
    if (comparison.changes[i] == Change::worsened ||
        comparison.changes[i] == Change::became_unknown)
      worse.push_back(i);
  return worse;
}

}  // namespace mgi
