#include "report/phrases.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "mgi/report/stance.hpp"
#include "mgi/score/rounding.hpp"
#include "mgi/study/what_if.hpp"
#include "report/words/compare_words.hpp"

namespace mgi {

Text from_file(const AssessmentSubject& subject, std::string text) {
  const std::string& own = subject.assessment.language;
  if (own.empty() || own == code(subject.language)) return {std::move(text)};
  return {std::move(text), own};
}

std::string list_text(const Words& words, const std::vector<std::string>& texts) {
  return fmt::format("{}", fmt::join(texts, words.writing.between_items.text()));
}

std::string notice_line(const AssessmentSubject& subject) {
  const std::string& first = subject.questionnaire.notice;
  return (first.empty() ? "" : first + " ") + words_of(subject).head.paper();
}

std::vector<std::string> first_notices(const std::vector<const Questionnaire*>& questionnaires) {
  std::vector<std::string> lines;
  for (const Questionnaire* questionnaire : questionnaires)
    if (const std::string& line = questionnaire->notice;
        !line.empty() && std::ranges::find(lines, line) == lines.end())
      lines.push_back(line);
  return lines;
}

std::string date_text(const Words& words, const Date& date) {
  if (date.month == 0) return fmt::to_string(date.year);
  const std::string month = words.writing.months.at(static_cast<std::size_t>(date.month - 1))();
  return date.day == 0 ? words.writing.month(month, date.year)
                       : words.writing.day(date.day, month, date.year);
}

std::string percent(const Words& words, std::optional<double> value) {
  return value ? words.writing.percent(whole_percent(*value)) : words.values.no_value();
}

std::string interval(const Words& words, const Standing& standing) {
  if (!standing.lowest) return words.values.no_value();
  const int low = whole_percent(*standing.lowest);
  const int high = whole_percent(*standing.highest);
  return low == high ? words.writing.percent(low) : words.writing.percent_range(low, high);
}

std::string standing_text(const AssessmentSubject& subject, const SectionScore& score) {
  const Words& words = words_of(subject);
  const Standing& standing = score.standing;
  const std::string answered = answered_text(words, standing.counts);
  if (!standing.value) return words.values.no_value_answered(answered);
  const bool open = whole_percent(*standing.lowest) != whole_percent(*standing.highest);
  const std::string value = percent(words, standing.value);
  std::vector<std::string> parts{open
                                     ? words.values.value_possible(value, interval(words, standing))
                                     : words.values.value(value),
                                 words.values.answered(answered)};
  std::string band = band_text(subject, score.band);
  if (!band.empty()) parts.push_back(std::move(band));
  return words.writing.sentence(list_text(words, parts));
}

std::string points_text(const Words& words, double rise) {
  const int points = whole_percent(rise);
  if (points == 0) return words.values.less_than_a_point();
  return counted(words, words.values.points, static_cast<std::size_t>(std::abs(points)));
}

std::string band_text(const AssessmentSubject& subject, const BandResult& band) {
  using Kind = BandResult::Kind;
  const ValueWords& values = words_of(subject).values;
  const auto title = [&](std::size_t i) { return subject.questionnaire.bands[i].title; };
  switch (band.kind) {
    case Kind::none:
    case Kind::own_coding:
      return {};
    case Kind::too_little:
      return values.too_little();
    case Kind::band:
      return title(band.low);
    case Kind::between:
      return values.between(title(band.low), title(band.high));
  }
  return {};
}

std::string answered_text(const Words& words, const Counts& counts) {
  return words.values.answered_of(counts.answered, counts.applicable());
}

std::string coverage_text(const Words& words, const Counts& counts) {
  const SummaryWords& of = words.summary;
  std::vector<std::string> parts{counted(words, of.answered, counts.answered)};
  const auto add = [&](const Counted& phrase, std::size_t count) {
    if (count > 0) parts.push_back(counted(words, phrase, count));
  };
  add(of.unknown, counts.unknown);
  add(of.not_answered, counts.unanswered);
  add(of.not_applicable, counts.not_applicable);
  return words.writing.sentence(words.writing.after_colon(
      counted(words, of.asked, counts.indicators),
      fmt::format("{}", fmt::join(parts, words.writing.between_words.text()))));
}

Mark mark_of(const AssessmentSubject& subject, std::size_t indicator) {
  const IndicatorScore& score = subject.result.scorecard.indicators[indicator];
  if (is_strength(score)) return Mark::strength;
  if (is_worst(score)) return Mark::gap;
  if (score.points) return Mark::begun;
  const AnswerValue& value = subject.assessment.answers[indicator].value;
  return std::holds_alternative<NotApplicable>(value) ? Mark::not_applicable : Mark::open;
}

std::string answer_words(const AssessmentSubject& subject, std::size_t indicator) {
  const NameWords& names = words_of(subject).names;
  const AnswerValue& value = subject.assessment.answers[indicator].value;
  if (std::holds_alternative<NotApplicable>(value)) return names.not_applicable();
  if (std::holds_alternative<Unanswered>(value)) return names.not_answered();
  if (std::holds_alternative<Unknown>(value)) return names.unknown();
  if (const auto* ticked = std::get_if<Ticked>(&value); ticked != nullptr && ticked->items.empty())
    return names.none_ticked();
  const Indicator& of = subject.questionnaire.indicators[indicator];
  return answer_title(subject.questionnaire.scales[of.scale], value);
}

std::string tag_of(const AssessmentSubject& subject, std::size_t indicator) {
  const std::string& id = subject.questionnaire.indicators[indicator].id;
  if (std::holds_alternative<Unanswered>(subject.assessment.answers[indicator].value)) return id;
  const std::string answer = answer_words(subject, indicator);
  const bool is_supposed =
      subject.what_if != nullptr && std::ranges::find(subject.what_if->indicators, indicator) !=
                                        subject.what_if->indicators.end();
  return words_of(subject).writing.after_colon(
      id, is_supposed ? compare_words(subject.language).what_if.supposed(answer) : answer);
}

std::string gain_text(const AssessmentSubject& subject, const std::vector<Gain>& gains,
                      const std::vector<std::size_t>& indicators) {
  const Words& words = words_of(subject);
  const Questionnaire& questionnaire = subject.questionnaire;
  std::vector<std::string> parts;
  for (const Gain& gain : gains) {
    const bool nearest = std::ranges::any_of(indicators, [&](std::size_t i) {
      return questionnaire.indicators[i].section == gain.section;
    });
    if (!nearest) continue;
    // Where little is answered each answer weighs much; the reader must see why.
    const Counts& counts = subject.result.scorecard.sections[gain.section].standing.counts;
    const std::string title = words.writing.quoted(questionnaire.sections[gain.section].title);
    const std::string points = points_text(words, gain.rise);
    parts.push_back(counts.answered < counts.applicable()
                        ? words.values.rises_by_open(title, points, answered_text(words, counts))
                        : words.values.rises_by(title, points));
  }
  std::ranges::reverse(parts);
  return fmt::format("{}", fmt::join(parts, words.writing.between_words.text()));
}

std::string titles_text(const AssessmentSubject& subject,
                        const std::vector<std::size_t>& indicators) {
  std::vector<std::string> titles;
  for (const std::size_t i : indicators)
    titles.push_back(subject.questionnaire.indicators[i].title);
  return list_text(words_of(subject), titles);
}

std::string objectives_text(const AssessmentSubject& subject,
                            const std::vector<std::size_t>& indicators) {
  const Framework* framework = find_framework(subject.frameworks, subject.questionnaire.objectives);
  if (framework == nullptr) return {};
  std::vector<std::string_view> codes;
  for (const FrameworkCode& code : framework->codes) {
    const bool named = std::ranges::any_of(indicators, [&](std::size_t i) {
      const auto own = codes_of(subject.questionnaire.indicators[i], framework->id);
      return std::ranges::find(own, code.code) != own.end();
    });
    if (named) codes.push_back(code.code);
  }
  if (codes.empty()) return {};
  return fmt::format("{} {}", framework->short_title,
                     fmt::join(codes, words_of(subject).writing.between_words.text()));
}

Bar bar_of(const AssessmentSubject& subject, std::size_t section, int depth) {
  const SectionScore& score = subject.result.scorecard.sections[section];
  return {subject.questionnaire.sections[section].title,
          depth,
          score.standing.value,
          score.standing.lowest,
          score.standing.highest,
          band_text(subject, score.band),
          answered_text(words_of(subject), score.standing.counts)};
}

Item advice_item(const AssessmentSubject& subject, const Advice& advice) {
  const Words& words = words_of(subject);
  const Questionnaire& questionnaire = subject.questionnaire;
  const Recommendation& recommendation = questionnaire.recommendations[advice.recommendation];
  const Document& document = questionnaire.documents[recommendation.document];
  Item item{Mark::none, recommendation.text, recommendation.id, {}};
  std::vector<std::string> triggers;
  for (const std::size_t i : advice.triggers)
    triggers.push_back(
        fmt::format("{} ({})", questionnaire.indicators[i].title, tag_of(subject, i)));
  item.details.emplace_back(words.values.because_of(list_text(words, triggers)));
  if (!advice.first.empty())
    item.details.emplace_back(words.values.comes_after(titles_text(subject, advice.first)));
  const std::string gain = gain_text(subject, advice.gains, advice.triggers);
  if (!gain.empty()) item.details.emplace_back(words.values.if_done(gain));
  const std::string objectives = objectives_text(subject, advice.triggers);
  std::string source = document.title;
  if (document.year != 0) source += words.writing.between_words() + fmt::to_string(document.year);
  std::vector<std::string> parts{fmt::format("{} ({})", source, document.authority)};
  if (!objectives.empty()) parts.push_back(words.values.serves(objectives));
  item.details.emplace_back(words.values.source(list_text(words, parts)));
  return item;
}

}  // namespace mgi
