#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mgi {

/// The largest file that is read, in bytes (16 MiB). Diagnosed as `file-too-large` by the reader.
inline constexpr std::size_t largest_file = std::size_t{16} << 20U;

/// A text and the name people know it by.
struct Source {
  std::string name;
  std::string text;
};

/// Bytes [begin, end) of a source.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool operator==(const Span&) const = default;
};

/// A place as people count: from 1; columns are characters (code points), not bytes.
struct Location {
  std::size_t line = 1;
  std::size_t column = 1;
};

/// Reads a whole file, or standard input for "-". Reads at most one byte more than `largest_file`,
/// so that an endless pipe ends in a diagnostic. Throws Error (exit 3) where it cannot be read.
Source read_source(const std::string& path);

/// The folder that a path leads to; empty for standard input and bare names.
std::string folder_of(const std::string& path);

/// The first `size` bytes of a file, or all of it where it is smaller. Throws as `read_source`.
Source read_beginning(const std::string& path, std::size_t size);

/// Where byte `offset` stands. LF, CRLF and CR end a line; a byte order mark has no column.
Location locate(std::string_view text, std::size_t offset);

/// The line that byte `offset` stands in, without its end, as a span.
Span line_at(std::string_view text, std::size_t offset);

/// The lines of a text, found once, for telling many places in it. Valid as long as the text.
class Lines {
 public:
  explicit Lines(std::string_view text);
  /// As `locate` of the text.
  Location locate(std::size_t offset) const;
  /// As `line_at` of the text.
  Span line_at(std::size_t offset) const;

 private:
  std::size_t index_of(std::size_t offset) const;
  std::uint32_t begin_of(std::size_t line) const;
  std::size_t characters_before(std::size_t offset) const;

  std::string_view text_;
  std::vector<std::uint32_t> starts_;      // of each line
  std::vector<std::uint32_t> characters_;  // before each block of bytes
};

}  // namespace mgi
