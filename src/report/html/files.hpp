#pragma once

#include <string_view>

namespace mgi::html {

// The files of src/report/html that the page takes over, without comments and indents
// (files.cmake).

std::string_view style();
std::string_view script();

}  // namespace mgi::html
