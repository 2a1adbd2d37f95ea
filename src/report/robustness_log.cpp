#include <fmt/format.h>

#include <string>
#include <string_view>

#include "mgi/report/robustness_report.hpp"
#include "report/csv.hpp"

namespace mgi {
namespace {

/// The columns of a log: which numbers of a draw it tells.
class LogWriter {
 public:
  LogWriter(const RobustnessSubject& subject, const Draws& draws, const DrawMatrix& values)
      : of_(subject.of), draws_(draws), values_(values), robustness_(subject.robustness) {}

  std::string text() {
    const Questionnaire& questionnaire = of_.questionnaire;
    std::string text = "draw,rule,half";
    for (std::size_t i = 0; i < questionnaire.indicators.size(); ++i)
      if (is_drawn(i)) text += "," + csv_cell("answer:" + questionnaire.indicators[i].id);
    for (const Indicator& indicator : questionnaire.indicators)
      text += "," + csv_cell("weight:" + indicator.id);
    for (const Section& section : questionnaire.sections)
      text += "," + csv_cell("weight:" + section.id);
    for (std::size_t p = 0; p < robustness_.places.size(); ++p)
      if (robustness_.places[p].spread)
        text += "," + csv_cell("value:" + (p < questionnaire.sections.size()
                                               ? questionnaire.sections[p].id
                                               : std::string("overall")));
    text += '\n';
    for (std::size_t draw = 0; draw < draws_.options.draws; ++draw) add_row(draw, text);
    return text;
  }

 private:
  /// Open in this assessment, where open answers are drawn.
  bool is_drawn(std::size_t indicator) const {
    const AnswerValue& answer = of_.assessment.answers[indicator].value;
    return draws_.open_rows[indicator] != Draws::no_row &&
           (std::holds_alternative<Unknown>(answer) || std::holds_alternative<Unanswered>(answer));
  }

  void add_row(std::size_t draw, std::string& text) const {
    const std::uint8_t rule = draws_.rule[draw];
    text += fmt::format("{},{},{}", draw,
                        rule == 0 ? std::string_view("own") : name(draws_.options.rules[rule - 1U]),
                        draws_.half[draw]);
    const auto& indicators = of_.questionnaire.indicators;
    for (std::size_t i = 0; i < indicators.size(); ++i) {
      if (!is_drawn(i)) continue;
      const double number = draws_.open.row(draws_.open_rows[i])[draw];
      const Scale& scale = of_.questionnaire.scales[indicators[i].scale];
      text += "," + (scale.kind == ScaleKind::choices
                         ? csv_cell(scale.choices[drawn_choice(number, scale.choices.size())].id)
                         : csv_cell(number));
    }
    for (std::size_t w = 0; w < indicators.size() + of_.questionnaire.sections.size(); ++w)
      text += "," + csv_cell(draws_.weights.row(w)[draw]);
    for (std::size_t p = 0; p < robustness_.places.size(); ++p)
      if (robustness_.places[p].spread) text += "," + csv_cell(values_.row(p)[draw]);
    text += '\n';
  }

  const AssessmentSubject& of_;
  const Draws& draws_;
  const DrawMatrix& values_;
  const Robustness& robustness_;
};

}  // namespace

std::string draw_log_csv(const RobustnessSubject& subject, const Draws& draws,
                         const DrawMatrix& values) {
  return LogWriter(subject, draws, values).text();
}

}  // namespace mgi
