#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace mgi::test {

/// A JSON Schema that documents can be held against; parsing it takes longer than asking it.
class JsonSchema {
 public:
  using Version = valijson::SchemaParser::Version;

  explicit JsonSchema(const nlohmann::json& rules,
                      Version version = valijson::SchemaParser::kDraft7) {
    const valijson::adapters::NlohmannJsonAdapter adapter(rules);
    valijson::SchemaParser(version).populateSchema(adapter, schema_);
  }

  /// What is wrong with a document, line by line; empty where it follows the schema.
  std::string complaints(const nlohmann::json& document) {
    const valijson::adapters::NlohmannJsonAdapter adapter(document);
    valijson::ValidationResults results;
    std::string text;
    if (validator_.validate(schema_, adapter, &results)) return text;
    for (const auto& error : results) {
      for (const std::string& step : error.context) text += step;
      text += ": " + error.description + "\n";
    }
    return text.empty() ? "invalid\n" : text;
  }

 private:
  valijson::Schema schema_;
  valijson::Validator validator_;
};

}  // namespace mgi::test
