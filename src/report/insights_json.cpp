#include <array>
#include <string>
#include <string_view>

#include "mgi/report/insights_report.hpp"
#include "mgi/report/stance.hpp"
#include "report/json.hpp"
#include "report/words/insights_words.hpp"

namespace mgi {
namespace {

constexpr std::array<std::string_view, readings> reading_names{
    "yes", "partly", "no", "unknown", "unanswered", "not-applicable"};

Json interval_of(const std::optional<Interval>& interval) {
  return interval ? Json{interval->low, interval->high} : Json(nullptr);
}

/// Nothing but that it is hidden, where it is.
Json share_of(const Share& share) {
  const bool few = share.hidden && share.answered < small_cell;
  Json json{{"hidden", share.hidden}, {"answered", few ? Json(nullptr) : Json(share.answered)}};
  if (share.hidden) return json;
  Json& counts = json["counts"] = Json::object();
  for (std::size_t r = 0; r < readings; ++r)
    counts[std::string(reading_names.at(r))] = share.counts.at(r);
  json["in-place"] = share.in_place;
  json["share"] = json_of(share.share);
  json["interval"] = interval_of(share.interval);
  return json;
}

Json cells_of(const FourCells& cells) {
  return {{"both", cells.both},
          {"first-only", cells.first_only},
          {"second-only", cells.second_only},
          {"neither", cells.neither}};
}

class SubjectJson {
 public:
  explicit SubjectJson(const InsightsSubject& subject) : of_(subject) {}

  Json document() const {
    const Questionnaire& questionnaire = of_.questionnaire;
    const Insights& insights = of_.insights;
    Json json;
    json["questionnaire"] = {{"id", questionnaire.id},
                             {"version", questionnaire.version},
                             {"title", questionnaire.title},
                             {"sha256", questionnaire.sha256}};
    json["level"] = name(of_.level);
    json["cleared"] = of_.cleared;
    json["simulated"] = of_.simulated;
    json["jurisdictions"] = insights.members;
    json["earlier-rounds"] = of_.earlier_rounds;
    json["partly-as"] = partly_as_names.at(static_cast<std::size_t>(insights.options.partly));
    json["small-cells-hidden"] = insights.options.hide_small_cells;
    json["indicators"] = indicators();
    json["groupings"] = groupings();
    json["pairs"] = insights.pairs;
    json["tested"] = insights.associations.size();
    json["associations"] = associations();
    json["statements"] = statements();
    return json;
  }

 private:
  const std::string& id(std::size_t indicator) const {
    return of_.questionnaire.indicators[indicator].id;
  }

  Json indicators() const {
    Json list = Json::array();
    for (std::size_t i = 0; i < of_.insights.shares.size(); ++i) {
      Json json{{"id", id(i)}, {"title", of_.questionnaire.indicators[i].title}};
      json.update(share_of(of_.insights.shares[i]));
      Json& examples = json["examples"] = Json::array();
      for (const std::size_t place : of_.insights.examples[i]) {
        const Member& member = of_.population.members[place];
        examples.push_back({{"code", member.code}, {"name", member.name}});
      }
      list.push_back(std::move(json));
    }
    return list;
  }

  Json groupings() const {
    Json list = Json::array();
    for (const Grouping& grouping : of_.insights.groupings) {
      Json groups = Json::array();
      for (const Group& group : grouping.groups) {
        const bool small = of_.insights.options.hide_small_cells && group.members < small_cell;
        Json json{{"name", group.name.empty() ? Json(nullptr) : Json(group.name)},
                  {"jurisdictions", small ? Json(nullptr) : Json(group.members)}};
        Json& shares = json["indicators"] = Json::array();
        for (std::size_t i = 0; i < group.shares.size(); ++i) {
          Json share{{"id", id(i)}};
          // How many answered may be the small number itself.
          if (group.shares[i].hidden)
            share["hidden"] = true;
          else
            share.update(share_of(group.shares[i]));
          shares.push_back(std::move(share));
        }
        groups.push_back(std::move(json));
      }
      list.push_back({{"key", grouping.key}, {"groups", std::move(groups)}});
    }
    return list;
  }

  Json associations() const {
    Json list = Json::array();
    for (const Association& association : of_.insights.associations) {
      Json json{{"first", id(association.first)},
                {"second", id(association.second)},
                {"presupposed", association.presupposed},
                {"hidden", association.hidden}};
      if (!association.hidden) {
        json["cells"] = cells_of(association.cells);
        json["odds-ratio"] = json_of(association.odds_ratio);
        json["p"] = association.p;
        json["adjusted-p"] = association.adjusted;
      }
      list.push_back(std::move(json));
    }
    return list;
  }

  Json statements() const {
    if (of_.statements == nullptr) return nullptr;
    Json list = Json::array();
    for (const DecidedStatement& decided : of_.decided) {
      const Statement& statement = of_.statements->all[decided.statement];
      Json json{{"id", statement.id},
                {"text", statement.text},
                {"verdict", verdict_names.at(static_cast<std::size_t>(decided.verdict))},
                {"obstacle", obstacle_names.at(static_cast<std::size_t>(decided.obstacle))}};
      json["base"] = decided.base;
      json["open"] = decided.open;
      json["share"] = json_of(decided.share);
      json["interval"] = interval_of(decided.interval);
      json["possible"] = decided.lowest ? Json{*decided.lowest, *decided.highest} : Json(nullptr);
      json["cells"] = decided.cells ? cells_of(*decided.cells) : Json(nullptr);
      json["odds-ratio"] = json_of(decided.odds_ratio);
      json["p"] = json_of(decided.p);
      json["forms"] = decided.forms;
      list.push_back(std::move(json));
    }
    return {{"id", of_.statements->id},
            {"title", of_.statements->title},
            {"published-in", of_.statements->publication},
            {"statements", std::move(list)}};
  }

  const InsightsSubject& of_;
};

}  // namespace

std::string insights_json(std::span<const InsightsSubject> subjects, const InsightsHead& head) {
  const InsightsWords& own = insights_words(head.language);
  Json json;
  json["format"] = "mgi-insights";
  json["format-version"] = 1;
  json["notices"] = {own.not_a_ranking(), own.not_cause()};
  for (const std::string& line : stance(head.language)) json["notices"].push_back(line);
  json["program"] = {{"name", "mgi"}, {"version", program_version()}};
  json["language"] = code(head.language);
  json["edition"] = head.for_public ? "public" : "internal";
  json["files-with-errors"] = head.failed;
  json["files-left-out"] = head.left_out;
  json["populations"] = Json::array();
  for (const InsightsSubject& subject : subjects)
    json["populations"].push_back(SubjectJson(subject).document());
  return to_text(json);
}

}  // namespace mgi
