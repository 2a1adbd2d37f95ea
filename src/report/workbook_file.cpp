#include "report/workbook_file.hpp"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <new>
#include <utility>

#include "mgi/text/error.hpp"
#include "text/file_calls.hpp"

namespace {

/// What the library takes for a temporary file.
struct TemporaryText {
  std::string bytes;
  std::size_t at = 0;
};

TemporaryText& text_of(void* cookie) {
  return *static_cast<TemporaryText*>(cookie);
}

/// True once memory did not suffice for a temporary text of this thread.
thread_local bool lost_text = false;

ssize_t read_text(void* cookie, char* bytes, std::size_t size) {
  TemporaryText& text = text_of(cookie);
  const std::size_t count = text.bytes.copy(bytes, size, text.at);
  text.at += count;
  return static_cast<ssize_t>(count);
}

ssize_t write_text(void* cookie, const char* bytes, std::size_t size) {
  TemporaryText& text = text_of(cookie);
  try {
    text.bytes.replace(text.at, size, bytes, size);
  } catch (const std::bad_alloc&) {
    lost_text = true;
    return 0;
  }
  text.at += size;
  return static_cast<ssize_t>(size);
}

int seek_text(void* cookie, off64_t* offset, int from) {
  TemporaryText& text = text_of(cookie);
  std::size_t start = 0;
  if (from == SEEK_CUR) start = text.at;
  if (from == SEEK_END) start = text.bytes.size();
  const auto place = static_cast<off64_t>(start) + *offset;
  if (place < 0 || place > static_cast<off64_t>(text.bytes.size())) return -1;
  text.at = static_cast<std::size_t>(place);
  *offset = place;
  return 0;
}

int close_text(void* cookie) {
  delete static_cast<TemporaryText*>(cookie);  // NOLINT(cppcoreguidelines-owning-memory)
  return 0;
}

}  // namespace

// In the place of libxlsxwriter's own function: version 1.1.4 does not look whether its temporary
// files could be written and read, and on a full disk would make a torn workbook without a word.
// So they are texts in memory. That this function is the one that is called is what the tests of
// faults rely on (tests/calls).
extern "C" std::FILE* lxw_tmpfile(char* /*folder*/) {
  auto text = std::make_unique<TemporaryText>();
  std::FILE* file = ::fopencookie(text.get(), "w+", {read_text, write_text, seek_text, close_text});
  if (file != nullptr) static_cast<void>(text.release());  // the file closes it
  return file;
}

namespace mgi {

WorkbookFile::WorkbookFile() : number_(make_nameless_file()) {
  if (number_ < 0) throw Error(fmt::format("cannot make a workbook: {}", words_of_error(errno)));
}

WorkbookFile::~WorkbookFile() {
  close_file(number_);
}

std::string WorkbookFile::path() const {
  return fmt::format("/proc/self/fd/{}", number_);
}

std::string WorkbookFile::bytes() const {
  std::string all;
  std::array<char, std::size_t{1} << 16U> chunk;
  std::ptrdiff_t count = 0;
  while ((count = read_some(number_, chunk.data(), chunk.size())) > 0)
    all.append(chunk.data(), static_cast<std::size_t>(count));
  if (count < 0) throw Error(fmt::format("cannot read the workbook: {}", words_of_error(errno)));
  return all;
}

bool lost_temporary_text() {
  return std::exchange(lost_text, false);
}

}  // namespace mgi
