#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "mgi/report/audience_report.hpp"
#include "mgi/report/stance.hpp"
#include "mgi/score/rounding.hpp"
#include "mgi/study/compare.hpp"
#include "report/changes.hpp"
#include "report/overall_bar.hpp"
#include "report/phrases.hpp"
#include "report/words/audience_words.hpp"
#include "report/words/marks.hpp"

namespace mgi {
namespace {

constexpr std::size_t fewest_shown = 3;
constexpr std::size_t most_shown = 5;
// What two A4 pages leave for these lists beside the bars and the notices.
constexpr std::size_t words_for_gaps = 220;
constexpr std::size_t words_for_decisions = 260;
constexpr std::size_t titles_in_a_line = 3;

const MinisterWords& own_words(const AssessmentSubject& subject) {
  return audience_words(subject.language).minister;
}

std::size_t words_in(const Text& text) {
  return static_cast<std::size_t>(std::ranges::count(text.words, ' ')) + 1;
}

/// Drops items from the end until they fit, but keeps the fewest.
void fit(std::vector<Item>& items, std::size_t words) {
  const auto length = [&] {
    std::size_t sum = 0;
    for (const Item& item : items) {
      sum += words_in(item.title);
      for (const Text& detail : item.details) sum += words_in(detail);
    }
    return sum;
  };
  while (items.size() > fewest_shown && length() > words) items.pop_back();
}

/// Keeps the `most_shown` of the lowest rank; their order stays.
template <typename Rank>
std::vector<std::size_t> foremost(const std::vector<std::size_t>& all, const Rank& rank) {
  std::vector<std::size_t> places(all.size());
  for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
  std::ranges::stable_sort(places, {}, [&](std::size_t i) { return rank(all[i]); });
  places.resize(std::min(places.size(), most_shown));
  std::ranges::sort(places);
  std::vector<std::size_t> kept;
  for (const std::size_t i : places) kept.push_back(all[i]);
  return kept;
}

/// Indexes of the gaps to tell: the first one of each top section, or more of each where there are
/// few sections. If that is too many, the sections that stand best go without.
std::vector<std::size_t> chosen_gaps(const AssessmentSubject& subject) {
  const Questionnaire& questionnaire = subject.questionnaire;
  const std::vector<Gap>& gaps = subject.result.highlights.gaps;
  const std::size_t tops = child_sections(questionnaire, std::nullopt).size();
  const auto standing = [&](std::size_t g) {
    const Indicator& of = questionnaire.indicators[gaps[g].indicator];
    const std::size_t top = top_section(questionnaire, of.section);
    return billionths(subject.result.scorecard.sections[top].standing.value.value_or(0));
  };
  return foremost(first_gaps(questionnaire, gaps, std::max(tops, most_shown)), standing);
}

/// The strengths to tell: of each top section in turn the one of the highest priority.
std::vector<std::size_t> chosen_strengths(const AssessmentSubject& subject) {
  const Questionnaire& questionnaire = subject.questionnaire;
  const auto priority = [&](std::size_t i) { return questionnaire.indicators[i].priority; };
  std::vector<std::vector<std::size_t>> by_top;
  for (const std::size_t top : child_sections(questionnaire, std::nullopt)) {
    std::vector<std::size_t>& of = by_top.emplace_back();
    for (const std::size_t i : subject.result.highlights.strengths)
      if (top_section(questionnaire, questionnaire.indicators[i].section) == top) of.push_back(i);
    std::ranges::stable_sort(of, {}, priority);
  }
  std::vector<std::size_t> chosen;
  for (std::size_t turn = 0; turn < most_shown && chosen.size() < most_shown; ++turn)
    for (const std::vector<std::size_t>& of : by_top)
      if (turn < of.size()) chosen.push_back(of[turn]);
  chosen = foremost(chosen, priority);
  std::ranges::sort(chosen);
  return chosen;
}

/// "Law against trafficking (Trafficking in persons)".
std::string title_with_section(const AssessmentSubject& subject, std::size_t indicator) {
  const Indicator& of = subject.questionnaire.indicators[indicator];
  return fmt::format(
      "{} {}", of.title,
      words_of(subject).writing.in_brackets(subject.questionnaire.sections[of.section].title));
}

/// The titles of the first few.
std::string few_titles(const AssessmentSubject& subject, std::vector<std::size_t> indicators) {
  indicators.resize(std::min(indicators.size(), titles_in_a_line));
  return titles_text(subject, indicators);
}

/// Indicators below their best that must come after this one.
std::vector<std::size_t> waiting_for(const AssessmentSubject& subject, std::size_t indicator) {
  std::vector<std::size_t> waiting;
  const std::vector<Indicator>& all = subject.questionnaire.indicators;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (std::ranges::find(all[i].after, indicator) != all[i].after.end() &&
        must_come_first(subject.assessment, subject.result.scorecard, i))
      waiting.push_back(i);
  return waiting;
}

void add_decisions(Report& report, const AssessmentSubject& subject,
                   const std::vector<std::size_t>& gaps) {
  const MinisterWords& words = own_words(subject);
  report.heading(2, words.decisions());
  Items decisions{true, {}};
  std::vector<std::size_t> taken;
  for (const std::size_t g : gaps) {
    const std::size_t indicator = subject.result.highlights.gaps[g].indicator;
    const auto advice = std::ranges::find_if(subject.result.advice, [&](const Advice& one) {
      return std::ranges::find(one.triggers, indicator) != one.triggers.end();
    });
    if (advice == subject.result.advice.end() ||
        std::ranges::find(taken, advice->recommendation) != taken.end())
      continue;
    taken.push_back(advice->recommendation);
    Item item;
    item.title = subject.questionnaire.recommendations[advice->recommendation].text;
    std::vector<std::size_t> missing, begun;
    for (const std::size_t i : advice->triggers)
      (mark_of(subject, i) == Mark::gap ? missing : begun).push_back(i);
    if (!missing.empty())
      item.details.emplace_back(words.missing_today(few_titles(subject, missing)));
    if (!begun.empty()) item.details.emplace_back(words.begun_today(few_titles(subject, begun)));
    decisions.items.push_back(std::move(item));
  }
  if (decisions.items.empty()) return report.paragraph(words.nothing_to_decide());
  fit(decisions.items, words_for_decisions);
  report.paragraph(words.decide_on());
  report.add(std::move(decisions));
}

void add_standing(Report& report, const AssessmentSubject& subject) {
  report.heading(2, words_of(subject).summary.where_it_stands());
  report.paragraph(own_words(subject).bars_about());
  Bars bars;
  for (const std::size_t top : child_sections(subject.questionnaire, std::nullopt))
    bars.bars.push_back(bar_of(subject, top, 0));
  add_overall(bars, subject);
  report.add(std::move(bars));
}

void add_strengths(Report& report, const AssessmentSubject& subject) {
  const std::vector<std::size_t> strengths = chosen_strengths(subject);
  if (strengths.empty()) return;
  report.heading(2, own_words(subject).in_place());
  Items items;
  for (const std::size_t i : strengths) {
    Item item;
    item.mark = Mark::strength;
    item.title = title_with_section(subject, i);
    items.items.push_back(std::move(item));
  }
  report.add(std::move(items));
}

void add_gaps(Report& report, const AssessmentSubject& subject,
              const std::vector<std::size_t>& gaps) {
  if (gaps.empty()) return;
  const MinisterWords& words = own_words(subject);
  report.heading(2, words.first_gaps());
  Items items;
  for (const std::size_t g : gaps) {
    const Gap& gap = subject.result.highlights.gaps[g];
    Item item;
    item.mark = mark_of(subject, gap.indicator);
    item.title = title_with_section(subject, gap.indicator);
    const std::string& reason = subject.questionnaire.indicators[gap.indicator].priority_reason;
    if (!reason.empty()) item.details.emplace_back(reason);
    const std::vector<std::size_t> waiting = waiting_for(subject, gap.indicator);
    if (!waiting.empty()) item.details.emplace_back(words.waiting(few_titles(subject, waiting)));
    items.items.push_back(std::move(item));
  }
  fit(items.items, words_for_gaps);
  report.add(std::move(items));
}

/// The top section whose value can still move most; nothing where none can, in whole per cents.
std::optional<std::size_t> widest(const AssessmentSubject& subject) {
  std::optional<std::size_t> found;
  int most = 0;
  for (const std::size_t top : child_sections(subject.questionnaire, std::nullopt)) {
    const Standing& standing = subject.result.scorecard.sections[top].standing;
    if (!standing.lowest) continue;
    const int width = whole_percent(*standing.highest) - whole_percent(*standing.lowest);
    if (width > most) {
      most = width;
      found = top;
    }
  }
  return found;
}

void add_certainty(Report& report, const AssessmentSubject& subject) {
  const Words& all_words = words_of(subject);
  const MinisterWords& words = own_words(subject);
  const Counts& counts = subject.result.scorecard.overall.standing.counts;
  report.heading(2, words.how_sure());
  report.paragraph(coverage_text(all_words, counts));
  const std::size_t open = counts.unknown + counts.unanswered;
  std::string text = open == 0 ? words.all_settled() : counted(all_words, words.open, open);
  if (const auto section = widest(subject))
    text += " " +
            words.widest(all_words.writing.quoted(subject.questionnaire.sections[*section].title),
                         interval(all_words, subject.result.scorecard.sections[*section].standing));
  report.paragraph(std::move(text));
  report.paragraph(
      words.holds_all(counted(all_words, words.gaps, subject.result.highlights.gaps.size()),
                      counted(all_words, words.recommendations, subject.result.advice.size())));
}

}  // namespace

Report make_minister_report(const AssessmentSubject& subject, const AssessmentSubject* earlier) {
  const Words& words = words_of(subject);
  const MinisterWords& own = own_words(subject);
  const Assessment& assessment = subject.assessment;
  Report report = start_report(subject);
  report.add(Division{Division::Kind::page_one});
  add_head(report, subject, own.title(assessment.jurisdiction.name, assessment.round));

  std::array<std::size_t, shown_marks.size()> states{};
  for (std::size_t i = 0; i < subject.questionnaire.indicators.size(); ++i)
    ++states.at(static_cast<std::size_t>(mark_of(subject, i)) - 1);
  const auto& [in_place, begun, missing, open, not_applicable] = states;
  report.paragraph(own.in_short(subject.questionnaire.indicators.size() - not_applicable, in_place,
                                begun, missing, open));
  if (earlier != nullptr) {
    const Comparison comparison = compare(subject.questionnaire, earlier->assessment, assessment);
    report.paragraph(words.writing.after_colon(
        audience_words(subject.language).review.since(earlier->assessment.round),
        changes_text(subject, comparison, all_indicators(subject))));
  }

  const std::vector<std::size_t> gaps = chosen_gaps(subject);
  add_decisions(report, subject, gaps);
  add_standing(report, subject);
  add_strengths(report, subject);
  add_gaps(report, subject, gaps);
  add_certainty(report, subject);
  const std::vector<std::string> lines =
      stance(subject.language, subject.questionnaire.bands_source);
  report.add(
      Notice{{fmt::format("{} {}", lines[0], lines[1]), fmt::format("{} {}", lines[2], lines[3])}});
  return report;
}

}  // namespace mgi
