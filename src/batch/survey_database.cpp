#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "batch/database.hpp"
#include "batch/survey.hpp"
#include "mgi/load/builtin.hpp"
#include "mgi/text/error.hpp"

namespace mgi::batch {
namespace {

using Cells = std::span<const std::string>;

int number_in(std::string_view text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

/// "2024-06-30", "2024-06", "2024".
Date date_in(std::string_view text) {
  const auto part = [&](std::size_t begin, std::size_t size) {
    return begin < text.size() ? number_in(text.substr(begin, size)) : 0;
  };
  return {part(0, 4), part(5, 2), part(8, 2)};
}

template <std::size_t count>
std::size_t index_of(const std::array<std::string_view, count>& names, std::string_view name) {
  const auto* const found = std::ranges::find(names, name);
  if (found == names.end()) throw Error(fmt::format("'{}' is no word of a database", name));
  return static_cast<std::size_t>(found - names.begin());
}

/// The answer that `answer_text` wrote; nothing where there is none.
std::optional<AnswerValue> answer_in(const Scale& scale, std::string_view text) {
  if (text.empty()) return Unanswered{};
  if (text == "unknown") return Unknown{};
  if (text == "not-applicable") return NotApplicable{};
  if (scale.kind == ScaleKind::number) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return Measured{number};
  }
  if (scale.kind == ScaleKind::choices) {
    const auto found = std::ranges::find(scale.choices, text, &Choice::id);
    if (found == scale.choices.end()) return std::nullopt;
    return Chosen{static_cast<std::size_t>(found - scale.choices.begin())};
  }
  Ticked ticked;
  if (text == "none") return ticked;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(", "), text.size());
    const auto found = std::ranges::find(scale.items, text.substr(0, end), &ChecklistItem::id);
    if (found == scale.items.end()) return std::nullopt;
    ticked.items.push_back(static_cast<std::size_t>(found - scale.items.begin()));
    text.remove_prefix(std::min(end + 2, text.size()));
  }
  std::ranges::sort(ticked.items);
  return ticked;
}

/// A questionnaire of the database, as the program knows it.
struct Known {
  std::shared_ptr<const KnownInstrument> instrument;
  std::unordered_map<std::string, std::size_t> indicators;
  const Questionnaire& questionnaire() const { return instrument->loaded.value->questionnaire; }
};

class DatabaseReader {
 public:
  DatabaseReader(const std::string& path, Instruments::Desk& desk) : path_(path), desk_(desk) {}

  void read_questionnaires() {
    each_row(path_, "SELECT id, questionnaire, sha256 FROM questionnaires", [&](Cells cells) {
      Known known;
      known.instrument = desk_.get(cells[1], folder_of(path_));
      if (!known.instrument->loaded.value || known.questionnaire().sha256 != cells[2])
        throw Error(
            fmt::format("'{}' was made with another text of questionnaire '{}'; name its "
                        "file with --questionnaire, or make the database again",
                        path_, cells[1]));
      const auto& indicators = known.questionnaire().indicators;
      for (std::size_t i = 0; i < indicators.size(); ++i)
        known.indicators.emplace(indicators[i].id, i);
      questionnaires_.emplace(cells[0], std::move(known));
    });
  }

  void read_groups() {
    if (!has("SELECT 1 FROM sqlite_master WHERE name = 'assessment_groups'")) return;
    each_row(path_, "SELECT assessment, key, value FROM assessment_groups ORDER BY 1, 2",
             [&](Cells cells) { groups_[cells[0]].emplace_back(cells[1], cells[2]); });
  }

  /// Calls `take(number, known, level, member)` for each assessment.
  template <typename Take>
  void each_assessment(const Take& take) {
    const bool shares =
        has("SELECT 1 FROM pragma_table_info('assessments') WHERE name = 'share_as_example'");
    each_row(path_,
             fmt::format("SELECT a.id, a.questionnaire, j.code, j.level, a.name, a.round, a.date, "
                         "a.origin, a.status, a.file, {} FROM assessments a JOIN jurisdictions j "
                         "ON j.id = a.jurisdiction ORDER BY a.id",
                         shares ? "a.share_as_example" : "0"),
             [&](Cells cells) {
               Member member{cells[2],
                             cells[4],
                             cells[5],
                             date_in(cells[6]),
                             static_cast<Origin>(index_of(origin_names, cells[7])),
                             static_cast<Status>(index_of(status_names, cells[8])),
                             groups_[cells[0]],
                             cells[10] == "1",
                             fmt::format("{}: {}", path_, cells[9])};
               take(cells[0], questionnaires_.at(cells[1]),
                    static_cast<Level>(index_of(level_names, cells[3])), std::move(member));
             });
  }

  /// Calls `put(assessment, indicator, answer)` for each answer.
  template <typename Put>
  void each_answer(const Put& put) {
    each_row(path_, "SELECT assessment, indicator, answer FROM answers ORDER BY assessment",
             [&](Cells cells) { put(cells[0], cells[1], cells[2]); });
  }

 private:
  bool has(const std::string& sql) const {
    bool found = false;
    each_row(path_, sql, [&](Cells /*cells*/) { found = true; });
    return found;
  }

  const std::string& path_;
  Instruments::Desk& desk_;
  std::map<std::string, Known> questionnaires_;
  std::map<std::string, std::vector<std::pair<std::string, std::string>>> groups_;
};

/// An assessment whose answers are being read.
struct Waiting {
  const Known* known = nullptr;
  Level level = Level::national;
  Member member;
};

}  // namespace

void read_database(const std::string& path, bool for_public, Instruments::Desk& instruments,
                   const std::function<void(const std::string&)>& say, Outcome& outcome,
                   Survey& survey) {
  DatabaseReader reading(path, instruments);
  reading.read_questionnaires();
  reading.read_groups();
  std::unordered_map<std::string, Waiting> waiting;
  std::vector<std::string> order;
  reading.each_assessment(
      [&](const std::string& number, const Known& known, Level level, Member member) {
        if (for_public && member.status < Status::cleared) {
          ++outcome.left_out;
          return;
        }
        order.push_back(number);
        waiting.emplace(number, Waiting{&known, level, std::move(member)});
      });
  std::unordered_map<std::string, std::vector<AnswerValue>> answers;
  reading.each_answer([&](const std::string& number, const std::string& indicator,
                          const std::string& text) {
    const auto found = waiting.find(number);
    if (found == waiting.end()) return;
    const Questionnaire& of = found->second.known->questionnaire();
    const auto known = found->second.known->indicators.find(indicator);
    auto& values = answers[number];
    values.resize(of.indicators.size());
    std::optional<AnswerValue> value;
    if (known != found->second.known->indicators.end())
      value = answer_in(of.scales[of.indicators[known->second].scale], text);
    if (!value)
      throw Error(fmt::format("'{}' holds an answer to '{}' that its questionnaire does not have",
                              path, indicator));
    values[known->second] = std::move(*value);
  });
  for (const std::string& number : order) {
    Waiting& of = waiting.at(number);
    auto& values = answers[number];
    values.resize(of.known->questionnaire().indicators.size());
    survey.count(of.known->instrument, folder_of(path), of.level, std::move(of.member), values,
                 outcome, say);
  }
}

}  // namespace mgi::batch
