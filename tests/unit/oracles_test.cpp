// The oracles that fuzzing and the naughty strings rest on: each finds the faults that it is for.
#include "fuzz/oracles.hpp"

#include <string>
#include <vector>

#include "assessed.hpp"
#include "mgi/report/formats.hpp"
#include "mgi/report/render.hpp"

using namespace mgi;
using namespace std::string_literals;

namespace {

test::Assessed samplia() {
  return test::assessed(test::file("tests/transcripts/files/samplia.yaml"));
}

/// A page of ours with `from` replaced.
std::string page_with(const std::string& from, const std::string& to) {
  return test::changed(find_format("html")->assessment(samplia().subject(), {}), from, to);
}

}  // namespace

TEST_CASE("every format of a good assessment passes its oracle") {
  const test::Assessed of = samplia();
  for (const Format& format : formats()) {
    INFO(format.id);
    CHECK(oracle::fault_of_format(format.id, format.assessment(of.subject(), {})) == "");
  }
  for (std::size_t choice = 0; choice < 256; ++choice)
    CHECK(oracle::fault_of_reports(of.subject(), choice) == "");
}

TEST_CASE("what a terminal may obey, or what is not UTF-8, is found") {
  for (const std::string& text :
       {"\x1b[2J"s, "a\rb"s, "\x07"s, "\0"s, "\x7f"s, "\xc2\x9b"s, "\xe2\x80\xa8"s, "\xe2\x80\xae"s,
        "\xe2\x81\xa6"s, "\xff"s, "\xc0\x80"s, "\xed\xa0\x80"s, "\xe2\x82"s, "\xf4\x90\x80\x80"s}) {
    CHECK(oracle::fault_of_terminal(text) != "");
    CHECK(oracle::fault_of_terminal("before " + text + " behind", true) != "");
  }
  CHECK(oracle::fault_of_terminal("plain\n· é 日本 العربية\n") == "");
}

TEST_CASE("with colours, sequences that choose how text looks may stand, others not") {
  CHECK(oracle::fault_of_terminal("\x1b[1;31mred\x1b[0m", true) == "");
  CHECK(oracle::fault_of_terminal("\x1b[1;31mred\x1b[0m", false) != "");
  CHECK(oracle::fault_of_terminal("\x1b[2J", true) != "");
  CHECK(oracle::fault_of_terminal("\x1b]0;title\x07", true) != "");
}

TEST_CASE("tags and links of the input are found in Markdown") {
  for (const char* text : {"<b>", "a < b", "<javascript:x>", "<https://a b>", "[x](javascript:y)",
                           "[x](relative)", "`open", "</p>"}) {
    INFO(text);
    CHECK(oracle::fault_of_markdown(text) != "");
  }
  for (const char* text :
       {"\\<b\\>", "<https://example.org>", "[x](<https://example.org>)", "`+~-?`", "\\[x\\](y)"}) {
    INFO(text);
    CHECK(oracle::fault_of_markdown(text) == "");
  }
}

TEST_CASE("a page that is not well-formed, or that runs or asks for anything, is found") {
  const std::string heading = "<main id=\"text\">";
  CHECK(oracle::fault_of_html(page_with(heading, heading + "<p>&lt;b&gt; &amp;</p>")) == "");
  for (const char* added : {"<script>alert(1)</script>",
                            "<SCRIPT>alert(1)</SCRIPT>",
                            "<img src=\"x\">",
                            "<p>",
                            "</p>",
                            "<b><bdi></b></bdi>",
                            "<p onclick=\"x\">y</p>",
                            "<p style=\"x\">y</p>",
                            "<a href=\"javascript:x\">y</a>",
                            "<a href=\"//example.org\">y</a>",
                            "<a href=\"data:text/html,x\">y</a>",
                            "<a href=\"#nowhere\">y</a>",
                            "<p id=\"text\">y</p>",
                            "<iframe></iframe>",
                            "<p class=x>y</p>",
                            "a > b",
                            "a & b",
                            "&copy;",
                            "<!-- x -->",
                            "<style>p { color: red }</style>",
                            "<p class=\"<\">y</p>",
                            "\x1b[31m",
                            "<"}) {
    INFO(added);
    CHECK(oracle::fault_of_html(page_with(heading, heading + added)) != "");
  }
  CHECK(oracle::fault_of_html(page_with("</main>", "")) != "");
  CHECK(oracle::fault_of_html(page_with("</script>", "alert(1)</script>")) != "");
  CHECK(oracle::fault_of_html(page_with("</style>", "p { background: url(x) }</style>")) != "");
  CHECK(oracle::fault_of_html("") != "");
}

