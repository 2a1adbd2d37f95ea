#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "mgi/load/loaded.hpp"
#include "mgi/model/assessment.hpp"
#include "mgi/report/assessment_report.hpp"
#include "mgi/score/scorecard.hpp"
#include "mgi/text/diagnostic.hpp"

// What must hold of every output, whatever the input was. Fuzz targets and tests share these. Each
// function gives the first fault in words, or an empty text.
namespace mgi::oracle {

// ---- texts ----

/// UTF-8 without control characters but line feeds, and without changes of direction; with
/// `colour`, escape sequences that only choose how text looks are fine.
std::string fault_of_terminal(std::string_view text, bool colour = false);

/// The same, and no tag of HTML: `<` begins nothing but a web address in angle brackets.
std::string fault_of_markdown(std::string_view text);

/// Strictly well-formed, of elements and attributes that the reports use; the script and the style
/// are ours byte for byte, nothing else can run, links lead to this page or to the web.
std::string fault_of_html(std::string_view page);

/// One JSON document in UTF-8; it may come to a terminal, too.
std::string fault_of_json(std::string_view text);

/// A table after RFC 4180: all rows as wide as the first, no cell that a spreadsheet would take
/// for a formula.
std::string fault_of_csv(std::string_view text);

/// A well-formed document of elements, attributes and texts.
std::string fault_of_xml(std::string_view text);

/// A workbook whose parts are well-formed, with formulas and links that are ours or lead to the
/// web.
std::string fault_of_xlsx(std::string_view bytes);

/// As the oracle of the format of that id ("terminal", "markdown", …); other formats are an error.
std::string fault_of_format(std::string_view format, std::string_view text);

// ---- values ----

/// Known checks, places within the source, in file order; printed, they are clean.
std::string fault_of_diagnostics(const Diagnostics& diagnostics, const Source& source);

/// A value and an error never together, and one of them always.
template <typename T>
std::string fault_of_loaded(const Loaded<T>& loaded, const Source& source) {
  if (loaded.value && has_errors(loaded.diagnostics)) return "a value beside an error";
  if (!loaded.value && !has_errors(loaded.diagnostics)) return "neither a value nor an error";
  if (loaded.value && loaded.partial) return "a value beside a part of one";
  return fault_of_diagnostics(loaded.diagnostics, source);
}

/// Every value in [0, 1], between its lowest and highest; counts add up.
std::string fault_of_scorecard(const Scorecard& card);

/// What `write_assessment` makes of an assessment reads back as the same, for the next round and
/// for this one.
std::string fault_of_written(const Questionnaire& questionnaire, const Assessment& assessment);

/// What two assessments say differently that must say the same, wherever they were read from.
std::string fault_of_copy(const Questionnaire& questionnaire, const Assessment& one,
                          const Assessment& other);

/// Reports of one assessment in every format; which of them, and what there is a choice of in them
/// (language, width, which section to explain, …), goes by `choice`.
std::string fault_of_reports(const AssessmentSubject& subject, std::size_t choice);

/// Ends the program with the fault, if there is one: how a fuzz target fails.
inline void require_no(const std::string& fault) {
  if (fault.empty()) return;
  std::fprintf(stderr, "FAULT: %s\n", fault.c_str());
  std::abort();
}

}  // namespace mgi::oracle
