#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "mgi/score/result.hpp"

namespace mgi {

/// What became of recommendations. Each list holds indexes into the entries of the follow-up, in
/// the order of the file.
struct Uptake {
  std::vector<std::size_t> accepted, partly, noted;  ///< by response: each entry is in one
  std::vector<std::size_t> done;
  std::vector<std::size_t> overdue;  ///< due before the date of the assessment, not done or stopped
  std::vector<std::size_t> still_gaps;  ///< said to be done, but the answers still call for it
  /// Recommendations (of the questionnaire) that the round before called for and nobody answered.
  std::vector<std::size_t> without_response;
};

/// True where `entry` should have been done by `date`: it was accepted in whole or in part, it is
/// neither done nor stopped, and its day has surely passed. No clock is asked.
bool is_overdue(const FollowUp& entry, const Date& date);

/// What `entries` say on `date`, the day of the answers that `result` comes from. `called_for` are
/// the recommendations that the round before called for.
Uptake uptake_of(std::span<const FollowUp> entries, const Date& date, const Result& result,
                 const std::vector<std::size_t>& called_for);

}  // namespace mgi
