#include "mgi/report/insights_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>
#include <utility>

#include "mgi/report/stance.hpp"
#include "mgi/score/rounding.hpp"
#include "report/insights_text.hpp"
#include "report/words/insights_words.hpp"
#include "report/words/words.hpp"

namespace mgi {
namespace {

/// Writes the chapter of one population.
class Chapter {
 public:
  Chapter(const InsightsSubject& subject, const InsightsHead& head, std::size_t number,
          Report& report)
      : subject_(subject),
        head_(head),
        text_(head.language),
        own_(insights_words(head.language)),
        anchor_(fmt::format("insights-{}", number)),
        report_(report) {}

  void write() {
    report_.add(Division{Division::Kind::chapter});
    report_.add(Heading{
        2, own_.chapter(subject_.questionnaire.title, subject_.questionnaire.version, kind()),
        anchor_});
    facts();
    if (subject_.simulated) report_.add(Notice{{own_.synthetic_notice()}});
    if (subject_.statements != nullptr) {
      statements();
      return;
    }
    shares();
    for (const Grouping& grouping : subject_.insights.groupings) groups(grouping);
    associations();
    examples();
  }

 private:
  std::string kind() const {
    const std::string answers = subject_.simulated ? own_.synthetic()
                                : subject_.cleared ? own_.cleared()
                                                   : own_.not_cleared();
    return fmt::format("{}{}{}",
                       text_.all().names.levels.at(static_cast<std::size_t>(subject_.level))(),
                       text_.all().writing.between_words(), answers);
  }

  std::string title(std::size_t indicator) const {
    return subject_.questionnaire.indicators[indicator].title;
  }

  std::string quoted(std::size_t indicator) const {
    return text_.all().writing.quoted(title(indicator));
  }

  /// "3 draft, 1 cleared": the words that occur, with how often.
  template <std::size_t count, typename Which>
  std::string tally(const std::array<Phrase<>, count>& words, const Which& which) const {
    std::array<std::size_t, count> counts{};
    for (const Member& member : subject_.population.members)
      ++counts.at(static_cast<std::size_t>(which(member)));
    std::string result;
    for (std::size_t i = 0; i < count; ++i)
      if (counts.at(i) > 0)
        result += fmt::format("{}{} {}", result.empty() ? "" : text_.all().writing.between_words(),
                              counts.at(i), words.at(i)());
    return result;
  }

  void facts() {
    Facts facts;
    const Questionnaire& of = subject_.questionnaire;
    const auto add = [&](const Phrase<>& label, std::string value) {
      facts.rows.emplace_back(label(), std::move(value));
    };
    add(own_.questionnaire, fmt::format("{} {} ({}…)", of.id, of.version, of.sha256.substr(0, 12)));
    add(own_.jurisdictions, std::to_string(subject_.insights.members));
    add(own_.status, tally(text_.all().names.statuses, [](const Member& m) { return m.status; }));
    add(own_.who_answered,
        tally(text_.all().names.origins, [](const Member& m) { return m.origin; }));
    if (subject_.earlier_rounds > 0)
      add(own_.earlier_rounds,
          counted(text_.all(), own_.earlier_rounds_left, subject_.earlier_rounds));
    add(own_.partly,
        own_.partly_as.at(static_cast<std::size_t>(subject_.insights.options.partly))());
    if (subject_.insights.options.hide_small_cells)
      add(own_.small_cells, own_.small_cells_hidden());
    report_.add(std::move(facts));
  }

  // ---- Shares ----

  static Cell number(std::size_t count) { return Text(std::to_string(count)); }

  void shares() {
    report_.add(Heading{3, own_.shares(), anchor_ + "-shares"});
    report_.paragraph(own_.shares_about());
    const Questionnaire& of = subject_.questionnaire;
    for (const std::size_t top : child_sections(of, std::nullopt)) {
      Table table{{own_.indicator(), own_.yes(), own_.between(), own_.no(), own_.answered(),
                   own_.open(), own_.share(), own_.interval()},
                  {},
                  of.sections[top].title};
      for (std::size_t i = 0; i < of.indicators.size(); ++i)
        if (top_section(of, of.indicators[i].section) == top) table.rows.push_back(share_row(i));
      if (table.rows.empty()) continue;
      report_.add(Heading{4, of.sections[top].title,
                          fmt::format("{}-shares-{}", anchor_, of.sections[top].id)});
      report_.add(std::move(table));
    }
  }

