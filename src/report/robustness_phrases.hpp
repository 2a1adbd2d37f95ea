#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "mgi/report/robustness_report.hpp"
#include "report/phrases.hpp"

namespace mgi {

/// True for a section at the top.
bool is_top(const RobustnessSubject& subject, std::size_t place);
/// All sections, or only those at the top; then the whole, where the questionnaire has one.
std::vector<std::size_t> shown_places(const RobustnessSubject& subject, bool only_top);
/// The title of a section, or the word for the whole.
std::string title_of(const RobustnessSubject& subject, std::size_t place);
/// The title with a dash for each level above it.
std::string label_of(const RobustnessSubject& subject, std::size_t place);
/// "70 to 75 %", or "72 %" where both ends show alike.
std::string range_text(const Words& words, double low, double high);
/// "61 % (58 to 64 %)"; what chance puts outside 0 and 1 is shown as 0 or 1.
std::string share_text(const Words& words, const Estimate& estimate);
/// "Emerging 93 %; Developed 7 %", or why no shares are told.
std::string bands_text(const RobustnessSubject& subject, const PlaceRobustness& place);
/// How far an assumption was varied.
std::string range_of(const RobustnessSubject& subject, Assumption assumption);
/// An answer that was not given, as people read it.
std::string other_answer(const Words& words, const Scale& scale, const AnswerValue& answer);

}  // namespace mgi
