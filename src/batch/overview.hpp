#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "batch/instruments.hpp"
#include "batch/scored.hpp"
#include "mgi/report/report.hpp"

namespace mgi::batch {

/// How often each answer was given to one indicator.
struct AnswerTally {
  std::vector<std::size_t> chosen;  ///< by choice, or by item of a checklist
  std::size_t answered = 0;
  std::size_t unknown = 0;
  std::size_t unanswered = 0;
  std::size_t not_applicable = 0;
  std::optional<double> least, most;  ///< of numbers
};

/// How many assessments have a section's value in each fifth of the scale.
struct SectionTally {
  std::array<std::size_t, 5> fifths{};
  std::size_t no_value = 0;
};

/// An assessment by name.
struct Place {
  std::string name, code, round;
  std::optional<double> coverage;
  std::vector<std::array<std::optional<double>, 3>> tops;  ///< value, lowest, highest
};

/// Assessments that may be counted together: of one questionnaire, all cleared or none.
struct Part {
  std::shared_ptr<const KnownInstrument> instrument;
  bool cleared = false;
  std::size_t assessments = 0;
  std::array<std::size_t, origin_names.size()> origins{};
  std::array<std::size_t, status_names.size()> statuses{};
  std::array<std::size_t, 5> coverage{};  ///< by fifths
  std::vector<AnswerTally> answers;       ///< one for each indicator
  std::vector<SectionTally> sections;     ///< one for each section
  std::vector<Place> places;              ///< at most `most_places` and one
};

/// More places than these are not shown one by one.
inline constexpr std::size_t most_places = 60;

/// All parts, ordered by questionnaire id, version and text; the cleared one of two first.
class Overview {
 public:
  void add(const std::shared_ptr<const KnownInstrument>& instrument, const Scored& scored);
  std::vector<const Part*> parts() const;

 private:
  std::map<std::array<std::string, 4>, Part> parts_;
};

/// What stands at the head of summary.html.
struct OverviewHead {
  bool for_public = false;
  std::size_t failed = 0;  ///< files with errors, or not readable
  std::size_t left_out = 0;
};

/// summary.html in words: for each part shares of answers, areas, coverage. Alphabetical, no order
/// by value.
Report make_overview_report(const Overview& overview, const OverviewHead& head);

}  // namespace mgi::batch
