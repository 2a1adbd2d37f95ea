#include "mgi/study/across.hpp"

namespace mgi {

std::vector<MirroredPair> mirrored_pairs(const Questionnaire& mirrored,
                                         const Questionnaire& mirroring) {
  std::vector<MirroredPair> pairs;
  for (std::size_t i = 0; i < mirroring.indicators.size(); ++i) {
    const std::optional<Mirror>& mirror = mirroring.indicators[i].mirrors;
    if (!mirror || mirror->questionnaire != mirrored.id) continue;
    if (const auto found = find_indicator(mirrored, mirror->indicator))
      pairs.push_back({*found, i});
  }
  return pairs;
}

}  // namespace mgi
