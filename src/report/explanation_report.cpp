#include <fmt/format.h>

#include <string>
#include <vector>

#include "mgi/report/assessment_report.hpp"
#include "mgi/text/error.hpp"
#include "mgi/text/nearest.hpp"
#include "report/phrases.hpp"

namespace mgi {
namespace {

/// Six decimals are more than any reader needs and enough to check by hand.
std::string exact(const Words& words, double value, int decimals = 6) {
  std::string text = fmt::format("{:.{}f}", value, decimals);
  text.replace(text.find('.'), 1, words.writing.decimal_sign.text());
  return text;
}

std::string exact(const Words& words, const std::optional<double>& value) {
  return value ? exact(words, *value) : "–";
}

/// A number as the questionnaire gives it, with no more digits than it needs.
std::string plain(const Words& words, double value) {
  std::string text = fmt::format("{}", value);
  if (const std::size_t point = text.find('.'); point != std::string::npos)
    text.replace(point, 1, words.writing.decimal_sign.text());
  return text;
}

std::string mean_text(const Words& words, Mean mean) {
  return words.names.means.at(static_cast<std::size_t>(mean))();
}

std::string state_of(const AssessmentSubject& subject, const Term& term) {
  const Words& words = words_of(subject);
  if (term.value) return exact(words, *term.value);
  if (term.is_section) return words.explanation.nothing_answered();
  const AnswerValue& value = subject.assessment.answers[term.index].value;
  if (std::holds_alternative<NotApplicable>(value)) return words.explanation.left_out();
  return std::holds_alternative<Unknown>(value) ? words.explanation.skipped_unknown()
                                                : words.explanation.skipped_unanswered();
}

void add_terms(Report& report, const AssessmentSubject& subject, const SectionScore& score) {
  const Words& words = words_of(subject);
  const ExplanationWords& of = words.explanation;
  const Questionnaire& questionnaire = subject.questionnaire;
  Table table{{of.part(), of.answer(), of.weight(), of.share(), of.value()}, {}};
  for (const Term& term : score.terms) {
    const bool answered = !term.is_section && !std::holds_alternative<Unanswered>(
                                                  subject.assessment.answers[term.index].value);
    table.rows.push_back(
        {term.is_section ? questionnaire.sections[term.index].title
                         : questionnaire.indicators[term.index].id,
         answered ? Cell(answer_words(subject, term.index)) : Cell(), plain(words, term.weight),
         term.value ? Cell(exact(words, term.share, 4)) : Cell(), state_of(subject, term)});
  }
  report.add(std::move(table));
}

/// Value, mean, bounds, both coverages and the band: what stands above the terms.
void add_standing(Report& report, const AssessmentSubject& subject, const SectionScore& score,
                  Mean mean) {
  const Words& words = words_of(subject);
  const ExplanationWords& of = words.explanation;
  const Standing& standing = score.standing;
  report.paragraph(of.standing(exact(words, standing.value), mean_text(words, mean),
                               exact(words, standing.lowest), exact(words, standing.highest)));
  std::vector<std::string> parts{of.coverage(answered_text(words, standing.counts),
                                             percent(words, standing.coverage),
                                             percent(words, standing.weight_coverage))};
  const std::string band = band_text(subject, score.band);
  if (score.band.kind == BandResult::Kind::too_little)
    parts.push_back(of.band_needs(percent(words, subject.questionnaire.minimum_coverage)));
  else if (!band.empty())
    parts.push_back(of.band(band));
  report.paragraph(words.writing.sentence(list_text(words, parts)));
  add_terms(report, subject, score);
}

void add_section(Report& report, const AssessmentSubject& subject, std::size_t section, int level) {
  const Questionnaire& questionnaire = subject.questionnaire;
  const Section& of = questionnaire.sections[section];
  report.heading(level, fmt::format("{} ({})", of.title, of.id));
  add_standing(report, subject, subject.result.scorecard.sections[section], of.mean);
  for (const std::size_t child : child_sections(questionnaire, section))
    add_section(report, subject, child, level + 1);
}

void add_indicator(Report& report, const AssessmentSubject& subject, std::size_t i) {
  const Questionnaire& questionnaire = subject.questionnaire;
  const Indicator& indicator = questionnaire.indicators[i];
  const IndicatorScore& score = subject.result.scorecard.indicators[i];
  const Scale& scale = questionnaire.scales[indicator.scale];
  const Words& words = words_of(subject);
  const ExplanationWords& of = words.explanation;
  report.heading(2, fmt::format("{} ({})", indicator.title, indicator.id));
  report.paragraph(indicator.question);
  Facts facts;
  facts.rows.emplace_back(of.answer(), answer_words(subject, i));
  facts.rows.emplace_back(of.points(), score.points ? exact(words, *score.points) : of.skipped());
  facts.rows.emplace_back(
      of.scale(), of.scale_from_to(scale.id, plain(words, score.worst), plain(words, score.best)));
  facts.rows.emplace_back(of.weight(), of.weight_within(plain(words, indicator.weight)));
  facts.rows.emplace_back(of.share_of_whole(),
                          of.if_all_count(exact(words, score.effective_weight)));
  report.add(std::move(facts));
  // From its section up: what the number becomes on each level.
  for (std::optional<std::size_t> s = indicator.section; s; s = questionnaire.sections[*s].parent) {
    const SectionScore& above = subject.result.scorecard.sections[*s];
    const Section& section = questionnaire.sections[*s];
    report.heading(3, of.in_section(words.writing.quoted(section.title)));
    report.paragraph(
        of.mean_of(exact(words, above.standing.value), mean_text(words, section.mean)));
    add_terms(report, subject, above);
  }
}

}  // namespace

Report make_explanation_report(const AssessmentSubject& subject, std::string_view id) {
  Report report = start_report(subject);
  add_head(report, subject);
  if (const auto section = find_section(subject.questionnaire, id)) {
    add_section(report, subject, *section, 2);
  } else if (const auto indicator = find_indicator(subject.questionnaire, id)) {
    add_indicator(report, subject, *indicator);
  } else if (id == "overall" && subject.questionnaire.has_overall) {
    report.heading(2, words_of(subject).values.overall());
    add_standing(report, subject, subject.result.scorecard.overall,
                 subject.questionnaire.overall_mean);
  } else {
    std::vector<std::string> known = indicator_ids(subject.questionnaire);
    for (const Section& of : subject.questionnaire.sections) known.push_back(of.id);
    const std::string hint = did_you_mean(id, known);
    throw Error(
        fmt::format("questionnaire '{}' has no section or indicator '{}'{}",
                    subject.questionnaire.id, id,
                    hint.empty() ? "; 'mgi list sections' and 'mgi list indicators' show them"
                                 : "; " + hint),
        ExitCode::usage);
  }
  add_foot(report, subject);
  return report;
}

}  // namespace mgi
