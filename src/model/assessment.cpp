#include "mgi/model/assessment.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <type_traits>

namespace mgi {
namespace {

template <typename Enum, std::size_t size>
std::string_view name_in(const std::array<std::string_view, size>& names, Enum value) {
  return names.at(static_cast<std::size_t>(value));
}

/// The words of a checklist or choice joined, by what `word` takes of each.
template <typename Word>
std::string describe(const Scale& scale, const AnswerValue& value, const Word& word) {
  return std::visit(
      [&](const auto& answer) -> std::string {
        using Value = std::decay_t<decltype(answer)>;
        if constexpr (std::is_same_v<Value, Unknown>) return "unknown";
        if constexpr (std::is_same_v<Value, Chosen>) return word(scale.choices[answer.choice]);
        if constexpr (std::is_same_v<Value, Measured>) return fmt::format("{}", answer.number);
        if constexpr (std::is_same_v<Value, Ticked>) {
          std::string text;
          for (const std::size_t item : answer.items)
            text += (text.empty() ? "" : ", ") + word(scale.items[item]);
          return text.empty() ? "none" : text;
        }
        return {};
      },
      value);
}

}  // namespace

std::string_view name(Origin origin) {
  return name_in(origin_names, origin);
}
std::string_view name(Status status) {
  return name_in(status_names, status);
}
std::string_view name(Reach reach) {
  return name_in(reach_names, reach);
}
std::string_view name(Level level) {
  return name_in(level_names, level);
}
std::string_view name(SourceKind kind) {
  return name_in(source_kind_names, kind);
}

std::string answer_text(const Scale& scale, const AnswerValue& value) {
  if (std::holds_alternative<NotApplicable>(value)) return "not-applicable";
  return describe(scale, value, [](const auto& item) { return item.id; });
}

std::string answer_title(const Scale& scale, const AnswerValue& value) {
  std::string title = describe(scale, value, [](const auto& item) { return item.title; });
  if (std::holds_alternative<Measured>(value) && !scale.unit.empty()) title += " " + scale.unit;
  return title;
}

bool is_answered(const AnswerValue& value) {
  return std::holds_alternative<Chosen>(value) || std::holds_alternative<Ticked>(value) ||
         std::holds_alternative<Measured>(value);
}

std::string answers_text(const Questionnaire& questionnaire, const Assessment& assessment) {
  std::vector<std::pair<std::string_view, std::string>> lines;
  for (std::size_t i = 0; i < assessment.answers.size(); ++i) {
    const AnswerValue& value = assessment.answers[i].value;
    if (std::holds_alternative<Unanswered>(value)) continue;
    const Indicator& indicator = questionnaire.indicators[i];
    lines.emplace_back(indicator.id, answer_text(questionnaire.scales[indicator.scale], value));
  }
  std::ranges::sort(lines);
  std::string text;
  for (const auto& [id, answer] : lines) text += fmt::format("{}: {}\n", id, answer);
  return text;
}

}  // namespace mgi
