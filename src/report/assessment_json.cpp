#include <algorithm>
#include <array>
#include <string>
#include <type_traits>
#include <vector>

#include "mgi/report/assessment_report.hpp"
#include "mgi/report/stance.hpp"
#include "mgi/score/view.hpp"
#include "mgi/study/what_if.hpp"
#include "report/json.hpp"
#include "report/phrases.hpp"
#include "report/words/compare_words.hpp"

namespace mgi {
namespace {

class AssessmentJson {
 public:
  explicit AssessmentJson(const AssessmentSubject& subject)
      : subject_(subject),
        questionnaire_(subject.questionnaire),
        assessment_(subject.assessment),
        card_(subject.result.scorecard) {}

  Json document(const std::vector<const Framework*>& views) const {
    Json json;
    json["format"] = "mgi-assessment-result";
    json["format-version"] = 1;
    json["notices"] = Json::array();
    if (!questionnaire_.notice.empty()) json["notices"].push_back(questionnaire_.notice);
    if (subject_.what_if != nullptr)
      json["notices"].push_back(counted(words_of(subject_),
                                        compare_words(subject_.language).what_if.notice,
                                        subject_.what_if->indicators.size()));
    json["notices"].push_back(origin_text(subject_));
    json["notices"].push_back(status_text(subject_));
    for (const std::string& line : stance(subject_.language, questionnaire_.bands_source))
      json["notices"].push_back(line);
    json["program"] = {{"name", "mgi"}, {"version", program_version()}};
    json["questionnaire"] = {{"id", questionnaire_.id},
                             {"version", questionnaire_.version},
                             {"title", questionnaire_.title},
                             {"sha256", questionnaire_.sha256}};
    json["language"] = code(subject_.language);
    json["edition"] = edition();
    json["assessment"] = head();
    json["overall"] = questionnaire_.has_overall ? scored(card_.overall) : Json(nullptr);
    json["counts"] = counts(card_.overall.standing.counts);
    json["sections"] = sections();
    json["indicators"] = indicators();
    json["strengths"] = ids(subject_.result.highlights.strengths);
    json["gaps"] = gaps();
    json["open"] = open();
    json["recommendations"] = recommendations();
    json["follow-up"] = follow_up();
    json["what-if"] = what_if();
    json["views"] = Json::array();
    for (const Framework* framework : views) json["views"].push_back(view_of(*framework));
    json["sources"] = sources();
    return json;
  }

 private:
  Json ids(const std::vector<std::size_t>& indicators) const {
    Json list = Json::array();
    for (const std::size_t i : indicators) list.push_back(questionnaire_.indicators[i].id);
    return list;
  }

  static Json date(const std::optional<Date>& date) {
    return date ? Json(to_string(*date)) : Json(nullptr);
  }

  static Json parties(const std::vector<Party>& parties) {
    Json list = Json::array();
    for (const Party& party : parties) list.push_back({{"name", party.name}, {"body", party.body}});
    return list;
  }

  Json edition() const {
    const LeftOut& left_out = subject_.edition.left_out;
    return {{"kind", name(subject_.edition.kind)},
            {"left-out",
             {{"evidence", left_out.evidence},
              {"sources", left_out.sources},
              {"notes", left_out.notes},
              {"names", left_out.names},
              {"comments", left_out.comments}}}};
  }

