#include "report/code_chapters.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "report/changes.hpp"
#include "report/framework_chapters.hpp"
#include "report/phrases.hpp"
#include "report/words/audience_words.hpp"
#include "report/words/marks.hpp"

namespace mgi {
namespace {

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::size_t count_of(const AssessmentSubject& subject, const std::vector<std::size_t>& indicators,
                     Mark mark) {
  return static_cast<std::size_t>(std::ranges::count_if(
      indicators, [&](std::size_t i) { return mark_of(subject, i) == mark; }));
}

/// "In place: 3; Begun: 1; Missing: 2."
std::string counts_text(const AssessmentSubject& subject,
                        const std::vector<std::size_t>& indicators) {
  const Words& words = words_of(subject);
  std::vector<std::string> parts;
  for (const Mark mark : shown_marks)
    if (const std::size_t count = count_of(subject, indicators, mark); count > 0)
      parts.push_back(words.writing.after_colon(mark_word(words, mark), count));
  return words.writing.sentence(list_text(words, parts));
}

/// Tells the chapters one after the other and remembers what it has told.
class Teller {
 public:
  Teller(Report& report, const AssessmentSubject& subject, const Framework& framework,
         const AssessmentSubject* earlier, const std::optional<Comparison>& comparison)
      : report_(report),
        subject_(subject),
        words_(words_of(subject)),
        own_(audience_words(subject.language).review),
        framework_(framework),
        earlier_(earlier),
        comparison_(comparison),
        indicators_told_(subject.questionnaire.indicators.size()),
        advice_told_(subject.result.advice.size()) {}

  void tell(const Chapter& chapter) {
    if (!chapter.title.empty()) {
      report_.add(Division{Division::Kind::chapter});
      report_.add(Heading{2, chapter.title, "group-" + chapter.id});
      report_.paragraph(counts_text(subject_, indicators_of(chapter)));
    }
    for (const Code& code : chapter.codes) tell(code, chapter.title.empty() ? 2 : 3);
  }

 private:
  void tell(const Code& code, int level) {
    const std::vector<std::size_t>& all = code.indicators;
    Heading heading{
        level, words_.writing.after_colon(name_of(code.code), framework_.codes[code.code].title)};
    heading.id = anchor_of(code.code);
    report_.add(std::move(heading));
    report_.paragraph(counts_text(subject_, all));
    add(own_.in_place(), findings(code, {Mark::strength}));
    add(own_.challenges(), findings(code, {Mark::begun, Mark::gap}));
    add(own_.not_settled(), findings(code, {Mark::open}));
    if (earlier_ != nullptr)
      add(own_.progress(earlier_->assessment.round),
          changed_items(subject_, *earlier_, *comparison_, all));
    add_recommendations(code);
    add_means(all);
    for (const std::size_t i : all)
      if (!indicators_told_[i]) indicators_told_[i] = code.code;
  }

  std::string name_of(std::size_t code) const {
    return fmt::format("{} {}", framework_.short_title, framework_.codes[code].code);
  }

  /// The id of a code's heading, for links; a code may be any text, an id may not.
  std::string anchor_of(std::size_t code) const {
    std::string id = "code-" + framework_.codes[code].code;
    std::ranges::replace_if(
        id, [](char c) { return !is_letter_or_digit(c) && c != '.' && c != '-'; }, '-');
    return id;
  }

  void add(std::string title, Items items) const {
    if (items.items.empty()) return;
    report_.paragraph(std::move(title));
    report_.add(std::move(items));
  }

  Items findings(const Code& code, const std::vector<Mark>& marks) const {
    Items items;
    for (const Mark mark : marks)
      for (const std::size_t i : code.indicators)
        if (mark_of(subject_, i) == mark) items.items.push_back(finding(i, mark));
    return items;
  }

  Item finding(std::size_t indicator, Mark mark) const {
    const Indicator& of = subject_.questionnaire.indicators[indicator];
    const Answer& answer = subject_.assessment.answers[indicator];
    Item item;
    item.mark = mark;
    item.title = of.title;
    item.tag = tag_of(subject_, indicator);
    if (const auto told = indicators_told_[indicator]) {
      item.details.emplace_back(own_.told_under(name_of(*told)), "", "#" + of.id);
      return item;
    }
    item.id = of.id;
    // A document that leaves the house holds no confidential note, whatever the edition.
    if (!answer.note.empty() && !answer.confidential)
      item.details.push_back(from_file(subject_, answer.note));
    if ((mark == Mark::gap || mark == Mark::begun) && !of.priority_reason.empty())
      item.details.emplace_back(own_.why(of.priority_reason));
    return item;
  }

  void add_recommendations(const Code& code) {
    const Questionnaire& questionnaire = subject_.questionnaire;
    Items items;
    std::vector<std::size_t> elsewhere;
    for (std::size_t a = 0; a < subject_.result.advice.size(); ++a) {
      const Advice& advice = subject_.result.advice[a];
      const bool serves = std::ranges::any_of(advice.triggers, [&](std::size_t i) {
        return std::ranges::find(code.indicators, i) != code.indicators.end();
      });
      if (!serves) continue;
      if (advice_told_[a]) {
        elsewhere.push_back(*advice_told_[a]);
        continue;
      }
      advice_told_[a] = code.code;
      const Recommendation& of = questionnaire.recommendations[advice.recommendation];
      const Document& document = questionnaire.documents[of.document];
      Item item;
      item.title = of.text;
      item.tag = of.id;
      item.details.emplace_back(words_.values.because_of(titles_text(subject_, advice.triggers)));
      item.details.emplace_back(words_.values.source(
          document.year == 0 ? document.title
                             : fmt::format("{}, {}", document.title, document.year)));
      items.items.push_back(std::move(item));
    }
    add(own_.recommendations(), std::move(items));
    if (elsewhere.empty()) return;
    std::ranges::sort(elsewhere);
    elsewhere.erase(std::unique(elsewhere.begin(), elsewhere.end()), elsewhere.end());
    std::vector<std::string_view> codes;
    for (const std::size_t c : elsewhere) codes.push_back(framework_.codes[c].code);
    report_.paragraph(own_.more_under(fmt::format(
        "{} {}", framework_.short_title, fmt::join(codes, words_.writing.between_words.text()))));
  }

