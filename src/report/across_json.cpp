#include "mgi/report/stance.hpp"
#include "report/across_report.hpp"
#include "report/json.hpp"
#include "report/phrases.hpp"

namespace mgi {
namespace {

Json side_of(const AssessmentSubject& subject) {
  const Assessment& assessment = subject.assessment;
  return {{"questionnaire",
           {{"id", subject.questionnaire.id},
            {"version", subject.questionnaire.version},
            {"sha256", subject.questionnaire.sha256}}},
          {"jurisdiction",
           {{"name", assessment.jurisdiction.name}, {"code", assessment.jurisdiction.code}}},
          {"round", assessment.round},
          {"date", to_string(assessment.date)},
          {"origin", name(assessment.origin)},
          {"status", name(assessment.status)},
          {"edition", name(subject.edition.kind)},
          {"sha256", assessment.sha256}};
}

Json answer_of(const AssessmentSubject& subject, std::size_t i) {
  const Indicator& indicator = subject.questionnaire.indicators[i];
  const Answer& answer = subject.assessment.answers[i];
  const std::string text = answer_text(subject.questionnaire.scales[indicator.scale], answer.value);
  const bool given = !std::holds_alternative<Unanswered>(answer.value);
  return {{"indicator", indicator.id},
          {"title", indicator.title},
          {"question", indicator.question},
          {"answer", given ? Json(text) : Json(nullptr)},
          {"note", answer.note},
          {"confidential", answer.confidential}};
}

}  // namespace

std::string across_json(const AcrossSubject& subject) {
  const AssessmentSubject& city = subject.mirroring;
  Json json{{"format", "mgi-across"}, {"format-version", 1}};
  json["notices"] = first_notices({&subject.mirrored.questionnaire, &city.questionnaire});
  for (const std::string& line : stance(city.language)) json["notices"].push_back(line);
  json["program"] = {{"name", "mgi"}, {"version", program_version()}};
  json["language"] = code(city.language);
  json["mirrored"] = side_of(subject.mirrored);
  json["mirroring"] = side_of(city);
  json["pairs"] = Json::array();
  for (const MirroredPair& pair : subject.pairs) {
    const Indicator& of = city.questionnaire.indicators[pair.of_mirroring];
    json["pairs"].push_back({{"section", city.questionnaire.sections[of.section].id},
                             {"mirrored", answer_of(subject.mirrored, pair.of_mirrored)},
                             {"mirroring", answer_of(city, pair.of_mirroring)}});
  }
  return to_text(json);
}

}  // namespace mgi
