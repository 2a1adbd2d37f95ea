#include "mgi/model/questionnaire.hpp"

#include <algorithm>
#include <array>

namespace mgi {
namespace {

constexpr std::array<std::string_view, 4> mean_names{"arithmetic", "geometric", "harmonic",
                                                     "minimum"};

template <typename Item>
std::optional<std::size_t> find_by_id(const std::vector<Item>& items, std::string_view id) {
  const auto found = std::ranges::find(items, id, &Item::id);
  if (found == items.end()) return std::nullopt;
  return static_cast<std::size_t>(found - items.begin());
}

}  // namespace

std::string_view name(Mean mean) {
  return mean_names.at(static_cast<std::size_t>(mean));
}

double lowest_points(const Scale& scale) {
  if (scale.kind != ScaleKind::choices) return 0;
  return std::ranges::min_element(scale.choices, {}, &Choice::points)->points;
}

double highest_points(const Scale& scale) {
  if (scale.kind != ScaleKind::choices) return 1;
  return std::ranges::max_element(scale.choices, {}, &Choice::points)->points;
}

std::optional<std::size_t> find_indicator(const Questionnaire& questionnaire, std::string_view id) {
  return find_by_id(questionnaire.indicators, id);
}

std::optional<std::size_t> find_section(const Questionnaire& questionnaire, std::string_view id) {
  return find_by_id(questionnaire.sections, id);
}

std::vector<std::string> indicator_ids(const Questionnaire& questionnaire) {
  std::vector<std::string> ids;
  ids.reserve(questionnaire.indicators.size());
  for (const Indicator& indicator : questionnaire.indicators) ids.push_back(indicator.id);
  return ids;
}

std::vector<std::size_t> child_sections(const Questionnaire& questionnaire,
                                        std::optional<std::size_t> section) {
  std::vector<std::size_t> children;
  for (std::size_t i = 0; i < questionnaire.sections.size(); ++i)
    if (questionnaire.sections[i].parent == section) children.push_back(i);
  return children;
}

std::vector<std::size_t> child_indicators(const Questionnaire& questionnaire, std::size_t section) {
  std::vector<std::size_t> children;
  for (std::size_t i = 0; i < questionnaire.indicators.size(); ++i)
    if (questionnaire.indicators[i].section == section) children.push_back(i);
  return children;
}

std::size_t top_section(const Questionnaire& questionnaire, std::size_t section) {
  while (const auto parent = questionnaire.sections[section].parent) section = *parent;
  return section;
}

std::span<const std::string> codes_of(const Indicator& indicator, std::string_view framework) {
  const auto found = std::ranges::find(indicator.codings, framework, &Coding::framework);
  if (found == indicator.codings.end()) return {};
  return found->codes;
}

std::string_view kind_of(const Questionnaire& questionnaire, const Section& section) {
  if (!section.kind.empty()) return section.kind;
  if (section.depth < questionnaire.levels.size()) return questionnaire.levels[section.depth];
  return "section";
}

}  // namespace mgi
