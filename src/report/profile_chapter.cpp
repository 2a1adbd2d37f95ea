#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "report/phrases.hpp"
#include "report/profile_parts.hpp"
#include "report/words/instrument_words.hpp"
#include "report/words/publication_words.hpp"

namespace mgi {
namespace {

Labelled titles(const AssessmentSubject& subject, std::string label,
                const std::vector<std::size_t>& indicators) {
  Labelled fact{std::move(label), {}};
  for (const std::size_t i : indicators) fact.texts.push_back(linked_title(subject, i));
  return fact;
}

/// "(3) article 4", with a link to the register.
Text cited(const AssessmentSubject& subject, const Citation& citation) {
  std::string text = words_of(subject).writing.in_brackets(citation.source + 1);
  if (!citation.article.empty()) text += " " + citation.article;
  return {std::move(text), "", "#" + source_anchor(citation.source)};
}

/// Why the answer holds.
std::vector<Labelled> evidence(const AssessmentSubject& subject, std::size_t indicator) {
  const Answer& answer = subject.assessment.answers[indicator];
  const Words& words = words_of(subject);
  const PublicationWords& own = publication_words(subject.language);
  if (answer.confidential && subject.edition.kind == EditionKind::public_readers)
    return {{own.evidence(), {words.profile.evidence_confidential()}}};
  std::vector<Labelled> facts;
  if (!answer.reason.empty()) facts.push_back({own.reason(), {from_file(subject, answer.reason)}});
  if (!answer.note.empty())
    facts.push_back({answer.confidential ? own.confidential_evidence() : own.evidence(),
                     {from_file(subject, answer.note)}});
  if (answer.reach)
    facts.push_back(
        {own.reach(), {words.names.reaches.at(static_cast<std::size_t>(*answer.reach))()}});
  Labelled sources{words.profile.sources(), {}};
  for (const Citation& citation : answer.sources) sources.texts.push_back(cited(subject, citation));
  if (!sources.texts.empty()) facts.push_back(std::move(sources));
  for (const Comment& comment : answer.comments)
    if (!comment.resolved)
      facts.push_back({own.comment(comment.by), {from_file(subject, comment.text)}});
  return facts;
}

Item finding(const AssessmentSubject& subject, std::size_t indicator) {
  const Indicator& of = subject.questionnaire.indicators[indicator];
  Item item;
  item.mark = mark_of(subject, indicator);
  item.title = of.title;
  item.tag = tag_of(subject, indicator);
  item.id = of.id;
  item.question = of.question;
  item.answer = answer_words(subject, indicator);
  item.facts = evidence(subject, indicator);
  return item;
}

/// How others close the gap, each with a link to the document that tells it.
Labelled good_practice(const AssessmentSubject& subject, const std::vector<Example>& examples) {
  const Words& words = words_of(subject);
  Labelled fact{instrument_words(subject.language).good_practice(), {}};
  for (const Example& example : examples)
    fact.texts.emplace_back(
        example.text + " " + words.writing.in_brackets(example.document + 1), "",
        "#" + document_anchor(subject.questionnaire.documents[example.document]));
  return fact;
}

/// How many points the area of an indicator would rise by: "this area by 17 points". How much of it
/// is answered stands at its head.
std::string rise_here(const AssessmentSubject& subject, const Gap& gap) {
  const Words& words = words_of(subject);
  const std::size_t section = subject.questionnaire.indicators[gap.indicator].section;
  const auto gain = std::ranges::find(gap.gains, section, &Gain::section);
  if (gain == gap.gains.end()) return {};
  return words.values.rises_by(publication_words(subject.language).this_area(),
                               points_text(words, gain->rise));
}

Item gap_finding(const AssessmentSubject& subject, const Gap& gap) {
  const PublicationWords& own = publication_words(subject.language);
  const Indicator& indicator = subject.questionnaire.indicators[gap.indicator];
  Item item = finding(subject, gap.indicator);
  if (!gap.followers.empty())
    item.facts.push_back(titles(subject, own.from_this_follows(), gap.followers));
  if (!gap.first.empty()) item.facts.push_back(titles(subject, own.comes_after(), gap.first));
  if (!indicator.priority_reason.empty())
    item.facts.push_back({own.priority(indicator.priority), {indicator.priority_reason}});
  if (!indicator.examples.empty()) item.facts.push_back(good_practice(subject, indicator.examples));
  const std::string rise = rise_here(subject, gap);
  if (!rise.empty()) item.facts.push_back({own.would_raise(), {rise}});
  return item;
}

void add_items(Report& report, int level, std::string title, std::vector<Item> items) {
  if (items.empty()) return;
  report.heading(std::min(level, 6), std::move(title));
  report.add(Items{false, std::move(items)});
}

/// Answers that hold directly in `section`, in the order a profile tells them.
void add_answers(Report& report, const AssessmentSubject& subject, std::size_t section, int level) {
  const Words& words = words_of(subject);
  const PublicationWords& own = publication_words(subject.language);
  const Questionnaire& questionnaire = subject.questionnaire;
  const Highlights& highlights = subject.result.highlights;
  const auto here = [&](std::size_t i) { return questionnaire.indicators[i].section == section; };
  std::vector<Item> strengths, gaps, open, outside;
  for (const std::size_t i : highlights.strengths)
    if (here(i)) strengths.push_back(finding(subject, i));
  for (const Gap& gap : highlights.gaps) {
    if (here(gap.indicator)) gaps.push_back(gap_finding(subject, gap));
    for (const std::size_t i : gap.followers) {
      if (!here(i)) continue;
      Item item = finding(subject, i);
      item.facts.push_back(titles(subject, own.follows_from(), {gap.indicator}));
      gaps.push_back(std::move(item));
    }
  }
  for (const Open& one : highlights.open)
    if (here(one.indicator)) {
      Item item = finding(subject, one.indicator);
      item.details.emplace_back(words.profile.moves_value(points_text(words, one.width)));
      open.push_back(std::move(item));
    }
  for (std::size_t i = 0; i < questionnaire.indicators.size(); ++i)
    if (here(i) && mark_of(subject, i) == Mark::not_applicable)
      outside.push_back(finding(subject, i));
  add_items(report, level, own.well_developed(), std::move(strengths));
  add_items(report, level, own.potential(), std::move(gaps));
  add_items(report, level, words.summary.not_settled(), std::move(open));
  add_items(report, level, words.names.not_applicable(), std::move(outside));
}

void add_section(Report& report, const AssessmentSubject& subject, std::size_t section) {
  const Questionnaire& questionnaire = subject.questionnaire;
  const Section& of = questionnaire.sections[section];
  const int level = std::min(static_cast<int>(of.depth) + 2, 6);
  report.add(Heading{level, of.title, section_anchor(subject, section),
                     of.depth == 0 ? std::string(kind_of(questionnaire, of)) : ""});
  report.add(Paragraph{standing_text(subject, subject.result.scorecard.sections[section]),
                       bar_of(subject, section, 0)});
  if (!of.about.empty()) report.paragraph(of.about);
  add_answers(report, subject, section, level + 1);
  for (const std::size_t child : child_sections(questionnaire, section))
    add_section(report, subject, child);
}

/// A recommendation with what calls for it, what comes first, and what it follows. What it shares
/// with the one before it in the list is not said again.
Item advice_of(const AssessmentSubject& subject, const Advice& advice, const Advice* before) {
  const Words& words = words_of(subject);
  const PublicationWords& own = publication_words(subject.language);
  const Questionnaire& questionnaire = subject.questionnaire;
  const Recommendation& recommendation = questionnaire.recommendations[advice.recommendation];
  Item item;
  item.title = recommendation.text;
  item.tag = recommendation.id;
  const std::string number = words.writing.in_brackets(recommendation.document + 1);
  item.follows = {
      own.follows(),
      {Text(number, "", "#" + document_anchor(questionnaire.documents[recommendation.document]))}};
  if (before != nullptr && before->triggers == advice.triggers && before->first == advice.first) {
    item.facts.push_back({own.because_of(), {own.same_as_above()}});
    return item;
  }
  Labelled because{own.because_of(), {}};
  for (const std::size_t i : advice.triggers) {
    Text title = linked_title(subject, i);
    title.words += " " + words.writing.in_brackets(answer_words(subject, i));
    because.texts.push_back(std::move(title));
  }
  item.facts.push_back(std::move(because));
  if (!advice.first.empty()) item.facts.push_back(titles(subject, own.comes_after(), advice.first));
  const std::string objectives = objectives_text(subject, advice.triggers);
  if (!objectives.empty()) item.facts.push_back({own.serves(), {objectives}});
  const std::string gain = gain_text(subject, advice.gains, advice.triggers);
  if (!gain.empty()) item.facts.push_back({own.would_raise(), {gain}});
  return item;
}

}  // namespace

void add_chapter(Report& report, const AssessmentSubject& subject, std::size_t top) {
  const Questionnaire& questionnaire = subject.questionnaire;
  report.add(Division{Division::Kind::chapter});
  add_section(report, subject, top);
  Items items{true, {}};
  const std::vector<const Advice*> linked = first_advice(subject);
  const Advice* before = nullptr;
  for (const Advice& advice : subject.result.advice) {
    const std::size_t section = questionnaire.indicators[advice.triggers.front()].section;
    if (top_section(questionnaire, section) != top) continue;
    items.items.push_back(advice_of(subject, advice, before));
    if (std::ranges::find(linked, &advice) != linked.end())
      items.items.back().id = advice_anchor(subject, advice);
    before = &advice;
  }
  if (items.items.empty()) return;
  report.heading(3, words_of(subject).profile.recommendations());
  report.add(std::move(items));
}

}  // namespace mgi
