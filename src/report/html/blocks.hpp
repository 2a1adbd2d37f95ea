#pragma once

#include <string>
#include <vector>

#include "mgi/report/report.hpp"
#include "report/words/publication_words.hpp"
#include "report/words/words.hpp"

namespace mgi::html {

/// Writes the blocks of a report in one language. Only the first column of a bilingual page gives
/// out ids; the links of both lead there.
class Blocks {
 public:
  Blocks(Language language, bool gives_ids)
      : language_(language),
        gives_ids_(gives_ids),
        words_(words(language)),
        own_(publication_words(language)) {}

  /// The block. Divisions and headings make the structure of the page: nothing for a division.
  std::string show(const Block& block) const;
  /// A list in pieces, one for each item, so that two languages can stand item by item.
  std::vector<std::string> pieces(const Items& block) const;
  Language language() const { return language_; }
  const PublicationWords& own() const { return own_; }
  const Words& all_words() const { return words_; }

 private:
  static std::string of(const Division& division);
  std::string of(const Heading& heading) const;
  std::string of(const Paragraph& paragraph) const;
  std::string of(const Notice& notice) const;
  std::string of(const Facts& facts) const;
  std::string of(const Bars& block) const;
  std::string of(const Overview& overview) const;
  std::string of(const Table& table) const;
  std::string of(const Items& block) const;
  std::string of(const AnswerStrip& strip) const;

  std::string row(const Bar& bar) const;
  std::string range(const Bar& bar) const;
  std::string about(const Bar& bar) const;
  std::string cell(const Cell& cell) const;
  std::string item(const Item& item, bool numbered) const;
  std::string chip(const Item& item) const;
  std::string facts_of(const Item& item) const;
  std::string marks_legend() const;
  std::string counts_text(const std::vector<std::size_t>& counts) const;
  std::string in_own_words(std::string_view text) const;
  std::string in_cell(std::string_view text) const;

  Language language_;
  bool gives_ids_;
  const Words& words_;
  const PublicationWords& own_;
};

}  // namespace mgi::html
