#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "mgi/load/translation_exchange.hpp"
#include "mgi/text/width.hpp"

namespace mgi {
namespace {

constexpr std::string_view source_note = "source: ";

std::string po_string(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    switch (c) {
      case '"':
        result += "\\\"";
        break;
      case '\\':
        result += "\\\\";
        break;
      case '\n':
        result += "\\n";
        break;
      case '\t':
        result += "\\t";
        break;
      case '\r':
        result += "\\r";
        break;
      default:
        result += c;
    }
  }
  return result + '"';
}

std::string header(const TranslationExchange& exchange) {
  return fmt::format(
      "msgid \"\"\n"
      "msgstr \"\"\n"
      "\"Project-Id-Version: {}{}{}\\n\"\n"
      "\"PO-Revision-Date: \\n\"\n"
      "\"Last-Translator: \\n\"\n"
      "\"Language-Team: \\n\"\n"
      "\"Language: {}\\n\"\n"
      "\"MIME-Version: 1.0\\n\"\n"
      "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
      "\"Content-Transfer-Encoding: 8bit\\n\"\n",
      exchange.of, exchange.version.empty() ? "" : " ", exchange.version, exchange.language);
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

/// Reads a gettext file line by line into entries.
class PoReader {
 public:
  explicit PoReader(const Source& source) : text_(source.text) {}

  Loaded<TranslationExchange> read() {
    std::size_t at = text_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    while (at < text_.size()) {
      std::size_t end = std::min(text_.find('\n', at), text_.size());
      const std::size_t next = std::min(end + 1, text_.size());
      if (end > at && text_[end - 1] == '\r') --end;
      line_ = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
      read_line(trimmed(text_.substr(at, end - at)));
      at = next;
    }
    end_entry();
    if (!seen_header_ && result_.diagnostics.empty())
      fault({0, 0}, "this is no gettext file: its first entry must be the header, 'msgid \"\"'");
    sort_by_place(result_.diagnostics);
    if (!has_errors(result_.diagnostics)) result_.value = std::move(exchange_);
    return std::move(result_);
  }

 private:
  void fault(Span span, std::string message, std::string hint = {}) {
    result_.diagnostics.push_back(
        {Severity::error, "translation-file", std::move(message), span, std::move(hint)});
  }

  void read_line(std::string_view line) {
    if (line.empty() || line.starts_with("#~")) return;  // an obsolete entry
    if (line.starts_with('#')) {
      read_comment(line);
    } else if (line.starts_with('"')) {
      if (field_ == nullptr)
        fault(line_, "a text stands behind no 'msgctxt', 'msgid' or 'msgstr'");
      else
        append(line);
    } else {
      read_field(line);
    }
  }

  void read_comment(std::string_view line) {
    begin_entry_after_msgstr();
    if (line.starts_with("#,") && line.find("fuzzy") != std::string_view::npos)
      entry_.unsure = true;
    if (!line.starts_with("#.")) return;
    const std::string_view note = trimmed(line.substr(2));
    if (note.starts_with(source_note)) source_ = note.substr(source_note.size());
  }

  void read_field(std::string_view line) {
    const std::size_t space = std::min(line.find_first_of(" \t\""), line.size());
    const std::string_view name = line.substr(0, space);
    if (name == "msgctxt" || (name == "msgid" && !context_)) begin_entry_after_msgstr();
    if (!entry_begun_) entry_.span = line_;
    entry_begun_ = true;
    if (name == "msgctxt") {
      context_.emplace();
      field_ = &*context_;
    } else if (name == "msgid") {
      field_ = &entry_.original;
    } else if (name == "msgstr") {
      has_msgstr_ = true;
      field_ = &entry_.translation;
    } else {
      field_ = nullptr;
      fault(line_, fmt::format("'{}' is not a word of this file", name),  // plurals among them
            "each entry has 'msgctxt', 'msgid' and 'msgstr'");
      return;
    }
    append(trimmed(line.substr(space)));
  }

  /// Appends a text in double quotes to the field that is read.
  void append(std::string_view quoted) {
    if (quoted.size() < 2 || !quoted.starts_with('"') || !quoted.ends_with('"')) {
      fault(line_, "a text must stand in double quotes");
      return;
    }
    quoted = quoted.substr(1, quoted.size() - 2);
    for (std::size_t i = 0; i < quoted.size(); ++i) {
      if (quoted[i] == '"') {
        fault(line_, "a double quote inside a text needs a backslash: \\\"");
        return;
      }
      if (quoted[i] != '\\') {
        *field_ += quoted[i];
        continue;
      }
      const char escaped = ++i < quoted.size() ? quoted[i] : '\0';
      switch (escaped) {
        case 'n':
          *field_ += '\n';
          break;
        case 't':
          *field_ += '\t';
          break;
        case 'r':
          *field_ += '\r';
          break;
        case '"':
        case '\\':
          *field_ += escaped;
          break;
        default:
          fault(line_, "a backslash begins nothing that is known here",
                "write \\\\ for a backslash");
          return;
      }
    }
  }

  void begin_entry_after_msgstr() {
    if (has_msgstr_) end_entry();
  }

  void end_entry() {
    ExchangeEntry entry = std::exchange(entry_, {});
    const bool begun = std::exchange(entry_begun_, false);
    const bool complete = std::exchange(has_msgstr_, false);
    const std::string source = std::exchange(source_, {});
    const auto context = std::exchange(context_, std::nullopt);
    field_ = nullptr;
    if (!begun) return;
    if (!complete) {
      fault(entry.span, "an entry has no 'msgstr'");
    } else if (!context && entry.original.empty() && !seen_header_) {
      seen_header_ = true;
      read_header(entry);
    } else if (!context) {
      fault(entry.span, "an entry has no 'msgctxt', so nobody knows which text it is",
            "take the entry from a file that 'mgi translate' wrote");
    } else {
      entry.key = *context;
      if (entry.unsure) entry.stale_source = source;
      exchange_.entries.push_back(std::move(entry));
    }
  }

  void read_header(const ExchangeEntry& entry) {
    std::string_view rest = entry.translation;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      const std::string_view line = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      const std::size_t colon = std::min(line.find(':'), line.size());
      const std::string_view name = line.substr(0, colon);
      const std::string_view value = trimmed(line.substr(std::min(colon + 1, line.size())));
      if (name == "Language") {
        exchange_.language = value;
        std::ranges::replace(exchange_.language, '_', '-');
      } else if (name == "Project-Id-Version") {
        const std::size_t space = std::min(value.find(' '), value.size());
        exchange_.of = value.substr(0, space);
        exchange_.version = trimmed(value.substr(space));
      }
    }
  }

  std::string_view text_;
  Loaded<TranslationExchange> result_;
  TranslationExchange exchange_;
  ExchangeEntry entry_;
  std::optional<std::string> context_;
  std::string source_;
  std::string* field_ = nullptr;
  Span line_;
  bool entry_begun_ = false;
  bool has_msgstr_ = false;
  bool seen_header_ = false;
};

}  // namespace

std::string write_po(const TranslationExchange& exchange) {
  std::string text = header(exchange);
  for (const ExchangeEntry& entry : exchange.entries) {
    text += fmt::format("\n#. {}\n", printable(entry.context));
    for (const std::string& term : entry.terms)
      text += fmt::format("#. term: {}\n", printable(term));
    if (!entry.stale_source.empty())
      text += fmt::format("#. the original has changed since this translation\n#. {}{}\n#, fuzzy\n",
                          source_note, entry.stale_source);
    text += fmt::format("msgctxt {}\nmsgid {}\nmsgstr {}\n", po_string(entry.key),
                        po_string(entry.original), po_string(entry.translation));
  }
  return text;
}

Loaded<TranslationExchange> read_po(const Source& source) {
  return PoReader(source).read();
}

}  // namespace mgi
