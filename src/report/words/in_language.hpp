#pragma once

#include <array>
#include <cstddef>

#include "mgi/report/language.hpp"

namespace mgi {

/// The words of that language.
template <typename Words>
const Words& in_language(Language language, const Words& english, const Words& french,
                         const Words& spanish, const Words& arabic) {
  const std::array all{&english, &french, &spanish, &arabic};  // in the order of Language
  return *all.at(static_cast<std::size_t>(language));
}

}  // namespace mgi
