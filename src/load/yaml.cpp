#include "load/yaml.hpp"

#include <fmt/format.h>
#include <yaml.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <utility>

#include "load/tree_builder.hpp"

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
    // Eight bytes at a time, as long as the character does not begin in them.
    while (byte_ + 8 <= text_.size()) {
      const std::size_t begun = characters_begun(byte_);
      if (character_ + begun > mark.index) break;
      character_ += begun;
      byte_ += 8;
    }
    while (byte_ < text_.size() && (character_ < mark.index || continues(byte_)))
      character_ += continues(byte_++) ? 0U : 1U;
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
  /// How many characters begin in the eight bytes at `i`.
  std::size_t characters_begun(std::size_t i) const {
    constexpr std::uint64_t high = 0x8080808080808080U;
    std::uint64_t eight = 0;
    std::memcpy(&eight, text_.data() + i, sizeof eight);
    // All bytes of a character but the first are 10xxxxxx; the product sums them up in its top
    // byte.
    const std::uint64_t later = (eight & ~(eight << 1U) & high) >> 7U;
    return 8 - ((later * 0x0101010101010101U) >> 56U);
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

/// Turns libyaml's events into a tree.
class YamlReader {
 public:
  YamlReader(const Source& source, Diagnostics& diagnostics)
      : text_(source.text),
        diagnostics_(diagnostics),
        begin_(text_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0),
        parser_(text_.substr(begin_)),
        offsets_(text_, begin_),
        tree_(text_.size(), diagnostics) {}

  YamlTree read() {
    while (step()) {
    }
    return is_whole_ ? tree_.take() : YamlTree();
  }

 private:
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
        return tree_.scalar({}, true, span_of(event.get()));
      case YAML_SCALAR_EVENT: {
        const auto& data = event->data.scalar;
        const Span span = span_of(event.get());
        refuse_decoration(span, data.anchor, data.tag);
        return tree_.scalar({reinterpret_cast<const char*>(data.value), data.length},
                            data.style == YAML_PLAIN_SCALAR_STYLE, span);
      }
      case YAML_SEQUENCE_START_EVENT:
        return open(YamlKind::sequence, event.get(), event->data.sequence_start.anchor,
                    event->data.sequence_start.tag);
      case YAML_MAPPING_START_EVENT:
        return open(YamlKind::mapping, event.get(), event->data.mapping_start.anchor,
                    event->data.mapping_start.tag);
      case YAML_SEQUENCE_END_EVENT:
      case YAML_MAPPING_END_EVENT:
        tree_.close(offsets_.at(event->end_mark));
        return true;
      default:
        return true;
    }
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
    return tree_.open(kind, span);
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
  TreeBuilder tree_;
  int documents_ = 0;
  bool has_alias_ = false;
  bool is_whole_ = false;
};

}  // namespace

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
  YamlTree tree = YamlReader(source, diagnostics).read();
  sort_by_place(diagnostics);
  if (tree.empty() && diagnostics.empty())
    return refuse("empty-file", "the file is empty", "'mgi new' writes a file to fill in");
  return tree;
}

}  // namespace mgi
