#include "load/yaml.hpp"

#include <fmt/format.h>
#include <yaml.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <unordered_map>
#include <utility>

namespace mgi {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// libyaml counts characters; people's editors and our spans need bytes. Marks come nearly in
/// ascending order, so a cursor that walks from the last place makes the whole file linear.
class ByteOffsets {
 public:
  ByteOffsets(std::string_view text, std::size_t begin)
      : text_(text), begin_(begin), byte_(begin), ascii_(is_ascii(text)) {}

  std::uint32_t at(const yaml_mark_t& mark) {
    if (ascii_) return static_cast<std::uint32_t>(std::min(begin_ + mark.index, text_.size()));
    // Eight characters at a time where they are eight bytes.
    while (mark.index >= character_ + 8 && byte_ + 8 < text_.size() && are_ascii(byte_)) {
      byte_ += 8;
      character_ += 8;
    }
    while (character_ < mark.index && byte_ < text_.size()) {
      ++byte_;
      while (continues(byte_)) ++byte_;
      ++character_;
    }
    while (character_ > mark.index) {
      --byte_;
      while (continues(byte_)) --byte_;
      --character_;
    }
    return static_cast<std::uint32_t>(byte_);
  }

 private:
  static bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<signed char>(c) >= 0; });
  }
  /// True if eight characters of one byte begin at `i`, and another character behind them.
  bool are_ascii(std::size_t i) const {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text_.data() + i, sizeof eight);
    return (eight & 0x8080808080808080U) == 0 && !continues(i + 8);
  }
  bool continues(std::size_t i) const {
    return i < text_.size() && (static_cast<unsigned char>(text_[i]) & 0xC0U) == 0x80U;
  }
  std::string_view text_;
  std::size_t begin_;
  std::size_t byte_;
  std::size_t character_ = 0;
  bool ascii_;
};

class Parser {
 public:
  explicit Parser(std::string_view text) {
    yaml_parser_initialize(&parser_);
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()),
                                 text.size());
  }
  ~Parser() { yaml_parser_delete(&parser_); }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  yaml_parser_t* operator->() { return &parser_; }
  yaml_parser_t* get() { return &parser_; }

 private:
  yaml_parser_t parser_{};
};

/// An event that frees itself.
class Event {
 public:
  Event() = default;
  ~Event() { yaml_event_delete(&event_); }
  Event(const Event&) = delete;
  Event& operator=(const Event&) = delete;
  yaml_event_t* operator->() { return &event_; }
  yaml_event_t* get() { return &event_; }

 private:
  yaml_event_t event_{};
};

/// What libyaml's words mean to someone who fills in a form.
std::string_view advice_for(std::string_view problem) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 11> table{{
      {"found a tab character that violates indentation", "indent with spaces, not tabs"},
      {"did not find expected key",
       "check that this line is indented like its neighbours and that quotes before it are closed"},
      {"mapping values are not allowed in this context",
       "a text that contains ': ' needs quotes around it"},
      {"could not find expected ':'", "a colon and a space must stand between a key and its value"},
      {"found character that cannot start any token",
       "indent with spaces, not tabs; put a text that begins with a special character in quotes"},
      {"did not find expected '-' indicator", "every item of this list must begin with '- '"},
      {"did not find expected ',' or ']'", "close the list with ']'"},
      {"did not find expected ',' or '}'", "close the map with '}'"},
      {"found unknown escape character", "write a backslash twice, or use single quotes"},
      {"block sequence entries are not allowed in this context",
       "begin the list on a new line below its key"},
      {"control characters are not allowed", "this is not a text file, or it is damaged"},
  }};
  for (const auto& [words, advice] : table)
    if (problem == words) return advice;
  return {};
}

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

}  // namespace

/// Turns libyaml's events into a tree and checks each limit as the events arrive.
class YamlBuilder {
 public:
  YamlBuilder(const Source& source, Diagnostics& diagnostics)
      : text_(source.text),
        diagnostics_(diagnostics),
        begin_(text_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0),
        parser_(text_.substr(begin_)),
        offsets_(text_, begin_) {}

  YamlTree build() {
    tree_.nodes_.reserve(text_.size() / 16);
    tree_.scalars_.reserve(text_.size());
    while (step()) {
    }
    return is_whole_ ? std::move(tree_) : YamlTree();
  }

