#include "batch/earlier_results.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <stdexcept>
#include <type_traits>
#include <variant>
#include <vector>

#include "mgi/text/sha256.hpp"
#include "text/file_calls.hpp"

namespace mgi::batch {
namespace {

constexpr std::string_view head = "mgi-batch-results 2\n";

// ---- Values as bytes, and back. The file never leaves the machine that wrote it. ----

class Packer {
 public:
  template <typename T>
  requires std::is_arithmetic_v<T> || std::is_enum_v<T>
  void operator()(const T& value) {
    std::array<char, sizeof(T)> bytes;
    std::memcpy(bytes.data(), &value, sizeof(T));
    out_.append(bytes.data(), bytes.size());
  }
  void operator()(const std::string& text) {
    (*this)(text.size());
    out_ += text;
  }
  template <typename T>
  void operator()(const std::optional<T>& value) {
    (*this)(value.has_value());
    if (value) (*this)(*value);
  }
  template <typename T>
  void operator()(const std::vector<T>& values) {
    (*this)(values.size());
    for (const T& value : values) (*this)(value);
  }
  template <typename... Kinds>
  void operator()(const std::variant<Kinds...>& value) {
    (*this)(value.index());
    std::visit([this](const auto& kind) { (*this)(kind); }, value);
  }
  void operator()(const std::monostate& /*nothing*/) {}
  void operator()(const Unanswered& /*nothing*/) {}
  void operator()(const Unknown& /*nothing*/) {}
  void operator()(const NotApplicable& /*nothing*/) {}
  void operator()(const Chosen& value) { (*this)(value.choice); }
  void operator()(const Ticked& value) { (*this)(value.items); }
  void operator()(const Measured& value) { (*this)(value.number); }
  void operator()(const FileReport& value) {
    (*this)(value.name);
    (*this)(value.sha256);
  }
  const std::string& bytes() const { return out_; }

 private:
  std::string out_;
};

class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  template <typename T>
  requires std::is_arithmetic_v<T> || std::is_enum_v<T>
  void operator()(T& value) { std::memcpy(&value, take(sizeof(T)).data(), sizeof(T)); }
  void operator()(std::string& text) { text = take(size()); }
  template <typename T>
  void operator()(std::optional<T>& value) {
    bool there = false;
    (*this)(there);
    if (there) (*this)(value.emplace());
  }
  template <typename T>
  void operator()(std::vector<T>& values) {
    for (std::size_t left = size(); left > 0; --left) (*this)(values.emplace_back());
  }
  template <typename... Kinds>
  void operator()(std::variant<Kinds...>& value) {
    const std::size_t wanted = size();
    std::size_t index = 0;
    ((index++ == wanted ? (*this)(value.template emplace<Kinds>()) : void()), ...);
  }
  void operator()(std::monostate& /*nothing*/) {}
  void operator()(Unanswered& /*nothing*/) {}
  void operator()(Unknown& /*nothing*/) {}
  void operator()(NotApplicable& /*nothing*/) {}
  void operator()(Chosen& value) { (*this)(value.choice); }
  void operator()(Ticked& value) { (*this)(value.items); }
  void operator()(Measured& value) { (*this)(value.number); }
  void operator()(FileReport& value) {
    (*this)(value.name);
    (*this)(value.sha256);
  }

