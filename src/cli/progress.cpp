#include "cli/progress.hpp"

#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <cmath>

#include "cli/output.hpp"

namespace mgi {
namespace {

constexpr std::chrono::milliseconds redraw(100);
constexpr std::chrono::seconds plain_line(5);
constexpr std::size_t bar_width = 24;

}  // namespace

std::string duration_text(std::chrono::seconds duration) {
  const auto seconds = duration.count();
  if (seconds >= 3600)
    return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
  return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

std::string progress_text(std::size_t done, std::size_t total, std::chrono::milliseconds elapsed,
                          std::size_t width) {
  std::string text;
  if (width > 0 && total > 0) {
    const std::size_t filled = done * width / total;
    text = fmt::format("[{}{}] ", std::string(filled, '#'), std::string(width - filled, '.'));
  }
  text += fmt::format("{} of {} files", done, total);
  const auto milliseconds = static_cast<double>(elapsed.count());
  if (done == 0 || milliseconds <= 0) return text;
  const double rate = static_cast<double>(done) * 1000 / milliseconds;
  const double left = static_cast<double>(total - done) / rate;
  return fmt::format("{}, {:.0f} a second, {} left", text, rate,
                     duration_text(std::chrono::seconds(std::llround(left))));
}

ProgressLine::ProgressLine(bool quiet)
    : quiet_(quiet), terminal_(::isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb") {}

ProgressLine::~ProgressLine() {
  clear();
}

void ProgressLine::clear() {
  if (drawn_) draw_error("\r\x1b[K");
  drawn_ = false;
}

void ProgressLine::show(std::size_t done, std::size_t total) {
  if (quiet_) return;
  const Clock::time_point now = Clock::now();
  if (now - shown_ < (terminal_ ? Clock::duration(redraw) : Clock::duration(plain_line))) return;
  shown_ = now;
  const auto elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(now - start_);
  if (!terminal_) {
    write_error(fmt::format("mgi: {}\n", progress_text(done, total, elapsed, 0)));
    return;
  }
  draw_error("\r\x1b[K" + progress_text(done, total, elapsed, bar_width));
  drawn_ = true;
}

void ProgressLine::say(std::string_view text) {
  clear();
  write_error(text);
}

}  // namespace mgi
