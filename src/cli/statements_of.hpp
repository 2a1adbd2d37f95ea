#pragma once

#include <optional>
#include <string>

#include "mgi/model/questionnaire.hpp"
#include "mgi/model/statements.hpp"
#include "mgi/text/source.hpp"

namespace mgi {

/// A file of statements with its text.
struct NamedStatements {
  Source source;
  Statements statements;
};

/// Loads the statements that a user named, a file or the id of a built-in one, and writes their
/// diagnostics; nothing where there are errors.
std::optional<NamedStatements> statements_of(const std::string& path_or_id);

/// Holds them against the questionnaire that they are about and writes what is wrong; false where
/// there are errors.
bool fit(const NamedStatements& named, const Questionnaire& questionnaire);

}  // namespace mgi
