#include "mgi/text/source.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "mgi/text/error.hpp"

namespace mgi {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

struct CloseFile {
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);  // NOLINT(cert-err33-c): nothing was written
  }
};

std::string reason_of(int error) {
  if (error == ENOENT) return "there is no such file";
  if (error == EISDIR) return "it is a folder, not a file";
  if (error == EACCES) return "you have no permission to read it";
  return std::strerror(error);  // NOLINT(concurrency-mt-unsafe): messages are made on one thread
}

}  // namespace

Source read_source(const std::string& path) {
  const bool standard_input = path == "-";
  const std::unique_ptr<std::FILE, CloseFile> file(standard_input ? stdin
                                                                  : std::fopen(path.c_str(), "rb"));
  if (!file) throw Error(fmt::format("cannot read '{}': {}", path, reason_of(errno)));

  Source source{standard_input ? "<stdin>" : path, {}};
  std::array<char, std::size_t{1} << 16U> chunk;
  while (source.text.size() <= largest_file) {
    const std::size_t wanted = std::min(chunk.size(), largest_file + 1 - source.text.size());
    const std::size_t count = std::fread(chunk.data(), 1, wanted, file.get());
    source.text.append(chunk.data(), count);
    if (count < wanted) break;
  }
  if (std::ferror(file.get()) != 0)
    throw Error(fmt::format("cannot read '{}': {}", path, reason_of(errno)));
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
  offset = std::min(offset, text.size());
  const Span line = line_at(text, offset);
  Location location;
  for (std::size_t i = 0; i < line.begin; ++i)
    if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')))
      ++location.line;
  for (std::size_t i = line.begin; i < offset; ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) ++location.column;
  return location;
}

}  // namespace mgi
