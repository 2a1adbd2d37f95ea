#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "mgi/model/assessment.hpp"
#include "mgi/model/questionnaire.hpp"
#include "mgi/study/draws.hpp"

namespace mgi {

/// Points that move with what half of a scale is worth: fixed + slope·half, so that a loop over
/// draws needs no case.
struct BentPoints {
  double fixed = 0;
  double slope = 0;
};

/// An indicator in one assessment.
struct Leaf {
  enum class Kind {
    skipped,  ///< not applicable; open, where open answers are not drawn
    fixed,    ///< `points.fixed`
    bent,     ///< `points`
    choices,  ///< open: one of `choices`, each as likely
    share,    ///< open: anything from 0 to 1
  };
  Kind kind = Kind::skipped;
  BentPoints points;
  std::vector<BentPoints> choices;
};

/// A questionnaire's tree with one assessment's answers in arrays: what a section is made of stands
/// in one run of `children`. The section after the last one is the whole.
struct FlatTree {
  struct Section {
    std::size_t first = 0, last = 0;  ///< of `children`, those that have a value in every draw
    Mean mean = Mean::arithmetic;
    bool varies_rule = false;
    bool has_value = false;
    bool is_complete =
        false;  ///< nothing of it is left out, so its weights add up to `Draws::weight_sums`
    std::size_t parent = 0;  ///< the whole is its own
  };
  std::vector<Leaf> leaves;              ///< indicators
  std::vector<Section> sections;         ///< the questionnaire's, then the whole
  std::vector<std::uint32_t> children;   ///< indicators, or number of indicators + section
  std::vector<std::size_t> sections_up;  ///< those with a value, children before parents
  std::size_t whole() const { return sections.size() - 1; }
};

/// The tree of an assessment; open answers count where `options` varies them, points bend where it
/// varies them, sections take other rules where it varies those.
FlatTree flatten(const Questionnaire& questionnaire, const Assessment& assessment,
                 const DrawOptions& options);

/// From which draw on the numbers of each kind are taken.
struct DrawOffsets {
  std::size_t weights = 0, rule = 0, unknown = 0, partly = 0;
  std::size_t indicator = Draws::no_row;  ///< one open indicator with an offset of its own …
  std::size_t of_indicator = 0;           ///< … and that offset
  std::size_t& of(Assumption assumption);
};

/// Values of `sections` (children before parents) in draws begin … end−1, into the same places of
/// `values`, row by row. What is not among `sections` is taken from `others`, which may be
/// `values`.
void evaluate(const FlatTree& tree, const Draws& draws, const DrawOffsets& offsets,
              std::size_t begin, std::size_t end, const std::vector<std::size_t>& sections,
              const DrawMatrix& others, DrawMatrix& values);

}  // namespace mgi
