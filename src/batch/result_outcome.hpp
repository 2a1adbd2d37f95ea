#pragma once

#include "batch/instruments.hpp"
#include "batch/result_lines.hpp"
#include "batch/score_file.hpp"

namespace mgi::batch {

/// What a result line gives: the rows that its file would give. The answers in it are scored again,
/// and a line that differs from the one that comes out is an error: it was made with another
/// questionnaire or program, or changed by hand.
FileOutcome outcome_of_result(const ResultLines& results, const ResultPlace& place,
                              const Treatment& treatment, Instruments::Desk& desk);

}  // namespace mgi::batch
