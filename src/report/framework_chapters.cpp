#include "report/framework_chapters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "mgi/score/view.hpp"
#include "mgi/text/error.hpp"
#include "report/words/audience_words.hpp"

namespace mgi {

const Framework& framework_for(const AssessmentSubject& subject, const std::string& id,
                               std::string_view field, std::string_view audience) {
  const Framework* framework = find_framework(subject.frameworks, id);
  if (framework == nullptr)
    throw Error(fmt::format("questionnaire '{}' names no framework under '{}', which --for {} "
                            "follows",
                            subject.questionnaire.id, field, audience),
                ExitCode::usage);
  return *framework;
}

std::vector<Chapter> chapters_of(const AssessmentSubject& subject, const Framework& framework) {
  std::vector<Code> codes;
  for (CodeScore& score :
       view(subject.questionnaire, subject.assessment, subject.result.scorecard, framework))
    codes.push_back({score.code, std::move(score.indicators)});
  std::vector<Chapter> chapters;
  const auto take = [&](std::string id, std::string title, const auto& belongs) {
    Chapter chapter{std::move(id), std::move(title), {}};
    for (Code& code : codes)
      if (!code.indicators.empty() && belongs(code.code))
        chapter.codes.push_back({code.code, std::exchange(code.indicators, {})});
    if (!chapter.codes.empty()) chapters.push_back(std::move(chapter));
  };
  for (const FrameworkGroup& group : framework.groups)
    take(group.id, group.title, [&](std::size_t code) {
      return std::ranges::find(group.codes, code) != group.codes.end();
    });
  const std::string rest =
      framework.groups.empty() ? "" : audience_words(subject.language).review.other_parts();
  take(rest.empty() ? "" : "other", rest, [](std::size_t) { return true; });
  return chapters;
}

std::vector<std::size_t> indicators_of(const Chapter& chapter) {
  std::vector<std::size_t> all;
  for (const Code& code : chapter.codes)
    all.insert(all.end(), code.indicators.begin(), code.indicators.end());
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace mgi
