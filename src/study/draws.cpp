#include "mgi/study/draws.hpp"

#include <algorithm>
#include <functional>

#include "mgi/study/random.hpp"

namespace mgi {
namespace {

// The node of the generator: what is drawn in the upper half, for which of them in the lower.
constexpr std::uint64_t rule_node = 0;
constexpr std::uint64_t half_node = 1;
constexpr std::uint64_t indicator_node = std::uint64_t{1} << 32;
constexpr std::uint64_t section_node = std::uint64_t{2} << 32;
constexpr std::uint64_t open_node = std::uint64_t{3} << 32;

void fill_weights(std::span<double> row, double weight, const DrawOptions& options,
                  std::uint64_t node) {
  if (!options.varies(Assumption::weights)) {
    std::ranges::fill(row, weight);
    return;
  }
  fill_uniform(options.seed, node, row);
  const double least = weight * (1 - options.weight_noise);
  const double width = weight * 2 * options.weight_noise;
  for (double& number : row) number = least + width * number;
}

/// Adds up the weights of what each section holds, in the order of `flatten`: indicators, then
/// sections from the back.
DrawMatrix add_up(const Questionnaire& questionnaire, const DrawMatrix& weights,
                  std::size_t draws) {
  const std::size_t indicators = questionnaire.indicators.size();
  const std::size_t whole = questionnaire.sections.size();
  DrawMatrix sums(whole + 1, draws);
  const auto add = [&](std::size_t section, std::size_t row) {
    std::ranges::transform(sums.row(section), weights.row(row), sums.row(section).begin(),
                           std::plus());
  };
  for (std::size_t i = 0; i < indicators; ++i) add(questionnaire.indicators[i].section, i);
  for (std::size_t s = whole; s-- > 0;)
    add(questionnaire.sections[s].parent.value_or(whole), indicators + s);
  return sums;
}

}  // namespace

std::string_view name(Assumption assumption) {
  return assumption_names.at(static_cast<std::size_t>(assumption));
}

Draws make_draws(const Questionnaire& questionnaire, const DrawOptions& options,
                 const std::vector<bool>& open) {
  const std::size_t indicators = questionnaire.indicators.size();
  const std::size_t sections = questionnaire.sections.size();
  Draws draws{options,
              DrawMatrix(indicators + sections, options.draws),
              {},
              std::vector<std::uint8_t>(options.draws),
              std::vector<double>(options.draws, 0.5),
              {},
              std::vector<std::size_t>(indicators, Draws::no_row)};
  for (std::size_t i = 0; i < indicators; ++i)
    fill_weights(draws.weights.row(i), questionnaire.indicators[i].weight, options,
                 indicator_node + i);
  for (std::size_t s = 0; s < sections; ++s)
    fill_weights(draws.weights.row(indicators + s), questionnaire.sections[s].weight, options,
                 section_node + s);
  draws.weight_sums = add_up(questionnaire, draws.weights, options.draws);

  std::vector<double> numbers(options.draws);
  if (options.varies(Assumption::rule)) {
    fill_uniform(options.seed, rule_node, numbers);
    const auto rules = static_cast<double>(options.rules.size() + 1);
    std::ranges::transform(numbers, draws.rule.begin(), [&](double number) {
      return static_cast<std::uint8_t>(number * rules);
    });
  }
  if (options.varies(Assumption::partly)) {
    fill_uniform(options.seed, half_node, draws.half);
    for (double& half : draws.half)
      half = options.half_from + (options.half_to - options.half_from) * half;
  }
  if (options.varies(Assumption::unknown)) {
    std::size_t rows = 0;
    for (std::size_t i = 0; i < indicators; ++i)
      if (open[i]) draws.open_rows[i] = rows++;
    draws.open = DrawMatrix(rows, options.draws);
    for (std::size_t i = 0; i < indicators; ++i)
      if (open[i]) fill_uniform(options.seed, open_node + i, draws.open.row(draws.open_rows[i]));
  }
  return draws;
}

void mark_open(const Assessment& assessment, std::vector<bool>& open) {
  for (std::size_t i = 0; i < open.size(); ++i)
    if (std::holds_alternative<Unknown>(assessment.answers[i].value) ||
        std::holds_alternative<Unanswered>(assessment.answers[i].value))
      open[i] = true;
}

}  // namespace mgi
