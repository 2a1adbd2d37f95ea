#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "mgi/model/assessment.hpp"
#include "mgi/model/crosswalk.hpp"
#include "mgi/model/questionnaire.hpp"

namespace mgi {

/// An answer that follows.
struct SettledAnswer {
  std::size_t indicator = 0;  ///< of the questionnaire that answers go to
  AnswerValue value;
  std::size_t rule = 0;              ///< index into Crosswalk::rules
  std::vector<std::size_t> grounds;  ///< the indicators that it follows from, each once
};

/// A question that stays open.
struct OpenQuestion {
  std::size_t indicator = 0;
  std::vector<std::size_t>
      looked_at;          ///< indicators that its rules name, each once, in their order
  bool answered = false;  ///< each of them has an answer, so the reason is the crosswalk's
  std::string why;        ///< the crosswalk's sentence about the question; may be empty
};

/// What answers to one questionnaire settle of another.
struct CrosswalkResult {
  std::vector<SettledAnswer> settled;  ///< in the order of the other questionnaire
  std::vector<OpenQuestion> open;      ///< the rest, in that order
};

/// Applies the rules of a crosswalk that has no errors by `check_crosswalk`: the first rule of a
/// question that holds settles it. `answers` is an assessment of `from`.
CrosswalkResult apply_crosswalk(const Crosswalk& crosswalk, const Questionnaire& from,
                                const Assessment& answers, const Questionnaire& to);

/// The settled answers as an assessment of `to`: of the same jurisdiction, round, date and origin,
/// a draft, with the evidence of the answers that each follows from and the sources they cite. An
/// answer is confidential where one of them is. `because` begins the note of an answer; contexts
/// that `to` does not know are left out.
Assessment crossed_assessment(const CrosswalkResult& result, const Crosswalk& crosswalk,
                              const Questionnaire& from, const Assessment& answers,
                              const Questionnaire& to, const std::string& because);

}  // namespace mgi
