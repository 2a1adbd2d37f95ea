#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/phrases.hpp"
#include "report/words/marks.hpp"
#include "report/workbook_sheets.hpp"

namespace mgi {
namespace {

constexpr std::size_t last_column = 7;
constexpr std::size_t letters = 120;  // all columns together
constexpr std::size_t shown_gaps = 5;

/// Writes from top to bottom.
class SummarySheet {
 public:
  SummarySheet(Workbook& workbook, const WorkbookPlan& plan)
      : plan_(plan), subject_(plan.subject), sheet_(workbook.add(plan.summary_sheet)) {}

  void write() {
    sheet_.width(0, 0, 46);
    sheet_.width(1, 3, 11);
    sheet_.width(4, 4, 30);
    sheet_.width(5, last_column, 11);
    write_head();
    write_standing();
    write_counts();
    write_gaps();
  }

 private:
  void line(std::string_view text, CellStyle style) {
    sheet_.wide_text({row_++, 0}, last_column, text, style, letters);
  }

  void write_head() {
    const Assessment& assessment = subject_.assessment;
    const Words& words = plan_.words;
    if (const std::string& first = subject_.questionnaire.notice; !first.empty())
      line(first, CellStyle::notice);
    line(fmt::format("{}, {}", assessment.jurisdiction.name, assessment.round), CellStyle::title);
    if (!assessment.jurisdiction.name_note.empty())
      line(assessment.jurisdiction.name_note, CellStyle::plain);
    line(words.head.as_of(subject_.questionnaire.title, date_text(words, assessment.date)),
         CellStyle::plain);
    for (const std::string& notice : notices(subject_)) line(notice, CellStyle::notice);
    ++row_;
  }

  void write_standing() {
    const WorkbookWords& labels = plan_.labels;
    line(plan_.words.summary.where_it_stands.text(), CellStyle::heading);
    line(labels.numbers_follow(plan_.answers_sheet), CellStyle::plain);
    write_heads(sheet_, {row_++, 0},
                {labels.part(), labels.value(), labels.lowest(), labels.highest(), labels.band(),
                 labels.answered(), labels.applicable(), labels.coverage()});
    const std::size_t first = row_;
    for (const std::size_t section : child_sections(subject_.questionnaire, std::nullopt))
      write_area(subject_.questionnaire.sections[section].title, plan_.section_rows[section],
                 subject_.result.scorecard.sections[section], CellStyle::wrapped);
    write_area(subject_.questionnaire.has_overall ? plan_.words.values.overall()
                                                  : plan_.labels.all_questions(),
               plan_.whole_row, subject_.result.scorecard.overall, CellStyle::top);
    sheet_.bars({{first, 1}, {row_ - 1, 1}});
    ++row_;
  }

  void write_area(std::string_view title, std::size_t area_row, const SectionScore& score,
                  CellStyle style) {
    const bool strong = style == CellStyle::top;
    const CellStyle percent = strong ? CellStyle::top_percent : CellStyle::percent;
    const CellStyle plain = strong ? CellStyle::top_number : CellStyle::number;
    const auto cell = [&](std::size_t column) {
      return "=" + fixed_cell(plan_.areas_sheet, area_row, column);
    };
    const Standing& standing = score.standing;
    sheet_.text({row_, 0}, title, style);
    const bool has_value = area_row != plan_.whole_row || subject_.questionnaire.has_overall;
    const std::array values{std::pair{AreasAt::value, standing.value},
                            std::pair{AreasAt::lowest, standing.lowest},
                            std::pair{AreasAt::highest, standing.highest}};
    for (std::size_t i = 0; i < values.size(); ++i)
      if (has_value)
        sheet_.formula({row_, 1 + i}, cell(values.at(i).first), values.at(i).second, percent);
      else
        sheet_.blank({row_, 1 + i}, percent);
    const bool own_coding = subject_.assessment.origin == Origin::own_coding;
    if (has_value && !subject_.questionnaire.bands.empty())
      sheet_.formula({row_, 4}, cell(AreasAt::band),
                     own_coding ? plan_.labels.no_band() : band_text(subject_, score.band), style);
    else
      sheet_.blank({row_, 4}, style);
    sheet_.formula({row_, 5}, cell(AreasAt::answered),
                   static_cast<double>(standing.counts.answered), plain);
    sheet_.formula({row_, 6}, cell(AreasAt::applicable),
                   static_cast<double>(standing.counts.applicable()), plain);
    sheet_.formula({row_, 7}, cell(AreasAt::coverage), standing.coverage, percent);
    ++row_;
  }

  void write_counts() {
    const NameWords& names = plan_.words.names;
    write_heads(sheet_, {row_++, 0}, {plan_.labels.state(), plan_.labels.questions()});
    const std::vector<std::string> states{mark_word(plan_.words, Mark::strength),
                                          mark_word(plan_.words, Mark::begun),
                                          mark_word(plan_.words, Mark::gap),
                                          names.unknown(),
                                          names.not_answered(),
                                          names.not_applicable()};
    const std::size_t first = row_;
    for (const std::string& state : states) {
      const auto count = std::ranges::count_if(
          plan_.indicator_order, [&](std::size_t i) { return plan_.state_word(i) == state; });
      sheet_.text({row_, 0}, state, CellStyle::wrapped);
      sheet_.formula({row_, 1},
                     fmt::format("=SUMPRODUCT(--({}={}))", plan_.answers_text(AnswersAt::state),
                                 cell_at(row_, 0)),
                     static_cast<double>(count), CellStyle::number);
      ++row_;
    }
    shade_states(sheet_, plan_, {{first, 0}, {row_ - 1, 0}});
    ++row_;
  }

  void write_gaps() {
    const std::vector<Gap>& gaps = subject_.result.highlights.gaps;
    const auto first = first_gaps(subject_.questionnaire, gaps, shown_gaps);
    if (first.empty()) return;
    const WorkbookWords& labels = plan_.labels;
    line(labels.first_gaps.text(), CellStyle::heading);
    line(labels.as_made(date_text(plan_.words, subject_.assessment.date)), CellStyle::plain);
    write_heads(sheet_, {row_++, 0}, {labels.question(), labels.state_now()});
    const std::size_t top = row_;
    for (const std::size_t g : first) {
      const std::size_t i = gaps[g].indicator;
      sheet_.text({row_, 0}, subject_.questionnaire.indicators[i].title, CellStyle::wrapped);
      sheet_.formula({row_, 1}, answer_lookup(plan_, i, AnswersAt::state), plan_.state_word(i),
                     CellStyle::wrapped);
      ++row_;
    }
    shade_states(sheet_, plan_, {{top, 1}, {row_ - 1, 1}});
  }

  const WorkbookPlan& plan_;
  const AssessmentSubject& subject_;
  Sheet sheet_;
  std::size_t row_ = 0;
};

}  // namespace

std::vector<std::string> notices(const AssessmentSubject& subject) {
  const HeadWords& head = words_of(subject).head;
  std::vector<std::string> lines{origin_text(subject), status_text(subject), head.paper()};
  if (std::string edition = edition_text(subject); !edition.empty())
    lines.push_back(std::move(edition));
  if (subject.translation_unreviewed) lines.push_back(head.translation_not_reviewed());
  return lines;
}

void add_summary_sheet(Workbook& workbook, const WorkbookPlan& plan) {
  SummarySheet(workbook, plan).write();
}

}  // namespace mgi
