#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "mgi/model/assessment.hpp"
#include "mgi/model/questionnaire.hpp"

namespace mgi {

/// What the file of a simulated assessment says besides the answers.
struct SimulatedHead {
  std::uint64_t seed = 1;
  std::size_t number = 1;  ///< of the jurisdiction, 1 to `most_simulated`
  std::size_t region = 1;
  bool is_follow_up = false;
};

/// So many jurisdictions have different codes.
inline constexpr std::size_t most_simulated = 999 + 26 * 36 * 36;

/// "ZZ-001" to "ZZ-999", then "ZZ-A00" to "ZZ-ZZZ"; a code that no country has.
std::string simulated_code(std::size_t number);

/// An assessment file that is marked as synthetic in its name, its code, its origin and the note of
/// every answer above the worst. `answers` holds one value for each indicator.
std::string write_simulated(const Questionnaire& questionnaire, const SimulatedHead& head,
                            std::span<const AnswerValue> answers);

}  // namespace mgi