  /// How much is in place of each kind in the groups of the questionnaire's `means`.
  void add_means(const std::vector<std::size_t>& indicators) const {
    const Framework* means = find_framework(subject_.frameworks, subject_.questionnaire.means);
    if (means == nullptr) return;
    for (const FrameworkGroup& group : means->groups) {
      std::vector<std::string> parts;
      for (const std::size_t c : group.codes) {
        std::vector<std::size_t> of_kind;
        for (const std::size_t i : indicators) {
          const auto codes = codes_of(subject_.questionnaire.indicators[i], means->id);
          if (std::ranges::find(codes, means->codes[c].code) != codes.end()) of_kind.push_back(i);
        }
        const std::size_t applicable =
            of_kind.size() - count_of(subject_, of_kind, Mark::not_applicable);
        if (applicable == 0) continue;
        parts.push_back(words_.writing.after_colon(
            means->codes[c].title,
            own_.means_part(count_of(subject_, of_kind, Mark::strength), applicable)));
      }
      if (parts.empty()) continue;
      report_.paragraph(words_.writing.after_colon(
          group.title, words_.writing.sentence(list_text(words_, parts))));
    }
  }

  Report& report_;
  const AssessmentSubject& subject_;
  const Words& words_;
  const ReviewWords& own_;
  const Framework& framework_;
  const AssessmentSubject* earlier_;
  const std::optional<Comparison>& comparison_;
  // The code that each was told under in full.
  std::vector<std::optional<std::size_t>> indicators_told_;
  std::vector<std::optional<std::size_t>> advice_told_;
};

/// A table with the counts of each group (of each code where there are no groups), and what changed
/// since an earlier round, if there is one.
void add_overview(Report& report, const AssessmentSubject& subject, const Framework& framework,
                  const std::vector<Chapter>& chapters, const AssessmentSubject* earlier,
                  const std::optional<Comparison>& comparison) {
  const Words& words = words_of(subject);
  const ReviewWords& own = audience_words(subject.language).review;
  report.heading(2, own.overview());
  report.paragraph(own.told_once());
  constexpr std::array columns{Mark::strength, Mark::begun, Mark::gap, Mark::open};
  Table table{{own.part()}, {}};
  for (const Mark mark : columns) table.columns.push_back(mark_word(words, mark));
  if (comparison) {
    table.columns.push_back(own.improvement());
    table.columns.push_back(own.worsening());
  }
  const auto add_row = [&](std::string title, const std::vector<std::size_t>& indicators) {
    std::vector<Cell> row{Text(std::move(title))};
    const auto add = [&](std::size_t count) { row.emplace_back(Text(fmt::to_string(count))); };
    for (const Mark mark : columns) add(count_of(subject, indicators, mark));
    if (comparison) {
      add(count_of(*comparison, indicators, Change::improved));
      add(count_of(*comparison, indicators, Change::worsened));
    }
    table.rows.push_back(std::move(row));
  };
  for (const Chapter& chapter : chapters) {
    if (!chapter.title.empty()) {
      add_row(chapter.title, indicators_of(chapter));
      continue;
    }
    for (const Code& code : chapter.codes)
      add_row(words.writing.after_colon(
                  fmt::format("{} {}", framework.short_title, framework.codes[code.code].code),
                  framework.codes[code.code].title),
              code.indicators);
  }
  report.add(std::move(table));
  if (!comparison) return;
  const std::vector<std::size_t> all = all_indicators(subject);
  report.heading(2, own.since(earlier->assessment.round));
  const std::size_t known = count_of(*comparison, all, Change::became_known);
  const std::size_t changed = count_changed(*comparison, all);
  if (known * 2 > changed) report.paragraph(own.mostly_known());
  report.paragraph(changes_text(subject, *comparison, all));
}

}  // namespace

void add_code_review(Report& report, const AssessmentSubject& subject, const Framework& framework,
                     const AssessmentSubject* earlier) {
  if (!framework.note.empty()) report.paragraph(framework.note);
  const std::vector<Chapter> chapters = chapters_of(subject, framework);
  std::optional<Comparison> comparison;
  if (earlier != nullptr)
    comparison = compare(subject.questionnaire, earlier->assessment, subject.assessment);
  add_overview(report, subject, framework, chapters, earlier, comparison);
  Teller teller(report, subject, framework, earlier, comparison);
  for (const Chapter& chapter : chapters) teller.tell(chapter);
  report.add(Division{Division::Kind::appendix});
  report.heading(2, words_of(subject).head.notices());
  report.paragraph(audience_words(subject.language).review.evidence_elsewhere());
  add_foot(report, subject);
}

}  // namespace mgi
