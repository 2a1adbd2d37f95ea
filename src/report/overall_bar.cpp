#include "report/overall_bar.hpp"

#include "report/phrases.hpp"

namespace mgi {

void add_overall(Bars& bars, const AssessmentSubject& subject) {
  if (!subject.questionnaire.has_overall) return;
  const SectionScore& overall = subject.result.scorecard.overall;
  const Words& words = words_of(subject);
  bars.bars.push_back({words.values.overall(), 0, overall.standing.value, overall.standing.lowest,
                       overall.standing.highest, band_text(subject, overall.band),
                       answered_text(words, overall.standing.counts)});
}

}  // namespace mgi
