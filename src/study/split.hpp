#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "mgi/study/compare.hpp"

namespace mgi {

/// An indicator of two questionnaires that can be compared: its answers, each in the scale of
/// either questionnaire.
struct Pair {
  std::size_t earlier = 0, later = 0;  ///< indexes into the two questionnaires
  /// Points by round, then by questionnaire; nothing where the answer has none.
  std::array<std::array<std::optional<double>, 2>, 2> points;
};

/// The two rounds with every state between them.
struct Between {
  const Round& earlier;
  const Round& later;
  std::vector<Pair> pairs;
};

/// The pairs of indicators that can be compared.
Between between(const Round& earlier, const Round& later);

/// Values of some parts of a questionnaire by the points of its indicators. `is_later` says which
/// of the two; the parts must stand in the same places for both.
using Values = std::function<std::vector<std::optional<double>>(
    bool is_later, const std::vector<std::optional<double>>& points)>;

/// Splits the change of each of these values.
std::vector<ValueChange> split(const Between& rounds, const Values& values);

}  // namespace mgi
