#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "mgi/report/assessment_report.hpp"
#include "report/overall_bar.hpp"
#include "report/phrases.hpp"

namespace mgi {
namespace {

constexpr std::size_t strengths_shown = 4;

Bars standings(const AssessmentSubject& subject) {
  Bars bars;
  for (std::size_t s = 0; s < subject.questionnaire.sections.size(); ++s)
    bars.bars.push_back(
        bar_of(subject, s, static_cast<int>(subject.questionnaire.sections[s].depth)));
  add_overall(bars, subject);
  return bars;
}

Item gap_item(const AssessmentSubject& subject, const Gap& gap) {
  Item item{gap.begun ? Mark::begun : Mark::gap,
            subject.questionnaire.indicators[gap.indicator].title,
            tag_of(subject, gap.indicator),
            {}};
  if (!gap.followers.empty())
    item.details.emplace_back(
        words_of(subject).values.from_this_follows(titles_text(subject, gap.followers)));
  return item;
}

/// What is in place and the chosen gaps of one top section.
void add_findings(Report& report, const AssessmentSubject& subject, std::size_t top,
                  const std::vector<std::size_t>& chosen) {
  const Words& words = words_of(subject);
  const Questionnaire& questionnaire = subject.questionnaire;
  const auto in_top = [&](std::size_t i) {
    return top_section(questionnaire, questionnaire.indicators[i].section) == top;
  };
  Items items;
  std::size_t hidden = 0;
  for (const std::size_t i : subject.result.highlights.strengths) {
    if (!in_top(i)) continue;
    if (items.items.size() == strengths_shown)
      ++hidden;
    else
      items.items.push_back(
          {Mark::strength, questionnaire.indicators[i].title, tag_of(subject, i), {}});
  }
  if (hidden > 0)
    items.items.back().details.emplace_back(counted(words, words.summary.more_in_place, hidden));
  std::size_t all = 0;
  std::size_t shown = 0;
  for (std::size_t g = 0; g < subject.result.highlights.gaps.size(); ++g) {
    const Gap& gap = subject.result.highlights.gaps[g];
    if (!in_top(gap.indicator)) continue;
    ++all;
    if (std::ranges::find(chosen, g) == chosen.end()) continue;
    ++shown;
    items.items.push_back(gap_item(subject, gap));
  }
  if (shown < all) {
    const std::string rest = words.summary.shown_by_all(
        shown == 0 ? counted(words, words.summary.gaps, all)
                   : counted(words, words.summary.more_gaps, all - shown));
    if (items.items.empty() || shown == 0)
      items.items.push_back({Mark::gap, rest, {}, {}});
    else
      items.items.back().details.emplace_back(rest);
  }
  if (items.items.empty()) return;
  report.heading(3, questionnaire.sections[top].title);
  report.add(std::move(items));
}

/// For each chosen gap the first recommendation that it calls for, each once.
Items first_advice(const AssessmentSubject& subject, const std::vector<std::size_t>& chosen) {
  Items items{true, {}};
  std::vector<std::size_t> taken;
  for (const std::size_t g : chosen) {
    const Gap& gap = subject.result.highlights.gaps[g];
    for (std::size_t a = 0; a < subject.result.advice.size(); ++a) {
      const Advice& advice = subject.result.advice[a];
      if (std::ranges::find(advice.triggers, gap.indicator) == advice.triggers.end()) continue;
      if (std::ranges::find(taken, a) == taken.end()) {
        taken.push_back(a);
        items.items.push_back(advice_item(subject, advice));
      }
      break;
    }
  }
  return items;
}

/// What is not settled, section by section.
void add_open(Report& report, const AssessmentSubject& subject) {
  const SummaryWords& words = words_of(subject).summary;
  const Questionnaire& questionnaire = subject.questionnaire;
  Facts facts;
  for (std::size_t s = 0; s < questionnaire.sections.size(); ++s) {
    std::vector<std::size_t> open;
    for (const Open& one : subject.result.highlights.open)
      if (questionnaire.indicators[one.indicator].section == s) open.push_back(one.indicator);
    if (open.empty()) continue;
    const Counts& counts = subject.result.scorecard.sections[s].standing.counts;
    facts.rows.emplace_back(questionnaire.sections[s].title,
                            open.size() > 1 && open.size() == counts.indicators
                                ? counted(words_of(subject), words.all_questions, open.size())
                                : titles_text(subject, open));
  }
  if (facts.rows.empty()) return;
  report.heading(2, words.not_settled());
  report.paragraph(words.not_settled_about());
  report.add(std::move(facts));
}

}  // namespace

Report make_summary_report(const AssessmentSubject& subject, std::size_t gaps) {
  const Questionnaire& questionnaire = subject.questionnaire;
  const Result& result = subject.result;
  const SummaryWords& words = words_of(subject).summary;
  Report report = start_report(subject);
  add_head(report, subject);
  report.paragraph(coverage_text(words_of(subject), result.scorecard.overall.standing.counts));

  report.heading(2, words.where_it_stands());
  report.add(standings(subject));

  const std::vector<std::size_t> chosen = first_gaps(questionnaire, result.highlights.gaps, gaps);
  if (!result.highlights.strengths.empty() || !result.highlights.gaps.empty())
    report.heading(2, words.findings());
  for (const std::size_t top : child_sections(questionnaire, std::nullopt))
    add_findings(report, subject, top, chosen);

  Items advice = first_advice(subject, chosen);
  if (!advice.items.empty()) {
    report.heading(2, words.first());
    report.add(std::move(advice));
  }
  add_open(report, subject);
  add_foot(report, subject);
  return report;
}

}  // namespace mgi
