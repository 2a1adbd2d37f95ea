// docs/scoring.md, "Bands": a band limit that exact arithmetic reaches is reached.
#include <array>
#include <string>
#include <vector>

#include "catch.hpp"
#include "mgi/score/roll_up.hpp"
#include "mgi/score/scorecard.hpp"

using namespace mgi;

namespace {

constexpr int domains = 6;
constexpr int items = 5;
constexpr int combinations = 46'656;  // 6^6: none to five items yes in each of six domains

/// Six domains of five yes/no items and bands at 40, 80 and exactly 100 per cent.
Questionnaire instrument() {
  Questionnaire questionnaire;
  questionnaire.scales.push_back({.choices = {{.id = "yes", .points = 1}, {.id = "no"}}});
  questionnaire.bands = {{.id = "nascent", .from = 0},
                         {.id = "emerging", .from = 0.4},
                         {.id = "developed", .from = 0.8},
                         {.id = "mature", .from = 1}};
  for (std::size_t domain = 0; domain < domains; ++domain) {
    questionnaire.sections.push_back({.id = "domain-" + std::to_string(domain)});
    for (int item = 0; item < items; ++item)
      questionnaire.indicators.push_back({.section = domain});
  }
  return questionnaire;
}

struct Combination {
  std::vector<std::optional<double>> points;
  int yes = 0;
};

/// How many of the five are yes in each domain are the digits of `number` to the base six.
Combination combination(int number) {
  Combination result;
  for (int domain = 0; domain < domains; ++domain, number /= items + 1) {
    const int yes = number % (items + 1);
    result.yes += yes;
    for (int item = 0; item < items; ++item) result.points.emplace_back(item < yes ? 1 : 0);
  }
  return result;
}

/// The band of `yes` of thirty, in whole numbers.
std::size_t exact_band(int yes) {
  if (yes == 30) return 3;
  if (yes * 10 >= 8 * 30) return 2;
  if (yes * 10 >= 4 * 30) return 1;
  return 0;
}

std::size_t raw_band(const Questionnaire& questionnaire, double value) {
  std::size_t band = 0;
  for (std::size_t i = 1; i < questionnaire.bands.size(); ++i)
    if (value >= questionnaire.bands[i].from) band = i;
  return band;
}

}  // namespace

TEST_CASE("each way to answer thirty questions lands in the band that exact arithmetic gives") {
  const Questionnaire questionnaire = instrument();
  int missed = 0;
  int missed_by_raw_doubles = 0;
  std::string first_missed;
  for (int number = 0; number < combinations; ++number) {
    const Combination answers = combination(number);
    const double value = *roll_up(questionnaire, answers.points).overall;
    const std::size_t expected = exact_band(answers.yes);
    if (raw_band(questionnaire, value) != expected) ++missed_by_raw_doubles;
    if (band_of(questionnaire, value) == expected) continue;
    if (missed++ == 0)
      first_missed = "combination " + std::to_string(number) + ", " + std::to_string(answers.yes) +
                     " of 30 are yes";
  }
  INFO(first_missed);
  CHECK(missed == 0);
  CHECK(missed_by_raw_doubles > 0);
}

TEST_CASE("the scorecard names the band of a limit that is reached exactly") {
  const Questionnaire questionnaire = instrument();
  // The numbers of yes in each domain; their sum decides alone.
  const auto [yes, band] = GENERATE(table<std::array<int, domains>, std::size_t>({
      {{2, 2, 2, 2, 2, 1}, 0},
      {{2, 2, 2, 2, 2, 2}, 1},
      {{5, 4, 3, 0, 0, 0}, 1},
      {{1, 3, 1, 3, 1, 3}, 1},
      {{4, 4, 4, 4, 4, 3}, 1},
      {{4, 4, 4, 4, 4, 4}, 2},
      {{5, 5, 5, 5, 4, 0}, 2},
      {{3, 5, 3, 5, 3, 5}, 2},
      {{5, 5, 5, 5, 5, 4}, 2},
      {{5, 5, 5, 5, 5, 5}, 3},
  }));
  Assessment assessment;
  for (const int in_domain : yes)
    for (int item = 0; item < items; ++item)
      assessment.answers.push_back({.value = Chosen{item < in_domain ? 0U : 1U}});
  const BandResult result = score(questionnaire, assessment).overall.band;
  CHECK(result.kind == BandResult::Kind::band);
  CHECK(result.low == band);
  CHECK(result.high == band);
}
