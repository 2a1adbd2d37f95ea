#include <fmt/format.h>

#include <string_view>
#include <utility>

#include "mgi/report/render.hpp"
#include "mgi/score/rounding.hpp"
#include "mgi/text/width.hpp"
#include "report/web_address.hpp"
#include "report/words/marks.hpp"

namespace mgi {
namespace {

/// True where `text` begins with a name between colons, which some renderers show as a picture; or
/// ends in one, as a colon may follow it.
bool begins_emoji(std::string_view text) {
  if (!text.starts_with(':')) return false;  // at once: a word may be a megabyte long
  const auto end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_+-", 1);
  return end == std::string_view::npos ? text.size() > 1 : end > 1 && text[end] == ':';
}

/// True where character `i` of `text` would mean something to Markdown, HTML or one of the many
/// renderers that make links of bare addresses.
bool has_meaning(std::string_view text, std::size_t i) {
  const char c = text[i];
  if (std::string_view("\\`*_{}[]<>#|~&@$").find(c) != std::string_view::npos) return true;
  if (text.substr(i).starts_with("://") || begins_emoji(text.substr(i))) return true;
  const std::string_view before = text.substr(0, i);
  if (c == '.' && (before.ends_with("www") || before.ends_with("WWW"))) return true;
  if (i == 0) return c == '+' || c == '-' || c == '=';
  // "1. " at the start of a line would begin a list.
  return (c == '.' || c == ')') && text.find_first_not_of("0123456789") == i &&
         (i + 1 == text.size() || text[i + 1] == ' ');
}

/// Text that is to stay text.
std::string escape(std::string_view raw) {
  const std::string text = printable(one_line(raw));
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (has_meaning(text, i)) result += '\\';
    result += text[i];
  }
  return result;
}

/// A text with its language; a web address that it leads to becomes a link.
std::string linked(const Text& text) {
  if (!is_web_address(text.target)) return escape(text.marked());
  if (text.words == text.target) return fmt::format("<{}>", text.target);
  return fmt::format("[{}](<{}>)", escape(text.marked()), text.target);
}

class Markdown {
 public:
  explicit Markdown(Language language) : words_(words(language)) {}

  std::string render(const Report& report) {
    for (const Block& block : report.blocks) {
      if (std::holds_alternative<Division>(block)) continue;
      if (!out_.empty()) out_ += '\n';
      std::visit([this](const auto& b) { show(b); }, block);
    }
    return std::move(out_);
  }

 private:
  void show(const Division& /*division*/) {}

  void show(const Heading& heading) {
    out_ += std::string(static_cast<std::size_t>(heading.level), '#') + ' ' + escape(heading.text) +
            '\n';
  }

  void show(const Paragraph& block) { out_ += linked(block.text) + '\n'; }

  void show(const Notice& notice) {
    bool first = true;
    for (const std::string& line : notice.lines) {
      if (!std::exchange(first, false)) out_ += ">\n";
      out_ += "> " + escape(line) + '\n';
    }
  }

  void show(const Facts& facts) {
    for (const auto& [label, text] : facts.rows)
      out_ += fmt::format("- {}\n", labelled(escape(label.marked()), linked(text)));
  }

  std::string labelled(const std::string& label, const std::string& text) const {
    return words_.writing.after_colon(fmt::format("**{}**", label), text);
  }

  void show(const Bars& block) {
    const LayoutWords& of = words_.layout;
    out_ += fmt::format("| | {} | {} | {} | {} |\n", of.value(), of.lowest_to_highest(),
                        of.answered(), of.band());
    out_ += "| :-- | --: | --: | --: | :-- |\n";
    for (const Bar& bar : block.bars) {
      std::string label = bar.depth == 0 ? fmt::format("**{}**", escape(bar.label)) : "";
      if (bar.depth > 0) {
        for (int i = 0; i < bar.depth; ++i) label += "· ";
        label += escape(bar.label);
      }
      std::string range = "–";
      if (bar.lowest) {
        const int low = whole_percent(*bar.lowest);
        const int high = whole_percent(*bar.highest);
        range = low == high ? words_.writing.percent(low) : words_.writing.percent_range(low, high);
      }
      out_ += fmt::format("| {} | {} | {} | {} | {} |\n", label,
                          bar.value ? words_.writing.percent(whole_percent(*bar.value)) : "–",
                          range, escape(bar.answered), escape(bar.remark));
    }
  }

