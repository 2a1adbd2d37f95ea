#pragma once

#include <string>
#include <string_view>

namespace mgi {

/// `text` as a YAML scalar on one line, quoted where it must be.
std::string yaml_scalar(std::string_view text);

/// `text` as a YAML scalar in double quotes.
std::string quoted_yaml_scalar(std::string_view text);

}  // namespace mgi
