#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace mgi {

/// "12:05", "1:02:05".
std::string duration_text(std::chrono::seconds duration);

/// One line: how much is done, how fast, how much longer. `width` 0: no bar.
std::string progress_text(std::size_t done, std::size_t total, std::chrono::milliseconds elapsed,
                          std::size_t width);

/// Shows progress on standard error: a bar that is drawn again on a terminal, elsewhere a plain
/// line every few seconds.
class ProgressLine {
 public:
  explicit ProgressLine(bool quiet);
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  ProgressLine(ProgressLine&&) = delete;
  ProgressLine& operator=(ProgressLine&&) = delete;

  void show(std::size_t done, std::size_t total);
  /// Writes other text to standard error; the bar makes room for it.
  void say(std::string_view text);

 private:
  using Clock = std::chrono::steady_clock;
  void clear();
  bool quiet_, terminal_;
  Clock::time_point start_ = Clock::now();
  Clock::time_point shown_ = start_;
  bool drawn_ = false;
};

}  // namespace mgi
