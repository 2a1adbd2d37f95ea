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
};

}  // namespace mgi
