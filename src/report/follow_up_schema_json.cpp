#include "report/follow_up_schema_json.hpp"

#include "mgi/model/follow_up.hpp"
#include "report/schema_json.hpp"

namespace mgi::schema {

Json follow_up_map(const Questionnaire& questionnaire) {
  Json properties = Json::object();
  for (const Recommendation& recommendation : questionnaire.recommendations)
    properties[recommendation.id] = {{"description", recommendation.text},
                                     {"allOf", Json::array({part("follow-up-entry")})}};
  Json map{{"type", {"object", "null"}}, {"properties", properties}};
  // In a file made on an older version a key that is gone is only a warning.
  if (questionnaire.earlier_versions.empty()) map["additionalProperties"] = false;
  return map;
}

Json follow_up_entry() {
  const Json money{{"anyOf", {part("number"), part("empty")}}};
  const Json needs = one_of(texts(capacity_names));
  return map_of({
      {"response", "What the jurisdiction said to the recommendation.",
       one_of(texts(response_names)), true},
      {"responded", "When it said so.", optional(part("date"))},
      {"measure", "What is done, where it is not the text of the recommendation.", part("text")},
      {"lead", "Who leads.", part("text")},
      {"partners", "Who takes part.", optional(part("texts"))},
      {"steps", "The steps, in their order.", optional(part("texts"))},
      {"start", "When it starts.", optional(part("date"))},
      {"due", "When it is to be done.", optional(part("date"))},
      {"cost", "What it costs, in the currency.", money},
      {"currency", "The currency, in three letters of ISO 4217.", part("text")},
      {"funded", "Whether the money is there.", optional(one_of(texts(funded_names)))},
      {"funding", "How much of the cost is there, in the currency.", money},
      {"capacity", "What it needs beside money.", {{"anyOf", {list_of(needs), needs}}}},
      {"verification", "How to tell that it is done.", part("text")},
      {"status", "How far it is.", optional(one_of(texts(progress_names)))},
      {"proof", "What shows that it is done.", part("text")},
  });
}

}  // namespace mgi::schema