 private:
  struct Open {
    std::uint32_t node;
    std::uint32_t last_child = YamlTree::none;
  };

  void report(std::string check, std::string message, Span span, std::string hint) {
    diagnostics_.push_back(
        {Severity::error, std::move(check), std::move(message), span, std::move(hint)});
  }

  Span span_of(yaml_event_t* event) {
    const std::uint32_t begin = offsets_.at(event->start_mark);
    return {begin, std::max(begin, offsets_.at(event->end_mark))};
  }

  /// Reads one event; false when there is nothing more to read or no use in reading on.
  bool step() {
    if (diagnostics_.size() >= most_faults) {
      const Span last = diagnostics_.back().span;
      report("yaml-syntax", "reading stops here: there are too many faults", {last.end, last.end},
             "mend those before this place first");
      return false;
    }
    Event event;
    if (yaml_parser_parse(parser_.get(), event.get()) == 0) {
      report_syntax();
      return false;
    }
    switch (event->type) {
      case YAML_STREAM_END_EVENT:
        is_whole_ = !has_alias_;
        return false;
      case YAML_DOCUMENT_START_EVENT:
        if (documents_++ == 0) return true;
        report("yaml-one-document", "the file holds a second document", span_of(event.get()),
               "keep one document in a file; delete the line '---'");
        return false;
      case YAML_ALIAS_EVENT:
        report("yaml-alias", "an alias ('*') stands for a value from elsewhere",
               span_of(event.get()), "write the value itself");
        has_alias_ = true;  // what it stands for is not known, so nothing more can be said
        return add({YamlKind::scalar, true, span_of(event.get())});
      case YAML_SCALAR_EVENT:
        return scalar(event);
      case YAML_SEQUENCE_START_EVENT:
        return open(YamlKind::sequence, event.get(), event->data.sequence_start.anchor,
                    event->data.sequence_start.tag);
      case YAML_MAPPING_START_EVENT:
        return open(YamlKind::mapping, event.get(), event->data.mapping_start.anchor,
                    event->data.mapping_start.tag);
      case YAML_SEQUENCE_END_EVENT:
      case YAML_MAPPING_END_EVENT:
        close(event.get());
        return true;
      default:
        return true;
    }
  }

  bool scalar(Event& event) {
    const auto& data = event->data.scalar;
    const Span span = span_of(event.get());
    refuse_decoration(span, data.anchor, data.tag);
    if (data.length > longest_scalar) {
      report("scalar-too-long", "a text is longer than 1 MiB", {span.begin, span.begin},
             "shorten it; long documents belong on a web page that the answer cites");
      return false;
    }
    YamlTree::Node node{YamlKind::scalar, data.style == YAML_PLAIN_SCALAR_STYLE, span};
    node.text_begin = static_cast<std::uint32_t>(tree_.scalars_.size());
    node.text_size = static_cast<std::uint32_t>(data.length);
    tree_.scalars_.append(reinterpret_cast<const char*>(data.value), data.length);
    return add(node);
  }

  void refuse_decoration(Span span, const unsigned char* anchor, const unsigned char* tag) {
    if (anchor != nullptr)
      report("yaml-alias", "an anchor ('&') marks a value for use elsewhere", span,
             "delete the anchor; write each value where it belongs");
    if (tag != nullptr)
      report("yaml-tag", "a tag ('!') gives a value a type of its own", span,
             "delete the tag; a value here is text until its field says otherwise");
  }

  bool open(YamlKind kind, yaml_event_t* event, const unsigned char* anchor,
            const unsigned char* tag) {
    const Span span = span_of(event);
    refuse_decoration(span, anchor, tag);
    if (stack_.size() >= deepest_nesting) {
      report("yaml-too-deep", fmt::format("values are nested more than {} deep", deepest_nesting),
             span, "no file of this program needs that; the file may be damaged");
      return false;
    }
    if (!add({kind, false, span})) return false;
    stack_.push_back({static_cast<std::uint32_t>(tree_.nodes_.size() - 1)});
    return true;
  }

  void close(yaml_event_t* event) {
    const std::uint32_t index = stack_.back().node;
    stack_.pop_back();
    tree_.nodes_[index].span.end = offsets_.at(event->end_mark);
    if (tree_.nodes_[index].kind == YamlKind::mapping) check_keys(index);
  }

