#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "mgi/load/assessment_line.hpp"

namespace mgi::batch {

/// Where a line stands among the result lines, and what it is about.
struct ResultPlace {
  LineKey key;       ///< of a result
  std::string file;  ///< the assessment was made from
  LineKind kind = LineKind::result;
  std::size_t from = 0;    ///< which of the paths
  std::size_t number = 1;  ///< of the line in it
  std::uint64_t begin = 0;
  std::size_t size = 0;
};

/// Files of result lines (and error lines), which stay on the disk: in memory is only where each
/// line stands. Any thread may read.
class ResultLines {
 public:
  /// `-` is standard input. Pipes are copied to a temporary file. Throws Error (exit 3) where one
  /// cannot be read, and (exit 1) naming each line that is no whole result.
  explicit ResultLines(const std::vector<std::string>& paths);
  ~ResultLines();
  ResultLines(const ResultLines&) = delete;
  ResultLines& operator=(const ResultLines&) = delete;
  ResultLines(ResultLines&&) = delete;
  ResultLines& operator=(ResultLines&&) = delete;

  /// Sorts by questionnaire, jurisdiction and round, error lines at the end, and leaves out lines
  /// that are equal to another one. Throws Error (exit 1) naming all lines that differ though they
  /// are about the same.
  void sort_by_subject();
  /// Sorts by the files that assessments were made from, and leaves out equal lines.
  void sort_by_file();

  const std::vector<ResultPlace>& places() const { return places_; }
  /// The line without its end.
  std::string read(const ResultPlace& place) const;
  /// "'a.jsonl' line 3".
  std::string name(const ResultPlace& place) const;

 private:
  void add(const std::string& path, std::vector<std::string>& faults);
  template <typename Order>
  void sort(const Order& order);
  std::vector<std::string> names_;
  std::vector<int> files_;
  std::vector<ResultPlace> places_;
};

}  // namespace mgi::batch
