#pragma once

#include <array>
#include <string>
#include <string_view>

#include "mgi/text/error.hpp"

namespace mgi {

/// The kinds of files that `mgi schema` writes a schema for.
inline constexpr std::array<std::string_view, 2> schema_subjects{"questionnaire", "assessment"};

struct SchemaOptions {
  std::string what;           ///< one of `schema_subjects`
  std::string questionnaire;  ///< a file or an id; empty: the default one
  std::string output;         ///< empty: standard output
};
ExitCode run_schema(const SchemaOptions& options);

}  // namespace mgi
