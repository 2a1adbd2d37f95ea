#include "mgi/model/crosswalk.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mgi {

std::string crosswalk_name(std::string_view from, std::string_view to) {
  return fmt::format("{}-to-{}", from, to);
}

std::optional<AnswerValue> answer_of_words(const Scale& scale,
                                           const std::vector<NamedWord>& words) {
  if (scale.kind == ScaleKind::choices && words.size() == 1) {
    const auto choice = std::ranges::find(scale.choices, words.front().word, &Choice::id);
    if (choice == scale.choices.end()) return std::nullopt;
    return Chosen{static_cast<std::size_t>(choice - scale.choices.begin())};
  }
  if (scale.kind != ScaleKind::checklist) return std::nullopt;
  Ticked ticked;
  for (const NamedWord& word : words) {
    const auto item = std::ranges::find(scale.items, word.word, &ChecklistItem::id);
    if (item == scale.items.end()) return std::nullopt;
    ticked.items.push_back(static_cast<std::size_t>(item - scale.items.begin()));
  }
  std::ranges::sort(ticked.items);
  return ticked;
}

}  // namespace mgi