 private:
  std::size_t size() {
    std::size_t number = 0;
    (*this)(number);
    return number;
  }
  std::string_view take(std::size_t count) {
    if (count > rest_.size()) throw std::out_of_range("a record ends too early");
    const std::string_view bytes = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return bytes;
  }
  std::string_view rest_;
};

/// Every field of a record, for both ways.
template <typename Archive, typename Outcome, typename Instrument>
void fields(Archive& archive, Outcome& outcome, Instrument& instrument_sha256) {
  archive(outcome.sha256);
  archive(outcome.asked_id);
  archive(instrument_sha256);
  archive(outcome.warnings);
  archive(outcome.reports);
  auto& scored = *outcome.scored;
  archive(scored.code);
  archive(scored.name);
  archive(scored.level);
  archive(scored.place.line);
  archive(scored.place.column);
  archive(scored.round);
  archive(scored.origin);
  archive(scored.status);
  archive(scored.summary);
  archive(scored.top_cells);
  archive(scored.sections);
  archive(scored.answers);
  archive(scored.answer_values);
  archive(scored.values);
  archive(scored.lowest);
  archive(scored.highest);
  archive(scored.coverage);
  auto& rows = scored.database;
  archive(rows.name);
  archive(rows.name_note);
  archive(rows.date);
  archive(rows.language);
  archive(rows.sha256);
  archive(rows.share_as_example);
  for (auto& table : rows.tables) archive(table);
}

/// `size` bytes at `begin`; fewer where the file ends.
std::string read_at(int file, std::uint64_t begin, std::size_t size) {
  std::string bytes(size, '\0');
  std::size_t done = 0;
  while (done < size) {
    const ssize_t count =
        ::pread(file, bytes.data() + done, size - done, static_cast<off_t>(begin + done));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    done += static_cast<std::size_t>(count);
  }
  bytes.resize(done);
  return bytes;
}

constexpr std::size_t sizes = 2 * sizeof(std::uint64_t);
constexpr std::size_t digits = 64;  // of a SHA-256

std::uint64_t number_at(const std::string& bytes, std::size_t at) {
  std::uint64_t number = 0;
  std::memcpy(&number, bytes.data() + at, sizeof(number));
  return number;
}

std::string start_of(std::string_view key) {
  return fmt::format("{}{}\n", head, sha256(key));
}

}  // namespace

// A record: sizes of path and body, path, SHA-256 of the body, body.

ResultsWriter::ResultsWriter(StagedFile& file, std::string_view key) : file_(file) {
  file_.write(start_of(key));
}

void ResultsWriter::add(const std::string& path, const FileOutcome& outcome) {
  Packer body;
  fields(body, outcome, outcome.instrument->text_sha256);
  Packer start;
  start(std::uint64_t{path.size()});
  start(std::uint64_t{body.bytes().size()});
  file_.write(start.bytes());
  file_.write(path);
  file_.write(sha256(body.bytes()));
  file_.write(body.bytes());
}

EarlierResults::EarlierResults(const std::string& folder, std::string_view key) {
  file_ = open_file(fmt::format("{}/{}", folder, results_file), O_RDONLY);
  if (file_ < 0) return;
  const std::string start = start_of(key);
  if (read_at(file_, 0, start.size()) != start) return;
  std::uint64_t at = start.size();
  while (true) {
    // Most paths are short: one read gives the sizes and the path.
    std::string bytes = read_at(file_, at, sizes + 512);
    if (bytes.size() < sizes) return;
    const std::uint64_t path_size = number_at(bytes, 0);
    const std::uint64_t body_size = number_at(bytes, sizeof(std::uint64_t));
    if (path_size > 65536) return;  // no path is that long: the file is damaged
    if (bytes.size() < sizes + path_size) bytes = read_at(file_, at, sizes + path_size);
    if (bytes.size() < sizes + path_size) return;
    at += sizes + path_size;
    places_[bytes.substr(sizes, path_size)] = {at, body_size};
    at += digits + body_size;
  }
}

EarlierResults::~EarlierResults() {
  if (file_ >= 0) close_file(file_);
}

std::optional<std::pair<FileOutcome, std::string>> EarlierResults::find(
    const std::string& path, const std::string& sha256_of_file) const {
  const auto found = places_.find(path);
  if (found == places_.end()) return std::nullopt;
  const auto& [begin, size] = found->second;
  constexpr std::uint64_t largest = std::uint64_t{1} << 28U;  // a record is far smaller
  if (size > largest) return std::nullopt;
  const std::string bytes = read_at(file_, begin, digits + size);
  if (bytes.size() != digits + size) return std::nullopt;
  const std::string_view body = std::string_view(bytes).substr(digits);
  if (!bytes.starts_with(sha256(body))) return std::nullopt;
  std::pair<FileOutcome, std::string> result;
  result.first.scored.emplace();
  Unpacker unpacker(body);
  fields(unpacker, result.first, result.second);
  if (result.first.sha256 != sha256_of_file) return std::nullopt;
  return result;
}

}  // namespace mgi::batch
