#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "mgi/model/supposition.hpp"
#include "mgi/score/result.hpp"

namespace mgi {

/// What an assessment was before some of its answers were supposed to be others.
struct WhatIf {
  std::vector<std::size_t> indicators;  ///< whose answers are supposed, in their order
  Assessment before;
  Result result_before;
};

/// Puts the suppositions into `assessment` and gives back what it was before. The note, reason,
/// sources and reach of a replaced answer go with it: they spoke of the other answer. What is
/// answered so already is not supposed and stays as it is.
WhatIf suppose(const Questionnaire& questionnaire, Assessment& assessment,
               std::span<const Supposition> suppositions);

}  // namespace mgi