TEST_CASE("faults of JSON and XML are found") {
  for (const std::string& text : {""s, "{"s, "{} {}"s, "[1,]"s, "NaN"s, "\"\xff\""s, "\"\x7f\""s})
    CHECK(oracle::fault_of_json(text) != "");
  CHECK(oracle::fault_of_json("{\"a\": [1, null, \"\\u001b\"]}\n") == "");
  for (const std::string& text :
       {""s, "<a>"s, "<a></b>"s, "<a b=\"1\" b=\"2\"/>"s, "<a b=1/>"s, "<a>&</a>"s, "a"s,
        "<a>\x01</a>"s, "<a>\xEF\xBF\xBF</a>"s, "<a b=\"<\"/>"s, "<a/>text"s})
    CHECK(oracle::fault_of_xml(text) != "");
  CHECK(oracle::fault_of_xml("<?xml version=\"1.0\"?>\n<a b=\"1\"><c/>&lt;</a>\n") == "");
}

TEST_CASE("rows of other widths and formulas are found in a table") {
  for (const std::string& text :
       {""s, "a"s, "a,b\nc\n"s, "a\n\"b\n"s, "=1+1\n"s, "a,+b\n"s, "-1+1\n"s, "@a\n"s, "\"=1\"\n"s,
        "\"\n=1\"\n"s, "＝1\n"s, "a\x1b\n"s, "a\xff\n"s})
    CHECK(oracle::fault_of_csv(text) != "");
  CHECK(oracle::fault_of_csv("a,b\n-1.5,\"x,\n\"\"y\"\"\"\n'=1,é\n") == "");
}

TEST_CASE("a damaged workbook is found") {
  const std::string good = find_format("xlsx")->assessment(samplia().subject(), {});
  CHECK(oracle::fault_of_xlsx(good) == "");
  CHECK(oracle::fault_of_xlsx("") != "");
  CHECK(oracle::fault_of_xlsx(good.substr(0, good.size() / 2)) != "");
  std::string bent = good;
  bent[good.size() / 3] = static_cast<char>(bent[good.size() / 3] ^ 0x55);
  CHECK(oracle::fault_of_xlsx(bent) != "");
}

TEST_CASE("a format that no oracle knows is a fault") {
  CHECK(oracle::fault_of_format("docx", "") != "");
}

TEST_CASE("diagnostics that point nowhere, say nothing or stand in disorder are found") {
  const Source source = test::text("a: b\n");
  const auto one = [](const char* check, std::uint32_t begin, std::uint32_t end) {
    return Diagnostic{Severity::error, check, "it is wrong", {begin, end}};
  };
  CHECK(oracle::fault_of_diagnostics({one("wrong-word", 0, 1), one("wrong-kind", 3, 5)}, source) ==
        "");
  CHECK(oracle::fault_of_diagnostics({one("no-such-check", 0, 1)}, source) != "");
  CHECK(oracle::fault_of_diagnostics({one("wrong-word", 4, 9)}, source) != "");
  CHECK(oracle::fault_of_diagnostics({one("wrong-word", 3, 1)}, source) != "");
  CHECK(oracle::fault_of_diagnostics({one("wrong-word", 3, 4), one("wrong-word", 0, 1)}, source) !=
        "");
  Diagnostics mute{one("wrong-word", 0, 1)};
  mute[0].message.clear();
  CHECK(oracle::fault_of_diagnostics(mute, source) != "");
}

TEST_CASE("a value beside an error, or neither, is found") {
  const Source source = test::text("a: b\n");
  const Diagnostic error{Severity::error, "wrong-word", "it is wrong", {0, 1}};
  CHECK(oracle::fault_of_loaded(Loaded<int>{1, {}, nullptr}, source) == "");
  CHECK(oracle::fault_of_loaded(Loaded<int>{std::nullopt, {error}, nullptr}, source) == "");
  CHECK(oracle::fault_of_loaded(Loaded<int>{1, {error}, nullptr}, source) != "");
  CHECK(oracle::fault_of_loaded(Loaded<int>{std::nullopt, {}, nullptr}, source) != "");
  CHECK(oracle::fault_of_loaded(Loaded<int>{1, {}, nullptr, 1}, source) != "");
}

TEST_CASE("a value outside of its bounds is found in a scorecard") {
  const test::Assessed of = samplia();
  CHECK(oracle::fault_of_scorecard(of.result.scorecard) == "");
  Scorecard card = of.result.scorecard;
  card.sections[0].standing.value = 1.5;
  CHECK(oracle::fault_of_scorecard(card) != "");
  card = of.result.scorecard;
  std::swap(card.overall.standing.lowest, card.overall.standing.highest);
  CHECK(oracle::fault_of_scorecard(card) != "");
  card = of.result.scorecard;
  ++card.overall.standing.counts.answered;
  CHECK(oracle::fault_of_scorecard(card) != "");
}

TEST_CASE("an answer that is lost in writing is found") {
  test::Assessed of = samplia();
  CHECK(oracle::fault_of_written(of.instrument.questionnaire, of.assessment) == "");
  of.assessment.sources[0].key = "";  // no file can hold it
  CHECK(oracle::fault_of_written(of.instrument.questionnaire, of.assessment) != "");
}
