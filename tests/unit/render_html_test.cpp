// The page: whole small reports, text that stays text, and what the page promises.
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "assessed.hpp"
#include "lines.hpp"
#include "mgi/report/formats.hpp"
#include "mgi/report/render.hpp"
#include "mgi/score/rounding.hpp"
#include "mgi/text/sha256.hpp"
#include "report/html/files.hpp"
#include "report/html/markup.hpp"
#include "report/web_address.hpp"

using namespace mgi;
using nlohmann::json;

namespace {

constexpr auto examplia_file = "examples/examplia-2024.yaml";

/// What stands in `<main>`.
std::string main_of(const std::string& page) {
  const std::size_t begin = page.find("<main id=\"text\">\n") + 17;
  return page.substr(begin, page.find("</main>") - begin);
}

std::string main_of(Report report) {
  return main_of(render_html(report));
}

/// The first place where tags do not nest, or an attribute is not quoted; empty for a good page.
std::string first_fault(const std::string& page) {
  static const std::set<std::string> without_end{"meta", "input", "br"};
  std::vector<std::string> open;
  for (std::size_t i = page.find("<html"); i < page.size(); ++i) {
    if (page[i] != '<') continue;
    const std::size_t end = page.find('>', i);
    if (end == std::string::npos) return page.substr(i, 80);
    const std::string tag = page.substr(i + 1, end - i - 1);
    if (tag.find('<') != std::string::npos) return tag;
    const std::string name = tag.substr(0, tag.find_first_of(" /", tag[0] == '/' ? 1 : 0));
    if (tag[0] == '/') {
      if (open.empty() || "/" + open.back() != name) return "not open: " + tag;
      open.pop_back();
    } else if (name == "style" || name == "script") {
      i = page.find("</" + name + ">", end) + name.size() + 2;
      continue;
    } else if (!tag.ends_with('/') && !without_end.contains(name)) {
      open.push_back(name);
    }
    i = end;
  }
  return open.empty() ? "" : "never ended: " + open.back();
}

/// Text between tags, entities read, white space folded.
std::string text_of(const std::string& html) {
  std::string text = std::regex_replace(html, std::regex("<[^>]*>"), "");
  for (const auto& [entity, sign] : std::array<std::pair<const char*, const char*>, 4>{
           {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}}})
    for (std::size_t at = text.find(entity); at != std::string::npos;
         at = text.find(entity, at + 1))
      text.replace(at, std::string(entity).size(), sign);
  return text;
}

/// The cells of the rows of the first table after `begin`, as text.
std::vector<std::vector<std::string>> rows_after(const std::string& page, std::size_t begin) {
  const std::size_t body = page.find("<tbody>", begin);
  const std::string table = page.substr(body, page.find("</table>", body) - body);
  std::vector<std::vector<std::string>> rows;
  const std::regex row("<tr[^>]*>(.*?)</tr>");
  const std::regex cell("<t[hd][^>]*>(.*?)</t[hd]>");
  for (std::sregex_iterator r(table.begin(), table.end(), row), none; r != none; ++r) {
    const std::string inside = (*r)[1];
    std::vector<std::string>& cells = rows.emplace_back();
    for (std::sregex_iterator c(inside.begin(), inside.end(), cell); c != none; ++c)
      cells.push_back(text_of((*c)[1]));
  }
  return rows;
}

std::string base64(const std::string& hex) {
  constexpr std::string_view letters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bits, result;
  for (const char c : hex) {
    const int digit = c <= '9' ? c - '0' : c - 'a' + 10;
    for (int bit = 3; bit >= 0; --bit) bits += ((digit >> bit) & 1) != 0 ? '1' : '0';
  }
  while (bits.size() % 6 != 0) bits += '0';
  for (std::size_t i = 0; i < bits.size(); i += 6)
    result += letters[std::stoul(bits.substr(i, 6), nullptr, 2)];
  while (result.size() % 4 != 0) result += '=';
  return result;
}

const std::vector<std::string> nasty{
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "</style><script>alert(1)</script>",
    "javascript:alert(1)",
    "https://example.org/\"onclick=\"alert(1)",
    "&lt;b&gt; &amp; &#60;",
    "-->",
    "]]>",
    "\x1b[31mred\x07",
    "\xe2\x80\xae"
    "drawkcab",
};

}  // namespace

