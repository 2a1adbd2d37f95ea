#include "batch/result_line.hpp"

#include <fmt/compile.h>
#include <fmt/format.h>

#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "mgi/load/assessment_line.hpp"
#include "mgi/report/stance.hpp"
#include "report/assessment_csv.hpp"

namespace mgi::batch {
namespace {

/// Writes fields of a JSON object one after the other, with a comma before each.
class Fields {
 public:
  explicit Fields(std::string& json) : json_(json) {}

  void text(std::string_view key, std::string_view value) {
    begin(key);
    append_json_string(value, json_);
  }
  void number(std::string_view key, std::size_t value) {
    begin(key);
    const fmt::format_int digits(value);
    json_.append(digits.data(), digits.size());
  }
  void number(std::string_view key, std::optional<double> value) {
    begin(key);
    if (!value) {
      json_ += "null";
      return;
    }
    std::array<char, 32> digits{};  // the shortest that reads back as the same number has 24
    const char* end = fmt::format_to(digits.data(), FMT_COMPILE("{}"), *value);
    json_.append(digits.data(), static_cast<std::size_t>(end - digits.data()));
  }
  void add(std::string_view key, std::string_view value) {
    begin(key);
    json_ += value;
  }

 private:
  void begin(std::string_view key) {
    json_ += ",\"";
    json_ += key;
    json_ += "\":";
  }
  std::string& json_;
};

void append_score(const Questionnaire& questionnaire, const SectionScore& score,
                  std::string& json) {
  const Standing& standing = score.standing;
  Fields fields(json);
  fields.number("value", standing.value);
  fields.number("lowest", standing.lowest);
  fields.number("highest", standing.highest);
  fields.number("coverage", standing.coverage);
  fields.number("weight-coverage", standing.weight_coverage);
  const Counts& counts = standing.counts;
  for (const auto& [key, count] :
       {std::pair("indicators", counts.indicators), std::pair("applicable", counts.applicable()),
        std::pair("answered", counts.answered), std::pair("unknown", counts.unknown),
        std::pair("unanswered", counts.unanswered),
        std::pair("not-applicable", counts.not_applicable)})
    fields.number(key, count);
  const BandResult& band = score.band;
  const bool said = band.kind == BandResult::Kind::band || band.kind == BandResult::Kind::between;
  fields.text("band", csv_name(band.kind));
  if (!said) return;
  fields.text("band-low", questionnaire.bands[band.low].id);
  fields.text("band-high", questionnaire.bands[band.high].id);
}

}  // namespace

std::string result_line(const Questionnaire& questionnaire, const Assessment& assessment,
                        const Scorecard& scorecard, std::string_view file,
                        std::string_view assessment_json) {
  std::string json = start_line(LineKind::result, file, assessment.sha256);
  json.reserve(assessment_json.size() + 64 * (questionnaire.indicators.size() + 64));
  Fields fields(json);
  fields.text("program", program_version());
  fields.text("edition", name(EditionKind::internal));
  fields.add("questionnaire",
             fmt::format(R"({{"id":{},"version":{},"sha256":{}}})", json_string(questionnaire.id),
                         json_string(questionnaire.version), json_string(questionnaire.sha256)));
  const Jurisdiction& jurisdiction = assessment.jurisdiction;
  fields.add("jurisdiction",
             fmt::format(R"({{"code":{},"name":{},"level":{}}})", json_string(jurisdiction.code),
                         json_string(jurisdiction.name), json_string(name(jurisdiction.level))));
  fields.text("round", assessment.round);
  fields.text("date", to_string(assessment.date));
  fields.text("origin", name(assessment.origin));
  fields.text("status", name(assessment.status));

  json += R"(,"overall":{"id":"overall")";
  append_score(questionnaire, scorecard.overall, json);
  json += "},\"sections\":[";
  for (std::size_t s = 0; s < scorecard.sections.size(); ++s) {
    json += s == 0 ? R"({"id":)" : R"(,{"id":)";
    append_json_string(questionnaire.sections[s].id, json);
    append_score(questionnaire, scorecard.sections[s], json);
    json += '}';
  }
  json += "],\"indicators\":[";
  for (std::size_t i = 0; i < assessment.answers.size(); ++i) {
    const Indicator& indicator = questionnaire.indicators[i];
    json += i == 0 ? R"({"id":")" : R"(,{"id":")";
    json += indicator.id;
    json += '"';
    fields.text("answer",
                answer_text(questionnaire.scales[indicator.scale], assessment.answers[i].value));
    fields.number("points", scorecard.indicators[i].points);
    json += '}';
  }
  json += "],\"assessment\":";
  json += assessment_json;
  json += "}\n";
  return json;
}

std::string error_line(std::string_view file, std::string_view sha256,
                       const std::vector<Failure>& failures) {
  std::string json = start_line(LineKind::error, file, sha256);
  json += ",\"findings\":[";
  for (std::size_t i = 0; i < failures.size(); ++i) {
    const Failure& failure = failures[i];
    fmt::format_to(std::back_inserter(json),
                   R"({}{{"line":{},"column":{},"check":{},"message":{}}})", i == 0 ? "" : ",",
                   failure.line, failure.column, json_string(failure.check),
                   json_string(failure.message));
  }
  return json + "]}\n";
}

std::string name_of(const Assessment& assessment) {
  return fmt::format("{}/{}/{}/{}", assessment.questionnaire_id,
                     name(assessment.jurisdiction.level), assessment.jurisdiction.code,
                     assessment.round);
}

}  // namespace mgi::batch
