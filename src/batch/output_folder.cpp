#include "batch/output_folder.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "mgi/text/error.hpp"
#include "mgi/text/source.hpp"
#include "text/file_calls.hpp"

namespace mgi::batch {
namespace {

namespace filesystem = std::filesystem;

constexpr std::string_view part_prefix = ".mgi-part-";
constexpr std::size_t buffer_size = std::size_t{1} << 18U;
constexpr std::size_t reports_at_once = 256;

[[noreturn]] void fail(const std::string& path, int error) {
  throw Error(fmt::format("cannot write '{}': {}", path, words_of_error(error)));
}

int open_part(const std::string& part) {
  return open_file(part, O_WRONLY | O_CREAT | O_TRUNC);
}

}  // namespace

std::string part_path(const std::string& folder, const std::string& name) {
  return fmt::format("{}/{}{}", folder, part_prefix, name);
}

// ---- One file ----

StagedFile::StagedFile(const std::string& folder, std::string name)
    : name_(std::move(name)), path_(folder + "/" + name_), part_(part_path(folder, name_)) {
  file_ = open_part(part_);
  if (file_ < 0) fail(path_, errno);
}

StagedFile::~StagedFile() {
  if (file_ >= 0) close_file(file_);
  if (!published_) ::unlink(part_.c_str());
}

void StagedFile::write(std::string_view text) {
  waiting_ += text;
  if (waiting_.size() >= buffer_size) flush();
}

void StagedFile::flush() {
  if (const int error = write_all(file_, waiting_); error != 0) fail(path_, error);
  waiting_.clear();
}

void StagedFile::finish() {
  flush();
  if (const int error = sync_file(file_); error != 0) fail(path_, error);
  if (const int error = close_file(std::exchange(file_, -1)); error != 0) fail(path_, error);
}

void StagedFile::publish() {
  if (const int error = rename_file(part_, path_); error != 0) fail(path_, error);
  published_ = true;
}

// ---- The folder ----

OutputFolder::OutputFolder(std::string path, std::string_view edition, bool with_reports)
    : path_(std::move(path)), with_reports_(with_reports) {
  std::error_code error;
  filesystem::create_directories(path_, error);
  if (error) fail(path_, error.value());
  folder_ = open_file(path_, O_RDONLY | O_DIRECTORY);
  if (folder_ < 0) fail(path_, errno);
  if (::flock(folder_, LOCK_EX | LOCK_NB) != 0) {
    ::close(folder_);
    throw Error(fmt::format("another run is writing to '{}'", path_));
  }
  remove_parts();

  // One folder never holds files of two editions, so no internal file is passed on by mistake.
  const std::string mark = path_ + "/.mgi-edition";
  const bool is_marked = filesystem::exists(mark, error);
  if (error) fail(mark, error.value());
  if (is_marked) {
    const std::string there = read_source(mark).text;
    if (there != fmt::format("{}\n", edition)) {
      ::close(folder_);
      throw Error(fmt::format("'{}' holds the {} edition; give the {} one a folder of its own",
                              path_, there.substr(0, there.find('\n')), edition),
                  ExitCode::usage);
    }
  } else {
    StagedFile file(path_, ".mgi-edition");
    file.write(fmt::format("{}\n", edition));
    file.finish();
    file.publish();
  }
  if (with_reports) {
    filesystem::create_directories(reports(), error);
    if (error) fail(reports(), error.value());
  }
}

OutputFolder::~OutputFolder() {
  remove_parts();
  ::close(folder_);
}

void OutputFolder::remove_parts() const {
  for (const std::string& folder : {path_, reports()}) {
    std::error_code ignored;  // what cannot be removed does no harm
    filesystem::directory_iterator entry(folder, ignored);
    for (; !ignored && entry != filesystem::directory_iterator(); entry.increment(ignored))
      if (entry->path().filename().string().starts_with(part_prefix)) {
        std::error_code still_there;
        filesystem::remove(entry->path(), still_there);
      }
  }
}

void OutputFolder::stage_report(const std::string& name, std::string_view text) const {
  const std::string part = part_path(reports(), name);
  const int file = open_part(part);
  if (file < 0) fail(reports() + "/" + name, errno);
  int error = write_all(file, text);
  const int late = close_file(file);
  if (error == 0) error = late;
  if (error != 0) fail(reports() + "/" + name, error);
}

void OutputFolder::publish_report(std::string name) {
  waiting_.push_back(std::move(name));
  if (waiting_.size() >= reports_at_once) publish_waiting();
}

void OutputFolder::publish_waiting() {
  if (waiting_.empty()) return;
  // One call for all: a disk takes milliseconds for each.
  if (const int error = sync_disk_of(folder_); error != 0) fail(reports(), error);
  for (const std::string& name : waiting_) {
    const std::string path = reports() + "/" + name;
    if (const int error = rename_file(part_path(reports(), name), path); error != 0)
      fail(path, error);
  }
  waiting_.clear();
}

void OutputFolder::sync() const {
  if (const int error = sync_file(folder_); error != 0) fail(path_, error);
  if (!with_reports_) return;
  const int folder = open_file(reports(), O_RDONLY | O_DIRECTORY);
  if (folder < 0) fail(reports(), errno);
  const int error = sync_file(folder);
  close_file(folder);
  if (error != 0) fail(reports(), error);
}

}  // namespace mgi::batch
