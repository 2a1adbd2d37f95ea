#include "report/html/blocks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "mgi/score/rounding.hpp"
#include "report/html/charts.hpp"
#include "report/html/markup.hpp"
#include "report/web_address.hpp"
#include "report/words/marks.hpp"

namespace mgi::html {
namespace {

std::string caption_of(const std::string& caption, Language language) {
  return caption.empty() ? "" : fmt::format("<caption>{}</caption>", words_in(caption, language));
}

}  // namespace

std::string Blocks::in_own_words(std::string_view text) const {
  return words_in(text, language_);
}

std::string Blocks::in_cell(std::string_view text) const {
  return words_in_cell(text, language_);
}

std::string Blocks::show(const Block& block) const {
  return std::visit([this](const auto& b) { return this->of(b); }, block);
}

std::string Blocks::of(const Division& /*division*/) {
  return {};
}

std::string Blocks::of(const Heading& heading) const {
  std::string result;
  if (!heading.kicker.empty())
    result = fmt::format("<p class=\"kicker\">{}</p>\n", in_own_words(heading.kicker));
  return result + fmt::format("<h{0}>{1}</h{0}>\n", heading.level, in_own_words(heading.text));
}

std::string Blocks::of(const Paragraph& paragraph) const {
  if (!paragraph.bar) return element("p", paragraph.text, language_) + "\n";
  return fmt::format("<p class=\"standing\">{}{}</p>\n",
                     html::bar(*paragraph.bar, "", is_right_to_left(language_)),
                     html::show(paragraph.text, language_));
}

std::string Blocks::of(const Notice& notice) const {
  std::string result = "<div class=\"notice\">\n";
  for (const std::string& line : notice.lines)
    result += fmt::format("<p>{}</p>\n", in_own_words(line));
  return result + "</div>\n";
}

std::string Blocks::of(const Facts& facts) const {
  std::string result = "<dl class=\"facts\">\n";
  for (const auto& [label, text] : facts.rows)
    result += fmt::format("<div>{}{}</div>\n", element("dt", label, language_),
                          element("dd", text, language_));
  return result + "</dl>\n";
}

std::string Blocks::range(const Bar& bar) const {
  if (!bar.lowest) return "–";
  const int low = whole_percent(*bar.lowest);
  const int high = whole_percent(*bar.highest);
  return low == high ? words_.writing.percent(low) : words_.writing.percent_range(low, high);
}

/// "Value 38 %, possible 33 to 40 %": what a drawn bar shows.
std::string Blocks::about(const Bar& bar) const {
  if (!bar.value) return words_.values.no_value();
  const std::string value = words_.writing.percent(whole_percent(*bar.value));
  const bool open = whole_percent(*bar.lowest) != whole_percent(*bar.highest);
  return open ? words_.values.value_possible(value, range(bar)) : words_.values.value(value);
}

std::string Blocks::row(const Bar& bar) const {
  const std::string value = bar.value ? words_.writing.percent(whole_percent(*bar.value)) : "–";
  const Text label{bar.label, "", bar.target};
  return fmt::format(
      "<tr class=\"depth-{}\"><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td>"
      "<td>{}</td><td>{}</td></tr>\n",
      bar.depth, html::show(label, language_),
      html::bar(bar, about(bar), is_right_to_left(language_)), in_cell(value), in_cell(range(bar)),
      in_own_words(bar.answered), in_own_words(bar.remark));
}

std::string Blocks::of(const Bars& block) const {
  const LayoutWords& of = words_.layout;
  std::string result = fmt::format(
      "<figure class=\"bars\">\n<table>{}\n<thead><tr><th scope=\"col\">{}</th>"
      "<th scope=\"col\">{}</th><th scope=\"col\">{}</th>"
      "<th scope=\"col\">{}</th><th scope=\"col\">{}</th>"
      "<th scope=\"col\">{}</th></tr></thead>\n<tbody>\n",
      caption_of(block.caption, language_), in_own_words(own_.area()),
      in_own_words(words_.writing.percent_range(0, 100)), in_own_words(of.value()),
      in_own_words(of.lowest_to_highest()), in_own_words(of.answered()), in_own_words(of.band()));
  for (const Bar& bar : block.bars) result += row(bar);
  result += "</tbody></table>\n";
  if (!block.legend) return result + "</figure>\n";
  result += "<p class=\"legend\">";
  const std::array<std::pair<std::string_view, std::string>, 3> legend{
      {{"settled", of.settled()},
       {"possible", of.not_answered_yet()},
       {"value", of.value_of_answered()}}};
  for (const auto& [what, text] : legend)
    result += fmt::format("<span>{} {}</span> ", sample(what), in_own_words(text));
  return result + "</p>\n</figure>\n";
}

std::string Blocks::marks_legend() const {
  std::string result = "<p class=\"legend\">";
  for (const Mark mark : shown_marks)
    result +=
        fmt::format("<span>{} {}</span> ", sample(mark), in_own_words(mark_word(words_, mark)));
  return result + "</p>\n";
}

/// "In place: 7, Begun: 3": what a drawing of answers shows.
std::string Blocks::counts_text(const std::vector<std::size_t>& counts) const {
  std::string text;
  for (const Mark mark : shown_marks) {
    const std::size_t count = counts.at(static_cast<std::size_t>(mark) - 1);
    if (count == 0) continue;
    if (!text.empty()) text += words_.writing.between_words();
    text += words_.writing.after_colon(mark_word(words_, mark), count);
  }
  return text;
}

std::string Blocks::of(const Overview& overview) const {
  std::string result = fmt::format(
      "<figure class=\"overview\">\n<table>{}\n<thead><tr><th scope=\"col\">{}</th>"
      "<th scope=\"col\">{}</th>",
      caption_of(overview.caption, language_), in_own_words(own_.area()),
      in_own_words(own_.number()));
  for (const Mark mark : shown_marks)
    result += fmt::format("<th scope=\"col\">{} {}</th>", sample(mark),
                          in_own_words(mark_word(words_, mark)));
  result += "</tr></thead>\n<tbody>\n";
  for (const Overview::Row& row : overview.rows) {
    result += fmt::format(
        "<tr><th scope=\"row\">{}</th><td>{}</td>", html::show(row.label, language_),
        shares(row.counts, row.label.words, counts_text({row.counts.begin(), row.counts.end()}),
               is_right_to_left(language_)));
    for (const std::size_t count : row.counts) result += fmt::format("<td>{}</td>", count);
    result += "</tr>\n";
  }
  return result + "</tbody></table>\n</figure>\n";
}

std::string Blocks::cell(const Cell& cell) const {
  if (const auto* text = std::get_if<Text>(&cell))
    return *text == Text(text->words) ? in_cell(text->words) : html::show(*text, language_);
  if (const auto* share = std::get_if<double>(&cell))
    return in_cell(words_.writing.percent(whole_percent(*share)));
  return "–";
}

namespace {

/// The class of the cell of a heat map: a shade for each fifth of the scale.
std::string heat_of(const Cell& cell) {
  const auto* share = std::get_if<double>(&cell);
  if (share == nullptr) return {};
  return fmt::format(" class=\"heat-{}\"", std::clamp(static_cast<int>(*share * 5), 0, 4) + 1);
}

}  // namespace

std::string Blocks::of(const Table& table) const {
  std::string result =
      fmt::format("<table class=\"plain{}\">{}\n<thead><tr>", table.is_heat_map ? " heat" : "",
                  caption_of(table.caption, language_));
  for (const std::string& column : table.columns)
    result += fmt::format("<th scope=\"col\">{}</th>", in_own_words(column));
  result += "</tr></thead>\n<tbody>\n";
  for (const auto& row : table.rows) {
    result += "<tr>";
    for (std::size_t c = 0; c < row.size(); ++c)
      result += c == 0 ? fmt::format("<th scope=\"row\">{}</th>", cell(row[c]))
                       : fmt::format("<td{}>{}</td>", table.is_heat_map ? heat_of(row[c]) : "",
                                     cell(row[c]));
    result += "</tr>\n";
  }
  return result + "</tbody></table>\n";
}

std::string Blocks::chip(const Item& item) const {
  if (item.mark == Mark::none) return {};
  const std::string words = item.answer.empty() ? mark_word(words_, item.mark) : item.answer;
  return fmt::format("<b>{}</b> ", in_own_words(words));
}

std::string Blocks::facts_of(const Item& item) const {
  if (item.facts.empty()) return {};
  const std::string between = in_own_words(words_.writing.between_items.text()) + " ";
  std::string result = "<dl>";
  for (const Labelled& fact : item.facts) {
    result += fmt::format("<dt>{}</dt>", in_own_words(fact.label));
    if (fact.texts.size() == 1) {
      result += element("dd", fact.texts.front(), language_);
      continue;
    }
    result += "<dd>";
    for (std::size_t t = 0; t < fact.texts.size(); ++t)
      result += (t == 0 ? "" : between) + html::show(fact.texts[t], language_);
    result += "</dd>";
  }
  return result + "</dl>";
}

std::string Blocks::item(const Item& item, bool numbered) const {
  const bool is_answer = !item.id.empty() && item.mark != Mark::none;
  std::string result = "<li";
  if (!item.id.empty() && gives_ids_) result += fmt::format(" id=\"{}\"", anchor(item.id));
  if (item.mark != Mark::none)
    result += fmt::format(" class=\"{}{}\"", is_answer ? "answer " : "", class_of(item.mark));
  // A title leads to the address below it, which then stands there on paper alone.
  const bool leads_away = item.title.target.empty() && !item.details.empty() &&
                          item.details.back().target == item.details.back().words &&
                          is_web_address(item.details.back().target);
  Text linked = item.title;
  if (leads_away) linked.target = item.details.back().target;
  std::string title = html::show(linked, language_);
  for (const Text& number : item.follows.texts) title += " " + html::show(number, language_);
  result += fmt::format("><p>{}{}", chip(item),
                        numbered ? title : fmt::format("<strong>{}</strong>", title));
  // The tag of an answer is its id and its words; the chip has said the words already. A
  // recommendation is known by its text.
  if (is_answer)
    result += fmt::format(" <code>{}</code>", in_own_words(item.id));
  else if (item.id.empty() && !item.tag.empty() && item.answer.empty() &&
           item.follows.texts.empty())
    result += fmt::format(" <small>{}</small>", in_own_words(item.tag));
  result += "</p>";
  if (!item.question.empty()) result += element("p", item.question, language_);
  result += facts_of(item);
  for (const Text& detail :
       std::span(item.details).first(item.details.size() - (leads_away ? 1U : 0U)))
    result += element("p", detail, language_);
  return result + "</li>\n";
}

std::string Blocks::of(const Items& block) const {
  std::string result = block.numbered ? "<ol class=\"items\">\n" : "<ul class=\"items\">\n";
  for (const Item& one : block.items) result += item(one, block.numbered);
  return result + (block.numbered ? "</ol>\n" : "</ul>\n");
}

std::vector<std::string> Blocks::pieces(const Items& block) const {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < block.items.size(); ++i) {
    const std::string text = item(block.items[i], block.numbered);
    all.push_back(block.numbered
                      ? fmt::format("<ol class=\"items\" start=\"{}\">\n{}</ol>\n", i + 1, text)
                      : fmt::format("<ul class=\"items\">\n{}</ul>\n", text));
  }
  return all;
}

std::string Blocks::of(const AnswerStrip& strip) const {
  std::string rows;
  for (const AnswerStrip::Part& part : strip.parts) {
    std::vector<std::size_t> counts(shown_marks.size());
    for (const Mark mark : part.marks)
      if (mark != Mark::none) ++counts.at(static_cast<std::size_t>(mark) - 1);
    const std::string counted = counts_text(counts);
    const std::string drawn =
        html::strip(part.marks, part.label, counted, is_right_to_left(language_));
    rows += fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td></tr>\n",
                        in_own_words(part.label), drawn, in_own_words(counted));
  }
  return fmt::format(
      "<figure class=\"strips\">\n<table>{}\n<thead><tr><th scope=\"col\">{}</th>"
      "<th scope=\"col\">{}</th><th "
      "scope=\"col\">{}</th></tr></thead>\n<tbody>\n{}</tbody></table>\n"
      "{}</figure>\n",
      caption_of(strip.caption, language_), in_own_words(own_.area()),
      in_own_words(own_.answers_in_all()), in_own_words(own_.number()), rows, marks_legend());
}

}  // namespace mgi::html
