#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "batch/inputs.hpp"
#include "batch/instruments.hpp"
#include "batch/scored.hpp"
#include "mgi/report/formats.hpp"
#include "mgi/text/diagnostic.hpp"
#include "mgi/text/source.hpp"

namespace mgi::batch {

/// What becomes of an input.
enum class Fate {
  counted,      ///< its rows are in every output
  failed,       ///< it has errors
  unreadable,   ///< it cannot be read
  not_cleared,  ///< the public edition leaves it out
  passed_over,  ///< no assessment; only where a folder was searched
};

/// A row of failures.csv.
struct Failure {
  std::string file;
  std::size_t line = 1;
  std::size_t column = 1;
  std::string check;
  std::string message;
};

/// The report of one assessment in one format.
struct FileReport {
  std::string name;    ///< of its file
  std::string sha256;  ///< of its text
};

/// What one file gives.
struct FileOutcome {
  Fate fate = Fate::counted;
  std::string errors;    ///< for standard error
  std::string warnings;  ///< the same, if warnings are shown
  std::vector<Failure> failures;
  std::shared_ptr<const KnownInstrument> instrument;  ///< nullptr where it was not looked for
  std::string sha256;                                 ///< of the file; empty if not read
  std::string asked_id;                               ///< questionnaire as the file names it
  std::string status;                                 ///< of what the public edition leaves out
  std::optional<Scored> scored;                       ///< if counted
  std::vector<FileReport> reports;
  bool reused = false;  ///< the rows are those of an earlier run
};

/// How a batch treats every file.
struct Treatment {
  Wanted wanted;
  std::vector<const Format*> formats;
  bool for_public = false;
};

/// Reads a file; nothing and an outcome with the reason where it cannot be read.
std::optional<Source> read_input(const Input& input, FileOutcome& outcome);

/// What may be counted, as the edition shows it.
struct ReadyAssessment {
  Assessment assessment;
  Edition edition;
};

/// Loads and checks a file; nothing and the reason in `outcome` where it does not count.
std::optional<ReadyAssessment> ready_assessment(const Input& input, const Source& source,
                                                bool for_public, Instruments::Desk& desk,
                                                FileOutcome& outcome);

/// Loads, checks and scores a file. `write_report` gets its reports; they are made one after the
/// other.
using WriteReport = std::function<void(const Format& format, const std::string& text)>;
void score_file(const Input& input, const Source& source, const Treatment& treatment,
                Instruments::Desk& desk, FileOutcome& outcome, const WriteReport& write_report);

}  // namespace mgi::batch
