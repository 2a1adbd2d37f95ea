#include "report/comparison_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <utility>

#include "mgi/score/rounding.hpp"
#include "report/phrases.hpp"
#include "report/words/compare_words.hpp"
#include "report/words/publication_words.hpp"

namespace mgi {
namespace {

/// The recommendations that the earlier round called for, as the later questionnaire has them.
std::vector<std::size_t> called_for(const AssessmentSubject& earlier,
                                    const AssessmentSubject& later) {
  std::vector<std::size_t> result;
  const auto& now = later.questionnaire.recommendations;
  for (const Advice& advice : earlier.result.advice) {
    const std::string& id = earlier.questionnaire.recommendations[advice.recommendation].id;
    const auto found = std::ranges::find(now, id, &Recommendation::id);
    if (found != now.end()) result.push_back(static_cast<std::size_t>(found - now.begin()));
  }
  return result;
}

std::vector<FollowUp> follow_up_of(const AssessmentSubject& earlier,
                                   const AssessmentSubject& later) {
  if (!later.assessment.follow_up.empty()) return later.assessment.follow_up;
  std::vector<FollowUp> planned;
  const auto& now = later.questionnaire.recommendations;
  for (FollowUp entry : earlier.assessment.follow_up) {
    const std::string& id = earlier.questionnaire.recommendations[entry.recommendation].id;
    const auto found = std::ranges::find(now, id, &Recommendation::id);
    if (found == now.end()) continue;
    entry.recommendation = static_cast<std::size_t>(found - now.begin());
    planned.push_back(std::move(entry));
  }
  return planned;
}

/// One line for all rounds where it is the same for all, else one for each, with its round.
template <typename Line>
void add_lines(Notice& notice, const RoundsSubject& subject, const Line& line) {
  std::vector<std::string> lines;
  for (const AssessmentSubject& round : subject.rounds) lines.push_back(line(round));
  if (std::ranges::all_of(lines, [&](const auto& one) { return one == lines.front(); })) {
    if (!lines.front().empty()) notice.lines.push_back(lines.front());
    return;
  }
  const std::vector<std::string> names = round_names(subject);
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (!lines[i].empty())
      notice.lines.push_back(words_of(subject.rounds[i]).writing.after_colon(names[i], lines[i]));
}

std::string title_of(const RoundsSubject& subject) {
  const AssessmentSubject& first = subject.rounds.front();
  const AssessmentSubject& last = subject.rounds.back();
  const CompareWords& own = compare_words(last.language);
  const std::string& name = last.assessment.jurisdiction.name;
  if (subject.rounds.size() == 2)
    return are_drafts(first, last) ? own.drafts_title(name, last.assessment.round)
                                   : own.title(name, first.assessment.round, last.assessment.round);
  std::string list;
  for (const std::string& round : round_names(subject))
    list += (list.empty() ? "" : words_of(last).writing.between_words()) + round;
  return own.trend_title(name, list);
}

}  // namespace

bool are_drafts(const AssessmentSubject& earlier, const AssessmentSubject& later) {
  return earlier.assessment.round == later.assessment.round;
}

Step step_between(const AssessmentSubject& earlier, const AssessmentSubject& later) {
  Step step{
      earlier, later, compare(round_of(earlier), round_of(later)), {}, follow_up_of(earlier, later),
      {}};
  step.evidence = evidence_changes(round_of(earlier), round_of(later), step.comparison);
  if (!step.follow_up.empty())
    step.uptake =
        uptake_of(step.follow_up, later.assessment.date, later.result, called_for(earlier, later));
  return step;
}

std::vector<Step> steps_of(const RoundsSubject& subject) {
  std::vector<Step> steps;
  for (std::size_t i = 1; i < subject.rounds.size(); ++i)
    steps.push_back(step_between(subject.rounds[i - 1], subject.rounds[i]));
  return steps;
}

std::vector<std::string> round_names(const RoundsSubject& subject) {
  const CompareWords& own = compare_words(subject.rounds.back().language);
  const Words& words = words_of(subject.rounds.back());
  if (subject.rounds.size() == 2 && are_drafts(subject.rounds.front(), subject.rounds.back()))
    return {own.earlier(), own.later()};
  std::vector<std::string> names;
  for (const AssessmentSubject& round : subject.rounds) names.push_back(round.assessment.round);
  const std::vector<std::string> short_names = names;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (std::ranges::count(short_names, names[i]) > 1)
      names[i] += fmt::format(" ({})", date_text(words, subject.rounds[i].assessment.date));
  const std::vector<std::string> dated = names;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (std::ranges::count(dated, dated[i]) > 1)
      names[i] += fmt::format(
          " [{}]",
          std::count(dated.begin(), dated.begin() + static_cast<std::ptrdiff_t>(i), dated[i]) + 1);
  return names;
}

std::string signed_points(const Words& words, double difference) {
  // Billionths, then tenths of a percentage point, half away from zero.
  const auto exact = billionths(difference);
  const auto tenths = (std::abs(exact) + 500'000) / 1'000'000;
  const std::string_view sign = tenths == 0 ? "" : exact < 0 ? "−" : "+";
  return fmt::format("{}{}{}{}", sign, tenths / 10, words.writing.decimal_sign(), tenths % 10);
}

std::vector<Cell> change_cells(const Words& words, const ValueChange& change, bool with_version) {
  const auto points = [&](double difference) {
    return Cell(Text(signed_points(words, difference)));
  };
  std::vector<Cell> cells{change.earlier ? Cell(*change.earlier) : Cell(),
                          change.later ? Cell(*change.later) : Cell()};
  const bool both = change.earlier && change.later;
  cells.push_back(both ? points(*change.later - *change.earlier) : Cell());
  cells.push_back(change.parts ? points(change.parts->answers) : Cell());
  cells.push_back(change.parts ? points(change.parts->coverage) : Cell());
  if (with_version) cells.push_back(change.parts ? points(change.parts->version) : Cell());
  return cells;
}

void add_uptake(Report& report, const Step& step) {
  if (step.follow_up.empty()) return;
  const Words& words = words_of(step.later);
  const UptakeWords& own = compare_words(step.later.language).uptake;
  const Questionnaire& questionnaire = step.later.questionnaire;
  report.heading(2, own.title());
  std::vector<std::string> counts;
  const auto add = [&](const Counted& phrase, std::size_t count) {
    if (count > 0) counts.push_back(counted(words, phrase, count));
  };
  const Uptake& uptake = step.uptake;
  add(own.accepted, uptake.accepted.size());
  add(own.partly, uptake.partly.size());
  add(own.noted, uptake.noted.size());
  add(own.done, uptake.done.size());
  add(own.overdue, uptake.overdue.size());
  add(own.without_response, uptake.without_response.size());
  report.paragraph(words.writing.sentence(list_text(words, counts)));
  Items items;
  for (std::size_t i = 0; i < step.follow_up.size(); ++i) {
    const FollowUp& entry = step.follow_up[i];
    const auto holds = [&](const std::vector<std::size_t>& list) {
      return std::ranges::find(list, i) != list.end();
    };
    Item item;
    item.mark = holds(uptake.overdue)                 ? Mark::gap
                : entry.status == Progress::done      ? Mark::strength
                : entry.status == Progress::under_way ? Mark::begun
                                                      : Mark::open;
    item.title = questionnaire.recommendations[entry.recommendation].text;
    item.tag = questionnaire.recommendations[entry.recommendation].id;
    std::vector<std::string> facts{own.responses.at(static_cast<std::size_t>(entry.response))()};
    if (entry.status) facts.push_back(own.statuses.at(static_cast<std::size_t>(*entry.status))());
    if (!entry.lead.empty()) facts.push_back(own.lead(entry.lead));
    if (entry.due) facts.push_back(own.due(date_text(words, *entry.due)));
    item.details.emplace_back(words.writing.sentence(list_text(words, facts)));
    if (holds(uptake.overdue))
      item.details.emplace_back(
          words.writing.sentence(own.overdue_by(date_text(words, step.later.assessment.date))));
    if (!entry.proof.empty()) item.details.emplace_back(own.proof(entry.proof));
    if (holds(uptake.still_gaps)) {
      const auto advice = std::ranges::find(step.later.result.advice, entry.recommendation,
                                            &Advice::recommendation);
      item.details.emplace_back(
          words.writing.sentence(own.still_gaps(titles_text(step.later, advice->triggers))));
    }
    items.items.push_back(std::move(item));
  }
  report.add(std::move(items));
}

void add_rounds_head(Report& report, const RoundsSubject& subject) {
  const AssessmentSubject& last = subject.rounds.back();
  const Words& words = words_of(last);
  const CompareWords& own = compare_words(last.language);
  if (const std::string& first = last.questionnaire.notice; !first.empty())
    report.add(Notice{{first}});
  report.heading(1, title_of(subject));
  if (const std::string& note = last.assessment.jurisdiction.name_note; !note.empty())
    report.paragraph(from_file(last, note));
  report.paragraph(last.questionnaire.title);
  Notice notice;
  add_lines(notice, subject, origin_text);
  add_lines(notice, subject, status_text);
  const auto differ = [&](const auto& of) {
    return std::ranges::any_of(subject.rounds, [&](const AssessmentSubject& round) {
      return of(round) != of(subject.rounds.front());
    });
  };
  if (differ([](const AssessmentSubject& s) { return s.assessment.origin; }))
    notice.lines.push_back(own.other_origin());
  if (differ([](const AssessmentSubject& s) { return s.assessment.status; }))
    notice.lines.push_back(own.other_status());
  notice.lines.push_back(words.head.paper());
  add_lines(notice, subject, edition_text);
  if (last.translation_unreviewed) notice.lines.push_back(words.head.translation_not_reviewed());
  report.add(std::move(notice));

  const bool two = subject.rounds.size() == 2;
  Table table{{own.rounds()}, {}};
  if (two)
    table.columns.insert(table.columns.end(), {own.earlier(), own.later()});
  else
    std::ranges::copy(round_names(subject), std::back_inserter(table.columns));
  const auto add_row = [&](std::string label, const auto& text) {
    std::vector<Cell> row{Text(std::move(label))};
    for (const AssessmentSubject& round : subject.rounds) row.emplace_back(Text(text(round)));
    table.rows.push_back(std::move(row));
  };
  if (two)
    add_row(words.profile.round(), [](const AssessmentSubject& s) { return s.assessment.round; });
  add_row(words.profile.answers_as_of(),
          [&](const AssessmentSubject& s) { return date_text(words, s.assessment.date); });
  add_row(words.profile.origin(), [&](const AssessmentSubject& s) {
    return words.names.origins.at(static_cast<std::size_t>(s.assessment.origin))();
  });
  add_row(words.profile.status(), [&](const AssessmentSubject& s) {
    return words.names.statuses.at(static_cast<std::size_t>(s.assessment.status))();
  });
  add_row(own.version(),
          [](const AssessmentSubject& s) { return s.assessment.questionnaire_version; });
  add_row(words.layout.answered(), [&](const AssessmentSubject& s) {
    return answered_text(words, s.result.scorecard.overall.standing.counts);
  });
  add_row(publication_words(last.language).hash_of_answers(),
          [](const AssessmentSubject& s) { return s.assessment.sha256.substr(0, 12); });
  report.add(std::move(table));
  for (const AssessmentSubject& round : subject.rounds)
    if (round.assessment.questionnaire_version != round.questionnaire.version)
      report.paragraph(
          own.carried_over(round.assessment.round, round.assessment.questionnaire_version));
}

}  // namespace mgi