  Json head() const {
    const Jurisdiction& jurisdiction = assessment_.jurisdiction;
    Json json;
    Json& place = json["jurisdiction"];
    place = {{"name", jurisdiction.name},
             {"name-note", jurisdiction.name_note},
             {"code", jurisdiction.code},
             {"level", name(jurisdiction.level)},
             {"context", jurisdiction.context}};
    place["groups"] = Json::object();
    for (const auto& [key, value] : jurisdiction.groups) place["groups"][key] = value;
    json["language"] = assessment_.language;
    json["round"] = assessment_.round;
    json["date"] = to_string(assessment_.date);
    json["origin"] = name(assessment_.origin);
    json["status"] = name(assessment_.status);
    json["clearance"] = nullptr;
    if (assessment_.clearance)
      json["clearance"] = {{"body", assessment_.clearance->body},
                           {"date", date(assessment_.clearance->date)},
                           {"answers-sha256", assessment_.clearance->answers_sha256}};
    json["about"] = assessment_.about;
    json["preparers"] = parties(assessment_.preparers);
    json["consulted"] = parties(assessment_.consulted);
    json["at-a-glance"] = Json::array();
    for (const Figure& figure : assessment_.at_a_glance)
      json["at-a-glance"].push_back(
          {{"label", figure.label},
           {"value", figure.value},
           {"year", figure.year},
           {"source", figure.source ? Json(assessment_.sources[*figure.source].key) : Json()}});
    json["conventions"] = Json::array();
    for (const Convention& convention : assessment_.conventions)
      json["conventions"].push_back({{"title", convention.title},
                                     {"status", convention.status},
                                     {"year", year(convention.year)}});
    json["questionnaire-version"] = assessment_.questionnaire_version;
    json["moved"] = Json::array();
    for (const Moved& moved : assessment_.moved)
      json["moved"].push_back(
          {{"from", moved.from}, {"to", moved.to.empty() ? Json() : Json(moved.to)}});
    json["sha256"] = assessment_.sha256;
    return json;
  }

  static Json year(int year) { return year == 0 ? Json(nullptr) : Json(year); }

  static Json counts(const Counts& counts) {
    return {{"indicators", counts.indicators}, {"applicable", counts.applicable()},
            {"answered", counts.answered},     {"unknown", counts.unknown},
            {"unanswered", counts.unanswered}, {"not-applicable", counts.not_applicable}};
  }

  static Json standing(const Standing& standing) {
    return {{"value", json_of(standing.value)},
            {"lowest", json_of(standing.lowest)},
            {"highest", json_of(standing.highest)},
            {"coverage", json_of(standing.coverage)},
            {"weight-coverage", json_of(standing.weight_coverage)},
            {"counts", counts(standing.counts)}};
  }

  Json band(const BandResult& band) const {
    constexpr std::array<std::string_view, 5> kinds{"none", "own-coding", "too-little-answered",
                                                    "band", "between"};
    using Kind = BandResult::Kind;
    const bool said = band.kind == Kind::band || band.kind == Kind::between;
    const auto id = [&](std::size_t i) { return said ? Json(questionnaire_.bands[i].id) : Json(); };
    return {{"kind", kinds.at(static_cast<std::size_t>(band.kind))},
            {"low", id(band.low)},
            {"high", id(band.high)}};
  }

  Json scored(const SectionScore& score) const {
    Json json = standing(score.standing);
    json["band"] = band(score.band);
    json["terms"] = Json::array();
    for (const Term& term : score.terms)
      json["terms"].push_back({{term.is_section ? "section" : "indicator",
                                term.is_section ? questionnaire_.sections[term.index].id
                                                : questionnaire_.indicators[term.index].id},
                               {"weight", term.weight},
                               {"share", term.share},
                               {"value", json_of(term.value)}});
    return json;
  }

  Json sections() const {
    Json list = Json::array();
    for (std::size_t s = 0; s < questionnaire_.sections.size(); ++s) {
      const Section& section = questionnaire_.sections[s];
      Json json{{"id", section.id},
                {"title", section.title},
                {"kind", kind_of(questionnaire_, section)},
                {"parent", section.parent ? Json(questionnaire_.sections[*section.parent].id)
                                          : Json(nullptr)},
                {"weight", section.weight},
                {"mean", name(section.mean)}};
      json.update(scored(card_.sections[s]));
      list.push_back(std::move(json));
    }
    return list;
  }

