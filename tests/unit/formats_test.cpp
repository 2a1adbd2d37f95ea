// What every output format says, and that all of them say the same.
#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>

#include "assessed.hpp"
#include "lines.hpp"
#include "mgi/report/formats.hpp"
#include "mgi/report/stance.hpp"
#include "mgi/score/rounding.hpp"
#include "mgi/text/width.hpp"

using namespace mgi;
using nlohmann::json;
using test::first_difference;
using test::lines_of;

namespace {

constexpr auto samplia_file = "tests/transcripts/files/samplia.yaml";
constexpr auto examplia_file = "examples/examplia-2024.yaml";
constexpr std::array example_files{samplia_file, examplia_file, "examples/real/kenya-2018.yaml",
                                   "examples/real/kenya-2024.yaml",
                                   "examples/real/moldova-2024.yaml"};

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

/// White space folded, signs of quotes and notices at the start of lines left out.
std::string folded(const std::string& text) {
  std::string result;
  for (const std::string& line : lines_of(text)) {
    std::istringstream words(line);
    std::string word;
    for (bool first = true; words >> word; first = false)
      if (!first || (word != ">" && word != "!")) result += (result.empty() ? "" : " ") + word;
  }
  return result;
}

/// Markdown with its backslash escapes taken away.
std::string unescaped(const std::string& markdown) {
  std::string text;
  for (std::size_t i = 0; i < markdown.size(); ++i) {
    if (markdown[i] == '\\' && i + 1 < markdown.size() && std::ispunct(markdown[i + 1]) != 0) ++i;
    text += markdown[i];
  }
  return text;
}

/// Every way to ask for the report of an assessment, with a name for messages.
std::vector<std::pair<std::string, AssessmentOptions>> all_options(const test::Assessed& of) {
  std::vector<std::pair<std::string, AssessmentOptions>> all;
  all.emplace_back("the summary", AssessmentOptions{});
  all.emplace_back("the summary with all gaps", AssessmentOptions{.gaps = 1000});
  for (const Framework& framework : of.instrument.frameworks.all)
    all.emplace_back("by " + framework.id, AssessmentOptions{.frameworks = {&framework}});
  for (const Section& section : of.instrument.questionnaire.sections)
    all.emplace_back("explained: " + section.id, AssessmentOptions{.explain = section.id});
  for (const std::size_t i : {std::size_t{0}, of.instrument.questionnaire.indicators.size() - 1}) {
    const std::string& id = of.instrument.questionnaire.indicators[i].id;
    all.emplace_back("explained: " + id, AssessmentOptions{.explain = id});
  }
  return all;
}

std::string terminal(const test::Assessed& of, AssessmentOptions options, TerminalStyle style) {
  options.style = style;
  return find_format("terminal")->assessment(of.subject(), options);
}

/// What a person can read about one section.
struct Shown {
  std::string label, value, range, answered, band;
  bool operator==(const Shown&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Shown& shown) {
  return out << shown.label << " | " << shown.value << " | " << shown.range << " | "
             << shown.answered << " | " << shown.band;
}

std::string whole(const json& value) {
  return value.is_null() ? "–" : fmt::format("{} %", whole_percent(value.get<double>()));
}

std::string range_of(const json& scored) {
  const std::string low = whole(scored["lowest"]);
  const std::string high = whole(scored["highest"]);
  return low == high ? low : low.substr(0, low.size() - 2) + " to " + high;
}

std::string answered_of(const json& scored) {
  return fmt::format("{} of {}", scored["counts"]["answered"].get<int>(),
                     scored["counts"]["applicable"].get<int>());
}

std::string band_of(const json& scored, const Questionnaire& questionnaire) {
  const json& band = scored["band"];
  const auto title = [&](const json& id) {
    return std::ranges::find(questionnaire.bands, id.get<std::string>(), &Band::id)->title;
  };
  if (band["kind"] == "band") return title(band["low"]);
  if (band["kind"] == "between")
    return "between " + title(band["low"]) + " and " + title(band["high"]);
  return band["kind"] == "too-little-answered" ? "too little answered" : "";
}

/// What the numbers of the JSON look like to a person.
std::vector<Shown> shown_in_json(const test::Assessed& of) {
  std::vector<Shown> all;
  const json document = json::parse(assessment_json(of.subject(), {}));
  for (const json& section : document["sections"])
    all.push_back({section["title"], whole(section["value"]), range_of(section),
                   answered_of(section), band_of(section, of.instrument.questionnaire)});
  return all;
}

/// The overall value, where the questionnaire has one.
std::vector<Shown> overall_in_json(const test::Assessed& of) {
  const json document = json::parse(assessment_json(of.subject(), {}));
  const json& overall = document["overall"];
  if (overall.is_null()) return {};
  return {{"Overall", whole(overall["value"]), range_of(overall), answered_of(overall),
           band_of(overall, of.instrument.questionnaire)}};
}

/// The rows of the Markdown table that begins with this line, as unescaped cells.
std::vector<std::vector<std::string>> table_after(const std::string& markdown,
                                                  const std::string& head) {
  std::vector<std::vector<std::string>> rows;
  const std::vector<std::string> lines = lines_of(markdown);
  auto line = std::ranges::find(lines, head);
  if (line == lines.end()) return rows;
  for (line += 2; line != lines.end() && line->starts_with('|'); ++line) {
    std::vector<std::string> cells;
    std::string cell;
    for (std::size_t i = 1; i < line->size(); ++i) {
      if ((*line)[i] == '|' && (*line)[i - 1] != '\\')
        cells.push_back(trimmed(unescaped(std::exchange(cell, ""))));
      else
        cell += (*line)[i];
    }
    rows.push_back(std::move(cells));
  }
  return rows;
}

std::vector<Shown> shown_in_markdown(const std::string& markdown) {
  std::vector<Shown> all;
  for (const auto& cells :
       table_after(markdown.substr(markdown.find("## At a glance")),
                   "| | Value | Lowest to highest possible | Answered | Band |")) {
    REQUIRE(cells.size() == 5);
    const std::string label = std::regex_replace(cells[0], std::regex("^(· )+|\\*\\*"), "");
    all.push_back({label, cells[1], cells[2], cells[3], cells[4]});
  }
  return all;
}

/// A section as the screen draws it, in ASCII: label in 31 columns, value, a bar of 20 signs, and
/// what is said about it.
struct Drawn {
  std::string label, value, bar, remark;
};

std::vector<Drawn> drawn_on_screen(const std::string& summary) {
  std::vector<Drawn> all;
  bool inside = false;
  for (const std::string& line : lines_of(summary)) {
    if (line == "Where it stands") inside = true;
    if (line.starts_with("# settled") || line.starts_with("Well developed")) break;
    if (!inside || line.empty() || line.starts_with("Where") || line.starts_with("--")) continue;
    const std::string wide = line + std::string(100, ' ');
    const std::string label = trimmed(wide.substr(0, 31));
    const std::string value = trimmed(wide.substr(32, 5));
    const std::string remark = trimmed(wide.substr(59));
    if (!value.empty()) {
      all.push_back({label, value, wide.substr(38, 20), remark});
      continue;
    }
    REQUIRE_FALSE(all.empty());
    if (!label.empty()) all.back().label += " " + label;
    if (!remark.empty()) all.back().remark += " " + remark;
  }
  return all;
}

/// The signs that a bar must have: settled up to the lowest, open up to the highest possible value,
/// a stroke in an open part of two signs or more.
std::string bar_of(const json& scored) {
  if (scored["lowest"].is_null()) return std::string(20, ' ');
  const auto cell = [](const json& value) {
    return static_cast<std::size_t>(
        std::lround(static_cast<double>(billionths(value.get<double>())) / 1e9 * 20));
  };
  const std::size_t low = cell(scored["lowest"]);
  const std::size_t high = cell(scored["highest"]);
  std::string bar =
      std::string(low, '#') + std::string(high - low, '?') + std::string(20 - high, '.');
  if (!scored["value"].is_null() && high > low + 1)
    bar[std::min(high - 1, cell(scored["value"]))] = '|';
  return bar;
}

/// The lines in which a reader of a text learns who answered and how far the answers are cleared.
std::string page_one(const std::string& text) {
  std::string first;
  const std::vector<std::string> lines = lines_of(text);
  for (std::size_t i = 0; i < std::min<std::size_t>(lines.size(), 14); ++i)
    first += lines[i] + "\n";
  return folded(first);
}

}  // namespace

TEST_CASE(
    "Markdown shows the value, range, answers and band of every section and of all as in the "
    "JSON") {
  for (const char* file : example_files) {
    INFO(file);
    const test::Assessed of = test::assessed(test::file(file));
    const std::string markdown = find_format("markdown")->assessment(of.subject(), {});
    std::vector<Shown> expected = shown_in_json(of);
    for (Shown& overall : overall_in_json(of)) expected.push_back(std::move(overall));
    CHECK(shown_in_markdown(markdown) == expected);
  }
}

TEST_CASE("Markdown says under every section's heading what its row in the table says") {
  for (const char* file : example_files) {
    INFO(file);
    const test::Assessed of = test::assessed(test::file(file));
    const std::vector<std::string> lines =
        lines_of(find_format("markdown")->assessment(of.subject(), {}));
    for (const Shown& shown : shown_in_json(of)) {
      INFO(shown.label);
      const auto heading = std::ranges::find_if(lines, [&](const std::string& line) {
        const std::size_t text = line.find_first_not_of('#');
        return text >= 2 && text != std::string::npos &&
               unescaped(line.substr(text)) == " " + shown.label;
      });
      REQUIRE(lines.end() - heading > 2);
      std::string expected = "No value: " + shown.answered + " answered";
      if (shown.value != "–")
        expected =
            "Value " + shown.value +
            (shown.range.find(" to ") == std::string::npos ? "" : ", possible " + shown.range) +
            "; " + shown.answered + " answered" + (shown.band.empty() ? "" : "; " + shown.band);
      CHECK(unescaped(heading[2]) == expected + ".");
    }
  }
}

TEST_CASE(
    "the summary on the screen shows the value, range and band of every section as in the JSON") {
  for (const char* file : example_files) {
    INFO(file);
    const test::Assessed of = test::assessed(test::file(file));
    const json document = json::parse(assessment_json(of.subject(), {}));
    const std::vector<Shown> expected = shown_in_json(of);
    std::vector<Drawn> drawn = drawn_on_screen(terminal(of, {}, {.unicode = false}));
    if (of.instrument.questionnaire.has_overall) {
      const json& overall = document["overall"];
      REQUIRE_FALSE(drawn.empty());
      CHECK(drawn.back().label == "Overall");
      CHECK(drawn.back().value == whole(overall["value"]));
      CHECK(drawn.back().bar == bar_of(overall));
      CHECK(drawn.back().remark == band_of(overall, of.instrument.questionnaire));
      drawn.pop_back();
    }
    REQUIRE(drawn.size() == expected.size());
    for (std::size_t s = 0; s < drawn.size(); ++s) {
      INFO(expected[s].label);
      const json& section = document["sections"][s];
      CHECK(drawn[s].label == expected[s].label);
      CHECK(drawn[s].value == (section["value"].is_null() ? "-" : expected[s].value));
      CHECK(drawn[s].bar == bar_of(section));
      CHECK(drawn[s].remark ==
            (expected[s].band.empty() ? expected[s].answered : expected[s].band));
    }
  }
}

TEST_CASE("the explanation on the screen shows every number of a section as in the JSON") {
  const std::regex value("Value ([^:]+): the ([a-z]+) mean");
  const std::regex range("Lowest possible ([0-9.]+|–), highest possible ([0-9.]+|–)\\.");
  const std::regex answered("Answered ([0-9]+ of [0-9]+): coverage ([^,]+) by count, ([^,;]+) by");
  const auto exact = [](const json& number) {
    return number.is_null() ? "–" : fmt::format("{:.6f}", number.get<double>());
  };
  const auto percent = [](const json& number) {
    return number.is_null() ? "no value" : whole(number);
  };
  for (const char* file : {samplia_file, examplia_file}) {
    const test::Assessed of = test::assessed(test::file(file));
    const json document = json::parse(assessment_json(of.subject(), {}));
    for (const json& section : document["sections"]) {
      INFO(section["id"]);
      const std::string text = folded(terminal(of, {.explain = section["id"]}, {}));
      std::smatch found;
      REQUIRE(std::regex_search(text, found, value));
      CHECK(found[1] == exact(section["value"]));
      CHECK(found[2] == section["mean"]);
      REQUIRE(std::regex_search(text, found, range));
      CHECK(found[1] == exact(section["lowest"]));
      CHECK(found[2] == exact(section["highest"]));
      REQUIRE(std::regex_search(text, found, answered));
      CHECK(found[1] == answered_of(section));
      CHECK(found[2] == percent(section["coverage"]));
      CHECK(found[3] == percent(section["weight-coverage"]));
    }
  }
}

TEST_CASE("a view shows the same numbers in Markdown as in the JSON") {
  for (const char* file : {samplia_file, examplia_file}) {
    const test::Assessed of = test::assessed(test::file(file));
    for (const Framework& framework : of.instrument.frameworks.all) {
      INFO(framework.id);
      std::vector<std::vector<std::string>> expected;
      const json document = json::parse(assessment_json(of.subject(), {&framework}));
      for (const json& code : document["views"][0]["codes"])
        expected.push_back(
            {code["code"], code["title"], whole(code["value"]), range_of(code), answered_of(code)});
      const std::string markdown =
          find_format("markdown")->assessment(of.subject(), {.frameworks = {&framework}});
      CHECK(table_after(markdown, "| Code | Title | Value | Possible | Answered |") == expected);
    }
  }
}

TEST_CASE("equal input gives equal bytes in every format") {
  for (const char* file : {samplia_file, examplia_file}) {
    const test::Assessed one = test::assessed(test::file(file));
    const test::Assessed other = test::assessed(test::file(file));
    const auto options = all_options(one);
    const auto same_options = all_options(other);
    for (const Format& format : formats())
      for (std::size_t i = 0; i < options.size() && !format.is_binary; ++i) {
        INFO(file << " in " << format.id << ", " << options[i].first);
        const std::string text = format.assessment(one.subject(), options[i].second);
        CHECK(first_difference(text, format.assessment(other.subject(), same_options[i].second)) ==
              "");
        CHECK(text.ends_with('\n'));
        CHECK_FALSE(text.ends_with("\n\n"));
      }
  }
}

TEST_CASE("every format says what the numbers are not, whatever is asked for") {
  const test::Assessed of = test::assessed(test::file(samplia_file));
  for (const Format& format : formats())
    for (const auto& [what, options] : all_options(of)) {
      // A table of CSV has no place for it, and tests/xlsx reads workbooks.
      if (format.id == "csv" || format.is_binary) continue;
      const std::string text = folded(unescaped(format.assessment(of.subject(), options)));
      for (const std::string& notice : stance()) {
        INFO(format.id << ", " << what << ": " << notice);
        CHECK(text.find(notice) != std::string::npos);
      }
    }
}

TEST_CASE("every format says on page one who answered and how far the answers are cleared") {
  using Word = std::pair<const char*, const char*>;  // of the JSON, and of texts
  constexpr std::array origins{Word{"government", "Answered by the government."},
                               Word{"own-coding", "This is not an official assessment"},
                               Word{"simulated", "Simulated: "}};
  constexpr std::array statuses{Word{"draft", "Draft: "}, Word{"consultation", "In consultation: "},
                                Word{"cleared",
                                     "Cleared, not yet published: cleared by Cabinet on 1 July "
                                     "2024."},
                                Word{"published", "Published: cleared by Cabinet on 1 July 2024."}};
  test::Assessed of = test::assessed(test::file(samplia_file));
  for (std::size_t o = 0; o < origins.size(); ++o)
    for (std::size_t s = 0; s < statuses.size(); ++s) {
      of.assessment.origin = static_cast<Origin>(o);
      of.assessment.status = static_cast<Status>(s);
      of.assessment.clearance.reset();
      if (s >= 2) of.assessment.clearance = Clearance{"Cabinet", Date{2024, 7, 1}, "", {}};
      of.result = assess(of.instrument.questionnaire, of.assessment);
      for (const Format& format : formats())
        for (const auto& [what, options] : all_options(of)) {
          INFO(format.id << ", " << what << ": " << origins[o].first << ", " << statuses[s].first);
          if (format.is_binary) continue;  // tests/xlsx reads them
          const std::string text = format.assessment(of.subject(), options);
          if (format.id == "json") {
            const json document = json::parse(text);
            CHECK(document["assessment"]["origin"] == origins[o].first);
            CHECK(document["assessment"]["status"] == statuses[s].first);
            continue;
          }
          if (format.id == "csv") {  // in each of its rows
            CHECK(text.find(std::string(",") + origins[o].first + "," + statuses[s].first + ",") !=
                  std::string::npos);
            continue;
          }
          const std::string page =
              page_one(format.id == "html" ? text.substr(text.find("<h1>")) : unescaped(text));
          for (const Word& word : origins)
            CHECK((page.find(word.second) != std::string::npos) == (&word == &origins[o]));
          for (const Word& word : statuses)
            CHECK((page.find(word.second) != std::string::npos) == (&word == &statuses[s]));
        }
    }
}

TEST_CASE("no line on the screen is wider than 80 columns") {
  for (const char* file : example_files) {
    const test::Assessed of = test::assessed(test::file(file));
    for (const bool unicode : {true, false})
      for (const auto& [what, options] : all_options(of))
        for (const std::string& line : lines_of(terminal(of, options, {.unicode = unicode}))) {
          INFO(file << (unicode ? " in Unicode, " : " in ASCII, ") << what << ": " << line);
          CHECK(display_width(line) <= 80);
        }
  }
}

TEST_CASE("no line on a narrow screen is wider than it") {
  const test::Assessed of = test::assessed(test::file(examplia_file));
  for (const auto& [what, options] : all_options(of))
    for (const std::string& line : lines_of(terminal(of, options, {.width = 72}))) {
      INFO(what << ": " << line);
      CHECK(display_width(line) <= 72);
    }
}

TEST_CASE("the ASCII style of an ASCII assessment sends nothing but ASCII") {
  const test::Assessed of = test::assessed(test::file(samplia_file));
  for (const auto& [what, options] : all_options(of)) {
    INFO(what);
    const std::string text = terminal(of, options, {.unicode = false});
    CHECK(std::ranges::all_of(text, [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); }));
  }
  const std::string profile =
      render_terminal(make_profile_report(of.subject()), {.unicode = false});
  CHECK(std::ranges::all_of(profile, [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); }));
}