TEST_CASE("a small report is a small page") {
  Report report;
  report.heading(1, "A & B");
  report.paragraph("One line.");
  report.add(Notice{{"Draft."}});
  report.add(Facts{{{"Round", "2024"}}});
  CHECK(main_of(report) ==
        "<section>\n"
        "<h1>A &amp; B</h1>\n"
        "<p>One line.</p>\n"
        "<div class=\"notice\">\n"
        "<p>Draft.</p>\n"
        "</div>\n"
        "<dl class=\"facts\">\n"
        "<div><dt>Round</dt><dd>2024</dd></div>\n"
        "</dl>\n"
        "</section>\n");
}

TEST_CASE("an answer shows its words, its question and what it rests on") {
  Report report;
  Item item;
  item.mark = Mark::gap;
  item.title = "A law";
  item.id = "law";
  item.tag = "law: No";
  item.question = "Is there a law?";
  item.answer = "No";
  item.facts.push_back({"Sources", {Text("(1)", "", "#source-1"), Text("(2)", "", "#source-2")}});
  item.details.emplace_back("If closed, it helps.");
  report.add(Items{false, {item}});
  CHECK(
      main_of(report) ==
      "<ul class=\"items\">\n"
      "<li id=\"law\" class=\"answer gap\"><p><b>No</b> <strong>A law</strong> <code>law</code></p>"
      "<p>Is there a law?</p><dl><dt>Sources</dt><dd><a href=\"#source-1\">(1)</a>; "
      "<a href=\"#source-2\">(2)</a></dd></dl><p>If closed, it helps.</p></li>\n"
      "</ul>\n");
}

TEST_CASE("a value is drawn with its range, and from the right in Arabic") {
  Report report;
  report.add(Paragraph{"Value.", Bar{"Area", 0, 0.5, 0.25, 0.75, "", "", ""}});
  CHECK(main_of(report).find(
            "<rect class=\"settled\" width=\"25%\" y=\"5\" height=\"10\"/>"
            "<rect class=\"possible\" x=\"25%\" width=\"50%\" y=\"5\" height=\"10\"/>"
            "<line class=\"value\" x1=\"50%\" x2=\"50%\" y2=\"20\"/>") != std::string::npos);
  report.language = Language::arabic;
  const std::string page = render_html(report);
  CHECK(page.find("<html lang=\"ar\" dir=\"rtl\">") != std::string::npos);
  CHECK(page.find("<rect class=\"settled\" x=\"75%\" width=\"25%\"") != std::string::npos);
}

TEST_CASE(
    "Latin phrases and numbers with signs are isolated in right-to-left text, phrases whole") {
  CHECK(html::words_in("من 33% إلى 40%", Language::arabic) ==
        "من <bdi>33%</bdi> إلى <bdi>40%</bdi>");
  CHECK(html::words_in("وثيقة Migration Governance Insights هنا", Language::arabic) ==
        "وثيقة <bdi>Migration Governance Insights</bdi> هنا");
  CHECK(html::words_in("(1) art. 17-18", Language::arabic) == "(1) <bdi>art. 17-18</bdi>");
  CHECK(html::words_in("2020-2027", Language::arabic) == "<bdi>2020-2027</bdi>");
  CHECK(html::words_in("12", Language::arabic) == "12");
  CHECK(html::words_in("33 %", Language::french) == "33 %");
}

TEST_CASE("words in another language say in which") {
  CHECK(html::show(Text("Loi", "fr"), Language::english) == "<bdi lang=\"fr\">Loi [fr]</bdi>");
  CHECK(html::show(Text("Labour law [en]"), Language::french) ==
        "<bdi lang=\"en\">Labour law [en]</bdi>");
  CHECK(html::show(Text("Loi", "not a \"code\""), Language::english) ==
        "<bdi>Loi [not a &quot;code&quot;]</bdi>");
}

TEST_CASE("in a cell, which keeps its text apart itself, a number needs no isolation") {
  CHECK(html::words_in_cell("47%", Language::arabic) == "47%");
  CHECK(html::words_in_cell("33% إلى 40%", Language::arabic) ==
        "<bdi>33%</bdi> إلى <bdi>40%</bdi>");
  CHECK(html::words_in_cell("5.c", Language::arabic) == "<bdi>5.c</bdi>");
  CHECK(html::words_in_cell("16-20", Language::arabic) == "<bdi>16-20</bdi>");
  CHECK(html::words_in_cell("–", Language::arabic) == "–");
}

