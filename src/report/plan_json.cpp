#include <array>
#include <string>

#include "mgi/report/plan_report.hpp"
#include "mgi/report/stance.hpp"
#include "report/json.hpp"
#include "report/phrases.hpp"
#include "report/words/plan_words.hpp"

namespace mgi {
namespace {

Json outcome_json(const PlanSubject& subject, const PlanOutcome& outcome) {
  const Questionnaire& of = subject.assessment.questionnaire;
  return {{"section",
           outcome.target.section ? Json(of.sections[*outcome.target.section].id) : Json(nullptr)},
          {"needed", outcome.target.value},
          {"before", json_of(outcome.before)},
          {"after", json_of(outcome.after)}};
}

}  // namespace

std::string plan_json(const PlanSubject& subject) {
  const AssessmentSubject& of = subject.assessment;
  const Plan& plan = subject.plan;
  Json json;
  json["format"] = "mgi-plan";
  json["format-version"] = 1;
  json["notices"] = Json::array();
  if (!of.questionnaire.notice.empty()) json["notices"].push_back(of.questionnaire.notice);
  for (std::string line : {plan_words(of.language).what_it_is(), origin_text(of), status_text(of)})
    json["notices"].push_back(std::move(line));
  for (const std::string& line : stance(of.language, of.questionnaire.bands_source))
    json["notices"].push_back(line);
  json["program"] = {{"name", "mgi"}, {"version", program_version()}};
  json["language"] = code(of.language);
  json["jurisdiction"] = {{"name", of.assessment.jurisdiction.name},
                          {"code", of.assessment.jurisdiction.code}};
  json["round"] = of.assessment.round;
  json["origin"] = name(of.assessment.origin);
  json["status"] = name(of.assessment.status);
  json["questionnaire"] = {{"id", of.questionnaire.id},
                           {"version", of.questionnaire.version},
                           {"sha256", of.questionnaire.sha256}};
  json["sha256"] = of.assessment.sha256;
  for (const char* key : {"targets", "floors"}) json[key] = Json::array();
  for (const PlanOutcome& target : plan.targets)
    json["targets"].push_back(outcome_json(subject, target));
  for (const PlanOutcome& floor : plan.floors)
    json["floors"].push_back(outcome_json(subject, floor));
  json["must"] = Json::array();
  for (const std::size_t i : subject.request.must)
    json["must"].push_back(of.questionnaire.indicators[i].id);
  json["budget"] = json_of(subject.request.budget);
  json["unit"] = subject.unit;
  json["illustrative"] = !subject.efforts_given;
  json["reached"] = plan.reached;
  json["proved"] = plan.proved;
  json["possible"] = !plan.impossible;
  json["way"] = plan.way;
  json["effort"] = plan.effort;
  json["least-effort"] = plan.least;
  json["steps"] = Json::array();
  for (const PlanStep& step : plan.steps) {
    const Indicator& indicator = of.questionnaire.indicators[step.indicator];
    const Scale& scale = of.questionnaire.scales[indicator.scale];
    json["steps"].push_back(
        {{"phase", step.phase + 1},
         {"indicator", indicator.id},
         {"from", answer_text(scale, of.assessment.answers[step.indicator].value)},
         {"to", answer_text(scale, step.to)},
         {"from-points", step.from_points},
         {"to-points", step.to_points},
         {"effort", step.effort},
         {"reason", plan_reason_names.at(static_cast<std::size_t>(step.reason))}});
  }
  json["phases"] = Json::array();
  for (const PlanPhase& phase : plan.phases) {
    Json values = Json::array();
    for (const auto& value : phase.targets) values.push_back(json_of(value));
    json["phases"].push_back({{"effort", phase.effort}, {"targets", std::move(values)}});
  }
  return to_text(json);
}

}  // namespace mgi
