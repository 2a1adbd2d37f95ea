#include "mgi/report/comparison_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "mgi/score/rounding.hpp"
#include "report/changes.hpp"
#include "report/comparison_parts.hpp"
#include "report/phrases.hpp"
#include "report/words/audience_words.hpp"
#include "report/words/compare_words.hpp"
#include "report/words/publication_words.hpp"

namespace mgi {
namespace {

/// Tells two rounds.
class Teller {
 public:
  Teller(Report& report, const Step& step, std::vector<std::string> names,
         const std::vector<const Framework*>& frameworks)
      : report_(report),
        step_(step),
        earlier_(step.earlier),
        later_(step.later),
        names_(std::move(names)),
        frameworks_(frameworks),
        words_(words_of(later_)),
        own_(compare_words(later_.language)),
        review_(audience_words(later_.language).review),
        with_version_(earlier_.questionnaire.sha256 != later_.questionnaire.sha256) {}

  void tell() {
    in_short();
    values();
    for (const Framework* framework : frameworks_) by(*framework);
    changed_list(Change::improved);
    changed_list(Change::worsened);
    changed_list(Change::became_known);
    changed_list(Change::became_unknown);
    changed_list(Change::scope_changed);
    if (with_version_) changed_list(Change::not_compared);
    gone();
    renamed();
    if (are_drafts(earlier_, later_)) evidence();
    add_uptake(report_, step_);
  }

 private:
  std::size_t count(Change change) const { return changed_like(step_.comparison, change).size(); }

  void in_short() {
    const std::vector<std::size_t> all = all_indicators(later_);
    const std::size_t changed = count_changed(step_.comparison, all);
    report_.heading(2, own_.in_short());
    if (changed == 0 && step_.evidence.empty()) return report_.paragraph(own_.same());
    // First of all, so that more knowledge is not read as more rules.
    if (count(Change::became_known) * 2 > changed) report_.paragraph(review_.mostly_known());
    std::size_t both = 0;
    for (std::size_t i = 0; i < all.size(); ++i)
      if (const auto before = step_.comparison.before[i];
          before && is_answered(earlier_.assessment.answers[*before].value) &&
          is_answered(later_.assessment.answers[i].value))
        ++both;
    std::string text = counted(words_, own_.both_answered, both, all.size()) + " " +
                       changes_text(later_, step_.comparison, all);
    if (const auto most = moved_most(1))
      text += " " + own_.rose_most(quoted(most->first), points(most->second));
    if (const auto most = moved_most(-1))
      text += " " + own_.fell_most(quoted(most->first), points(most->second));
    report_.paragraph(std::move(text));
  }

  /// The section with questions of its own that changed answers moved most in that direction.
  std::optional<std::pair<std::size_t, double>> moved_most(int direction) const {
    std::optional<std::pair<std::size_t, double>> most;
    for (std::size_t s = 0; s < step_.comparison.sections.size(); ++s) {
      const ValueChange& change = step_.comparison.sections[s];
      if (!change.parts || child_indicators(later_.questionnaire, s).empty()) continue;
      const double moved = change.parts->answers * direction;
      if (billionths(moved) > (most ? billionths(most->second) : 0)) most = {s, moved};
    }
    return most;
  }

  std::string quoted(std::size_t section) const {
    return words_.writing.quoted(later_.questionnaire.sections[section].title);
  }
  /// Without its sign.
  std::string points(double moved) const {
    const std::string text = signed_points(words_, moved);
    return text.starts_with('+') ? text.substr(1) : text;
  }

  std::vector<std::string> columns(std::vector<std::string> first) const {
    first.insert(first.end(), names_.begin(), names_.end());
    for (const auto* word : {&own_.change, &own_.from_answers, &own_.from_coverage})
      first.push_back((*word)());
    if (with_version_) first.push_back(own_.from_version());
    return first;
  }

