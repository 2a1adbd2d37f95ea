#include "load/json.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "load/tree_builder.hpp"
#include "mgi/text/width.hpp"

namespace mgi {
namespace {

namespace ondemand = simdjson::ondemand;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view spaces = " \t\r\n";

/// simdjson reads beyond the end of the text, and keeps its memory from one text to the next.
struct Workshop {
  ondemand::parser parser;
  std::string padded;
};

class JsonReader {
 public:
  JsonReader(std::string_view text, std::uint32_t begin, Workshop& workshop,
             Diagnostics& diagnostics)
      : begin_(begin),
        workshop_(workshop),
        diagnostics_(diagnostics),
        tree_(text.size(), diagnostics) {
    workshop_.padded.reserve(text.size() + simdjson::SIMDJSON_PADDING);
    workshop_.padded.assign(text);
    text_ = workshop_.padded;
  }

  YamlTree read() {
    if (const auto error = workshop_.parser.iterate(workshop_.padded).get(document_)) {
      fail(error, begin_);  // there is no document that could say where it stands
      return {};
    }
    ondemand::value value;
    // A document that is one single value cannot be taken as a value.
    if (const auto error = document_.get_value().get(value)) {
      fail(error, begin_);
      return {};
    }
    if (!read(value)) return {};
    if (const char* behind = nullptr;
        document_.current_location().get(behind) == simdjson::SUCCESS) {
      report("json-syntax", "something stands behind the end of the object", place(),
             "write one object a line");
      return {};
    }
    return tree_.take();
  }

 private:
  std::uint32_t offset_of(const char* at) const {
    const auto offset =
        std::clamp<std::ptrdiff_t>(at - text_.data(), 0, static_cast<std::ptrdiff_t>(text_.size()));
    return begin_ + static_cast<std::uint32_t>(offset);
  }

  /// Where reading stands now.
  std::uint32_t place() {
    const char* at = nullptr;
    if (document_.current_location().get(at) != simdjson::SUCCESS) at = text_.data() + text_.size();
    return offset_of(at);
  }

  /// The end of what stands before the next token.
  std::uint32_t end_before_next() {
    const std::size_t next = place() - begin_;
    const std::size_t last = text_.find_last_not_of(spaces, next == 0 ? 0 : next - 1);
    return begin_ + static_cast<std::uint32_t>(last == std::string_view::npos ? next : last + 1);
  }

  void report(std::string check, std::string message, std::uint32_t offset, std::string hint) {
    diagnostics_.push_back(
        {Severity::error, std::move(check), std::move(message), {offset, offset}, std::move(hint)});
  }

  bool fail(simdjson::error_code error) { return fail(error, place()); }

  bool fail(simdjson::error_code error, std::uint32_t at) {
    switch (error) {
      case simdjson::UTF8_ERROR:
        report("encoding", "the text is not valid UTF-8", begin_, "save it as UTF-8");
        break;
      case simdjson::UNCLOSED_STRING:
        report("json-syntax", "the text cannot be read as JSON: a quote is never closed", begin_,
               "the text may be cut off");
        break;
      case simdjson::UNESCAPED_CHARS:
        report("json-syntax", "the text cannot be read as JSON: a string holds a control character",
               begin_, "write \\n for a line break and \\t for a tab");
        break;
      case simdjson::STRING_ERROR:
        report("json-syntax", "the text cannot be read as JSON: a string holds a wrong escape", at,
               "write a backslash twice");
        break;
      default:
        report("json-syntax", "the text cannot be read as JSON", at,
               "commas, colons, quotes or brackets are missing or superfluous, or the text is cut "
               "off");
    }
    return false;
  }

  bool read(ondemand::value value) {
    ondemand::json_type type{};
    if (const auto error = value.type().get(type)) return fail(error);
    if (type == ondemand::json_type::object) return read_object(value);
    if (type == ondemand::json_type::array) return read_array(value);
    std::string_view token = value.raw_json_token();
    token = token.substr(0, token.find_last_not_of(spaces) + 1);
    const std::uint32_t begin = offset_of(token.data());
    const Span span{begin, begin + static_cast<std::uint32_t>(token.size())};
    if (type == ondemand::json_type::string) {
      std::string_view text;
      if (const auto error = value.get_string().get(text)) return fail(error, begin);
      return tree_.scalar(text, false, span);
    }
    if (type == ondemand::json_type::number) {
      double number = 0;  // only whether it is one
      if (const auto error = value.get_double().get(number)) return fail(error);
    } else if (token != "true" && token != "false" && token != "null") {
      return fail(simdjson::TAPE_ERROR);
    }
    if (type != ondemand::json_type::number) {
      // The value counts as read only if it is asked for.
      if (type == ondemand::json_type::boolean) {
        if (const auto error = value.get_bool().error()) return fail(error);
      } else {
        static_cast<void>(value.is_null());
      }
    }
    return tree_.scalar(token, true, span);
  }

