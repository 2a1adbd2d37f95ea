#pragma once

#include <string>

namespace mgi {

/// The page docs/checks.md: what is checked in files, in Markdown, made from the table of checks.
std::string checks_page();

}  // namespace mgi
