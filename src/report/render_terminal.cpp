#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string_view>
#include <utility>
#include <vector>

#include "mgi/report/render.hpp"
#include "mgi/score/rounding.hpp"
#include "mgi/text/width.hpp"
#include "report/words/marks.hpp"

namespace mgi {
namespace {

struct Sign {
  std::string_view unicode, ascii, colour;
};

constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view quiet = "\x1b[2m";

Sign sign_of(Mark mark) {
  switch (mark) {
    case Mark::none:
      return {"", "", ""};
    case Mark::strength:
      return {"+", "+", "\x1b[32m"};
    case Mark::begun:
      return {"~", "~", "\x1b[33m"};
    case Mark::gap:
      return {"-", "-", "\x1b[31m"};
    case Mark::open:
      return {"?", "?", "\x1b[36m"};
    case Mark::not_applicable:
      return {"·", ".", ""};
  }
  return {};
}

class Terminal {
 public:
  Terminal(const TerminalStyle& style, Language language)
      : style_(style), words_(words(language)) {}

  std::string render(const Report& report) {
    for (const Block& block : report.blocks) std::visit([this](const auto& b) { show(b); }, block);
    return std::move(out_);
  }

 private:
  /// Our own typographic signs have ASCII twins; letters of names stay as they are.
  std::string own(std::string_view text) const {
    std::string result = printable(one_line(text));
    if (style_.unicode) return result;
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> twins{
        {{"…", "..."}, {"–", "-"}, {"→", "->"}, {"·", "-"}, {"’", "'"}, {"×", "x"}}};
    for (const auto& [sign, twin] : twins)
      for (std::size_t at = result.find(sign); at != std::string::npos;
           at = result.find(sign, at + twin.size()))
        result.replace(at, sign.size(), twin);
    return result;
  }

  std::string coloured(std::string_view colour, std::string_view text) const {
    if (!style_.colour || colour.empty() || text.empty()) return std::string(text);
    return fmt::format("{}{}\x1b[0m", colour, text);
  }

  void line(std::string_view text = "") {
    const std::size_t end = text.find_last_not_of(' ');
    out_ += text.substr(0, end == std::string_view::npos ? 0 : end + 1);
    out_ += '\n';
  }

  /// Blocks stand one empty line apart.
  void gap() {
    if (!out_.empty() && !out_.ends_with("\n\n")) line();
  }

  void paragraph(std::string_view text, std::size_t indent, std::string_view colour = "") {
    for (const std::string& part : wrap(own(text), style_.width - indent))
      line(std::string(indent, ' ') + coloured(colour, part));
  }

  void show(const Division& /*division*/) {}

  void show(const Heading& heading) {
    gap();
    for (const std::string& part : wrap(own(heading.text), style_.width))
      line(coloured(bold, part));
    if (heading.level <= 2) {
      const std::size_t width = std::min(style_.width, display_width(own(heading.text)));
      std::string rule;
      for (std::size_t i = 0; i < width; ++i)
        rule +=
            style_.unicode ? (heading.level == 1 ? "═" : "─") : (heading.level == 1 ? "=" : "-");
      line(coloured(bold, rule));
      after_rule_ = out_.size();
    }
  }

  void show(const Paragraph& block) {
    if (out_.size() != after_rule_) gap();
    paragraph(block.text.marked(), 0);
  }

  void show(const Notice& notice) {
    gap();
    for (const std::string& text : notice.lines) {
      bool first = true;
      for (const std::string& part : wrap(own(text), style_.width - 2)) {
        line(std::string(std::exchange(first, false) ? "! " : "  ") + coloured(bold, part));
      }
    }
  }

  void show(const Facts& facts) {
    gap();
    std::size_t widest = 0;
    for (const auto& [label, text] : facts.rows)
      widest = std::max(widest, display_width(own(label.marked())));
    widest = std::min<std::size_t>(widest, style_.width * 2 / 5);
    for (const auto& [label, text] : facts.rows) {
      const std::vector<std::string> labels = wrap(own(label.marked()), widest);
      const std::vector<std::string> texts = wrap(own(text.marked()), style_.width - widest - 2);
      for (std::size_t i = 0; i < std::max(labels.size(), texts.size()); ++i)
        line(pad(i < labels.size() ? labels[i] : "", widest) + "  " +
             (i < texts.size() ? texts[i] : ""));
    }
  }

  static constexpr std::size_t bar_width = 20;

