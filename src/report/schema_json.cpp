#include "report/schema_json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace mgi::schema {
namespace {

constexpr std::string_view number_pattern = R"(^-?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?$)";

// Years from 1000 with a month and a day that exist; only the 29th of February is taken on trust.
constexpr std::string_view date_pattern =
    "^[1-9][0-9]{3}(-(0[1-9]|1[0-2])|-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-9])"
    "|-(0[13-9]|1[0-2])-30|-(0[13578]|1[02])-31)?$";

// What YAML 1.1 reads as booleans, in any letter case.
constexpr std::array<std::string_view, 4> true_words{"y", "yes", "true", "on"};
constexpr std::array<std::string_view, 4> false_words{"n", "no", "false", "off"};

Json text_matching(std::string_view pattern, std::string_view message = {}) {
  Json schema{{"type", "string"}, {"pattern", pattern}};
  if (!message.empty()) schema["patternErrorMessage"] = message;
  return schema;
}

/// What is none of these types, and, unlike a `type`, makes editors offer nothing.
Json not_of(const std::vector<std::string>& types) {
  return {{"not", {{"type", types}}}};
}

Json any_of(std::vector<Json> schemas) {
  if (schemas.size() == 1) return std::move(schemas.front());
  return {{"anyOf", std::move(schemas)}};
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lowered(std::string word) {
  std::ranges::transform(word, word.begin(), lower);
  return word;
}

/// A pattern of the word in any case of its ASCII letters, as `mgi` compares it.
std::string in_any_case(std::string_view word) {
  std::string pattern;
  for (const char c : word) {
    const char small = lower(c);
    if (small >= 'a' && small <= 'z')
      pattern += fmt::format("[{}{}]", small, static_cast<char>(small - 'a' + 'A'));
    else if (std::string_view(R"(^$\.*+?()[]{}|/)").find(c) != std::string_view::npos)
      pattern += fmt::format("\\{}", c);
    else
      pattern += c;
  }
  return pattern;
}

std::optional<double> number_in(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool holds_boolean(const std::vector<std::string>& words,
                   const std::array<std::string_view, 4>& boolean) {
  return std::ranges::any_of(words, [&](const std::string& word) {
    return std::ranges::find(boolean, lowered(word)) != boolean.end();
  });
}

Json shared_definitions() {
  return {
      {"empty", not_of({"string", "number", "boolean", "array", "object"})},
      {"true", {{"not", {{"anyOf", {not_of({"boolean"}), {{"enum", {false}}}}}}}}},
      {"false", {{"not", {{"anyOf", {not_of({"boolean"}), {{"enum", {true}}}}}}}}},
      {"text", not_of({"array", "object"})},
      {"required-text", {{"not", {{"type", {"array", "object", "null"}}}}, {"minLength", 1}}},
      {"texts", any_of({{{"type", "array"}, {"items", part("text")}}, part("text")})},
      {"id",
       {{"not", {{"type", {"array", "object", "null"}}}},
        {"pattern", "^[a-z0-9]+(-[a-z0-9]+)*$"},
        {"patternErrorMessage",
         "Use lower-case letters, digits and single hyphens, as in 'border-management'"}}},
      {"date", any_of({text_matching(date_pattern,
                                     "Write the day as 2024-06-30, or 2024-06 or 2024 where less "
                                     "is known"),
                       {{"type", "integer"}, {"minimum", 1000}, {"maximum", 9999}}})},
      {"flag", any_of({{{"type", "boolean"}}, text_matching("^(true|false|yes|no)$")})},
      {"number", any_of({{{"type", "number"}}, text_matching(number_pattern)})},
      {"number-above-0",
       any_of({{{"type", "number"}, {"exclusiveMinimum", 0}},
               text_matching(R"(^([0-9]*[1-9][0-9]*(\.[0-9]*)?|[0-9]*\.[0-9]*[1-9][0-9]*))"
                             "([eE][-+]?[0-9]+)?$")})},
      {"number-from-0-to-1", any_of({{{"type", "number"}, {"minimum", 0}, {"maximum", 1}},
                                     text_matching(R"(^(0+(\.[0-9]*)?|\.[0-9]+|0*1(\.0*)?)$)")})},
  };
}

}  // namespace

Json part(std::string_view name) {
  return {{"$ref", fmt::format("#/definitions/{}", name)}};
}

Json optional(Json value) {
  return any_of({std::move(value), part("empty")});
}

Json list_of(Json item) {
  return {{"type", {"array", "null"}}, {"items", std::move(item)}};
}

Json map_of(const std::vector<Field>& fields) {
  Json required = Json::array();
  Json properties = Json::object();
  for (const Field& field : fields) {
    if (field.required) required.push_back(field.name);
    // Draft 7 ignores what stands beside a $ref.
    Json value{{"description", field.description}};
    if (field.value.contains("$ref"))
      value["allOf"] = {field.value};
    else
      value.update(field.value);
    properties[std::string(field.name)] = std::move(value);
  }
  Json map{{"type", "object"}};
  if (!required.empty()) map["required"] = std::move(required);
  map["properties"] = std::move(properties);
  map["additionalProperties"] = false;
  return map;
}

Json one_of(const std::vector<std::string>& words, const std::vector<std::string>& others) {
  std::vector<std::string> all = words;
  all.insert(all.end(), others.begin(), others.end());
  std::vector<Json> readings{{{"enum", words}}};
  for (const std::string& word : all)
    if (const auto number = number_in(word))
      readings.push_back({{"type", "number"}, {"minimum", *number}, {"maximum", *number}});
  if (holds_boolean(all, true_words)) readings.push_back(part("true"));
  if (holds_boolean(all, false_words)) readings.push_back(part("false"));
  if (!others.empty()) {
    std::string alternatives;
    for (const std::string& word : others)
      alternatives += (alternatives.empty() ? "" : "|") + in_any_case(word);
    readings.push_back(text_matching(fmt::format("^[ \\t]*({})[ \\t]*$", alternatives)));
  }
  return any_of(std::move(readings));
}

Json one_format() {
  return any_of({{{"enum", {1}}}, text_matching("^1$")});
}

Json whole_number(int lowest, int highest, std::string_view pattern) {
  return any_of({{{"type", "integer"}, {"minimum", lowest}, {"maximum", highest}},
                 text_matching(pattern),
                 part("empty")});
}

Json document(std::string_view title, std::string_view description, const Json& root,
              const Json& definitions) {
  Json schema{{"$schema", "http://json-schema.org/draft-07/schema#"},
              {"title", title},
              {"description", description}};
  schema.update(root);
  schema["definitions"] = shared_definitions();
  schema["definitions"].update(definitions);
  return schema;
}

}  // namespace mgi::schema
