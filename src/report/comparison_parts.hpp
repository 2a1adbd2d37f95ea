#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mgi/report/comparison_report.hpp"
#include "mgi/study/uptake.hpp"
#include "report/words/words.hpp"

namespace mgi {

/// Two neighbouring rounds with all that was found out about them.
struct Step {
  const AssessmentSubject& earlier;
  const AssessmentSubject& later;
  Comparison comparison;
  std::vector<EvidenceChange> evidence;
  std::vector<FollowUp> follow_up;  ///< of the later round, else what the earlier one had planned
  Uptake uptake;
};

Step step_between(const AssessmentSubject& earlier, const AssessmentSubject& later);
std::vector<Step> steps_of(const RoundsSubject& subject);

/// True for two drafts of one round: they bear the same name.
bool are_drafts(const AssessmentSubject& earlier, const AssessmentSubject& later);

/// What each round is called beside the others: where two bear the same name, with its date; two
/// drafts alone are the earlier and the later.
std::vector<std::string> round_names(const RoundsSubject& subject);

inline Round round_of(const AssessmentSubject& subject) {
  return {subject.questionnaire, subject.assessment};
}

/// "+6.3", "−0.4", "0.0": a difference of values in percentage points, rounded half away from zero.
std::string signed_points(const Words& words, double difference);

/// Value then, value now, change, and the parts of the change, as cells of a table. The part of the
/// questionnaire only `with_version`.
std::vector<Cell> change_cells(const Words& words, const ValueChange& change, bool with_version);

/// What became of the recommendations; nothing where no file says anything.
void add_uptake(Report& report, const Step& step);

/// Title, origins and states of all rounds, notices, and a table of the rounds.
void add_rounds_head(Report& report, const RoundsSubject& subject);

/// With three rounds or more.
Report make_trend_report(const RoundsSubject& subject);

}  // namespace mgi
