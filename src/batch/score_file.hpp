#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "batch/inputs.hpp"
#include "batch/instruments.hpp"
#include "batch/scored.hpp"
#include "mgi/model/edition.hpp"
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
  std::string sha256;                                 ///< of the file; empty if nobody asks for it
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
  std::optional<Language> language = {};  ///< of the reports; nothing: the questionnaire's own
  bool for_public = false;
};

/// What may be counted, as an edition shows it.
struct ReadyAssessment {
  Assessment assessment;
  Edition edition;
};

/// Keeps the diagnostics of a text in an outcome, as texts and rows; true if one is an error.
using Keep = std::function<bool(const Diagnostics& diagnostics)>;
/// Keeps those of a file. In the public edition rows name the check and quote nothing.
Keep keep_of_file(const Source& source, bool for_public, FileOutcome& outcome);

/// Second half of loading, with its checks: an internal edition. Nothing and the reason in
/// `outcome` where the assessment does not count.
std::optional<ReadyAssessment> ready_assessment(const Input& input, const Source& source,
                                                const ParsedAssessment& parsed,
                                                Instruments::Desk& desk, FileOutcome& outcome,
                                                const Keep& keep);

/// The same for a file, as the edition shows it. Its SHA-256 is that of `outcome`.
std::optional<ReadyAssessment> ready_file(const Input& input, const Source& source, bool for_public,
                                          Instruments::Desk& desk, FileOutcome& outcome);

/// Takes out what is not for the public; false and the reason in `outcome` where it is not cleared.
bool make_ready_for_public(ReadyAssessment& ready, FileOutcome& outcome);

/// What the outputs of a batch need of an assessment's result.
Result result_of(const Questionnaire& questionnaire, const Assessment& assessment,
                 const Treatment& treatment);

/// Reads a file; nothing and an outcome with the reason where it cannot be read.
std::optional<Source> read_input(const Input& input, FileOutcome& outcome);

/// Loads, checks and scores a file. `write_report` gets its reports; they are made one after the
/// other.
using WriteReport = std::function<void(const Format& format, const std::string& text)>;
void score_file(const Input& input, const Source& source, const Treatment& treatment,
                Instruments::Desk& desk, FileOutcome& outcome, const WriteReport& write_report);

}  // namespace mgi::batch
