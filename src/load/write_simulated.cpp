#include "mgi/load/write_simulated.hpp"

#include <fmt/format.h>

#include <string_view>

#include "load/write_yaml.hpp"

namespace mgi {

std::string simulated_code(std::size_t number) {
  if (number < 1000) return fmt::format("ZZ-{:03}", number);
  constexpr std::string_view digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  // Those of three decimal digits are taken; A00 is the first code that they cannot be.
  std::size_t rest = number - 1000 + std::size_t{10} * 36 * 36;
  std::string code = "ZZ-000";
  for (std::size_t place = code.size(); place > 3; rest /= 36) code[--place] = digits[rest % 36];
  return code;
}

std::string write_simulated(const Questionnaire& questionnaire, const SimulatedHead& head,
                            std::span<const AnswerValue> answers) {
  const std::string code = simulated_code(head.number);
  const std::string_view year = head.is_follow_up ? "2024" : "2020";
  std::string text = fmt::format(
      "# Synthetic: 'mgi simulate' drew these answers. They are about no real country.\n"
      "mgi-assessment: 1\n"
      "questionnaire: {{id: {}, version: {}}}\n"
      "jurisdiction:\n"
      "  name: Synthetic {}\n"
      "  name-note: synthetic, drawn at random\n"
      "  code: {}\n"
      "  groups: {{region: Synthetic region {}}}\n"
      "round: \"{}\"\n"
      "date: {}-06-30\n"
      "origin: simulated\n"
      "status: draft\n"
      "about: Synthetic. These answers were drawn at random (seed {}, number {}{}) to try the "
      "program on; they say "
      "nothing about any country.\n"
      "answers:\n",
      questionnaire.id, quoted_yaml_scalar(questionnaire.version), code.substr(3), code,
      head.region, year, year, head.seed, head.number, head.is_follow_up ? ", second round" : "");
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const Indicator& indicator = questionnaire.indicators[i];
    const Scale& scale = questionnaire.scales[indicator.scale];
    std::string answer = answer_text(scale, answers[i]);
    if (answer.empty()) continue;
    const auto* ticked = std::get_if<Ticked>(&answers[i]);
    if (ticked != nullptr && !ticked->items.empty()) answer = fmt::format("[{}]", answer);
    const bool is_bare = !is_answered(answers[i]);
    text += is_bare ? fmt::format("  {}: {}\n", indicator.id, answer)
                    : fmt::format("  {}: {{answer: {}, note: synthetic}}\n", indicator.id, answer);
  }
  return text;
}

}  // namespace mgi
