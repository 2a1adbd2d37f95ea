// Text of an assessment file stays text: on the screen, in Markdown, in JSON.
#include <algorithm>
#include <array>
#include <cctype>
#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>

#include "assessed.hpp"
#include "data/naughty_strings.hpp"
#include "lines.hpp"
#include "mgi/report/formats.hpp"
#include "mgi/text/width.hpp"

using namespace mgi;
using nlohmann::json;
using test::count_of;
using test::lines_of;

namespace {

/// A place of an assessment that holds text of the user, and where the JSON shows it.
struct Place {
  const char* name;
  std::string& (*of)(Assessment&);
  const char* pointer;
};

constexpr std::array places{
    Place{"name", [](Assessment& a) -> std::string& { return a.jurisdiction.name; },
          "/assessment/jurisdiction/name"},
    Place{"note on the name",
          [](Assessment& a) -> std::string& { return a.jurisdiction.name_note; },
          "/assessment/jurisdiction/name-note"},
    Place{"code", [](Assessment& a) -> std::string& { return a.jurisdiction.code; },
          "/assessment/jurisdiction/code"},
    Place{"group", [](Assessment& a) -> std::string& { return a.jurisdiction.groups[0].second; },
          "/assessment/jurisdiction/groups/region"},
    Place{"round", [](Assessment& a) -> std::string& { return a.round; }, "/assessment/round"},
    Place{"about", [](Assessment& a) -> std::string& { return a.about; }, "/assessment/about"},
    Place{"body that cleared", [](Assessment& a) -> std::string& { return a.clearance->body; },
          "/assessment/clearance/body"},
    Place{"name of a party", [](Assessment& a) -> std::string& { return a.preparers[0].name; },
          "/assessment/preparers/0/name"},
    Place{"body of a party", [](Assessment& a) -> std::string& { return a.preparers[0].body; },
          "/assessment/preparers/0/body"},
    Place{"party consulted", [](Assessment& a) -> std::string& { return a.consulted[0].name; },
          "/assessment/consulted/0/name"},
    Place{"label of a figure", [](Assessment& a) -> std::string& { return a.at_a_glance[0].label; },
          "/assessment/at-a-glance/0/label"},
    Place{"value of a figure", [](Assessment& a) -> std::string& { return a.at_a_glance[0].value; },
          "/assessment/at-a-glance/0/value"},
    Place{"year of a figure", [](Assessment& a) -> std::string& { return a.at_a_glance[0].year; },
          "/assessment/at-a-glance/0/year"},
    Place{"title of a convention",
          [](Assessment& a) -> std::string& { return a.conventions[0].title; },
          "/assessment/conventions/0/title"},
    Place{"status of a convention",
          [](Assessment& a) -> std::string& { return a.conventions[0].status; },
          "/assessment/conventions/0/status"},
    Place{"key of a source", [](Assessment& a) -> std::string& { return a.sources[0].key; },
          "/sources/0/key"},
    Place{"title of a source", [](Assessment& a) -> std::string& { return a.sources[0].title; },
          "/sources/0/title"},
    Place{"publisher", [](Assessment& a) -> std::string& { return a.sources[0].publisher; },
          "/sources/0/publisher"},
    Place{"language", [](Assessment& a) -> std::string& { return a.sources[0].language; },
          "/sources/0/language"},
    Place{"article of a source", [](Assessment& a) -> std::string& { return a.sources[0].article; },
          "/sources/0/article"},
    Place{"address of a source", [](Assessment& a) -> std::string& { return a.sources[0].url; },
          "/sources/0/url"},
    Place{"note of an answer", [](Assessment& a) -> std::string& { return a.answers[0].note; },
          "/indicators/0/note"},
    Place{"reason of an answer", [](Assessment& a) -> std::string& { return a.answers[0].reason; },
          "/indicators/0/reason"},
    Place{"article that an answer cites",
          [](Assessment& a) -> std::string& { return a.answers[0].sources[0].article; },
          "/indicators/0/sources/0/article"},
    Place{"author of a comment",
          [](Assessment& a) -> std::string& { return a.answers[0].comments[0].by; },
          "/indicators/0/comments/0/by"},
    Place{"comment", [](Assessment& a) -> std::string& { return a.answers[0].comments[0].text; },
          "/indicators/0/comments/0/text"},
};

const std::string long_word(300, 'w');

/// Web and mail addresses that many readers of Markdown turn into links without any markup.
const std::vector<std::string> addresses{
    "https://example.org",      "http://example.org/path?a=b",
    "see https://example.org.", "(https://example.org)",
    "www.example.org",          "see www.example.org/path",
    "HTTPS://EXAMPLE.ORG",
};

/// Samplia with some text in every place that can hold any.
test::Assessed samplia_with(const std::string& text) {
  test::Assessed of = test::assessed(test::file("tests/transcripts/files/samplia.yaml"));
  Assessment& assessment = of.assessment;
  assessment.status = Status::published;
  assessment.clearance = Clearance{{}, Date{2024, 7, 1}, std::string(64, '0'), {}};
  assessment.answers[0].sources = {{0, {}, {}}};
  assessment.answers[0].comments = {{{}, std::nullopt, {}, false}};
  for (const Place& place : places) place.of(assessment) = text;
  return of;
}

/// All texts that a terminal gets.
std::vector<std::string> on_screen(const test::Assessed& of, const TerminalStyle& style) {
  const Framework& framework = of.instrument.frameworks.all.front();
  const Format& format = *find_format("terminal");
  return {format.assessment(of.subject(), {.style = style}),
          format.assessment(of.subject(), {.style = style, .frameworks = {&framework}}),
          format.assessment(of.subject(), {.style = style, .explain = "strategy"}),
          render_terminal(make_profile_report(of.subject()), style)};
}

/// Everything that a terminal could obey, as a regular file of UTF-8 can hold it.
std::string obeyed_in(const std::string& text) {
  static const std::vector<std::string> signs = [] {
    std::vector<std::string> all;
    for (char c = 0; c < ' '; ++c)
      if (c != '\n') all.emplace_back(1, c);
    all.emplace_back("\x7f");
    for (int c = 0x80; c < 0xa0; ++c) all.push_back({'\xc2', static_cast<char>(c)});
    for (const char* sign : {"\u2028", "\u2029", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e",
                             "\u2066", "\u2067", "\u2068", "\u2069"})
      all.emplace_back(sign);
    return all;
  }();
  std::string found;
  for (const std::string& sign : signs)
    if (text.find(sign) != std::string::npos)
      for (const char c : sign) found += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
  return found;
}

// ---- a reader of Markdown that knows just enough of CommonMark and its tables ----

bool is_escapable(char c) {
  return std::ispunct(static_cast<unsigned char>(c)) != 0;
}

/// True for `:smile:` and its like.
bool begins_picture(std::string_view text) {
  static const std::regex shape(":[a-z0-9_+-]+:");
  return std::regex_search(text.begin(), text.end(), shape, std::regex_constants::match_continuous);
}

/// The signs with a meaning inside a line, in their order. Escaped ones have none, nor have those
/// in a code span.
std::string inline_markup(const std::string& line) {
  std::string signs;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == '\\' && i + 1 < line.size() && is_escapable(line[i + 1])) {
      ++i;
    } else if (c == '\\' && i + 1 == line.size()) {
      signs += "\\";  // a hard line break
    } else if (c == '`') {
      const std::size_t end = line.find('`', i + 1);
      signs += '`';
      if (end != std::string::npos) i = end;
    } else if (std::string("*_[]<>|~$").find(c) != std::string::npos) {
      signs += c;
    } else if (c == ':' && begins_picture(std::string_view(line).substr(i))) {
      signs += c;  // what GitHub shows as a picture
    } else if (c == '&' && i + 1 < line.size() &&
               (std::isalpha(static_cast<unsigned char>(line[i + 1])) != 0 || line[i + 1] == '#')) {
      signs += c;
    }
  }
  return signs;
}

