#include "mgi/text/source.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>

#include "mgi/text/error.hpp"
#include "text/file_calls.hpp"

namespace mgi {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Characters are counted in blocks, so that a place far behind in a long line is told quickly.
constexpr std::size_t block = 4096;

/// How many characters begin in `bytes`.
std::size_t characters_in(std::string_view bytes) {
  return static_cast<std::size_t>(std::ranges::count_if(
      bytes, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// Open for reading as long as it lives; standard input stays open.
struct OpenFile {
  explicit OpenFile(const std::string& path)
      : number(path == "-" ? standard_input : open_file(path, read_only)) {}
  ~OpenFile() {
    if (number > standard_input) close_file(number);  // nothing was written
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  static constexpr int standard_input = 0;
  static constexpr int read_only = 0;
  int number;
};

std::string reason_of(int error) {
  if (error == ENOENT) return "there is no such file";
  if (error == EISDIR) return "it is a folder, not a file";
  if (error == EACCES) return "you have no permission to read it";
  return words_of_error(error);
}

}  // namespace

Source read_source(const std::string& path) {
  return read_beginning(path, largest_file + 1);
}

std::string folder_of(const std::string& path) {
  return std::filesystem::path(path).parent_path().string();
}

Source read_beginning(const std::string& path, std::size_t size) {
  const auto fail = [&](int error) {
    throw Error(fmt::format("cannot read '{}': {}", path, reason_of(error)));
  };
  const OpenFile file(path);
  if (file.number < 0) fail(errno);

  Source source{path == "-" ? "<stdin>" : path, {}};
  std::array<char, std::size_t{1} << 16U> chunk;
  while (source.text.size() < size) {
    const std::size_t wanted = std::min(chunk.size(), size - source.text.size());
    const std::ptrdiff_t count = read_some(file.number, chunk.data(), wanted);
    if (count < 0) fail(errno);
    if (count == 0) break;
    source.text.append(chunk.data(), static_cast<std::size_t>(count));
  }
  return source;
}

Span line_at(std::string_view text, std::size_t offset) {
  const auto ends_line = [](char c) { return c == '\n' || c == '\r'; };
  offset = std::min(offset, text.size());
  // Between the two characters of CRLF the place still belongs to the line they end.
  if (offset > 0 && offset < text.size() && text[offset] == '\n' && text[offset - 1] == '\r')
    --offset;
  std::size_t begin = offset;
  while (begin > 0 && !ends_line(text[begin - 1])) --begin;
  if (begin == 0 && text.starts_with(byte_order_mark)) begin = byte_order_mark.size();
  std::size_t end = std::max(begin, offset);
  while (end < text.size() && !ends_line(text[end])) ++end;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

Location locate(std::string_view text, std::size_t offset) {
  // What stands behind the place and the character after it does not matter.
  return Lines(text.substr(0, std::min(offset, text.size()) + 2)).locate(offset);
}

Lines::Lines(std::string_view text) : text_(text), starts_{0} {
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')))
      starts_.push_back(static_cast<std::uint32_t>(i + 1));
  characters_.reserve(text.size() / block + 1);
  std::size_t count = 0;
  for (std::size_t begin = 0; begin <= text.size(); begin += block) {
    characters_.push_back(static_cast<std::uint32_t>(count));
    count += characters_in(text.substr(begin, block));
  }
}

Location Lines::locate(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const std::size_t line = index_of(offset);
  const std::size_t begin = begin_of(line);
  if (offset <= begin) return {line + 1, 1};
  return {line + 1, characters_before(offset) - characters_before(begin) + 1};
}

Span Lines::line_at(std::size_t offset) const {
  const std::size_t line = index_of(std::min(offset, text_.size()));
  const std::uint32_t begin = begin_of(line);
  if (line + 1 == starts_.size())
    return {begin, std::max(begin, static_cast<std::uint32_t>(text_.size()))};
  std::uint32_t end = starts_[line + 1] - 1;
  if (end > begin && text_[end] == '\n' && text_[end - 1] == '\r') --end;
  return {begin, std::max(begin, end)};
}

std::size_t Lines::index_of(std::size_t offset) const {
  return static_cast<std::size_t>(std::ranges::upper_bound(starts_, offset) - starts_.begin()) - 1;
}

std::uint32_t Lines::begin_of(std::size_t line) const {
  if (line == 0 && text_.starts_with(byte_order_mark)) return byte_order_mark.size();
  return starts_[line];
}

std::size_t Lines::characters_before(std::size_t offset) const {
  const std::size_t done = offset / block;
  return characters_[done] + characters_in(text_.substr(done * block, offset - done * block));
}

}  // namespace mgi
