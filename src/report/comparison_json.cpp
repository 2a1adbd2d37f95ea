#include <algorithm>
#include <array>
#include <string>

#include "mgi/report/stance.hpp"
#include "report/comparison_parts.hpp"
#include "report/json.hpp"
#include "report/phrases.hpp"

namespace mgi {
namespace {

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json date_or_null(const std::optional<Date>& date) {
  return date ? Json(to_string(*date)) : Json(nullptr);
}

Json round_json(const AssessmentSubject& round) {
  const Assessment& of = round.assessment;
  const Counts& counts = round.result.scorecard.overall.standing.counts;
  return {{"round", of.round},
          {"date", to_string(of.date)},
          {"origin", name(of.origin)},
          {"status", name(of.status)},
          {"notices", {origin_text(round), status_text(round)}},
          {"edition", name(round.edition.kind)},
          {"questionnaire",
           {{"id", round.questionnaire.id},
            {"version", round.questionnaire.version},
            {"answered-version", of.questionnaire_version},
            {"sha256", round.questionnaire.sha256}}},
          {"answered", counts.answered},
          {"applicable", counts.applicable()},
          {"sha256", of.sha256}};
}

Json value_json(const ValueChange& change) {
  Json json{{"earlier", json_of(change.earlier)}, {"later", json_of(change.later)}};
  json["parts"] = nullptr;
  if (change.parts)
    json["parts"] = {{"answers", change.parts->answers},
                     {"coverage", change.parts->coverage},
                     {"version", change.parts->version}};
  return json;
}

class StepJson {
 public:
  explicit StepJson(const Step& step) : step_(step) {}

  Json document(const RoundsSubject& subject) const {
    Json json{{"earlier", step_.earlier.assessment.round},
              {"later", step_.later.assessment.round},
              {"drafts", are_drafts(step_.earlier, step_.later)}};
    json["counts"] = Json::object();
    for (std::size_t c = 0; c < change_names.size(); ++c)
      json["counts"][std::string(change_names.at(c))] =
          changed_like(step_.comparison, static_cast<Change>(c)).size();
    json["overall"] = step_.later.questionnaire.has_overall ? value_json(step_.comparison.overall)
                                                            : Json(nullptr);
    json["sections"] = Json::array();
    for (std::size_t s = 0; s < step_.comparison.sections.size(); ++s) {
      const Section& section = step_.later.questionnaire.sections[s];
      Json row{{"id", section.id}, {"title", section.title}};
      row.update(value_json(step_.comparison.sections[s]));
      json["sections"].push_back(std::move(row));
    }
    json["views"] = Json::array();
    for (const Framework* framework : subject.frameworks) json["views"].push_back(view(*framework));
    json["indicators"] = indicators();
    json["gone"] = gone();
    json["evidence"] = evidence();
    json["new-sources"] = Json::array();
    for (const std::size_t source : new_sources(step_.earlier.assessment, step_.later.assessment))
      json["new-sources"].push_back(step_.later.assessment.sources[source].key);
    json["follow-up"] = follow_up();
    return json;
  }

 private:
  Json view(const Framework& framework) const {
    Json json{{"framework", framework.id}, {"title", framework.title}};
    json["codes"] = Json::array();
    for (const CodeChange& change :
         compare_view(round_of(step_.earlier), round_of(step_.later), framework)) {
      const FrameworkCode& code = framework.codes[change.code];
      Json row{{"code", code.code}, {"title", code.title}};
      row.update(value_json(change.value));
      json["codes"].push_back(std::move(row));
    }
    return json;
  }

  static Json answer(const AssessmentSubject& of, std::size_t i) {
    const Indicator& indicator = of.questionnaire.indicators[i];
    return text_or_null(
        answer_text(of.questionnaire.scales[indicator.scale], of.assessment.answers[i].value));
  }

