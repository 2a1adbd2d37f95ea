#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands.hpp"

namespace mgi {

/// How what joins two questionnaires is written; the first is the default.
inline constexpr std::array<std::string_view, 5> join_formats{"terminal", "markdown", "html",
                                                              "json", "csv"};

/// How `mgi matrix` writes; the first is the default.
inline constexpr std::array<std::string_view, 3> matrix_formats{"terminal", "markdown", "json"};

struct CrosswalkOptions {
  std::string file;      ///< an assessment; - is standard input
  std::string to;        ///< id of the other questionnaire
  std::string rules;     ///< a crosswalk file; empty: the one of that name
  std::string output;    ///< the assessment to write; empty: none
  std::string format;    ///< of the report
  std::string language;  ///< of the report; empty: the questionnaire's own
  EditionChoice edition;
  bool force = false;  ///< replace an output file that exists
};
/// Shows what the answers to one questionnaire settle of another, and writes a file of them.
ExitCode run_crosswalk(const CrosswalkOptions& options);

struct CompareAcrossOptions {
  std::vector<std::string> files;  ///< two assessments
  std::string format;
  std::string output;    ///< empty: standard output
  std::string language;  ///< empty: the questionnaire's own
  EditionChoice edition;
};
/// Shows two levels of government side by side where they are asked the same.
ExitCode run_compare_across(const CompareAcrossOptions& options);

struct MatrixOptions {
  std::string questionnaire, format;
};
/// Shows what the questions of a questionnaire cover.
ExitCode run_matrix(const MatrixOptions& options);

}  // namespace mgi
