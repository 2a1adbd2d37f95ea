#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "batch/overview.hpp"
#include "mgi/report/stance.hpp"

namespace mgi::batch {
namespace {

constexpr std::array<std::string_view, 5> fifth_titles{"0 to 19 %", "20 to 39 %", "40 to 59 %",
                                                       "60 to 79 %", "80 to 100 %"};

std::string assessments_text(std::size_t count) {
  return fmt::format("{} assessment{}", count, count == 1 ? "" : "s");
}

/// "3 draft, 1 cleared": the words that occur, with how often.
template <std::size_t count>
std::string words_text(const std::array<std::string_view, count>& words,
                       const std::array<std::size_t, count>& counts) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i)
    if (counts.at(i) > 0)
      text += fmt::format("{}{} {}", text.empty() ? "" : ", ", counts.at(i), words.at(i));
  return text;
}

/// Writes one part.
class PartReport {
 public:
  PartReport(const Part& part, std::size_t number, Report& report)
      : part_(part),
        of_(part.instrument->loaded.value->questionnaire),
        anchor_(fmt::format("part-{}", number)),
        report_(report) {}

  void write() {
    report_.add(Division{Division::Kind::chapter});
    report_.add(Heading{2, title(), anchor_});
    report_.add(Facts{{{"Questionnaire",
                        fmt::format("{} {} ({}…)", of_.id, of_.version, of_.sha256.substr(0, 12))},
                       {"Assessments", std::to_string(part_.assessments)},
                       {"Status of the answers", words_text(status_names, part_.statuses)},
                       {"Who answered", words_text(origin_names, part_.origins)}}});
    coverage();
    areas();
    places();
    answers();
  }

 private:
  std::string title() const {
    return fmt::format("{} {}: {}", of_.title, of_.version,
                       part_.cleared ? "cleared answers" : "answers that are not cleared");
  }

  /// How many assessments are how complete.
  void coverage() {
    report_.add(Heading{3, "How much is answered", anchor_ + "-coverage"});
    Table table{{"Answered"}, {{Text("Assessments")}}, "Share of the applicable questions"};
    for (std::size_t f = 0; f < fifth_titles.size(); ++f) {
      table.columns.emplace_back(fifth_titles.at(f));
      table.rows.front().emplace_back(Text(std::to_string(part_.coverage.at(f))));
    }
    report_.add(std::move(table));
  }

  void areas() {
    report_.add(Heading{3, "Values by area", anchor_ + "-areas"});
    Table table{{"Area"}, {}, "How many assessments have a value in each fifth of the scale"};
    for (const std::string_view fifth : fifth_titles) table.columns.emplace_back(fifth);
    table.columns.emplace_back("No value");
    for (std::size_t s = 0; s < of_.sections.size(); ++s) {
      const Section& section = of_.sections[s];
      std::vector<Cell>& row =
          table.rows.emplace_back(std::vector<Cell>{Text(path_title(section))});
      for (const std::size_t count : part_.sections[s].fifths)
        row.emplace_back(Text(std::to_string(count)));
      row.emplace_back(Text(std::to_string(part_.sections[s].no_value)));
    }
    report_.add(std::move(table));
  }

  /// "Goal: area", so that a row says where it stands.
  std::string path_title(const Section& section) const {
    return section.parent
               ? fmt::format("{}: {}", of_.sections[*section.parent].title, section.title)
               : section.title;
  }

  /// Small multiples: the same bars for each top section, in the order of the alphabet.
  void places() {
    if (part_.places.size() > most_places) {
      report_.paragraph(Text(fmt::format(
          "More than {} assessments are not shown one by one; summary.csv has a row for each.",
          most_places)));
      return;
    }
    std::vector<const Place*> places;
    for (const Place& place : part_.places) places.push_back(&place);
    std::ranges::stable_sort(places, [](const Place* a, const Place* b) {
      return std::tie(a->name, a->code, a->round) < std::tie(b->name, b->code, b->round);
    });
    const std::vector<std::size_t> tops = top_sections(of_);
    for (std::size_t t = 0; t < tops.size(); ++t) {
      report_.add(
          Heading{3, of_.sections[tops[t]].title, fmt::format("{}-top-{}", anchor_, t + 1)});
      Bars bars;
      for (const Place* place : places) {
        const auto& [value, lowest, highest] = place->tops[t];
        Bar bar;
        bar.label = fmt::format("{}, {}", place->name, place->round);
        bar.value = value;
        bar.lowest = lowest;
        bar.highest = highest;
        bars.bars.push_back(std::move(bar));
      }
      bars.caption = "In the order of the alphabet; this is no ranking";
      report_.add(std::move(bars));
    }
  }

