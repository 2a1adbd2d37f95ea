#include "batch/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include "mgi/text/error.hpp"
#include "report/assessment_csv.hpp"
#include "report/csv.hpp"

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

[[noreturn]] void fail(const std::string& path) {
  throw Error(fmt::format("cannot write '{}': {}", path,
                          std::strerror(errno)));  // NOLINT(concurrency-mt-unsafe): one thread
}

}  // namespace

std::string failures_head() {
  return csv_head(failure_columns) + "\n";
}

std::string failures_row(const Failure& failure, bool for_public) {
  return csv_row(failure_columns, {failure, for_public}) + "\n";
}

SummaryTable::SummaryTable(const std::string& path)
    : path_(path), waiting_(std::fopen(path.c_str(), "w+be")) {
  if (waiting_ == nullptr) fail(path_);
}

SummaryTable::~SummaryTable() {
  std::fclose(waiting_);       // NOLINT(cert-err33-c): it is thrown away
  std::remove(path_.c_str());  // NOLINT(cert-err33-c): the next run removes it
}

void SummaryTable::put(std::string_view bytes) {
  const std::size_t size = bytes.size();
  if (std::fwrite(&size, sizeof(size), 1, waiting_) != 1 ||
      std::fwrite(bytes.data(), 1, size, waiting_) != size)
    fail(path_);
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
  if (std::fflush(waiting_) != 0 || std::fseek(waiting_, 0, SEEK_SET) != 0) fail(path_);
  const auto take = [&] {
    std::size_t size = 0;
    std::string bytes;
    if (std::fread(&size, sizeof(size), 1, waiting_) != 1) fail(path_);
    bytes.resize(size);
    if (std::fread(bytes.data(), 1, size, waiting_) != size) fail(path_);
    return bytes;
  };
  for (std::size_t row = 0; row < rows_; ++row) {
    std::size_t group = 0;
    std::memcpy(&group, take().data(), sizeof(group));
    line = take();
    std::vector<std::string> cells(sections_.size(), none);
    for (const std::size_t column : groups_[group].columns) cells[column] = take();
    for (const std::string& part : cells) line += "," + part;
    to.write(line + "\n");
  }
}

}  // namespace mgi::batch
