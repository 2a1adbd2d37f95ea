#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "batch/output_folder.hpp"
#include "batch/score_file.hpp"

namespace mgi::batch {

/// The file of a folder in which a run keeps what it made of each input.
inline constexpr std::string_view results_file = ".mgi-results";

/// Writes the results of a run, for the next one. Only what was counted is kept.
class ResultsWriter {
 public:
  /// `key` says what else the results depend on: program, options.
  ResultsWriter(StagedFile& file, std::string_view key);
  void add(const std::string& path, const FileOutcome& outcome);

 private:
  StagedFile& file_;
};

/// The results of the run before. Any thread may ask.
class EarlierResults {
 public:
  /// Reads where they stand. None where there is no such file or its key differs.
  EarlierResults(const std::string& folder, std::string_view key);
  ~EarlierResults();
  EarlierResults(const EarlierResults&) = delete;
  EarlierResults& operator=(const EarlierResults&) = delete;
  EarlierResults(EarlierResults&&) = delete;
  EarlierResults& operator=(EarlierResults&&) = delete;

  /// What was made of the input at `path` if it then had this content, and the SHA-256 of the
  /// instrument's text. Nothing too where the record is damaged.
  std::optional<std::pair<FileOutcome, std::string>> find(const std::string& path,
                                                          const std::string& sha256) const;

 private:
  struct Place {
    std::uint64_t begin = 0;
    std::uint64_t size = 0;
  };
  int file_ = -1;
  std::map<std::string, Place> places_;
};

}  // namespace mgi::batch
