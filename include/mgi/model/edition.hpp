#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "mgi/model/assessment.hpp"

namespace mgi {

/// For whom an output is made.
enum class EditionKind {
  whole,           ///< nothing had to be decided: nothing confidential, or not published yet
  internal,        ///< holds confidential evidence of a published file
  public_readers,  ///< without what is not for the public
};

/// What files call them, in that order.
inline constexpr std::array<std::string_view, 3> edition_names{"whole", "internal", "public"};
std::string_view name(EditionKind kind);

/// How many items the public edition left out.
struct LeftOut {
  std::size_t evidence = 0;  ///< answers whose evidence is confidential
  std::size_t sources = 0;   ///< confidential ones of the register
  std::size_t notes = 0;     ///< of the other answers
  std::size_t names = 0;     ///< of preparers and respondents
  std::size_t comments = 0;
  bool operator==(const LeftOut&) const = default;
};

struct Edition {
  EditionKind kind = EditionKind::whole;
  LeftOut left_out;
};

/// How many answers and sources are marked confidential.
std::size_t confidential_items(const Assessment& assessment);

/// Takes out what is not for the public: the evidence of confidential answers (the answer stays,
/// and that it is confidential), confidential sources, all notes, comments, the names of preparers
/// and respondents, and of the follow-up what is planning: partners, steps, money, capacity, proof.
/// Nothing later in the program can then show it.
LeftOut make_public(Assessment& assessment);

}  // namespace mgi
