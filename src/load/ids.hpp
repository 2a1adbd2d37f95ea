#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "load/reader.hpp"

namespace mgi {

/// A name in the file that must be the id of something else; resolved when all ids are known.
struct Reference {
  std::string id;  ///< empty where there is none, or where it could not be read (reported)
  Span span;
};

/// What stands at `key`: a text, or nothing.
Reference read_reference(Reader& reader, std::string_view key);
/// The same; nothing is reported as missing.
Reference require_reference(Reader& reader, std::string_view key);
/// A text, or a list of texts.
std::vector<Reference> read_references(Reader& reader, std::string_view key);

/// The ids of one list of a questionnaire, e.g. of its indicators.
class Ids {
 public:
  /// `what` names one of them in messages: "indicator".
  explicit Ids(std::string what) : what_(std::move(what)) {}

  /// Reads the field `id` of the thing that has `index` in its list and names the reader after it.
  /// Reports an id that is missing, malformed or used before.
  std::string read(Reader& reader, std::size_t index);

  /// Says that an id of the list could not be read: from now on nothing is unknown.
  void set_incomplete() { is_whole_ = false; }
  bool is_whole() const { return is_whole_; }

  /// The index of the first thing of that id, or nothing.
  std::optional<std::size_t> find(const std::string& id) const;
  /// The same; an id that does not exist is reported, unless it may be one that was not read.
  std::optional<std::size_t> resolve(const Reference& reference, Diagnostics& diagnostics) const;
  /// The index of what an unknown id was probably meant to be, or nothing; nothing, too, where
  /// `diagnostics` are too many for looking.
  std::optional<std::size_t> find_nearest(std::string_view id,
                                          const Diagnostics& diagnostics) const;
  /// All of them, sorted, for "did you mean".
  std::vector<std::string> sorted() const;

 private:
  struct Place {
    std::size_t index;
    Span span;
  };
  std::string what_;
  std::unordered_map<std::string, Place> known_;
  bool is_whole_ = true;
};

}  // namespace mgi
