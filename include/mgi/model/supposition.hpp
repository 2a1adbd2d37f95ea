#pragma once

#include <cstddef>

#include "mgi/model/assessment.hpp"

namespace mgi {

/// An answer that is tried out.
struct Supposition {
  std::size_t indicator = 0;
  AnswerValue value;
};

}  // namespace mgi
