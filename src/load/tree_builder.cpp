#include "load/tree_builder.hpp"

#include <fmt/format.h>

#include <array>
#include <optional>
#include <unordered_map>

namespace mgi {
namespace {

/// The keys of one mapping: a few are compared directly, many go through a table.
class Keys {
 public:
  explicit Keys(std::size_t size) : is_small_(size <= few) {}

  /// Where the key stood before; nothing if it is new.
  std::optional<Span> add(std::string_view key, Span span) {
    if (!is_small_) {
      const auto [place, is_new] = many_.emplace(key, span);
      return is_new ? std::nullopt : std::optional(place->second);
    }
    for (std::size_t i = 0; i < used_; ++i)
      if (few_.at(i).first == key) return few_.at(i).second;
    few_.at(used_++) = {key, span};
    return std::nullopt;
  }

 private:
  bool is_small_;
  static constexpr std::size_t few = 12;
  std::array<std::pair<std::string_view, Span>, few> few_;
  std::size_t used_ = 0;
  std::unordered_map<std::string_view, Span> many_;
};

/// Reports a key that cannot stand.
bool is_refused(YamlNode key, Keys& keys, Diagnostics& diagnostics) {
  const auto report = [&](std::string check, std::string message, std::string hint) -> Diagnostic& {
    return diagnostics.emplace_back(Diagnostic{Severity::error, std::move(check),
                                               std::move(message), key.span(), std::move(hint)});
  };
  if (key.kind() != YamlKind::scalar) {
    report("yaml-key", "a key must be a plain word", "write 'key: value', one line for each");
    return true;
  }
  if (key.plain() && key.text() == "<<") {
    report("yaml-alias", "a merge key ('<<') copies values from elsewhere",
           "write the values themselves");
    return true;
  }
  const std::optional<Span> first = keys.add(key.text(), key.span());
  if (!first) return false;
  report("duplicate-key", fmt::format("'{}' stands here a second time", key.text()),
         "keep one of the two")
      .notes.push_back({"the first one is here", *first});
  return true;
}

}  // namespace

TreeBuilder::TreeBuilder(std::size_t size, Diagnostics& diagnostics) : diagnostics_(diagnostics) {
  tree_.nodes_.reserve(size / 16);
  tree_.scalars_.reserve(size);
}

void TreeBuilder::report(std::string check, std::string message, Span span, std::string hint) {
  diagnostics_.push_back(
      {Severity::error, std::move(check), std::move(message), span, std::move(hint)});
}

bool TreeBuilder::scalar(std::string_view text, bool plain, Span span) {
  if (text.size() > longest_scalar) {
    report("scalar-too-long", "a text is longer than 1 MiB", {span.begin, span.begin},
           "shorten it; long documents belong on a web page that the answer cites");
    return false;
  }
  YamlTree::Node node{YamlKind::scalar, plain, span};
  node.text_begin = static_cast<std::uint32_t>(tree_.scalars_.size());
  node.text_size = static_cast<std::uint32_t>(text.size());
  tree_.scalars_.append(text);
  return add(node);
}

bool TreeBuilder::open(YamlKind kind, Span span) {
  if (stack_.size() >= deepest_nesting) {
    report("yaml-too-deep", fmt::format("values are nested more than {} deep", deepest_nesting),
           span, "no file of this program needs that; the file may be damaged");
    return false;
  }
  if (!add({kind, false, span})) return false;
  stack_.push_back({static_cast<std::uint32_t>(tree_.nodes_.size() - 1)});
  return true;
}

void TreeBuilder::close(std::uint32_t end) {
  const std::uint32_t index = stack_.back().node;
  stack_.pop_back();
  tree_.nodes_[index].span.end = end;
  if (tree_.nodes_[index].kind == YamlKind::mapping) check_keys(index);
}

bool TreeBuilder::add(const YamlTree::Node& node) {
  if (tree_.nodes_.size() >= most_nodes) {
    report("yaml-too-many-values", "the file holds more than 250,000 values",
           {node.span.begin, node.span.begin}, "split it into several files");
    return false;
  }
  const auto index = static_cast<std::uint32_t>(tree_.nodes_.size());
  tree_.nodes_.push_back(node);
  if (stack_.empty()) return true;
  Open& parent = stack_.back();
  ++tree_.nodes_[parent.node].size;
  (parent.last_child == YamlTree::none ? tree_.nodes_[parent.node].first_child
                                       : tree_.nodes_[parent.last_child].next) = index;
  parent.last_child = index;
  return true;
}

/// Reports the keys that cannot stand and takes their entries out of the mapping.
void TreeBuilder::check_keys(std::uint32_t mapping) {
  Keys keys(tree_.nodes_[mapping].size / 2);
  std::uint32_t* link = &tree_.nodes_[mapping].first_child;
  while (*link != YamlTree::none) {
    const std::uint32_t value = tree_.nodes_[*link].next;
    std::uint32_t& next = tree_.nodes_[value].next;
    if (is_refused(YamlNode(tree_, *link), keys, diagnostics_)) {
      *link = next;
      tree_.nodes_[mapping].size -= 2;
    } else {
      link = &next;
    }
  }
}

YamlNode YamlTree::root() const {
  return {*this, root_};
}

void YamlTree::set_root(YamlNode node) {
  root_ = node.index_;
}

std::optional<YamlNode> YamlNode::find(std::string_view key) const {
  if (kind() != YamlKind::mapping) return std::nullopt;
  for (std::uint32_t i = node().first_child; i != YamlTree::none;) {
    const std::uint32_t value = tree_->nodes_[i].next;
    if (YamlNode(*tree_, i).text() == key) return YamlNode(*tree_, value);
    i = tree_->nodes_[value].next;
  }
  return std::nullopt;
}

bool YamlNode::is_null() const {
  return kind() == YamlKind::scalar && plain() &&
         (text().empty() || text() == "~" || text() == "null");
}

}  // namespace mgi
