#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "mgi/report/report.hpp"

namespace mgi::html {

// Drawings in SVG. They are as wide as their place, so text stays beside them, not in them. Ends
// that are read from right to left are drawn from right to left.

/// "strength", "begun", …: the class of a mark; "none".
std::string_view class_of(Mark mark);
/// The sign of a mark, one character.
std::string_view sign_of(Mark mark);

/// Patterns and signs that the other drawings use: stands once in the page.
std::string definitions();

/// A value between 0 and 1 with what it can still become. `about` says the same in words; empty
/// where the same words stand beside it, so that nobody hears them twice.
std::string bar(const Bar& bar, std::string_view about, bool right_to_left);
/// How many of each kind: a line cut into shares.
std::string shares(const std::array<std::size_t, 5>& counts, std::string_view title,
                   std::string_view about, bool right_to_left);
/// One sign for each answer.
std::string strip(const std::vector<Mark>& answers, std::string_view title, std::string_view about,
                  bool right_to_left);
/// A sample for a legend.
std::string sample(Mark mark);
/// The same of a part of a bar: "settled", "possible", "value".
std::string sample(std::string_view what);

}  // namespace mgi::html
