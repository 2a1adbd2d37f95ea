#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "mgi/model/assessment.hpp"
#include "mgi/model/questionnaire.hpp"

namespace mgi {

/// A set of places 0, 1, 2, …, as one bit each. Places that nobody set are not in it.
class BitSet {
 public:
  void set(std::size_t place, bool in);
  bool has(std::size_t place) const;
  std::size_t count() const;
  /// 64 places in each; the last ones may be missing where they are empty.
  std::span<const std::uint64_t> words() const { return words_; }
  /// The places in at least one of the two.
  void add(const BitSet& other);

 private:
  std::vector<std::uint64_t> words_;
};

/// How many places are in both sets.
std::size_t count_common(const BitSet& one, const BitSet& other);

/// How an answer stands on its scale, whatever the scale: the best answer is a yes, the worst a no,
/// all between them partly. Of a checklist all items are the best and none the worst; of a number
/// its two ends.
enum class Reading { yes, partly, no, unknown, unanswered, not_applicable };
inline constexpr std::size_t readings = 6;

Reading reading_of(const Scale& scale, const AnswerValue& value);

/// Who gave which answer to one indicator.
struct AnswerSets {
  std::array<BitSet, readings> by_reading;
  std::vector<BitSet> chosen;  ///< by choice, or by item of a checklist
  const BitSet& of(Reading reading) const {
    return by_reading.at(static_cast<std::size_t>(reading));
  }
};

/// One assessment of a population, without its answers.
struct Member {
  std::string code;
  std::string name;
  std::string round;
  Date date;
  Origin origin = Origin::government;
  Status status = Status::draft;
  std::vector<std::pair<std::string, std::string>> groups{};
  bool share_as_example = false;  ///< as its file says
  std::string file{};             ///< for messages
};

/// Many assessments of one questionnaire, each jurisdiction once.
struct Population {
  std::vector<Member> members;
  std::vector<AnswerSets> answers;  ///< one for each indicator, places are those of `members`
  std::unordered_map<std::string, std::size_t> places;  ///< of members, by code
};

/// What became of an assessment that was to be added.
enum class Addition {
  added,       ///< a new jurisdiction
  replaced,    ///< it counts; an earlier round of the jurisdiction does not any more
  older,       ///< a later round of the jurisdiction counts already
  same_round,  ///< another one of the same round or date counts already
};

/// Adds an assessment. Only the last round of a jurisdiction counts, which its date says; of two
/// with the same round or date the first. `answers` holds one value for each indicator of
/// `questionnaire`, which must be the same for all of a population.
Addition add_member(Population& population, const Questionnaire& questionnaire, Member member,
                    std::span<const AnswerValue> answers);

/// True where the member may be named as an example: it is cleared and its file says so.
bool may_be_named(const Member& member);

}  // namespace mgi