  bool read_array(ondemand::value value) {
    const std::string_view token = value.raw_json_token();
    const std::uint32_t begin = offset_of(token.data());
    ondemand::array array;
    if (const auto error = value.get_array().get(array)) return fail(error);
    if (!tree_.open(YamlKind::sequence, {begin, begin})) return false;
    for (auto item : array) {
      ondemand::value of_item;
      if (const auto error = item.get(of_item)) return fail(error);
      if (!read(of_item)) return false;
    }
    tree_.close(end_before_next());
    return true;
  }

  bool read_object(ondemand::value value) {
    const std::string_view token = value.raw_json_token();
    const std::uint32_t begin = offset_of(token.data());
    ondemand::object object;
    if (const auto error = value.get_object().get(object)) return fail(error);
    if (!tree_.open(YamlKind::mapping, {begin, begin})) return false;
    for (auto field : object) {
      ondemand::raw_json_string raw;
      if (const auto error = field.key().get(raw)) return fail(error);
      const std::uint32_t key = offset_of(raw.raw() - 1);
      std::uint32_t end = key + 1;  // stage one of simdjson has found the closing quote
      while (text_[end - begin_] != '"') end += text_[end - begin_] == '\\' ? 2U : 1U;
      std::string_view text;
      if (const auto error = field.unescaped_key().get(text)) return fail(error);
      if (!tree_.scalar(text, false, {key, end + 1})) return false;
      ondemand::value of_field;
      if (const auto error = field.value().get(of_field)) return fail(error);
      if (!read(of_field)) return false;
    }
    tree_.close(end_before_next());
    return true;
  }

  std::uint32_t begin_;  // of the text in its source
  Workshop& workshop_;
  Diagnostics& diagnostics_;
  TreeBuilder tree_;
  std::string_view text_;
  ondemand::document document_;
};

void append_ascii(unsigned char c, std::string& json) {
  constexpr std::string_view digits = "0123456789abcdef";
  switch (c) {
    case '"':
      json += "\\\"";
      break;
    case '\\':
      json += "\\\\";
      break;
    case '\n':
      json += "\\n";
      break;
    case '\t':
      json += "\\t";
      break;
    default:
      json += "\\u00";
      json += digits[c >> 4U];
      json += digits[c & 0xFU];
  }
}

}  // namespace

YamlTree read_json(const Source& source, Diagnostics& diagnostics) {
  thread_local Workshop workshop;
  std::string_view text = source.text;
  if (text.size() > largest_file) {
    diagnostics.push_back({Severity::error,
                           "file-too-large",
                           "the text is larger than 16 MiB",
                           {},
                           "an assessment of 99 answers has about 50 kB"});
    return {};
  }
  const std::size_t begin = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  YamlTree tree =
      JsonReader(text.substr(begin), static_cast<std::uint32_t>(begin), workshop, diagnostics)
          .read();
  sort_by_place(diagnostics);
  return tree;
}

void append_json(std::string_view text, std::string& json) {
  const bool is_utf8 = simdjson::validate_utf8(text.data(), text.size());
  json += '"';
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c >= 0x20U && c < 0x7FU && c != '"' && c != '\\') continue;
    const unsigned hidden = is_utf8 ? hidden_code(text.substr(i)) : 0;
    if (c >= 0x7FU && is_utf8 && hidden == 0) continue;
    json.append(text, begin, i - begin);
    if (hidden != 0) {
      json += fmt::format("\\u{:04x}", hidden);
      i += hidden < 0x80U ? 0 : hidden < 0x800U ? 1 : 2;
    } else if (c >= 0x80U) {
      json += "\xEF\xBF\xBD";
    } else {
      append_ascii(c, json);
    }
    begin = i + 1;
  }
  json.append(text, begin);
  json += '"';
}

void append_json(YamlNode node, std::string& json) {
  if (node.is_null()) {
    json += "null";
    return;
  }
  if (node.kind() == YamlKind::scalar) {
    append_json(node.text(), json);
    return;
  }
  const bool is_list = node.kind() == YamlKind::sequence;
  json += is_list ? '[' : '{';
  bool first = true;
  const auto separate = [&] {
    if (!std::exchange(first, false)) json += ',';
  };
  if (is_list)
    node.for_each_item([&](YamlNode item) {
      separate();
      append_json(item, json);
    });
  else
    node.for_each_entry([&](YamlNode key, YamlNode value) {
      separate();
      append_json(key.text(), json);
      json += ':';
      append_json(value, json);
    });
  json += is_list ? ']' : '}';
}

}  // namespace mgi