  /// Settled part, open part, rest; the value of what is answered as a stroke in the open part.
  std::string drawn(const Bar& bar) const {
    std::string text;
    if (!bar.lowest) return text.assign(bar_width, ' ');
    const auto cell = [](double value) {
      return static_cast<std::size_t>(
          std::lround(static_cast<double>(billionths(value)) / 1e9 * bar_width));
    };
    const std::size_t low = cell(*bar.lowest);
    const std::size_t high = cell(*bar.highest);
    for (std::size_t i = 0; i < bar_width; ++i) {
      const bool stroke = bar.value && high > low + 1 && i >= low && i < high &&
                          i == std::min(high - 1, cell(*bar.value));
      if (stroke)
        text += style_.unicode ? "│" : "|";
      else if (i < low)
        text += style_.unicode ? "█" : "#";
      else if (i < high)
        text += style_.unicode ? "▒" : "?";
      else
        text += style_.unicode ? "·" : ".";
    }
    return text;
  }

  void show(const Bars& block) {
    gap();
    constexpr std::size_t label_width = 31;
    for (const Bar& bar : block.bars) {
      const auto indent = static_cast<std::size_t>(bar.depth) * 2;
      const std::vector<std::string> label = wrap(own(bar.label), label_width - indent);
      const std::string value =
          bar.value ? fmt::format("{:>5}", words_.writing.percent(whole_percent(*bar.value)))
                    : "    -";
      const std::vector<std::string> remark =
          wrap(own(bar.remark.empty() ? bar.answered : bar.remark),
               style_.width - label_width - bar_width - 8);
      for (std::size_t i = 0; i < std::max({label.size(), remark.size(), std::size_t{1}}); ++i) {
        const std::string name = std::string(indent, ' ') + (i < label.size() ? label[i] : "");
        const std::string rest(label_width - std::min(label_width, display_width(name)), ' ');
        line((bar.depth == 0 ? coloured(bold, name) : name) + rest + ' ' +
             (i == 0 ? value + ' ' + drawn(bar) + ' ' : std::string(bar_width + 7, ' ')) +
             (i < remark.size() ? remark[i] : ""));
      }
    }
    const bool open = std::ranges::any_of(block.bars, [](const Bar& bar) {
      return bar.lowest && billionths(*bar.lowest) != billionths(*bar.highest);
    });
    if (!open) return;
    const LayoutWords& of = words_.layout;
    line(
        coloured(quiet, fmt::format("{} {}   {} {}   {} {}", style_.unicode ? "█" : "#",
                                    of.settled(), style_.unicode ? "▒" : "?", of.not_answered_yet(),
                                    style_.unicode ? "│" : "|", of.value_of_answered())));
  }

  void show(const Overview& overview) {
    Table table{{""}, {}};
    for (const Mark mark : shown_marks) table.columns.push_back(mark_word(words_, mark));
    for (const Overview::Row& row : overview.rows) {
      std::vector<Cell>& cells = table.rows.emplace_back();
      cells.emplace_back(row.label);
      for (const std::size_t count : row.counts) cells.emplace_back(Text(fmt::to_string(count)));
    }
    show(table);
  }

  void show(const Table& table) {
    gap();
    std::vector<std::vector<std::string>> cells;
    std::vector<std::size_t> widths;
    std::vector<std::size_t> longest;
    std::vector<bool> numbers(table.columns.size(), true);
    for (const std::string& column : table.columns) {
      widths.push_back(display_width(own(column)));
      longest.push_back(longest_word(own(column)));
    }
    for (const auto& row : table.rows) {
      std::vector<std::string> texts;
      for (std::size_t c = 0; c < row.size(); ++c) {
        texts.push_back(text_of(row[c]));
        widths[c] = std::max(widths[c], display_width(texts.back()));
        longest[c] = std::max(longest[c], longest_word(texts.back()));
        if (std::holds_alternative<Text>(row[c])) numbers[c] = false;
      }
      cells.push_back(std::move(texts));
    }
    shrink(widths, longest);
    show_row(table.columns, widths, numbers, bold);
    for (const auto& row : cells) show_row(row, widths, numbers, "");
  }

  std::string text_of(const Cell& cell) const {
    if (const auto* text = std::get_if<Text>(&cell)) return own(text->marked());
    if (const auto* share = std::get_if<double>(&cell))
      return words_.writing.percent(whole_percent(*share));
    return style_.unicode ? "–" : "-";
  }

  /// Takes columns from the widest one until the table fits; a column gives up the width of its
  /// longest word only when all have come down to theirs.
  void shrink(std::vector<std::size_t>& widths, const std::vector<std::size_t>& longest) const {
    const auto total = [&] {
      return std::accumulate(widths.begin(), widths.end(), 2 * (widths.size() - 1));
    };
    for (const std::size_t least : {std::size_t{0}, std::size_t{1}})
      while (total() > style_.width) {
        std::size_t widest = widths.size();
        for (std::size_t c = 0; c < widths.size(); ++c)
          if (widths[c] > (least == 0 ? longest[c] : 4) &&
              (widest == widths.size() || widths[c] > widths[widest]))
            widest = c;
        if (widest == widths.size()) break;
        --widths[widest];
      }
  }

