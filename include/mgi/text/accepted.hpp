#pragma once

#include <string>

#include "mgi/text/source.hpp"

namespace mgi {

/// A finding that was accepted earlier: known by what it is about, never by its line.
struct Accepted {
  std::string check;
  std::string file;
  std::string path;  ///< as `Diagnostic::path`
  Span span;         ///< in the baseline file
};

}  // namespace mgi
