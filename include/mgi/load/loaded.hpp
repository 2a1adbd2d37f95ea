#pragma once

#include <memory>
#include <optional>

#include "mgi/text/diagnostic.hpp"

namespace mgi {

class YamlTree;

/// What loading gives: the value if there is no error, and all diagnostics in file order.
/// A value and an error never come together; warnings may come with a value.
template <typename T>
struct Loaded {
  std::optional<T> value;
  Diagnostics diagnostics;
  std::shared_ptr<const YamlTree> tree;  ///< what was read, for `mgi/load/places.hpp`; may be null
  /// Beside errors: what could be read, with valid indexes throughout. It says itself what is
  /// incomplete in it, so that no fault is reported as the consequence of another. For checks
  /// alone.
  std::optional<T> partial = {};

  /// The value, or what could be read of it, or nullptr.
  const T* for_checks() const {
    if (value) return &*value;
    return partial ? &*partial : nullptr;
  }
};

}  // namespace mgi
