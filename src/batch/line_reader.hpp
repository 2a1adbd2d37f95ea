#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mgi::batch {

/// Reads a file or pipe line by line, in memory that grows with the longest line only.
class LineReader {
 public:
  struct Line {
    std::string_view text;     ///< without its end; valid until the next line is asked for
    std::size_t number = 1;    ///< from 1; empty lines count
    std::uint64_t begin = 0;   ///< where it stands in the file
    bool is_too_long = false;  ///< longer than `largest_file`: its text is not kept
    bool has_end = true;       ///< false for a last line without a line feed
  };

  /// Reads `file` until its end and leaves it open. Messages call it `name`.
  LineReader(int file, std::string name) : file_(file), name_(std::move(name)) {}

  const std::string& name() const { return name_; }
  /// True if a line is there without reading on, which may take long.
  bool is_ready() const;
  /// The next line that is not empty; nothing at the end. Throws Error (exit 3) where the file
  /// cannot be read.
  std::optional<Line> next();

 private:
  bool fill();
  std::optional<Line> next_of_any_kind();
  int file_;
  std::string name_;
  std::string bytes_;         // read and not used up
  std::size_t begin_ = 0;     // of the next line in them
  std::size_t searched_ = 0;  // up to here they hold no line feed behind `begin_`
  std::uint64_t offset_ = 0;  // of the next line in the file
  std::size_t number_ = 0;
  bool at_end_ = false;
};

}  // namespace mgi::batch
