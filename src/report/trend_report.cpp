#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "mgi/score/view.hpp"
#include "report/changes.hpp"
#include "report/comparison_parts.hpp"
#include "report/phrases.hpp"
#include "report/words/audience_words.hpp"
#include "report/words/compare_words.hpp"
#include "report/words/publication_words.hpp"

namespace mgi {
namespace {

/// Names of the rounds, as columns.
std::vector<std::string> columns(const RoundsSubject& subject, std::string first) {
  std::vector<std::string> names{std::move(first)};
  std::ranges::copy(round_names(subject), std::back_inserter(names));
  return names;
}

/// A row for each section of the last round, and the overall value; a cell by what `cell` says of
/// the standing in each round.
template <typename MakeCell>
Table by_section(const RoundsSubject& subject, const MakeCell& cell) {
  const AssessmentSubject& last = subject.rounds.back();
  Table table{columns(subject, publication_words(last.language).area()), {}};
  for (const Section& section : last.questionnaire.sections) {
    std::vector<Cell> row{
        Text((section.depth > 0 ? std::string(section.depth, '-') + " " : "") + section.title)};
    for (const AssessmentSubject& round : subject.rounds) {
      const auto index = find_section(round.questionnaire, section.id);
      row.push_back(index ? cell(round.result.scorecard.sections[*index].standing) : Cell());
    }
    table.rows.push_back(std::move(row));
  }
  if (last.questionnaire.has_overall) {
    std::vector<Cell> row{Text(words_of(last).values.overall())};
    for (const AssessmentSubject& round : subject.rounds)
      row.push_back(cell(round.result.scorecard.overall.standing));
    table.rows.push_back(std::move(row));
  }
  return table;
}

/// Every answer that is not the same in all rounds, by the questions of the last one.
Table changed_answers(const RoundsSubject& subject, const std::vector<Step>& steps) {
  const AssessmentSubject& last = subject.rounds.back();
  Table table{columns(subject, publication_words(last.language).question()), {}};
  for (std::size_t i = 0; i < last.questionnaire.indicators.size(); ++i) {
    std::vector<Cell> row;
    std::optional<std::size_t> index = i;
    bool changed = false;
    for (std::size_t r = subject.rounds.size(); r-- > 0;) {
      row.push_back(index ? Cell(Text(answer_words(subject.rounds[r], *index))) : Cell());
      if (r == 0 || !index) continue;
      const std::size_t at = *index;
      changed = changed || count_changed(steps[r - 1].comparison, {&at, 1}) > 0;
      index = steps[r - 1].comparison.before[*index];
    }
    if (!changed) continue;
    row.emplace_back(Text(last.questionnaire.indicators[i].title));
    std::ranges::reverse(row);
    table.rows.push_back(std::move(row));
  }
  return table;
}

void add_view(Report& report, const RoundsSubject& subject, const Framework& framework) {
  const AssessmentSubject& last = subject.rounds.back();
  Table table{columns(subject, words_of(last).view.code()), {}};
  std::vector<std::vector<CodeScore>> views;
  for (const AssessmentSubject& round : subject.rounds)
    views.push_back(view(round.questionnaire, round.assessment, round.result.scorecard, framework));
  for (const CodeScore& code : views.back()) {
    const FrameworkCode& of = framework.codes[code.code];
    std::vector<Cell> row{Text(fmt::format("{} {}", of.code, of.title))};
    for (const auto& round : views) {
      const auto found = std::ranges::find(round, code.code, &CodeScore::code);
      row.push_back(found != round.end() && found->standing.value ? Cell(*found->standing.value)
                                                                  : Cell());
    }
    table.rows.push_back(std::move(row));
  }
  report.heading(2, framework.title);
  report.add(std::move(table));
}

}  // namespace

Report make_trend_report(const RoundsSubject& subject) {
  const AssessmentSubject& last = subject.rounds.back();
  const Words& words = words_of(last);
  const CompareWords& own = compare_words(last.language);
  const ReviewWords& review = audience_words(last.language).review;
  const std::vector<Step> steps = steps_of(subject);
  Report report = start_report(last);
  add_rounds_head(report, subject);

  report.heading(2, own.in_short());
  const std::vector<std::string> names = round_names(subject);
  for (std::size_t s = 0; s < steps.size(); ++s) {
    const Step& step = steps[s];
    const std::vector<std::size_t> all = all_indicators(step.later);
    const std::size_t known = count_of(step.comparison, all, Change::became_known);
    const std::size_t changed = count_changed(step.comparison, all);
    std::string text = words.writing.after_colon(
        review.from_to(names[s], names[s + 1]),
        (known * 2 > changed ? review.mostly_known() + " " : std::string()) +
            changes_text(step.later, step.comparison, all));
    report.paragraph(std::move(text));
  }

  report.heading(2, words.layout.value());
  report.add(by_section(subject, [](const Standing& standing) {
    return standing.value ? Cell(*standing.value) : Cell();
  }));
  report.heading(2, own.trend_answered());
  report.add(by_section(subject, [&](const Standing& standing) {
    return Cell(Text(answered_text(words, standing.counts)));
  }));
  const bool with_version = std::ranges::any_of(steps, [](const Step& step) {
    return step.earlier.questionnaire.sha256 != step.later.questionnaire.sha256;
  });
  report.heading(2, own.values());
  report.paragraph(own.values_about() + (with_version ? " " + own.values_version() : ""));
  for (std::size_t s = 0; s < steps.size(); ++s) {
    const Step& step = steps[s];
    Table table{{publication_words(last.language).area(), names[s], names[s + 1], own.change(),
                 own.from_answers(), own.from_coverage()},
                {}};
    if (with_version) table.columns.push_back(own.from_version());
    for (std::size_t place = 0; place < step.comparison.sections.size(); ++place) {
      const Section& section = step.later.questionnaire.sections[place];
      std::vector<Cell> row{
          Text((section.depth > 0 ? std::string(section.depth, '-') + " " : "") + section.title)};
      for (Cell& cell : change_cells(words, step.comparison.sections[place], with_version))
        row.push_back(std::move(cell));
      table.rows.push_back(std::move(row));
    }
    report.add(std::move(table));
  }
  for (const Framework* framework : subject.frameworks) add_view(report, subject, *framework);
  Table answers = changed_answers(subject, steps);
  if (!answers.rows.empty()) {
    report.heading(2, own.trend_changes());
    report.add(std::move(answers));
  }
  add_uptake(report, steps.back());
  add_foot(report, last);
  return report;
}

}  // namespace mgi
