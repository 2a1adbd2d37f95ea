#include "cli/edition_of.hpp"

#include <fmt/format.h>

#include "cli/output.hpp"

namespace mgi {

std::optional<Edition> edition_of(const std::string& path, Assessment& assessment,
                                  const EditionChoice& choice) {
  if (choice.for_public) return Edition{EditionKind::public_readers, make_public(assessment)};
  if (choice.internal) return Edition{EditionKind::internal, {}};
  const std::size_t items = confidential_items(assessment);
  if (items == 0 || assessment.status != Status::published) return Edition{};
  write_error(fmt::format(
      "mgi: '{}' is published and holds {} confidential {}; say for whom this is: --public leaves "
      "confidential evidence, notes and names out, --internal keeps them\n",
      path == "-" ? "standard input" : path, items, items == 1 ? "item" : "items"));
  return std::nullopt;
}

}  // namespace mgi
