#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/commands.hpp"
#include "mgi/study/draws.hpp"

namespace mgi {

struct RobustnessOptions {
  std::vector<std::string> paths;  ///< files, folders, patterns; - for a list of paths
  std::string questionnaire;       ///< a file or an id; empty: the one that each file names
  std::string format;
  std::string output;              ///< empty: standard output
  std::string log;                 ///< file for what each draw did; empty: none
  std::string language;            ///< of the report; empty: that of the questionnaire
  std::vector<std::string> vary;   ///< names of assumptions; empty: all
  std::vector<std::string> rules;  ///< names of means; empty: the default
  std::vector<double> half;        ///< from, to; empty: the default
  DrawOptions draws;
  EditionChoice edition;
  std::size_t jobs = 0;  ///< threads; 0: one for each core
  bool quiet = false;
};

/// `mgi robustness`: how far values depend on choices that could have been others.
ExitCode run_robustness(const RobustnessOptions& options);

/// The formats it writes; the first is the default.
std::vector<std::string> robustness_formats();

/// The means that a draw may take instead of the questionnaire's own.
std::vector<std::string> mean_names();

}  // namespace mgi
