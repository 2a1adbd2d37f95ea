#include "mgi/study/robustness.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "catch.hpp"
#include "files.hpp"
#include "mgi/score/roll_up.hpp"
#include "random_case.hpp"

using namespace mgi;
using namespace mgi::test;

namespace {

DrawOptions nothing_varied(std::size_t draws = 128) {
  DrawOptions options;
  options.draws = draws;
  options.varied = {};
  return options;
}

DrawOptions only(Assumption assumption, std::size_t draws = 1024) {
  DrawOptions options = nothing_varied(draws);
  options.varied.at(static_cast<std::size_t>(assumption)) = true;
  return options;
}

Draws draws_of(const Case& c, const DrawOptions& options) {
  std::vector<bool> open(c.questionnaire.indicators.size(), false);
  mark_open(c.assessment, open);
  return make_draws(c.questionnaire, options, open);
}

Robustness study(const Case& c, const DrawOptions& options) {
  return study_robustness(c.questionnaire, c.assessment, score(c.questionnaire, c.assessment),
                          draws_of(c, options));
}

/// Samplia's answers to the small questionnaire; those in `changes` are others.
Case samplia_with(const std::map<std::string, AnswerValue>& changes = {}) {
  Case c{small_questionnaire(), {}};
  c.assessment = samplia(c.questionnaire);
  c.assessment.origin = Origin::government;
  for (const auto& [id, answer] : changes)
    c.assessment.answers[*find_indicator(c.questionnaire, id)].value = answer;
  return c;
}

const PlaceRobustness& place(const Case& c, const Robustness& robustness, std::string_view id) {
  return robustness.places[*find_section(c.questionnaire, id)];
}

/// The values of a case with these weights and points, by the score's own roll-up.
std::vector<std::optional<double>> rolled(const Questionnaire& questionnaire,
                                          const std::vector<std::optional<double>>& points) {
  const RolledUp up = roll_up(questionnaire, points);
  std::vector<std::optional<double>> values = up.sections;
  values.push_back(up.overall);
  return values;
}

bool within_rounding(double one, double other) {
  return std::abs(one - other) <= 1e-12;
}

}  // namespace

TEST_CASE("law: with nothing varied, each draw gives the values of the score") {
  holds([] {
    const Case c = *any_case();
    const Draws draws = draws_of(c, nothing_varied());
    const DrawMatrix values = values_in_draws(c.questionnaire, c.assessment, draws);
    const Scorecard card = score(c.questionnaire, c.assessment);
    for (std::size_t s = 0; s <= card.sections.size(); ++s) {
      const SectionScore& of = s == card.sections.size() ? card.overall : card.sections[s];
      for (const double value : values.row(s))
        RC_ASSERT(within_rounding(value, of.standing.value.value_or(0)));
    }
  });
}

TEST_CASE("law: each draw is the score's roll-up of the weights, points and rules that it drew") {
  holds([] {
    Case c = *any_case();
    // Not every scale begins at 0 and ends at 1.
    for (Choice& choice : c.questionnaire.scales[0].choices)
      choice.points = 0.1 + 0.8 * choice.points;
    DrawOptions options;
    options.draws = 300;  // more than are worked on at a time
    options.rules = {Mean::geometric, Mean::minimum};
    const Draws draws = draws_of(c, options);
    const DrawMatrix values = values_in_draws(c.questionnaire, c.assessment, draws);
    const std::size_t indicators = c.questionnaire.indicators.size();
    for (const std::size_t d : {std::size_t{0}, std::size_t{77}, std::size_t{299}}) {
      Questionnaire drawn = c.questionnaire;
      std::vector<bool> holds_indicators(drawn.sections.size(), false);
      std::vector<std::optional<double>> points;
      // One scale after the other with its half moved; only choices bend.
      for (Scale& scale : drawn.scales) {
        const double lowest = lowest_points(scale);
        const double width = highest_points(scale) - lowest;
        for (Choice& choice : scale.choices) {
          const double part = (choice.points - lowest) / width;
          const double half = draws.half[d];
          choice.points =
              lowest + width * (part <= 0.5 ? 2 * part * half : half + (2 * part - 1) * (1 - half));
        }
      }
      for (std::size_t i = 0; i < indicators; ++i) {
        Indicator& indicator = drawn.indicators[i];
        indicator.weight = draws.weights.row(i)[d];
        holds_indicators[indicator.section] = true;
        const Scale& scale = drawn.scales[indicator.scale];
        const AnswerValue& answer = c.assessment.answers[i].value;
        points.push_back(points_of(scale, answer));
        if (!is_open(answer)) continue;
        const double number = draws.open.row(draws.open_rows[i])[d];
        points.back() = number;
        if (scale.kind == ScaleKind::choices)
          points.back() = scale.choices[drawn_choice(number, scale.choices.size())].points;
      }
      const auto rule = [&](Mean own) {
        return draws.rule[d] == 0 ? own : options.rules[draws.rule[d] - 1U];
      };
      for (std::size_t s = 0; s < drawn.sections.size(); ++s) {
        drawn.sections[s].weight = draws.weights.row(indicators + s)[d];
        if (!holds_indicators[s]) drawn.sections[s].mean = rule(drawn.sections[s].mean);
      }
      drawn.overall_mean = rule(drawn.overall_mean);
      const auto expected = rolled(drawn, points);
      for (std::size_t s = 0; s < expected.size(); ++s)
        RC_ASSERT(within_rounding(values.row(s)[d], expected[s].value_or(0)));
    }
  });
}

