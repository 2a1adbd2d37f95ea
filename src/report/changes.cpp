#include "report/changes.hpp"

#include <algorithm>
#include <array>

#include "report/phrases.hpp"
#include "report/words/audience_words.hpp"

namespace mgi {
namespace {

/// A kind of change and how it is counted, in the order in which changes are told.
struct Told {
  Change change;
  const Counted ReviewWords::*phrase;
};
constexpr std::array told_changes{
    Told{Change::improved, &ReviewWords::improved},
    Told{Change::worsened, &ReviewWords::worsened},
    Told{Change::became_known, &ReviewWords::became_known},
    Told{Change::became_unknown, &ReviewWords::became_unknown},
    Told{Change::scope_changed, &ReviewWords::scope_changed},
};
constexpr std::array told_beside{
    Told{Change::unchanged, &ReviewWords::unchanged},
    Told{Change::still_open, &ReviewWords::still_open},
};

}  // namespace

std::vector<std::size_t> all_indicators(const AssessmentSubject& subject) {
  std::vector<std::size_t> all(subject.questionnaire.indicators.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
  return all;
}

std::string changes_text(const AssessmentSubject& subject, const Comparison& comparison,
                         std::span<const std::size_t> indicators) {
  const Words& words = words_of(subject);
  const ReviewWords& own = audience_words(subject.language).review;
  if (count_changed(comparison, indicators) == 0) return own.nothing_changed();
  std::vector<std::string> parts;
  const auto tell = [&](std::span<const Told> all) {
    for (const auto& [change, phrase] : all)
      if (const std::size_t count = count_of(comparison, indicators, change); count > 0)
        parts.push_back(counted(words, own.*phrase, count));
  };
  tell(told_changes);
  tell(told_beside);
  return words.writing.sentence(list_text(words, parts));
}

Items changed_items(const AssessmentSubject& subject, const AssessmentSubject& earlier,
                    const Comparison& comparison, std::span<const std::size_t> indicators) {
  const Words& words = words_of(subject);
  const ReviewWords& own = audience_words(subject.language).review;
  // The earlier answers in the words of this report.
  const AssessmentSubject then{subject.questionnaire, subject.frameworks, subject.glossary,
                               earlier.assessment,    earlier.result,     subject.language};
  Items items;
  for (const auto& [change, phrase] : told_changes)
    for (const std::size_t i : indicators) {
      if (comparison.changes[i] != change) continue;
      Item item;
      item.mark = mark_of(subject, i);
      item.title =
          words.writing.after_colon(subject.questionnaire.indicators[i].title,
                                    own.from_to(answer_words(then, i), answer_words(subject, i)));
      if (change == Change::improved) item.tag = own.improvement();
      if (change == Change::worsened) item.tag = own.worsening();
      items.items.push_back(std::move(item));
    }
  return items;
}

}  // namespace mgi
