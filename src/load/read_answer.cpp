#include "load/read_answer.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <utility>

#include "mgi/text/nearest.hpp"

namespace mgi {
namespace {

std::vector<std::string> answer_ids(const Scale& scale) {
  std::vector<std::string> ids;
  for (const Choice& choice : scale.choices) ids.push_back(choice.id);
  for (const ChecklistItem& item : scale.items) ids.push_back(item.id);
  if (scale.kind == ScaleKind::checklist) ids.emplace_back("none");
  ids.emplace_back("not-applicable");
  ids.emplace_back("unknown");
  return ids;
}

struct AnswerReader {
  const Indicator& indicator;
  const Scale& scale;
  Diagnostics& diagnostics;

  void report(YamlNode node, std::string_view written) const {
    const std::vector<std::string> ids = answer_ids(scale);
    std::string hint = did_you_mean(trimmed_lower(written), ids);
    if (hint.empty())
      hint = scale.kind == ScaleKind::number
                 ? fmt::format("write a number from {} to {}", std::min(scale.worst, scale.best),
                               std::max(scale.worst, scale.best))
                 : fmt::format("answer with one of: {}", fmt::join(ids, ", "));
    diagnostics.push_back({Severity::error, "answer-in-scale",
                           fmt::format("'{}' is not an answer of '{}'", written, indicator.id),
                           node.span(), std::move(hint)});
    if (const auto guess = only_guess(trimmed_lower(written), ids))
      diagnostics.back().edits.push_back({node.span(), *guess, false});
  }

  /// The scale's own word for another spelling of it: other case, another language, `true`.
  std::optional<std::string> own_word(std::string_view written) const {
    const std::string word = trimmed_lower(written);
    for (const std::string& id : answer_ids(scale))
      if (id == word) return id;
    for (const Choice& choice : scale.choices)
      for (const AnswerWord& other : choice.words)
        if (trimmed_lower(other.word) == word) return choice.id;
    return std::nullopt;
  }

  AnswerValue value(YamlNode node) const {
    if (node.kind() == YamlKind::sequence) return ticked(node);
    if (node.kind() == YamlKind::mapping) {
      diagnostics.push_back({Severity::error, "wrong-kind",
                             fmt::format("the answer to '{}' must be a single word", indicator.id),
                             node.span()});
      return Unanswered{};
    }
    std::string_view word = node.text();
    if (const auto usual = usual_value(word)) return *usual;
    if (scale.kind == ScaleKind::number)
      if (const auto number = parse_number(word)) return measured(node, *number);
    const std::vector<std::string> ids = answer_ids(scale);
    std::optional<std::string> own;
    if (std::ranges::find(ids, word) == ids.end()) {
      own = own_word(word);
      if (!own) {
        report(node, word);
        return Unanswered{};
      }
      diagnostics.push_back({Severity::warning,
                             "answer-other-word",
                             fmt::format("'{}' is read as '{}'", word, *own),
                             node.span(),
                             fmt::format("write '{}'", *own),
                             {},
                             {{node.span(), *own}}});
      word = *own;
    }
    if (const auto usual = usual_value(word)) return *usual;
    return word == "none" ? Ticked{} : Ticked{{item_index(word)}};
  }

  /// What a word means on any scale, or as a choice of this one.
  std::optional<AnswerValue> usual_value(std::string_view word) const {
    if (word == "unknown") return Unknown{};
    if (word == "not-applicable") return NotApplicable{};
    const auto choice = std::ranges::find(scale.choices, word, &Choice::id);
    if (choice == scale.choices.end()) return std::nullopt;
    return Chosen{static_cast<std::size_t>(choice - scale.choices.begin())};
  }

  AnswerValue measured(YamlNode node, double number) const {
    const auto [low, high] = std::minmax(scale.worst, scale.best);
    if (number >= low && number <= high) return Measured{number};
    report(node, node.text());
    return Unanswered{};
  }

  std::size_t item_index(std::string_view word) const {
    return static_cast<std::size_t>(std::ranges::find(scale.items, word, &ChecklistItem::id) -
                                    scale.items.begin());
  }

