#include "cli/line_output.hpp"

#include "cli/output.hpp"

namespace mgi {
namespace {

constexpr std::size_t enough = std::size_t{1} << 18U;

}  // namespace

bool LineOutput::write(std::string_view line) {
  waiting_ += line;
  if (waiting_.size() >= enough) flush();
  return !closed_;
}

void LineOutput::flush() {
  if (!waiting_.empty() && !write_output(waiting_)) closed_ = true;
  waiting_.clear();
}

batch::LineSinks LineOutput::sinks() {
  return {[this](std::string_view line) { return write(line); }, [this] { flush(); },
          [](std::string_view text) { write_error(text); }};
}

}  // namespace mgi