  std::vector<Cell> share_row(std::size_t i) const {
    const Share& share = subject_.insights.shares[i];
    const std::size_t open = share.of(Reading::unknown) + share.of(Reading::unanswered);
    if (share.hidden) {
      const Cell hidden = Text(own_.hidden());
      const Cell answered =
          share.answered < small_cell ? Cell(Text(own_.under_five())) : number(share.answered);
      return {Text(title(i)), hidden, hidden, hidden, answered, number(open), hidden, hidden};
    }
    return {Text(title(i)),
            number(share.of(Reading::yes)),
            number(share.of(Reading::partly)),
            number(share.of(Reading::no)),
            number(share.answered),
            number(open),
            share.share ? Cell(*share.share) : Cell(),
            share.interval ? Cell(Text(text_.range(*share.interval))) : Cell()};
  }

  void groups(const Grouping& grouping) {
    report_.add(
        Heading{3, own_.by_group(grouping.key), fmt::format("{}-by-{}", anchor_, grouping.key)});
    report_.paragraph(own_.by_group_about());
    Table table{{own_.indicator(), own_.group_of(own_.all(), subject_.insights.members)},
                {},
                own_.by_group(grouping.key),
                true};
    for (const Group& group : grouping.groups) {
      const bool small = subject_.insights.options.hide_small_cells && group.members < small_cell;
      table.columns.push_back(
          own_.group_of(group.name.empty() ? own_.without_group() : group.name,
                        small ? own_.under_five() : std::to_string(group.members)));
    }
    const auto cell = [&](const Share& share) -> Cell {
      if (share.hidden) return Text(own_.hidden());
      return share.share ? Cell(*share.share) : Cell();
    };
    for (std::size_t i = 0; i < subject_.insights.shares.size(); ++i) {
      std::vector<Cell> row{Text(title(i)), cell(subject_.insights.shares[i])};
      for (const Group& group : grouping.groups) row.push_back(cell(group.shares[i]));
      table.rows.push_back(std::move(row));
    }
    report_.add(std::move(table));
  }

  // ---- Associations ----

  void associations() {
    const Insights& insights = subject_.insights;
    std::vector<const Association*> told;
    for (const Association& association : insights.associations)
      if (is_told(association)) told.push_back(&association);
    std::ranges::stable_sort(told, [](const Association* a, const Association* b) {
      return std::tie(a->adjusted, a->p) < std::tie(b->adjusted, b->p);
    });
    report_.add(Heading{3, own_.associations(), anchor_ + "-associations"});
    report_.paragraph(own_.tested(insights.associations.size(), insights.pairs, told.size()));
    report_.add(Notice{{own_.not_cause()}});
    if (told.empty()) {
      report_.paragraph(own_.none_told());
      return;
    }
    Items items;
    for (std::size_t a = 0; a < std::min(told.size(), head_.most); ++a)
      items.items.push_back(association_item(*told[a]));
    report_.add(std::move(items));
    if (told.size() > head_.most)
      report_.paragraph(counted(text_.all(), own_.more_told, told.size() - head_.most));
  }

  Item association_item(const Association& of) const {
    const FourCells& cells = of.cells;
    const Phrase<4>& sentence = sign_of_association(cells) > 0 ? own_.more_often : own_.less_often;
    Item item;
    item.title =
        sentence(quoted(of.first), quoted(of.second), text_.count_of(cells.both, cells.second()),
                 text_.count_of(cells.first_only, cells.total() - cells.second()));
    item.details.emplace_back(own_.test_numbers(text_.odds_text(cells, of.odds_ratio),
                                                text_.p_text(of.p), text_.p_text(of.adjusted),
                                                cells.total()));
    if (of.presupposed) item.details.emplace_back(own_.presupposed());
    return item;
  }

  // ---- Examples ----

