#pragma once

#include <string>
#include <vector>

#include "mgi/text/source.hpp"

namespace mgi {

/// A preferred term, what it means, and words not to use for it.
struct GlossaryTerm {
  std::string term;
  std::string meaning;
  std::vector<std::string> avoid;
  std::string source;  ///< the document whose definition this follows; may be empty
  Span span;
};

/// The words of a questionnaire explained.
struct Glossary {
  std::string id;
  std::string title;
  std::vector<GlossaryTerm> terms;
};

}  // namespace mgi