TEST_CASE(
    "robustness: with nothing varied a value stays where it is, and nothing is said to matter") {
  const Case c = samplia_with();
  const Robustness robustness = study(c, nothing_varied());
  const PlaceRobustness& people = place(c, robustness, "people");
  REQUIRE(people.spread);
  CHECK(people.spread->low() == Approx(*people.value).epsilon(1e-12));
  CHECK(people.spread->high() == Approx(*people.value).epsilon(1e-12));
  CHECK(people.spread->deviation < 1e-12);
  for (const AssumptionReach& reach : robustness.reach) {
    CHECK_FALSE(reach.varied);
    CHECK(reach.covered == 0);
  }
  for (const auto& index : people.assumptions) CHECK_FALSE(index);
}

TEST_CASE("robustness: weights, points and open answers move what they can move, and no more") {
  const Case c = samplia_with();
  SECTION("weights") {
    const Robustness robustness = study(c, only(Assumption::weights));
    const PlaceRobustness& work = place(c, robustness, "work");
    CHECK(work.spread->deviation > 0.001);
    REQUIRE(work.assumptions[0]);
    CHECK(work.assumptions[0]->total.value == Approx(1).margin(0.1));
    CHECK_FALSE(work.assumptions[1]);
    // Eight weights of indicators (one of them open), two of areas, two of goals.
    CHECK(robustness.reach[0].covered == 11);
    CHECK(robustness.reach[0].moved == 5);
  }
  SECTION("points of partly") {
    const Robustness robustness = study(c, only(Assumption::partly));
    CHECK(robustness.reach[3].covered == 2);  // search-rules and figures
    CHECK(place(c, robustness, "services-area").spread->deviation < 1e-12);
    // No, no, partly: a third of what partly is worth, so even from 0.25/3 to 0.75/3.
    const Spread& safety = *place(c, robustness, "safety").spread;
    CHECK(safety.low() == Approx(0.275 / 3).margin(0.01));
    CHECK(safety.high() == Approx(0.725 / 3).margin(0.01));
    CHECK(safety.deviation == Approx(0.5 / std::sqrt(12.0) / 3).margin(0.005));
  }
  SECTION("open answers") {
    const Robustness robustness = study(c, only(Assumption::unknown, 4096));
    CHECK(robustness.reach[2].covered == 1);
    CHECK(robustness.reach[2].moved == 2);  // work and the whole
    const PlaceRobustness& work = place(c, robustness, "work");
    REQUIRE(work.answers.size() == 1);
    CHECK(c.questionnaire.indicators[work.answers[0].indicator].id == "inspection");
    CHECK(work.answers[0].index.first.value == Approx(1).margin(0.1));
    // labour-law 1, inspection 0, 0.5 or 1 with weight 2, figures 0.5: 0.375, 0.625 or 0.875.
    CHECK(work.spread->quantiles == std::array<double, 5>{0.375, 0.375, 0.625, 0.875, 0.875});
  }
  SECTION("the rule") {
    const Robustness robustness = study(c, only(Assumption::rule, 4096));
    CHECK(robustness.reach[1].covered == 2);  // people and the whole
    CHECK(robustness.reach[1].moved == 2);
    const PlaceRobustness& people = place(c, robustness, "people");
    const double safety = *place(c, robustness, "safety").value;
    const double services = *place(c, robustness, "services-area").value;
    CHECK(people.spread->low() ==
          Approx(std::exp((std::log(safety) + 2 * std::log(services)) / 3)).epsilon(1e-12));
    CHECK(people.spread->high() == Approx((safety + 2 * services) / 3).epsilon(1e-12));
  }
}