  void values() {
    report_.heading(2, own_.values());
    report_.paragraph(own_.values_about() +
                      (with_version_ ? " " + own_.values_version() : std::string()));
    Table table{columns({publication_words(later_.language).area()}), {}};
    const auto add = [&](const std::string& title, std::size_t depth, const ValueChange& change) {
      // Without children in a table, depth is told by dashes.
      std::vector<Cell> row{Text((depth > 0 ? std::string(depth, '-') + " " : "") + title)};
      for (Cell& cell : change_cells(words_, change, with_version_)) row.push_back(std::move(cell));
      table.rows.push_back(std::move(row));
    };
    for (std::size_t s = 0; s < step_.comparison.sections.size(); ++s) {
      const Section& section = later_.questionnaire.sections[s];
      add(section.title, section.depth, step_.comparison.sections[s]);
    }
    if (later_.questionnaire.has_overall) add(words_.values.overall(), 0, step_.comparison.overall);
    report_.add(std::move(table));
  }

  void by(const Framework& framework) {
    report_.heading(2, framework.title);
    if (!framework.note.empty()) report_.paragraph(framework.note);
    Table table{columns({words_.view.code(), words_.view.title()}), {}};
    for (const CodeChange& change : compare_view(round_of(earlier_), round_of(later_), framework)) {
      std::vector<Cell> row{Text(framework.codes[change.code].code),
                            Text(framework.codes[change.code].title)};
      for (Cell& cell : change_cells(words_, change.value, with_version_))
        row.push_back(std::move(cell));
      table.rows.push_back(std::move(row));
    }
    report_.add(std::move(table));
  }

  std::string evidence_label(const Answer& answer) const {
    const PublicationWords& words = publication_words(later_.language);
    return answer.confidential ? words.confidential_evidence() : words.evidence();
  }

  /// The sources of an answer that the earlier one did not cite.
  static Labelled sources(std::string label, const AssessmentSubject& of,
                          const std::vector<std::size_t>& which) {
    Labelled fact{std::move(label), {}};
    for (const std::size_t source : which) fact.texts.push_back(source_text(of, source));
    return fact;
  }

  static Text source_text(const AssessmentSubject& of, std::size_t source) {
    const EvidenceSource& one = of.assessment.sources[source];
    Text text(one.year == 0 ? one.title : fmt::format("{} ({})", one.title, one.year));
    if (!one.language.empty() && one.language != code(of.language)) text.language = one.language;
    text.target = one.url;
    return text;
  }

  Item changed_item(std::size_t i, Change change) const {
    const Answer& answer = later_.assessment.answers[i];
    Item item;
    item.mark = mark_of(later_, i);
    const auto before = step_.comparison.before[i];
    const bool from =
        before && (change == Change::improved || change == Change::worsened ||
                   change == Change::became_unknown || change == Change::scope_changed);
    const std::string now = answer_words(later_, i);
    item.title = words_.writing.after_colon(
        later_.questionnaire.indicators[i].title,
        from ? review_.from_to(answer_words(earlier_, *before), now) : now);
    item.tag = later_.questionnaire.indicators[i].id;
    if (!answer.change.empty())
      item.details.push_back(from_file(later_, own_.explanation(answer.change)));
    else if (change == Change::worsened && later_.edition.kind != EditionKind::public_readers)
      item.details.emplace_back(own_.no_explanation());
    if (change == Change::improved || change == Change::worsened) {
      if (!answer.note.empty())
        item.facts.push_back({evidence_label(answer), {from_file(later_, answer.note)}});
      const auto found = std::ranges::find(step_.evidence, i, &EvidenceChange::indicator);
      if (found != step_.evidence.end() && !found->added.empty())
        item.facts.push_back(sources(own_.new_source(), later_, found->added));
    }
    return item;
  }