  void examples() {
    Table table{{own_.indicator(), own_.jurisdictions()}, {}, own_.examples()};
    for (std::size_t i = 0; i < subject_.insights.examples.size(); ++i) {
      const std::vector<std::size_t>& places = subject_.insights.examples[i];
      if (places.empty()) continue;
      std::string names;
      for (std::size_t e = 0; e < std::min(places.size(), head_.most); ++e)
        names += (e == 0 ? "" : text_.all().writing.between_items()) +
                 subject_.population.members[places[e]].name;
      if (places.size() > head_.most)
        names += text_.all().writing.between_items() +
                 counted(text_.all(), own_.more_examples, places.size() - head_.most);
      table.rows.push_back({Text(title(i)), Text(std::move(names))});
    }
    if (table.rows.empty()) return;
    report_.add(Heading{3, own_.examples(), anchor_ + "-examples"});
    report_.paragraph(own_.examples_about());
    report_.add(std::move(table));
  }

  // ---- Statements ----

  void statements() {
    const Statements& of = *subject_.statements;
    report_.add(Heading{3, of.title, anchor_ + "-statements"});
    std::string publication = of.publication;
    if (!of.publisher.empty()) publication += text_.all().writing.between_words() + of.publisher;
    if (of.year != 0) publication += text_.all().writing.between_words() + std::to_string(of.year);
    report_.paragraph(own_.published_in(publication));
    std::array<std::size_t, verdict_names.size()> counts{};
    for (const DecidedStatement& decided : subject_.decided)
      ++counts.at(static_cast<std::size_t>(decided.verdict));
    report_.paragraph(own_.verdicts(counts[0], counts[1], counts[2]));
    report_.paragraph(own_.statements_about());
    Items items;
    for (const DecidedStatement& decided : subject_.decided)
      items.items.push_back(statement_item(of, decided));
    report_.add(std::move(items));
  }

  Item statement_item(const Statements& of, const DecidedStatement& decided) const {
    const Statement& statement = of.all[decided.statement];
    std::string verdict = own_.verdict.at(static_cast<std::size_t>(decided.verdict))();
    if (decided.obstacle != Obstacle::none)
      verdict = text_.all().writing.after_colon(
          verdict, own_.obstacle.at(static_cast<std::size_t>(decided.obstacle))());
    Item item;
    const bool other_language = of.language != code(head_.language);
    item.title = Text(statement.text, other_language ? of.language : "");
    item.tag = statement.id;
    item.details.emplace_back(text_.all().writing.sentence(verdict));
    if (decided.obstacle == Obstacle::small_cells) return item;
    const std::string numbers = text_.numbers_of(statement, decided);
    if (!numbers.empty()) item.details.emplace_back(text_.all().writing.sentence(numbers));
    return item;
  }

  const InsightsSubject& subject_;
  const InsightsHead& head_;
  InsightsText text_;
  const InsightsWords& own_;
  std::string anchor_;
  Report& report_;
};

}  // namespace

Report make_insights_report(std::span<const InsightsSubject> subjects, const InsightsHead& head) {
  const Words& all = words(head.language);
  const InsightsWords& own = insights_words(head.language);
  std::size_t members = 0;
  for (const InsightsSubject& subject : subjects) members += subject.insights.members;
  Report report;
  report.language = head.language;
  if (!head.for_public) report.running_head = own.internal_edition();
  report.add(Division{Division::Kind::page_one});
  report.heading(1, counted(all, own.title, members));
  report.add(Notice{{head.for_public ? own.public_edition() : own.internal_edition()}});
  Facts facts;
  if (head.left_out > 0)
    facts.rows.emplace_back(own.left_out(), counted(all, own.left_out_files, head.left_out));
  if (head.failed > 0) facts.rows.emplace_back(own.with_errors(), std::to_string(head.failed));
  if (!facts.rows.empty()) report.add(std::move(facts));
  if (subjects.size() > 1) report.paragraph(own.counted_apart());
  std::vector<std::string> lines{own.not_a_ranking()};
  for (std::string& line : stance(head.language)) lines.push_back(std::move(line));
  report.add(Notice{std::move(lines)});
  for (std::size_t s = 0; s < subjects.size(); ++s)
    Chapter(subjects[s], head, s + 1, report).write();
  report.paragraph(Text(fmt::format("mgi {}", program_version())));
  return report;
}

}  // namespace mgi
