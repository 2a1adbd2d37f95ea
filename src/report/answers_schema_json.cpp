#include "report/answers_schema_json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "mgi/model/assessment.hpp"
#include "report/schema_json.hpp"

namespace mgi::schema {
namespace {

Json no_reason_needed() {
  return one_of({"not-applicable"}, {"not-applicable"});
}

// ---- Answers ----

/// The answers of a scale but for 'not-applicable'.
Json answers_of(const Scale& scale) {
  std::vector<std::string> ids;
  for (const Choice& choice : scale.choices) ids.push_back(choice.id);
  for (const ChecklistItem& item : scale.items) ids.push_back(item.id);
  const std::vector<std::string> items = ids;
  if (scale.kind == ScaleKind::checklist) ids.emplace_back("none");
  ids.emplace_back("unknown");
  std::vector<std::string> spellings = ids;
  for (const Choice& choice : scale.choices)
    for (const AnswerWord& word : choice.words) spellings.push_back(word.word);
  Json answers = one_of(ids, spellings);
  if (scale.kind == ScaleKind::checklist)
    answers["anyOf"].push_back(
        {{"type", "array"}, {"items", one_of(items)}, {"uniqueItems", true}});
  if (scale.kind == ScaleKind::number) {
    // First, because editors show what the first form that nearly fits says.
    Json& forms = answers["anyOf"];
    const Json number{{"type", "number"},
                      {"minimum", std::min(scale.worst, scale.best)},
                      {"maximum", std::max(scale.worst, scale.best)}};
    forms.insert(forms.begin(), number);
    forms.push_back({{"type", "string"}, {"allOf", Json::array({part("number")})}});
  }
  return answers;
}

/// The short and the long form of an answer. Where the question may concern nobody, nothing has to
/// be said about why it is not applicable.
Json entry_of(const Scale& scale, bool is_conditional) {
  const Json answers = part("answer-" + scale.id);
  const Json any_answer{{"anyOf", {answers, part("not-applicable"), part("empty")}}};
  Json parts{part("evidence"), {{"properties", {{"answer", any_answer}}}}};
  if (!is_conditional) parts.push_back(part("reason-given"));
  Json forms{answers, part("empty")};
  if (is_conditional) forms.push_back(part("not-applicable"));
  forms.push_back({{"type", "object"}, {"allOf", parts}});
  return {{"anyOf", forms}};
}

std::string entry_name(const Scale& scale, bool is_conditional) {
  return fmt::format("entry-{}{}", scale.id, is_conditional ? "-where" : "");
}

// ---- What editors show of an indicator ----

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (std::string_view("\\`*_<>[]#|").find(c) != std::string_view::npos) result += '\\';
    result += c == '\n' ? ' ' : c;
  }
  return result;
}

std::string labelled(std::string_view label, std::string_view text, bool markdown) {
  if (markdown)
    return fmt::format("- `{}`{}\n", label, text.empty() ? "" : fmt::format(": {}", escaped(text)));
  return fmt::format("{}{}\n", label, text.empty() ? "" : fmt::format(": {}", text));
}

/// True for "Yes" and "yes".
bool is_spelled_alike(std::string_view title, std::string_view id) {
  return std::ranges::equal(title, id, [](char a, char b) {
    return a == b || (a >= 'A' && a <= 'Z' && a - 'A' + 'a' == b);
  });
}

/// The question, what counts as each answer, and the other guidance.
std::string description_of(const Indicator& indicator, const Scale& scale, bool markdown) {
  std::string text = markdown ? fmt::format("**{}**\n\n", escaped(indicator.question))
                              : indicator.question + "\n\n";
  const auto guidance = [&](std::string_view key) {
    const auto found = std::ranges::find(indicator.guidance, key, &Guidance::key);
    return found == indicator.guidance.end() ? std::string() : found->text;
  };
  std::vector<std::string_view> shown;
  const auto add = [&](const std::string& id, const std::string& title) {
    const std::string words = guidance(id);
    text += labelled(id, words.empty() && !is_spelled_alike(title, id) ? title : words, markdown);
    shown.push_back(id);
  };
  for (const Choice& choice : scale.choices) add(choice.id, choice.title);
  for (const ChecklistItem& item : scale.items) add(item.id, item.title);
  if (scale.kind == ScaleKind::number)
    text += labelled("number",
                     fmt::format("{} to {} {}", std::min(scale.worst, scale.best),
                                 std::max(scale.worst, scale.best), scale.unit),
                     markdown);
  for (const Guidance& other : indicator.guidance)
    if (std::ranges::find(shown, other.key) == shown.end())
      text += labelled(other.key, other.text, markdown);
  text.pop_back();
  return text;
}