  AnswerValue ticked(YamlNode node) const {
    if (scale.kind != ScaleKind::checklist) {
      diagnostics.push_back(
          {Severity::error, "wrong-kind",
           fmt::format("the answer to '{}' must be one word, not a list", indicator.id),
           node.span()});
      return Unanswered{};
    }
    Ticked ticked;
    bool is_whole = true;
    node.for_each_item([&](YamlNode item) {
      if (!scalar_text(item, fmt::format("an item of the answer to '{}'", indicator.id),
                       diagnostics)) {
        is_whole = false;
        return;
      }
      const std::size_t index = item_index(item.text());
      if (index == scale.items.size()) {
        is_whole = false;
        const std::vector<std::string> ids = answer_ids(scale);
        if (std::ranges::find(ids, item.text()) != ids.end())
          diagnostics.push_back({Severity::error, "answer-in-scale",
                                 fmt::format("'{}' cannot stand in a list of items", item.text()),
                                 item.span(), "write it alone, without brackets"});
        else
          report(item, item.text());
      } else if (std::ranges::find(ticked.items, index) != ticked.items.end()) {
        diagnostics.push_back(
            {Severity::error, "answer-twice",
             fmt::format("'{}' stands twice in the answer to '{}'", item.text(), indicator.id),
             item.span(), "keep one of the two"});
      } else {
        ticked.items.push_back(index);
      }
    });
    if (!is_whole) return Unanswered{};  // fewer items would be another answer
    std::ranges::sort(ticked.items);
    return ticked;
  }
};

/// Nothing where the source is not in the register or cannot be read; both are reported.
std::optional<Citation> read_citation(YamlNode node, const Indicator& indicator,
                                      SourceRegister& sources, Diagnostics& diagnostics) {
  Citation citation;
  citation.span = node.span();
  std::string key;
  Span key_span = node.span();
  if (node.kind() == YamlKind::scalar) {
    key = node.text();
  } else {
    Reader reader(node, "a source of", indicator.id, diagnostics);
    key = reader.required_text("source");
    citation.article = reader.text("article");
    key_span = reader.span_of("source");
    reader.finish();
    if (key.empty()) return std::nullopt;  // reported already
  }
  const auto source = find_or_report(sources, key, "", indicator.id, key_span, diagnostics);
  if (!source) return std::nullopt;
  citation.source = *source;
  return citation;
}

Comment read_comment(YamlNode node, const Indicator& indicator, Diagnostics& diagnostics) {
  Reader reader(node, "a comment on", indicator.id, diagnostics);
  Comment comment;
  comment.by = reader.required_text("by");
  comment.date = read_date(reader, "date");
  comment.text = reader.required_text("text");
  comment.span = reader.span_of("text");
  comment.resolved = reader.flag("resolved");
  reader.finish();
  return comment;
}

}  // namespace

std::optional<Date> read_date(Reader& reader, std::string_view key) {
  const auto node = reader.find_scalar(key);
  if (!node) return std::nullopt;
  const std::string_view text = node->text();
  const auto part = [&](std::size_t begin, std::size_t size) {
    int value = -1;
    const char* end = text.data() + begin + size;
    const auto [stop, error] = std::from_chars(text.data() + begin, end, value);
    return error == std::errc() && stop == end ? value : -1;
  };
  const bool digits =
      std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || c == '-'; });
  const bool form = digits && !text.empty() && text.front() != '-' &&
                    (text.size() == 4 || (text.size() == 7 && text[4] == '-') ||
                     (text.size() == 10 && text[4] == '-' && text[7] == '-'));
  if (form) {
    const Date date{part(0, 4), text.size() >= 7 ? part(5, 2) : 0,
                    text.size() == 10 ? part(8, 2) : 0};
    const std::chrono::year_month_day day{
        std::chrono::year{date.year},
        std::chrono::month{static_cast<unsigned>(text.size() >= 7 ? date.month : 1)},
        std::chrono::day{static_cast<unsigned>(text.size() == 10 ? date.day : 1)}};
    if (date.year >= 1000 && date.month >= 0 && date.day >= 0 && day.ok()) return date;
  }
  reader.error("date-form",
               form ? fmt::format("the day '{}' does not exist", text)
                    : fmt::format("'{}' is not a date in the form 2024-06-30", text),
               node->span(), "write the day as 2024-06-30, or 2024-06 or 2024 where less is known");
  return std::nullopt;
}

std::optional<std::size_t> find_or_report(SourceRegister& sources, const std::string& key,
                                          std::string_view what, std::string_view id, Span span,
                                          Diagnostics& diagnostics) {
  if (const auto found = sources.keys.find(key); found != sources.keys.end()) return found->second;
  sources.not_found.push_back(key);
  if (!sources.is_whole) return std::nullopt;  // it may be what could not be read
  std::vector<std::string> known;
  if (is_worth_a_hint(diagnostics, sources.keys.size()))
    for (const auto& [name, index] : sources.keys) known.push_back(name);
  std::ranges::sort(known);
  std::string hint = did_you_mean(key, known);
  diagnostics.push_back({Severity::error, "unknown-source",
                         fmt::format("{}{}'{}' cites '{}', which is not in the register of sources",
                                     what, what.empty() ? "" : " ", id, key),
                         span, hint.empty() ? "add it under 'sources:'" : hint});
  if (const auto guess = only_guess(key, known))
    diagnostics.back().edits.push_back({span, *guess, false});
  return std::nullopt;
}

Answer read_answer(YamlNode node, const Indicator& indicator, const Scale& scale,
                   SourceRegister& sources, Diagnostics& diagnostics) {
  Answer answer;
  answer.value_span = node.span();
  const AnswerReader read{indicator, scale, diagnostics};
  if (node.is_null()) return answer;
  if (node.kind() != YamlKind::mapping) {
    answer.value = read.value(node);
    return answer;
  }
  Reader reader(node, "the answer to", indicator.id, diagnostics);
  if (const auto value = reader.find("answer")) {
    answer.value_span = value->span();
    answer.value = read.value(*value);
  }
  const std::size_t before_evidence = diagnostics.size();
  answer.note = reader.text("note");
  answer.reason = reader.text("reason");
  answer.change = reader.text("change");
  reader.each("sources", [&](YamlNode item) {
    auto citation = read_citation(item, indicator, sources, diagnostics);
    if (citation)
      answer.sources.push_back(std::move(*citation));
    else
      answer.evidence_incomplete = true;
  });
  if (has_errors_behind(diagnostics, before_evidence)) answer.evidence_incomplete = true;
  answer.confidential = reader.flag("confidential");
  if (const auto reach = reader.word("reach", reach_names))
    answer.reach = static_cast<Reach>(*reach);
  answer.respondent = reader.text("respondent");
  reader.each("comments", [&](YamlNode item) {
    answer.comments.push_back(read_comment(item, indicator, diagnostics));
  });
  if (!reader.finish())
    for (const std::string_view evidence : {"note", "reason", "sources"})
      if (reader.seems_misspelt(evidence)) answer.evidence_incomplete = true;
  return answer;
}

}  // namespace mgi