TEST_CASE("an element that a text of another language fills says the language itself") {
  CHECK(html::element("p", Text("Act 41", "en"), Language::arabic) ==
        "<p lang=\"en\">Act 41 [en]</p>");
  CHECK(html::element("p", Text("Labour law [en]"), Language::french) ==
        "<p lang=\"en\">Labour law [en]</p>");
  // A number in front, or letters of the other direction, would move: they are isolated.
  CHECK(html::element("dd", Text("41 acts", "en"), Language::arabic) ==
        "<dd><bdi lang=\"en\">41 acts [en]</bdi></dd>");
  CHECK(html::element("dd", Text("قانون", "ar"), Language::english) ==
        "<dd><bdi lang=\"ar\">قانون [ar]</bdi></dd>");
  CHECK(html::element("dd", Text("Act", "en", "#act"), Language::french) ==
        "<dd><a href=\"#act\"><bdi lang=\"en\">Act [en]</bdi></a></dd>");
  CHECK(html::element("p", Text("Law"), Language::english) == "<p>Law</p>");
}

TEST_CASE("the title of an item leads to the address below it, which is not said twice") {
  Report report;
  Item item;
  item.title = Text("Loi", "fr");
  item.details = {Text("Parliament; 2013."), Text("https://a.org/1", "", "https://a.org/1")};
  item.follows = {"Follows", {Text("(3)", "", "#document-x")}};
  report.add(Items{true, {item}});
  CHECK(main_of(report) ==
        "<ol class=\"items\">\n"
        "<li><p><a href=\"https://a.org/1\"><bdi lang=\"fr\">Loi [fr]</bdi></a> "
        "<a href=\"#document-x\">(3)</a></p><p>Parliament; 2013.</p></li>\n</ol>\n");
}

TEST_CASE("only plain http and https addresses become links") {
  CHECK(html::show(Text("a", "", "https://example.org/?a=b&c"), Language::english) ==
        "<a href=\"https://example.org/?a=b&amp;c\">a</a>");
  CHECK(html::show(Text("https://a.org", "", "https://a.org"), Language::arabic) ==
        "<a dir=\"ltr\" href=\"https://a.org\">https://a.org</a>");
  for (const char* address :
       {"javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "//example.org",
        "https://", "https:// example.org", "https://example.org/\"x", "https://example.org/<x>",
        "http:example.org", "ftp://example.org", "https://\xe2\x80\xae.org"}) {
    INFO(address);
    CHECK_FALSE(is_web_address(address));
    CHECK(html::show(Text("a", "", address), Language::english) == "a");
  }
}

TEST_CASE("no text of a report becomes markup of the page, in any place") {
  for (const std::string& text : nasty) {
    INFO(text);
    Report report;
    report.running_head = text;
    report.add(Division{Division::Kind::page_one});
    report.add(Heading{1, text, text, text});
    report.paragraph(Text(text, text, text));
    report.add(Notice{{text}});
    report.add(Facts{{{text, text}}});
    report.add(Bars{{Bar{text, 0, 0.5, 0.5, 0.5, text, text, "#" + text}}, text});
    report.add(Overview{{{text, {1, 1, 1, 1, 1}}}, text});
    report.add(Table{{text}, {{Text(text)}}, text});
    Item item{Mark::gap, text, text, {text}};
    item.id = item.answer = text;
    item.question = text;
    item.facts.push_back({text, {Text(text, text, "#" + text)}});
    item.follows = {text, {Text(text, text, "#" + text)}};
    report.add(Items{false, {item}});
    report.add(AnswerStrip{{{text, {Mark::gap}}, {text, {Mark::gap}}}, text});
    report.add(Division{Division::Kind::chapter});
    report.add(Heading{2, text, text});
    const std::string page = render_html(report);
    CHECK(first_fault(page) == "");
    CHECK(page.find("<img") == std::string::npos);
    CHECK(page.find("alert(1)</script>") == std::string::npos);
    CHECK(page.find("\"onclick") == std::string::npos);
    CHECK(page.find("href=\"javascript") == std::string::npos);
    CHECK(std::ranges::none_of(
        page, [](char c) { return (c >= 0 && c < ' ' && c != '\n') || c == '\x7f'; }));
    CHECK(page.find("\xe2\x80\xae") == std::string::npos);
  }
}

