#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "check/rules.hpp"
#include "mgi/score/roll_up.hpp"
#include "mgi/score/rounding.hpp"
#include "mgi/text/nearest.hpp"

namespace mgi::rules {

void guidance_missing(const Questionnaire& questionnaire, const Frameworks& /*frameworks*/,
                      Diagnostics& diagnostics) {
  for (const Indicator& indicator : questionnaire.indicators)
    if (indicator.guidance.empty() && !indicator.guidance_incomplete)
      diagnostics.push_back({Severity::warning, "guidance-missing",
                             fmt::format("indicator '{}' has no guidance", indicator.id),
                             indicator.span, "say what counts as each answer"});
}

void guidance_key(const Questionnaire& questionnaire, const Frameworks& /*frameworks*/,
                  Diagnostics& diagnostics) {
  for (const Indicator& indicator : questionnaire.indicators) {
    const Scale& scale = questionnaire.scales[indicator.scale];
    if (scale.incomplete || indicator.guidance_incomplete) continue;
    std::vector<std::string> known(guidance_keys.begin(), guidance_keys.end());
    for (const Choice& choice : scale.choices) known.push_back(choice.id);
    for (const ChecklistItem& item : scale.items) known.push_back(item.id);
    for (const Guidance& guidance : indicator.guidance)
      if (std::ranges::find(known, guidance.key) == known.end())
        diagnostics.push_back({Severity::error, "guidance-key",
                               fmt::format("'{}' is no answer of '{}' that guidance could explain",
                                           guidance.key, indicator.id),
                               guidance.span, did_you_mean(guidance.key, known)});
  }
}

void recommendation_missing(const Questionnaire& questionnaire, const Frameworks& /*frameworks*/,
                            Diagnostics& diagnostics) {
  std::vector<bool> has(questionnaire.indicators.size(), false);
  for (const Recommendation& recommendation : questionnaire.recommendations)
    for (const std::size_t i : recommendation.indicators) has[i] = true;
  for (std::size_t i = 0; i < has.size(); ++i)
    if (!has[i] && !questionnaire.indicators[i].mentioned)
      diagnostics.push_back(
          {Severity::warning, "recommendation-missing",
           fmt::format("no recommendation names indicator '{}'", questionnaire.indicators[i].id),
           questionnaire.indicators[i].span, "add one under 'recommendations:'"});
}

void unknown_code(const Questionnaire& questionnaire, const Frameworks& frameworks,
                  Diagnostics& diagnostics) {
  for (const Indicator& indicator : questionnaire.indicators)
    for (const Coding& coding : indicator.codings) {
      const Framework* framework = find_framework(frameworks, coding.framework);
      if (framework == nullptr) {
        diagnostics.push_back({Severity::error, "unknown-code",
                               fmt::format("framework '{}' is nowhere defined", coding.framework),
                               coding.span});
        continue;
      }
      if (framework->incomplete) continue;
      std::vector<std::string> known;
      for (const FrameworkCode& code : framework->codes) known.push_back(code.code);
      for (std::size_t c = 0; c < coding.codes.size(); ++c)
        if (find_code(*framework, coding.codes[c]) == nullptr)
          diagnostics.push_back(
              {Severity::error, "unknown-code",
               fmt::format("framework '{}' has no code '{}'", framework->id, coding.codes[c]),
               coding.code_spans[c], did_you_mean(coding.codes[c], known)});
    }
}

void after_cycle(const Questionnaire& questionnaire, const Frameworks& /*frameworks*/,
                 Diagnostics& diagnostics) {
  enum class Mark { fresh, open, done };
  const auto& indicators = questionnaire.indicators;
  std::vector<Mark> marks(indicators.size(), Mark::fresh);
  std::vector<std::size_t> path;
  const std::function<void(std::size_t)> visit = [&](std::size_t i) {
    if (marks[i] == Mark::done) return;
    if (marks[i] == Mark::open) {
      std::vector<std::string_view> circle;
      for (auto at = std::ranges::find(path, i); at != path.end(); ++at)
        circle.push_back(indicators[*at].id);
      circle.push_back(indicators[i].id);
      diagnostics.push_back(
          {Severity::error, "after-cycle",
           fmt::format("indicators wait for each other: {}", fmt::join(circle, " → ")),
           indicators[i].span, "take out the 'after:' that is least certain"});
      return;
    }
    marks[i] = Mark::open;
    path.push_back(i);
    for (const auto* firsts : {&indicators[i].presupposes, &indicators[i].after})
      for (const std::size_t first : *firsts) visit(first);
    path.pop_back();
    marks[i] = Mark::done;
  };
  for (std::size_t i = 0; i < indicators.size(); ++i) visit(i);
}

void scale_span(const Questionnaire& questionnaire, const Frameworks& /*frameworks*/,
                Diagnostics& diagnostics) {
  for (const Scale& scale : questionnaire.scales) {
    if (scale.incomplete) continue;
    const double low = lowest_points(scale);
    const double high = highest_points(scale);
    if (low <= 0 && high >= 1) continue;
    diagnostics.push_back({Severity::warning, "scale-span",
                           fmt::format("the points of scale '{}' go from {} to {}, not from 0 to 1",
                                       scale.id, low, high),
                           scale.span, "give the worst answer 0 points and the best 1"});
  }
}

void indicator_weight(const Questionnaire& questionnaire, const Frameworks& /*frameworks*/,
                      Diagnostics& diagnostics) {
  if (questionnaire.weights_incomplete) return;
  const std::vector<double> shares = effective_weights(questionnaire);
  const double average = 1 / static_cast<double>(shares.size());
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const bool light = !reaches(shares[i], average / 10);
    const bool heavy = !reaches(average * 10, shares[i]);
    if (!light && !heavy) continue;
    diagnostics.push_back(
        {Severity::warning, "indicator-weight",
         fmt::format("'{}' has {:.3g} % of the whole weight, {} the average of {:.3g} %",
                     questionnaire.indicators[i].id, shares[i] * 100,
                     light ? "less than a tenth of" : "more than ten times", average * 100),
         questionnaire.indicators[i].span,
         "look at its weight, at those of its sections and at how many questions they hold"});
  }
}

