#include "mgi/report/robustness_report.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "mgi/report/stance.hpp"
#include "mgi/score/rounding.hpp"
#include "report/robustness_phrases.hpp"
#include "report/words/robustness_words.hpp"

namespace mgi {
namespace {

constexpr std::size_t most_rows = 20;
constexpr std::size_t most_left_out = 10;

/// Writes what is said of one assessment, or of several alike.
class RobustnessWriter {
 public:
  RobustnessWriter(const RobustnessSubject& subject, Report& report)
      : subject_(subject),
        of_(subject.of),
        questionnaire_(subject.of.questionnaire),
        robustness_(subject.robustness),
        words_(words_of(subject.of)),
        own_(robustness_words(subject.of.language)),
        report_(report) {}

  void about() {
    const DrawOptions& options = subject_.options;
    report_.paragraph(own_.about(options.draws, options.seed));
    report_.add(Notice{{own_.notice()}});
  }

  /// How many areas stay in one band, if bands are told of any.
  void steady() {
    std::size_t told = 0;
    std::size_t steady = 0;
    for (const PlaceRobustness& place : robustness_.places) {
      if (place.shares != BandShares::told) continue;
      ++told;
      if (std::ranges::any_of(place.bands, [](double share) { return share >= 0.95; })) ++steady;
    }
    if (told > 0) report_.paragraph(counted(words_, own_.steady, steady, told));
  }

  void varied(bool with_reach) {
    report_.heading(2, own_.varied());
    Table table{{own_.assumption(), own_.range()}, {}};
    if (with_reach) {
      table.columns.push_back(own_.covers());
      table.columns.push_back(own_.effect());
    }
    for (std::size_t a = 0; a < assumption_names.size(); ++a) {
      const auto assumption = static_cast<Assumption>(a);
      std::vector<Cell> row{own_.assumptions.at(a)()};
      if (!subject_.options.varies(assumption)) {
        row.emplace_back(own_.not_varied());
        row.resize(table.columns.size());
      } else {
        row.emplace_back(range_of(subject_, assumption));
        const AssumptionReach& reach = robustness_.reach.at(a);
        if (with_reach) {
          row.emplace_back(counted(words_, own_.covered.at(a), reach.covered));
          row.emplace_back(reach.moved == 0 ? own_.no_effect()
                                            : own_.moved(reach.moved, robustness_.with_value));
        }
      }
      table.rows.push_back(std::move(row));
    }
    report_.add(std::move(table));
  }

  void values(int heading, bool only_top) {
    if (heading > 0) {
      report_.heading(heading, own_.values());
      report_.paragraph(own_.values_about());
    }
    Table table{{own_.area(), own_.value(), own_.median(), own_.most_draws(), own_.bands()}, {}};
    for (const std::size_t p : shown_places(subject_, only_top)) {
      const PlaceRobustness& place = robustness_.places[p];
      std::vector<Cell> row{label_of(subject_, p), place.value ? Cell(*place.value) : Cell()};
      if (place.spread) {
        row.emplace_back(place.spread->median());
        row.emplace_back(range_text(words_, place.spread->low(), place.spread->high()));
        row.emplace_back(bands_text(subject_, place));
      } else {
        row.resize(table.columns.size());
      }
      table.rows.push_back(std::move(row));
    }
    report_.add(std::move(table));
  }

  void assumptions() {
    report_.heading(2, own_.matters());
    report_.paragraph(own_.matters_about());
    Table table{{own_.area(), own_.assumption(), own_.alone(), own_.together()}, {}};
    for (const std::size_t p : shown_places(subject_, true)) {
      bool named = false;
      for (std::size_t a = 0; a < assumption_names.size(); ++a) {
        const auto& index = robustness_.places[p].assumptions.at(a);
        if (!index || !index->moves || !index->defined) continue;
        table.rows.push_back({title_of(subject_, p), own_.assumptions.at(a)(),
                              share_text(words_, index->first), share_text(words_, index->total)});
        named = true;
      }
      if (!named && robustness_.places[p].spread)
        table.rows.push_back({title_of(subject_, p), own_.nothing_moves(), Cell(), Cell()});
    }
    report_.add(std::move(table));
  }

  void answers() {
    struct Row {
      std::size_t place;
      const AnswerEffect* effect;
    };
    std::vector<Row> rows;
    for (const std::size_t p : shown_places(subject_, true))
      if (p < questionnaire_.sections.size())
        for (const AnswerEffect& effect : robustness_.places[p].answers)
          if (effect.index.moves && effect.index.defined) rows.push_back({p, &effect});
    if (rows.empty()) return;
    std::ranges::stable_sort(rows, std::ranges::greater(),
                             [](const Row& row) { return row.effect->index.total.value; });
    report_.heading(2, own_.answers());
    report_.paragraph(own_.answers_about());
    Table table{{own_.question(), own_.area(), own_.together()}, {}};
    for (const Row& row : rows) {
      if (table.rows.size() == most_left_out) break;
      table.rows.push_back({questionnaire_.indicators[row.effect->indicator].title,
                            title_of(subject_, row.place),
                            share_text(words_, row.effect->index.total)});
    }
    const std::size_t shown = table.rows.size();
    report_.add(std::move(table));
    more(rows.size() - shown);
  }

