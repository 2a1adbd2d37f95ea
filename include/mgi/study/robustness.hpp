#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "mgi/model/assessment.hpp"
#include "mgi/model/questionnaire.hpp"
#include "mgi/score/scorecard.hpp"
#include "mgi/study/draws.hpp"
#include "mgi/study/sobol.hpp"

namespace mgi {

/// Where a value lies over all draws; quantiles as in quantile.hpp. All but `deviation` in [0, 1].
struct Spread {
  double mean = 0;
  double deviation = 0;               ///< standard deviation over the draws
  std::array<double, 5> quantiles{};  ///< at `spread_shares`
  double low() const { return quantiles.front(); }
  double median() const { return quantiles[2]; }
  double high() const { return quantiles.back(); }
};
inline constexpr std::array<double, 5> spread_shares{0.05, 0.25, 0.5, 0.75, 0.95};

/// Whether shares of draws in each band are told, or why not.
enum class BandShares {
  told,
  no_bands,    ///< the questionnaire has none, or there is no value
  own_coding,  ///< never for a coding that is not the jurisdiction's own
  too_little,  ///< coverage below the questionnaire's minimum
  open,        ///< open answers were left out of the draws, and silence must not flatter
};
inline constexpr std::array<std::string_view, 5> band_shares_names{
    "told", "no-bands", "own-coding", "too-little-answered", "open-left-out"};
std::string_view name(BandShares shares);

/// What the answer to one open indicator matters for a value.
struct AnswerEffect {
  std::size_t indicator = 0;
  SobolIndex index;
};

/// A section, or the whole, over all draws.
struct PlaceRobustness {
  std::optional<double> value;   ///< as scored
  std::optional<Spread> spread;  ///< nothing: no value in any draw
  BandShares shares = BandShares::no_bands;
  std::vector<double> bands;  ///< share of the draws in each band, where told
  std::array<std::optional<SobolIndex>, 4> assumptions;  ///< by `Assumption`; nothing: not varied
  std::vector<AnswerEffect> answers;  ///< open indicators in it, by total index, largest first
};

/// Another answer to one indicator, all else as it is, brings a place into another band.
struct Crossing {
  std::size_t indicator = 0;
  AnswerValue answer;
  std::size_t place = 0;         ///< index into `Robustness::places`
  std::size_t from = 0, to = 0;  ///< bands
  double value = 0;              ///< of the place, then
};

/// What a place's value would be without one indicator, as if it were not applicable.
struct LeftOutIndicator {
  std::size_t indicator = 0;
  std::size_t place = 0;
  std::optional<double> value;    ///< nothing: it is all that has a value there
  double change = 0;              ///< `value` less the place's; 0 where there is none
  std::optional<std::size_t> to;  ///< the band it would come into, where bands are told and it does
};

/// How far an assumption reaches.
struct AssumptionReach {
  bool varied = false;
  std::size_t covered = 0;  ///< weights, sections, open answers, answers between the ends
  std::size_t moved = 0;    ///< places whose value it moved; 0: it had no effect
};

struct Robustness {
  std::vector<PlaceRobustness> places;     ///< the questionnaire's sections, then the whole
  std::array<AssumptionReach, 4> reach;    ///< by `Assumption`
  std::size_t with_value = 0;              ///< places with a value in the draws
  std::size_t samples = 0;                 ///< pairs of draws that the indices come from
  std::vector<Crossing> crossings;         ///< by indicator
  std::vector<LeftOutIndicator> left_out;  ///< for each answered indicator, each place above it
};

/// How robust the values of an assessment are. `card` is its scorecard; `draws` were made for its
/// questionnaire and its open indicators. Crossings and what is left out are exact and do not
/// depend on draws.
Robustness study_robustness(const Questionnaire& questionnaire, const Assessment& assessment,
                            const Scorecard& card, const Draws& draws);

/// The value of each place in each draw: rows as `Robustness::places`; rows without a value hold 0.
DrawMatrix values_in_draws(const Questionnaire& questionnaire, const Assessment& assessment,
                           const Draws& draws);

}  // namespace mgi
