#include "study/single_answers.hpp"

#include <utility>
#include <vector>

#include "mgi/score/roll_up.hpp"

namespace mgi {
namespace {

/// Answers of a scale besides `given`: each choice; of other scales the two ends.
std::vector<AnswerValue> other_answers(const Scale& scale, const AnswerValue& given) {
  std::vector<AnswerValue> answers;
  const auto add = [&](AnswerValue answer) {
    if (!(answer == given)) answers.push_back(std::move(answer));
  };
  switch (scale.kind) {
    case ScaleKind::choices:
      for (std::size_t c = 0; c < scale.choices.size(); ++c) add(Chosen{c});
      break;
    case ScaleKind::checklist: {
      Ticked all;
      for (std::size_t i = 0; i < scale.items.size(); ++i) all.items.push_back(i);
      add(Ticked{});
      add(std::move(all));
      break;
    }
    case ScaleKind::number:
      add(Measured{scale.worst});
      add(Measured{scale.best});
      break;
  }
  return answers;
}

/// The sections that an indicator stands in, from its own up, then the whole.
std::vector<std::size_t> places_above(const Questionnaire& questionnaire, std::size_t indicator) {
  std::vector<std::size_t> places;
  std::optional<std::size_t> section = questionnaire.indicators[indicator].section;
  for (; section; section = questionnaire.sections[*section].parent) places.push_back(*section);
  if (questionnaire.has_overall) places.push_back(questionnaire.sections.size());
  return places;
}

const std::optional<double>& value_of(const RolledUp& rolled, std::size_t place) {
  return place < rolled.sections.size() ? rolled.sections[place] : rolled.overall;
}

}  // namespace

void study_single_answers(const Questionnaire& questionnaire, const Assessment& assessment,
                          const Scorecard& card, Robustness& robustness) {
  std::vector<std::optional<double>> points;
  for (const IndicatorScore& indicator : card.indicators) points.push_back(indicator.points);
  for (std::size_t i = 0; i < points.size(); ++i) {
    const AnswerValue& given = assessment.answers[i].value;
    if (std::holds_alternative<NotApplicable>(given)) continue;
    const Scale& scale = questionnaire.scales[questionnaire.indicators[i].scale];
    const std::vector<std::size_t> above = places_above(questionnaire, i);
    const auto band_at = [&](std::size_t place) -> std::optional<std::size_t> {
      const PlaceRobustness& of = robustness.places[place];
      if (of.shares != BandShares::told || !of.value) return std::nullopt;
      return band_of(questionnaire, *of.value);
    };
    const std::optional<double> own = points[i];
    if (own) {
      points[i].reset();
      const RolledUp without = roll_up(questionnaire, points);
      for (const std::size_t place : above) {
        LeftOutIndicator left{i, place, value_of(without, place), 0, std::nullopt};
        if (left.value) {
          left.change = *left.value - *robustness.places[place].value;
          const auto from = band_at(place);
          const std::size_t to = from ? band_of(questionnaire, *left.value) : 0;
          if (from && to != *from) left.to = to;
        }
        robustness.left_out.push_back(left);
      }
    }
    for (const AnswerValue& answer : other_answers(scale, given)) {
      points[i] = points_of(scale, answer);
      const RolledUp changed = roll_up(questionnaire, points);
      for (const std::size_t place : above) {
        const auto from = band_at(place);
        if (!from) continue;
        const double value = *value_of(changed, place);
        const std::size_t to = band_of(questionnaire, value);
        if (to != *from) robustness.crossings.push_back({i, answer, place, *from, to, value});
      }
    }
    points[i] = own;
  }
}

}  // namespace mgi
