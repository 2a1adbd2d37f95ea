#include "load/read_follow_up.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "load/read_answer.hpp"
#include "mgi/text/nearest.hpp"

namespace mgi {
namespace {

std::vector<std::string> recommendation_ids(const Questionnaire& questionnaire) {
  std::vector<std::string> ids;
  for (const Recommendation& recommendation : questionnaire.recommendations)
    ids.push_back(recommendation.id);
  return ids;
}

/// The index of the recommendation that `key` names, or nothing: reported.
std::optional<std::size_t> recommendation_of(YamlNode key, const Questionnaire& questionnaire,
                                             bool is_older, Diagnostics& diagnostics) {
  const auto& all = questionnaire.recommendations;
  const auto found = std::ranges::find(all, key.text(), &Recommendation::id);
  if (found != all.end()) return static_cast<std::size_t>(found - all.begin());
  const std::vector<std::string> ids = is_worth_a_hint(diagnostics, all.size())
                                           ? recommendation_ids(questionnaire)
                                           : std::vector<std::string>();
  std::string hint = did_you_mean(key.text(), ids);
  if (hint.empty()) hint = "'mgi list recommendations' shows them";
  diagnostics.push_back(
      {is_older ? Severity::warning : Severity::error, "unknown-reference",
       fmt::format("questionnaire '{}' has no recommendation '{}'", questionnaire.id, key.text()),
       key.span(), std::move(hint)});
  if (const auto guess = only_guess(key.text(), ids))
    diagnostics.back().edits.push_back({key.span(), *guess, false});
  return std::nullopt;
}

/// An amount of money, not negative; nothing where absent.
std::optional<double> read_amount(Reader& reader, std::string_view key) {
  if (!reader.find(key)) return std::nullopt;
  return reader.number(key, 0, 0, 1e15);
}

FollowUp read_entry(Reader& reader) {
  FollowUp result;
  reader.require("response");
  if (const auto response = reader.word("response", response_names))
    result.response = static_cast<Response>(*response);
  result.responded = read_date(reader, "responded");
  result.measure = reader.text("measure");
  result.lead = reader.text("lead");
  result.partners = reader.texts("partners");
  result.steps = reader.texts("steps");
  result.start = read_date(reader, "start");
  result.due = read_date(reader, "due");
  result.cost = read_amount(reader, "cost");
  result.currency = reader.text("currency");
  if (const auto funded = reader.word("funded", funded_names))
    result.funded = static_cast<Funded>(*funded);
  result.funding = read_amount(reader, "funding");
  reader.each_word("capacity", capacity_names, [&](std::size_t capacity) {
    result.capacity.push_back(static_cast<Capacity>(capacity));
  });
  std::ranges::sort(result.capacity);
  result.capacity.erase(std::unique(result.capacity.begin(), result.capacity.end()),
                        result.capacity.end());
  result.verification = reader.text("verification");
  if (const auto status = reader.word("status", progress_names))
    result.status = static_cast<Progress>(*status);
  result.proof = reader.text("proof");
  result.response_span = reader.span_of("response");
  result.due_span = reader.span_of("due");
  result.status_span = reader.span_of("status");
  result.cost_span = reader.find("cost") ? reader.span_of("cost") : reader.span_of("funding");
  return result;
}

}  // namespace

std::vector<FollowUp> read_follow_up(Reader& file, const Questionnaire& questionnaire,
                                     bool is_older) {
  std::vector<FollowUp> all;
  file.each_entry("follow-up", [&](YamlNode key, YamlNode node) {
    const auto recommendation = recommendation_of(key, questionnaire, is_older, file.diagnostics());
    const std::size_t before = file.diagnostics().size();
    Reader reader(node, fmt::format("the follow-up of '{}'", key.text()), file.diagnostics());
    FollowUp entry = read_entry(reader);
    reader.finish();
    if (!recommendation) return;
    entry.recommendation = *recommendation;
    entry.span = key.span();
    entry.incomplete = has_errors_behind(file.diagnostics(), before);
    all.push_back(std::move(entry));
  });
  return all;
}

}  // namespace mgi
