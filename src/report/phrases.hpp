#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mgi/report/assessment_report.hpp"
#include "mgi/report/report.hpp"

namespace mgi {

// Words that several reports share.

/// Who answered, and how far the answers are cleared: a sentence each, for page one.
std::string origin_text(const Assessment& assessment);
std::string status_text(const Assessment& assessment);
/// "72 %", or "no value".
std::string percent(std::optional<double> value);
/// "70 to 75 %", or "72 %" where both ends show alike.
std::string interval(const Standing& standing);
/// "Value 38 %, possible 33 to 40 %; 12 of 13 answered; Emerging."
std::string standing_text(const Questionnaire& questionnaire, const SectionScore& score);
/// "12 points", "less than 1 point": a difference of values in percentage points.
std::string points_text(double rise);
/// "1 question", "3 questions".
std::string counted(std::size_t count, std::string_view singular, std::string_view plural);
/// "developed", "between emerging and developed", "too little answered", …; empty where nothing is
/// to be said.
std::string band_text(const Questionnaire& questionnaire, const BandResult& band);
/// "8 of 10".
std::string answered_text(const Counts& counts);
/// What kind of answer an indicator has.
Mark mark_of(const AssessmentSubject& subject, std::size_t indicator);
/// "trafficking-law: yes".
std::string tag_of(const AssessmentSubject& subject, std::size_t indicator);
/// "would raise 'Missing migrants' by 17 points" for the sections that `indicators` stand in.
std::string gain_text(const AssessmentSubject& subject, const std::vector<Gain>& gains,
                      const std::vector<std::size_t>& indicators);
/// The titles of indicators, joined by semicolons.
std::string titles_text(const Questionnaire& questionnaire,
                        const std::vector<std::size_t>& indicators);
/// "Global Compact 8, 10": the codes of the questionnaire's leading framework that indicators
/// carry.
std::string objectives_text(const AssessmentSubject& subject,
                            const std::vector<std::size_t>& indicators);

/// The bar of a section.
Bar bar_of(const AssessmentSubject& subject, std::size_t section, int depth);
/// Title, origin, status, questionnaire: the first lines of every report.
void add_head(Report& report, const AssessmentSubject& subject);
/// Stance and versions: the last lines of every report.
void add_foot(Report& report, const AssessmentSubject& subject);
/// One line of the recommendations: text, triggers, gain, what comes first, source.
Item advice_item(const AssessmentSubject& subject, const Advice& advice);

}  // namespace mgi
