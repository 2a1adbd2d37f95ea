#include "batch/overview.hpp"

#include <algorithm>
#include <utility>

#include "mgi/score/rounding.hpp"

namespace mgi::batch {
namespace {

/// 0 for values under 20 %, … 4 for 80 % and more.
std::size_t fifth_of(double value) {
  std::size_t fifth = 0;
  while (fifth < 4 && reaches(value, 0.2 * static_cast<double>(fifth + 1))) ++fifth;
  return fifth;
}

void count_answer(const Scale& scale, const AnswerValue& value, AnswerTally& tally) {
  tally.chosen.resize(std::max(scale.choices.size(), scale.items.size()));
  if (std::holds_alternative<Unknown>(value)) ++tally.unknown;
  if (std::holds_alternative<Unanswered>(value)) ++tally.unanswered;
  if (std::holds_alternative<NotApplicable>(value)) ++tally.not_applicable;
  if (!is_answered(value)) return;
  ++tally.answered;
  if (const auto* chosen = std::get_if<Chosen>(&value)) ++tally.chosen[chosen->choice];
  if (const auto* ticked = std::get_if<Ticked>(&value))
    for (const std::size_t item : ticked->items) ++tally.chosen[item];
  if (const auto* measured = std::get_if<Measured>(&value)) {
    tally.least = std::min(tally.least.value_or(measured->number), measured->number);
    tally.most = std::max(tally.most.value_or(measured->number), measured->number);
  }
}

}  // namespace

void Overview::add(const std::shared_ptr<const KnownInstrument>& instrument, const Scored& scored) {
  const Questionnaire& of = instrument->loaded.value->questionnaire;
  const bool cleared = scored.status >= Status::cleared;
  Part& part = parts_[{of.id, of.version, of.sha256, cleared ? "0" : "1"}];
  part.instrument = instrument;
  part.cleared = cleared;
  part.answers.resize(of.indicators.size());
  part.sections.resize(of.sections.size());
  ++part.assessments;
  ++part.origins.at(static_cast<std::size_t>(scored.origin));
  ++part.statuses.at(static_cast<std::size_t>(scored.status));
  if (scored.coverage) ++part.coverage.at(fifth_of(*scored.coverage));
  for (std::size_t i = 0; i < part.answers.size(); ++i)
    count_answer(of.scales[of.indicators[i].scale], scored.answer_values[i], part.answers[i]);
  for (std::size_t s = 0; s < part.sections.size(); ++s) {
    if (scored.values[s])
      ++part.sections[s].fifths.at(fifth_of(*scored.values[s]));
    else
      ++part.sections[s].no_value;
  }
  if (part.places.size() > most_places) return;
  Place place{scored.name, scored.code, scored.round, scored.coverage, {}};
  for (const std::size_t s : top_sections(of))
    place.tops.push_back({scored.values[s], scored.lowest[s], scored.highest[s]});
  part.places.push_back(std::move(place));
}

std::vector<const Part*> Overview::parts() const {
  std::vector<const Part*> parts;
  for (const auto& [key, part] : parts_) parts.push_back(&part);
  return parts;
}

}  // namespace mgi::batch
