#pragma once

#include <string>
#include <string_view>

#include "batch/score_lines.hpp"

namespace mgi {

/// Lines for standard output, written many at a time.
class LineOutput {
 public:
  /// False once nobody reads them any more.
  bool write(std::string_view line);
  /// Throws Error (exit 3) where standard output cannot be written.
  void flush();
  /// Lines to here, messages to standard error.
  batch::LineSinks sinks();

 private:
  std::string waiting_;
  bool closed_ = false;
};

}  // namespace mgi
