#include "mgi/report/plan_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "mgi/score/rounding.hpp"
#include "report/csv.hpp"
#include "report/phrases.hpp"
#include "report/words/audience_words.hpp"
#include "report/words/plan_words.hpp"
#include "report/words/publication_words.hpp"

namespace mgi {
namespace {

/// "1", "2.5", "0.33": two decimals at most.
std::string effort_text(const Words& words, double effort) {
  const auto hundredths = std::llround(effort * 100);
  std::string text = fmt::format("{}", hundredths / 100);
  const auto rest = hundredths % 100;
  if (rest == 0) return text;
  text += words.writing.decimal_sign();
  return text + (rest % 10 == 0 ? fmt::format("{}", rest / 10) : fmt::format("{:02}", rest));
}

std::string target_title(const AssessmentSubject& subject, const PlanTarget& target) {
  return target.section ? subject.questionnaire.sections[*target.section].title
                        : words_of(subject).values.overall();
}

/// What a step comes after and nobody knows.
std::vector<std::size_t> unknown_before(const AssessmentSubject& subject, std::size_t indicator) {
  std::vector<std::size_t> open;
  const Indicator& of = subject.questionnaire.indicators[indicator];
  for (const auto* list : {&of.after, &of.presupposes})
    for (const std::size_t first : *list)
      if (mark_of(subject, first) == Mark::open) open.push_back(first);
  return open;
}

class Writer {
 public:
  explicit Writer(const PlanSubject& subject)
      : subject_(subject),
        of_(subject.assessment),
        plan_(subject.plan),
        words_(words_of(of_)),
        own_(plan_words(of_.language)) {}

  Report write() {
    Report report = start_report(of_);
    add_head(report, of_, own_.title(of_.assessment.jurisdiction.name, of_.assessment.round));
    // Behind the title, before anything else.
    const auto title = std::ranges::find_if(
        report.blocks, [](const Block& block) { return std::holds_alternative<Heading>(block); });
    report.blocks.insert(title + 1, Notice{{own_.what_it_is()}});
    targets(report);
    outcome(report);
    for (std::size_t phase = 0; phase < plan_.phases.size(); ++phase) add_phase(report, phase);
    by_phase(report);
    add_foot(report, of_);
    return report;
  }

 private:
  void targets(Report& report) const {
    report.heading(2, own_.targets());
    Table table{
        {publication_words(of_.language).area(), own_.today(), own_.target(), own_.with_plan()},
        {}};
    const auto add = [&](const PlanOutcome& outcome, bool is_floor) {
      const std::string title = target_title(of_, outcome.target);
      table.rows.push_back(
          {Text(is_floor ? fmt::format("{} {}", title, words_.writing.in_brackets(own_.floor()))
                         : title),
           outcome.before ? Cell(*outcome.before) : Cell(), Cell(outcome.target.value),
           outcome.after ? Cell(*outcome.after) : Cell()});
    };
    for (const PlanOutcome& target : plan_.targets) add(target, false);
    for (const PlanOutcome& floor : plan_.floors) add(floor, true);
    report.add(std::move(table));
  }

  void outcome(Report& report) const {
    if (plan_.impossible) return report.paragraph(own_.impossible());
    if (plan_.steps.empty() && plan_.reached) return report.paragraph(own_.nothing_to_do());
    const std::string effort = effort_text(words_, plan_.effort);
    std::string text =
        counted(words_, own_.answers, plan_.steps.size()) + " " +
        (subject_.unit.empty() ? own_.effort(effort) : own_.effort_unit(effort, subject_.unit));
    if (plan_.reached) {
      text +=
          " " + (plan_.proved ? own_.proved() : own_.not_proved(effort_text(words_, plan_.least)));
    } else {
      const std::string way = percent(words_, plan_.way);
      text = (subject_.request.budget ? own_.out_of_budget(way) : own_.out_of_reach(way)) + " " +
             text + " " + (plan_.proved ? own_.best_proved() : own_.best_not_proved());
    }
    report.paragraph(std::move(text));
    if (!subject_.efforts_given) report.paragraph(own_.illustrative());
    if (!of_.result.highlights.open.empty()) report.paragraph(own_.open_stay());
  }

