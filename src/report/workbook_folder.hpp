#pragma once

#include <filesystem>
#include <string>

namespace mgi {

/// A folder that only its owner can read, for as long as the workbook is made: the library can
/// write nowhere but to a file. Throws Error (exit 3) where none can be made.
class WorkbookFolder {
 public:
  WorkbookFolder();
  ~WorkbookFolder();
  WorkbookFolder(const WorkbookFolder&) = delete;
  WorkbookFolder& operator=(const WorkbookFolder&) = delete;
  /// Where the workbook is to be written.
  std::string file() const { return (path_ / "workbook.xlsx").string(); }
  std::string folder() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

}  // namespace mgi
