#include "report/across_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "mgi/report/stance.hpp"
#include "report/csv.hpp"
#include "report/phrases.hpp"
#include "report/words/instrument_words.hpp"

namespace mgi {
namespace {

/// One side of a pair: whose answer, the question, the answer and its note.
Item item_of(const AssessmentSubject& subject, std::size_t indicator) {
  const Indicator& of = subject.questionnaire.indicators[indicator];
  const Answer& answer = subject.assessment.answers[indicator];
  Item item;
  item.title = from_file(subject, subject.assessment.jurisdiction.name);
  item.answer = answer_words(subject, indicator);
  item.tag = fmt::format("{}: {}", of.id, item.answer);
  item.question = of.question;
  const std::string& note = answer.note.empty() ? answer.reason : answer.note;
  if (!note.empty())
    item.facts.push_back(
        {instrument_words(subject.language).evidence(), {from_file(subject, note)}});
  return item;
}

void add_side(Facts& facts, const AssessmentSubject& subject) {
  std::string text =
      subject.questionnaire.title + ". " + origin_text(subject) + " " + status_text(subject);
  if (const std::string edition = edition_text(subject); !edition.empty()) text += " " + edition;
  facts.rows.emplace_back(place_and_round(subject), std::move(text));
}

// ---- CSV ----

struct Row {
  const AcrossSubject& subject;
  const MirroredPair& pair;
};

template <bool first>
const AssessmentSubject& side(const Row& row) {
  return first ? row.subject.mirrored : row.subject.mirroring;
}
template <bool first>
const Indicator& indicator(const Row& row) {
  return side<first>(row)
      .questionnaire.indicators[first ? row.pair.of_mirrored : row.pair.of_mirroring];
}
template <bool first>
const Answer& answer(const Row& row) {
  return side<first>(row).assessment.answers[first ? row.pair.of_mirrored : row.pair.of_mirroring];
}
template <bool first>
std::string answer_cell(const Row& row) {
  return csv_cell(answer_text(side<first>(row).questionnaire.scales[indicator<first>(row).scale],
                              answer<first>(row).value));
}

std::string notice_cell(const Row& row) {
  std::string text;
  for (const std::string& line :
       first_notices({&row.subject.mirrored.questionnaire, &row.subject.mirroring.questionnaire}))
    text += line + " ";
  return csv_cell(text + words_of(row.subject.mirroring).head.paper());
}

using Column = CsvColumn<Row>;
constexpr std::array columns{
    Column{"section",
           [](const Row& r) {
             return csv_cell(
                 r.subject.mirroring.questionnaire.sections[indicator<false>(r).section].id);
           }},
    Column{"mirrored_code",
           [](const Row& r) { return csv_cell(side<true>(r).assessment.jurisdiction.code); }},
    Column{"mirrored_indicator", [](const Row& r) { return csv_cell(indicator<true>(r).id); }},
    Column{"mirrored_question", [](const Row& r) { return csv_cell(indicator<true>(r).question); }},
    Column{"mirrored_answer", answer_cell<true>},
    Column{"mirrored_note", [](const Row& r) { return csv_cell(answer<true>(r).note); }},
    Column{"mirroring_code",
           [](const Row& r) { return csv_cell(side<false>(r).assessment.jurisdiction.code); }},
    Column{"mirroring_indicator", [](const Row& r) { return csv_cell(indicator<false>(r).id); }},
    Column{"mirroring_question",
           [](const Row& r) { return csv_cell(indicator<false>(r).question); }},
    Column{"mirroring_answer", answer_cell<false>},
    Column{"mirroring_note", [](const Row& r) { return csv_cell(answer<false>(r).note); }},
    Column{"notice", notice_cell},
};

}  // namespace

Report make_across_report(const AcrossSubject& subject) {
  const AssessmentSubject& country = subject.mirrored;
  const AssessmentSubject& city = subject.mirroring;
  const InstrumentWords& own = instrument_words(city.language);
  const Words& words = words_of(city);
  Report report{city.language, {}, {}};
  if (auto lines = first_notices({&country.questionnaire, &city.questionnaire}); !lines.empty())
    report.add(Notice{std::move(lines)});
  report.heading(1, own.across_title(place_and_round(country), place_and_round(city)));
  report.add(Notice{{own.across_about(), words.head.paper()}});
  Facts facts;
  add_side(facts, country);
  add_side(facts, city);
  report.add(std::move(facts));
  report.paragraph(own.across_counts(subject.pairs.size(), city.questionnaire.indicators.size(),
                                     city.questionnaire.title, country.questionnaire.title));
  std::optional<std::size_t> section;
  for (const MirroredPair& pair : subject.pairs) {
    const Indicator& of = city.questionnaire.indicators[pair.of_mirroring];
    if (section != of.section) report.heading(2, city.questionnaire.sections[of.section].title);
    section = of.section;
    report.heading(3, of.title);
    Items items;
    items.items.push_back(item_of(country, pair.of_mirrored));
    items.items.push_back(item_of(city, pair.of_mirroring));
    report.add(std::move(items));
  }
  report.add(Notice{stance(city.language)});
  return report;
}

std::string across_csv(const AcrossSubject& subject) {
  std::string table = csv_head(columns) + "\n";
  for (const MirroredPair& pair : subject.pairs)
    table += csv_row(columns, Row{subject, pair}) + "\n";
  return table;
}

}  // namespace mgi