void recommendation_idle(const Questionnaire& questionnaire, const Frameworks& /*frameworks*/,
                         Diagnostics& diagnostics) {
  for (const Recommendation& recommendation : questionnaire.recommendations)
    if (recommendation.indicators.empty() && !recommendation.for_incomplete)
      diagnostics.push_back(
          {Severity::warning, "recommendation-idle",
           fmt::format("nothing can call for recommendation '{}'", recommendation.id),
           recommendation.for_span, "name the indicators whose gaps call for it, or delete it"});
}

void mirror_unknown(const Questionnaire& questionnaire, std::string_view other_id,
                    const Questionnaire* other, Diagnostics& diagnostics) {
  for (const Indicator& indicator : questionnaire.indicators) {
    if (!indicator.mirrors || indicator.mirrors->questionnaire != other_id) continue;
    const Mirror& mirror = *indicator.mirrors;
    if (other == nullptr) {
      diagnostics.push_back({Severity::error, "mirror-unknown",
                             fmt::format("'{}' mirrors an indicator of questionnaire '{}', which "
                                         "cannot be found or read",
                                         indicator.id, other_id),
                             mirror.questionnaire_span,
                             "'mgi list questionnaires' shows the built-in ones"});
    } else if (!find_indicator(*other, mirror.indicator)) {
      diagnostics.push_back({Severity::error, "mirror-unknown",
                             fmt::format("'{}' mirrors '{}', which is no indicator of '{}'",
                                         indicator.id, mirror.indicator, other_id),
                             mirror.indicator_span,
                             did_you_mean(mirror.indicator, indicator_ids(*other))});
    }
  }
}

}  // namespace mgi::rules
