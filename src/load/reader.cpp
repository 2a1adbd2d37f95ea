#include "load/reader.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "mgi/text/nearest.hpp"

namespace mgi {
namespace {

std::string_view kind_name(YamlKind kind) {
  constexpr std::array<std::string_view, 3> names{"a single value", "a list", "a map of fields"};
  return names.at(static_cast<std::size_t>(kind));
}

}  // namespace

Reader::Reader(YamlNode node, std::string what, Diagnostics& diagnostics)
    : node_(node), what_(std::move(what)), diagnostics_(diagnostics) {
  check_kind();
}

Reader::Reader(YamlNode node, std::string_view what, std::string_view id, Diagnostics& diagnostics)
    : node_(node), kind_(what), id_(id), diagnostics_(diagnostics) {
  check_kind();
}

void Reader::check_kind() {
  asked_.reserve(16);
  if (node_.kind() != YamlKind::mapping)
    error("wrong-kind",
          fmt::format("{} must be a map of fields, not {}", what(), kind_name(node_.kind())),
          node_.span());
}

std::string Reader::what() const {
  if (kind_.empty()) return what_;
  return fmt::format("{} '{}'", kind_, id_.empty() ? std::string_view(what_) : id_);
}

std::optional<YamlNode> Reader::find(std::string_view key) {
  asked_.push_back(key);
  const std::optional<YamlNode> found = node_.find(key);
  return found && !found->is_null() ? found : std::nullopt;
}

std::optional<YamlNode> Reader::require(std::string_view key) {
  auto found = find(key);
  if (found || node_.kind() != YamlKind::mapping) return found;
  std::optional<Span> empty;
  node_.for_each_entry([&](YamlNode name, YamlNode /*value*/) {
    if (name.text() == key) empty = name.span();
  });
  if (empty)
    error("missing-field", fmt::format("'{}' of {} has no value", key, what()), *empty,
          "write it behind the colon");
  else
    missing_.push_back(
        {key, error("missing-field", fmt::format("{} has no '{}'", what(), key),
                    {node_.span().begin, node_.span().begin}, fmt::format("add '{}: …'", key))
                  .message});
  return found;
}

std::optional<YamlNode> Reader::find_scalar(std::string_view key) {
  const auto node = find(key);
  if (!node || node->kind() == YamlKind::scalar) return node;
  text_of(*node, key);
  return std::nullopt;
}

std::string Reader::required_text(std::string_view key) {
  const auto node = require(key);
  if (!node) return {};
  auto text = text_of(*node, key);
  if (text && text->empty())
    error("missing-field", fmt::format("'{}' of {} is empty", key, what()), node->span(),
          "write it between the quotes");
  return text.value_or("");
}

std::string Reader::text(std::string_view key) {
  const auto node = find(key);
  if (!node) return {};
  return text_of(*node, key).value_or("");
}

std::optional<std::string> Reader::text_of(YamlNode node, std::string_view key) {
  // What it is called is put together only for a message: most files have none.
  if (node.kind() == YamlKind::scalar) return std::string(node.text());
  return scalar_text(node, fmt::format("'{}' of {}", key, what()), diagnostics_);
}

double Reader::number(std::string_view key, double otherwise, double lowest, double highest) {
  const auto node = find_scalar(key);
  if (!node) return otherwise;
  const auto value = parse_number(node->text());
  if (value && *value >= lowest && *value <= highest) return *value;
  error("wrong-number",
        fmt::format("'{}' of {} must be a number from {} to {}", key, what(), lowest, highest),
        node->span());
  return otherwise;
}

double Reader::weight(std::string_view key) {
  const auto node = find_scalar(key);
  if (!node) return 1;
  const auto value = parse_number(node->text());
  if (value && *value > 0) return *value;
  error("wrong-number", fmt::format("'{}' of {} must be a number above 0", key, what()),
        node->span());
  return 1;
}

int Reader::whole_number(std::string_view key, int otherwise, int lowest, int highest) {
  const auto node = find_scalar(key);
  if (!node) return otherwise;
  const auto value = parse_number(node->text());
  if (value && *value >= lowest && *value <= highest && std::floor(*value) == *value)
    return static_cast<int>(*value);
  error(
      "wrong-number",
      fmt::format("'{}' of {} must be a whole number from {} to {}", key, what(), lowest, highest),
      node->span());
  return otherwise;
}

bool Reader::flag(std::string_view key) {
  const auto node = find_scalar(key);
  if (!node) return false;
  if (node->text() == "true" || node->text() == "yes") return true;
  if (node->text() == "false" || node->text() == "no") return false;
  Diagnostic& diagnostic = error(
      "wrong-word", fmt::format("'{}' of {} must be true or false", key, what()), node->span());
  const std::string word = trimmed_lower(node->text());
  if (word == "true" || word == "yes" || word == "on")
    diagnostic.edits.push_back({node->span(), "true"});
  if (word == "false" || word == "no" || word == "off")
    diagnostic.edits.push_back({node->span(), "false"});
  return false;
}

std::vector<std::string> Reader::texts(std::string_view key) {
  std::vector<std::string> result;
  each_text(key, [&](const std::string& text, Span /*span*/) { result.push_back(text); });
  return result;
}

void Reader::each_text(std::string_view key,
                       const std::function<void(const std::string&, Span)>& visit) {
  const auto node = find(key);
  if (!node) return;
  const auto add = [&](YamlNode item) {
    const auto text = text_of(item, key);
    if (text) visit(*text, item.span());
  };
  if (node->kind() == YamlKind::sequence)
    node->for_each_item(add);
  else
    add(*node);
}

void Reader::report_word(std::string_view key, std::string_view written, Span span,
                         const std::vector<std::string>& words) {
  std::string hint = did_you_mean(written, words);
  if (hint.empty()) hint = fmt::format("use one of: {}", fmt::join(words, ", "));
  Diagnostic& diagnostic =
      error("wrong-word", fmt::format("'{}' of {} cannot be '{}'", key, what(), written), span,
            std::move(hint));
  const std::string meant = trimmed_lower(written);
  if (std::ranges::find(words, meant) != words.end())
    diagnostic.edits.push_back({span, meant});
  else if (const auto guess = only_guess(meant, words))
    diagnostic.edits.push_back({span, *guess, false});
}

bool Reader::each(std::string_view key, const std::function<void(YamlNode)>& visit) {
  const auto node = find(key);
  if (!node) return true;
  if (node->kind() == YamlKind::sequence) {
    node->for_each_item(visit);
    return true;
  }
  error("wrong-kind",
        fmt::format("'{}' of {} must be a list, not {}", key, what(), kind_name(node->kind())),
        node->span(), "begin each item with '- '");
  return false;
}

bool Reader::each_entry(std::string_view key,
                        const std::function<void(YamlNode, YamlNode)>& visit) {
  const auto node = find(key);
  if (!node) return true;
  if (node->kind() == YamlKind::mapping) {
    node->for_each_entry(visit);
    return true;
  }
  error("wrong-kind",
        fmt::format("'{}' of {} must be a map of fields, not {}", key, what(),
                    kind_name(node->kind())),
        node->span());
  return false;
}

bool Reader::seems_misspelt(std::string_view key) const {
  if (node_.kind() != YamlKind::mapping || node_.find(key)) return false;
  const std::array wanted{std::string(key)};
  bool near = false;
  node_.for_each_entry([&](YamlNode name, YamlNode /*value*/) {
    near = near || nearest(name.text(), wanted).has_value();
  });
  return near;
}

Diagnostic& Reader::error(std::string check, std::string message, Span span, std::string hint) {
  return diagnostics_.emplace_back(
      Diagnostic{Severity::error, std::move(check), std::move(message), span, std::move(hint)});
}

Diagnostic& Reader::warning(std::string check, std::string message, Span span, std::string hint) {
  return diagnostics_.emplace_back(
      Diagnostic{Severity::warning, std::move(check), std::move(message), span, std::move(hint)});
}

bool Reader::finish() {
  if (node_.kind() != YamlKind::mapping) return true;
  std::vector<std::string> known;
  node_.for_each_entry([&](YamlNode key, YamlNode /*value*/) {
    if (std::ranges::find(asked_, key.text()) != asked_.end()) return;
    if (known.empty()) known.assign(asked_.begin(), asked_.end());
    error("unknown-field", fmt::format("{} has no field '{}'", what(), key.text()), key.span(),
          did_you_mean(key.text(), known));
    if (const auto meant = nearest(key.text(), known)) forget_missing(*meant);
  });
  return known.empty();
}

void Reader::forget_missing(std::string_view key) {
  const auto missing = std::ranges::find(missing_, key, &Missing::key);
  if (missing == missing_.end()) return;
  const auto said = std::ranges::find_if(diagnostics_, [&](const Diagnostic& diagnostic) {
    return diagnostic.span.begin == node_.span().begin && diagnostic.message == missing->message;
  });
  if (said != diagnostics_.end()) diagnostics_.erase(said);
  missing_.erase(missing);
}

bool has_errors_behind(const Diagnostics& diagnostics, std::size_t known) {
  return std::any_of(diagnostics.begin() + static_cast<std::ptrdiff_t>(known), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

bool is_worth_a_hint(const Diagnostics& diagnostics, std::size_t candidates) {
  constexpr std::size_t most_comparisons = 250'000;
  return diagnostics.size() * candidates <= most_comparisons;
}

std::string trimmed_lower(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  text = text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
  std::string result(text);
  std::ranges::transform(result, result.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return result;
}

std::optional<std::string> scalar_text(YamlNode node, std::string_view what,
                                       Diagnostics& diagnostics) {
  if (node.kind() == YamlKind::scalar) return std::string(node.text());
  diagnostics.push_back(
      {Severity::error, "wrong-kind",
       fmt::format("{} must be a single value, not {}", what, kind_name(node.kind())),
       node.span()});
  return std::nullopt;
}

std::optional<double> parse_number(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
    return std::nullopt;
  return value;
}

void check_id(std::string_view id, Span span, Diagnostics& diagnostics) {
  const bool words = !id.empty() && id.front() != '-' && id.back() != '-' &&
                     id.find("--") == std::string_view::npos && std::ranges::all_of(id, [](char c) {
                       return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
                     });
  if (words) return;
  diagnostics.push_back({Severity::error, "id-form", fmt::format("'{}' is not an id", id), span,
                         "use lower-case letters, digits and single hyphens, as in "
                         "'border-management'"});
}

bool is_document(const YamlTree& tree, std::string_view kind, Diagnostics& diagnostics) {
  Reader reader(tree.root(), "the file", diagnostics);
  if (tree.root().kind() != YamlKind::mapping) return false;
  if (tree.root().size() == 0)
    reader.error("file-kind", fmt::format("the first line must be '{}: 1'", kind), reader.span(),
                 "it says what kind of file this is, and in which format");
  bool first = true;
  bool right = false;
  tree.root().for_each_entry([&](YamlNode key, YamlNode value) {
    if (!std::exchange(first, false)) return;
    if (key.text() != kind) {
      reader.error("file-kind", fmt::format("the first line must be '{}: 1'", kind), key.span(),
                   key.text().starts_with("mgi-")
                       ? fmt::format("this file says it is '{}'", key.text())
                       : "it says what kind of file this is, and in which format");
    } else if (value.text() != "1") {
      reader.error("format-version",
                   fmt::format("format '{}' of '{}' is not known", value.text(), kind),
                   value.span(), "this version of mgi reads format 1");
    } else {
      right = true;
    }
  });
  return right;
}

std::shared_ptr<const YamlTree> read_document(const Source& source, std::string_view kind,
                                              Diagnostics& diagnostics,
                                              const std::function<void(Reader&)>& read) {
  auto tree = std::make_shared<const YamlTree>(read_yaml(source, diagnostics));
  if (tree->empty() || !is_document(*tree, kind, diagnostics)) {
    sort_by_place(diagnostics);
    return tree;
  }
  Reader reader(tree->root(), "the file", diagnostics);
  reader.find(kind);
  read(reader);
  reader.finish();
  sort_by_place(diagnostics);
  return tree;
}

}  // namespace mgi