/// Where readers such as that of GitHub would see an address and make it a link.
bool has_bare_address(const std::string& line) {
  std::string lower = line;
  std::ranges::transform(lower, lower.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (lower.find("http://") != std::string::npos || lower.find("https://") != std::string::npos)
    return true;
  const std::size_t at = lower.find("www.");
  return at != std::string::npos &&
         (at == 0 || std::string(" *_~(").find(lower[at - 1]) != std::string::npos);
}

/// What a line is for CommonMark: "quote, bullet, text" and so on, then the signs inside it.
std::string shape_of(std::string line) {
  std::string shape;
  for (;;) {
    const std::size_t indent = line.find_first_not_of(' ');
    if (indent == std::string::npos) return shape + "blank";
    // Below a list item, more spaces are the indentation of its text.
    if (indent >= 4 && shape.empty()) shape += "indented ";
    if (line[indent] == '\t') shape += "tab ";
    line.erase(0, indent);
    const std::size_t word_end = std::min(line.find(' '), line.size());
    const std::string word = line.substr(0, word_end);
    const std::string letters = [&] {
      std::string all;
      for (const char c : line)
        if (c != ' ') all += c;
      return all;
    }();
    const bool one_letter = std::ranges::all_of(letters, [&](char c) { return c == letters[0]; });
    if (word.find_first_not_of('#') == std::string::npos && word.size() <= 6) {
      shape += "heading" + std::to_string(word.size()) + " ";
      break;
    }
    if (one_letter && letters.size() >= 3 &&
        std::string("*-_").find(letters[0]) != std::string::npos)
      return shape + "rule";
    if (one_letter && std::string("=-").find(letters[0]) != std::string::npos)
      return shape + "underline";
    if (line.starts_with("```") || line.starts_with("~~~")) return shape + "fence";
    if (line[0] == '>') {
      shape += "quote ";
      line.erase(0, 1);
      continue;
    }
    if (word == "-" || word == "+" || word == "*") {
      shape += "bullet ";
      line.erase(0, 1);
      continue;
    }
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    if (digits > 0 && digits <= 9 && word_end == digits + 1 &&
        (line[digits] == '.' || line[digits] == ')')) {
      shape += "number ";
      line.erase(0, word_end);
      continue;
    }
    shape += line[0] == '|' ? "row " : "text ";
    break;
  }
  return shape + inline_markup(line);
}

/// The first line of Markdown that has another shape than the same line of `harmless`.
std::string first_other_shape(const std::string& markdown, const std::string& harmless) {
  const std::vector<std::string> lines = lines_of(markdown);
  const std::vector<std::string> models = lines_of(harmless);
  for (std::size_t i = 0; i < std::max(lines.size(), models.size()); ++i) {
    const std::string line = i < lines.size() ? lines[i] : "(no line)";
    const std::string model = i < models.size() ? models[i] : "(no line)";
    if (shape_of(line) != shape_of(model))
      return fmt::format("'{}' is [{}], but '{}' is [{}]", line, shape_of(line), model,
                         shape_of(model));
  }
  return {};
}

/// Markdown as a reader sees it: escapes taken away, white space folded.
std::string read(const std::string& markdown) {
  std::string text;
  bool space = false;
  for (std::size_t i = 0; i < markdown.size(); ++i) {
    if (markdown[i] == '\\' && i + 1 < markdown.size() && is_escapable(markdown[i + 1])) ++i;
    if (markdown[i] == ' ' || markdown[i] == '\n') {
      space = true;
      continue;
    }
    if (std::exchange(space, false) && !text.empty()) text += ' ';
    text += markdown[i];
  }
  return text;
}

/// A text as a report may show it: line breaks and tabs are spaces, what a terminal would obey is
/// made visible.
std::string visible(std::string text) {
  for (const char* line_end : {"\r\n", "\n", "\r"})
    for (std::size_t at = text.find(line_end); at != std::string::npos; at = text.find(line_end))
      text.replace(at, std::string(line_end).size(), " ");
  text = printable(text);
  std::string words;
  std::istringstream stream(text);
  for (std::string word; stream >> word;) words += (words.empty() ? "" : " ") + word;
  return words;
}

std::vector<std::string> in_markdown(const test::Assessed& of) {
  const Framework& framework = of.instrument.frameworks.all.front();
  const Format& format = *find_format("markdown");
  return {format.assessment(of.subject(), {}),
          format.assessment(of.subject(), {.frameworks = {&framework}}),
          format.assessment(of.subject(), {.explain = "strategy"}),
          render_markdown(make_summary_report(of.subject(), 10))};
}

}  // namespace

