#pragma once

#include <signal.h>  // NOLINT(*-deprecated-headers): sigset_t is not in <csignal>

#include <cstddef>
#include <string>
#include <string_view>

namespace mgi {

/// The calls of the operating system on files, as the whole program makes them: one that a signal
/// interrupts is made again, and what is written in part is written to its end. All other faults
/// are the caller's to tell: functions that return an error number return 0 where all went well.

/// Opens a file, which programs started later do not inherit. Returns its descriptor, or -1 with
/// the reason in `errno`.
int open_file(const std::string& path, int flags, unsigned mode = 0666);

/// Reads up to `size` bytes. Returns their number, 0 at the end, or -1 with the reason in `errno`.
std::ptrdiff_t read_some(int file, char* bytes, std::size_t size);

/// Writes all of `text`. Returns an error number.
int write_all(int file, std::string_view text);

/// Brings what was written to the disk. Returns an error number.
int sync_file(int file);

/// Brings all that was written to the disk of this file to it. Returns an error number.
int sync_disk_of(int file);

/// Closes a file. Returns the error number of a fault that came to light only now.
int close_file(int file);

/// Lets the file at `from` take the place of the one at `to`, whole. Returns an error number.
int rename_file(const std::string& from, const std::string& to);

/// Waits until this descriptor holds the only lock on its file; a file system without locks counts
/// as having given it.
void lock_file(int file);

/// Makes a file that has no name and is gone with its descriptor. Returns the latter, or -1 with
/// the reason in `errno`.
int make_nameless_file();

/// The words of the operating system for an error number: "No space left on device".
std::string words_of_error(int error);

/// While this lives, signals that ask the program to end (Ctrl-C, kill, a closed terminal) wait, so
/// that no half-written file is left behind.
class SignalsWait {
 public:
  SignalsWait();
  ~SignalsWait();
  SignalsWait(const SignalsWait&) = delete;
  SignalsWait& operator=(const SignalsWait&) = delete;
  SignalsWait(SignalsWait&&) = delete;
  SignalsWait& operator=(SignalsWait&&) = delete;

 private:
  sigset_t before_{};
};

}  // namespace mgi