  void show(const Overview& overview) {
    out_ += "| ";
    for (const Mark mark : shown_marks) out_ += "| " + escape(mark_word(words_, mark)) + ' ';
    out_ += "|\n| :--";
    for (std::size_t i = 0; i < shown_marks.size(); ++i) out_ += " | --:";
    out_ += " |\n";
    for (const Overview::Row& row : overview.rows) {
      out_ += "| " + escape(row.label.marked());
      for (const std::size_t count : row.counts) out_ += fmt::format(" | {}", count);
      out_ += " |\n";
    }
  }

  void show(const Table& table) {
    for (const std::string& column : table.columns) out_ += "| " + escape(column) + ' ';
    out_ += "|\n";
    for (std::size_t c = 0; c < table.columns.size(); ++c) out_ += "| --- ";
    out_ += "|\n";
    for (const auto& row : table.rows) {
      for (const Cell& cell : row) out_ += "| " + text_of(cell) + ' ';
      out_ += "|\n";
    }
  }

  std::string text_of(const Cell& cell) const {
    if (const auto* text = std::get_if<Text>(&cell)) return linked(*text);
    if (const auto* share = std::get_if<double>(&cell))
      return words_.writing.percent(whole_percent(*share));
    return "–";
  }

  void show(const Labelled& fact, const std::string& indent) {
    std::string texts;
    for (const Text& text : fact.texts)
      texts += (texts.empty() ? "" : words_.writing.between_items()) + linked(text);
    out_ += fmt::format("{}- {}\n", indent, words_.writing.after_colon(escape(fact.label), texts));
  }

  void show(const Items& block) {
    std::size_t number = 0;
    for (const Item& item : block.items) {
      const std::string start = block.numbered ? fmt::format("{}. ", ++number) : "- ";
      const std::string indent(start.size(), ' ');
      out_ += start;
      const std::string title = fmt::format("**{}**", escape(item.title.marked()));
      out_ += item.mark == Mark::none
                  ? title
                  : words_.writing.after_colon(mark_word(words_, item.mark), title);
      if (!item.tag.empty()) out_ += fmt::format(" ({})", escape(item.tag));
      out_ += '\n';
      if (!item.question.empty()) out_ += fmt::format("{}- {}\n", indent, linked(item.question));
      for (const Labelled& fact : item.facts) show(fact, indent);
      if (!item.follows.texts.empty()) show(item.follows, indent);
      for (const Text& detail : item.details)
        out_ += fmt::format("{}- {}\n", indent, linked(detail));
    }
  }

  void show(const AnswerStrip& strip) {
    for (const auto& part : strip.parts) {
      std::string signs;
      for (const Mark mark : part.marks) signs += sign_of(mark);
      out_ += fmt::format(
          "- {}\n", words_.writing.after_colon(escape(part.label), fmt::format("`{}`", signs)));
    }
    out_ += '\n';
    for (const Mark mark : shown_marks)
      out_ += fmt::format("{}`{}` {}",
                          mark == shown_marks.front() ? "" : words_.writing.between_words(),
                          sign_of(mark), escape(mark_word(words_, mark)));
    out_ += '\n';
  }

  static std::string_view sign_of(Mark mark) {
    constexpr std::string_view signs = " +~-?.";
    return signs.substr(static_cast<std::size_t>(mark), 1);
  }

  const Words& words_;
  std::string out_;
};

}  // namespace

std::string render_markdown(const Report& report) {
  return Markdown(report.language).render(report);
}

}  // namespace mgi
