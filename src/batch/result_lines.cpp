#include "batch/result_lines.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <tuple>

#include "batch/line_reader.hpp"
#include "mgi/text/error.hpp"
#include "mgi/text/width.hpp"
#include "text/file_calls.hpp"

namespace mgi::batch {
namespace {

constexpr std::size_t most_faults_named = 20;

[[noreturn]] void fail(const std::string& path) {
  throw Error(fmt::format("cannot read '{}': {}", path,
                          errno == ENOENT ? "there is no such file" : words_of_error(errno)));
}

/// A file without a name with all that `from` gives, so that it can be read more than once.
int copy_of(int from, const std::string& path) {
  std::FILE* temporary = std::tmpfile();
  if (temporary == nullptr) fail(path);
  const int file = ::dup(::fileno(temporary));
  std::fclose(temporary);  // NOLINT(cert-err33-c): nothing was written through it
  if (file < 0) fail(path);
  std::array<char, std::size_t{1} << 16U> chunk;
  while (true) {
    const std::ptrdiff_t count = read_some(from, chunk.data(), chunk.size());
    if (count < 0) fail(path);
    if (count == 0) break;
    errno = write_all(file, {chunk.data(), static_cast<std::size_t>(count)});
    if (errno != 0) fail(path);
  }
  if (::lseek(file, 0, SEEK_SET) < 0) fail(path);
  return file;
}

int open_lines(const std::string& path) {
  const bool standard_input = path == "-";
  const int file = standard_input ? ::dup(STDIN_FILENO) : open_file(path, O_RDONLY);
  if (file < 0) fail(path);
  struct stat status {};
  if (::fstat(file, &status) != 0) fail(path);
  if (S_ISREG(status.st_mode) && !standard_input) return file;
  const int copy = copy_of(file, path);
  close_file(file);
  return copy;
}

[[noreturn]] void refuse(std::vector<std::string> faults) {
  const std::size_t count = faults.size();
  if (count > most_faults_named) {
    faults.resize(most_faults_named);
    faults.push_back(fmt::format("and {} more", count - most_faults_named));
  }
  throw Error(fmt::format("{}", fmt::join(faults, "\n     ")), ExitCode::findings);
}

}  // namespace

ResultLines::ResultLines(const std::vector<std::string>& paths) {
  std::vector<std::string> faults;
  for (const std::string& path : paths) add(path, faults);
  if (!faults.empty()) refuse(std::move(faults));
}

ResultLines::~ResultLines() {
  for (const int file : files_) close_file(file);
}

void ResultLines::add(const std::string& path, std::vector<std::string>& faults) {
  const std::size_t from = files_.size();
  files_.push_back(open_lines(path));
  names_.push_back(path == "-" ? "<stdin>" : path);
  LineReader reader(files_.back(), names_.back());
  while (const auto line = reader.next()) {
    ResultPlace place{{}, {}, LineKind::result, from, line->number, line->begin, line->text.size()};
    const ParsedLine parsed = parse_line({names_.back(), std::string(line->text)});
    const bool is_result = parsed.kind == LineKind::result && parsed.parsed.tree != nullptr;
    if (!is_result && parsed.kind != LineKind::error) {
      const Diagnostics& found = parsed.parsed.diagnostics;
      faults.push_back(fmt::format(
          "{} is no result: {}", name(place),
          found.empty() ? "'mgi score' makes one of it" : printable(found.front().message)));
      continue;
    }
    if (is_result) place.key = key_of(parsed);
    place.kind = *parsed.kind;
    place.file = parsed.file;
    places_.push_back(std::move(place));
  }
}

std::string ResultLines::read(const ResultPlace& place) const {
  std::string bytes(place.size, '\0');
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t count = ::pread(files_[place.from], bytes.data() + done, bytes.size() - done,
                                  static_cast<off_t>(place.begin + done));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) throw Error(fmt::format("{} cannot be read any more", name(place)));
    done += static_cast<std::size_t>(count);
  }
  return bytes;
}

std::string ResultLines::name(const ResultPlace& place) const {
  return fmt::format("'{}' line {}", names_[place.from], place.number);
}

template <typename Order>
void ResultLines::sort(const Order& order) {
  // Lines that are alike in everything else are told apart by their bytes, so that the order does
  // not depend on where they stand.
  const auto less = [&](const ResultPlace& a, const ResultPlace& b) {
    if (order(a) != order(b)) return order(a) < order(b);
    return a.size != b.size ? a.size < b.size : read(a) < read(b);
  };
  std::ranges::sort(places_, less);
  const auto same = [&](const ResultPlace& a, const ResultPlace& b) {
    return order(a) == order(b) && a.size == b.size && read(a) == read(b);
  };
  places_.erase(std::unique(places_.begin(), places_.end(), same), places_.end());
}

void ResultLines::sort_by_subject() {
  sort([](const ResultPlace& place) {
    return std::tuple<bool, const LineKey&, const std::string&>(place.kind == LineKind::error,
                                                                place.key, place.file);
  });
  std::vector<std::string> faults;
  for (std::size_t i = 1; i < places_.size(); ++i) {
    const ResultPlace& one = places_[i - 1];
    const ResultPlace& other = places_[i];
    if (one.kind == LineKind::error || other.kind == LineKind::error || one.key != other.key)
      continue;
    faults.push_back(fmt::format("{} and {} differ, though both are about {}, round {}, by '{}' {}",
                                 name(one), name(other), printable(one.key.code),
                                 printable(one.key.round), printable(one.key.questionnaire),
                                 printable(one.key.version)));
  }
  if (!faults.empty()) refuse(std::move(faults));
}

void ResultLines::sort_by_file() {
  sort([](const ResultPlace& place) { return std::string_view(place.file); });
}

}  // namespace mgi::batch
