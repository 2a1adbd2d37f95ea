#include <fmt/format.h>

#include "check/rules.hpp"

namespace mgi::rules {

void follow_up_dates(const Questionnaire& questionnaire, const Assessment& assessment,
                     Diagnostics& diagnostics) {
  for (const FollowUp& entry : assessment.follow_up) {
    if (!entry.due) continue;
    const std::string& id = questionnaire.recommendations[entry.recommendation].id;
    const auto report = [&](std::string_view what, const Date& date) {
      diagnostics.push_back({Severity::error, "follow-up-dates",
                             fmt::format("'{}' is due {}, before {} {}", id, to_string(*entry.due),
                                         what, to_string(date)),
                             entry.due_span, "mend one of the two dates"});
    };
    if (entry.start && surely_after(*entry.start, *entry.due))
      report("it starts on", *entry.start);
    else if (entry.responded && surely_after(*entry.responded, *entry.due))
      report("the response of", *entry.responded);
  }
}

void follow_up_proof(const Questionnaire& questionnaire, const Assessment& assessment,
                     Diagnostics& diagnostics) {
  for (const FollowUp& entry : assessment.follow_up) {
    if (entry.status != Progress::done || !entry.proof.empty() || entry.incomplete) continue;
    diagnostics.push_back({Severity::warning, "follow-up-proof",
                           fmt::format("'{}' is said to be done, but nothing shows it",
                                       questionnaire.recommendations[entry.recommendation].id),
                           entry.status_span, "add 'proof: …'"});
  }
}

void follow_up_cost(const Questionnaire& questionnaire, const Assessment& assessment,
                    Diagnostics& diagnostics) {
  for (const FollowUp& entry : assessment.follow_up) {
    if (entry.incomplete) continue;
    const std::string& id = questionnaire.recommendations[entry.recommendation].id;
    const auto report = [&](std::string message, std::string hint) {
      diagnostics.push_back({Severity::error, "follow-up-cost", std::move(message), entry.cost_span,
                             std::move(hint)});
    };
    if ((entry.cost || entry.funding) && entry.currency.empty())
      report(fmt::format("the money of '{}' has no currency", id),
             "add 'currency: …', three letters of ISO 4217");
    else if (entry.cost && entry.funding && *entry.funding > *entry.cost)
      report(fmt::format("'{}' has more funding than it costs", id), "mend one of the two");
  }
}

}  // namespace mgi::rules
