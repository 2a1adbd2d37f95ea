#include "mgi/load/load_crosswalk.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "load/read_answer.hpp"
#include "load/reader.hpp"
#include "mgi/text/sha256.hpp"

namespace mgi {
namespace {

using Kind = CrosswalkCondition::Kind;
constexpr std::array<std::string_view, 3> kind_words{"is", "has", "lacks"};
constexpr std::array<std::string_view, 2> match_words{"all", "any"};

class CrosswalkReader {
 public:
  explicit CrosswalkReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  Crosswalk read(Reader& file) {
    result_.from = read_side(file, "from");
    result_.to = read_side(file, "to");
    result_.language = file.text("language");
    read_review(file);
    file.require("rules");
    file.each("rules", [&](YamlNode node) { read_rule(node); });
    file.each("open", [&](YamlNode node) { read_open(node); });
    return std::move(result_);
  }

 private:
  static NamedWord required_word(Reader& reader, std::string_view key) {
    std::string word = reader.required_text(key);
    return {std::move(word), reader.span_of(key)};
  }

  CrosswalkSide read_side(Reader& file, std::string_view key) {
    const auto node = file.require(key);
    if (!node) return {};
    Reader reader(*node, fmt::format("'{}'", key), diagnostics_);
    CrosswalkSide side{required_word(reader, "id"), required_word(reader, "version")};
    reader.finish();
    return side;
  }

  void read_review(Reader& file) {
    const auto node = file.find("reviewed");
    if (!node) return;
    Reader reader(*node, "'reviewed'", diagnostics_);
    Review review;
    review.by = reader.required_text("by");
    reader.require("date");
    review.date = read_date(reader, "date");
    reader.finish();
    result_.reviewed = std::move(review);
  }

  static std::vector<NamedWord> read_words(Reader& reader, std::string_view key) {
    std::vector<NamedWord> words;
    reader.each_text(key, [&](const std::string& word, Span span) {
      words.push_back({word, span});
    });
    return words;
  }

  void read_rule(YamlNode node) {
    Reader reader(node, "rule", diagnostics_);
    CrosswalkRule rule;
    rule.span = node.span();
    rule.indicator = required_word(reader, "to");
    if (!rule.indicator.word.empty())
      reader.rename(fmt::format("rule for '{}'", rule.indicator.word));
    reader.require("answer");
    rule.answer = read_words(reader, "answer");
    if (const auto when = reader.require("when")) read_when(*when, reader.what(), rule);
    rule.why = reader.required_text("why");
    reader.finish();
    result_.rules.push_back(std::move(rule));
  }

  void read_when(YamlNode node, const std::string& of, CrosswalkRule& rule) {
    Reader reader(node, fmt::format("'when' of the {}", of), diagnostics_);
    std::size_t given = 0;
    for (const std::string_view word : match_words) {
      if (!reader.find(word)) continue;
      ++given;
      rule.any = word == "any";
      reader.each(word, [&](YamlNode item) { read_condition(item, of, rule); });
    }
    if (reader.finish() && given != 1)
      reader.error("missing-field", fmt::format("{} has either 'all' or 'any'", reader.what()),
                   node.span(), "write 'all: [{indicator: ID, is: [ANSWER]}]'");
    else if (given == 1 && rule.conditions.empty())
      reader.error("missing-field", fmt::format("{} holds no condition", reader.what()),
                   node.span(), "write '{indicator: ID, is: [ANSWER]}'");
  }

  void read_condition(YamlNode node, const std::string& of, CrosswalkRule& rule) {
    Reader reader(node, fmt::format("condition of the {}", of), diagnostics_);
    CrosswalkCondition condition;
    condition.indicator = required_word(reader, "indicator");
    std::size_t given = 0;
    for (std::size_t k = 0; k < kind_words.size(); ++k) {
      if (!reader.find(kind_words.at(k))) continue;
      ++given;
      condition.kind = static_cast<Kind>(k);
      condition.words = read_words(reader, kind_words.at(k));
    }
    if (reader.finish() && (given != 1 || condition.words.empty()))
      reader.error("missing-field",
                   fmt::format("{} has one of 'is', 'has' and 'lacks'", reader.what()), node.span(),
                   "write 'is: [ANSWER]' or, for a checklist, 'has: [ITEM]' or 'lacks: [ITEM]'");
    rule.conditions.push_back(std::move(condition));
  }

  void read_open(YamlNode node) {
    Reader reader(node, "entry of 'open'", diagnostics_);
    CrosswalkOpen open;
    open.indicator = required_word(reader, "to");
    open.why = reader.required_text("why");
    reader.finish();
    result_.open.push_back(std::move(open));
  }

  Diagnostics& diagnostics_;
  Crosswalk result_;
};

}  // namespace

Loaded<Crosswalk> load_crosswalk(const Source& source) {
  Loaded<Crosswalk> loaded;
  Crosswalk crosswalk;
  bool is_read = false;
  loaded.tree = read_document(source, "mgi-crosswalk", loaded.diagnostics, [&](Reader& file) {
    crosswalk = CrosswalkReader(loaded.diagnostics).read(file);
    is_read = true;
  });
  if (has_errors(loaded.diagnostics)) {
    crosswalk.incomplete = true;
    if (is_read) loaded.partial = std::move(crosswalk);
    return loaded;
  }
  crosswalk.sha256 = sha256(source.text);
  loaded.value = std::move(crosswalk);
  return loaded;
}

}  // namespace mgi