  static Json answer(const Answer& answer, const Scale& scale) {
    return std::visit(
        [&](const auto& value) -> Json {
          using Value = std::decay_t<decltype(value)>;
          if constexpr (std::is_same_v<Value, Unanswered>) return nullptr;
          if constexpr (std::is_same_v<Value, Measured>) return value.number;
          if constexpr (std::is_same_v<Value, Ticked>) {
            Json items = Json::array();
            for (const std::size_t item : value.items) items.push_back(scale.items[item].id);
            return items;
          }
          return answer_text(scale, answer.value);
        },
        answer.value);
  }

  Json indicators() const {
    Json list = Json::array();
    for (std::size_t i = 0; i < questionnaire_.indicators.size(); ++i) {
      const Indicator& indicator = questionnaire_.indicators[i];
      const Scale& scale = questionnaire_.scales[indicator.scale];
      const Answer& of = assessment_.answers[i];
      const IndicatorScore& score = card_.indicators[i];
      Json json{{"id", indicator.id},
                {"title", indicator.title},
                {"question", indicator.question},
                {"section", questionnaire_.sections[indicator.section].id},
                {"scale", scale.id},
                {"answer", answer(of, scale)},
                {"points", json_of(score.points)},
                {"worst", score.worst},
                {"best", score.best},
                {"weight", indicator.weight},
                {"effective-weight", score.effective_weight},
                {"priority", indicator.priority},
                {"note", of.note},
                {"reason", of.reason},
                {"change", of.change},
                {"reach", of.reach ? Json(name(*of.reach)) : Json(nullptr)},
                {"confidential", of.confidential},
                {"respondent", of.respondent}};
      json["sources"] = Json::array();
      for (const Citation& citation : of.sources)
        json["sources"].push_back(
            {{"source", assessment_.sources[citation.source].key}, {"article", citation.article}});
      json["comments"] = Json::array();
      for (const Comment& comment : of.comments)
        json["comments"].push_back({{"by", comment.by},
                                    {"date", date(comment.date)},
                                    {"text", comment.text},
                                    {"resolved", comment.resolved}});
      json["frameworks"] = Json::object();
      for (const Coding& coding : indicator.codings)
        json["frameworks"][coding.framework] = coding.codes;
      list.push_back(std::move(json));
    }
    return list;
  }

  Json gains(const std::vector<Gain>& gains) const {
    Json list = Json::array();
    for (const Gain& gain : gains)
      list.push_back({{"section", questionnaire_.sections[gain.section].id}, {"rise", gain.rise}});
    return list;
  }

  Json gaps() const {
    Json list = Json::array();
    for (const Gap& gap : subject_.result.highlights.gaps)
      list.push_back({{"indicator", questionnaire_.indicators[gap.indicator].id},
                      {"begun", gap.begun},
                      {"followers", ids(gap.followers)},
                      {"first", ids(gap.first)},
                      {"gains", gains(gap.gains)},
                      {"overall-gain", json_of(gap.overall_gain)}});
    return list;
  }

  Json open() const {
    Json list = Json::array();
    for (const Open& one : subject_.result.highlights.open)
      list.push_back(
          {{"indicator", questionnaire_.indicators[one.indicator].id},
           {"state", std::holds_alternative<Unknown>(assessment_.answers[one.indicator].value)
                         ? "unknown"
                         : "unanswered"},
           {"width", one.width}});
    return list;
  }

  Json objectives(const std::vector<std::size_t>& indicators) const {
    Json list = Json::array();
    const Framework* framework = find_framework(subject_.frameworks, questionnaire_.objectives);
    if (framework == nullptr) return list;
    for (const FrameworkCode& code : framework->codes)
      for (const std::size_t i : indicators) {
        const auto codes = codes_of(questionnaire_.indicators[i], framework->id);
        if (std::find(codes.begin(), codes.end(), code.code) == codes.end()) continue;
        list.push_back(code.code);
        break;
      }
    return list;
  }

