#pragma once

#include <span>
#include <string>
#include <string_view>

#include "mgi/check/checked_file.hpp"

namespace mgi {

/// A way to write what `mgi validate` found.
struct FindingsFormat {
  std::string_view id;
  std::string_view description;
  std::string (*write)(std::span<const CheckedFile> files) = nullptr;
};

/// All of them; the first ("text") is the default.
std::span<const FindingsFormat> findings_formats();

/// The format of that id, or nullptr.
const FindingsFormat* find_findings_format(std::string_view id);

}  // namespace mgi