  bool add(const YamlTree::Node& node) {
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
  void check_keys(std::uint32_t mapping) {
    Keys keys(tree_.nodes_[mapping].size / 2);
    std::uint32_t* link = &tree_.nodes_[mapping].first_child;
    while (*link != YamlTree::none) {
      const std::uint32_t value = tree_.nodes_[*link].next;
      std::uint32_t& next = tree_.nodes_[value].next;
      if (is_refused(YamlNode(tree_, *link), keys)) {
        *link = next;
        tree_.nodes_[mapping].size -= 2;
      } else {
        link = &next;
      }
    }
  }

  bool is_refused(YamlNode key, Keys& keys) {
    if (key.kind() != YamlKind::scalar) {
      report("yaml-key", "a key must be a plain word", key.span(),
             "write 'key: value', one line for each");
      return true;
    }
    if (key.plain() && key.text() == "<<") {
      report("yaml-alias", "a merge key ('<<') copies values from elsewhere", key.span(),
             "write the values themselves");
      return true;
    }
    const std::optional<Span> first = keys.add(key.text(), key.span());
    if (!first) return false;
    report("duplicate-key", fmt::format("'{}' stands here a second time", key.text()), key.span(),
           "keep one of the two");
    diagnostics_.back().notes.push_back({"the first one is here", *first});
    return true;
  }

  void report_syntax() {
    const std::string_view problem = parser_->problem != nullptr ? parser_->problem : "";
    if (parser_->error == YAML_READER_ERROR) {
      auto offset =
          static_cast<std::uint32_t>(std::min(begin_ + parser_->problem_offset, text_.size()));
      // libyaml points behind the byte that began the wrong character.
      if (problem == "invalid trailing UTF-8 octet")
        while (offset > 0 && (static_cast<unsigned char>(text_[--offset]) & 0xC0U) == 0x80U) {
        }
      const bool control = problem == "control characters are not allowed";
      report(control ? "yaml-syntax" : "encoding",
             control ? "the file holds a control character" : "the file is not valid UTF-8",
             {offset, offset},
             control ? "this is not a text file, or it is damaged" : "save the file as UTF-8");
      return;
    }
    const bool unclosed = problem == "found unexpected end of stream";
    const std::uint32_t offset =
        offsets_.at(unclosed ? parser_->context_mark : parser_->problem_mark);
    if (unclosed) {
      report("yaml-syntax", "a quote is opened here and never closed", {offset, offset},
             "close it, or write the text without quotes");
      return;
    }
    report("yaml-syntax", fmt::format("the file cannot be read as YAML: {}", problem),
           {offset, offset}, std::string(advice_for(problem)));
    if (parser_->context != nullptr && parser_->context_mark.index < parser_->problem_mark.index) {
      const std::uint32_t context = offsets_.at(parser_->context_mark);
      diagnostics_.back().notes.push_back({parser_->context, {context, context}});
    }
  }

  std::string_view text_;
  Diagnostics& diagnostics_;
  std::size_t begin_;
  Parser parser_;
  ByteOffsets offsets_;
  YamlTree tree_;
  std::vector<Open> stack_;
  int documents_ = 0;
  bool has_alias_ = false;
  bool is_whole_ = false;
};

YamlNode YamlTree::root() const {
  return {*this, 0};
}

bool YamlNode::is_null() const {
  return kind() == YamlKind::scalar && plain() &&
         (text().empty() || text() == "~" || text() == "null");
}

YamlTree read_yaml(const Source& source, Diagnostics& diagnostics) {
  const std::string_view text = source.text;
  const auto refuse = [&](std::string check, std::string message, std::string hint) {
    diagnostics.push_back(
        {Severity::error, std::move(check), std::move(message), {}, std::move(hint)});
    return YamlTree();
  };
  if (text.size() > largest_file)
    return refuse("file-too-large", "the file is larger than 16 MiB",
                  "an assessment of 99 answers has about 50 kB; is this the right file?");
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF") ||
      text.substr(0, 4).find('\0') != std::string_view::npos)
    return refuse("encoding", "the file is not in UTF-8", "save the file as UTF-8");
  YamlTree tree = YamlBuilder(source, diagnostics).build();
  sort_by_place(diagnostics);
  if (tree.empty() && diagnostics.empty())
    return refuse("empty-file", "the file is empty", "'mgi new' writes a file to fill in");
  return tree;
}

}  // namespace mgi
