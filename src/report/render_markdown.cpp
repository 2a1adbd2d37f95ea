#include <fmt/format.h>

#include <string_view>
#include <utility>

#include "mgi/report/render.hpp"
#include "mgi/score/rounding.hpp"
#include "mgi/text/width.hpp"

namespace mgi {
namespace {

std::string_view word_of(Mark mark) {
  switch (mark) {
    case Mark::none:
      return "";
    case Mark::strength:
      return "In place";
    case Mark::begun:
      return "Begun";
    case Mark::gap:
      return "Missing";
    case Mark::open:
      return "Not answered";
    case Mark::not_applicable:
      return "Not applicable";
  }
  return "";
}

/// True where character `i` of `text` would mean something to Markdown, HTML or one of the many
/// renderers that make links of bare addresses.
bool has_meaning(std::string_view text, std::size_t i) {
  const char c = text[i];
  if (std::string_view("\\`*_{}[]<>#|~&@").find(c) != std::string_view::npos) return true;
  if (text.substr(i).starts_with("://")) return true;
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

class Markdown {
 public:
  std::string render(const Report& report) {
    for (const Block& block : report.blocks) {
      if (!out_.empty()) out_ += '\n';
      std::visit([this](const auto& b) { show(b); }, block);
    }
    return std::move(out_);
  }

 private:
  void show(const Heading& heading) {
    out_ += std::string(static_cast<std::size_t>(heading.level), '#') + ' ' + escape(heading.text) +
            '\n';
  }

  void show(const Paragraph& block) { out_ += escape(block.text) + '\n'; }

  void show(const Notice& notice) {
    bool first = true;
    for (const std::string& line : notice.lines) {
      if (!std::exchange(first, false)) out_ += ">\n";
      out_ += "> " + escape(line) + '\n';
    }
  }

  void show(const Facts& facts) {
    for (const auto& [label, text] : facts.rows)
      out_ += fmt::format("- **{}:** {}\n", escape(label), escape(text));
  }

  void show(const Bars& block) {
    out_ += "| | Value | Lowest to highest possible | Answered | Band |\n";
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
        range = low == high ? fmt::format("{} %", low) : fmt::format("{} to {} %", low, high);
      }
      out_ += fmt::format("| {} | {} | {} | {} | {} |\n", label,
                          bar.value ? fmt::format("{} %", whole_percent(*bar.value)) : "–", range,
                          escape(bar.answered), escape(bar.remark));
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

  static std::string text_of(const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) return escape(*text);
    if (const auto* share = std::get_if<double>(&cell))
      return fmt::format("{} %", whole_percent(*share));
    return "–";
  }

  void show(const Items& block) {
    std::size_t number = 0;
    for (const Item& item : block.items) {
      const std::string start = block.numbered ? fmt::format("{}. ", ++number) : "- ";
      const std::string indent(start.size(), ' ');
      out_ += start;
      if (item.mark != Mark::none) out_ += fmt::format("{}: ", word_of(item.mark));
      out_ += fmt::format("**{}**", escape(item.title));
      if (!item.tag.empty()) out_ += fmt::format(" ({})", escape(item.tag));
      out_ += '\n';
      for (const std::string& detail : item.details)
        out_ += fmt::format("{}- {}\n", indent, escape(detail));
    }
  }

  void show(const AnswerStrip& strip) {
    for (const auto& part : strip.parts) {
      out_ += fmt::format("- {}: `", escape(part.label));
      for (const Mark mark : part.marks) out_ += sign_of(mark);
      out_ += "`\n";
    }
    out_ += "\n`+` in place, `~` begun, `-` missing, `?` not answered, `.` not applicable\n";
  }

  static std::string_view sign_of(Mark mark) {
    constexpr std::string_view signs = " +~-?.";
    return signs.substr(static_cast<std::size_t>(mark), 1);
  }

  std::string out_;
};

}  // namespace

std::string render_markdown(const Report& report) {
  return Markdown().render(report);
}

}  // namespace mgi
