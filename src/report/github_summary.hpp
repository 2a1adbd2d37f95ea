#pragma once

#include <span>
#include <string>

#include "mgi/check/checked_file.hpp"

namespace mgi {

/// The summary of a job of GitHub Actions, in Markdown: one row for each finding, in file order, as
/// far as GitHub takes them.
std::string github_summary(std::span<const CheckedFile> files);

}  // namespace mgi
