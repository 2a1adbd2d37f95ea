#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "mgi/report/render.hpp"
#include "mgi/report/stance.hpp"
#include "report/html/blocks.hpp"
#include "report/html/charts.hpp"
#include "report/html/files.hpp"
#include "report/html/markup.hpp"
#include "report/html/policy.hpp"
#include "report/words/marks.hpp"

namespace mgi {
namespace {

using html::anchor;
using html::Blocks;
using html::css_string;
using html::policy_hash;
using html::words_in;

class Page {
 public:
  explicit Page(std::vector<const Report*> reports) : reports_(std::move(reports)) {
    for (const Report* report : reports_)
      columns_.emplace_back(report->language, report == reports_.front());
  }

  std::string render() {
    body();
    const Report& first = *reports_.front();
    const std::string style = std::string(html::style()) + labels_style() + running_head_style();
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src {}; "
        "script-src {}; base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n"
        "<meta name=\"generator\" content=\"mgi {}\">\n<title>{}</title>\n"
        "<style>{}</style>\n</head>\n<body{}>\n{}<script>{}</script>\n</body>\n</html>\n",
        code(first.language), direction(first.language), policy_hash(style),
        policy_hash(html::script()), program_version(), html::escape(title()), style,
        is_bilingual() ? " class=\"bilingual\"" : "", out_, html::script());
  }

 private:
  bool is_bilingual() const { return columns_.size() > 1; }

  static std::string_view direction(Language language) {
    return is_right_to_left(language) ? "rtl" : "ltr";
  }

  std::string title() const {
    for (const Block& block : reports_.front()->blocks)
      if (const auto* heading = std::get_if<Heading>(&block)) return heading->text;
    return "mgi";
  }

  /// What stands on every page until the answers are published, in all languages of the page.
  std::string running_head() const {
    std::string text;
    for (const Report* report : reports_)
      if (!report->running_head.empty() && text.find(report->running_head) == std::string::npos)
        text += (text.empty() ? "" : " / ") + report->running_head;
    return text;
  }

  /// On narrow screens the heads of columns are gone, and labels stand before the numbers.
  std::string labels_style() const {
    std::string result = "@container (max-width: 38rem) {\n";
    for (const Blocks& column : columns_) {
      const LayoutWords& of = column.all_words().layout;
      std::size_t place = 3;
      for (const std::string& label : {of.value(), of.lowest_to_highest(), of.answered()})
        result += fmt::format(":lang({}) .bars td:nth-child({})::before {{ content: {} \" \"; }}\n",
                              code(column.language()), place++,
                              css_string(column.all_words().writing.after_colon(label, "")));
    }
    return result + "}\n";
  }

  std::string running_head_style() const {
    const std::string head = running_head();
    if (head.empty()) return {};
    return fmt::format("@page {{ @top-center {{ content: {} }} }}\n", css_string(head));
  }

  /// The same place of all columns, side by side where there are two.
  void row(const std::vector<std::string>& cells) {
    if (!is_bilingual()) {
      out_ += cells.front();
      return;
    }
    out_ += "<div class=\"row\">\n";
    for (std::size_t c = 0; c < cells.size(); ++c)
      out_ += fmt::format("<div lang=\"{}\" dir=\"{}\">\n{}</div>\n", code(columns_[c].language()),
                          direction(columns_[c].language()), cells[c]);
    out_ += "</div>\n";
  }

  template <typename Write>
  void row_of(const Write& write) {
    std::vector<std::string> cells;
    for (std::size_t c = 0; c < columns_.size(); ++c) cells.push_back(write(c));
    row(cells);
  }

  void body() {
    const Blocks& first = columns_.front();
    out_ += fmt::format("<a class=\"skip\" href=\"#text\">{}</a>\n",
                        words_in(first.own().skip(), first.language()));
    out_ += html::definitions();
    const std::string head = running_head();
    if (!head.empty())
      out_ += fmt::format("<header class=\"running\"><p>{}</p></header>\n",
                          words_in(head, first.language()));
    out_ += "<main id=\"text\">\n";
    const std::vector<Block>& blocks = reports_.front()->blocks;
    for (std::size_t b = 0; b < blocks.size(); ++b) {
      if (const auto* division = std::get_if<Division>(&blocks[b]))
        begin(*division);
      else
        add(b);
    }
    close(0);
    out_ += "</main>\n";
  }

  void begin(const Division& division) {
    close(0);
    if (division.kind != Division::Kind::page_one && !std::exchange(has_contents_, true)) {
      contents();
      find();
    }
    constexpr std::array<std::string_view, 3> classes{"page-one", "chapter", "appendix"};
    division_ = classes.at(static_cast<std::size_t>(division.kind));
  }

