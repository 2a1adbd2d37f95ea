#include "batch/line_reader.hpp"

#include <fmt/format.h>

#include <cerrno>

#include "mgi/text/error.hpp"
#include "mgi/text/source.hpp"
#include "text/file_calls.hpp"

namespace mgi::batch {
namespace {

constexpr std::size_t chunk = std::size_t{1} << 18U;
constexpr std::string_view blanks = " \t\r";

}  // namespace

bool LineReader::is_ready() const {
  return at_end_ || bytes_.find('\n', begin_) != std::string::npos;
}

bool LineReader::fill() {
  if (at_end_) return false;
  bytes_.erase(0, begin_);
  searched_ -= begin_;
  begin_ = 0;
  const std::size_t size = bytes_.size();
  bytes_.resize(size + chunk);
  const std::ptrdiff_t count = read_some(file_, bytes_.data() + size, chunk);
  if (count < 0) throw Error(fmt::format("cannot read '{}': {}", name_, words_of_error(errno)));
  bytes_.resize(size + static_cast<std::size_t>(count));
  at_end_ = count == 0;
  return !at_end_;
}

std::optional<LineReader::Line> LineReader::next_of_any_kind() {
  Line line;
  line.number = ++number_;
  line.begin = offset_;
  while (true) {
    const std::size_t end = bytes_.find('\n', searched_);
    searched_ = end == std::string::npos ? bytes_.size() : end;
    if (end == std::string::npos && searched_ - begin_ > largest_file) {
      // The rest of it is read and forgotten.
      line.is_too_long = true;
      offset_ += searched_ - begin_;
      begin_ = searched_;
    }
    if (end == std::string::npos && fill()) continue;
    line.has_end = end != std::string::npos;
    line.text = std::string_view(bytes_).substr(begin_, searched_ - begin_);
    const std::size_t used = line.text.size() + (line.has_end ? 1 : 0);
    if (used == 0 && !line.is_too_long) return std::nullopt;
    begin_ += used;
    searched_ = begin_;
    offset_ += used;
    if (line.text.size() > largest_file) line.is_too_long = true;
    if (line.is_too_long) line.text = {};
    return line;
  }
}

std::optional<LineReader::Line> LineReader::next() {
  while (auto line = next_of_any_kind()) {
    const std::size_t last = line->text.find_last_not_of(blanks);
    if (last == std::string_view::npos && !line->is_too_long) continue;
    line->text = line->text.substr(0, last + 1);
    return line;
  }
  return std::nullopt;
}

}  // namespace mgi::batch