TEST_CASE("colour changes no letter of the text, and without it there is no escape sequence") {
  const std::regex sequence("\x1b\\[[0-9;]*m");
  for (const char* file : {samplia_file, examplia_file}) {
    const test::Assessed of = test::assessed(test::file(file));
    for (const bool unicode : {true, false})
      for (const auto& [what, options] : all_options(of)) {
        INFO(file << (unicode ? " in Unicode, " : " in ASCII, ") << what);
        const std::string plain = terminal(of, options, {.unicode = unicode});
        CHECK(plain.find('\x1b') == std::string::npos);
        const std::string coloured = terminal(of, options, {.colour = true, .unicode = unicode});
        CHECK(coloured.find("\x1b[1m") != std::string::npos);
        CHECK(first_difference(std::regex_replace(coloured, sequence, ""), plain) == "");
      }
  }
}

TEST_CASE("no line on the screen ends in a space") {
  const test::Assessed of = test::assessed(test::file(examplia_file));
  for (const auto& [what, options] : all_options(of))
    for (const std::string& line : lines_of(terminal(of, options, {}))) {
      INFO(what << ": " << line);
      CHECK_FALSE(line.ends_with(' '));
    }
}

TEST_CASE("an answer strip on the screen explains the very signs that it uses") {
  Report report;
  report.add(AnswerStrip{
      {{"All", {Mark::strength, Mark::begun, Mark::gap, Mark::open, Mark::not_applicable}}}});
  CHECK(render_terminal(report, {}) ==
        "All  +~-?·\n"
        "+ In place   ~ Begun   - Missing   ? Not answered   · Not applicable\n");
  CHECK(render_terminal(report, {.unicode = false}) ==
        "All  +~-?.\n"
        "+ In place   ~ Begun   - Missing   ? Not answered   . Not applicable\n");
}

TEST_CASE("the formats are found by their ids, and only by them") {
  CHECK(formats().front().id == "terminal");
  for (const Format& format : formats()) {
    CHECK(find_format(format.id) == &format);
    CHECK_FALSE(format.description.empty());
  }
  CHECK(find_format("Markdown") == nullptr);
  CHECK(find_format("") == nullptr);
}
