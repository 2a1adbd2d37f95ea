#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "mgi/report/robustness_report.hpp"
#include "mgi/report/stance.hpp"
#include "report/json.hpp"
#include "report/phrases.hpp"

namespace mgi {
namespace {

Json options_json(const DrawOptions& options) {
  Json json{{"draws", options.draws}, {"seed", options.seed}};
  json["varied"] = Json::array();
  for (std::size_t a = 0; a < assumption_names.size(); ++a)
    if (options.varied.at(a)) json["varied"].push_back(assumption_names.at(a));
  json["weight-noise"] = options.weight_noise;
  json["rules"] = Json::array();
  for (const Mean mean : options.rules) json["rules"].push_back(name(mean));
  json["half-from"] = options.half_from;
  json["half-to"] = options.half_to;
  return json;
}

Json estimate_json(const Estimate& estimate) {
  return {{"value", estimate.value}, {"low", estimate.low}, {"high", estimate.high}};
}

/// The indices; null in place of both where the value does not vary.
Json index_json(const SobolIndex& index) {
  Json json{{"moves", index.moves}};
  json["first"] = index.defined ? estimate_json(index.first) : Json(nullptr);
  json["total"] = index.defined ? estimate_json(index.total) : Json(nullptr);
  return json;
}

/// Writes what was found about one assessment.
class ResultJson {
 public:
  explicit ResultJson(const RobustnessSubject& subject)
      : of_(subject.of), questionnaire_(of_.questionnaire), robustness_(subject.robustness) {}

  Json json() const {
    const Assessment& assessment = of_.assessment;
    Json json;
    json["notices"] = {origin_text(of_), status_text(of_)};
    json["questionnaire"] = {{"id", questionnaire_.id},
                             {"version", questionnaire_.version},
                             {"sha256", questionnaire_.sha256}};
    json["assessment"] = {{"jurisdiction", assessment.jurisdiction.name},
                          {"code", assessment.jurisdiction.code},
                          {"round", assessment.round},
                          {"date", to_string(assessment.date)},
                          {"origin", name(assessment.origin)},
                          {"status", name(assessment.status)},
                          {"edition", name(of_.edition.kind)},
                          {"sha256", assessment.sha256}};
    json["samples"] = robustness_.samples;
    json["with-value"] = robustness_.with_value;
    json["assumptions"] = Json::array();
    for (std::size_t a = 0; a < assumption_names.size(); ++a) {
      const AssumptionReach& reach = robustness_.reach.at(a);
      json["assumptions"].push_back({{"id", assumption_names.at(a)},
                                     {"varied", reach.varied},
                                     {"covered", reach.covered},
                                     {"moved", reach.moved}});
    }
    json["places"] = Json::array();
    for (std::size_t p = 0; p < robustness_.places.size(); ++p)
      if (p < questionnaire_.sections.size() || questionnaire_.has_overall)
        json["places"].push_back(place(p));
    json["crossings"] = Json::array();
    for (const Crossing& crossing : robustness_.crossings)
      json["crossings"].push_back({{"indicator", indicator(crossing.indicator)},
                                   {"answer", answer(crossing)},
                                   {"place", place_id(crossing.place)},
                                   {"from", questionnaire_.bands[crossing.from].id},
                                   {"to", questionnaire_.bands[crossing.to].id},
                                   {"value", crossing.value}});
    json["left-out"] = Json::array();
    for (const LeftOutIndicator& left : robustness_.left_out)
      json["left-out"].push_back(
          {{"indicator", indicator(left.indicator)},
           {"place", place_id(left.place)},
           {"value", json_of(left.value)},
           {"change", left.value ? Json(left.change) : Json(nullptr)},
           {"to", left.to ? Json(questionnaire_.bands[*left.to].id) : Json(nullptr)}});
    return json;
  }

 private:
  const std::string& indicator(std::size_t i) const { return questionnaire_.indicators[i].id; }

  /// The id of a section, null for the whole.
  Json place_id(std::size_t place) const {
    if (place == questionnaire_.sections.size()) return nullptr;
    return questionnaire_.sections[place].id;
  }

  Json answer(const Crossing& crossing) const {
    const Scale& scale = questionnaire_.scales[questionnaire_.indicators[crossing.indicator].scale];
    if (const auto* measured = std::get_if<Measured>(&crossing.answer)) return measured->number;
    if (const auto* ticked = std::get_if<Ticked>(&crossing.answer)) {
      Json items = Json::array();
      for (const std::size_t item : ticked->items) items.push_back(scale.items[item].id);
      return items;
    }
    return answer_text(scale, crossing.answer);
  }

  Json place(std::size_t p) const {
    const PlaceRobustness& of = robustness_.places[p];
    Json json{{"section", place_id(p)}, {"value", json_of(of.value)}};
    json["spread"] = nullptr;
    if (of.spread) {
      json["spread"] = {{"mean", of.spread->mean}, {"deviation", of.spread->deviation}};
      constexpr std::array<std::string_view, 5> keys{"p5", "p25", "p50", "p75", "p95"};
      for (std::size_t q = 0; q < keys.size(); ++q)
        json["spread"][std::string(keys.at(q))] = of.spread->quantiles.at(q);
    }
    json["bands"] = {{"kind", name(of.shares)}};
    json["bands"]["shares"] = Json::object();
    for (std::size_t b = 0; b < of.bands.size(); ++b)
      json["bands"]["shares"][questionnaire_.bands[b].id] = of.bands[b];
    json["assumptions"] = Json::object();
    for (std::size_t a = 0; a < assumption_names.size(); ++a)
      if (of.assumptions.at(a))
        json["assumptions"][std::string(assumption_names.at(a))] =
            index_json(*of.assumptions.at(a));
    json["answers"] = Json::array();
    for (const AnswerEffect& effect : of.answers) {
      Json one{{"indicator", indicator(effect.indicator)}};
      one.update(index_json(effect.index));
      json["answers"].push_back(std::move(one));
    }
    return json;
  }

  const AssessmentSubject& of_;
  const Questionnaire& questionnaire_;
  const Robustness& robustness_;
};

}  // namespace

std::string robustness_json(std::span<const RobustnessSubject> subjects) {
  const RobustnessSubject& first = subjects.front();
  Json json;
  json["format"] = "mgi-robustness";
  json["format-version"] = 1;
  std::vector<const Questionnaire*> questionnaires;
  for (const RobustnessSubject& subject : subjects)
    questionnaires.push_back(&subject.of.questionnaire);
  json["notices"] = first_notices(questionnaires);
  for (const std::string& line : stance(first.of.language, first.of.questionnaire.bands_source))
    json["notices"].push_back(line);
  json["program"] = {{"name", "mgi"}, {"version", program_version()}};
  json["language"] = code(first.of.language);
  json["options"] = options_json(first.options);
  json["results"] = Json::array();
  for (const RobustnessSubject& subject : subjects)
    json["results"].push_back(ResultJson(subject).json());
  return to_text(json);
}

}  // namespace mgi
