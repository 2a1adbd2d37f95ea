#include "cli/statements_of.hpp"

#include <utility>

#include "cli/output.hpp"
#include "mgi/check/checks.hpp"
#include "mgi/load/builtin.hpp"
#include "mgi/load/load_statements.hpp"

namespace mgi {

std::optional<NamedStatements> statements_of(const std::string& path_or_id) {
  NamedStatements named{named_source(path_or_id), {}};
  auto loaded = load_statements(named.source);
  write_diagnostics(named.source, loaded.diagnostics);
  if (!loaded.value) return std::nullopt;
  named.statements = std::move(*loaded.value);
  return named;
}

bool fit(const NamedStatements& named, const Questionnaire& questionnaire) {
  const Diagnostics found = check_statements(named.statements, questionnaire);
  write_diagnostics(named.source, found);
  return !has_errors(found);
}

}  // namespace mgi
