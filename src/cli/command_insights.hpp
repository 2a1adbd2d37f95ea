#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "mgi/text/error.hpp"

namespace mgi {

struct InsightsCommandOptions {
  std::vector<std::string> paths;  ///< files, folders, patterns, a results.sqlite, - for a list
  std::string questionnaire;
  std::string format;
  std::string output;
  std::string rows;    ///< CSV: what a row is; empty: a share
  std::string partly;  ///< one of `partly_as_names`
  std::vector<std::string> group_keys;
  std::string check;     ///< a file of statements, or the id of a built-in one; may be empty
  std::string language;  ///< empty: the questionnaire's own
  std::size_t jobs = 0;
  bool suppress = false;
  bool for_public = false;
  bool all = false;
  bool quiet = false;
};

/// `mgi insights`: statements about many jurisdictions.
ExitCode run_insights(const InsightsCommandOptions& options);

struct SimulateCommandOptions {
  std::uint64_t seed = 1;
  std::size_t number = 100;
  std::string folder;
  std::string statements;  ///< a file of statements to draw after, or an id; empty: the default
  std::string questionnaire;
  bool force = false;
};

/// `mgi simulate`: assessments of invented jurisdictions.
ExitCode run_simulate(const SimulateCommandOptions& options);

}  // namespace mgi
