#include "mgi/study/what_if.hpp"

#include <utility>

#include "mgi/score/rounding.hpp"
#include "report/comparison_parts.hpp"
#include "report/phrases.hpp"
#include "report/words/audience_words.hpp"
#include "report/words/compare_words.hpp"
#include "report/words/publication_words.hpp"

namespace mgi {
namespace {

bool is_same(const std::optional<double>& one, const std::optional<double>& other) {
  if (one.has_value() != other.has_value()) return false;
  return !one || billionths(*one) == billionths(*other);
}

}  // namespace

void add_what_if(Report& report, const AssessmentSubject& subject) {
  if (subject.what_if == nullptr) return;
  const Words& words = words_of(subject);
  const WhatIfWords& own = compare_words(subject.language).what_if;
  const AssessmentSubject given{
      subject.questionnaire,          subject.frameworks, subject.glossary, subject.what_if->before,
      subject.what_if->result_before, subject.language};
  report.heading(2, own.answers());
  Items items;
  for (const std::size_t i : subject.what_if->indicators) {
    Item item;
    item.mark = mark_of(subject, i);
    item.title = words.writing.after_colon(
        subject.questionnaire.indicators[i].title,
        audience_words(subject.language)
            .review.from_to(answer_words(given, i), answer_words(subject, i)));
    item.tag = subject.questionnaire.indicators[i].id;
    items.items.push_back(std::move(item));
  }
  report.add(std::move(items));

  Table table{{publication_words(subject.language).area(), own.given(), own.column(),
               compare_words(subject.language).change()},
              {}};
  const auto add = [&](const std::string& title, const std::optional<double>& before,
                       const std::optional<double>& after) {
    if (is_same(before, after)) return;
    table.rows.push_back(
        {Text(title), before ? Cell(*before) : Cell(), after ? Cell(*after) : Cell(),
         before && after ? Cell(Text(signed_points(words, *after - *before))) : Cell()});
  };
  const Scorecard& then = given.result.scorecard;
  const Scorecard& now = subject.result.scorecard;
  for (std::size_t s = 0; s < subject.questionnaire.sections.size(); ++s)
    add(subject.questionnaire.sections[s].title, then.sections[s].standing.value,
        now.sections[s].standing.value);
  if (subject.questionnaire.has_overall)
    add(words.values.overall(), then.overall.standing.value, now.overall.standing.value);
  report.heading(2, own.values());
  if (table.rows.empty()) return report.paragraph(own.no_change());
  report.add(std::move(table));
}

}  // namespace mgi
