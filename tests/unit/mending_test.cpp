// What --fix does with each fault that can be mended safely: only the words at fault change, then
// nothing is left to mend.
#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "cli/validate_file.hpp"
#include "files.hpp"
#include "mgi/text/edits.hpp"

using namespace mgi;

namespace {

Validated validated(const std::string& text) {
  batch::Instruments instruments("", false);
  batch::Instruments::Desk desk(instruments);
  return validate_source(test::text(text), MGI_ROOT "/tests/transcripts/files", desk);
}

std::string mended(const std::string& text, bool guesses = false) {
  return apply_edits(text, collect_edits(validated(text).file.diagnostics, guesses));
}

/// An assessment on Windows: a byte order mark and CRLF; before each word that is at fault there
/// are accents, an emoji and a line separator, which some programs take for the end of a line.
std::string windows(std::string text) {
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2))
    text.insert(at, "\r");
  return "\xEF\xBB\xBF" + text;
}

const std::string before = windows(R"(mgi-assessment: 1
questionnaire: {id: small, version: "1.1"}
jurisdiction: {name: "Sámplia 🌍 )"
                                   "\xE2\x80\xA8"
                                   R"(", code: xs, level: National, context: [coastal]}
round: "2024"
date: 2024-06-30
origin: SIMULATED   # é 🌍
status: Draft
sources:
  - {title: "Étude 🌍 )"
                                   "\xE2\x80\xA8"
                                   R"(", key: study, kind: Academic, confidential: Off}
  - {key: paper, title: "Été", kind: " press ", confidential: on}
answers:
  # é 🌍 the order of the answers stays
  figures: {note: "é 🌍 )"
                                   "\xE2\x80\xA8"
                                   R"(", answer: PARTLY}
  search: {note: "été", answer: oui, sources: [study, paper]}
  strategy:   " No "
  labour-law: {note: "é", answer: true, reach: In-Force}   # stays
  service-access: {note: 'l''été', answer: None}
  inspection: {answer: false, comments: [{by: é, text: "🌍", resolved: FALSE}]}
)");

const std::string after = windows(R"(mgi-assessment: 1
questionnaire: {id: small, version: "1.1"}
jurisdiction: {name: "Sámplia 🌍 )"
                                  "\xE2\x80\xA8"
                                  R"(", code: XS, level: national, context: [coastal]}
round: "2024"
date: 2024-06-30
origin: simulated   # é 🌍
status: draft
sources:
  - {title: "Étude 🌍 )"
                                  "\xE2\x80\xA8"
                                  R"(", key: study, kind: academic, confidential: false}
  - {key: paper, title: "Été", kind: press, confidential: true}
answers:
  # é 🌍 the order of the answers stays
  figures: {note: "é 🌍 )"
                                  "\xE2\x80\xA8"
                                  R"(", answer: partly}
  search-rules: {note: "été", answer: yes, sources: [study, paper]}
  strategy:   no
  labour-law: {note: "é", answer: yes, reach: in-force}   # stays
  service-access: {note: 'l''été', answer: none}
  inspection: {answer: no, comments: [{by: é, text: "🌍", resolved: false}]}
)");

}  // namespace

TEST_CASE("mending changes the words at fault and no other byte, and nothing is left to mend") {
  CHECK(mended(before) == after);
  CHECK(test::check_ids(validated(after).file.diagnostics) == "");
  CHECK(mended(after) == after);
}

TEST_CASE("what is mended above shows every check that mends safely") {
  std::set<std::string> shown;
  for (const Diagnostic& diagnostic : validated(before).file.diagnostics) {
    INFO(diagnostic.check << " is a fault above that is not mended safely");
    CHECK_FALSE(diagnostic.edits.empty());
    CHECK(std::ranges::all_of(diagnostic.edits, &Edit::certain));
    shown.insert(diagnostic.check);
  }
  CHECK(shown == std::set<std::string>{"answer-other-word", "country-code", "unknown-indicator",
                                       "wrong-word"});
}

TEST_CASE("a mistyped word is mended only where a guess is asked for") {
  const std::string mistyped = test::changed(after, "answer: partly", "answer: partyl");
  CHECK(mended(mistyped) == mistyped);
  CHECK(mended(mistyped, true) == after);
  const std::string source = test::changed(after, "[study, paper]", "[stduy, paper]");
  CHECK(mended(source) == source);
  CHECK(mended(source, true) == after);
}

TEST_CASE("what stands for nothing is never made an answer") {
  for (const std::string word : {"na", "n/a", "-", "NA", "N/A", "none"}) {
    const std::string text = test::changed(after, "strategy:   no", "strategy:   \"" + word + "\"");
    CHECK(mended(text, true) == text);
  }
}
