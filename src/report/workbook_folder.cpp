#include "report/workbook_folder.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <system_error>

#include "mgi/text/error.hpp"

namespace mgi {

WorkbookFolder::WorkbookFolder() {
  std::error_code error;
  const auto parent = std::filesystem::temp_directory_path(error);
  path_ = (error ? std::filesystem::path("/tmp") : parent) / "mgi-XXXXXX";
  std::string name = path_.string();
  if (::mkdtemp(name.data()) == nullptr)
    throw Error(fmt::format("cannot make a temporary folder in '{}'; TMPDIR names another place",
                            path_.parent_path().string()));
  path_ = name;
}

WorkbookFolder::~WorkbookFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace mgi
