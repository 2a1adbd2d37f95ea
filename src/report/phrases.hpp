#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mgi/report/assessment_report.hpp"
#include "mgi/report/report.hpp"
#include "report/words/words.hpp"

namespace mgi {

// Words that several reports share, in the language of the subject.

/// The words of the subject's language.
inline const Words& words_of(const AssessmentSubject& subject) {
  return words(subject.language);
}

/// Words that the file holds (a note, a name), marked where its language is not the report's.
Text from_file(const AssessmentSubject& subject, std::string text);
/// Who answered, and how far the answers are cleared: a sentence each, for page one.
std::string origin_text(const AssessmentSubject& subject);
std::string status_text(const AssessmentSubject& subject);
/// What must be read first: the notice of each questionnaire, each once; may be empty.
std::vector<std::string> first_notices(const std::vector<const Questionnaire*>& questionnaires);
/// What the questionnaire puts first, and the stance in one line: for a cell of a table.
std::string notice_line(const AssessmentSubject& subject);
/// Which edition this is and what it leaves out; empty where there is nothing to say.
std::string edition_text(const AssessmentSubject& subject);
/// "Examplia, 2024".
std::string place_and_round(const AssessmentSubject& subject);
/// "Examplia, 2024 · simulated · draft", for every page; empty once the answers are published.
std::string running_head(const AssessmentSubject& subject);
/// A date as the language writes it: "30 June 2024", "June 2024", "2024".
std::string date_text(const Words& words, const Date& date);
/// "72 %", or "no value".
std::string percent(const Words& words, std::optional<double> value);
/// "70 to 75 %", or "72 %" where both ends show alike.
std::string interval(const Words& words, const Standing& standing);
/// "Value 38 %, possible 33 to 40 %; 12 of 13 answered; Emerging."
std::string standing_text(const AssessmentSubject& subject, const SectionScore& score);
/// "12 points", "less than 1 point": a difference of values in percentage points.
std::string points_text(const Words& words, double rise);
/// "Developed", "between Emerging and Developed", "too little answered"; empty where nothing is
/// to be said.
std::string band_text(const AssessmentSubject& subject, const BandResult& band);
/// "8 of 10".
std::string answered_text(const Words& words, const Counts& counts);
/// "99 questions asked: 90 answered, 9 unknown."
std::string coverage_text(const Words& words, const Counts& counts);
/// What kind of answer an indicator has.
Mark mark_of(const AssessmentSubject& subject, std::size_t indicator);
/// An answer as people read it: "Partly", "Health; School", "Not answered".
std::string answer_words(const AssessmentSubject& subject, std::size_t indicator);
/// "trafficking-law: Yes".
std::string tag_of(const AssessmentSubject& subject, std::size_t indicator);
/// "'Missing migrants' by 17 points" for the sections that `indicators` stand in; may be empty.
std::string gain_text(const AssessmentSubject& subject, const std::vector<Gain>& gains,
                      const std::vector<std::size_t>& indicators);
/// The titles of indicators, as a list.
std::string titles_text(const AssessmentSubject& subject,
                        const std::vector<std::size_t>& indicators);
/// "Global Compact 8, 10": the codes of the questionnaire's leading framework that indicators
/// carry.
std::string objectives_text(const AssessmentSubject& subject,
                            const std::vector<std::size_t>& indicators);
/// Texts as a list in the language: "a; b; c".
std::string list_text(const Words& words, const std::vector<std::string>& texts);

/// The bar of a section.
Bar bar_of(const AssessmentSubject& subject, std::size_t section, int depth);
/// An empty report in the subject's language.
Report start_report(const AssessmentSubject& subject);
/// Title, origin, status, questionnaire: the first lines of every report.
void add_head(Report& report, const AssessmentSubject& subject);
/// The same under another title.
void add_head(Report& report, const AssessmentSubject& subject, std::string title);
/// Versions of the program, the questionnaire and the answers.
std::string made_by(const AssessmentSubject& subject);
/// Which answers are only supposed, and which values they change; nothing where none is.
void add_what_if(Report& report, const AssessmentSubject& subject);
/// Stance and versions: the last lines of every report.
void add_foot(Report& report, const AssessmentSubject& subject);
/// One line of the recommendations: text, triggers, gain, what comes first, source.
Item advice_item(const AssessmentSubject& subject, const Advice& advice);

}  // namespace mgi
