#include "mgi/report/action_plan.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "report/phrases.hpp"
#include "report/words/action_words.hpp"
#include "report/words/compare_words.hpp"
#include "report/words/publication_words.hpp"

namespace mgi {
namespace {

/// How much of the cost is missing; nothing where the file does not say.
std::optional<double> missing_of(const FollowUp& entry) {
  if (!entry.cost) return std::nullopt;
  if (entry.funding) return *entry.cost - *entry.funding;
  if (entry.funded == Funded::yes) return 0.0;
  if (entry.funded == Funded::no) return entry.cost;
  return std::nullopt;
}

/// "250,000" would be read as 250 in some languages, so there is no sign between the thousands.
Text amount(const std::optional<double>& money) {
  return money ? Text(fmt::format("{}", *money)) : Text();
}

class Maker {
 public:
  explicit Maker(const AssessmentSubject& subject)
      : subject_(subject), words_(words_of(subject)), own_(action_words(subject.language)) {}

  ActionPlan make() {
    start_tables();
    const auto& entries = subject_.assessment.follow_up;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if (entries[i].response == Response::noted) {
        ++plan_.noted;
        continue;
      }
      plan_.entries.push_back(i);
      add_action(entries[i]);
      add_funding(entries[i]);
    }
    add_capacity();
    add_totals();
    return std::move(plan_);
  }

 private:
  void start_tables() {
    plan_.actions.columns = {own_.recommendation(),
                             own_.gap(),
                             own_.measure(),
                             own_.lead(),
                             own_.partners(),
                             own_.steps(),
                             own_.start(),
                             own_.due(),
                             own_.cost(),
                             own_.currency(),
                             own_.funded(),
                             own_.capacity(),
                             own_.verification(),
                             short_title(subject_.questionnaire.objectives),
                             short_title(subject_.questionnaire.goals),
                             own_.status()};
    plan_.capacity.columns = {publication_words(subject_.language).area()};
    for (const Phrase<>& word : own_.capacity_words) plan_.capacity.columns.push_back(word());
    plan_.funding.columns = {own_.measure(), own_.lead(),    own_.cost(),
                             own_.funding(), own_.missing(), own_.currency()};
    plan_.funding_totals.columns = {own_.currency(), own_.measures(), own_.cost(), own_.funding(),
                                    own_.missing()};
  }

  std::string short_title(const std::string& id) const {
    const Framework* framework = find_framework(subject_.frameworks, id);
    return framework == nullptr ? publication_words(subject_.language).serves()
                                : framework->short_title;
  }

  const Recommendation& recommendation_of(const FollowUp& entry) const {
    return subject_.questionnaire.recommendations[entry.recommendation];
  }

  Text measure_of(const FollowUp& entry) const {
    return entry.measure.empty() ? Text(recommendation_of(entry).text)
                                 : from_file(subject_, entry.measure);
  }

  /// The indicators that call for it today.
  std::vector<std::size_t> triggers_of(const FollowUp& entry) const {
    const auto advice =
        std::ranges::find(subject_.result.advice, entry.recommendation, &Advice::recommendation);
    return advice == subject_.result.advice.end() ? std::vector<std::size_t>() : advice->triggers;
  }

  /// The codes of a framework that the indicators of the recommendation carry, in its order.
  std::string codes(const std::string& id, const FollowUp& entry) const {
    const Framework* framework = find_framework(subject_.frameworks, id);
    if (framework == nullptr) return {};
    std::vector<std::string> found;
    for (const FrameworkCode& code : framework->codes)
      for (const std::size_t i : recommendation_of(entry).indicators) {
        const auto own = codes_of(subject_.questionnaire.indicators[i], id);
        if (std::ranges::find(own, code.code) == own.end()) continue;
        found.push_back(code.code);
        break;
      }
    return fmt::format("{}", fmt::join(found, words_.writing.between_words.text()));
  }

  /// What the file says; an empty cell where it says nothing.
  Text said(const std::string& text) const {
    return text.empty() ? Text() : from_file(subject_, text);
  }

  Text listed(const std::vector<std::string>& texts) const {
    return said(list_text(words_, texts));
  }

  static Text date(const std::optional<Date>& date) {
    return date ? Text(to_string(*date)) : Text();
  }

  void add_action(const FollowUp& entry) {
    std::vector<std::string> gaps;
    for (const std::size_t i : triggers_of(entry))
      gaps.push_back(words_.writing.after_colon(subject_.questionnaire.indicators[i].title,
                                                answer_words(subject_, i)));
    std::vector<std::string> needs;
    for (const Capacity need : entry.capacity)
      needs.push_back(own_.capacity_words.at(static_cast<std::size_t>(need))());
    const UptakeWords& uptake = compare_words(subject_.language).uptake;
    plan_.actions.rows.push_back(
        {Text(recommendation_of(entry).id), Text(list_text(words_, gaps)), measure_of(entry),
         said(entry.lead), listed(entry.partners), listed(entry.steps), date(entry.start),
         date(entry.due), amount(entry.cost), Text(entry.currency),
         entry.funded ? Text(own_.funded_words.at(static_cast<std::size_t>(*entry.funded))())
                      : Text(),
         Text(list_text(words_, needs)), said(entry.verification),
         Text(codes(subject_.questionnaire.objectives, entry)),
         Text(codes(subject_.questionnaire.goals, entry)),
         entry.status ? Text(uptake.statuses.at(static_cast<std::size_t>(*entry.status))())
                      : Text()});
  }