  Json indicators() const {
    Json list = Json::array();
    for (std::size_t i = 0; i < step_.comparison.changes.size(); ++i) {
      const Indicator& indicator = step_.later.questionnaire.indicators[i];
      const auto before = step_.comparison.before[i];
      list.push_back(
          {{"id", indicator.id},
           {"title", indicator.title},
           {"section", step_.later.questionnaire.sections[indicator.section].id},
           {"change", name(step_.comparison.changes[i])},
           {"earlier-id",
            before ? Json(step_.earlier.questionnaire.indicators[*before].id) : Json(nullptr)},
           {"earlier", before ? answer(step_.earlier, *before) : Json(nullptr)},
           {"later", answer(step_.later, i)},
           {"explanation", step_.later.assessment.answers[i].change}});
    }
    return list;
  }

  Json gone() const {
    Json list = Json::array();
    for (const std::size_t e : step_.comparison.gone)
      list.push_back({{"id", step_.earlier.questionnaire.indicators[e].id},
                      {"title", step_.earlier.questionnaire.indicators[e].title},
                      {"earlier", answer(step_.earlier, e)}});
    for (const Moved& moved : step_.earlier.assessment.moved)
      if (moved.to.empty())
        list.push_back({{"id", moved.from}, {"title", ""}, {"earlier", nullptr}});
    return list;
  }

  static Json keys(const Assessment& of, const std::vector<std::size_t>& sources) {
    Json list = Json::array();
    for (const std::size_t source : sources) list.push_back(of.sources[source].key);
    return list;
  }

  Json evidence() const {
    Json list = Json::array();
    for (const EvidenceChange& change : step_.evidence)
      list.push_back({{"indicator", step_.later.questionnaire.indicators[change.indicator].id},
                      {"note", change.note},
                      {"reason", change.reason},
                      {"reach", change.reach},
                      {"confidential", change.confidential},
                      {"added", keys(step_.later.assessment, change.added)},
                      {"removed", keys(step_.earlier.assessment, change.removed)}});
    return list;
  }

  Json follow_up() const {
    Json list = Json::array();
    const auto holds = [](const std::vector<std::size_t>& places, std::size_t i) {
      return std::ranges::find(places, i) != places.end();
    };
    for (std::size_t i = 0; i < step_.follow_up.size(); ++i) {
      const FollowUp& entry = step_.follow_up[i];
      list.push_back(
          {{"recommendation", step_.later.questionnaire.recommendations[entry.recommendation].id},
           {"response", name(entry.response)},
           {"status", entry.status ? Json(name(*entry.status)) : Json(nullptr)},
           {"lead", entry.lead},
           {"due", date_or_null(entry.due)},
           {"overdue", holds(step_.uptake.overdue, i)},
           {"still-gaps", holds(step_.uptake.still_gaps, i)},
           {"proof", entry.proof}});
    }
    Json json{{"entries", std::move(list)}};
    json["without-response"] = Json::array();
    for (const std::size_t recommendation : step_.uptake.without_response)
      json["without-response"].push_back(
          step_.later.questionnaire.recommendations[recommendation].id);
    return json;
  }

  const Step& step_;
};

}  // namespace

std::string comparison_json(const RoundsSubject& subject) {
  const AssessmentSubject& last = subject.rounds.back();
  Json json;
  json["format"] = "mgi-comparison";
  json["format-version"] = 1;
  json["notices"] = Json::array();
  if (!last.questionnaire.notice.empty()) json["notices"].push_back(last.questionnaire.notice);
  for (const std::string& line : stance(last.language, last.questionnaire.bands_source))
    json["notices"].push_back(line);
  json["program"] = {{"name", "mgi"}, {"version", program_version()}};
  json["language"] = code(last.language);
  json["jurisdiction"] = {{"name", last.assessment.jurisdiction.name},
                          {"code", last.assessment.jurisdiction.code}};
  json["rounds"] = Json::array();
  for (const AssessmentSubject& round : subject.rounds) json["rounds"].push_back(round_json(round));
  json["steps"] = Json::array();
  for (const Step& step : steps_of(subject))
    json["steps"].push_back(StepJson(step).document(subject));
  return to_text(json);
}

}  // namespace mgi