  Json recommendations() const {
    Json list = Json::array();
    for (const Advice& advice : subject_.result.advice) {
      const Recommendation& of = questionnaire_.recommendations[advice.recommendation];
      const Document& document = questionnaire_.documents[of.document];
      list.push_back({{"id", of.id},
                      {"text", of.text},
                      {"document",
                       {{"id", document.id},
                        {"title", document.title},
                        {"publisher", document.publisher},
                        {"year", year(document.year)},
                        {"authority", document.authority}}},
                      {"triggers", ids(advice.triggers)},
                      {"first", ids(advice.first)},
                      {"gains", gains(advice.gains)},
                      {"overall-gain", json_of(advice.overall_gain)},
                      {"objectives", objectives(advice.triggers)}});
    }
    return list;
  }

  /// What became of recommendations, as the file says.
  Json follow_up() const {
    Json list = Json::array();
    for (const FollowUp& entry : assessment_.follow_up) {
      Json capacity = Json::array();
      for (const Capacity need : entry.capacity) capacity.push_back(name(need));
      list.push_back({{"recommendation", questionnaire_.recommendations[entry.recommendation].id},
                      {"response", name(entry.response)},
                      {"responded", date(entry.responded)},
                      {"measure", entry.measure},
                      {"lead", entry.lead},
                      {"partners", entry.partners},
                      {"steps", entry.steps},
                      {"start", date(entry.start)},
                      {"due", date(entry.due)},
                      {"cost", json_of(entry.cost)},
                      {"currency", entry.currency},
                      {"funded", entry.funded ? Json(name(*entry.funded)) : Json(nullptr)},
                      {"funding", json_of(entry.funding)},
                      {"capacity", capacity},
                      {"verification", entry.verification},
                      {"status", entry.status ? Json(name(*entry.status)) : Json(nullptr)},
                      {"proof", entry.proof}});
    }
    return list;
  }

  /// Answers that are only supposed, with those that were given.
  Json what_if() const {
    if (subject_.what_if == nullptr) return nullptr;
    const WhatIf& of = *subject_.what_if;
    Json json;
    json["indicators"] = Json::array();
    for (const std::size_t i : of.indicators)
      json["indicators"].push_back(
          {{"id", questionnaire_.indicators[i].id},
           {"given", answer(of.before.answers[i],
                            questionnaire_.scales[questionnaire_.indicators[i].scale])}});
    json["sections"] = Json::array();
    for (std::size_t s = 0; s < questionnaire_.sections.size(); ++s)
      json["sections"].push_back(
          {{"id", questionnaire_.sections[s].id},
           {"given", json_of(of.result_before.scorecard.sections[s].standing.value)}});
    json["overall"] = json_of(of.result_before.scorecard.overall.standing.value);
    return json;
  }

  Json view_of(const Framework& framework) const {
    Json json{{"framework", framework.id}, {"title", framework.title}, {"note", framework.note}};
    json["codes"] = Json::array();
    for (const CodeScore& score : view(questionnaire_, assessment_, card_, framework)) {
      const FrameworkCode& code = framework.codes[score.code];
      Json row{{"code", code.code}, {"title", code.title}};
      row.update(standing(score.standing));
      row["indicators"] = ids(score.indicators);
      json["codes"].push_back(std::move(row));
    }
    return json;
  }

  Json sources() const {
    Json list = Json::array();
    for (const EvidenceSource& source : assessment_.sources) {
      list.push_back({{"key", source.key},
                      {"title", source.title},
                      {"publisher", source.publisher},
                      {"language", source.language},
                      {"article", source.article},
                      {"url", source.url},
                      {"kind", name(source.kind)},
                      {"year", year(source.year)},
                      {"from", date(source.from)},
                      {"until", date(source.until)},
                      {"accessed", date(source.accessed)},
                      {"confidential", source.confidential}});
    }
    return list;
  }

  const AssessmentSubject& subject_;
  const Questionnaire& questionnaire_;
  const Assessment& assessment_;
  const Scorecard& card_;
};

}  // namespace

std::string assessment_json(const AssessmentSubject& subject,
                            const std::vector<const Framework*>& views) {
  return to_text(AssessmentJson(subject).document(views));
}

}  // namespace mgi