TEST_CASE("the page of an assessment is well formed, small, and lets no request out") {
  for (const Language language :
       {Language::english, Language::french, Language::spanish, Language::arabic}) {
    const test::Assessed of = test::assessed(test::file(examplia_file));
    AssessmentSubject subject{of.instrument.questionnaire,
                              of.instrument.frameworks,
                              of.instrument.glossary,
                              of.assessment,
                              of.result,
                              language};
    const std::string page = find_format("html")->assessment(subject, {});
    CHECK(first_fault(page) == "");
    CHECK(page.size() < 250'000);
    CHECK(page.find("<link") == std::string::npos);
    CHECK(page.find(" src=") == std::string::npos);
    CHECK(page.find("url(http") == std::string::npos);
    CHECK(page.find("@import") == std::string::npos);
    for (std::size_t at = page.find("http"); at != std::string::npos;
         at = page.find("http", at + 1)) {
      const std::string_view before = std::string_view(page).substr(0, at);
      INFO(page.substr(at, 40));
      CHECK((before.ends_with("href=\"") || before.ends_with("dir=\"ltr\">") ||
             page.compare(at, 10, "http-equiv") == 0));
    }
  }
}

TEST_CASE("the policy names the very style and script of the page") {
  const test::Assessed of = test::assessed(test::file(examplia_file));
  const std::string page = find_format("html")->assessment(of.subject(), {});
  const auto inside = [&](const std::string& tag) {
    const std::size_t begin = page.find("<" + tag + ">") + tag.size() + 2;
    return page.substr(begin, page.find("</" + tag + ">", begin) - begin);
  };
  CHECK(inside("script") == html::script());
  CHECK(page.find("style-src 'sha256-" + base64(sha256(inside("style"))) + "'") !=
        std::string::npos);
  CHECK(page.find("script-src 'sha256-" + base64(sha256(inside("script"))) + "'") !=
        std::string::npos);
}

TEST_CASE("ids are given once, and every link of the page leads to one") {
  const test::Assessed of = test::assessed(test::file(examplia_file));
  const std::string english = find_format("html")->assessment(of.subject(), {});
  const AssessmentSubject second = of.subject();
  const std::string both = find_format("html")->assessment(of.subject(), {.beside = &second});
  const std::regex id(" id=\"([^\"]*)\"");
  const std::regex link(" href=\"#([^\"]*)\"");
  for (const std::string& page : {english, both}) {
    std::set<std::string> ids;
    for (std::sregex_iterator i(page.begin(), page.end(), id), none; i != none; ++i)
      CHECK(ids.insert((*i)[1]).second);
    for (std::sregex_iterator i(page.begin(), page.end(), link), none; i != none; ++i) {
      INFO((*i)[1]);
      CHECK(ids.contains((*i)[1]));
    }
    for (const Indicator& indicator : of.instrument.questionnaire.indicators)
      CHECK(ids.contains(indicator.id));
  }
}

TEST_CASE("HTML shows the value, range and answers of every section as in the JSON") {
  const auto whole = [](const json& value) {
    return value.is_null() ? "–" : fmt::format("{} %", whole_percent(value.get<double>()));
  };
  for (const char* file : {examplia_file, "examples/real/kenya-2018.yaml"}) {
    const test::Assessed of = test::assessed(test::file(file));
    const std::string page = find_format("html")->assessment(of.subject(), {});
    const auto rows = rows_after(
        page, page.find("<figure class=\"bars\">", page.find("id=\"part-at-a-glance\"")));
    const json document = json::parse(assessment_json(of.subject(), {}));
    REQUIRE(rows.size() == document["sections"].size());
    for (std::size_t s = 0; s < rows.size(); ++s) {
      const json& section = document["sections"][s];
      CHECK(rows[s][0] == section["title"]);
      CHECK(rows[s][2] == whole(section["value"]));
      const std::string low = whole(section["lowest"]);
      const std::string high = whole(section["highest"]);
      CHECK(rows[s][3] == (low == high ? low : low.substr(0, low.size() - 2) + " to " + high));
      CHECK(rows[s][4] == fmt::format("{} of {}", section["counts"]["answered"].get<int>(),
                                      section["counts"]["applicable"].get<int>()));
    }
  }
}
