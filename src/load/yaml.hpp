#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mgi/text/diagnostic.hpp"
#include "mgi/text/source.hpp"

namespace mgi {

/// Limits of a file, each with its own diagnostic.
inline constexpr std::size_t deepest_nesting = 64;
inline constexpr std::size_t most_nodes = 250'000;
inline constexpr std::size_t longest_scalar = std::size_t{1} << 20U;

/// Faults of the YAML itself after which reading stops: a damaged file must not flood the screen.
inline constexpr std::size_t most_faults = 100;

enum class YamlKind : std::uint8_t { scalar, sequence, mapping };

class YamlNode;

/// A document as flat lists: nodes in the order of the file, each linked to its next sibling,
/// and one string that holds all scalars. Immutable once read.
class YamlTree {
 public:
  /// The root node; call only if the tree is not empty.
  YamlNode root() const;
  bool empty() const { return nodes_.empty(); }
  /// Makes a node of this tree its root: what is read is then only what stands below it.
  void set_root(YamlNode node);
  /// Calls `visit(span)` for each scalar in the order of the file, refused entries included.
  template <typename Visit>
  void for_each_scalar(const Visit& visit) const {
    for (const Node& node : nodes_)
      if (node.kind == YamlKind::scalar) visit(node.span);
  }

 private:
  friend class YamlNode;
  friend class TreeBuilder;
  static constexpr std::uint32_t none = UINT32_MAX;
  struct Node {
    YamlKind kind = YamlKind::scalar;
    bool plain = false;  // a scalar without quotes or block indicator
    Span span;
    std::uint32_t text_begin = 0;
    std::uint32_t text_size = 0;
    std::uint32_t first_child = none;
    std::uint32_t next = none;
    std::uint32_t size = 0;  // children; a mapping has two for each entry
  };
  std::vector<Node> nodes_;
  std::string scalars_;
  std::uint32_t root_ = 0;
};

/// A light view of a node; valid as long as its tree. Children of a mapping alternate: key, value.
class YamlNode {
 public:
  YamlNode(const YamlTree& tree, std::uint32_t index) : tree_(&tree), index_(index) {}
  YamlKind kind() const { return node().kind; }
  bool plain() const { return node().plain; }
  Span span() const { return node().span; }
  /// The text of a scalar, never a boolean or number; empty for other kinds.
  std::string_view text() const {
    return {tree_->scalars_.data() + node().text_begin, node().text_size};
  }
  /// True for a plain scalar without text, `~` or `null`: a key without a value.
  bool is_null() const;
  /// Number of items of a sequence or of entries of a mapping.
  std::size_t size() const { return kind() == YamlKind::mapping ? node().size / 2 : node().size; }
  /// The value of a key; nothing where a mapping has no such entry, or for other kinds.
  std::optional<YamlNode> find(std::string_view key) const;
  /// Calls `visit(item)` for each item of a sequence.
  template <typename Visit>
  void for_each_item(const Visit& visit) const {
    for (std::uint32_t i = node().first_child; i != YamlTree::none; i = tree_->nodes_[i].next)
      visit(YamlNode(*tree_, i));
  }
  /// Calls `visit(key, value)` for each entry of a mapping.
  template <typename Visit>
  void for_each_entry(const Visit& visit) const {
    for (std::uint32_t i = node().first_child; i != YamlTree::none;) {
      const std::uint32_t value = tree_->nodes_[i].next;
      visit(YamlNode(*tree_, i), YamlNode(*tree_, value));
      i = tree_->nodes_[value].next;
    }
  }

 private:
  friend class YamlTree;
  const YamlTree::Node& node() const { return tree_->nodes_[index_]; }
  const YamlTree* tree_;
  std::uint32_t index_;
};

/// Reads one YAML document. Accepts a byte order mark and CRLF; refuses what could lose or hide
/// something: other encodings, several documents, anchors, aliases, tags, merge keys, keys that are
/// not scalars, duplicate keys, and files beyond the limits above. The tree is empty where the file
/// could not be read to its end or holds an alias. Else it is whole beside diagnostics, without the
/// entries whose keys were refused.
YamlTree read_yaml(const Source& source, Diagnostics& diagnostics);

}  // namespace mgi
