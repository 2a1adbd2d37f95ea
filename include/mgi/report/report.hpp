#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace mgi {

/// What a line is about; every renderer shows it by a sign and a word, never by colour alone.
enum class Mark { none, strength, begun, gap, open, not_applicable };

struct Heading {
  int level = 1;  ///< 1 is the title of the report
  std::string text;
};

struct Paragraph {
  std::string text;
};

/// What must not be overlooked.
struct Notice {
  std::vector<std::string> lines;
};

/// Label and text, one pair a line.
struct Facts {
  std::vector<std::pair<std::string, std::string>> rows;
};

/// A value in [0, 1] with what it could still become. Nothing where nothing is answered.
struct Bar {
  std::string label;
  int depth = 0;
  std::optional<double> value, lowest, highest;
  std::string remark;    ///< band, or why there is none
  std::string answered;  ///< "8 of 10"
};

struct Bars {
  std::vector<Bar> bars;
};

/// A cell is text, or a share in [0, 1] that a renderer shows as whole per cent, or nothing.
using Cell = std::variant<std::monostate, std::string, double>;

struct Table {
  std::vector<std::string> columns;
  std::vector<std::vector<Cell>> rows;
};

/// A line of a list: a sign, a title, what it rests on, and lines below it.
struct Item {
  Mark mark = Mark::none;
  std::string title;
  std::string tag;  ///< e.g. "trafficking-law: yes"; may be empty
  std::vector<std::string> details;
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
};

using Block = std::variant<Heading, Paragraph, Notice, Facts, Bars, Table, Items, AnswerStrip>;

/// A result in words, laid out by no one yet: every title is looked up and every number computed.
struct Report {
  std::vector<Block> blocks;

  void heading(int level, std::string text) {
    blocks.emplace_back(Heading{level, std::move(text)});
  }
  void paragraph(std::string text) { blocks.emplace_back(Paragraph{std::move(text)}); }
  template <typename B>
  void add(B block) {
    blocks.emplace_back(std::move(block));
  }
};

}  // namespace mgi