TEST_CASE("no control character and no change of direction of a file reaches the screen") {
  for (const std::string& nasty : test::naughty_strings()) {
    INFO(printable(nasty));
    const test::Assessed of = samplia_with(nasty);
    for (const bool unicode : {true, false})
      for (const std::string& text : on_screen(of, {.unicode = unicode}))
        CHECK(obeyed_in(text) == "");
  }
}

TEST_CASE("with colours, an escape sequence of a file is shown and not sent") {
  const std::string nasty = "\x1b[31mred\x1b[0m";
  const std::vector<std::string> sent = on_screen(samplia_with(nasty), {.colour = true});
  const std::vector<std::string> typed =
      on_screen(samplia_with("\\x1b[31mred\\x1b[0m"), {.colour = true});
  for (std::size_t i = 0; i < sent.size(); ++i) {
    CHECK(typed[i].find("\x1b[1m") != std::string::npos);
    CHECK(test::first_difference(sent[i], typed[i]) == "");
  }
}

TEST_CASE("a text stays whole on the screen, with line breaks as spaces") {
  for (const std::string& nasty : test::naughty_strings()) {
    INFO(printable(nasty));
    const test::Assessed of = samplia_with(nasty);
    const std::string shown =
        visible(render_terminal(make_profile_report(of.subject()), {.width = 10000}));
    CHECK(count_of(visible(nasty), shown) >= places.size());
  }
}

TEST_CASE("texts of ordinary words make no line wider than the screen") {
  for (const std::string& nasty : test::naughty_strings()) {
    INFO(printable(nasty));
    const std::size_t longest = [&] {
      std::size_t width = 0;
      std::istringstream words(printable(nasty));
      for (std::string word; words >> word;) width = std::max(width, display_width(word));
      return width;
    }();
    if (longest > 30) continue;
    for (const std::string& text : on_screen(samplia_with(nasty), {}))
      for (const std::string& line : lines_of(text)) {
        INFO(line);
        CHECK(display_width(line) <= 80);
      }
  }
}

