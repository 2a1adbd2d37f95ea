#pragma once

#include <optional>

#include "mgi/text/diagnostic.hpp"

namespace mgi {

/// What loading gives: the value if there is no error, and all diagnostics in file order.
/// A value and an error never come together; warnings may come with a value.
template <typename T>
struct Loaded {
  std::optional<T> value;
  Diagnostics diagnostics;
};

}  // namespace mgi