  void add_phase(Report& report, std::size_t phase) const {
    report.heading(2, own_.phase(phase + 1));
    Items items;
    for (const PlanStep& step : plan_.steps) {
      if (step.phase != phase) continue;
      const Indicator& indicator = of_.questionnaire.indicators[step.indicator];
      Item item;
      item.mark = mark_of(of_, step.indicator);
      item.title = words_.writing.after_colon(
          indicator.title,
          audience_words(of_.language)
              .review.from_to(answer_words(of_, step.indicator),
                              answer_title(of_.questionnaire.scales[indicator.scale], step.to)));
      item.tag = indicator.id;
      std::vector<std::string> facts{own_.step_effort(effort_text(words_, step.effort))};
      if (step.reason != PlanReason::cheapest)
        facts.push_back(own_.reasons.at(static_cast<std::size_t>(step.reason) - 1)());
      item.details.emplace_back(words_.writing.sentence(list_text(words_, facts)));
      if (const auto open = unknown_before(of_, step.indicator); !open.empty())
        item.details.emplace_back(
            words_.writing.sentence(own_.settle_first(titles_text(of_, open))));
      items.items.push_back(std::move(item));
    }
    report.add(std::move(items));
  }

  void by_phase(Report& report) const {
    if (plan_.phases.size() < 2) return;
    report.heading(2, own_.by_phase());
    Table table{{publication_words(of_.language).area()}, {}};
    std::vector<Cell> efforts{Text(own_.effort_so_far())};
    for (std::size_t phase = 0; phase < plan_.phases.size(); ++phase) {
      table.columns.push_back(own_.phase(phase + 1));
      efforts.emplace_back(Text(effort_text(words_, plan_.phases[phase].effort)));
    }
    for (std::size_t t = 0; t < plan_.targets.size(); ++t) {
      std::vector<Cell> row{Text(target_title(of_, plan_.targets[t].target))};
      for (const PlanPhase& phase : plan_.phases)
        row.push_back(phase.targets[t] ? Cell(*phase.targets[t]) : Cell());
      table.rows.push_back(std::move(row));
    }
    table.rows.push_back(std::move(efforts));
    report.add(std::move(table));
  }

  const PlanSubject& subject_;
  const AssessmentSubject& of_;
  const Plan& plan_;
  const Words& words_;
  const PlanWords& own_;
};

struct StepRow {
  const PlanSubject& subject;
  const PlanStep& step;
  const Questionnaire& questionnaire() const { return subject.assessment.questionnaire; }
  const Indicator& indicator() const { return questionnaire().indicators[step.indicator]; }
  const Scale& scale() const { return questionnaire().scales[indicator().scale]; }
};

using Column = CsvColumn<StepRow>;
constexpr std::array step_columns{
    Column{"jurisdiction_code",
           [](const StepRow& r) {
             return csv_cell(r.subject.assessment.assessment.jurisdiction.code);
           }},
    Column{"round",
           [](const StepRow& r) { return csv_cell(r.subject.assessment.assessment.round); }},
    Column{"origin",
           [](const StepRow& r) { return csv_cell(name(r.subject.assessment.assessment.origin)); }},
    Column{"status",
           [](const StepRow& r) { return csv_cell(name(r.subject.assessment.assessment.status)); }},
    Column{"phase", [](const StepRow& r) { return csv_cell(r.step.phase + 1); }},
    Column{"indicator", [](const StepRow& r) { return csv_cell(r.indicator().id); }},
    Column{"title", [](const StepRow& r) { return csv_cell(r.indicator().title); }},
    Column{"section",
           [](const StepRow& r) {
             return csv_cell(r.questionnaire().sections[r.indicator().section].id);
           }},
    Column{"from",
           [](const StepRow& r) {
             return csv_cell(answer_text(
                 r.scale(), r.subject.assessment.assessment.answers[r.step.indicator].value));
           }},
    Column{"to", [](const StepRow& r) { return csv_cell(answer_text(r.scale(), r.step.to)); }},
    Column{"effort", [](const StepRow& r) { return csv_cell(r.step.effort); }},
    Column{"reason",
           [](const StepRow& r) {
             return csv_cell(plan_reason_names.at(static_cast<std::size_t>(r.step.reason)));
           }},
};

}  // namespace

Report make_plan_report(const PlanSubject& subject) {
  return Writer(subject).write();
}

std::string plan_csv(const PlanSubject& subject) {
  std::string table = csv_head(step_columns) + "\n";
  for (const PlanStep& step : subject.plan.steps)
    table += csv_row(step_columns, StepRow{subject, step}) + "\n";
  return table;
}

}  // namespace mgi
