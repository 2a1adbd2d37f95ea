#include "text/file_calls.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace mgi {
namespace {

/// What `call` returns once no signal interrupts it.
template <typename Call>
auto uninterrupted(const Call& call) {
  auto result = call();
  while (result < 0 && errno == EINTR) result = call();
  return result;
}

int error_of(int result) {
  return result < 0 ? errno : 0;
}

}  // namespace

int open_file(const std::string& path, int flags, unsigned mode) {
  return uninterrupted([&] { return ::open(path.c_str(), flags | O_CLOEXEC, mode); });
}

std::ptrdiff_t read_some(int file, char* bytes, std::size_t size) {
  return uninterrupted([&] { return ::read(file, bytes, size); });
}

int write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(file, text.data(), text.size());
    if (count < 0) {
      if (errno == EINTR) continue;
      if (errno != EAGAIN) return errno;
      // Somebody made the pipe one that does not wait: wait here.
      pollfd room{file, POLLOUT, 0};
      if (uninterrupted([&] { return ::poll(&room, 1, -1); }) < 0) return errno;
      continue;
    }
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

int sync_file(int file) {
  return error_of(uninterrupted([&] { return ::fsync(file); }));
}

int sync_disk_of(int file) {
  return error_of(uninterrupted([&] { return ::syncfs(file); }));
}

int close_file(int file) {
  // An interrupted close has closed: a second one could hit a file that another thread has opened.
  const int error = error_of(::close(file));
  return error == EINTR ? 0 : error;
}

int rename_file(const std::string& from, const std::string& to) {
  return error_of(uninterrupted([&] { return std::rename(from.c_str(), to.c_str()); }));
}

void lock_file(int file) {
  uninterrupted([&] { return ::flock(file, LOCK_EX); });
}

int make_nameless_file() {
  return ::memfd_create("mgi", MFD_CLOEXEC);
}

std::string words_of_error(int error) {
  return std::strerror(error);  // NOLINT(concurrency-mt-unsafe): known errors need no buffer
}

SignalsWait::SignalsWait() {
  sigset_t ending;
  sigemptyset(&ending);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&ending, signal);
  ::pthread_sigmask(SIG_BLOCK, &ending, &before_);
}

SignalsWait::~SignalsWait() {
  ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

}  // namespace mgi
