#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/countries.hpp"
#include "check/rules.hpp"
#include "mgi/text/sha256.hpp"

namespace mgi::rules {
namespace {

struct Fault {
  std::string message;
  std::string hint;
};

/// What is wrong with the code of a jurisdiction, if anything. The codes that are free for invented
/// countries are too few for a simulated hundred, so those have a number behind them.
std::optional<Fault> fault_of(std::string_view code, Level level, Origin origin) {
  const std::string_view country = code.substr(0, code.find('-'));
  const std::string_view region =
      country.size() < code.size() ? code.substr(country.size() + 1) : std::string_view();
  if (!is_country_code(country))
    return Fault{
        fmt::format("'{}' is not a country code of ISO 3166-1", country),
        "look it up in ISO 3166, as in 'KE' or 'GB'; XA to XZ are free for invented places"};
  if (level == Level::national && origin == Origin::simulated && is_invented_code(country) &&
      is_region_code(region))
    return std::nullopt;
  if (level == Level::national && country.size() != code.size())
    return Fault{fmt::format("'{}' is the code of a part of a country", code),
                 "write the country's code, or 'level: local'"};
  if (level == Level::local && !is_region_code(region))
    return Fault{fmt::format("'{}' is not a code of ISO 3166-2", code),
                 "write the country, a hyphen and one to three letters or digits, as in 'BR-SP'"};
  return std::nullopt;
}

}  // namespace

void country_code(const Questionnaire& /*questionnaire*/, const Assessment& assessment,
                  Diagnostics& diagnostics) {
  const Jurisdiction& jurisdiction = assessment.jurisdiction;
  if (jurisdiction.code.empty()) return;  // reported as missing
  const auto wrong = fault_of(jurisdiction.code, jurisdiction.level, assessment.origin);
  if (!wrong) return;
  diagnostics.push_back(
      {Severity::error, "country-code", wrong->message, jurisdiction.span, wrong->hint});
  std::string capitals = jurisdiction.code;
  std::ranges::transform(capitals, capitals.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  if (!fault_of(capitals, jurisdiction.level, assessment.origin))
    diagnostics.back().edits.push_back({jurisdiction.span, capitals});
}

void source_address(const Questionnaire& /*questionnaire*/, const Assessment& assessment,
                    Diagnostics& diagnostics) {
  for (const EvidenceSource& source : assessment.sources)
    if (!source.url.empty() && !source.url.starts_with("https://") &&
        !source.url.starts_with("http://"))
      diagnostics.push_back(
          {Severity::error, "source-address",
           fmt::format("the address of source '{}' is not a web address", source.key),
           source.url_span, "begin it with https:// or http://"});
}

void source_after_date(const Questionnaire& /*questionnaire*/, const Assessment& assessment,
                       Diagnostics& diagnostics) {
  if (!has_date(assessment)) return;
  for (const EvidenceSource& source : assessment.sources)
    if (source.year > assessment.date.year)
      diagnostics.push_back({Severity::error, "source-after-date",
                             fmt::format("source '{}' is of {}, the assessment of {}", source.key,
                                         source.year, to_string(assessment.date)),
                             source.year_span, "what came later cannot show how things stood"});
}

void source_unused(const Questionnaire& /*questionnaire*/, const Assessment& assessment,
                   Diagnostics& diagnostics) {
  std::vector<bool> used(assessment.sources.size(), false);
  for (const Answer& answer : assessment.answers)
    for (const Citation& citation : answer.sources) used[citation.source] = true;
  for (const Figure& figure : assessment.at_a_glance)
    if (figure.source) used[*figure.source] = true;
  for (std::size_t i = 0; i < used.size(); ++i)
    if (!used[i] && !assessment.sources[i].mentioned && !assessment.sources[i].key.empty())
      diagnostics.push_back({Severity::warning, "source-unused",
                             fmt::format("nothing cites source '{}'", assessment.sources[i].key),
                             assessment.sources[i].span, "cite it or delete it"});
}

void clearance_missing(const Questionnaire& questionnaire, const Assessment& assessment,
                       Diagnostics& diagnostics) {
  if (assessment.status < Status::cleared || assessment.clearance) return;
  const std::string hash =
      assessment.answers_incomplete ? "…" : sha256(answers_text(questionnaire, assessment));
  diagnostics.push_back(
      {Severity::error, "clearance-missing",
       fmt::format("the status is '{}', but 'clearance' is missing", name(assessment.status)),
       assessment.status_span,
       fmt::format("add 'clearance: {{body: …, date: …, answers-sha256: {}}}'", hash)});
}

void changed_after_clearance(const Questionnaire& questionnaire, const Assessment& assessment,
                             Diagnostics& diagnostics) {
  if (!assessment.clearance || assessment.clearance->answers_sha256.empty() ||
      assessment.answers_incomplete)
    return;
  const std::string now = sha256(answers_text(questionnaire, assessment));
  if (assessment.clearance->answers_sha256 == now) return;
  diagnostics.push_back({Severity::error, "changed-after-clearance",
                         "the answers are not those that were cleared", assessment.clearance->span,
                         fmt::format("have the new answers cleared, or take the change back; their "
                                     "SHA-256 is now {}",
                                     now)});
}

void confidential_published(const Questionnaire& questionnaire, const Assessment& assessment,
                            Diagnostics& diagnostics) {
  if (assessment.status != Status::published) return;
  for (std::size_t i = 0; i < assessment.answers.size(); ++i)
    if (assessment.answers[i].confidential)
      diagnostics.push_back({Severity::warning, "confidential-published",
                             fmt::format("the evidence of '{}' is confidential, but the file is "
                                         "published",
                                         questionnaire.indicators[i].id),
                             assessment.answers[i].id_span,
                             "take the evidence out of the published copy"});
  for (const EvidenceSource& source : assessment.sources)
    if (source.confidential)
      diagnostics.push_back(
          {Severity::warning, "confidential-published",
           fmt::format("source '{}' is confidential, but the file is published", source.key),
           source.span, "take it out of the published copy"});
}

void comment_open(const Questionnaire& questionnaire, const Assessment& assessment,
                  Diagnostics& diagnostics) {
  if (assessment.status < Status::cleared) return;
  for (std::size_t i = 0; i < assessment.answers.size(); ++i)
    for (const Comment& comment : assessment.answers[i].comments)
      if (!comment.resolved)
        diagnostics.push_back(
            {Severity::warning, "comment-open",
             fmt::format("the comment of '{}' on '{}' is open, but the file is {}", comment.by,
                         questionnaire.indicators[i].id, name(assessment.status)),
             comment.span, "settle it and add 'resolved: true', or take it out"});
}

void round_date(const Questionnaire& /*questionnaire*/, const Assessment& assessment,
                Diagnostics& diagnostics) {
  const std::string& round = assessment.round;
  const bool is_year =
      round.size() == 4 && std::ranges::all_of(round, [](char c) { return c >= '0' && c <= '9'; });
  if (!is_year || !has_date(assessment) || std::abs(std::stoi(round) - assessment.date.year) <= 1)
    return;
  diagnostics.push_back(
      {Severity::warning, "round-date",
       fmt::format("the date is {}, but the round is '{}'", to_string(assessment.date), round),
       assessment.date_span, "mend one of the two, or name the round otherwise"});
}

}  // namespace mgi::rules
