#include "report/phrases.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdlib>

#include "mgi/report/stance.hpp"
#include "mgi/score/rounding.hpp"

namespace mgi {

std::string origin_text(const Assessment& assessment) {
  switch (assessment.origin) {
    case Origin::government:
      return "Answered by the government.";
    case Origin::own_coding:
      return fmt::format(
          "Coded from public sources by {}, not by the government. This is not an official "
          "assessment, and no band is given.",
          assessment.preparers.empty() ? "others" : assessment.preparers.front().name);
    case Origin::simulated:
      return "Simulated: the answers are invented and describe no real place.";
  }
  return {};
}

std::string status_text(const Assessment& assessment) {
  switch (assessment.status) {
    case Status::draft:
      return "Draft: the answers are not cleared.";
    case Status::consultation:
      return "In consultation: the answers are not cleared.";
    case Status::cleared:
    case Status::published:
      break;
  }
  std::string text =
      assessment.status == Status::cleared ? "Cleared, not yet published" : "Published";
  if (assessment.clearance)
    text += fmt::format(": cleared by {} on {}", assessment.clearance->body,
                        to_string(assessment.clearance->date.value_or(Date{})));
  return text + ".";
}

std::string percent(std::optional<double> value) {
  return value ? fmt::format("{} %", whole_percent(*value)) : "no value";
}

std::string interval(const Standing& standing) {
  if (!standing.lowest) return "no value";
  const int low = whole_percent(*standing.lowest);
  const int high = whole_percent(*standing.highest);
  return low == high ? fmt::format("{} %", low) : fmt::format("{} to {} %", low, high);
}

std::string standing_text(const Questionnaire& questionnaire, const SectionScore& score) {
  const Standing& standing = score.standing;
  if (!standing.value) return fmt::format("No value: {} answered.", answered_text(standing.counts));
  std::string text = fmt::format("Value {}", percent(standing.value));
  if (whole_percent(*standing.lowest) != whole_percent(*standing.highest))
    text += fmt::format(", possible {}", interval(standing));
  text += fmt::format("; {} answered", answered_text(standing.counts));
  const std::string band = band_text(questionnaire, score.band);
  if (!band.empty()) text += "; " + band;
  return text + ".";
}

std::string points_text(double rise) {
  const int points = whole_percent(rise);
  if (points == 0) return "less than 1 point";
  return counted(static_cast<std::size_t>(std::abs(points)), "point", "points");
}

std::string counted(std::size_t count, std::string_view singular, std::string_view plural) {
  return fmt::format("{} {}", count, count == 1 ? singular : plural);
}

std::string band_text(const Questionnaire& questionnaire, const BandResult& band) {
  using Kind = BandResult::Kind;
  const auto title = [&](std::size_t i) { return questionnaire.bands[i].title; };
  switch (band.kind) {
    case Kind::none:
    case Kind::own_coding:
      return {};
    case Kind::too_little:
      return "too little answered";
    case Kind::band:
      return title(band.low);
    case Kind::between:
      return fmt::format("between {} and {}", title(band.low), title(band.high));
  }
  return {};
}

std::string answered_text(const Counts& counts) {
  return fmt::format("{} of {}", counts.answered, counts.applicable());
}

Mark mark_of(const AssessmentSubject& subject, std::size_t indicator) {
  const IndicatorScore& score = subject.result.scorecard.indicators[indicator];
  if (is_strength(score)) return Mark::strength;
  if (is_worst(score)) return Mark::gap;
  if (score.points) return Mark::begun;
  const AnswerValue& value = subject.assessment.answers[indicator].value;
  return std::holds_alternative<NotApplicable>(value) ? Mark::not_applicable : Mark::open;
}

std::string tag_of(const AssessmentSubject& subject, std::size_t indicator) {
  const Indicator& of = subject.questionnaire.indicators[indicator];
  const std::string answer = answer_text(subject.questionnaire.scales[of.scale],
                                         subject.assessment.answers[indicator].value);
  return answer.empty() ? of.id : fmt::format("{}: {}", of.id, answer);
}

std::string gain_text(const AssessmentSubject& subject, const std::vector<Gain>& gains,
                      const std::vector<std::size_t>& indicators) {
  const Questionnaire& questionnaire = subject.questionnaire;
  std::vector<std::string> parts;
  for (const Gain& gain : gains) {
    const bool nearest = std::ranges::any_of(indicators, [&](std::size_t i) {
      return questionnaire.indicators[i].section == gain.section;
    });
    if (!nearest) continue;
    // Where little is answered each answer weighs much; the reader must see why.
    const Counts& counts = subject.result.scorecard.sections[gain.section].standing.counts;
    const bool open = counts.answered < counts.applicable();
    parts.push_back(fmt::format("'{}' by {}{}", questionnaire.sections[gain.section].title,
                                points_text(gain.rise),
                                open ? fmt::format(" ({} answered)", answered_text(counts)) : ""));
  }
  std::ranges::reverse(parts);
  return parts.empty() ? std::string() : fmt::format("would raise {}", fmt::join(parts, ", "));
}

std::string titles_text(const Questionnaire& questionnaire,
                        const std::vector<std::size_t>& indicators) {
  std::vector<std::string_view> titles;
  for (const std::size_t i : indicators) titles.push_back(questionnaire.indicators[i].title);
  return fmt::format("{}", fmt::join(titles, "; "));
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
  return fmt::format("{} {}", framework->short_title, fmt::join(codes, ", "));
}

Bar bar_of(const AssessmentSubject& subject, std::size_t section, int depth) {
  const SectionScore& score = subject.result.scorecard.sections[section];
  return {subject.questionnaire.sections[section].title,
          depth,
          score.standing.value,
          score.standing.lowest,
          score.standing.highest,
          band_text(subject.questionnaire, score.band),
          answered_text(score.standing.counts)};
}

void add_head(Report& report, const AssessmentSubject& subject) {
  const Assessment& assessment = subject.assessment;
  const Jurisdiction& jurisdiction = assessment.jurisdiction;
  report.heading(1, fmt::format("{}, {}", jurisdiction.name, assessment.round));
  if (!jurisdiction.name_note.empty()) report.paragraph(jurisdiction.name_note);
  report.paragraph(fmt::format("{}. Answers as of {}.", subject.questionnaire.title,
                               to_string(assessment.date)));
  report.add(Notice{{origin_text(assessment), status_text(assessment),
                     "Rules on paper, not practice. Not a ranking. Not endorsed by IOM."}});
}

void add_foot(Report& report, const AssessmentSubject& subject) {
  report.add(Notice{stance()});
  report.paragraph(fmt::format(
      "Made by mgi {} with questionnaire {} {} (sha256:{}) from answers "
      "sha256:{}.",
      program_version(), subject.questionnaire.id, subject.questionnaire.version,
      subject.questionnaire.sha256.substr(0, 12), subject.assessment.sha256.substr(0, 12)));
}

Item advice_item(const AssessmentSubject& subject, const Advice& advice) {
  const Questionnaire& questionnaire = subject.questionnaire;
  const Recommendation& recommendation = questionnaire.recommendations[advice.recommendation];
  const Document& document = questionnaire.documents[recommendation.document];
  Item item{Mark::none, recommendation.text, recommendation.id, {}};
  std::vector<std::string> triggers;
  for (const std::size_t i : advice.triggers)
    triggers.push_back(
        fmt::format("{} ({})", questionnaire.indicators[i].title, tag_of(subject, i)));
  item.details.push_back(fmt::format("Because of: {}.", fmt::join(triggers, "; ")));
  if (!advice.first.empty())
    item.details.push_back(
        fmt::format("Comes after: {}.", titles_text(questionnaire, advice.first)));
  const std::string gain = gain_text(subject, advice.gains, advice.triggers);
  if (!gain.empty()) item.details.push_back(fmt::format("If done, it {}.", gain));
  const std::string objectives = objectives_text(subject, advice.triggers);
  item.details.push_back(
      fmt::format("Source: {}{} ({}){}.", document.title,
                  document.year != 0 ? fmt::format(", {}", document.year) : "", document.authority,
                  objectives.empty() ? "" : fmt::format("; serves {}", objectives)));
  return item;
}

}  // namespace mgi
