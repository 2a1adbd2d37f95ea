#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mgi/model/assessment.hpp"
#include "mgi/model/questionnaire.hpp"
#include "mgi/model/translation.hpp"
#include "mgi/text/source.hpp"

namespace mgi {

/// A word of a file that must be the id of something.
struct NamedWord {
  std::string word;
  Span span;
};

/// The questionnaire, in one version, that a side of a crosswalk speaks of.
struct CrosswalkSide {
  NamedWord id;
  NamedWord version;
};

/// What a rule asks of one answer. An answer that is unknown, not applicable or not given fulfils
/// no condition.
struct CrosswalkCondition {
  enum class Kind {
    is,     ///< the answer is one of `words`, choices of the scale
    has,    ///< the checklist holds all of `words`
    lacks,  ///< the checklist holds none of `words`
  };
  NamedWord indicator;  ///< of the questionnaire that answers come from
  Kind kind = Kind::is;
  std::vector<NamedWord> words;  ///< one or more
};

/// When an answer follows.
struct CrosswalkRule {
  NamedWord indicator;                         ///< of the questionnaire that answers go to
  std::vector<NamedWord> answer;               ///< a choice, or the items of a checklist
  bool any = false;                            ///< one condition is enough; otherwise all must hold
  std::vector<CrosswalkCondition> conditions;  ///< one or more
  std::string why;
  Span span;
};

/// Why answers may leave a question open though all are there.
struct CrosswalkOpen {
  NamedWord indicator;  ///< of the questionnaire that answers go to
  std::string why;
};

/// Which answers to one questionnaire settle which questions of another.
struct Crosswalk {
  CrosswalkSide from, to;
  std::string language;  ///< of its sentences; empty where the file does not say it
  std::optional<Review> reviewed;
  std::vector<CrosswalkRule> rules;
  std::vector<CrosswalkOpen> open;
  std::string sha256;       ///< of the file it was read from
  bool incomplete = false;  ///< something could not be read; never in a file without errors
};

/// The name of the file with the crosswalk from one questionnaire to another, for `find_source` and
/// for its translations: "country-to-city".
std::string crosswalk_name(std::string_view from, std::string_view to);

/// Puts the translation in the place of each sentence that it fits; every other one stays, marked
/// by `untranslated`. The crosswalk then has the language of the translation.
TranslationGaps translate(Crosswalk& crosswalk, const Translation& translation,
                          std::string_view own_language);

/// The answer that the words stand for: a choice of a scale of choices, or items of a checklist.
/// Nothing where they are no answer of the scale, or the scale is of numbers.
std::optional<AnswerValue> answer_of_words(const Scale& scale, const std::vector<NamedWord>& words);

}  // namespace mgi
