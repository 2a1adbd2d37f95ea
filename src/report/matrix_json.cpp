#include "report/json.hpp"
#include "report/matrix_report.hpp"

namespace mgi {

std::string matrix_json(const Questionnaire& questionnaire, const Frameworks& frameworks) {
  Json json{{"format", "mgi-matrix"},
            {"format-version", 1},
            {"questionnaire",
             {{"id", questionnaire.id},
              {"version", questionnaire.version},
              {"sha256", questionnaire.sha256}}},
            {"indicators", questionnaire.indicators.size()},
            {"means", nullptr},
            {"objectives", nullptr}};
  if (const Framework* means = find_framework(frameworks, questionnaire.means)) {
    json["means"] = {{"framework", means->id}, {"sections", Json::array()}};
    for (const std::size_t s : sections_with_indicators(questionnaire)) {
      Json counts = Json::object();
      for (const FrameworkCode& code : means->codes)
        counts[code.code] = indicators_with_code(questionnaire, s, *means, code.code).size();
      json["means"]["sections"].push_back(
          {{"section", questionnaire.sections[s].id},
           {"indicators", child_indicators(questionnaire, s).size()},
           {"counts", std::move(counts)}});
    }
  }
  if (const Framework* objectives = find_framework(frameworks, questionnaire.objectives)) {
    json["objectives"] = {{"framework", objectives->id}, {"codes", Json::array()}};
    for (const FrameworkCode& code : objectives->codes) {
      Json ids = Json::array();
      for (const std::size_t i :
           indicators_with_code(questionnaire, std::nullopt, *objectives, code.code))
        ids.push_back(questionnaire.indicators[i].id);
      json["objectives"]["codes"].push_back({{"code", code.code}, {"indicators", std::move(ids)}});
    }
  }
  return to_text(json);
}

}  // namespace mgi
