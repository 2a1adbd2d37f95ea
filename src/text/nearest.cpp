#include "mgi/text/nearest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace mgi {

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates) {
  // Longer words cannot be an id; measuring them would only cost time. In a word of one letter any
  // other letter would be near.
  if (word.size() > 100 || word.size() < 2) return std::nullopt;
  std::size_t limit = std::max<std::size_t>(1, word.size() / 3);
  std::optional<std::string> best;
  for (const std::string& candidate : candidates) {
    const auto sizes = std::minmax({word.size(), candidate.size()});
    if (sizes.second - sizes.first > limit) continue;  // at least so many letters away
    const std::size_t distance = edit_distance(word, candidate);
    if (best ? distance >= limit : distance > limit) continue;
    limit = distance;
    best = candidate;
  }
  return best;
}

std::optional<std::string> only_guess(std::string_view word,
                                      std::span<const std::string> candidates) {
  if (word.size() < 5 || word.size() > 100) return std::nullopt;
  std::optional<std::string> guess;
  for (const std::string& candidate : candidates) {
    if (candidate.size() > word.size() + 1 || edit_distance(word, candidate) > 1) continue;
    if (guess) return std::nullopt;
    guess = candidate;
  }
  return guess;
}

std::string did_you_mean(std::string_view word, std::span<const std::string> candidates) {
  const auto candidate = nearest(word, candidates);
  return candidate ? fmt::format("did you mean '{}'?", *candidate) : std::string();
}

}  // namespace mgi
