#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>
#include <vector>

#include "mgi/report/assessment_report.hpp"
#include "mgi/score/rounding.hpp"
#include "report/phrases.hpp"
#include "report/view_table.hpp"

namespace mgi {
namespace {

/// "[3], [5] article 2", plus what the answer's evidence says in words.
std::vector<std::string> evidence_lines(const AssessmentSubject& subject, std::size_t indicator) {
  const Answer& answer = subject.assessment.answers[indicator];
  std::vector<std::string> lines;
  if (is_withheld(subject.assessment, answer)) return {"The evidence is confidential."};
  if (!answer.note.empty())
    lines.push_back(answer.note + (answer.confidential ? " (confidential)" : ""));
  if (!answer.reason.empty()) lines.push_back(fmt::format("Not applicable: {}", answer.reason));
  if (answer.reach) lines.push_back(fmt::format("Reach: {}.", name(*answer.reach)));
  std::vector<std::string> cited;
  for (const Citation& citation : answer.sources)
    cited.push_back(fmt::format("({}){}{}", citation.source + 1,
                                citation.article.empty() ? "" : " ", citation.article));
  if (!cited.empty()) lines.push_back(fmt::format("Sources: {}.", fmt::join(cited, ", ")));
  for (const Comment& comment : answer.comments)
    if (!comment.resolved)
      lines.push_back(fmt::format("Open comment by {}: {}", comment.by, comment.text));
  return lines;
}

Item finding(const AssessmentSubject& subject, std::size_t indicator) {
  return {mark_of(subject, indicator), subject.questionnaire.indicators[indicator].title,
          tag_of(subject, indicator), evidence_lines(subject, indicator)};
}

Item gap_finding(const AssessmentSubject& subject, const Gap& gap) {
  const Questionnaire& questionnaire = subject.questionnaire;
  Item item = finding(subject, gap.indicator);
  const Indicator& indicator = questionnaire.indicators[gap.indicator];
  if (!gap.followers.empty())
    item.details.push_back(
        fmt::format("From this follows: {}.", titles_text(questionnaire, gap.followers)));
  if (!gap.first.empty())
    item.details.push_back(fmt::format("Comes after: {}.", titles_text(questionnaire, gap.first)));
  if (!indicator.priority_reason.empty())
    item.details.push_back(
        fmt::format("Priority {}: {}", indicator.priority, indicator.priority_reason));
  const std::string gain = gain_text(subject, gap.gains, {gap.indicator});
  if (!gain.empty()) item.details.push_back(fmt::format("If closed, it {}.", gain));
  return item;
}

void add_items(Report& report, std::string title, std::vector<Item> items) {
  if (items.empty()) return;
  report.paragraph(std::move(title));
  report.add(Items{false, std::move(items)});
}

/// Answers that hold directly in `section`, in the order a profile tells them.
void add_section_findings(Report& report, const AssessmentSubject& subject, std::size_t section) {
  const Questionnaire& questionnaire = subject.questionnaire;
  const Highlights& highlights = subject.result.highlights;
  const auto here = [&](std::size_t i) { return questionnaire.indicators[i].section == section; };
  std::vector<Item> strengths, gaps, open, outside;
  for (const std::size_t i : highlights.strengths)
    if (here(i)) strengths.push_back(finding(subject, i));
  for (const Gap& gap : highlights.gaps) {
    if (here(gap.indicator)) gaps.push_back(gap_finding(subject, gap));
    for (const std::size_t i : gap.followers) {
      if (!here(i)) continue;
      Item item = finding(subject, i);
      item.details.push_back(
          fmt::format("Follows from: {}.", questionnaire.indicators[gap.indicator].title));
      gaps.push_back(std::move(item));
    }
  }
  for (const Open& one : highlights.open)
    if (here(one.indicator)) {
      Item item = finding(subject, one.indicator);
      item.details.push_back(fmt::format("Its answer moves the value of this section by up to {}.",
                                         points_text(one.width)));
      open.push_back(std::move(item));
    }
  for (std::size_t i = 0; i < questionnaire.indicators.size(); ++i)
    if (here(i) && mark_of(subject, i) == Mark::not_applicable)
      outside.push_back(finding(subject, i));
  add_items(report, "Well developed:", std::move(strengths));
  add_items(report, "Potential for further development:", std::move(gaps));
  add_items(report, "Not settled:", std::move(open));
  add_items(report, "Not applicable:", std::move(outside));
}

void add_findings(Report& report, const AssessmentSubject& subject, std::size_t section) {
  const Questionnaire& questionnaire = subject.questionnaire;
  const int level = static_cast<int>(questionnaire.sections[section].depth) + 2;
  report.heading(std::min(level, 6), questionnaire.sections[section].title);
  report.paragraph(standing_text(questionnaire, subject.result.scorecard.sections[section]));
  add_section_findings(report, subject, section);
  for (const std::size_t child : child_sections(questionnaire, section))
    add_findings(report, subject, child);
}

void add_at_a_glance(Report& report, const AssessmentSubject& subject) {
  const Assessment& assessment = subject.assessment;
  const Questionnaire& questionnaire = subject.questionnaire;
  report.heading(2, "At a glance");
  if (!assessment.about.empty()) report.paragraph(assessment.about);
  Facts facts;
  facts.rows.emplace_back("Jurisdiction", fmt::format("{} ({}, {})", assessment.jurisdiction.name,
                                                      assessment.jurisdiction.code,
                                                      name(assessment.jurisdiction.level)));
  std::vector<std::string> contexts;
  for (const std::string& id : assessment.jurisdiction.context) {
    const auto context = std::ranges::find(questionnaire.contexts, id, &Context::id);
    contexts.push_back(context->title);
  }
  if (!contexts.empty())
    facts.rows.emplace_back("Context", fmt::format("{}", fmt::join(contexts, "; ")));
  for (const auto& [key, value] : assessment.jurisdiction.groups)
    facts.rows.emplace_back(key, value);
  for (const Figure& figure : assessment.at_a_glance) {
    std::string text = figure.value;
    if (!figure.year.empty()) text += fmt::format(" ({})", figure.year);
    if (figure.source) text += fmt::format(", source ({})", *figure.source + 1);
    facts.rows.emplace_back(figure.label, std::move(text));
  }
  report.add(std::move(facts));
  AnswerStrip strip;
  Bars bars;
  for (std::size_t s = 0; s < questionnaire.sections.size(); ++s) {
    bars.bars.push_back(bar_of(subject, s, static_cast<int>(questionnaire.sections[s].depth)));
    AnswerStrip::Part part{questionnaire.sections[s].title, {}};
    for (const std::size_t i : child_indicators(questionnaire, s))
      part.marks.push_back(mark_of(subject, i));
    if (!part.marks.empty()) strip.parts.push_back(std::move(part));
  }
  report.add(std::move(bars));
  report.add(std::move(strip));
}

void add_recommendations(Report& report, const AssessmentSubject& subject) {
  const Questionnaire& questionnaire = subject.questionnaire;
  if (subject.result.advice.empty()) return;
  report.heading(2, "Recommendations");
  report.paragraph(
      "In the order of work: what others wait for stands first. The gain of a recommendation is "
      "what "
      "its section's value would rise by on paper; it is not a reason to do it first.");
  for (const std::size_t top : child_sections(questionnaire, std::nullopt)) {
    Items items{true, {}};
    for (const Advice& advice : subject.result.advice) {
      const std::size_t section = questionnaire.indicators[advice.triggers.front()].section;
      if (top_section(questionnaire, section) == top)
        items.items.push_back(advice_item(subject, advice));
    }
    if (items.items.empty()) continue;
    report.heading(3, questionnaire.sections[top].title);
    report.add(std::move(items));
  }
}

std::string party_text(const Party& party) {
  return party.body.empty() ? party.name : fmt::format("{}, {}", party.name, party.body);
}

void add_process(Report& report, const AssessmentSubject& subject) {
  const Assessment& assessment = subject.assessment;
  report.heading(2, "Process and participants");
  Facts facts;
  facts.rows.emplace_back("Round", assessment.round);
  facts.rows.emplace_back("Answers as of", to_string(assessment.date));
  facts.rows.emplace_back("Origin", std::string(name(assessment.origin)));
  facts.rows.emplace_back("Status", std::string(name(assessment.status)));
  for (const Party& party : assessment.preparers)
    facts.rows.emplace_back("Prepared by", party_text(party));
  for (const Party& party : assessment.consulted)
    facts.rows.emplace_back("Consulted", party_text(party));
  for (const Moved& moved : assessment.moved)
    facts.rows.emplace_back(
        "Carried over", moved.to.empty()
                            ? fmt::format("{} was dropped; its answer is not counted", moved.from)
                            : fmt::format("{} is now {}", moved.from, moved.to));
  report.add(std::move(facts));
}

void add_conventions(Report& report, const Assessment& assessment) {
  if (assessment.conventions.empty()) return;
  report.heading(2, "Conventions");
  Table table{{"Convention", "Status", "Year"}, {}};
  for (const Convention& convention : assessment.conventions)
    table.rows.push_back({convention.title, convention.status,
                          convention.year == 0 ? Cell() : Cell(fmt::to_string(convention.year))});
  report.add(std::move(table));
}

void add_sources(Report& report, const Assessment& assessment) {
  if (assessment.sources.empty()) return;
  report.heading(2, "Sources");
  Items items{true, {}};
  for (const EvidenceSource& source : assessment.sources) {
    if (is_withheld(assessment, source)) {
      items.items.push_back({Mark::none, "Confidential source", {}, {}});
      continue;
    }
    Item item{Mark::none, source.title, source.key, {}};
    std::vector<std::string> parts;
    if (!source.publisher.empty()) parts.push_back(source.publisher);
    if (source.year != 0) parts.push_back(fmt::to_string(source.year));
    if (!source.article.empty()) parts.push_back(source.article);
    if (!source.language.empty()) parts.push_back(fmt::format("language: {}", source.language));
    parts.push_back(fmt::format("kind: {}", name(source.kind)));
    if (source.from) parts.push_back(fmt::format("from {}", to_string(*source.from)));
    if (source.until) parts.push_back(fmt::format("until {}", to_string(*source.until)));
    if (source.accessed) parts.push_back(fmt::format("read {}", to_string(*source.accessed)));
    if (source.confidential) parts.emplace_back("confidential");
    item.details.push_back(fmt::format("{}.", fmt::join(parts, "; ")));
    if (!source.url.empty()) item.details.push_back(source.url);
    items.items.push_back(std::move(item));
  }
  report.add(std::move(items));
}

void add_glossary(Report& report, const Glossary& glossary) {
  if (glossary.terms.empty()) return;
  report.heading(2, "Glossary");
  Facts facts;
  for (const GlossaryTerm& term : glossary.terms) facts.rows.emplace_back(term.term, term.meaning);
  report.add(std::move(facts));
}

void add_method(Report& report, const Questionnaire& questionnaire) {
  report.heading(2, "Method");
  report.paragraph(questionnaire.about);
  report.paragraph(
      "Each answer is worth the points of its scale, from 0 to 1. The value of a section is the "
      "weighted mean of its parts that have a value. What is not applicable leaves the count; what "
      "is unknown or not answered has no value and lowers the coverage. The range shows the value "
      "with every open question at its worst and at its best.");
  if (!questionnaire.has_overall)
    report.paragraph("There is no total over the sections: each is read for itself.");
  if (questionnaire.bands.empty()) return;
  std::vector<std::string> bands;
  for (const Band& band : questionnaire.bands)
    bands.push_back(fmt::format("{} from {} %", band.title, whole_percent(band.from)));
  report.paragraph(
      fmt::format("Bands: {}. The names and limits are this tool's own. A band is given only where "
                  "at least {} % "
                  "is answered and the whole range lies in it.",
                  fmt::join(bands, ", "), whole_percent(questionnaire.minimum_coverage)));
}

}  // namespace

Report make_profile_report(const AssessmentSubject& subject) {
  Report report;
  add_head(report, subject);
  add_at_a_glance(report, subject);
  for (const std::size_t top : child_sections(subject.questionnaire, std::nullopt))
    add_findings(report, subject, top);
  add_recommendations(report, subject);
  if (const Framework* framework =
          find_framework(subject.frameworks, subject.questionnaire.objectives))
    add_view(report, subject, *framework);
  add_process(report, subject);
  add_conventions(report, subject.assessment);
  add_sources(report, subject.assessment);
  add_glossary(report, subject.glossary);
  add_method(report, subject.questionnaire);
  report.heading(2, "Notices");
  add_foot(report, subject);
  return report;
}

}  // namespace mgi
