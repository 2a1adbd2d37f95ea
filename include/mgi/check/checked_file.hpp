#pragma once

#include <string>
#include <vector>

#include "mgi/text/diagnostic.hpp"
#include "mgi/text/source.hpp"

namespace mgi {

/// A file that was validated, with all that was found in it, in the order of the file.
struct CheckedFile {
  Source source;
  std::string kind;  ///< "questionnaire", "assessment", "frameworks", "glossary"; empty: not known
  Diagnostics diagnostics;
  std::vector<std::string> indicators;  ///< ids an assessment was asked; empty for other kinds
};

}  // namespace mgi
