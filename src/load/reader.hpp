#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/yaml.hpp"
#include "mgi/text/diagnostic.hpp"

namespace mgi {

/// Reads the fields of one YAML mapping. Every fault goes to the diagnostics and reading goes on
/// with an empty value, so that one run reports all faults. Call `finish` when all fields are read:
/// what was not asked for is an unknown field.
class Reader {
 public:
  /// `what` names the thing in messages, e.g. "indicator 'trafficking-law'". A node that is not a
  /// mapping is reported and reads as empty.
  Reader(YamlNode node, std::string what, Diagnostics& diagnostics);
  /// The same for "what 'id'", which is put together only for a message: most files have none.
  /// Both must outlive the reader.
  Reader(YamlNode node, std::string_view what, std::string_view id, Diagnostics& diagnostics);

  std::string what() const;
  Span span() const { return node_.span(); }
  /// The span of the value of `key`, or of the whole mapping where it is absent.
  Span span_of(std::string_view key) {
    const auto node = find(key);
    return node ? node->span() : span();
  }
  void rename(std::string what) {
    what_ = std::move(what);
    kind_ = {};
  }
  /// "what 'id'"; `what` is a literal.
  void rename(std::string_view what, std::string id) {
    what_ = std::move(id);
    kind_ = what;
    id_ = {};
  }

  /// The value of `key`, or nothing if it is not there or has no value.
  std::optional<YamlNode> find(std::string_view key);
  /// As `find`, but an absent field is reported as missing.
  std::optional<YamlNode> require(std::string_view key);

  /// As `find`, but anything but a single value is reported and reads as absent.
  std::optional<YamlNode> find_scalar(std::string_view key);

  std::string required_text(std::string_view key);
  std::string text(std::string_view key);
  /// A number from `lowest` to `highest`, or `otherwise`.
  double number(std::string_view key, double otherwise, double lowest, double highest);
  /// A number above 0, or 1.
  double weight(std::string_view key);
  int whole_number(std::string_view key, int otherwise, int lowest, int highest);
  bool flag(std::string_view key);
  /// A text, or a list of texts: `gcm: 10` and `gcm: [10, 12]`.
  std::vector<std::string> texts(std::string_view key);
  /// Calls `visit(text, span)` for each of the texts at `key`.
  void each_text(std::string_view key, const std::function<void(const std::string&, Span)>& visit);
  /// The index of one of `words`, or nothing (reported, unless the field is absent).
  template <std::size_t size>
  std::optional<std::size_t> word(std::string_view key,
                                  const std::array<std::string_view, size>& words) {
    const auto node = find_scalar(key);
    return node ? word_in(key, node->text(), node->span(), words) : std::nullopt;
  }
  /// Calls `visit(index)` for each of the texts at `key` that is one of `words`; others are
  /// reported.
  template <std::size_t size>
  void each_word(std::string_view key, const std::array<std::string_view, size>& words,
                 const std::function<void(std::size_t)>& visit) {
    each_text(key, [&](const std::string& text, Span span) {
      if (const auto index = word_in(key, text, span, words)) visit(*index);
    });
  }
  /// Calls `visit` for each item of the list at `key`; an absent list has none. False where
  /// something else than a list stands there (reported).
  bool each(std::string_view key, const std::function<void(YamlNode)>& visit);
  /// Calls `visit(key, value)` for each entry of the mapping at `key`. False as for `each`.
  bool each_entry(std::string_view key, const std::function<void(YamlNode, YamlNode)>& visit);

  /// True if `key` is not there but a key that looks like it is, of which `finish` tells.
  bool seems_misspelt(std::string_view key) const;

  /// Reports; what is given back is for notes and edits, until something else is reported.
  Diagnostic& error(std::string check, std::string message, Span span, std::string hint = {});
  Diagnostic& warning(std::string check, std::string message, Span span, std::string hint = {});
  Diagnostics& diagnostics() { return diagnostics_; }

  /// Reports the fields that nothing asked for. Where one of them is a missing field misspelt, that
  /// is one fault: the missing one is not reported any more. False if there was any.
  bool finish();

 private:
  /// What was reported as missing.
  struct Missing {
    std::string_view key;
    std::string message;
  };
  void check_kind();
  template <std::size_t size>
  std::optional<std::size_t> word_in(std::string_view key, std::string_view written, Span span,
                                     const std::array<std::string_view, size>& words) {
    const auto found = std::find(words.begin(), words.end(), written);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    report_word(key, written, span, std::vector<std::string>(words.begin(), words.end()));
    return std::nullopt;
  }
  void report_word(std::string_view key, std::string_view written, Span span,
                   const std::vector<std::string>& words);
  std::optional<std::string> text_of(YamlNode node, std::string_view key);
  void forget_missing(std::string_view key);

  YamlNode node_;
  std::string what_;
  std::string_view kind_;  // where it is not empty: the reader is called "kind 'id'"
  std::string_view id_;    // empty: `what_` is the id
  Diagnostics& diagnostics_;
  std::vector<std::string_view> asked_;  // for "did you mean"; the keys of the callers are literals
  std::vector<Missing> missing_;
};

/// True if one of the diagnostics behind the first `known` is an error.
bool has_errors_behind(const Diagnostics& diagnostics, std::size_t known);

/// False where so much is wrong with a file that looking for the nearest of `candidates` words once
/// more would take too long.
bool is_worth_a_hint(const Diagnostics& diagnostics, std::size_t candidates);

/// `text` without spaces around it, in small letters (of ASCII).
std::string trimmed_lower(std::string_view text);

/// The text of a scalar; anything else is reported as `wrong-kind` and gives nothing.
std::optional<std::string> scalar_text(YamlNode node, std::string_view what,
                                       Diagnostics& diagnostics);

/// A finite decimal number, the whole of `text`; nothing otherwise.
std::optional<double> parse_number(std::string_view text);

/// Reports an id that is not words of lower-case letters and digits joined by hyphens.
void check_id(std::string_view id, Span span, Diagnostics& diagnostics);

/// True if the document is a mapping whose first key is `kind` with format version 1; otherwise
/// says what is wrong.
bool is_document(const YamlTree& tree, std::string_view kind, Diagnostics& diagnostics);

/// Reads a file whose first key must be `kind: 1`; `read(reader)` then reads the other fields.
/// Gives the tree back.
std::shared_ptr<const YamlTree> read_document(const Source& source, std::string_view kind,
                                              Diagnostics& diagnostics,
                                              const std::function<void(Reader&)>& read);

}  // namespace mgi
