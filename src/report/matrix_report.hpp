#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mgi/model/frameworks.hpp"
#include "mgi/model/questionnaire.hpp"
#include "mgi/report/report.hpp"

namespace mgi {

/// What the questions of a questionnaire cover: how many of each section are of each kind (the
/// framework `Questionnaire::means`), and which ones carry each code of the framework that it
/// serves (`Questionnaire::objectives`). A framework that it does not name is left out.
Report make_matrix_report(const Questionnaire& questionnaire, const Frameworks& frameworks);

/// The same under docs/schemas/matrix-1.json. Ends in a line feed.
std::string matrix_json(const Questionnaire& questionnaire, const Frameworks& frameworks);

/// The sections that hold indicators themselves, in order.
std::vector<std::size_t> sections_with_indicators(const Questionnaire& questionnaire);

/// The indicators of `section` (of all, where it is nothing) that carry a code of a framework, in
/// order.
std::vector<std::size_t> indicators_with_code(const Questionnaire& questionnaire,
                                              std::optional<std::size_t> section,
                                              const Framework& framework, std::string_view code);

}  // namespace mgi
