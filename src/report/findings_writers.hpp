#pragma once

#include <span>
#include <string>

#include "mgi/check/checked_file.hpp"

namespace mgi {

/// Annotations of GitHub Actions.
std::string findings_github(std::span<const CheckedFile> files);

/// The code quality report of GitLab.
std::string findings_gitlab(std::span<const CheckedFile> files);

/// All there is to know, by docs/schemas/findings-1.json.
std::string findings_json(std::span<const CheckedFile> files);

/// A test report: a suite for each file, a case for each indicator.
std::string findings_junit(std::span<const CheckedFile> files);

/// SARIF 2.1.0.
std::string findings_sarif(std::span<const CheckedFile> files);

}  // namespace mgi
