#include "mgi/report/stance.hpp"
#include "report/crosswalk_report.hpp"
#include "report/json.hpp"
#include "report/phrases.hpp"

namespace mgi {
namespace {

Json side_of(const Questionnaire& questionnaire) {
  return {{"id", questionnaire.id},
          {"version", questionnaire.version},
          {"title", questionnaire.title},
          {"sha256", questionnaire.sha256}};
}

Json answers_of(const AssessmentSubject& from, const std::vector<std::size_t>& indicators) {
  Json list = Json::array();
  for (const std::size_t i : indicators) {
    const Indicator& of = from.questionnaire.indicators[i];
    const AnswerValue& value = from.assessment.answers[i].value;
    list.push_back(
        {{"indicator", of.id},
         {"answer", std::holds_alternative<Unanswered>(value)
                        ? Json(nullptr)
                        : Json(answer_text(from.questionnaire.scales[of.scale], value))}});
  }
  return list;
}

Json question_of(const Questionnaire& to, std::size_t i) {
  const Indicator& of = to.indicators[i];
  return {{"indicator", of.id},
          {"title", of.title},
          {"question", of.question},
          {"section", to.sections[of.section].id}};
}

}  // namespace

std::string crosswalk_json(const CrosswalkSubject& subject) {
  const AssessmentSubject& from = subject.from;
  const Assessment& assessment = from.assessment;
  Json json{{"format", "mgi-crosswalk-result"}, {"format-version", 1}};
  json["notices"] = first_notices({&subject.to});
  json["notices"].push_back(origin_text(from));
  json["notices"].push_back(status_text(from));
  for (const std::string& line : stance(from.language, subject.to.bands_source))
    json["notices"].push_back(line);
  json["program"] = {{"name", "mgi"}, {"version", program_version()}};
  json["language"] = code(from.language);
  json["from"] = side_of(from.questionnaire);
  json["to"] = side_of(subject.to);
  const auto& reviewed = subject.crosswalk.reviewed;
  json["crosswalk"] = {
      {"sha256", subject.crosswalk.sha256},
      {"reviewed",
       reviewed ? Json{{"by", reviewed->by}, {"date", to_string(reviewed->date.value_or(Date{}))}}
                : Json(nullptr)}};
  json["assessment"] = {
      {"jurisdiction",
       {{"name", assessment.jurisdiction.name}, {"code", assessment.jurisdiction.code}}},
      {"round", assessment.round},
      {"date", to_string(assessment.date)},
      {"origin", name(assessment.origin)},
      {"status", name(assessment.status)},
      {"edition", name(from.edition.kind)},
      {"sha256", assessment.sha256}};
  json["settled"] = Json::array();
  for (const SettledAnswer& settled : subject.result.settled) {
    Json row = question_of(subject.to, settled.indicator);
    row["answer"] = answer_text(subject.to.scales[subject.to.indicators[settled.indicator].scale],
                                settled.value);
    row["follows-from"] = answers_of(from, settled.grounds);
    row["why"] = subject.crosswalk.rules[settled.rule].why;
    json["settled"].push_back(std::move(row));
  }
  json["open"] = Json::array();
  for (const OpenQuestion& open : subject.result.open) {
    Json row = question_of(subject.to, open.indicator);
    row["looked-at"] = answers_of(from, open.looked_at);
    row["why"] = why_open(subject, open);
    json["open"].push_back(std::move(row));
  }
  return to_text(json);
}

}  // namespace mgi
