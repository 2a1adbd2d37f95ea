#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "mgi/model/assessment.hpp"
#include "mgi/model/questionnaire.hpp"

namespace mgi {

/// What a study of robustness can vary.
enum class Assumption {
  weights,  ///< of indicators and sections
  rule,     ///< how sections that hold only sections, and the whole, join their parts
  unknown,  ///< what unknown and unanswered indicators are worth
  partly,   ///< what answers between the worst and the best of a scale of choices are worth
};
inline constexpr std::array<std::string_view, 4> assumption_names{"weights", "rule", "unknown",
                                                                  "partly"};

/// "weights", "rule", …
std::string_view name(Assumption assumption);

/// What a study varies, and how far.
struct DrawOptions {
  std::size_t draws = 10000;  ///< from `least_draws` to `most_draws`
  std::uint64_t seed = 1;
  std::array<bool, 4> varied{true, true, true, true};  ///< by `Assumption`
  /// Each weight is multiplied by a number drawn evenly between 1 − noise and 1 + noise; in [0, 1).
  double weight_noise = 0.25;
  /// Means that a draw takes instead of the questionnaire's own, each as likely as that one.
  std::vector<Mean> rules{Mean::geometric};
  /// What half of the way from the worst to the best answer of a scale is worth: drawn evenly
  /// between these; in (0, 1), ascending. Points below and above half move in proportion.
  double half_from = 0.25, half_to = 0.75;
  bool varies(Assumption assumption) const {
    return varied.at(static_cast<std::size_t>(assumption));
  }
};
inline constexpr std::size_t least_draws = 128;
inline constexpr std::size_t most_draws = 100000;

/// Numbers for every draw of a row: `row(r)[d]`.
class DrawMatrix {
 public:
  DrawMatrix() = default;
  DrawMatrix(std::size_t rows, std::size_t draws) : draws_(draws), numbers_(rows * draws) {}
  std::span<double> row(std::size_t r) { return std::span(numbers_).subspan(r * draws_, draws_); }
  std::span<const double> row(std::size_t r) const {
    return std::span(numbers_).subspan(r * draws_, draws_);
  }

 private:
  std::size_t draws_ = 0;
  std::vector<double> numbers_;
};

/// Everything that is drawn for a questionnaire; its assessments share it, so that they differ by
/// their answers alone. Each number depends on the seed, the draw and its place, on nothing else.
struct Draws {
  DrawOptions options;
  DrawMatrix weights;              ///< rows: indicators, then sections
  DrawMatrix weight_sums;          ///< rows: of all that each section holds; the last of the whole
  std::vector<std::uint8_t> rule;  ///< of each draw: 0 the questionnaire's own, else `rules` from 1
  std::vector<double> half;        ///< of each draw: what half of a scale is worth
  DrawMatrix open;                 ///< in [0, 1), what an open indicator's answer is drawn by
  std::vector<std::size_t>
      open_rows;  ///< of each indicator, into `open`; `no_row` where it has none
  static constexpr std::size_t no_row = static_cast<std::size_t>(-1);
};

/// Draws for a questionnaire; `open` says which indicators are unknown or unanswered in any of its
/// assessments. Bytes: about 8·draws·(indicators + 2·sections + open indicators).
Draws make_draws(const Questionnaire& questionnaire, const DrawOptions& options,
                 const std::vector<bool>& open);

/// The choice that a number in [0, 1) draws, each of them as likely.
inline std::size_t drawn_choice(double number, std::size_t choices) {
  return static_cast<std::size_t>(number * static_cast<double>(choices));
}

/// Marks in `open` the indicators that are unknown or unanswered.
void mark_open(const Assessment& assessment, std::vector<bool>& open);

}  // namespace mgi
