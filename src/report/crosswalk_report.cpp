#include "report/crosswalk_report.hpp"

#include <fmt/format.h>

#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "mgi/report/stance.hpp"
#include "report/csv.hpp"
#include "report/phrases.hpp"
#include "report/words/instrument_words.hpp"

namespace mgi {
namespace {

/// A sentence of the crosswalk, marked where it is in another language than the report.
Text own_words(const CrosswalkSubject& subject, const std::string& text) {
  const std::string& language = subject.crosswalk.language;
  const bool foreign = !language.empty() && language != code(subject.from.language);
  return {text, foreign ? language : std::string()};
}

/// "Labour law [labour-law: Yes]" for each.
Labelled answers(const CrosswalkSubject& subject, std::string label,
                 const std::vector<std::size_t>& indicators) {
  Labelled fact{std::move(label), {}};
  for (const std::size_t i : indicators)
    fact.texts.emplace_back(fmt::format("{} [{}]", subject.from.questionnaire.indicators[i].title,
                                        tag_of(subject.from, i)));
  return fact;
}

Item item_of(const CrosswalkSubject& subject, const SettledAnswer& settled) {
  const InstrumentWords& words = instrument_words(subject.from.language);
  const Indicator& of = subject.to.indicators[settled.indicator];
  const std::string answer = answer_title(subject.to.scales[of.scale], settled.value);
  Item item;
  item.title = of.title;
  item.tag = fmt::format("{}: {}", of.id, answer);
  item.question = of.question;
  item.answer = answer;
  item.facts.push_back(answers(subject, words.follows_from(), settled.grounds));
  item.facts.push_back(
      {words.why(), {own_words(subject, subject.crosswalk.rules[settled.rule].why)}});
  return item;
}

bool is_of_crosswalk(const OpenQuestion& open) {
  return (open.answered || open.looked_at.empty()) && !open.why.empty();
}

Item item_of(const CrosswalkSubject& subject, const OpenQuestion& open) {
  const InstrumentWords& words = instrument_words(subject.from.language);
  const Indicator& of = subject.to.indicators[open.indicator];
  Item item;
  item.mark = Mark::open;
  item.title = of.title;
  item.tag = of.id;
  item.question = of.question;
  if (!open.looked_at.empty())
    item.facts.push_back(answers(subject, words.looked_at(), open.looked_at));
  item.facts.push_back(
      {words.why(),
       {is_of_crosswalk(open) ? own_words(subject, open.why) : Text(why_open(subject, open))}});
  return item;
}

/// The items under the titles of their sections.
template <typename Questions>
void add_questions(Report& report, const CrosswalkSubject& subject, const Questions& questions) {
  std::optional<std::size_t> section;
  Items items;
  for (const auto& question : questions) {
    const std::size_t at = subject.to.indicators[question.indicator].section;
    if (section != at) {
      if (section) report.add(std::exchange(items, {}));
      report.heading(3, subject.to.sections[at].title);
    }
    section = at;
    items.items.push_back(item_of(subject, question));
  }
  if (section) report.add(std::move(items));
}

// ---- CSV ----

struct Row {
  const CrosswalkSubject& subject;
  const SettledAnswer* settled;  // one of the two is nullptr
  const OpenQuestion* open;
  const Indicator& indicator() const {
    return subject.to.indicators[settled != nullptr ? settled->indicator : open->indicator];
  }
};

std::string answers_cell(const Row& row) {
  std::string text;
  const Questionnaire& from = row.subject.from.questionnaire;
  for (const std::size_t i : row.settled != nullptr ? row.settled->grounds : row.open->looked_at)
    text += fmt::format("{}{}: {}", text.empty() ? "" : " | ", from.indicators[i].id,
                        answer_text(from.scales[from.indicators[i].scale],
                                    row.subject.from.assessment.answers[i].value));
  return csv_cell(text);
}

std::string notice_cell(const Row& row) {
  std::string text;
  for (const std::string& line : first_notices({&row.subject.to})) text += line + " ";
  return csv_cell(text + words_of(row.subject.from).head.paper());
}

using Column = CsvColumn<Row>;
constexpr std::array columns{
    Column{"jurisdiction_code",
           [](const Row& r) { return csv_cell(r.subject.from.assessment.jurisdiction.code); }},
    Column{"round", [](const Row& r) { return csv_cell(r.subject.from.assessment.round); }},
    Column{"questionnaire", [](const Row& r) { return csv_cell(r.subject.to.id); }},
    Column{"indicator", [](const Row& r) { return csv_cell(r.indicator().id); }},
    Column{"title", [](const Row& r) { return csv_cell(r.indicator().title); }},
    Column{"state",
           [](const Row& r) -> std::string { return r.settled != nullptr ? "settled" : "open"; }},
    Column{"answer",
           [](const Row& r) {
             return r.settled == nullptr
                        ? std::string()
                        : csv_cell(answer_text(r.subject.to.scales[r.indicator().scale],
                                               r.settled->value));
           }},
    Column{"answers_looked_at", answers_cell},
    Column{"why",
           [](const Row& r) {
             return csv_cell(r.settled != nullptr ? r.subject.crosswalk.rules[r.settled->rule].why
                                                  : why_open(r.subject, *r.open));
           }},
    Column{"notice", notice_cell},
};

}  // namespace

std::string why_open(const CrosswalkSubject& subject, const OpenQuestion& open) {
  const InstrumentWords& words = instrument_words(subject.from.language);
  if (is_of_crosswalk(open)) return open.why;
  return open.answered ? words.no_rule() : words.no_answer();
}

Report make_crosswalk_report(const CrosswalkSubject& subject) {
  const AssessmentSubject& from = subject.from;
  const InstrumentWords& own = instrument_words(from.language);
  Report report = start_report(from);
  if (!subject.to.notice.empty()) report.add(Notice{{subject.to.notice}});
  report.heading(1, own.crosswalk_title(place_and_round(from), subject.to.title));
  Notice notice{{origin_text(from), status_text(from)}};
  if (!subject.crosswalk.reviewed) notice.lines.push_back(own.crosswalk_unreviewed());
  if (const std::string edition = edition_text(from); !edition.empty())
    notice.lines.push_back(edition);
  report.add(std::move(notice));
  report.paragraph(own.crosswalk_about(from.questionnaire.title, subject.to.title));
  report.paragraph(
      own.crosswalk_counts(subject.result.settled.size(), subject.to.indicators.size()));
  if (!subject.result.settled.empty()) {
    report.heading(2, own.settled());
    add_questions(report, subject, subject.result.settled);
  }
  if (!subject.result.open.empty()) {
    report.heading(2, own.open());
    report.paragraph(own.open_about());
    add_questions(report, subject, subject.result.open);
  }
  report.add(Notice{stance(from.language, subject.to.bands_source)});
  return report;
}

std::string crosswalk_csv(const CrosswalkSubject& subject) {
  std::vector<Row> rows;
  std::size_t settled = 0;
  std::size_t open = 0;
  const CrosswalkResult& result = subject.result;
  while (settled < result.settled.size() || open < result.open.size()) {
    const bool is_settled = open == result.open.size() ||
                            (settled < result.settled.size() &&
                             result.settled[settled].indicator < result.open[open].indicator);
    if (is_settled)
      rows.push_back({subject, &result.settled[settled++], nullptr});
    else
      rows.push_back({subject, nullptr, &result.open[open++]});
  }
  std::string table = csv_head(columns) + "\n";
  for (const Row& row : rows) table += csv_row(columns, row) + "\n";
  return table;
}

}  // namespace mgi
