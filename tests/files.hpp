#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>

#include "catch.hpp"
#include "mgi/load/instrument.hpp"
#include "mgi/load/load_assessment.hpp"
#include "mgi/load/load_questionnaire.hpp"
#include "mgi/text/diagnostic.hpp"
#include "mgi/text/source.hpp"

namespace mgi::test {

/// A file of the repository, by its path from the root.
inline Source file(const std::string& path) {
  return read_source(MGI_ROOT "/" + path);
}

/// A text as a file of that name would hold it.
inline Source text(std::string content, std::string name = "test.yaml") {
  return {std::move(name), std::move(content)};
}

/// All diagnostics as users see them, one after the other.
inline std::string shown(const Diagnostics& diagnostics, const Source& source) {
  return format_diagnostics(diagnostics, source);
}

/// The ids of the checks that reported, in file order, joined by spaces.
inline std::string check_ids(const Diagnostics& diagnostics) {
  std::string ids;
  for (const Diagnostic& diagnostic : diagnostics)
    ids += (ids.empty() ? "" : " ") + diagnostic.check;
  return ids;
}

/// `text` with `to` in place of the first `from`, which must be there.
inline std::string changed(std::string text, std::string_view from, std::string_view to) {
  const std::size_t place = text.find(from);
  INFO("'" << from << "' does not stand in the text");
  REQUIRE(place != std::string::npos);
  return text.replace(place, from.size(), to);
}

/// A file to fill in with its date, which only the user knows.
inline std::string dated(std::string text) {
  const std::size_t begin = text.find("\ndate:  #");
  REQUIRE(begin != std::string::npos);
  return text.replace(begin + 1, text.find('\n', begin + 1) - begin - 1, "date: 2025-06-30");
}

/// The bytes of `text` under a span.
inline std::string under(Span span, std::string_view text) {
  return std::string(text.substr(span.begin, span.end - span.begin));
}

/// What is said of a text that must not load; `load` takes its source.
template <typename Load>
std::string said_by(const Load& load, const std::string& content) {
  const Source source = text(content);
  const auto result = load(source);
  CHECK_FALSE(result.value);
  return shown(result.diagnostics, source);
}

/// The value of a text that must load without a word.
template <typename Load>
auto loaded_by(const Load& load, const std::string& content) {
  const Source source = text(content);
  auto result = load(source);
  CHECK(shown(result.diagnostics, source) == "");
  REQUIRE(result.value);
  return std::move(*result.value);
}

/// The small questionnaire of eight indicators that most tests use.
inline Questionnaire small_questionnaire() {
  return *load_questionnaire(file("tests/transcripts/files/small.yaml")).value;
}

/// The answers of Samplia to it.
inline Assessment samplia(const Questionnaire& questionnaire) {
  return *load_assessment(file("tests/transcripts/files/samplia.yaml"), questionnaire).value;
}

}  // namespace mgi::test
