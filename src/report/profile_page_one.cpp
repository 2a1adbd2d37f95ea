#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "report/overall_bar.hpp"
#include "report/phrases.hpp"
#include "report/profile_parts.hpp"
#include "report/words/publication_words.hpp"

namespace mgi {
namespace {

constexpr std::size_t findings_shown = 5;
constexpr std::size_t advice_shown = 3;

std::array<std::size_t, 5> counts_of(const AssessmentSubject& subject,
                                     const std::vector<std::size_t>& indicators) {
  std::array<std::size_t, 5> counts{};
  for (const std::size_t i : indicators)
    ++counts.at(static_cast<std::size_t>(mark_of(subject, i)) - 1);
  return counts;
}

/// A finding in one line: title, answer, where it stands.
Item short_finding(const AssessmentSubject& subject, std::size_t indicator) {
  const Questionnaire& questionnaire = subject.questionnaire;
  Item item;
  item.mark = mark_of(subject, indicator);
  item.title = linked_title(subject, indicator);
  item.tag = tag_of(subject, indicator);
  item.answer = answer_words(subject, indicator);
  item.details.emplace_back(
      questionnaire.sections[questionnaire.indicators[indicator].section].title);
  return item;
}

Items advice_in_short(const AssessmentSubject& subject) {
  const PublicationWords& words = publication_words(subject.language);
  Items items{true, {}};
  for (const Advice* advice : first_advice(subject)) {
    Item item;
    item.title = {subject.questionnaire.recommendations[advice->recommendation].text, "",
                  "#" + advice_anchor(subject, *advice)};
    Labelled because{words.because_of(), {}};
    for (const std::size_t i : advice->triggers) because.texts.push_back(linked_title(subject, i));
    item.facts.push_back(std::move(because));
    items.items.push_back(std::move(item));
  }
  return items;
}

void add_overview_of_all(Report& report, const AssessmentSubject& subject) {
  const PublicationWords& words = publication_words(subject.language);
  std::vector<std::size_t> all(subject.questionnaire.indicators.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
  report.add(
      Overview{{{words.answers_in_all(), counts_of(subject, all)}}, words.answers_by_area()});
}

}  // namespace

std::vector<std::size_t> first_strengths(const AssessmentSubject& subject, std::size_t count) {
  const Questionnaire& questionnaire = subject.questionnaire;
  std::vector<std::vector<std::size_t>> by_top;
  for (const std::size_t top : child_sections(questionnaire, std::nullopt)) {
    std::vector<std::size_t>& of = by_top.emplace_back();
    for (const std::size_t i : subject.result.highlights.strengths)
      if (top_section(questionnaire, questionnaire.indicators[i].section) == top) of.push_back(i);
    std::ranges::stable_sort(of, {},
                             [&](std::size_t i) { return questionnaire.indicators[i].priority; });
  }
  std::vector<std::size_t> chosen;
  const std::size_t all = subject.result.highlights.strengths.size();
  for (std::size_t turn = 0; chosen.size() < std::min(count, all); ++turn)
    for (const std::vector<std::size_t>& of : by_top)
      if (turn < of.size() && chosen.size() < count) chosen.push_back(of[turn]);
  std::ranges::sort(chosen);
  return chosen;
}

std::vector<const Advice*> first_advice(const AssessmentSubject& subject) {
  const std::vector<Gap>& gaps = subject.result.highlights.gaps;
  std::vector<const Advice*> taken;
  for (const std::size_t g : first_gaps(subject.questionnaire, gaps, findings_shown)) {
    const auto advice = std::ranges::find_if(subject.result.advice, [&](const Advice& one) {
      return std::ranges::find(one.triggers, gaps[g].indicator) != one.triggers.end();
    });
    if (advice != subject.result.advice.end() && taken.size() < advice_shown &&
        std::ranges::find(taken, &*advice) == taken.end())
      taken.push_back(&*advice);
  }
  return taken;
}

void add_page_one(Report& report, const AssessmentSubject& subject) {
  const Words& words = words_of(subject);
  const PublicationWords& own = publication_words(subject.language);
  const Questionnaire& questionnaire = subject.questionnaire;
  report.add(Division{Division::Kind::page_one});
  add_head(report, subject);

  report.add(Heading{2, words.summary.where_it_stands()});
  Bars bars{{}, own.values()};
  for (const std::size_t top : child_sections(questionnaire, std::nullopt)) {
    bars.bars.push_back(bar_of(subject, top, 0));
    bars.bars.back().target = "#" + section_anchor(subject, top);
  }
  add_overall(bars, subject);
  report.add(std::move(bars));

  report.add(Heading{2, own.how_much()});
  report.paragraph(coverage_text(words, subject.result.scorecard.overall.standing.counts));
  add_overview_of_all(report, subject);

  Items strengths, gaps;
  for (const std::size_t i : first_strengths(subject, findings_shown))
    strengths.items.push_back(short_finding(subject, i));
  const std::vector<std::size_t> chosen =
      first_gaps(questionnaire, subject.result.highlights.gaps, findings_shown);
  for (const std::size_t g : chosen)
    gaps.items.push_back(short_finding(subject, subject.result.highlights.gaps[g].indicator));
  if (!strengths.items.empty()) {
    report.add(Heading{2, own.strengths(), "", "", true});
    report.add(std::move(strengths));
  }
  if (!gaps.items.empty()) {
    report.add(Heading{2, own.gaps(), "", "", true});
    report.add(std::move(gaps));
  }
  Items advice = advice_in_short(subject);
  if (!advice.items.empty()) {
    report.add(Heading{2, words.summary.first()});
    report.add(std::move(advice));
  }
}

void add_at_a_glance(Report& report, const AssessmentSubject& subject) {
  const Words& all_words = words_of(subject);
  const ProfileWords& words = all_words.profile;
  const PublicationWords& own = publication_words(subject.language);
  const Assessment& assessment = subject.assessment;
  const Questionnaire& questionnaire = subject.questionnaire;
  const Jurisdiction& jurisdiction = assessment.jurisdiction;
  report.add(Division{Division::Kind::chapter});
  report.add(Heading{2, words.at_a_glance(), "part-at-a-glance"});
  if (!assessment.about.empty()) report.paragraph(from_file(subject, assessment.about));
  Facts facts;
  facts.rows.emplace_back(
      words.jurisdiction(),
      fmt::format("{} {}", jurisdiction.name,
                  all_words.writing.in_brackets(
                      jurisdiction.code + all_words.writing.between_words() +
                      all_words.names.levels.at(static_cast<std::size_t>(jurisdiction.level))())));
  std::vector<std::string> contexts;
  for (const std::string& id : jurisdiction.context)
    contexts.push_back(std::ranges::find(questionnaire.contexts, id, &Context::id)->title);
  if (!contexts.empty()) facts.rows.emplace_back(words.context(), list_text(all_words, contexts));
  for (const auto& [key, value] : jurisdiction.groups)
    facts.rows.emplace_back(from_file(subject, key), from_file(subject, value));
  for (const Figure& figure : assessment.at_a_glance) {
    std::string text = figure.value;
    if (!figure.year.empty()) text += " " + all_words.writing.in_brackets(figure.year);
    if (figure.source)
      text += all_words.writing.between_words() +
              words.source_number(all_words.writing.in_brackets(*figure.source + 1));
    facts.rows.emplace_back(from_file(subject, figure.label), from_file(subject, std::move(text)));
  }
  report.add(std::move(facts));
  Bars bars{{}, own.values()};
  Overview overview{{}, own.answers_by_area()};
  AnswerStrip strip{{}, own.all_answers()};
  for (std::size_t s = 0; s < questionnaire.sections.size(); ++s) {
    const std::string target = "#" + section_anchor(subject, s);
    bars.bars.push_back(bar_of(subject, s, static_cast<int>(questionnaire.sections[s].depth)));
    bars.bars.back().target = target;
    const std::vector<std::size_t> indicators = child_indicators(questionnaire, s);
    if (indicators.empty()) continue;
    const std::string& title = questionnaire.sections[s].title;
    overview.rows.push_back({{title, "", target}, counts_of(subject, indicators)});
    AnswerStrip::Part part{title, {}};
    for (const std::size_t i : indicators) part.marks.push_back(mark_of(subject, i));
    strip.parts.push_back(std::move(part));
  }
  add_overall(bars, subject);
  report.add(std::move(bars));
  report.add(std::move(overview));
  report.add(std::move(strip));
}

}  // namespace mgi
