#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "batch/output_folder.hpp"
#include "batch/score_file.hpp"

namespace mgi::batch {

/// failures.csv: names of the columns, and a row.
std::string failures_head();
std::string failures_row(const Failure& failure, bool for_public);

/// summary.csv. Which columns it has is only known when all questionnaires are, so rows wait in a
/// file, not in memory.
class SummaryTable {
 public:
  /// The file with waiting rows stands beside `path`.
  explicit SummaryTable(const std::string& path);
  ~SummaryTable();
  SummaryTable(const SummaryTable&) = delete;
  SummaryTable& operator=(const SummaryTable&) = delete;
  SummaryTable(SummaryTable&&) = delete;
  SummaryTable& operator=(SummaryTable&&) = delete;

  void add(const Questionnaire& questionnaire, const Scored& scored);
  /// Writes names of columns and all rows, in the order they were added.
  void write(StagedFile& to);

 private:
  /// The columns of the top sections of one questionnaire.
  struct Group {
    std::string sha256;
    std::vector<std::size_t> columns;  // places in `sections_`, one for each top section
  };
  std::size_t group_of(const Questionnaire& questionnaire);
  void put(std::string_view bytes);
  void flush();
  std::string path_;
  int waiting_ = -1;
  std::string bytes_;                  // not handed to the system yet
  std::vector<std::string> sections_;  // ids of top sections, each once
  std::vector<Group> groups_;
  std::size_t rows_ = 0;
};

}  // namespace mgi::batch
