// Writes assessments to measure with: `mgi_make_assessments COUNT FOLDER` makes FOLDER/00000.yaml
// and so on, 30 to 60 kB each, with evidence and accents. Equal arguments give equal bytes.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mgi/load/builtin.hpp"
#include "mgi/load/load_questionnaire.hpp"

namespace {

/// Numbers that look random and are the same everywhere (the generator called splitmix64).
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t end) {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return static_cast<std::size_t>((z ^ (z >> 31U)) % end);
  }
  bool once_in(std::size_t chances) { return below(chances) == 0; }
  template <typename List>
  const auto& one_of(const List& list) {
    return list[below(list.size())];
  }

 private:
  std::uint64_t state_;
};

constexpr std::array<std::string_view, 40> words{
    "loi",        "décret",   "ministère", "travailleurs", "étrangers",  "protection", "région",
    "procédure",  "autorité", "élargie",   "registre",     "données",    "publiées",   "chaque",
    "année",      "depuis",   "l'entrée",  "en vigueur",   "le conseil", "migración",  "según",
    "población",  "niños",    "frontière", "accès",        "santé",      "école",      "droits",
    "integração", "não",      "serviços",  "municipality", "residents",  "permits",    "applies",
    "nationwide", "Straße",   "Behörde",   "prüft",        "für"};

std::string sentence(Dice& dice, std::size_t count) {
  std::string text = "La";
  for (std::size_t i = 0; i < count; ++i)
    fmt::format_to(std::back_inserter(text), " {}", dice.one_of(words));
  return text;
}

std::string head(Dice& dice, std::size_t number, const mgi::Questionnaire& questionnaire) {
  constexpr std::string_view digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const std::string code{'X',
                         static_cast<char>('A' + number / 46656 % 26),
                         '-',
                         digits[number / 1296 % 36],
                         digits[number / 36 % 36],
                         digits[number % 36]};
  return fmt::format(
      "# Made for measuring; nothing in it is true.\n"
      "mgi-assessment: 1\n"
      "questionnaire: {{id: {}, version: \"{}\"}}\n"
      "jurisdiction:\n  name: Commune de {} {}\n  code: {}\n  level: local\n"
      "language: fr\nround: \"2024\"\ndate: 2024-06-30\norigin: simulated\nstatus: draft\n"
      "about: >-\n  {},\n  {}.\n",
      questionnaire.id, questionnaire.version, dice.one_of(words), number, code, sentence(dice, 12),
      sentence(dice, 12));
}

std::string sources(Dice& dice, std::size_t count) {
  std::string text = "sources:\n";
  for (std::size_t i = 0; i < count; ++i)
    fmt::format_to(
        std::back_inserter(text),
        "  - key: source-{}\n    title: \"{}: n° {}\"\n    publisher: {}\n    language: fr\n"
        "    kind: official\n    year: {}\n    url: https://example.org/{}/{}\n"
        "    accessed: 2024-0{}-1{}\n",
        i, sentence(dice, 6), i, sentence(dice, 3), 1990 + dice.below(34), dice.below(100000), i,
        1 + dice.below(6), dice.below(10));
  return text;
}

std::string answers(Dice& dice, std::size_t sources, const mgi::Questionnaire& questionnaire) {
  std::string text = "answers:\n";
  std::vector<bool> is_no;
  std::size_t cited = 0;
  for (const mgi::Indicator& indicator : questionnaire.indicators) {
    const auto& choices = questionnaire.scales[indicator.scale].choices;
    const bool is_worst = std::ranges::any_of(indicator.presupposes, [&](std::size_t other) {
      return other >= is_no.size() || is_no[other];
    });
    is_no.push_back(is_worst);
    if (choices.empty() || (!is_worst && dice.once_in(20))) {
      fmt::format_to(std::back_inserter(text), "  {}: unknown\n", indicator.id);
      continue;
    }
    const mgi::Choice& choice = is_worst ? choices.back() : dice.one_of(choices);
    is_no.back() = choice.points == 0;
    fmt::format_to(std::back_inserter(text), "  {}:\n    answer: {}\n    note: {}.\n    sources:\n",
                   indicator.id, choice.id, sentence(dice, 12 + dice.below(32)));
    const std::size_t first = cited++ % sources;  // so each one is cited
    fmt::format_to(std::back_inserter(text), "      - source-{}\n", first);
    if (dice.once_in(2))
      fmt::format_to(std::back_inserter(text),
                     "      - {{source: source-{}, article: \"art. {}, § {}\"}}\n",
                     (first + 1) % sources, dice.below(200), dice.below(9));
  }
  return text;
}

void make(std::size_t count, const std::filesystem::path& folder) {
  const mgi::Source source = mgi::find_source(std::string(mgi::default_questionnaire()), "");
  const auto loaded = mgi::load_questionnaire(source);
  const mgi::Questionnaire& questionnaire = loaded.value.value();
  std::filesystem::create_directories(folder);
  for (std::size_t number = 0; number < count; ++number) {
    Dice dice(number);
    constexpr std::size_t register_size = 40;
    std::ofstream file(folder / fmt::format("{:05}.yaml", number), std::ios::binary);
    file << head(dice, number, questionnaire) << sources(dice, register_size)
         << answers(dice, register_size, questionnaire);
    file.exceptions(std::ios::failbit | std::ios::badbit);
    file.flush();
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::span<char*> arguments(argv, static_cast<std::size_t>(argc));
  if (argc != 3) {
    fmt::print(stderr, "usage: mgi_make_assessments COUNT FOLDER\n");
    return 2;
  }
  try {
    make(std::stoul(arguments[1]), arguments[2]);
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "mgi_make_assessments: {}\n", error.what());
    return 3;
  }
}
