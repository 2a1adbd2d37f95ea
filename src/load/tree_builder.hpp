#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "load/yaml.hpp"

namespace mgi {

/// Puts a tree together from its parts in the order of the file, whichever language they are
/// written in, and keeps the limits and the keys. Where a function gives false, the tree cannot be
/// had any more; the reason is reported.
class TreeBuilder {
 public:
  /// `size`: of the text, in bytes.
  TreeBuilder(std::size_t size, Diagnostics& diagnostics);

  bool scalar(std::string_view text, bool plain, Span span);
  bool open(YamlKind kind, Span span);
  /// Ends the innermost sequence or mapping at that byte; refuses keys that cannot stand.
  void close(std::uint32_t end);
  /// Every value is closed.
  YamlTree take() { return std::move(tree_); }

 private:
  struct Open {
    std::uint32_t node;
    std::uint32_t last_child = YamlTree::none;
  };
  void report(std::string check, std::string message, Span span, std::string hint);
  bool add(const YamlTree::Node& node);
  void check_keys(std::uint32_t mapping);

  Diagnostics& diagnostics_;
  YamlTree tree_;
  std::vector<Open> stack_;
};

}  // namespace mgi
