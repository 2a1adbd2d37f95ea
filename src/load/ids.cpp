#include "load/ids.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "mgi/text/nearest.hpp"

namespace mgi {

Reference read_reference(Reader& reader, std::string_view key) {
  return {reader.text(key), reader.span_of(key)};
}

Reference require_reference(Reader& reader, std::string_view key) {
  return {reader.required_text(key), reader.span_of(key)};
}

std::vector<Reference> read_references(Reader& reader, std::string_view key) {
  std::vector<Reference> result;
  reader.each_text(key, [&](const std::string& id, Span span) { result.push_back({id, span}); });
  return result;
}

std::string Ids::read(Reader& reader, std::size_t index) {
  const auto node = reader.require("id");
  std::string id =
      node ? scalar_text(*node, "'id'", reader.diagnostics()).value_or("") : std::string();
  if (id.empty()) {
    set_incomplete();
    if (node && node->kind() == YamlKind::scalar)
      reader.error("missing-field", fmt::format("'id' of {} is empty", reader.what()), node->span(),
                   "write it between the quotes");
    return id;
  }
  reader.rename(fmt::format("{} '{}'", what_, id));
  check_id(id, node->span(), reader.diagnostics());
  const auto [first, is_new] = known_.emplace(id, Place{index, node->span()});
  if (!is_new)
    reader
        .error("duplicate-id", fmt::format("{} '{}' stands here a second time", what_, id),
               node->span(), "ids must differ")
        .notes.push_back({"the first one is here", first->second.span});
  return id;
}

std::optional<std::size_t> Ids::find(const std::string& id) const {
  const auto found = known_.find(id);
  return found == known_.end() ? std::nullopt : std::optional(found->second.index);
}

std::optional<std::size_t> Ids::resolve(const Reference& reference,
                                        Diagnostics& diagnostics) const {
  if (reference.id.empty()) return std::nullopt;
  const auto found = find(reference.id);
  if (found || !is_whole_) return found;
  const auto known =
      is_worth_a_hint(diagnostics, known_.size()) ? sorted() : std::vector<std::string>();
  diagnostics.push_back({Severity::error, "unknown-reference",
                         fmt::format("there is no {} '{}'", what_, reference.id), reference.span,
                         did_you_mean(reference.id, known)});
  if (const auto guess = only_guess(reference.id, known))
    diagnostics.back().edits.push_back({reference.span, *guess, false});
  return std::nullopt;
}

std::optional<std::size_t> Ids::find_nearest(std::string_view id,
                                             const Diagnostics& diagnostics) const {
  if (!is_worth_a_hint(diagnostics, known_.size())) return std::nullopt;
  const auto meant = nearest(id, sorted());
  return meant ? find(*meant) : std::nullopt;
}

std::vector<std::string> Ids::sorted() const {
  std::vector<std::string> ids;
  ids.reserve(known_.size());
  for (const auto& [id, place] : known_) ids.push_back(id);
  std::ranges::sort(ids);  // hints must not depend on the order of a hash table
  return ids;
}

}  // namespace mgi