Json evidence() {
  const Json citation = map_of({
      {"source", "The key of a source in the register.", part("required-text"), true},
      {"article", "Where in the source: an article, page or table.", part("text")},
  });
  const Json comment = map_of({
      {"by", "Who remarks.", part("required-text"), true},
      {"text", "The remark.", part("required-text"), true},
      {"date", "When.", optional(part("date"))},
      {"resolved", "true: it is settled.", optional(part("flag"))},
  });
  return map_of({
      {"answer", "The answer: a word of its scale, a list of items, or a number.", Json::object()},
      {"note", "The evidence in words.", part("text")},
      {"reason", "Why the question is not applicable.", part("text")},
      {"change", "Why the answer is another one than in the round before.", part("text")},
      {"sources", "Keys of the register, or {source: KEY, article: …}.",
       list_of({{"anyOf", {part("text"), citation}}})},
      {"reach", "How far the rule has come; shown, never scored.",
       optional(one_of(texts(reach_names)))},
      {"respondent", "Who answered.", part("text")},
      {"confidential", "true: the evidence is marked as confidential.", optional(part("flag"))},
      {"comments", "Remarks in a consultation.", list_of(comment)},
  });
}

}  // namespace

bool has_old_ids(const Questionnaire& questionnaire) {
  return !questionnaire.renamings.empty() && !questionnaire.earlier_versions.empty();
}

Json answers_map(const Questionnaire& questionnaire) {
  Json properties = Json::object();
  for (const Indicator& indicator : questionnaire.indicators) {
    const Scale& scale = questionnaire.scales[indicator.scale];
    properties[indicator.id] = {
        {"title", indicator.title},
        {"description", description_of(indicator, scale, false)},
        {"markdownDescription", description_of(indicator, scale, true)},
        {"allOf", Json::array({part(entry_name(scale, !indicator.where.empty()))})}};
  }
  for (const Renaming& renaming : questionnaire.renamings) {
    if (!has_old_ids(questionnaire) || properties.contains(renaming.from)) continue;
    Json old{{"description", renaming.to.empty() ? "Dropped in version " + renaming.version + "."
                                                 : fmt::format("Called '{}' since version {}.",
                                                               renaming.to, renaming.version)},
             {"doNotSuggest", true}};
    if (properties.contains(renaming.to)) old["allOf"] = properties[renaming.to]["allOf"];
    properties[renaming.from] = std::move(old);
  }
  return {{"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
}

Json refuse_old_ids(const Questionnaire& questionnaire) {
  Json refused = Json::object();
  for (const Renaming& renaming : questionnaire.renamings)
    if (!find_indicator(questionnaire, renaming.from)) refused[renaming.from] = false;
  Json of_older{{"version", one_of(questionnaire.earlier_versions)}};
  return {{"if", {{"properties", {{"questionnaire", {{"properties", of_older}}}}}}},
          {"then", Json::object()},
          {"else", {{"properties", {{"answers", {{"properties", refused}}}}}}}};
}

Json answer_definitions(const Questionnaire& questionnaire) {
  Json definitions{{"not-applicable", no_reason_needed()}, {"evidence", evidence()}};
  definitions["reason-given"] = {
      {"if", {{"required", {"answer"}}, {"properties", {{"answer", part("not-applicable")}}}}},
      {"then", {{"required", {"reason"}}, {"properties", {{"reason", part("required-text")}}}}}};
  for (const Scale& scale : questionnaire.scales)
    definitions["answer-" + scale.id] = answers_of(scale);
  for (const Indicator& indicator : questionnaire.indicators) {
    const Scale& scale = questionnaire.scales[indicator.scale];
    const bool is_conditional = !indicator.where.empty();
    definitions[entry_name(scale, is_conditional)] = entry_of(scale, is_conditional);
  }
  return definitions;
}

}  // namespace mgi::schema
