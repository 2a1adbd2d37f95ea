#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "mgi/model/assessment.hpp"
#include "mgi/model/questionnaire.hpp"
#include "mgi/score/scorecard.hpp"

namespace mgi {

/// By how much a section's value rises, in [0, 1].
struct Gain {
  std::size_t section = 0;
  double rise = 0;
};

/// An answered indicator below its best point.
struct Gap {
  std::size_t indicator = 0;
  bool begun = false;                  ///< above the worst answer of its scale
  std::vector<std::size_t> followers;  ///< worst answers that only follow from this one
  std::vector<std::size_t> first;  ///< indicators that must come first and are not at their best
  std::vector<Gain> gains;         ///< each section above it, the nearest first
  std::optional<double> overall_gain;
};

/// An unknown or unanswered indicator and what it could change.
struct Open {
  std::size_t indicator = 0;
  double width = 0;  ///< its section's value with the best answer minus that with the worst
};

struct Highlights {
  std::vector<std::size_t> strengths;  ///< indicators at their best, in the order of the sections
  std::vector<Gap> gaps;               ///< top section by top section, each in order of work
  std::vector<Open> open;              ///< in the order of the questionnaire
};

/// Strengths, gaps and open questions. Within a top section the gaps stand in the order of work:
/// nothing before what it must come after; then what others wait for; then worst answers before
/// begun ones; then the questionnaire's priority; then its order. Gain has no part in the order.
Highlights find_highlights(const Questionnaire& questionnaire, const Assessment& assessment,
                           const Scorecard& scorecard);

/// True where other work waits for this indicator: it is applicable and not at its best.
bool must_come_first(const Assessment& assessment, const Scorecard& scorecard,
                     std::size_t indicator);

/// Indexes into `gaps` of at most `count` to show first: from each top section in turn its next
/// one, given back in the order of `gaps`.
std::vector<std::size_t> first_gaps(const Questionnaire& questionnaire, std::span<const Gap> gaps,
                                    std::size_t count);

/// The rise of every section above `indicators`, and of the overall value, when all of them become
/// the best of their scales together. Sections whose value does not change are left out.
struct Rise {
  std::vector<Gain> sections;  ///< deeper sections first
  std::optional<double> overall;
};
Rise rise_of(const Questionnaire& questionnaire, const Assessment& assessment,
             const Scorecard& scorecard, std::span<const std::size_t> indicators);

}  // namespace mgi