TEST_CASE("no text of a file becomes markup in Markdown") {
  const std::vector<std::string> harmless = in_markdown(samplia_with("harmless"));
  for (const std::string& nasty : test::naughty_strings()) {
    if (visible(nasty).empty()) continue;  // nothing is left of line breaks alone
    INFO(printable(nasty));
    const std::vector<std::string> texts = in_markdown(samplia_with(nasty));
    for (std::size_t i = 0; i < texts.size(); ++i)
      CHECK(first_other_shape(texts[i], harmless[i]) == "");
  }
}

TEST_CASE("no web address of a file becomes a link in Markdown, but that of a source") {
  for (const std::string& address : addresses) {
    INFO(address);
    test::Assessed of = samplia_with(address);
    of.assessment.sources[0].url.clear();
    for (const std::string& text : in_markdown(of))
      for (const std::string& line : lines_of(text)) {
        INFO(line);
        CHECK_FALSE(has_bare_address(line));
        CHECK(inline_markup(line).find('<') == std::string::npos);
      }
  }
}

TEST_CASE("no control character and no change of direction of a file reaches Markdown") {
  for (const std::string& nasty : test::naughty_strings()) {
    INFO(printable(nasty));
    for (const std::string& text : in_markdown(samplia_with(nasty))) CHECK(obeyed_in(text) == "");
  }
}

TEST_CASE("a text stays whole in Markdown, with line breaks as spaces") {
  for (const auto* texts : {&test::naughty_strings(), &addresses})
    for (const std::string& nasty : *texts) {
      INFO(printable(nasty));
      const test::Assessed of = samplia_with(nasty);
      const std::string markdown = read(render_markdown(make_profile_report(of.subject())));
      CHECK(count_of(visible(nasty), markdown) >= places.size());
    }
}

TEST_CASE("every table in Markdown has as many cells in each row as in its head") {
  for (const std::string& nasty : test::naughty_strings()) {
    INFO(printable(nasty));
    for (const std::string& text : in_markdown(samplia_with(nasty))) {
      std::size_t columns = 0;
      for (const std::string& line : lines_of(text)) {
        INFO(line);
        if (!line.starts_with("|")) {
          columns = 0;
          continue;
        }
        std::size_t bars = 0;
        for (const char sign : inline_markup(line)) bars += sign == '|' ? 1 : 0;
        if (columns == 0) columns = bars;
        CHECK(bars == columns);
      }
    }
  }
}

TEST_CASE("a note of several lines in the file is one paragraph in every text") {
  const std::string answers = test::file("tests/transcripts/files/samplia.yaml").text;
  const std::string note = "    note: A draft is with the parliament.\n";
  REQUIRE(count_of(note, answers) == 1);
  std::string several = answers;
  several.replace(several.find(note), note.size(),
                  "    note: |\n      A draft is\n      with the parliament.\n");
  const test::Assessed one = test::assessed(test::text(answers));
  test::Assessed other = test::assessed(test::text(several));
  REQUIRE(other.assessment.answers[2].note == "A draft is\nwith the parliament.\n");
  other.assessment.sha256 = one.assessment.sha256;
  const Report of_one = make_profile_report(one.subject());
  const Report of_other = make_profile_report(other.subject());
  CHECK(test::first_difference(render_markdown(of_other), render_markdown(of_one)) == "");
  CHECK(test::first_difference(render_terminal(of_other, {}), render_terminal(of_one, {})) == "");
}

TEST_CASE("JSON gives every text back as it was") {
  for (const auto* texts : {&test::naughty_strings(), &addresses})
    for (const std::string& nasty : *texts) {
      INFO(printable(nasty));
      const test::Assessed of = samplia_with(nasty);
      const json document = json::parse(find_format("json")->assessment(of.subject(), {}));
      for (const Place& place : places) {
        INFO(place.name);
        CHECK(document[json::json_pointer(place.pointer)] == nasty);
      }
    }
}

TEST_CASE("a text of one place is shown in that place and breaks no other") {
  for (const Place& place : places) {
    INFO(place.name);
    test::Assessed of = samplia_with("harmless");
    const std::string before = read(render_markdown(make_profile_report(of.subject())));
    place.of(of.assessment) = "**<b>|";
    const std::string after = read(render_markdown(make_profile_report(of.subject())));
    CHECK(count_of("**<b>|", before) == 0);
    CHECK(count_of("**<b>|", after) > 0);
    CHECK(count_of("**<b>|", after) + count_of("harmless", after) == count_of("harmless", before));
  }
}
