#include "cli/output.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <system_error>

#include "mgi/text/error.hpp"
#include "mgi/text/width.hpp"
#include "text/file_calls.hpp"

namespace mgi {
namespace {

[[noreturn]] void fail(std::string_view name, int error) {
  throw Error(fmt::format("cannot write {}: {}", name, words_of_error(error)));
}

/// Opens `path`, writes, and closes it again; a reader that has gone is no fault.
void write_into(const std::string& path, int flags, std::string_view text) {
  const std::string name = fmt::format("'{}'", path);
  const int file = open_file(path, flags);
  if (file < 0) fail(name, errno);
  int error = write_all(file, text);
  const int late = close_file(file);
  if (error == 0) error = late;
  if (error != 0 && error != EPIPE) fail(name, error);
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

/// Makes the file `part`, empty and locked. Its name is the same for every run, so what a killed
/// run left there goes away now; another run that is writing there ends first. Returns -1 with the
/// reason in `errno` where that cannot be.
int open_part(const std::string& part, unsigned mode) {
  while (true) {
    const int file = open_file(part, O_WRONLY | O_CREAT | O_NOFOLLOW, mode);
    if (file < 0) return -1;
    lock_file(file);
    struct stat own {};
    struct stat there {};
    int error = ::fstat(file, &own) == 0 ? 0 : errno;
    if (error == 0 && ::stat(part.c_str(), &there) != 0 && errno != ENOENT) error = errno;
    // Who held the lock before may have taken the file away.
    const bool same = error == 0 && own.st_ino == there.st_ino;
    if (same && own.st_size == 0) return file;
    if (same && ::unlink(part.c_str()) != 0) error = errno;
    close_file(file);
    if (error == 0) continue;
    errno = error;
    return -1;
  }
}

/// Writes `text` beside `path` and lets it take its place, with the permissions of what is there.
/// Returns an error number; what is there is as it was then.
int replace(const std::string& path, std::string_view text, const struct stat* there) {
  const SignalsWait until_done;
  const std::string part = path + ".mgi-part";
  const int file = open_part(part, there != nullptr ? there->st_mode & 07777U : 0666U);
  if (file < 0) return errno;
  struct stat own {};
  int error = ::fstat(file, &own) == 0 ? 0 : errno;
  if (error == 0 && there != nullptr && own.st_mode != there->st_mode &&
      ::fchmod(file, there->st_mode & 07777U) != 0)
    error = errno;
  if (error == 0) error = write_all(file, text);
  if (error == 0) error = sync_file(file);
  if (error == 0) error = rename_file(part, path);
  if (error != 0) ::unlink(part.c_str());
  close_file(file);  // all is on the disk: nothing new can come to light
  return error;
}

/// Where a path leads in the end: a link stays, and what it leads to is replaced.
std::string place_of(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::is_symlink(path, error)) return path;
  const auto place = std::filesystem::canonical(path, error);
  return error ? path : place.string();
}

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

void finish_output() {
  // A disk that is elsewhere may tell only when its file is closed that it was full.
  const int other = ::dup(STDOUT_FILENO);
  if (other < 0) return;  // there is no standard output, and so nothing was written to it
  if (const int error = close_file(other); error != 0) fail("standard output", error);
}

void write_error(std::string_view text) {
  // Names of files and ids of hostile files stand in messages.
  write_all(STDERR_FILENO, printable_lines(text));
}

void draw_error(std::string_view text) {
  write_all(STDERR_FILENO, text);
}

void write_file(const std::string& path, std::string_view text) {
  const std::string name = fmt::format("'{}'", path);
  struct stat status {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) fail(name, EISDIR);
  if (exists && !S_ISREG(status.st_mode)) {  // a device or pipe cannot be renamed over
    write_into(path, O_WRONLY, text);
    return;
  }
  const int error = replace(place_of(path), text, exists ? &status : nullptr);
  if (error != 0) fail(name, error);
}

void append_to_file(const std::string& path, std::string_view text) {
  write_into(path, O_WRONLY | O_CREAT | O_APPEND, text);
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
