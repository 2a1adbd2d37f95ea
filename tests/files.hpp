#pragma once

#include <fmt/format.h>

#include <string>

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
  std::string all;
  for (const Diagnostic& diagnostic : diagnostics) all += format_diagnostic(diagnostic, source);
  return all;
}

/// The ids of the checks that reported, in file order, joined by spaces.
inline std::string check_ids(const Diagnostics& diagnostics) {
  std::string ids;
  for (const Diagnostic& diagnostic : diagnostics)
    ids += (ids.empty() ? "" : " ") + diagnostic.check;
  return ids;
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
