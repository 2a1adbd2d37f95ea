#include "mgi/check/checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "check/rules.hpp"

namespace mgi {
namespace {

constexpr CheckSubject on_file = CheckSubject::any_file;
constexpr CheckSubject on_questionnaire = CheckSubject::questionnaire;
constexpr CheckSubject on_assessment = CheckSubject::assessment;
constexpr CheckSubject on_translation = CheckSubject::translation;
constexpr CheckSubject on_crosswalk = CheckSubject::crosswalk;
constexpr CheckSubject on_highlights = CheckSubject::highlights;
constexpr CheckSubject on_batch = CheckSubject::batch;
constexpr Severity error = Severity::error;
constexpr Severity warning = Severity::warning;

constexpr std::array table{
    // ---- found while reading YAML ----
    Check{
        "yaml-syntax", on_file, error, "the file is not valid YAML",
        "Most often a quote is not closed, a line is indented differently from its neighbours, or "
        "a text that contains ': ' has no quotes around it. Nothing else is checked until the "
        "file can be read."},
    Check{"json-syntax", on_file, error, "the line is not valid JSON",
          "'mgi score' reads one JSON object a line. A line that ends too early was cut off."},
    Check{"encoding", on_file, error, "the file is not in UTF-8",
          "Other encodings turn accents into wrong letters without a word. Save the file as UTF-8; "
          "a byte order mark is accepted."},
    Check{"empty-file", on_file, error, "the file is empty",
          "'mgi new' writes an assessment file to fill in."},
    Check{"file-too-large", on_file, error, "the file is larger than 16 MiB",
          "An assessment of 99 answers with evidence has about 50 kB."},
    Check{"scalar-too-long", on_file, error, "a text is longer than 1 MiB",
          "Long documents belong on a web page that the answer cites as a source."},
    Check{"yaml-too-many-values", on_file, error, "the file holds more than 250,000 values",
          "Split it into several files."},
    Check{"yaml-too-deep", on_file, error, "values are nested more than 64 deep",
          "No file of this program needs that; the file may be damaged."},
    Check{"yaml-one-document", on_file, error, "the file holds a second document",
          "What follows a line '---' would be lost. Keep one document in a file."},
    Check{"yaml-alias", on_file, error, "an anchor, alias or merge key is used",
          "They make one place of a file change the meaning of another. Write each value where it "
          "belongs."},
    Check{"yaml-tag", on_file, error, "a tag gives a value a type",
          "A value is text until its field says otherwise; delete the tag."},
    Check{"yaml-key", on_file, error, "a key is not a plain word", "Write 'key: value'."},
    Check{"duplicate-key", on_file, error, "a key stands twice in one map",
          "Only one of the two would count. Keep one."},
    Check{"file-kind", on_file, error, "the first line does not say what kind of file this is",
          "The first key of every file is its kind and format version, as in 'mgi-assessment: 1'."},
    Check{"format-version", on_file, error, "the format version of the file is not known",
          "The file was written for another version of the program."},
    Check{"missing-field", on_file, error, "a field that must be there is missing",
          "Add the field."},
    Check{"unknown-field", on_file, error, "a field is not known here",
          "A mistyped field would be lost silently, so it is an error. The hint names the nearest "
          "field that exists."},
    Check{"wrong-kind", on_file, error, "a list, a map or a single value stands in the wrong place",
          "The message says what is expected."},
    Check{"wrong-word", on_file, error, "a value is not one of the words that the field takes",
          "The hint lists the words or the nearest one."},
    Check{"wrong-number", on_file, error, "a number is missing, malformed or out of range",
          "The message says which numbers the field takes."},
    Check{"date-form", on_file, error, "a date is malformed or does not exist",
          "Write 2024-06-30, or 2024-06 or 2024 where less is known."},
    Check{"id-form", on_file, error, "an id is malformed",
          "Ids are lower-case words and digits joined by hyphens; they stay the same for ever, "
          "because files and comparisons refer to them."},
    Check{"duplicate-id", on_file, error, "an id or key is used twice", "Ids must differ."},
    Check{"unknown-reference", on_file, error, "a name refers to something that does not exist",
          "The hint names the nearest id that exists."},
    // ---- found by validate around a file ----
    Check{"allow-reason", on_file, error, "a comment allows a check without a reason",
          "'# mgi: allow CHECK: reason' switches a check off for its line. Without a reason nobody "
          "can judge later whether that is still right, so it allows nothing."},
    Check{"allow-unused", on_file, warning, "a comment allows what its line does not break",
          "It would hide a later fault. Delete the comment."},
    Check{"baseline-stale", on_file, warning, "a baseline accepts a finding that is no more",
          "It would hide the finding if it came back. Delete the entry."},
    // ---- questionnaires ----
    Check{"scale-points", on_questionnaire, error, "a scale cannot tell answers apart",
          "A scale needs two choices with different points between 0 and 1, or a list of items, or "
          "a number with two different ends."},
    Check{"scale-span", on_questionnaire, warning, "a scale does not reach from 0 to 1",
          "While a question on such a scale is open, a value can stand outside its own lowest and "
          "highest possible value. Give the worst answer 0 points and the best 1.",
          rules::scale_span},
    Check{
        "band-order", on_questionnaire, error, "the bands do not ascend from 0",
        "The first band begins at 0 and each next one higher; a band ends where the next begins."},
    Check{"section-empty", on_questionnaire, error, "a section holds no indicator",
          "It could never have a value."},
    Check{"double-question", on_questionnaire, warning, "a question asks more than one thing",
          "It has two question marks, 'and/or', or a second question such as 'and is it'. Whoever "
          "can say yes to one half only has no right answer. Ask one thing, or make two indicators "
          "of it.",
          rules::double_question},
    Check{"duplicate-question", on_questionnaire, warning, "a question is asked twice",
          "Two questions have the same words, or one has all words of the other and at most a "
          "quarter more; articles, plurals and the order of words do not count. The same fact "
          "would count twice. Delete one, or say what sets them apart.",
          rules::duplicate_question},
    Check{"indicator-weight", on_questionnaire, warning,
          "an indicator counts far more or far less than the others",
          "Its share of the whole is below a tenth or above ten times the average. Weights and the "
          "number of questions in each section multiply, so this is easily done unawares; "
          "'mgi explain ID' shows the share.",
          rules::indicator_weight},
    Check{"guidance-missing", on_questionnaire, warning, "an indicator has no guidance",
          "Without it two officials answer the same facts differently. Say what counts as each "
          "answer and which documents show it.",
          rules::guidance_missing},
    Check{"guidance-key", on_questionnaire, error,
          "guidance explains an answer that does not exist",
          "Guidance is given for the choices or items of the scale, and under 'about', "
          "'federation', 'competence' and 'evidence'.",
          rules::guidance_key},
    Check{"recommendation-missing", on_questionnaire, warning, "an indicator has no recommendation",
          "A gap that nothing is recommended for leaves the reader alone.",
          rules::recommendation_missing},
    Check{"recommendation-idle", on_questionnaire, warning, "nothing can call for a recommendation",
          "Its list of indicators is empty, so no gap will ever show it.",
          rules::recommendation_idle},
    Check{"unknown-code", on_questionnaire, error, "a framework has no such code",
          "The indicator would be missing from the view by that framework.", rules::unknown_code},
    Check{"after-cycle", on_questionnaire, error, "indicators wait for each other in a circle",
          "'after:' and 'presupposes:' say what comes first; in a circle nothing can.",
          rules::after_cycle},
    Check{"mirror-unknown", on_questionnaire, error, "an indicator mirrors one that does not exist",
          "'mirrors:' names the indicator of another questionnaire that asks the same of another "
          "level of government. Answers to the two could not be read side by side."},
    // ---- assessments ----
    Check{"questionnaire-known", on_assessment, error,
          "the answers belong to another questionnaire",
          "Answers mean nothing under other questions."},
    Check{"questionnaire-version", on_assessment, error,
          "the version of the questionnaire is not known",
          "Answers made on an older version are carried over by its list of renamed and dropped "
          "indicators; a newer or unknown version cannot be."},
    Check{"unknown-indicator", on_assessment, error, "the questionnaire has no such indicator",
          "The answer would be lost. The hint names the nearest id or the new name of an old one."},
    Check{"answer-in-scale", on_assessment, error, "an answer is not one of its scale",
          "Nothing is guessed: this is a government's answer. 'n/a' and '-' are not answers; write "
          "'not-applicable' with a reason, or 'unknown'."},
    Check{
        "answer-other-word", on_assessment, warning,
        "an answer is written in another word than the scale's",
        "Words of other languages and spellings such as 'Yes' or 'true' are understood; write the "
        "scale's own word so that every tool reads the same."},
    Check{"answer-twice", on_assessment, error, "an indicator or item is answered twice",
          "Only one of the two would count. Keep one."},
    Check{"unknown-source", on_assessment, error, "a cited source is not in the register",
          "Add it under 'sources:' or mend its key."},
    Check{
        "country-code", on_assessment, error, "the code of the jurisdiction does not exist",
        "Countries have two letters of ISO 3166-1 (KE), regions and cities a code of ISO 3166-2 "
        "(BR-SP). Codes reserved for users (AA, QM to QZ, XA to XZ, ZZ) are accepted for invented "
        "places; simulated countries may number themselves behind one of them (ZZ-001).",
        nullptr, rules::country_code},
    Check{"not-applicable-reason", on_assessment, error, "'not-applicable' has no reason",
          "It takes a question out of every number, so a reader must see why. Where the "
          "questionnaire's 'where:' already says that the question does not concern the country, "
          "no reason is needed.",
          nullptr, rules::not_applicable_reason},
    Check{"not-applicable-share", on_assessment, warning,
          "more than a fifth of a section is not applicable",
          "A number that rests on few questions says little. Look at each of them again.", nullptr,
          rules::not_applicable_share},
    Check{"presupposed-answer", on_assessment, error, "an answer contradicts one it presupposes",
          "Where the presupposed answer is the worst of its scale, this one must be too; "
          "'not-applicable' would hide that something is missing.",
          nullptr, rules::presupposed_answer},
    Check{"evidence-missing", on_assessment, warning, "an answer above the worst has no evidence",
          "Cite a source or write a note: what is claimed must be traceable.", nullptr,
          rules::evidence_missing},
    Check{"no-official-source", on_assessment, error,
          "a 'no' about a country by others has no official source",
          "In a coding that is not the government's own, the worst answer needs a source of the "
          "country's own authorities or of the United Nations, from the three years before the "
          "assessment. Not having found something is no evidence that it is missing: leave the "
          "question unanswered.",
          nullptr, rules::no_without_official_source},
    Check{"round-date", on_assessment, warning, "the round and the date are years apart",
          "A round is often named after a year; where it is, the date of the assessment lies in "
          "that year or in one beside it. Else one of the two may be mistyped.",
          nullptr, rules::round_date},
    Check{"source-address", on_assessment, error, "the address of a source is not a web address",
          "Only addresses that begin with http:// or https:// are printed as links.", nullptr,
          rules::source_address},
    Check{"source-after-date", on_assessment, error, "a source is newer than the assessment",
          "What was published later cannot show how things stood. Mend the year, or date the "
          "assessment later.",
          nullptr, rules::source_after_date},
    Check{"source-unused", on_assessment, warning, "a source is cited by nothing",
          "It would stand in the list of sources without a reason. Cite it or delete it.", nullptr,
          rules::source_unused},
    Check{
        "rule-expired", on_assessment, warning, "an answer rests on a rule that has ended",
        "A strategy or law that ended before the date of the assessment is no full evidence. Cite "
        "its successor, or lower the answer.",
        nullptr, rules::rule_expired},
    Check{
        "rule-not-yet", on_assessment, warning,
        "an answer rests on a rule that was not yet in force",
        "It begins after the date of the assessment. Cite what was in force, or lower the answer.",
        nullptr, rules::rule_not_yet},
    Check{"follow-up-dates", on_assessment, error,
          "a measure is due before it starts or before the response to its recommendation",
          "One of the two dates is mistyped, or the measure answers something else.", nullptr,
          rules::follow_up_dates},
    Check{"follow-up-proof", on_assessment, warning,
          "a recommendation is said to be done without proof",
          "Name what shows it: a law, a decision, a report. What is claimed must be traceable.",
          nullptr, rules::follow_up_proof},
    Check{"follow-up-cost", on_assessment, error,
          "money has no currency, or there is more of it than the measure costs",
          "An amount means nothing without its currency, and amounts of different currencies are "
          "never added up.",
          nullptr, rules::follow_up_cost},
    Check{"worsened-unexplained", on_assessment, warning,
          "an answer is worth less than in the round before, and nobody says why",
          "'mgi compare' finds it and prints the explanation beside the answer: write 'change: …' "
          "below it. Most often a rule ended, a question was read more strictly, or the earlier "
          "answer was too kind."},
    Check{"clearance-missing", on_assessment, error, "a cleared file does not say who cleared it",
          "From status 'cleared' on, 'clearance:' names the body, the date and the SHA-256 of the "
          "answers.",
          nullptr, rules::clearance_missing},
    Check{"changed-after-clearance", on_assessment, error, "answers were changed after clearance",
          "The SHA-256 in 'clearance:' is that of the lines 'id: answer', sorted by id, each ended "
          "by a line feed. Have the new answers cleared, or take the change back.",
          nullptr, rules::changed_after_clearance},
    Check{"comment-open", on_assessment, warning, "a cleared file holds an open comment",
          "What is cleared or published has no question left. Settle the comment and add "
          "'resolved: true', or take it out.",
          nullptr, rules::comment_open},
    Check{"confidential-published", on_assessment, warning,
          "a published file holds confidential evidence",
          "Whoever has the file can read it. Take the evidence out of the published copy.", nullptr,
          rules::confidential_published},
    // ---- translations ----
    Check{"translation-missing", on_translation, warning, "a text is not translated",
          "Reports show it in its own language, marked as such. 'mgi translate' writes a file with "
          "all texts that are missing.",
          nullptr, nullptr, rules::translation_missing},
    Check{"translation-stale", on_translation, warning, "a text has changed since its translation",
          "Reports show it in its own language, marked as such, until somebody has looked at the "
          "translation again and its 'source' is that of the new words.",
          nullptr, nullptr, rules::translation_stale},
    Check{"translation-unknown-id", on_translation, error,
          "a translation is of a text that does not exist",
          "It would be shown nowhere. The hint names the nearest text that exists.", nullptr,
          nullptr, rules::translation_unknown_id},
    Check{"translation-placeholder", on_translation, error,
          "a translation has lost a star or a placeholder",
          "Stars set off the answers that guidance speaks of, and words in braces are replaced by "
          "the program. A translation has as many of them as the original.",
          nullptr, nullptr, rules::translation_placeholder},
    Check{"translation-file", on_translation, error,
          "a file that came back from a translator cannot be read",
          "'mgi translate --from' reads gettext files (PO) and tables (CSV) as it wrote them. "
          "Another program may have damaged the file, or saved it in another form."},
    Check{"term-avoided", on_translation, warning, "a text uses a word that the glossary avoids",
          "The glossary of the questionnaire, in the language of the text, names words that hurt "
          "or mislead and what to write instead. Questionnaires are looked at too. Small and "
          "capital letters and a plural '-s' do not count; titles of publications are left alone."},
    // ---- crosswalks ----
    Check{"crosswalk-questionnaire", on_crosswalk, error,
          "a crosswalk names a questionnaire that cannot be used",
          "Its two sides are questionnaires that stand beside it or are built in.", nullptr,
          nullptr, nullptr, rules::crosswalk_questionnaire},
    Check{"crosswalk-version", on_crosswalk, error,
          "a crosswalk was made for another version of a questionnaire",
          "A question may have changed its meaning since. Somebody has to read the rules again.",
          nullptr, nullptr, nullptr, rules::crosswalk_version},
    Check{"crosswalk-indicator", on_crosswalk, error,
          "a crosswalk names an indicator that does not exist",
          "Conditions name indicators of the first questionnaire, 'to' those of the second.",
          nullptr, nullptr, nullptr, rules::crosswalk_indicator},
    Check{"crosswalk-answer", on_crosswalk, error,
          "a crosswalk names an answer that its indicator does not have",
          "'is' lists choices of the scale, 'has' and 'lacks' items of a checklist.", nullptr,
          nullptr, nullptr, rules::crosswalk_answer},
    Check{"crosswalk-conflict", on_crosswalk, error, "two answers can follow for one question",
          "There are answers for which both rules hold, so the result would depend on their order.",
          nullptr, nullptr, nullptr, rules::crosswalk_conflict},
    Check{"crosswalk-missing", on_crosswalk, warning, "a crosswalk passes over a question",
          "Each question of the second questionnaire has a rule, or a sentence under 'open:' that "
          "says why nothing settles it.",
          nullptr, nullptr, nullptr, rules::crosswalk_missing},
    // ---- highlights ----
    Check{"statement-claim", on_highlights, error,
          "a statement says nothing that answers can decide, or more than one thing",
          "Each has one of 'share', 'association' and 'forms', and a share at most one limit."},
    Check{.id = "statement-indicator",
          .subject = on_highlights,
          .title = "a statement is about an indicator that does not exist",
          .meaning = "The hint names the nearest indicator of the questionnaire.",
          .of_statements = rules::statement_indicator},
    Check{.id = "statement-answer",
          .subject = on_highlights,
          .title = "a statement counts an answer that its indicator does not have",
          .meaning = "The hint names the nearest answer of the scale.",
          .of_statements = rules::statement_answer},
    Check{
        .id = "statement-aim",
        .subject = on_highlights,
        .title = "the aim of a share breaks the limit of its own statement",
        .meaning = "'aim:' is the share that 'mgi simulate' draws. The statement must hold there.",
        .of_statements = rules::statement_aim},
    // ---- many assessments ----
    Check{"duplicate-assessment", on_batch, error,
          "two assessments are of one jurisdiction, round and questionnaire",
          "Both would count. 'mgi batch' counts the first one by path. Delete one, or give it "
          "another round."},
    Check{"result-stale", on_batch, error,
          "a result line is not what the program makes of its answers",
          "It was made with another questionnaire or another version of the program, or it was "
          "changed. Score it again with 'mgi score'."},
};

}  // namespace

std::span<const Check> checks() {
  return table;
}

const Check* find_check(std::string_view id) {
  const auto* const found = std::ranges::find(table, id, &Check::id);
  return found == table.end() ? nullptr : found;
}

Diagnostics check_questionnaire(const Questionnaire& questionnaire, const Frameworks& frameworks) {
  Diagnostics diagnostics;
  for (const Check& check : table)
    if (check.of_questionnaire != nullptr)
      check.of_questionnaire(questionnaire, frameworks, diagnostics);
  sort_by_place(diagnostics);
  return diagnostics;
}

Diagnostics check_assessment(const Questionnaire& questionnaire, const Assessment& assessment) {
  Diagnostics diagnostics;
  for (const Check& check : table)
    if (check.of_assessment != nullptr) check.of_assessment(questionnaire, assessment, diagnostics);
  sort_by_place(diagnostics);
  return diagnostics;
}

Diagnostics check_worsened(const Questionnaire& questionnaire, const Assessment& assessment,
                           std::span<const std::size_t> worsened) {
  Diagnostics diagnostics;
  for (const std::size_t i : worsened)
    if (const Answer& answer = assessment.answers[i]; answer.change.empty())
      diagnostics.push_back(
          {Severity::warning, "worsened-unexplained",
           fmt::format("'{}' is worth less than in the round before, and nothing explains it",
                       questionnaire.indicators[i].id),
           answer.value_span, "add 'change: …' below the answer"});
  sort_by_place(diagnostics);
  return diagnostics;
}

Diagnostics check_translation(const Translation& translation, const Translatable& of) {
  Diagnostics diagnostics;
  for (const Check& check : table)
    if (check.of_translation != nullptr) check.of_translation(translation, of, diagnostics);
  sort_by_place(diagnostics);
  return diagnostics;
}

Diagnostics check_mirrors(const Questionnaire& questionnaire, std::string_view other_id,
                          const Questionnaire* other) {
  Diagnostics diagnostics;
  rules::mirror_unknown(questionnaire, other_id, other, diagnostics);
  sort_by_place(diagnostics);
  return diagnostics;
}

Diagnostics check_crosswalk(const Crosswalk& crosswalk, const Questionnaire* from,
                            const Questionnaire* to) {
  Diagnostics diagnostics;
  for (const Check& check : table)
    if (check.of_crosswalk != nullptr) check.of_crosswalk(crosswalk, from, to, diagnostics);
  sort_by_place(diagnostics);
  return diagnostics;
}

Diagnostics check_statements(const Statements& statements, const Questionnaire& questionnaire) {
  Diagnostics diagnostics;
  for (const Check& check : table)
    if (check.of_statements != nullptr) check.of_statements(statements, questionnaire, diagnostics);
  sort_by_place(diagnostics);
  return diagnostics;
}

Diagnostics check_terms(const Translatable& texts, const Glossary& glossary, const Source& source) {
  Diagnostics diagnostics;
  rules::term_avoided(texts, glossary, source, diagnostics);
  sort_by_place(diagnostics);
  return diagnostics;
}

Diagnostics check_terms(const Translation& translation, const Glossary& glossary,
                        const Source& source) {
  Diagnostics diagnostics;
  rules::term_avoided(translation, glossary, source, diagnostics);
  sort_by_place(diagnostics);
  return diagnostics;
}

}  // namespace mgi