  void add_funding(const FollowUp& entry) {
    if (!entry.cost) {
      ++plan_.without_cost;
      return;
    }
    plan_.funding.rows.push_back({measure_of(entry), said(entry.lead), amount(entry.cost),
                                  amount(funding_of(entry)), amount(missing_of(entry)),
                                  Text(entry.currency)});
  }

  static std::optional<double> funding_of(const FollowUp& entry) {
    const auto missing = missing_of(entry);
    return missing ? std::optional(*entry.cost - *missing) : std::nullopt;
  }

  /// A row for each area that a measure works in: where its recommendation's questions stand.
  void add_capacity() {
    const auto& sections = subject_.questionnaire.sections;
    for (std::size_t s = 0; s < sections.size(); ++s) {
      std::array<std::size_t, capacity_names.size()> counts{};
      for (const std::size_t i : plan_.entries) {
        const FollowUp& entry = subject_.assessment.follow_up[i];
        const auto& asked = recommendation_of(entry).indicators;
        const bool here = std::ranges::any_of(asked, [&](std::size_t indicator) {
          return subject_.questionnaire.indicators[indicator].section == s;
        });
        if (!here) continue;
        for (const Capacity need : entry.capacity) ++counts.at(static_cast<std::size_t>(need));
      }
      if (std::ranges::all_of(counts, [](std::size_t count) { return count == 0; })) continue;
      std::vector<Cell> row{Text(sections[s].title)};
      for (const std::size_t count : counts)
        row.push_back(count == 0 ? Cell() : Cell(Text(fmt::format("{}", count))));
      plan_.capacity.rows.push_back(std::move(row));
    }
  }

  void add_totals() {
    struct Total {
      std::size_t measures = 0;
      double cost = 0;
      std::optional<double> funding = 0;  // nothing where a measure does not say
    };
    std::map<std::string, Total> totals;
    for (const std::size_t i : plan_.entries) {
      const FollowUp& entry = subject_.assessment.follow_up[i];
      if (!entry.cost) continue;
      Total& total = totals[entry.currency];
      ++total.measures;
      total.cost += *entry.cost;
      const auto funding = funding_of(entry);
      if (!funding)
        total.funding.reset();
      else if (total.funding)
        *total.funding += *funding;
    }
    for (const auto& [currency, total] : totals)
      plan_.funding_totals.rows.push_back(
          {Text(currency), Text(fmt::format("{}", total.measures)), amount(total.cost),
           amount(total.funding), total.funding ? amount(total.cost - *total.funding) : Text()});
  }

  const AssessmentSubject& subject_;
  const Words& words_;
  const ActionWords& own_;
  ActionPlan plan_;
};

}  // namespace

ActionPlan make_action_plan(const AssessmentSubject& subject) {
  return Maker(subject).make();
}

Report make_action_plan_report(const AssessmentSubject& subject) {
  const Words& words = words_of(subject);
  const ActionWords& own = action_words(subject.language);
  ActionPlan plan = make_action_plan(subject);
  Report report = start_report(subject);
  report.add(Division{Division::Kind::page_one});
  add_head(report, subject,
           own.title(subject.assessment.jurisdiction.name, subject.assessment.round));
  report.paragraph(plan.entries.empty() ? own.nothing() : own.about());
  if (plan.noted > 0) report.paragraph(counted(words, own.noted, plan.noted));
  if (!plan.entries.empty()) {
    report.add(Division{Division::Kind::chapter});
    report.heading(2, own.actions());
    report.add(std::move(plan.actions));
    if (!plan.capacity.rows.empty()) {
      report.add(Division{Division::Kind::chapter});
      report.heading(2, own.capacity_gaps());
      report.paragraph(own.capacity_about());
      report.add(std::move(plan.capacity));
    }
    report.add(Division{Division::Kind::chapter});
    report.heading(2, own.funding_gaps());
    report.paragraph(own.funding_about());
    if (!plan.funding.rows.empty()) {
      report.add(std::move(plan.funding));
      report.heading(3, own.totals());
      report.add(std::move(plan.funding_totals));
    }
    if (plan.without_cost > 0)
      report.paragraph(counted(words, own.without_cost, plan.without_cost));
  }
  report.add(Division{Division::Kind::appendix});
  report.heading(2, words.head.notices());
  add_foot(report, subject);
  return report;
}

}  // namespace mgi
