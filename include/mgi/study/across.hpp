#pragma once

#include <cstddef>
#include <vector>

#include "mgi/model/questionnaire.hpp"

namespace mgi {

/// Two indicators that ask the same of two levels of government.
struct MirroredPair {
  std::size_t of_mirrored = 0;   ///< index into the indicators of the mirrored questionnaire
  std::size_t of_mirroring = 0;  ///< and of the one that says what it mirrors
};

/// The indicators of `mirroring` that mirror one of `mirrored`, in the order of `mirroring`.
std::vector<MirroredPair> mirrored_pairs(const Questionnaire& mirrored,
                                         const Questionnaire& mirroring);

}  // namespace mgi
