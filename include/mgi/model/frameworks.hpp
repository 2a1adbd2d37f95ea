#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "mgi/text/source.hpp"

namespace mgi {

/// One code of a framework, e.g. objective 10 of the Global Compact.
struct FrameworkCode {
  std::string code;
  std::string title;
  Span span;
};

/// Codes of a framework that documents tell together, e.g. a round table of a review forum.
struct FrameworkGroup {
  std::string id;
  std::string title;
  std::vector<std::size_t> codes;  ///< indexes into Framework::codes
  Span span;
};

/// Another outline that the same answers can be read by.
struct Framework {
  std::string id;
  std::string title;
  std::string short_title;  ///< introduces a code in running text: "Global Compact 10"
  std::string source;       ///< the document the codes come from; may be empty
  std::string note;         ///< what a reader must know before using the view; may be empty
  std::vector<FrameworkCode> codes;
  std::vector<FrameworkGroup> groups{};  ///< may be empty; a code stands in one at most
  Span span;
  bool incomplete = false;  ///< something of it could not be read; never in a file without errors
};

/// The frameworks of a file, in its order.
struct Frameworks {
  std::vector<Framework> all;
};

/// The framework of that id, or nullptr.
const Framework* find_framework(const Frameworks& frameworks, std::string_view id);

/// The code of that name, or nullptr.
const FrameworkCode* find_code(const Framework& framework, std::string_view code);

}  // namespace mgi
