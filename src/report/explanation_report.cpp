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
std::string exact(const std::optional<double>& value) {
  return value ? fmt::format("{:.6f}", *value) : "–";
}

std::string state_of(const AssessmentSubject& subject, const Term& term) {
  if (term.value) return exact(term.value);
  if (term.is_section) return "skipped: nothing answered";
  const AnswerValue& value = subject.assessment.answers[term.index].value;
  if (std::holds_alternative<NotApplicable>(value)) return "left out: not applicable";
  return std::holds_alternative<Unknown>(value) ? "skipped: unknown" : "skipped: not answered";
}

void add_terms(Report& report, const AssessmentSubject& subject, const SectionScore& score) {
  const Questionnaire& questionnaire = subject.questionnaire;
  Table table{{"Part", "Answer", "Weight", "Share", "Value"}, {}};
  for (const Term& term : score.terms) {
    std::string title = term.is_section ? questionnaire.sections[term.index].title
                                        : questionnaire.indicators[term.index].id;
    std::string answer;
    if (!term.is_section)
      answer = answer_text(questionnaire.scales[questionnaire.indicators[term.index].scale],
                           subject.assessment.answers[term.index].value);
    table.rows.push_back({std::move(title), answer.empty() ? Cell() : Cell(std::move(answer)),
                          fmt::format("{}", term.weight),
                          term.value ? Cell(fmt::format("{:.4f}", term.share)) : Cell(),
                          state_of(subject, term)});
  }
  report.add(std::move(table));
}

/// Value, mean, bounds, both coverages and the band: what stands above the terms.
void add_standing(Report& report, const AssessmentSubject& subject, const SectionScore& score,
                  Mean mean) {
  const Standing& standing = score.standing;
  report.paragraph(fmt::format(
      "Value {}: the {} mean of the parts below that have a value; the share is a part's weight "
      "over "
      "the weights that count. Lowest possible {}, highest possible {}.",
      exact(standing.value), name(mean), exact(standing.lowest), exact(standing.highest)));
  std::string coverage =
      fmt::format("Answered {}: coverage {} by count, {} by weight", answered_text(standing.counts),
                  percent(standing.coverage), percent(standing.weight_coverage));
  const std::string band = band_text(subject.questionnaire, score.band);
  if (score.band.kind == BandResult::Kind::too_little)
    coverage += fmt::format("; a band needs {}", percent(subject.questionnaire.minimum_coverage));
  else if (!band.empty())
    coverage += fmt::format("; band {}", band);
  report.paragraph(coverage + ".");
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
  report.heading(2, fmt::format("{} ({})", indicator.title, indicator.id));
  report.paragraph(indicator.question);
  Facts facts;
  facts.rows.emplace_back("Answer", answer_title(scale, subject.assessment.answers[i].value));
  facts.rows.emplace_back("Points", score.points ? exact(score.points) : "none: it is skipped");
  facts.rows.emplace_back("Scale",
                          fmt::format("{}: from {} to {}", scale.id, score.worst, score.best));
  facts.rows.emplace_back("Weight", fmt::format("{} within its section", indicator.weight));
  facts.rows.emplace_back("Share of the whole",
                          fmt::format("{:.6f} if every question counts", score.effective_weight));
  report.add(std::move(facts));
  // From its section up: what the number becomes on each level.
  for (std::optional<std::size_t> s = indicator.section; s; s = questionnaire.sections[*s].parent) {
    const SectionScore& above = subject.result.scorecard.sections[*s];
    report.heading(3, fmt::format("In '{}'", questionnaire.sections[*s].title));
    report.paragraph(fmt::format("Value {}, the {} mean of:", exact(above.standing.value),
                                 name(questionnaire.sections[*s].mean)));
    add_terms(report, subject, above);
  }
}

}  // namespace

Report make_explanation_report(const AssessmentSubject& subject, std::string_view id) {
  Report report;
  add_head(report, subject);
  if (const auto section = find_section(subject.questionnaire, id)) {
    add_section(report, subject, *section, 2);
  } else if (const auto indicator = find_indicator(subject.questionnaire, id)) {
    add_indicator(report, subject, *indicator);
  } else if (id == "overall" && subject.questionnaire.has_overall) {
    report.heading(2, "Overall");
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