TEST_CASE("robustness: what is varied and has no effect is counted as such") {
  // Nothing is open, and every answer is at an end of its scale.
  const Case c = samplia_with({{"search-rules", Chosen{0}},
                               {"inspection", Chosen{2}},
                               {"figures", Chosen{0}},
                               {"service-access", Ticked{{0, 1, 2}}}});
  const Robustness robustness = study(c, DrawOptions{});
  CHECK(robustness.reach[2].varied);
  CHECK(robustness.reach[2].covered == 0);
  CHECK(robustness.reach[2].moved == 0);
  CHECK(robustness.reach[3].covered == 0);
  CHECK(robustness.reach[3].moved == 0);
  CHECK(robustness.reach[0].moved > 0);
  const SobolIndex& open = *place(c, robustness, "work").assumptions[2];
  CHECK(open.defined);
  CHECK_FALSE(open.moves);
  CHECK(open.total.value == 0);
}

TEST_CASE("robustness: one open answer moves its section and those above") {
  const Case c = samplia_with({{"strategy", Unknown{}}, {"inspection", Chosen{0}}});
  const Robustness robustness = study(c, only(Assumption::unknown));
  CHECK(place(c, robustness, "safety").assumptions[2]->moves);
  CHECK(place(c, robustness, "people").assumptions[2]->moves);
  CHECK_FALSE(place(c, robustness, "work").assumptions[2]->moves);
  CHECK(robustness.places.back().assumptions[2]->moves);
}

TEST_CASE("robustness: every open answer of a section is weighed, the heaviest first") {
  const Case c = samplia_with({{"strategy", Unknown{}}, {"search-rules", Unanswered{}}});
  const Robustness robustness = study(c, only(Assumption::unknown));
  std::vector<std::size_t> open;
  double before = 2;
  for (const AnswerEffect& effect : place(c, robustness, "safety").answers) {
    open.push_back(effect.indicator);
    CHECK(effect.index.moves);
    CHECK(effect.index.total.value <= before);
    before = effect.index.total.value;
  }
  std::ranges::sort(open);
  CHECK(open == std::vector<std::size_t>{0, 2});
}

TEST_CASE("robustness: a spread is the mean, the deviation and the quantiles of the draws") {
  const Case c = samplia_with();
  DrawOptions options;
  options.draws = 64;
  const Draws draws = draws_of(c, options);
  const DrawMatrix values = values_in_draws(c.questionnaire, c.assessment, draws);
  const std::size_t people = *find_section(c.questionnaire, "people");
  std::vector<double> sorted(values.row(people).begin(), values.row(people).end());
  std::ranges::sort(sorted);
  double mean = 0;
  for (const double value : sorted) mean += value / 64;
  double squares = 0;
  for (const double value : sorted) squares += (value - mean) * (value - mean);
  const Spread spread = *place(c, study(c, options), "people").spread;
  CHECK(study(c, options).samples == 32);
  CHECK(spread.mean == Approx(mean));
  CHECK(spread.deviation == Approx(std::sqrt(squares / 63)));
  CHECK(spread.low() >= sorted[2]);
  CHECK(spread.low() <= sorted[4]);
  CHECK(spread.median() >= sorted[31]);
  CHECK(spread.median() <= sorted[32]);
  CHECK(spread.high() >= sorted[59]);
  CHECK(spread.high() <= sorted[61]);
}

TEST_CASE("robustness: shares of draws in bands add up, and follow the rounding of thresholds") {
  const Case c = samplia_with({{"inspection", Chosen{1}}});
  const Robustness robustness = study(c, DrawOptions{});
  for (const PlaceRobustness& of : robustness.places) {
    REQUIRE(of.shares == BandShares::told);
    double sum = 0;
    for (const double share : of.bands) sum += share;
    CHECK(sum == Approx(1).epsilon(1e-12));
  }
  // Two parts of 0.4 each, joined by weights that are no exact binary numbers, are still 0.4.
  Case even = samplia_with();
  even.questionnaire.scales[0].choices[1].points = 0.4;
  for (const std::string id : {"labour-law", "inspection", "figures"})
    even.assessment.answers[*find_indicator(even.questionnaire, id)].value = Chosen{1};
  const Robustness at_limit = study(even, only(Assumption::weights));
  CHECK(place(even, at_limit, "work").bands == std::vector<double>{0, 1, 0});
}

