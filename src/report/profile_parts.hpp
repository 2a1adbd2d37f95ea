#pragma once

#include <cstddef>
#include <string>

#include "mgi/report/assessment_report.hpp"
#include "mgi/report/report.hpp"

namespace mgi {

// The divisions of the full profile, each in a file of its own. What links lead to: an answer has
// the id of its indicator, everything else a word before it.

/// "section-trafficking".
std::string section_anchor(const AssessmentSubject& subject, std::size_t section);
/// "do-adopt-strategy".
/// What page one says to do first: for each gap on it the first recommendation that it calls for,
/// each once.
std::vector<const Advice*> first_advice(const AssessmentSubject& subject);
std::string advice_anchor(const AssessmentSubject& subject, const Advice& advice);
/// "source-3": `source` is an index into the register, counted from 0.
std::string source_anchor(std::size_t source);
/// "document-insights".
std::string document_anchor(const Document& document);
/// The title of an indicator with a link to its answer.
Text linked_title(const AssessmentSubject& subject, std::size_t indicator);

/// What a minister needs: where it stands, strengths, gaps, what to do first.
void add_page_one(Report& report, const AssessmentSubject& subject);
/// Figures, all values, all answers.
void add_at_a_glance(Report& report, const AssessmentSubject& subject);
/// A top section with its areas, every answer, and the recommendations.
void add_chapter(Report& report, const AssessmentSubject& subject, std::size_t top);
/// Views, conventions, sources, process, glossary, method, notices, versions.
void add_appendices(Report& report, const AssessmentSubject& subject);

/// Answers at their best to tell first, at most `count`: from each top section in turn the next one
/// by priority and the order of the questionnaire.
std::vector<std::size_t> first_strengths(const AssessmentSubject& subject, std::size_t count);

}  // namespace mgi
