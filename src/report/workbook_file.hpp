#pragma once

#include <string>

namespace mgi {

/// A file in memory for as long as a workbook is made: libxlsxwriter can write nowhere but to a
/// file, and one on a disk could be left behind there, or be read. Throws Error (exit 3) where none
/// can be made.
class WorkbookFile {
 public:
  WorkbookFile();
  ~WorkbookFile();
  WorkbookFile(const WorkbookFile&) = delete;
  WorkbookFile& operator=(const WorkbookFile&) = delete;
  WorkbookFile(WorkbookFile&&) = delete;
  WorkbookFile& operator=(WorkbookFile&&) = delete;

  /// Where the workbook is to be written.
  std::string path() const;
  /// All that was written there. Throws Error (exit 3) where it cannot be read.
  std::string bytes() const;

 private:
  int number_;
};

/// True once if memory did not suffice for a temporary text of libxlsxwriter on this thread.
bool lost_temporary_text();

}  // namespace mgi