  /// `wrap`, with words longer than `width` cut into pieces: a table must not lose its columns.
  static std::vector<std::string> wrap_cell(std::string_view text, std::size_t width) {
    std::vector<std::string> lines;
    for (std::string line : wrap(text, width)) {
      while (display_width(line) > width) {
        std::size_t end = line.size();
        while (end > 1 && (display_width(std::string_view(line).substr(0, end)) > width ||
                           (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U))
          --end;
        lines.push_back(line.substr(0, end));
        line.erase(0, end);
      }
      lines.push_back(std::move(line));
    }
    return lines;
  }

  static std::size_t longest_word(std::string_view text) {
    std::size_t longest = 0;
    for (const std::string& word : wrap(text, 1)) longest = std::max(longest, display_width(word));
    return longest;
  }

  void show_row(const std::vector<std::string>& row, const std::vector<std::size_t>& widths,
                const std::vector<bool>& numbers, std::string_view colour) {
    std::vector<std::vector<std::string>> parts;
    std::size_t height = 1;
    for (std::size_t c = 0; c < row.size(); ++c) {
      parts.push_back(wrap_cell(own(row[c]), widths[c]));
      height = std::max(height, parts.back().size());
    }
    for (std::size_t i = 0; i < height; ++i) {
      std::string text;
      for (std::size_t c = 0; c < parts.size(); ++c) {
        const std::string part = i < parts[c].size() ? parts[c][i] : "";
        const std::size_t used = std::min(widths[c], display_width(part));
        text += numbers[c] ? std::string(widths[c] - used, ' ') + part : pad(part, widths[c]);
        if (c + 1 < parts.size()) text += "  ";
      }
      text.erase(text.find_last_not_of(' ') + 1);
      line(coloured(colour, text));
    }
  }

  void show(const Items& block) {
    gap();
    std::size_t number = 0;
    for (const Item& item : block.items) {
      ++number;
      const Sign sign = sign_of(item.mark);
      const std::string mark(block.numbered
                                 ? fmt::format("{}.", number)
                                 : std::string(style_.unicode ? sign.unicode : sign.ascii));
      const std::size_t indent = block.numbered ? 4 : 2;
      std::string start =
          coloured(sign.colour, mark) + std::string(indent - display_width(mark), ' ');
      const std::string text = item.tag.empty()
                                   ? item.title.marked()
                                   : fmt::format("{} [{}]", item.title.marked(), item.tag);
      for (const std::string& part : wrap(own(text), style_.width - indent)) {
        line(start + part);
        start.assign(indent, ' ');
      }
      if (!item.question.empty()) paragraph(item.question.marked(), indent + 2);
      for (const Labelled& fact : item.facts) paragraph(line_of(fact), indent + 2, quiet);
      if (!item.follows.texts.empty()) paragraph(line_of(item.follows), indent + 2, quiet);
      for (const Text& detail : item.details) paragraph(detail.marked(), indent + 2, quiet);
    }
  }

  std::string line_of(const Labelled& fact) const {
    std::string texts;
    for (const Text& text : fact.texts)
      texts += (texts.empty() ? "" : words_.writing.between_items()) + text.marked();
    return words_.writing.after_colon(fact.label, texts);
  }

  void show(const AnswerStrip& strip) {
    gap();
    std::size_t widest = 0;
    for (const auto& part : strip.parts) widest = std::max(widest, display_width(own(part.label)));
    widest = std::min<std::size_t>(widest, 44);
    for (const auto& part : strip.parts) {
      std::string text = pad(cut(own(part.label), widest), widest) + "  ";
      for (const Mark mark : part.marks) {
        const Sign sign = sign_of(mark);
        text += coloured(sign.colour, style_.unicode ? sign.unicode : sign.ascii);
      }
      line(text);
    }
    std::string legend;
    for (const Mark mark : shown_marks)
      legend += fmt::format("{}{} {}", legend.empty() ? "" : "   ",
                            style_.unicode ? sign_of(mark).unicode : sign_of(mark).ascii,
                            mark_word(words_, mark));
    line(coloured(quiet, legend));
  }

  const TerminalStyle& style_;
  const Words& words_;
  std::string out_;
  std::size_t after_rule_ = 0;  // where the line under a heading ends: its text follows at once
};

}  // namespace

std::string render_terminal(const Report& report, const TerminalStyle& style) {
  return Terminal(style, report.language).render(report);
}

}  // namespace mgi
