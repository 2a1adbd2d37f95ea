#pragma once

#include <optional>

#include "batch/instruments.hpp"
#include "batch/result_lines.hpp"
#include "batch/score_file.hpp"

namespace mgi::batch {

/// An assessment out of a result line, in the internal edition, with its result.
struct ReadyResult {
  ReadyAssessment ready;
  Result result;
};

/// Reads a result line. The answers in it are scored again, and a line that differs from the one
/// that comes out is an error: it was made with another questionnaire or program, or changed by
/// hand. Nothing and the reason in `outcome` where it does not count.
std::optional<ReadyResult> ready_result(const ResultLines& results, const ResultPlace& place,
                                        const Treatment& treatment, Instruments::Desk& desk,
                                        FileOutcome& outcome);

/// What a result line gives a batch: the rows that its file would give.
FileOutcome outcome_of_result(const ResultLines& results, const ResultPlace& place,
                              const Treatment& treatment, Instruments::Desk& desk);

}  // namespace mgi::batch