  /// The block of that number of every report.
  void add(std::size_t number) {
    const Block& block = reports_.front()->blocks[number];
    if (const auto* heading = std::get_if<Heading>(&block)) open(*heading);
    const auto same = [&](std::size_t c) -> const Block* {
      const std::vector<Block>& blocks = reports_[c]->blocks;
      return number < blocks.size() ? &blocks[number] : nullptr;
    };
    if (is_bilingual() && std::holds_alternative<Items>(block)) return add_items(same);
    row_of([&](std::size_t c) -> std::string {
      const Block* own = same(c);
      if (own == nullptr) return {};
      // A page has one title; in a second language it only looks like one.
      const auto* heading = std::get_if<Heading>(own);
      if (c > 0 && heading != nullptr && heading->level == 1)
        return fmt::format("<p class=\"h1\">{}</p>\n",
                           words_in(heading->text, columns_[c].language()));
      return columns_[c].show(*own);
    });
  }

  /// Item by item, so that both languages stay side by side.
  template <typename Same>
  void add_items(const Same& same) {
    std::vector<std::vector<std::string>> pieces;
    std::size_t longest = 0;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      const Block* own = same(c);
      const auto* items = own == nullptr ? nullptr : std::get_if<Items>(own);
      pieces.push_back(items == nullptr ? std::vector<std::string>() : columns_[c].pieces(*items));
      longest = std::max(longest, pieces.back().size());
    }
    for (std::size_t i = 0; i < longest; ++i)
      row_of([&](std::size_t c) { return i < pieces[c].size() ? pieces[c][i] : std::string(); });
  }

  /// Begins the section of a heading, after ending those that it ends.
  void open(const Heading& heading) {
    close(heading.level);
    std::string classes(std::exchange(division_, ""));
    if (heading.beside) classes += classes.empty() ? "beside" : " beside";
    if (heading.level >= 4) classes += classes.empty() ? "group" : " group";
    out_ += "<section";
    if (!heading.id.empty()) out_ += fmt::format(" id=\"{}\"", anchor(heading.id));
    if (!classes.empty()) out_ += fmt::format(" class=\"{}\"", classes);
    out_ += ">\n";
    open_.push_back(heading.level);
  }

  void close(int level) {
    while (!open_.empty() && open_.back() >= level) {
      out_ += "</section>\n";
      open_.pop_back();
    }
  }

  /// A list of the headings that links can lead to, areas under their chapters.
  std::string contents_of(std::size_t column) const {
    const Language language = columns_[column].language();
    std::string result =
        fmt::format("<h2>{}</h2>\n<ol>\n", words_in(columns_[column].own().contents(), language));
    bool inner = false;
    bool outer = false;
    for (const Block& block : reports_[column]->blocks) {
      const auto* heading = std::get_if<Heading>(&block);
      if (heading == nullptr || heading->id.empty() || heading->level > 3) continue;
      const bool deep = heading->level == 3;
      if (deep && !outer) continue;
      if (inner && !deep) result += "</ol>\n";
      if (outer && !deep) result += "</li>\n";
      if (deep && !inner) result += "\n<ol>\n";
      inner = deep;
      outer = true;
      result += fmt::format("<li><a href=\"#{}\">{}</a>{}", anchor(heading->id),
                            words_in(heading->text, language), deep ? "</li>\n" : "");
    }
    if (inner) result += "</ol>\n";
    if (outer) result += "</li>\n";
    return result + "</ol>\n";
  }

  void contents() {
    out_ +=
        fmt::format("<nav aria-label=\"{}\">\n", html::escape(columns_.front().own().contents()));
    row_of([&](std::size_t c) { return contents_of(c); });
    out_ += "</nav>\n";
  }

  /// Controls that only the script shows.
  void find() {
    const Blocks& first = columns_.front();
    const PublicationWords& own = first.own();
    const auto text = [&](std::string_view words) { return words_in(words, first.language()); };
    out_ += fmt::format(
        "<form id=\"find\" hidden data-shown=\"{}\">\n<fieldset>\n<legend>{}</legend>\n"
        "<label>{} <input type=\"search\" autocomplete=\"off\"></label>\n"
        "<label>{} <select><option value=\"\">{}</option></select></label>\n"
        "<fieldset>\n<legend>{}</legend>\n",
        html::escape(own.shown("{0}", "{1}")), text(own.find()), text(own.find_words()),
        text(own.area()), text(own.all_areas()), text(own.find_kind()));
    for (const Mark mark : shown_marks)
      out_ += fmt::format("<label><input type=\"checkbox\" value=\"{}\" checked> {} {}</label>\n",
                          html::class_of(mark), html::sample(mark),
                          text(mark_word(first.all_words(), mark)));
    out_ += fmt::format(
        "</fieldset>\n<button type=\"submit\">{}</button>\n"
        "<button type=\"reset\">{}</button>\n<output></output>\n</fieldset>\n</form>\n",
        text(own.find()), text(own.show_all()));
  }

  std::vector<const Report*> reports_;
  std::vector<Blocks> columns_;
  std::string out_;
  std::vector<int> open_;      // levels of the sections that are open
  std::string_view division_;  // class of the next section
  bool has_contents_ = false;
};

}  // namespace

std::string render_html(const Report& report) {
  return Page({&report}).render();
}

std::string render_html(const Report& first, const Report& second) {
  return Page({&first, &second}).render();
}

}  // namespace mgi
