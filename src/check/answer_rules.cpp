#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>

#include "check/rules.hpp"
#include "mgi/score/roll_up.hpp"
#include "mgi/score/scorecard.hpp"

namespace mgi::rules {
namespace {

const Scale& scale_of(const Questionnaire& questionnaire, std::size_t i) {
  return questionnaire.scales[questionnaire.indicators[i].scale];
}

bool above_worst(const Scale& scale, const AnswerValue& value) {
  const auto points = points_of(scale, value);
  return points && *points > lowest_points(scale);
}

bool at_worst(const Scale& scale, const AnswerValue& value) {
  const auto points = points_of(scale, value);
  return points && *points <= lowest_points(scale);
}

/// True if the jurisdiction's context leaves the question open to "not applicable".
bool is_elsewhere(const Indicator& indicator, const Jurisdiction& jurisdiction) {
  return !indicator.where.empty() && std::ranges::none_of(indicator.where, [&](const auto& where) {
    return std::ranges::find(jurisdiction.context, where) != jurisdiction.context.end();
  });
}

bool is_not_applicable(const Answer& answer) {
  return std::holds_alternative<NotApplicable>(answer.value);
}

}  // namespace

void not_applicable_reason(const Questionnaire& questionnaire, const Assessment& assessment,
                           Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < assessment.answers.size(); ++i) {
    const Answer& answer = assessment.answers[i];
    const Indicator& indicator = questionnaire.indicators[i];
    if (!is_not_applicable(answer) || !answer.reason.empty() || answer.evidence_incomplete ||
        is_elsewhere(indicator, assessment.jurisdiction))
      continue;
    diagnostics.push_back(
        {Severity::error, "not-applicable-reason",
         fmt::format("'{}' is not applicable, but no reason is given", indicator.id),
         answer.value_span, "add 'reason: …', or answer 'unknown' if it is not known"});
  }
}

void not_applicable_share(const Questionnaire& questionnaire, const Assessment& assessment,
                          Diagnostics& diagnostics) {
  for (std::size_t s = 0; s < questionnaire.sections.size(); ++s) {
    std::size_t all = 0;
    std::size_t outside = 0;
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < assessment.answers.size(); ++i) {
      if (questionnaire.indicators[i].section != s) continue;
      ++all;
      if (!is_not_applicable(assessment.answers[i]) ||
          is_elsewhere(questionnaire.indicators[i], assessment.jurisdiction))
        continue;
      ++outside;
      last = i;
    }
    if (outside * 5 <= all) continue;
    diagnostics.push_back({Severity::warning, "not-applicable-share",
                           fmt::format("{} of {} questions of '{}' are not applicable", outside,
                                       all, questionnaire.sections[s].title),
                           assessment.answers[*last].value_span, "look at each of them again"});
  }
}

void presupposed_answer(const Questionnaire& questionnaire, const Assessment& assessment,
                        Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < assessment.answers.size(); ++i) {
    const Answer& answer = assessment.answers[i];
    const Scale& scale = scale_of(questionnaire, i);
    if (!above_worst(scale, answer.value) && !is_not_applicable(answer)) continue;
    for (const std::size_t p : questionnaire.indicators[i].presupposes) {
      const Answer& ground = assessment.answers[p];
      const Scale& ground_scale = scale_of(questionnaire, p);
      if (!at_worst(ground_scale, ground.value)) continue;
      Diagnostic diagnostic{
          Severity::error, "presupposed-answer",
          fmt::format("'{}' is '{}', but it presupposes '{}', which is '{}'",
                      questionnaire.indicators[i].id, answer_text(scale, answer.value),
                      questionnaire.indicators[p].id, answer_text(ground_scale, ground.value)),
          answer.value_span, "one of the two answers must change"};
      diagnostic.notes.push_back({"the presupposed answer is here", ground.value_span});
      diagnostics.push_back(std::move(diagnostic));
    }
  }
}

void evidence_missing(const Questionnaire& questionnaire, const Assessment& assessment,
                      Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < assessment.answers.size(); ++i) {
    const Answer& answer = assessment.answers[i];
    const Scale& scale = scale_of(questionnaire, i);
    if (!above_worst(scale, answer.value) || !answer.sources.empty() || !answer.note.empty() ||
        answer.evidence_incomplete)
      continue;
    diagnostics.push_back(
        {Severity::warning, "evidence-missing",
         fmt::format("'{}' is '{}', but no evidence is given", questionnaire.indicators[i].id,
                     answer_text(scale, answer.value)),
         answer.value_span, "add 'sources: […]' or 'note: …'"});
  }
}

void no_without_official_source(const Questionnaire& questionnaire, const Assessment& assessment,
                                Diagnostics& diagnostics) {
  if (assessment.origin != Origin::own_coding || !has_date(assessment)) return;
  const int year = assessment.date.year;
  for (std::size_t i = 0; i < assessment.answers.size(); ++i) {
    const Answer& answer = assessment.answers[i];
    if (!at_worst(scale_of(questionnaire, i), answer.value)) continue;
    const bool official = std::ranges::any_of(answer.sources, [&](const Citation& citation) {
      const EvidenceSource& source = assessment.sources[citation.source];
      return source.incomplete ||
             ((source.kind == SourceKind::official || source.kind == SourceKind::united_nations) &&
              source.year >= year - 3 && source.year <= year);
    });
    if (official || answer.evidence_incomplete) continue;
    diagnostics.push_back(
        {Severity::error, "no-official-source",
         fmt::format("'{}' is '{}' without an official or United Nations source of {} to {}",
                     questionnaire.indicators[i].id,
                     answer_text(scale_of(questionnaire, i), answer.value), year - 3, year),
         answer.value_span, "cite one, or leave the question unanswered"});
  }
}

void rule_expired(const Questionnaire& questionnaire, const Assessment& assessment,
                  Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < assessment.answers.size(); ++i) {
    const Answer& answer = assessment.answers[i];
    const auto points = points_of(scale_of(questionnaire, i), answer.value);
    if (!points || *points < highest_points(scale_of(questionnaire, i))) continue;
    for (const Citation& citation : answer.sources) {
      const EvidenceSource& source = assessment.sources[citation.source];
      if (!source.until || !surely_after(assessment.date, *source.until)) continue;
      diagnostics.push_back(
          {Severity::warning, "rule-expired",
           fmt::format("'{}' rests on '{}', which ended {}", questionnaire.indicators[i].id,
                       source.key, to_string(*source.until)),
           citation.span, "cite its successor, or lower the answer"});
    }
  }
}

void rule_not_yet(const Questionnaire& questionnaire, const Assessment& assessment,
                  Diagnostics& diagnostics) {
  if (!has_date(assessment)) return;
  for (std::size_t i = 0; i < assessment.answers.size(); ++i) {
    const Answer& answer = assessment.answers[i];
    if (!above_worst(scale_of(questionnaire, i), answer.value)) continue;
    for (const Citation& citation : answer.sources) {
      const EvidenceSource& source = assessment.sources[citation.source];
      if (!source.from || !surely_after(*source.from, assessment.date)) continue;
      diagnostics.push_back(
          {Severity::warning, "rule-not-yet",
           fmt::format("'{}' rests on '{}', which is in force only from {}",
                       questionnaire.indicators[i].id, source.key, to_string(*source.from)),
           citation.span, "cite what was in force, or lower the answer"});
    }
  }
}

}  // namespace mgi::rules
