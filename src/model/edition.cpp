#include "mgi/model/edition.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace mgi {
namespace {

/// Takes confidential sources out of the register and every reference to them.
std::size_t leave_out_sources(Assessment& assessment) {
  std::vector<std::optional<std::size_t>> moved;
  std::vector<EvidenceSource> kept;
  for (EvidenceSource& source : assessment.sources) {
    moved.push_back(source.confidential ? std::nullopt : std::optional(kept.size()));
    if (!source.confidential) kept.push_back(std::move(source));
  }
  const std::size_t left_out = moved.size() - kept.size();
  assessment.sources = std::move(kept);
  for (Answer& answer : assessment.answers) {
    std::erase_if(answer.sources, [&](const Citation& c) { return !moved[c.source]; });
    for (Citation& citation : answer.sources) citation.source = *moved[citation.source];
  }
  for (Figure& figure : assessment.at_a_glance)
    if (figure.source) figure.source = moved[*figure.source];
  return left_out;
}

/// Empties `text`; 1 if there was something in it.
std::size_t leave_out(std::string& text) {
  return std::exchange(text, {}).empty() ? 0 : 1;
}

/// Empties what a government plans for itself; what it answered, who leads, by when and how far it
/// is stay. 1 if there was anything.
std::size_t leave_out_plans(FollowUp& entry) {
  FollowUp open;
  open.recommendation = entry.recommendation;
  open.response = entry.response;
  open.responded = entry.responded;
  open.measure = entry.measure;
  open.lead = entry.lead;
  open.start = entry.start;
  open.due = entry.due;
  open.status = entry.status;
  const bool planned = !entry.partners.empty() || !entry.steps.empty() || entry.cost ||
                       entry.funded || entry.funding || !entry.capacity.empty() ||
                       !entry.verification.empty() || !entry.proof.empty();
  entry = std::move(open);
  return planned ? 1 : 0;
}

}  // namespace

std::string_view name(EditionKind kind) {
  return edition_names.at(static_cast<std::size_t>(kind));
}

std::size_t confidential_items(const Assessment& assessment) {
  return static_cast<std::size_t>(
      std::ranges::count(assessment.answers, true, &Answer::confidential) +
      std::ranges::count(assessment.sources, true, &EvidenceSource::confidential));
}

LeftOut make_public(Assessment& assessment) {
  LeftOut left_out;
  for (Answer& answer : assessment.answers) {
    left_out.names += leave_out(answer.respondent);
    left_out.comments += answer.comments.size();
    answer.comments.clear();
    if (answer.confidential) {
      ++left_out.evidence;
      answer.note.clear();
      answer.reason.clear();
      answer.change.clear();
      answer.sources.clear();
    } else {
      left_out.notes += leave_out(answer.note) + leave_out(answer.change);
    }
  }
  for (FollowUp& entry : assessment.follow_up) left_out.notes += leave_out_plans(entry);
  left_out.sources = leave_out_sources(assessment);
  left_out.names += assessment.preparers.size();
  assessment.preparers.clear();
  return left_out;
}

}  // namespace mgi
