#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mgi/model/questionnaire.hpp"
#include "mgi/study/population.hpp"
#include "mgi/study/statistics.hpp"

namespace mgi {

/// What an answer between the best and the worst counts as, where a question is read as in place or
/// not. Publications rarely say it, so every result does.
enum class PartlyAs {
  no,    ///< not in place: only yes counts
  half,  ///< half in place; where two indicators are compared, it is left out
  yes,   ///< in place
};
inline constexpr std::array<std::string_view, 3> partly_as_names{"no", "half", "yes"};

/// Counts from 1 to this one less are small cells.
inline constexpr std::size_t small_cell = 5;

/// How a population answers one indicator.
struct Share {
  std::array<std::size_t, readings> counts{};  ///< by Reading
  std::size_t answered = 0;                    ///< yes, partly and no: the base of the share
  double in_place = 0;                         ///< how many count as in place; may end in a half
  std::optional<double> share;                 ///< in [0, 1]; nothing where nobody answered
  std::optional<Interval> interval;            ///< Wilson's, at 95 per cent
  bool hidden = false;                         ///< a small cell: show nothing but that
  std::size_t of(Reading reading) const { return counts.at(static_cast<std::size_t>(reading)); }
};

/// The jurisdictions that have one value for a key of `groups:`.
struct Group {
  std::string name;  ///< empty: those that have no such key
  std::size_t members = 0;
  std::vector<Share> shares;  ///< one for each indicator
};
struct Grouping {
  std::string key;
  std::vector<Group> groups;  ///< by name; those without the key come last
};

/// What two indicators have to do with each other, over the jurisdictions that answered both.
struct Association {
  std::size_t first = 0;  ///< indexes of the indicators, the first one lower
  std::size_t second = 0;
  FourCells cells;
  std::optional<double> odds_ratio;  ///< nothing where a cell is empty
  double p = 1;                      ///< Fisher's exact test, two-sided
  double adjusted = 1;               ///< for the number of pairs tested (Benjamini and Hochberg)
  bool hidden = false;               ///< a small cell: show nothing but that
  bool presupposed = false;          ///< the questionnaire makes one presuppose the other
};

/// Pairs whose adjusted p-value is at most this one are told as associations.
inline constexpr double false_discovery_rate = 0.05;
bool is_told(const Association& association);

struct InsightsOptions {
  PartlyAs partly = PartlyAs::no;
  bool hide_small_cells = false;
  std::vector<std::string> group_keys;  ///< keys of `groups:` to count by
};

/// Statements about many jurisdictions; never about the place of one among the others.
struct Insights {
  InsightsOptions options;
  std::size_t members = 0;
  std::vector<Share> shares;  ///< one for each indicator
  std::vector<Grouping> groupings;
  std::vector<Association> associations;  ///< all pairs tested, in the questionnaire's order
  std::size_t pairs = 0;                  ///< all pairs of indicators
  /// For each indicator places of members that may be named as examples of yes, by name and code.
  std::vector<std::vector<std::size_t>> examples;
};

/// Works them out. Pairs of which one does not vary among those who answered both are not tested.
/// With `hide_small_cells` no count from 1 to 4 can be read from what is not hidden, nor found as
/// the difference of two that are shown, within the shares, one grouping, or the associations.
Insights find_insights(const Questionnaire& questionnaire, const Population& population,
                       const InsightsOptions& options);

/// The share of one indicator among the places in `base`, or among all where it is nullptr.
Share share_of(const AnswerSets& answers, PartlyAs partly, const BitSet* base);

/// Who counts as in place, and who counts at all, where two indicators are compared.
struct TwoSided {
  BitSet in_place;
  BitSet counted;
};
TwoSided two_sided(const AnswerSets& answers, PartlyAs partly);
FourCells cells_of(const TwoSided& first, const TwoSided& second);

/// All keys of the members' groups, in order.
std::vector<std::string> group_keys(const Population& population);

}  // namespace mgi
