#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mgi::batch {

/// A file that is written beside its place and takes it when it is whole. Removed if it never does.
class StagedFile {
 public:
  /// Throws Error (exit 3) where it cannot be made, as every function here does.
  StagedFile(const std::string& folder, std::string name);
  ~StagedFile();
  StagedFile(const StagedFile&) = delete;
  StagedFile& operator=(const StagedFile&) = delete;
  StagedFile(StagedFile&&) = delete;
  StagedFile& operator=(StagedFile&&) = delete;

  /// Where it stands until then.
  const std::string& part() const { return part_; }
  void write(std::string_view text);
  /// Everything is on the disk after this; nothing may be written any more.
  void finish();
  /// Takes the place of an earlier file of that name. Must be finished.
  void publish();

 private:
  void flush();
  std::string name_, path_, part_;
  std::string waiting_;  // bytes not handed to the system yet
  int file_ = -1;
  bool published_ = false;
};

/// The folder that a batch writes to. Nobody else writes to it meanwhile; what killed runs have
/// left half-written is removed when it is opened and when it is closed.
class OutputFolder {
 public:
  /// Makes the folder if needed. Throws Error (exit 3) where that cannot be done, where another run
  /// is writing to it, or (exit 2) where it holds results of another edition.
  OutputFolder(std::string path, std::string_view edition, bool with_reports);
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;
  OutputFolder(OutputFolder&&) = delete;
  OutputFolder& operator=(OutputFolder&&) = delete;

  const std::string& path() const { return path_; }
  /// Where the reports of single assessments go.
  std::string reports() const { return path_ + "/reports"; }

  /// Writes a report beside its place; any thread may call it.
  void stage_report(const std::string& name, std::string_view text) const;
  /// A staged report is to take its place. Many do so at once, after one call to the disk.
  void publish_report(std::string name);
  /// Those that still wait take their places.
  void publish_waiting();
  /// New names are on the disk after this.
  void sync() const;

 private:
  void remove_parts() const;
  std::string path_;
  int folder_ = -1;
  bool with_reports_;
  std::vector<std::string> waiting_;  // names of staged reports
};

/// Where a file stands until it is whole.
std::string part_path(const std::string& folder, const std::string& name);

}  // namespace mgi::batch
