#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "batch/batch.hpp"
#include "batch/database.hpp"
#include "batch/earlier_results.hpp"
#include "batch/output_folder.hpp"
#include "batch/overview.hpp"
#include "batch/score_file.hpp"
#include "batch/tables.hpp"

namespace mgi::batch {

/// Takes the outcomes of all inputs, in their order, and writes the outputs. On one thread.
class Writer {
 public:
  /// `results_key`: keep the results for the next run under this key; empty: do not.
  Writer(OutputFolder& folder, const Treatment& treatment, const Hooks& hooks, bool quiet,
         std::string_view results_key);

  void take(const Input& input, FileOutcome outcome);
  /// Brings all outputs to the disk, then puts them in their places.
  void finish();
  const Outcome& outcome() const { return outcome_; }

 private:
  using Key = std::tuple<std::string, std::string, Level, std::string, std::string>;
  void say_of_instrument(const KnownInstrument& instrument);
  bool is_second(const Input& input, FileOutcome& outcome);
  void add_to_database(const Input& input, const FileOutcome& outcome);
  StagedFile& staged(std::string name);

  OutputFolder& folder_;
  const Treatment& treatment_;
  const Hooks& hooks_;
  bool quiet_;
  Outcome outcome_;
  std::vector<std::unique_ptr<StagedFile>> files_;
  StagedFile* failures_ = nullptr;
  StagedFile* sections_ = nullptr;
  StagedFile* answers_ = nullptr;
  std::unique_ptr<SummaryTable> summary_;
  std::unique_ptr<Database> database_;
  std::optional<ResultsWriter> results_;
  Overview overview_;
  std::map<Key, std::string> first_;  // the file of each jurisdiction, round, questionnaire
  std::map<std::string, std::int64_t> questionnaires_;  // numbers in the database, by SHA-256
  std::map<std::pair<std::string, Level>, std::int64_t> jurisdictions_;
  std::set<const KnownInstrument*> said_;  // their diagnostics were shown
};

}  // namespace mgi::batch
