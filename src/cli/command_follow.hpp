#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands.hpp"

namespace mgi {

struct CompareOptions {
  std::vector<std::string> files;      ///< two assessments or more, the earliest first
  std::string questionnaire;           ///< a file or an id for all; empty: what each file names
  std::string baseline_questionnaire;  ///< for the first file alone; may be empty
  std::string format;
  std::string output;    ///< empty: standard output
  std::string rows;      ///< CSV: what a row is; empty: an indicator
  std::string language;  ///< empty: the questionnaire's own
  std::vector<std::string> by;
  std::vector<std::string> fail_under;  ///< [SECTION=]VALUE
  EditionChoice edition;
  bool across = false;  ///< two levels of government instead of rounds
  bool fail_if_worse = false;
  bool quiet = false;
};
/// Shows what became of the answers between rounds.
ExitCode run_compare(const CompareOptions& options);

/// How action plans are written; the first is the default.
inline constexpr std::array<std::string_view, 4> action_plan_formats{"markdown", "html", "csv",
                                                                     "xlsx"};

struct ActionPlanOptions {
  std::string file;  ///< an assessment; - is standard input
  std::string questionnaire;
  std::string format;
  std::string output;    ///< empty: standard output
  std::string language;  ///< empty: the questionnaire's own
  EditionChoice edition;
  bool quiet = false;
};
/// Writes the accepted recommendations as a table to work with.
ExitCode run_action_plan(const ActionPlanOptions& options);

/// How plans are written; the first is the default.
inline constexpr std::array<std::string_view, 5> plan_formats{"terminal", "markdown", "html",
                                                              "json", "csv"};

struct PlanOptions {
  std::string file;  ///< an assessment; - is standard input
  std::string questionnaire;
  std::vector<std::string> targets;   ///< [SECTION=]VALUE or BAND
  std::vector<std::string> at_least;  ///< the same
  std::vector<std::string> must;      ///< ids of indicators
  std::optional<double> budget;
  std::string efforts;  ///< a file; empty: what the questionnaire says
  std::string format;
  std::string output;    ///< empty: standard output
  std::string language;  ///< empty: the questionnaire's own
  EditionChoice edition;
  bool quiet = false;
};
/// Shows the set of answers with the least effort that reaches a target.
ExitCode run_plan(const PlanOptions& options);

}  // namespace mgi
