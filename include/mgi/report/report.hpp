#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "mgi/report/language.hpp"

namespace mgi {

/// Words of a report. Where they are in another language than the report (an evidence note, the
/// title of a source), `language` says in which, and every renderer marks them so.
struct Text {
  std::string words;
  std::string language;  ///< empty: that of the report
  std::string target{};  ///< where it leads: '#' and an id of this report, or a web address

  // NOLINTBEGIN(google-explicit-constructor): words are a text
  Text() = default;
  Text(std::string of) : words(std::move(of)) {}
  Text(const char* of) : words(of) {}
  // NOLINTEND(google-explicit-constructor)
  Text(std::string of, std::string in) : words(std::move(of)), language(std::move(in)) {}
  Text(std::string of, std::string in, std::string to)
      : words(std::move(of)), language(std::move(in)), target(std::move(to)) {}

  bool empty() const { return words.empty(); }
  /// The words, with their language behind them where it is another: "Loi no 12 [fr]".
  std::string marked() const { return language.empty() ? words : words + " [" + language + "]"; }
  bool operator==(const Text&) const = default;
};

/// What a line is about; every renderer shows it by a sign and a word, never by colour alone.
enum class Mark { none, strength, begun, gap, open, not_applicable };

/// Begins a division of a long report; it ends where the next one begins. Only pages show it.
struct Division {
  enum class Kind { page_one, chapter, appendix };
  Kind kind = Kind::chapter;
};

struct Heading {
  int level = 1;  ///< 1 is the title of the report
  std::string text;
  std::string id{};      ///< what links lead to; may be empty
  std::string kicker{};  ///< what kind of thing it heads, e.g. "goal"; may be empty
  bool beside = false;   ///< a short group that may stand beside the next one of that kind
};

/// A value in [0, 1] with what it could still become. Nothing where nothing is answered.
struct Bar {
  std::string label;
  int depth = 0;
  std::optional<double> value, lowest, highest;
  std::string remark;    ///< band, or why there is none
  std::string answered;  ///< "8 of 10"
  std::string target{};  ///< where its label leads; may be empty
};

struct Paragraph {
  Text text;
  std::optional<Bar> bar{};  ///< the value that it speaks of; pages draw it
};

/// What must not be overlooked.
struct Notice {
  std::vector<std::string> lines;
};

/// Label and text, one pair a line.
struct Facts {
  std::vector<std::pair<Text, Text>> rows;
};

struct Bars {
  std::vector<Bar> bars;
  std::string caption{};
  bool legend = true;  ///< says what the parts of a bar mean
};

/// How many answers there are of each kind, section by section.
struct Overview {
  struct Row {
    Text label;
    std::array<std::size_t, 5> counts{};  ///< strength, begun, gap, open, not applicable
  };
  std::vector<Row> rows;
  std::string caption{};
};

/// A cell is text, or a share in [0, 1] that a renderer shows as whole per cent, or nothing.
using Cell = std::variant<std::monostate, Text, double>;

struct Table {
  std::vector<std::string> columns;
  std::vector<std::vector<Cell>> rows;
  std::string caption{};
  bool is_heat_map = false;  ///< pages shade the cells by the shares that they show
};

/// Texts under a label: "Sources: a; b".
struct Labelled {
  std::string label;
  std::vector<Text> texts;
};

/// A line of a list: a sign, a title, what it rests on, and lines below it.
struct Item {
  Mark mark = Mark::none;
  Text title;
  std::string tag;  ///< e.g. "trafficking-law: Yes"; may be empty
  std::vector<Text> details;
  std::string id{};               ///< what links lead to; may be empty
  Text question{};                ///< may be empty
  std::string answer{};           ///< the answer in words, where the item is one
  std::vector<Labelled> facts{};  ///< what it rests on; stand before the details
  /// Number of the document that it follows: "Follows: (3)". Pages show the number alone, behind
  /// the title; without texts there is none.
  Labelled follows{};
};

struct Items {
  bool numbered = false;
  std::vector<Item> items;
};

/// The answers to all indicators as signs in a row, section by section.
struct AnswerStrip {
  struct Part {
    std::string label;
    std::vector<Mark> marks;
  };
  std::vector<Part> parts;
  std::string caption{};
};

using Block = std::variant<Division, Heading, Paragraph, Notice, Facts, Bars, Overview, Table,
                           Items, AnswerStrip>;

/// A result in words, laid out by no one yet: every title is looked up and every number computed.
struct Report {
  Language language = Language::english;
  std::string running_head;  ///< stands on every page until the answers are published; may be empty
  std::vector<Block> blocks;

  void heading(int level, std::string text) {
    blocks.emplace_back(Heading{level, std::move(text)});
  }
  void paragraph(Text text) { blocks.emplace_back(Paragraph{std::move(text), {}}); }
  template <typename B>
  void add(B block) {
    blocks.emplace_back(std::move(block));
  }
};

}  // namespace mgi