  void changed_list(Change change) {
    Items items;
    for (const std::size_t i : changed_like(step_.comparison, change))
      items.items.push_back(changed_item(i, change));
    if (items.items.empty()) return;
    report_.heading(2, own_.changes.at(static_cast<std::size_t>(change))());
    report_.add(std::move(items));
  }

  void gone() {
    Items items;
    for (const std::size_t e : step_.comparison.gone) {
      Item item;
      item.title = words_.writing.after_colon(earlier_.questionnaire.indicators[e].title,
                                              answer_words(earlier_, e));
      item.tag = earlier_.questionnaire.indicators[e].id;
      items.items.push_back(std::move(item));
    }
    for (const Moved& moved : earlier_.assessment.moved) {
      if (!moved.to.empty()) continue;
      Item item;
      item.title = moved.from;
      items.items.push_back(std::move(item));
    }
    if (items.items.empty()) return;
    report_.heading(2, own_.gone());
    report_.add(std::move(items));
  }

  void renamed() {
    Facts facts;
    for (std::size_t i = 0; i < step_.comparison.before.size(); ++i) {
      const auto before = step_.comparison.before[i];
      if (!before) continue;
      const std::string& then = earlier_.questionnaire.indicators[*before].id;
      const std::string& now = later_.questionnaire.indicators[i].id;
      if (then != now) facts.rows.emplace_back(then, now);
    }
    for (const Moved& moved : earlier_.assessment.moved)
      if (!moved.to.empty()) facts.rows.emplace_back(moved.from, moved.to);
    if (facts.rows.empty()) return;
    report_.heading(2, own_.renamed());
    report_.add(std::move(facts));
  }

  void evidence() {
    Items items;
    for (const EvidenceChange& change : step_.evidence) {
      const Answer& answer = later_.assessment.answers[change.indicator];
      Item item;
      item.mark = mark_of(later_, change.indicator);
      item.title = later_.questionnaire.indicators[change.indicator].title;
      item.tag = tag_of(later_, change.indicator);
      if (change.note && !answer.note.empty())
        item.facts.push_back({evidence_label(answer), {from_file(later_, answer.note)}});
      const auto add = [&](bool changed, const Phrase<>& phrase) {
        if (changed) item.details.emplace_back(phrase());
      };
      add(change.note, own_.note_changed);
      add(change.reason, own_.reason_changed);
      add(change.reach, own_.reach_changed);
      add(change.confidential, own_.confidential_changed);
      if (!change.added.empty())
        item.facts.push_back(sources(own_.new_source(), later_, change.added));
      if (!change.removed.empty())
        item.facts.push_back(sources(own_.no_longer_cited(), earlier_, change.removed));
      items.items.push_back(std::move(item));
    }
    if (!items.items.empty()) {
      report_.heading(2, own_.changed_evidence());
      report_.add(std::move(items));
    }
    Items added;
    for (const std::size_t source : new_sources(earlier_.assessment, later_.assessment)) {
      Item item;
      item.title = source_text(later_, source);
      item.tag = later_.assessment.sources[source].key;
      added.items.push_back(std::move(item));
    }
    if (added.items.empty()) return;
    report_.heading(2, own_.new_sources());
    report_.add(std::move(added));
  }

  Report& report_;
  const Step& step_;
  const AssessmentSubject& earlier_;
  const AssessmentSubject& later_;
  std::vector<std::string> names_;  // of the two rounds
  const std::vector<const Framework*>& frameworks_;
  const Words& words_;
  const CompareWords& own_;
  const ReviewWords& review_;
  const bool with_version_;
};

}  // namespace

Report make_comparison_report(const RoundsSubject& subject) {
  if (subject.rounds.size() > 2) return make_trend_report(subject);
  Report report = start_report(subject.rounds.back());
  add_rounds_head(report, subject);
  const Step step = step_between(subject.rounds.front(), subject.rounds.back());
  Teller(report, step, round_names(subject), subject.frameworks).tell();
  add_foot(report, subject.rounds.back());
  return report;
}

}  // namespace mgi