  void answers() {
    const std::vector<std::size_t> tops = top_sections(of_);
    for (std::size_t t = 0; t < tops.size(); ++t) {
      report_.add(Heading{3, fmt::format("Answers: {}", of_.sections[tops[t]].title),
                          fmt::format("{}-answers-{}", anchor_, t + 1)});
      for (std::size_t scale = 0; scale < of_.scales.size(); ++scale) answers_of(tops[t], scale);
    }
  }

  /// The shares of answers to the indicators of a top section that have this scale.
  void answers_of(std::size_t top, std::size_t scale_index) {
    const Scale& scale = of_.scales[scale_index];
    Table table{{"Indicator"}, {}, caption(scale)};
    for (const Choice& choice : scale.choices) table.columns.push_back(choice.title);
    for (const ChecklistItem& item : scale.items) table.columns.push_back(item.title);
    const bool number = scale.kind == ScaleKind::number;
    if (scale.kind != ScaleKind::choices) table.columns.emplace_back("Answered");
    if (number) table.columns.emplace_back("Least to most");
    for (const char* column : {"Unknown", "Not answered", "Not applicable"})
      table.columns.emplace_back(column);
    const auto share = [&](std::size_t count) {
      return Cell(static_cast<double>(count) / static_cast<double>(part_.assessments));
    };
    for (std::size_t i = 0; i < of_.indicators.size(); ++i) {
      const Indicator& indicator = of_.indicators[i];
      if (indicator.scale != scale_index || top_section(of_, indicator.section) != top) continue;
      const AnswerTally& tally = part_.answers[i];
      std::vector<Cell>& row = table.rows.emplace_back(std::vector<Cell>{Text(indicator.title)});
      for (const std::size_t count : tally.chosen) row.push_back(share(count));
      if (scale.kind != ScaleKind::choices) row.push_back(share(tally.answered));
      if (number)
        row.emplace_back(Text(tally.least ? fmt::format("{} to {}", *tally.least, *tally.most)
                                          : std::string("none")));
      for (const std::size_t count : {tally.unknown, tally.unanswered, tally.not_applicable})
        row.push_back(share(count));
    }
    if (!table.rows.empty()) report_.add(std::move(table));
  }

  std::string caption(const Scale& scale) const {
    const std::string all = assessments_text(part_.assessments);
    switch (scale.kind) {
      case ScaleKind::choices:
        return fmt::format("Share of the {}", all);
      case ScaleKind::checklist:
        return fmt::format("Share of the {} in which each item holds", all);
      case ScaleKind::number:
        break;
    }
    return scale.unit.empty() ? fmt::format("Share of the {}; numbers", all)
                              : fmt::format("Share of the {}; numbers in {}", all, scale.unit);
  }

  const Part& part_;
  const Questionnaire& of_;
  std::string anchor_;
  Report& report_;
};

}  // namespace

Report make_overview_report(const Overview& overview, const OverviewHead& head) {
  const std::vector<const Part*> parts = overview.parts();
  std::size_t all = 0;
  std::size_t not_cleared = 0;
  for (const Part* part : parts) {
    all += part->assessments;
    if (!part->cleared) not_cleared += part->assessments;
  }
  Report report;
  if (!head.for_public) report.running_head = "INTERNAL";
  report.add(Division{Division::Kind::page_one});
  Notice first;
  for (const Part* part : parts) {
    const std::string& line = part->instrument->loaded.value->questionnaire.notice;
    if (!line.empty() && std::ranges::find(first.lines, line) == first.lines.end())
      first.lines.push_back(line);
  }
  if (!first.lines.empty()) report.add(std::move(first));
  report.heading(1, fmt::format("Overview of {}", assessments_text(all)));
  if (head.for_public)
    report.add(
        Notice{{"Public edition: only cleared and published assessments, without confidential "
                "evidence, notes, comments and the names of preparers."}});
  else
    report.add(
        Notice{{"INTERNAL: it may hold confidential evidence and answers that are not "
                "cleared. Do not pass it on."}});
  Facts facts;
  facts.rows.emplace_back("Assessments", std::to_string(all));
  if (!head.for_public)
    facts.rows.emplace_back("Not cleared", fmt::format("{}; counted apart", not_cleared));
  if (head.left_out > 0)
    facts.rows.emplace_back("Left out", fmt::format("{} not cleared", head.left_out));
  facts.rows.emplace_back("Files with errors", std::to_string(head.failed));
  report.add(std::move(facts));
  if (parts.size() > 1)
    report.paragraph(
        Text("Each questionnaire, and answers that are cleared or not, have a chapter "
             "of their own. They are never counted together."));
  report.add(Notice{stance()});
  for (std::size_t p = 0; p < parts.size(); ++p) PartReport(*parts[p], p + 1, report).write();
  report.paragraph(Text(fmt::format("Made by mgi {}.", program_version())));
  return report;
}

}  // namespace mgi::batch
