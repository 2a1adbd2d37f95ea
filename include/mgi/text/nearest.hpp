#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace mgi {

/// Letters to insert, delete, change or swap with a neighbour to make `b` of `a`
/// (optimal string alignment distance), counted in bytes.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidate that `word` was probably meant to be: the nearest one, at most a third of the
/// word's letters away (at least one). Nothing if none is near; the first one of equals.
std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates);

/// The only candidate that is one edit away from a word of five letters or more: what a person
/// would bet on, but still a guess.
std::optional<std::string> only_guess(std::string_view word,
                                      std::span<const std::string> candidates);

/// "did you mean 'x'?", or nothing.
std::string did_you_mean(std::string_view word, std::span<const std::string> candidates);

}  // namespace mgi
