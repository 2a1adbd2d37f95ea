#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>

#include "mgi/report/stance.hpp"
#include "mgi/score/view.hpp"
#include "report/phrases.hpp"
#include "report/workbook_sheets.hpp"

namespace mgi {
namespace {

constexpr std::size_t letters = 110;

/// The means that the questionnaire uses, in words.
std::vector<std::string> means_text(const WorkbookPlan& plan) {
  const Questionnaire& questionnaire = plan.subject.questionnaire;
  const std::array phrases{plan.labels.arithmetic, plan.labels.geometric, plan.labels.harmonic,
                           plan.labels.minimum};
  std::vector<std::string> lines;
  for (std::size_t m = 0; m < phrases.size(); ++m) {
    const auto mean = static_cast<Mean>(m);
    bool used = questionnaire.has_overall && questionnaire.overall_mean == mean;
    for (const Section& section : questionnaire.sections) used = used || section.mean == mean;
    if (used) lines.push_back(phrases.at(m)());
  }
  return lines;
}

}  // namespace

void add_method_sheet(Workbook& workbook, const WorkbookPlan& plan) {
  const AssessmentSubject& subject = plan.subject;
  const Questionnaire& questionnaire = subject.questionnaire;
  const Words& words = plan.words;
  Sheet sheet = workbook.add(plan.method_sheet);
  sheet.width(0, 0, static_cast<double>(letters));
  std::size_t row = 0;
  const auto line = [&](std::string_view text, CellStyle style) {
    sheet.text({row++, 0}, text, style);
  };
  if (!questionnaire.notice.empty()) line(questionnaire.notice, CellStyle::notice);
  line(plan.method_sheet, CellStyle::title);
  line(plan.labels.notices.text(), CellStyle::heading);
  for (const std::string& notice : notices(subject)) line(notice, CellStyle::notice);
  for (const std::string& notice : stance(subject.language, questionnaire.bands_source))
    line(notice, CellStyle::notice);
  ++row;
  line(words.profile.method.text(), CellStyle::heading);
  line(words.profile.method_about.text(), CellStyle::wrapped);
  for (const std::string& text : means_text(plan)) line(text, CellStyle::wrapped);
  if (!questionnaire.has_overall) line(words.profile.no_total.text(), CellStyle::wrapped);
  if (!questionnaire.bands.empty())
    line(plan.labels.thresholds(percent(words, questionnaire.minimum_coverage)),
         CellStyle::wrapped);
  line(plan.labels.workbook_about.text(), CellStyle::wrapped);
  ++row;
  line(questionnaire.title, CellStyle::heading);
  if (!questionnaire.about.empty()) line(questionnaire.about, CellStyle::wrapped);
  if (!subject.assessment.about.empty()) line(subject.assessment.about, CellStyle::wrapped);
  line(words.head.made_by(program_version(), questionnaire.id, questionnaire.version,
                          questionnaire.sha256.substr(0, 12),
                          subject.assessment.sha256.substr(0, 12)),
       CellStyle::wrapped);
}

void add_sources_sheet(Workbook& workbook, const WorkbookPlan& plan) {
  const WorkbookWords& labels = plan.labels;
  Sheet sheet = workbook.add(plan.sources_sheet);
  sheet.width(0, 0, 60);
  sheet.width(1, 1, 34);
  sheet.width(2, 2, 8);
  sheet.width(3, 3, 18);
  sheet.width(4, 4, 50);
  write_heads(sheet, {0, 0},
              {labels.title(), labels.publisher(), labels.year(), labels.kind(), labels.address()});
  std::size_t row = 1;
  for (const EvidenceSource& source : plan.subject.assessment.sources) {
    std::string title = source.title;
    if (!source.article.empty()) title += ", " + source.article;
    if (source.confidential) title = plan.words.profile.confidential(title);
    sheet.text({row, 0}, title, CellStyle::wrapped);
    sheet.text({row, 1}, source.publisher, CellStyle::wrapped);
    if (source.year != 0)
      sheet.number({row, 2}, source.year);
    else
      sheet.blank({row, 2}, CellStyle::number);
    sheet.text({row, 3},
               plan.words.names.source_kinds.at(static_cast<std::size_t>(source.kind)).text(),
               CellStyle::wrapped);
    sheet.link({row, 4}, source.url);
    ++row;
  }
  sheet.freeze({1, 0}, 0);
}

void add_view_sheet(Workbook& workbook, const WorkbookPlan& plan, std::size_t index) {
  const Framework& framework = *plan.frameworks[index];
  const AssessmentSubject& subject = plan.subject;
  const WorkbookWords& labels = plan.labels;
  Sheet sheet = workbook.add(plan.view_sheets[index]);
  sheet.width(0, 0, 12);
  sheet.width(1, 1, 60);
  sheet.width(2, 8, 12);
  sheet.text({0, 0}, framework.title, CellStyle::heading);
  sheet.text({1, 0}, plan.words.view.reading_aid.text());
  if (!framework.note.empty()) sheet.text({2, 0}, framework.note);
  constexpr std::size_t head_row = 3;
  write_heads(sheet, {head_row, 0},
              {plan.words.view.code(), plan.words.view.title(), labels.value(), labels.lowest(),
               labels.highest(), labels.answered(), labels.applicable(), labels.coverage(),
               labels.weight_coverage()});
  std::size_t row = head_row + 1;
  const std::string codes = plan.answers_text(AnswersAt::codes + index);
  const std::string share = plan.answers_text(AnswersAt::share);
  const std::string answered = plan.answers_text(AnswersAt::answered);
  const std::string applicable = plan.answers_text(AnswersAt::applicable);
  for (const CodeScore& score :
       view(subject.questionnaire, subject.assessment, subject.result.scorecard, framework)) {
    const Standing& standing = score.standing;
    const std::string mine =
        fmt::format(R"(ISNUMBER(FIND("|"&{}&"|",{})))", cell_at(row, 0), codes);
    const auto sum = [&](const std::vector<std::string>& factors) {
      return fmt::format("SUMPRODUCT({}*{})", mine, fmt::join(factors, "*"));
    };
    const auto mean = [&](std::size_t column, const std::string& counts) {
      const std::string weight = sum({share, counts});
      return fmt::format(R"(=IF({0}=0,"",{1}/{0}))", weight,
                         sum({share, counts, plan.answers_text(column)}));
    };
    sheet.text({row, 0}, framework.codes[score.code].code, CellStyle::technical_text);
    sheet.text({row, 1}, framework.codes[score.code].title, CellStyle::wrapped);
    sheet.formula({row, 2}, mean(AnswersAt::points_or_zero, answered), standing.value,
                  CellStyle::percent);
    sheet.formula({row, 3}, mean(AnswersAt::lowest, applicable), standing.lowest,
                  CellStyle::percent);
    sheet.formula({row, 4}, mean(AnswersAt::highest, applicable), standing.highest,
                  CellStyle::percent);
    sheet.formula({row, 5}, "=" + sum({answered}), static_cast<double>(standing.counts.answered),
                  CellStyle::number);
    sheet.formula({row, 6}, "=" + sum({applicable}),
                  static_cast<double>(standing.counts.applicable()), CellStyle::number);
    sheet.formula({row, 7},
                  fmt::format(R"(=IF({0}=0,"",{1}/{0}))", cell_at(row, 6), cell_at(row, 5)),
                  standing.coverage, CellStyle::percent);
    sheet.formula({row, 8},
                  fmt::format(R"(=IF({0}=0,"",{1}/{2}))", cell_at(row, 6), sum({share, answered}),
                              sum({share, applicable})),
                  standing.weight_coverage, CellStyle::percent);
    ++row;
  }
  if (row > head_row + 1) sheet.bars({{head_row + 1, 2}, {row - 1, 2}});
  sheet.freeze({head_row + 1, 2}, head_row);
}

}  // namespace mgi
