#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "check/rules.hpp"
#include "mgi/text/nearest.hpp"

namespace mgi::rules {
namespace {

/// Every indicator that a statement names.
std::vector<const NamedId*> indicators_of(const Statement& statement) {
  if (const auto* share = std::get_if<ShareClaim>(&statement.claim)) return {&share->indicator};
  if (const auto* pair = std::get_if<AssociationClaim>(&statement.claim))
    return {&pair->indicator, &pair->where};
  if (const auto* forms = std::get_if<FormsClaim>(&statement.claim)) return {&forms->indicator};
  return {};
}

/// Every answer that a statement names; all are to its only indicator.
std::vector<const NamedId*> answers_of(const Statement& statement) {
  std::vector<const NamedId*> answers;
  if (const auto* share = std::get_if<ShareClaim>(&statement.claim))
    for (const NamedId& answer : share->answers) answers.push_back(&answer);
  if (const auto* forms = std::get_if<FormsClaim>(&statement.claim))
    for (const std::vector<NamedId>& form : forms->forms)
      for (const NamedId& answer : form) answers.push_back(&answer);
  return answers;
}

std::vector<std::string> answer_ids(const Scale& scale) {
  std::vector<std::string> ids;
  for (const Choice& choice : scale.choices) ids.push_back(choice.id);
  for (const ChecklistItem& item : scale.items) ids.push_back(item.id);
  return ids;
}

}  // namespace

void statement_indicator(const Statements& statements, const Questionnaire& questionnaire,
                         Diagnostics& diagnostics) {
  for (const Statement& statement : statements.all)
    for (const NamedId* indicator : indicators_of(statement))
      if (!indicator->id.empty() && !find_indicator(questionnaire, indicator->id))
        diagnostics.push_back({Severity::error, "statement-indicator",
                               fmt::format("questionnaire '{}' has no indicator '{}'",
                                           questionnaire.id, indicator->id),
                               indicator->span,
                               did_you_mean(indicator->id, indicator_ids(questionnaire))});
}

void statement_answer(const Statements& statements, const Questionnaire& questionnaire,
                      Diagnostics& diagnostics) {
  for (const Statement& statement : statements.all) {
    const std::vector<const NamedId*> answers = answers_of(statement);
    if (answers.empty()) continue;
    const auto i = find_indicator(questionnaire, indicators_of(statement).front()->id);
    if (!i) continue;  // reported by the check before
    const Indicator& indicator = questionnaire.indicators[*i];
    const std::vector<std::string> known = answer_ids(questionnaire.scales[indicator.scale]);
    for (const NamedId* answer : answers)
      if (std::ranges::find(known, answer->id) == known.end())
        diagnostics.push_back(
            {Severity::error, "statement-answer",
             fmt::format("'{}' is not an answer to '{}'", answer->id, indicator.id), answer->span,
             did_you_mean(answer->id, known)});
  }
}

void statement_aim(const Statements& statements, const Questionnaire& /*questionnaire*/,
                   Diagnostics& diagnostics) {
  for (const Statement& statement : statements.all) {
    const auto* share = std::get_if<ShareClaim>(&statement.claim);
    if (share == nullptr || !share->aim) continue;
    const double aim = *share->aim;
    const double away = aim > share->percent ? aim - share->percent : share->percent - aim;
    const bool kept = share->limit == Limit::none ||
                      (share->limit == Limit::above && aim > share->percent) ||
                      (share->limit == Limit::below && aim < share->percent) ||
                      (share->limit == Limit::exactly && away < 0.5) ||
                      (share->limit == Limit::about && away <= share->within);
    if (!kept)
      diagnostics.push_back(
          {Severity::error, "statement-aim",
           fmt::format("the aim of statement '{}' is {} %, where it does not hold", statement.id,
                       aim),
           share->aim_span, "choose a share that keeps the limit of the statement"});
  }
}

}  // namespace mgi::rules
