#include "mgi/model/frameworks.hpp"

#include <algorithm>

namespace mgi {

const Framework* find_framework(const Frameworks& frameworks, std::string_view id) {
  const auto found = std::ranges::find(frameworks.all, id, &Framework::id);
  return found == frameworks.all.end() ? nullptr : &*found;
}

const FrameworkCode* find_code(const Framework& framework, std::string_view code) {
  const auto found = std::ranges::find(framework.codes, code, &FrameworkCode::code);
  return found == framework.codes.end() ? nullptr : &*found;
}

}  // namespace mgi
