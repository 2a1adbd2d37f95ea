#include "cli/output.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>

#include "mgi/text/error.hpp"

namespace mgi {
namespace {

/// The error number, or 0 if everything was written.
int write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(file, text.data(), text.size());
    if (count < 0) {
      if (errno == EINTR) continue;
      return errno;
    }
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

[[noreturn]] void fail(std::string_view name, int error) {
  throw Error(fmt::format("cannot write {}: {}", name,
                          std::strerror(error)));  // NOLINT(concurrency-mt-unsafe)
}

bool locale_is_utf8() {
  for (const char* variable : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    std::string value = environment(variable);
    if (value.empty()) continue;
    std::ranges::transform(value, value.begin(),
                           [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return value.find("UTF-8") != std::string::npos || value.find("UTF8") != std::string::npos;
  }
  // No locale is set: in a pipe or a bare container the reader is most often UTF-8.
  return ::isatty(STDOUT_FILENO) == 0;
}

/// Removes the half-written file unless it has become the result.
class PartFile {
 public:
  explicit PartFile(std::string path) : path_(std::move(path)) {}
  ~PartFile() {
    if (!kept_) ::unlink(path_.c_str());
  }
  PartFile(const PartFile&) = delete;
  PartFile& operator=(const PartFile&) = delete;
  const std::string& path() const { return path_; }
  void keep() { kept_ = true; }

 private:
  std::string path_;
  bool kept_ = false;
};

}  // namespace

std::string environment(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nothing sets it
  return value != nullptr ? value : "";
}

bool write_output(std::string_view text) {
  const int error = write_all(STDOUT_FILENO, text);
  if (error != 0 && error != EPIPE) fail("standard output", error);
  return error == 0;
}

void write_error(std::string_view text) {
  write_all(STDERR_FILENO, text);
}

void write_file(const std::string& path, std::string_view text) {
  const std::string name = fmt::format("'{}'", path);
  struct stat status {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) fail(name, EISDIR);
  if (exists && !S_ISREG(status.st_mode)) {  // a device or pipe cannot be renamed over
    const int device = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (device < 0) fail(name, errno);
    const int error = write_all(device, text);
    ::close(device);
    if (error != 0 && error != EPIPE) fail(name, error);
    return;
  }
  PartFile part(fmt::format("{}.part-{}", path, ::getpid()));
  const int file = ::open(part.path().c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC,
                          exists ? status.st_mode & 07777U : 0666U);
  if (file < 0) fail(name, errno);
  int error = write_all(file, text);
  if (error == 0 && ::fsync(file) != 0) error = errno;
  if (::close(file) != 0 && error == 0) error = errno;
  if (error == 0 && ::rename(part.path().c_str(), path.c_str()) != 0) error = errno;
  if (error != 0) fail(name, error);
  part.keep();
}

void write_result(const std::string& path, std::string_view text) {
  if (path.empty() || path == "-")
    write_output(text);
  else
    write_file(path, text);
}

void write_diagnostics(const Source& source, const Diagnostics& diagnostics) {
  write_error(format_diagnostics(diagnostics, source));
}

bool output_is_terminal() {
  return ::isatty(STDOUT_FILENO) == 1;
}

TerminalStyle terminal_style() {
  TerminalStyle style;
  style.unicode = locale_is_utf8();
  style.colour = ::isatty(STDOUT_FILENO) == 1 && environment("NO_COLOR").empty() &&
                 environment("TERM") != "dumb";
  return style;
}

}  // namespace mgi
