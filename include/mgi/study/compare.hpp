#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "mgi/model/assessment.hpp"
#include "mgi/model/frameworks.hpp"
#include "mgi/model/questionnaire.hpp"

namespace mgi {

/// What became of an answer between two rounds.
enum class Change {
  improved,        ///< answered in both, worth more points now
  worsened,        ///< answered in both, worth fewer points now
  became_known,    ///< unknown or unanswered then
  became_unknown,  ///< unknown or unanswered now
  scope_changed,   ///< not applicable in one of the two, answered in the other
  not_compared,    ///< not asked then, or asked with other answers to choose from
  still_open,      ///< unknown or unanswered in both
  unchanged,       ///< settled in both and worth the same
};
inline constexpr std::array<std::string_view, 8> change_names{
    "improved",      "worsened",     "became-known", "became-unknown",
    "scope-changed", "not-compared", "still-open",   "unchanged"};

/// "improved", "became-known", …
std::string_view name(Change change);

/// A round: the answers with the version of the questionnaire that they are read by.
struct Round {
  const Questionnaire& questionnaire;
  const Assessment& assessment;
};

/// Where the change of a value came from; the three add up to it. Each part is its mean over the
/// six orders in which the three can be changed one after the other, so that no order is favoured
/// (docs/scoring.md, "Change").
struct Parts {
  double answers = 0;   ///< answers to the questions that are answered in both rounds
  double coverage = 0;  ///< which questions count: known or not, applicable or not
  double version = 0;   ///< the questionnaire: its questions, weights, points and means
};

/// A value in two rounds, in [0, 1]; nothing where nothing is answered.
struct ValueChange {
  std::optional<double> earlier, later;
  /// Nothing where one of the two values is missing, or where the rounds share so little that no
  /// order of changing the three passes through values alone.
  std::optional<Parts> parts;
};

/// Two rounds of one jurisdiction, side by side.
struct Comparison {
  std::vector<Change> changes;  ///< one for each indicator of the later questionnaire
  /// The indicator of the earlier questionnaire that each is compared with; nothing where none is.
  std::vector<std::optional<std::size_t>> before;
  std::vector<std::size_t> gone;      ///< indicators of the earlier questionnaire without one now
  std::vector<ValueChange> sections;  ///< one for each section of the later questionnaire
  ValueChange overall;                ///< without values where one of the two has no overall
};

/// Compares two rounds, of which the later questionnaire is the same or a later version of the
/// earlier one: renamed indicators are followed. Where both are read by one questionnaire, a
/// question that the earlier version did not ask yet is unanswered there, so it becomes known.
Comparison compare(const Round& earlier, const Round& later);

/// The same for two assessments loaded with the same questionnaire.
inline Comparison compare(const Questionnaire& questionnaire, const Assessment& earlier,
                          const Assessment& later) {
  return compare({questionnaire, earlier}, {questionnaire, later});
}

/// The change of one code of a framework.
struct CodeChange {
  std::size_t code = 0;  ///< index into Framework::codes
  ValueChange value;
};

/// The codes of `framework` that an indicator of the later questionnaire names, in its order.
std::vector<CodeChange> compare_view(const Round& earlier, const Round& later,
                                     const Framework& framework);

/// How many of `indicators` changed like that.
std::size_t count_of(const Comparison& comparison, std::span<const std::size_t> indicators,
                     Change change);

/// How many of `indicators` are neither unchanged nor still open.
std::size_t count_changed(const Comparison& comparison, std::span<const std::size_t> indicators);

/// The indicators of the later questionnaire that changed like that, in its order.
std::vector<std::size_t> changed_like(const Comparison& comparison, Change change);

/// What stands beside an answer and is another in the later of two drafts.
struct EvidenceChange {
  std::size_t indicator = 0;  ///< of the later questionnaire
  bool note = false;
  bool reason = false;
  bool reach = false;
  bool confidential = false;
  std::vector<std::size_t> added;    ///< sources of the later assessment that are cited now
  std::vector<std::size_t> removed;  ///< sources of the earlier assessment that were cited
};

/// What changed in the evidence, in the order of the later questionnaire; sources are told apart by
/// their keys. Indicators without a counterpart are left out.
std::vector<EvidenceChange> evidence_changes(const Round& earlier, const Round& later,
                                             const Comparison& comparison);

/// Sources of the later register whose keys are not in the earlier one.
std::vector<std::size_t> new_sources(const Assessment& earlier, const Assessment& later);

}  // namespace mgi