TEST_CASE("robustness: no shares of bands where the score says no band") {
  Case c = samplia_with();
  SECTION("own coding") {
    c.assessment.origin = Origin::own_coding;
    const Robustness robustness = study(c, DrawOptions{});
    CHECK(place(c, robustness, "people").shares == BandShares::own_coding);
    CHECK(name(place(c, robustness, "people").shares) == "own-coding");
    CHECK(place(c, robustness, "people").bands.empty());
    CHECK(robustness.crossings.empty());
  }
  SECTION("too little answered") {
    const Robustness robustness = study(c, DrawOptions{});
    CHECK(place(c, robustness, "work").shares == BandShares::too_little);
    CHECK(place(c, robustness, "people").shares == BandShares::told);
  }
  SECTION("open answers left out of the draws") {
    const Robustness robustness = study(c, only(Assumption::weights));
    CHECK(place(c, robustness, "people").shares == BandShares::told);
    CHECK(robustness.places.back().shares == BandShares::open);
    c.questionnaire.minimum_coverage = 0;
    c.assessment.answers[*find_indicator(c.questionnaire, "labour-law")].value = Chosen{0};
    c.assessment.answers[*find_indicator(c.questionnaire, "inspection")].value = Unknown{};
    c.assessment.answers[*find_indicator(c.questionnaire, "figures")].value = Unanswered{};
    CHECK(place(c, study(c, only(Assumption::weights)), "work").shares == BandShares::open);
  }
  SECTION("no bands, no value") {
    c.questionnaire.bands.clear();
    for (const std::string id : {"labour-law", "inspection", "figures"})
      c.assessment.answers[*find_indicator(c.questionnaire, id)].value = NotApplicable{};
    const Robustness robustness = study(c, DrawOptions{});
    CHECK(place(c, robustness, "people").shares == BandShares::no_bands);
    CHECK_FALSE(place(c, robustness, "work").spread);
    CHECK(robustness.with_value == 4);
  }
}

TEST_CASE("law: a crossing and a left-out indicator are what scoring anew gives") {
  holds([] {
    Case c = *any_case();
    c.assessment.origin = Origin::government;
    c.questionnaire.minimum_coverage = 0;
    c.questionnaire.bands = {{.id = "low", .from = 0}, {.id = "high", .from = 0.4}};
    const Robustness robustness = study(c, nothing_varied());
    const auto standing_of = [](const Case& of, std::size_t s) {
      const Scorecard card = score(of.questionnaire, of.assessment);
      return (s == card.sections.size() ? card.overall : card.sections[s]).standing;
    };
    for (const Crossing& crossing : robustness.crossings) {
      Case changed = c;
      changed.assessment.answers[crossing.indicator].value = crossing.answer;
      RC_ASSERT(standing_of(changed, crossing.place).value == crossing.value);
      RC_ASSERT(band_of(c.questionnaire, *standing_of(c, crossing.place).value) == crossing.from);
      RC_ASSERT(band_of(c.questionnaire, crossing.value) == crossing.to);
      RC_ASSERT(crossing.from != crossing.to);
    }
    std::size_t answered_places = 0;
    const Scorecard card = score(c.questionnaire, c.assessment);
    for (std::size_t i = 0; i < card.indicators.size(); ++i)
      if (card.indicators[i].points) {
        answered_places += c.questionnaire.has_overall ? 1U : 0U;
        for (std::optional<std::size_t> up = c.questionnaire.indicators[i].section; up;
             up = c.questionnaire.sections[*up].parent)
          ++answered_places;
      }
    RC_ASSERT(robustness.left_out.size() == answered_places);
    for (const LeftOutIndicator& left : robustness.left_out) {
      Case changed = c;
      changed.assessment.answers[left.indicator].value = NotApplicable{};
      RC_ASSERT(standing_of(changed, left.place).value == left.value);
    }
  });
}

TEST_CASE("robustness: every single answer that brings an area into another band is found") {
  // work: labour-law yes, inspection partly (weight 2), figures partly = 0.625, middle (0.4 to
  // 0.8).
  const Case c = samplia_with({{"inspection", Chosen{1}}});
  const Robustness robustness = study(c, nothing_varied());
  std::vector<std::string> found;
  const std::size_t work = *find_section(c.questionnaire, "work");
  for (const Crossing& crossing : robustness.crossings) {
    if (crossing.place != work) continue;
    const Indicator& indicator = c.questionnaire.indicators[crossing.indicator];
    found.push_back(indicator.id + " " +
                    answer_text(c.questionnaire.scales[indicator.scale], crossing.answer) + " " +
                    c.questionnaire.bands[crossing.to].id);
  }
  // labour-law no: 0.375; inspection yes: 0.875, no: 0.375.
  CHECK(found ==
        std::vector<std::string>{"labour-law no low", "inspection yes high", "inspection no low"});
}