  void crossings() {
    report_.heading(2, own_.crossings());
    report_.paragraph(own_.crossings_about());
    const bool said = std::ranges::any_of(robustness_.places, [](const PlaceRobustness& place) {
      return place.shares == BandShares::told;
    });
    if (!said) {
      report_.paragraph(own_.no_bands_said());
      return;
    }
    if (robustness_.crossings.empty()) {
      report_.paragraph(own_.no_crossing());
      return;
    }
    Table table{{own_.question(), own_.now(), own_.other_answer(), own_.area(), own_.bands()}, {}};
    table.columns.back() = words_.layout.band();
    for (const Crossing& crossing : robustness_.crossings) {
      if (table.rows.size() == most_rows) break;
      const Indicator& indicator = questionnaire_.indicators[crossing.indicator];
      table.rows.push_back(
          {indicator.title, answer_words(of_, crossing.indicator),
           other_answer(words_, questionnaire_.scales[indicator.scale], crossing.answer),
           title_of(subject_, crossing.place),
           own_.band_change(questionnaire_.bands[crossing.from].title,
                            questionnaire_.bands[crossing.to].title)});
    }
    const std::size_t shown = table.rows.size();
    report_.add(std::move(table));
    more(robustness_.crossings.size() - shown);
  }

  void left_out() {
    std::vector<const LeftOutIndicator*> largest;
    for (const LeftOutIndicator& left : robustness_.left_out)
      if (is_top(subject_, left.place) && left.value && billionths(left.change) != 0)
        largest.push_back(&left);
    if (largest.empty()) return;
    std::ranges::stable_sort(largest, std::ranges::greater(), [](const LeftOutIndicator* left) {
      return std::abs(billionths(left->change));
    });
    report_.heading(2, own_.left_out());
    report_.paragraph(own_.left_out_about());
    Table table{{own_.question(), own_.area(), own_.value(), own_.without(), words_.layout.band()},
                {}};
    for (const LeftOutIndicator* left : largest) {
      if (table.rows.size() == most_left_out) break;
      Cell band;
      if (left->to) {
        const double now = *robustness_.places[left->place].value;
        band = own_.band_change(questionnaire_.bands[band_of(questionnaire_, now)].title,
                                questionnaire_.bands[*left->to].title);
      }
      table.rows.push_back({questionnaire_.indicators[left->indicator].title,
                            title_of(subject_, left->place), *robustness_.places[left->place].value,
                            *left->value, std::move(band)});
    }
    if (std::ranges::all_of(table.rows, [](const auto& row) {
          return std::holds_alternative<std::monostate>(row.back());
        })) {
      table.columns.pop_back();
      for (auto& row : table.rows) row.pop_back();
    }
    report_.add(std::move(table));
  }

  void limits() {
    report_.heading(2, own_.limits());
    for (const Phrase<>& text : own_.limits_text) report_.paragraph(text());
  }

 private:
  void more(std::size_t count) {
    if (count > 0) report_.paragraph(counted(words_, own_.more_in_json, count));
  }

  const RobustnessSubject& subject_;
  const AssessmentSubject& of_;
  const Questionnaire& questionnaire_;
  const Robustness& robustness_;
  const Words& words_;
  const RobustnessWords& own_;
  Report& report_;
};

}  // namespace

Report make_robustness_report(const RobustnessSubject& subject) {
  Report report = start_report(subject.of);
  add_head(report, subject.of,
           robustness_words(subject.of.language).title(place_and_round(subject.of)));
  RobustnessWriter writer(subject, report);
  writer.about();
  writer.steady();
  writer.varied(true);
  writer.values(2, false);
  writer.assumptions();
  writer.answers();
  writer.crossings();
  writer.left_out();
  writer.limits();
  add_foot(report, subject.of);
  return report;
}

Report make_robustness_overview(std::span<const RobustnessSubject> subjects) {
  const AssessmentSubject& first = subjects.front().of;
  const Words& words = words_of(first);
  Report report{first.language, {}, {}};
  std::vector<const Questionnaire*> questionnaires;
  for (const RobustnessSubject& subject : subjects)
    questionnaires.push_back(&subject.of.questionnaire);
  if (auto lines = first_notices(questionnaires); !lines.empty())
    report.add(Notice{std::move(lines)});
  report.heading(1, counted(words, robustness_words(first.language).many, subjects.size()));
  report.add(Notice{{words.head.paper()}});
  RobustnessWriter head(subjects.front(), report);
  head.about();
  head.varied(false);
  report.heading(2, robustness_words(first.language).values());
  report.paragraph(robustness_words(first.language).values_about());
  for (const RobustnessSubject& subject : subjects) {
    report.heading(3, place_and_round(subject.of));
    std::string standing = origin_text(subject.of) + " " + status_text(subject.of);
    if (const std::string edition = edition_text(subject.of); !edition.empty())
      standing += " " + edition;
    report.paragraph(std::move(standing));
    RobustnessWriter(subject, report).values(0, true);
    report.paragraph(made_by(subject.of));
  }
  head.limits();
  report.add(Notice{stance(first.language, first.questionnaire.bands_source)});
  return report;
}

}  // namespace mgi
