#include "batch/tables.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

#include "mgi/text/error.hpp"
#include "report/assessment_csv.hpp"
#include "report/csv.hpp"
#include "text/file_calls.hpp"

namespace mgi::batch {
namespace {

struct FailureRow {
  const Failure& failure;
  bool for_public;
};
constexpr std::array failure_columns{
    CsvColumn<FailureRow>{"file", [](const FailureRow& r) { return csv_cell(r.failure.file); }},
    CsvColumn<FailureRow>{"line", [](const FailureRow& r) { return csv_cell(r.failure.line); }},
    CsvColumn<FailureRow>{"column", [](const FailureRow& r) { return csv_cell(r.failure.column); }},
    CsvColumn<FailureRow>{"check", [](const FailureRow& r) { return csv_cell(r.failure.check); }},
    CsvColumn<FailureRow>{"message",
                          [](const FailureRow& r) { return csv_cell(r.failure.message); }},
    CsvColumn<FailureRow>{
        "edition",
        [](const FailureRow& r) -> std::string { return r.for_public ? "public" : "internal"; }},
};

constexpr std::size_t buffer_size = std::size_t{1} << 16U;

[[noreturn]] void fail(const std::string& path, int error) {
  throw Error(fmt::format("cannot write '{}': {}", path, words_of_error(error)));
}

/// Takes pieces out of a file, each behind its size.
class Pieces {
 public:
  Pieces(int file, const std::string& path) : file_(file), path_(path) {}

  std::string take() {
    std::size_t size = 0;
    std::memcpy(&size, bytes(sizeof(size)).data(), sizeof(size));
    return bytes(size);
  }

 private:
  std::string bytes(std::size_t size) {
    while (buffer_.size() - at_ < size) {
      buffer_.erase(0, std::exchange(at_, 0));
      const std::size_t there = buffer_.size();
      buffer_.resize(there + buffer_size);
      const std::ptrdiff_t count = read_some(file_, buffer_.data() + there, buffer_size);
      if (count <= 0) fail(path_, count < 0 ? errno : EIO);
      buffer_.resize(there + static_cast<std::size_t>(count));
    }
    return buffer_.substr(std::exchange(at_, at_ + size), size);
  }

  int file_;
  std::string path_;
  std::string buffer_;
  std::size_t at_ = 0;
};

}  // namespace

std::string failures_head() {
  return csv_head(failure_columns) + "\n";
}

std::string failures_row(const Failure& failure, bool for_public) {
  return csv_row(failure_columns, {failure, for_public}) + "\n";
}

SummaryTable::SummaryTable(const std::string& path)
    : path_(path), waiting_(open_file(path, O_RDWR | O_CREAT | O_TRUNC)) {
  if (waiting_ < 0) fail(path_, errno);
}

SummaryTable::~SummaryTable() {
  close_file(waiting_);        // it is thrown away
  std::remove(path_.c_str());  // NOLINT(cert-err33-c): the next run removes it
}

void SummaryTable::put(std::string_view bytes) {
  const std::size_t size = bytes.size();
  bytes_.append(reinterpret_cast<const char*>(&size), sizeof(size));  // NOLINT(*-reinterpret-cast)
  bytes_ += bytes;
  if (bytes_.size() >= buffer_size) flush();
}

void SummaryTable::flush() {
  if (const int error = write_all(waiting_, bytes_); error != 0) fail(path_, error);
  bytes_.clear();
}

std::size_t SummaryTable::group_of(const Questionnaire& questionnaire) {
  const auto known = std::ranges::find(groups_, questionnaire.sha256, &Group::sha256);
  if (known != groups_.end()) return static_cast<std::size_t>(known - groups_.begin());
  Group group{questionnaire.sha256, {}};
  for (const std::size_t s : top_sections(questionnaire)) {
    const std::string& id = questionnaire.sections[s].id;
    const auto there = std::ranges::find(sections_, id);
    group.columns.push_back(static_cast<std::size_t>(there - sections_.begin()));
    if (there == sections_.end()) sections_.push_back(id);
  }
  groups_.push_back(std::move(group));
  return groups_.size() - 1;
}

void SummaryTable::add(const Questionnaire& questionnaire, const Scored& scored) {
  const std::size_t group = group_of(questionnaire);
  put({reinterpret_cast<const char*>(&group), sizeof(group)});  // NOLINT(*-reinterpret-cast)
  put(scored.summary);
  for (const std::string& cells : scored.top_cells) put(cells);
  ++rows_;
}

void SummaryTable::write(StagedFile& to) {
  std::string line = whole_csv_head();
  for (const std::string& id : sections_) line += "," + top_csv_head(id);
  to.write(line + "\n");
  const auto none =
      std::string(static_cast<std::size_t>(std::ranges::count(top_csv_head(""), ',')), ',');
  flush();
  if (::lseek(waiting_, 0, SEEK_SET) != 0) fail(path_, errno);
  Pieces pieces(waiting_, path_);
  for (std::size_t row = 0; row < rows_; ++row) {
    std::size_t group = 0;
    std::memcpy(&group, pieces.take().data(), sizeof(group));
    line = pieces.take();
    std::vector<std::string> cells(sections_.size(), none);
    for (const std::size_t column : groups_[group].columns) cells[column] = pieces.take();
    for (const std::string& part : cells) line += "," + part;
    to.write(line + "\n");
  }
}

}  // namespace mgi::batch
