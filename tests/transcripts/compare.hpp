#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mgi::transcripts {

/// A line of the expected output that stands for any number of lines, also none.
constexpr std::string_view ellipsis = "…";

/// How one line takes part when expected and actual output are laid side by side.
enum class StepKind {
  same,      ///< in both; the text is the expected one
  any,       ///< an expected `…`
  absorbed,  ///< an actual line that a `…` stands for
  missing,   ///< expected only
  extra,     ///< actual only
};

struct Step {
  StepKind kind = StepKind::same;
  std::string text;
};

/// What changes from run to run or from version to version, replaced by a name: hashes, the
/// program's version.
std::string mask(std::string_view text);

/// The alignment in which the fewest lines changed. Lines are compared as `mask` leaves them.
std::vector<Step> align(const std::vector<std::string>& expected,
                        const std::vector<std::string>& actual);

bool is_match(const std::vector<Step>& steps);

/// The steps as a diff: missing lines after '-', extra ones after '+', three lines around each.
std::string format_diff(const std::vector<Step>& steps);

/// The expected output brought up to date. A `…` stays where the lines on both sides of it stayed
/// the same; if one of them did not, the whole actual output is written.
std::vector<std::string> updated_output(const std::vector<Step>& steps,
                                        const std::vector<std::string>& actual);

}  // namespace mgi::transcripts