TEST_CASE("robustness: a checklist is tried without an item and with all, a number at both ends") {
  Case c = samplia_with({{"service-access", Ticked{{0}}}, {"registration-rate", Measured{50}}});
  c.questionnaire.bands = {{.id = "none", .from = 0}};
  for (int percent = 1; percent <= 100; ++percent)
    c.questionnaire.bands.push_back({.id = std::to_string(percent), .from = percent / 100.0});
  std::string tried;
  const Robustness robustness = study(c, nothing_varied());
  for (const Crossing& crossing : robustness.crossings) {
    const Indicator& indicator = c.questionnaire.indicators[crossing.indicator];
    const Scale& scale = c.questionnaire.scales[indicator.scale];
    if (scale.kind != ScaleKind::choices && crossing.place == indicator.section)
      tried += indicator.id + " " + answer_text(scale, crossing.answer) + "\n";
  }
  CHECK(tried ==
        "service-access none\nservice-access health, school, housing\n"
        "registration-rate 0\nregistration-rate 100\n");
}

TEST_CASE("draws: the same seed gives the same numbers, whoever else is open") {
  const Case c = samplia_with();
  const DrawOptions options{.draws = 128};
  const Draws own = draws_of(c, options);
  const Draws all =
      make_draws(c.questionnaire, options, std::vector<bool>(c.assessment.answers.size(), true));
  const std::size_t inspection = *find_indicator(c.questionnaire, "inspection");
  for (std::size_t d = 0; d < options.draws; ++d) {
    CHECK(own.open.row(own.open_rows[inspection])[d] == all.open.row(all.open_rows[inspection])[d]);
    CHECK(own.weights.row(0)[d] == all.weights.row(0)[d]);
  }
  const DrawMatrix first = values_in_draws(c.questionnaire, c.assessment, own);
  const DrawMatrix second = values_in_draws(c.questionnaire, c.assessment, all);
  for (std::size_t s = 0; s <= c.questionnaire.sections.size(); ++s)
    CHECK(std::ranges::equal(first.row(s), second.row(s)));
}

TEST_CASE("draws: seed 1 draws these numbers, in this and in every later version") {
  const Case c = samplia_with();
  DrawOptions options{.draws = 64};
  options.rules = {Mean::geometric, Mean::minimum};
  const Draws draws = make_draws(c.questionnaire, options, std::vector<bool>(8, true));
  std::string told;
  for (const std::size_t d : {std::size_t{0}, std::size_t{1}, std::size_t{63}})
    told += fmt::format("{} {:.6f} {:.6f} {:.6f} {:.6f}\n", draws.rule[d], draws.half[d],
                        draws.weights.row(0)[d], draws.weights.row(8)[d],
                        draws.open.row(draws.open_rows[7])[d]);
  CHECK(told ==
        "2 0.263726 0.786102 0.843537 0.571003\n"
        "1 0.361397 0.891633 0.886978 0.198261\n"
        "2 0.574654 1.161365 0.766435 0.765304\n");
}

TEST_CASE("draws: weights stay in their range, and more draws begin with the same ones") {
  const Case c = samplia_with();
  const DrawOptions few{.draws = 128, .seed = 9, .weight_noise = 0.5};
  DrawOptions more = few;
  more.draws = 1000;
  const Draws short_run = draws_of(c, few);
  const Draws long_run = draws_of(c, more);
  for (std::size_t i = 0; i < c.questionnaire.indicators.size(); ++i) {
    const double weight = c.questionnaire.indicators[i].weight;
    for (std::size_t d = 0; d < 1000; ++d) {
      REQUIRE(long_run.weights.row(i)[d] >= weight * 0.5);
      REQUIRE(long_run.weights.row(i)[d] < weight * 1.5);
      if (d < 128) REQUIRE(long_run.weights.row(i)[d] == short_run.weights.row(i)[d]);
    }
  }
}

TEST_CASE("draws: the weights of what an area holds are added up as they were drawn") {
  const Case c = samplia_with();
  const DrawOptions options{.draws = 128};
  const Draws draws = draws_of(c, options);
  const std::size_t indicators = c.questionnaire.indicators.size();
  const std::size_t sections = c.questionnaire.sections.size();
  std::vector<double> expected(sections + 1, 0);
  for (std::size_t i = 0; i < indicators; ++i)
    expected[c.questionnaire.indicators[i].section] += draws.weights.row(i)[77];
  for (std::size_t s = sections; s-- > 0;)
    expected[c.questionnaire.sections[s].parent.value_or(sections)] +=
        draws.weights.row(indicators + s)[77];
  for (std::size_t s = 0; s <= sections; ++s) CHECK(draws.weight_sums.row(s)[77] == expected[s]);
}
