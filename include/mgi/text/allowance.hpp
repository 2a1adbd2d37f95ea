#pragma once

#include <string>

#include "mgi/text/source.hpp"

namespace mgi {

/// A comment `# mgi: allow CHECK: reason`, which switches a check off for its line.
struct Allowance {
  std::string check;
  std::string reason;  ///< empty where none is given
  Span span;           ///< of the comment
  Span line;
  std::string path;  ///< as `Diagnostic::path`, of what stands on its line
};

}  // namespace mgi
