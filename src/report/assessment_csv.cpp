#include "report/assessment_csv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "mgi/score/view.hpp"
#include "mgi/text/error.hpp"
#include "report/csv.hpp"
#include "report/phrases.hpp"

namespace mgi {
namespace {

constexpr std::string_view between = " | ";  // the entries of a list in one cell

std::string joined(const std::vector<std::string>& entries) {
  std::string text;
  for (const std::string& entry : entries)
    text.append(text.empty() ? std::string_view() : between).append(entry);
  return text;
}

// ---- What every row begins with ----

using Subject = AssessmentSubject;

constexpr std::array subject_columns{
    CsvColumn<Subject>{"jurisdiction_code",
                       [](const Subject& s) { return csv_cell(s.assessment.jurisdiction.code); }},
    CsvColumn<Subject>{"jurisdiction",
                       [](const Subject& s) { return csv_cell(s.assessment.jurisdiction.name); }},
    CsvColumn<Subject>{"round", [](const Subject& s) { return csv_cell(s.assessment.round); }},
    CsvColumn<Subject>{"date", [](const Subject& s) { return to_string(s.assessment.date); }},
    CsvColumn<Subject>{"origin",
                       [](const Subject& s) { return csv_cell(name(s.assessment.origin)); }},
    CsvColumn<Subject>{"status",
                       [](const Subject& s) { return csv_cell(name(s.assessment.status)); }},
    CsvColumn<Subject>{"edition", [](const Subject& s) { return csv_cell(name(s.edition.kind)); }},
    CsvColumn<Subject>{"notice", [](const Subject& s) { return csv_cell(notice_line(s)); }},
    CsvColumn<Subject>{"questionnaire",
                       [](const Subject& s) { return csv_cell(s.questionnaire.id); }},
    CsvColumn<Subject>{"questionnaire_version",
                       [](const Subject& s) { return csv_cell(s.questionnaire.version); }},
};

// ---- Indicators ----

struct IndicatorRow {
  const Subject& subject;
  std::size_t index;
  const Indicator& indicator() const { return subject.questionnaire.indicators[index]; }
  const Answer& answer() const { return subject.assessment.answers[index]; }
  const IndicatorScore& score() const { return subject.result.scorecard.indicators[index]; }
  const Section& section() const { return subject.questionnaire.sections[indicator().section]; }
  const Section& top() const {
    return subject.questionnaire.sections[top_section(subject.questionnaire, indicator().section)];
  }
};

std::string state_of(const IndicatorRow& row) {
  if (is_strength(row.score())) return "strength";
  if (is_gap(row.score())) return "gap";
  return std::holds_alternative<NotApplicable>(row.answer().value) ? "not-applicable" : "open";
}

std::string begun_of(const IndicatorRow& row) {
  if (!is_gap(row.score())) return {};
  return is_worst(row.score()) ? "false" : "true";
}

template <typename Part>
std::string of_sources(const IndicatorRow& row, const Part& part) {
  std::vector<std::string> parts;
  for (const Citation& citation : row.answer().sources)
    parts.push_back(part(row.subject.assessment.sources[citation.source], citation));
  return csv_cell(joined(parts));
}

std::string frameworks_of(const IndicatorRow& row) {
  std::vector<std::string> codes;
  for (const Coding& coding : row.indicator().codings)
    for (const std::string& code : coding.codes)
      codes.push_back(fmt::format("{}:{}", coding.framework, code));
  return csv_cell(joined(codes));
}

using InRow = CsvColumn<IndicatorRow>;
constexpr std::array indicator_columns{
    InRow{"top_section", [](const IndicatorRow& r) { return csv_cell(r.top().id); }},
    InRow{"top_section_title", [](const IndicatorRow& r) { return csv_cell(r.top().title); }},
    InRow{"section", [](const IndicatorRow& r) { return csv_cell(r.section().id); }},
    InRow{"section_title", [](const IndicatorRow& r) { return csv_cell(r.section().title); }},
    InRow{"indicator", [](const IndicatorRow& r) { return csv_cell(r.indicator().id); }},
    InRow{"title", [](const IndicatorRow& r) { return csv_cell(r.indicator().title); }},
    InRow{"scale",
          [](const IndicatorRow& r) {
            return csv_cell(r.subject.questionnaire.scales[r.indicator().scale].id);
          }},
    InRow{"answer",
          [](const IndicatorRow& r) {
            const Scale& scale = r.subject.questionnaire.scales[r.indicator().scale];
            std::string text = answer_text(scale, r.answer().value);
            // A number that we wrote ourselves is no formula, though it may begin with a minus.
            return std::holds_alternative<Measured>(r.answer().value) ? text : csv_cell(text);
          }},
    InRow{"state", state_of},
    InRow{"begun", begun_of},
    InRow{"points", [](const IndicatorRow& r) { return csv_cell(r.score().points); }},
    InRow{"worst", [](const IndicatorRow& r) { return csv_cell(r.score().worst); }},
    InRow{"best", [](const IndicatorRow& r) { return csv_cell(r.score().best); }},
    InRow{"weight", [](const IndicatorRow& r) { return csv_cell(r.indicator().weight); }},
    InRow{"effective_weight",
          [](const IndicatorRow& r) { return csv_cell(r.score().effective_weight); }},
    InRow{"priority",
          [](const IndicatorRow& r) { return fmt::format("{}", r.indicator().priority); }},
    InRow{"reach",
          [](const IndicatorRow& r) {
            return r.answer().reach ? csv_cell(name(*r.answer().reach)) : std::string();
          }},
    InRow{"note", [](const IndicatorRow& r) { return csv_cell(r.answer().note); }},
    InRow{"reason", [](const IndicatorRow& r) { return csv_cell(r.answer().reason); }},
    InRow{"confidential",
          [](const IndicatorRow& r) -> std::string {
            return r.answer().confidential ? "true" : "false";
          }},
    InRow{"sources",
          [](const IndicatorRow& r) {
            return of_sources(r, [](const EvidenceSource& source, const Citation& citation) {
              return citation.article.empty()
                         ? source.title
                         : fmt::format("{}, {}", source.title, citation.article);
            });
          }},
    InRow{"source_urls",
          [](const IndicatorRow& r) {
            return of_sources(
                r, [](const EvidenceSource& source, const Citation&) { return source.url; });
          }},
    InRow{"frameworks", frameworks_of},
};

// ---- Standings: sections and codes ----

template <typename Row>
constexpr std::array standing_columns{
    CsvColumn<Row>{"value", [](const Row& r) { return csv_cell(r.standing().value); }},
    CsvColumn<Row>{"lowest", [](const Row& r) { return csv_cell(r.standing().lowest); }},
    CsvColumn<Row>{"highest", [](const Row& r) { return csv_cell(r.standing().highest); }},
    CsvColumn<Row>{"indicators",
                   [](const Row& r) { return csv_cell(r.standing().counts.indicators); }},
    CsvColumn<Row>{"applicable",
                   [](const Row& r) { return csv_cell(r.standing().counts.applicable()); }},
    CsvColumn<Row>{"answered", [](const Row& r) { return csv_cell(r.standing().counts.answered); }},
    CsvColumn<Row>{"unknown", [](const Row& r) { return csv_cell(r.standing().counts.unknown); }},
    CsvColumn<Row>{"unanswered",
                   [](const Row& r) { return csv_cell(r.standing().counts.unanswered); }},
    CsvColumn<Row>{"not_applicable",
                   [](const Row& r) { return csv_cell(r.standing().counts.not_applicable); }},
    CsvColumn<Row>{"coverage", [](const Row& r) { return csv_cell(r.standing().coverage); }},
    CsvColumn<Row>{"weight_coverage",
                   [](const Row& r) { return csv_cell(r.standing().weight_coverage); }},
};

/// A section; nothing: the whole.
struct SectionRow {
  const Subject& subject;
  std::optional<std::size_t> index;
  const Section* section() const {
    return index ? &subject.questionnaire.sections[*index] : nullptr;
  }
  const SectionScore& score() const {
    return index ? subject.result.scorecard.sections[*index] : subject.result.scorecard.overall;
  }
  const Standing& standing() const { return score().standing; }
  const Section* parent() const {
    return index && section()->parent ? &subject.questionnaire.sections[*section()->parent]
                                      : nullptr;
  }
};

std::string band_kind(const SectionRow& row) {
  return std::string(csv_name(row.score().band.kind));
}

std::string band_id(const SectionRow& row, std::size_t BandResult::*end) {
  const BandResult& band = row.score().band;
  const bool said = band.kind == BandResult::Kind::band || band.kind == BandResult::Kind::between;
  return said ? csv_cell(row.subject.questionnaire.bands[band.*end].id) : std::string();
}

using OfSection = CsvColumn<SectionRow>;
constexpr std::array section_columns{
    OfSection{"section",
              [](const SectionRow& r) {
                return r.section() != nullptr ? csv_cell(r.section()->id) : std::string("overall");
              }},
    OfSection{"title",
              [](const SectionRow& r) {
                return r.section() != nullptr ? csv_cell(r.section()->title)
                                              : std::string("Overall");
              }},
    OfSection{"kind",
              [](const SectionRow& r) {
                return r.section() != nullptr
                           ? csv_cell(kind_of(r.subject.questionnaire, *r.section()))
                           : std::string();
              }},
    OfSection{"depth",
              [](const SectionRow& r) {
                return r.section() != nullptr ? csv_cell(r.section()->depth + 1) : std::string("0");
              }},
    OfSection{"parent",
              [](const SectionRow& r) {
                return r.parent() != nullptr ? csv_cell(r.parent()->id) : std::string();
              }},
    OfSection{"weight",
              [](const SectionRow& r) {
                return r.section() != nullptr ? csv_cell(r.section()->weight) : std::string();
              }},
    OfSection{"mean",
              [](const SectionRow& r) {
                return csv_cell(name(r.section() != nullptr
                                         ? r.section()->mean
                                         : r.subject.questionnaire.overall_mean));
              }},
};
constexpr std::array band_columns{
    OfSection{"band", band_kind},
    OfSection{"band_low", [](const SectionRow& r) { return band_id(r, &BandResult::low); }},
    OfSection{"band_high", [](const SectionRow& r) { return band_id(r, &BandResult::high); }},
};

struct CodeRow {
  const Framework& framework;
  const CodeScore& score;
  const Standing& standing() const { return score.standing; }
};

using OfCode = CsvColumn<CodeRow>;
constexpr std::array code_columns{
    OfCode{"framework", [](const CodeRow& r) { return csv_cell(r.framework.id); }},
    OfCode{"code", [](const CodeRow& r) { return csv_cell(r.framework.codes[r.score.code].code); }},
    OfCode{"title",
           [](const CodeRow& r) { return csv_cell(r.framework.codes[r.score.code].title); }},
};

// ---- Recommendations ----

struct AdviceRow {
  const Subject& subject;
  std::size_t index;
  const Advice& advice() const { return subject.result.advice[index]; }
  const Recommendation& of() const {
    return subject.questionnaire.recommendations[advice().recommendation];
  }
  const Document& document() const { return subject.questionnaire.documents[of().document]; }
};

std::string ids(const Subject& subject, const std::vector<std::size_t>& indicators) {
  std::vector<std::string> all;
  for (const std::size_t i : indicators) all.push_back(subject.questionnaire.indicators[i].id);
  return csv_cell(joined(all));
}

std::string gains_of(const AdviceRow& row) {
  std::vector<std::string> all;
  for (const Gain& gain : row.advice().gains)
    all.push_back(
        fmt::format("{}:{}", row.subject.questionnaire.sections[gain.section].id, gain.rise));
  return csv_cell(joined(all));
}

using OfAdvice = CsvColumn<AdviceRow>;
constexpr std::array advice_columns{
    OfAdvice{"order", [](const AdviceRow& r) { return csv_cell(r.index + 1); }},
    OfAdvice{"recommendation", [](const AdviceRow& r) { return csv_cell(r.of().id); }},
    OfAdvice{"text", [](const AdviceRow& r) { return csv_cell(r.of().text); }},
    OfAdvice{"triggers", [](const AdviceRow& r) { return ids(r.subject, r.advice().triggers); }},
    OfAdvice{"after", [](const AdviceRow& r) { return ids(r.subject, r.advice().first); }},
    OfAdvice{"gains", gains_of},
    OfAdvice{"overall_gain", [](const AdviceRow& r) { return csv_cell(r.advice().overall_gain); }},
    OfAdvice{"document", [](const AdviceRow& r) { return csv_cell(r.document().id); }},
    OfAdvice{"document_title", [](const AdviceRow& r) { return csv_cell(r.document().title); }},
    OfAdvice{"authority", [](const AdviceRow& r) { return csv_cell(r.document().authority); }},
};

// ---- Tables ----

template <typename... Columns>
std::string head(const Columns&... columns) {
  std::string line = csv_head(subject_columns);
  ((line += "," + csv_head(columns)), ...);
  return line + "\n";
}

/// The rows of one assessment; each begins with what says whose it is.
class Rows {
 public:
  explicit Rows(const Subject& subject) : start_(csv_row(subject_columns, subject)) {}
  template <typename... Cells>
  void add(const Cells&... cells) {
    text_ += start_;
    ((text_ += "," + cells), ...);
    text_ += '\n';
  }
  std::string take() { return std::move(text_); }

 private:
  std::string start_;
  std::string text_;
};

std::string indicator_head() {
  return head(indicator_columns);
}

std::string indicator_rows(const Subject& subject) {
  Rows rows(subject);
  for (std::size_t i = 0; i < subject.questionnaire.indicators.size(); ++i)
    rows.add(csv_row(indicator_columns, IndicatorRow{subject, i}));
  return rows.take();
}

std::string section_head() {
  return head(section_columns, standing_columns<SectionRow>, band_columns);
}

std::string section_rows(const Subject& subject) {
  Rows rows(subject);
  const auto add = [&](const SectionRow& row) {
    rows.add(csv_row(section_columns, row), csv_row(standing_columns<SectionRow>, row),
             csv_row(band_columns, row));
  };
  for (std::size_t s = 0; s < subject.questionnaire.sections.size(); ++s) add({subject, s});
  if (subject.questionnaire.has_overall) add({subject, std::nullopt});
  return rows.take();
}

std::string recommendation_head() {
  return head(advice_columns);
}

std::string recommendation_rows(const Subject& subject) {
  Rows rows(subject);
  for (std::size_t i = 0; i < subject.result.advice.size(); ++i)
    rows.add(csv_row(advice_columns, AdviceRow{subject, i}));
  return rows.take();
}

std::string code_table(const Subject& subject, const std::vector<const Framework*>& views) {
  Rows rows(subject);
  for (const Framework* framework : views)
    for (const CodeScore& score :
         view(subject.questionnaire, subject.assessment, subject.result.scorecard, *framework)) {
      const CodeRow row{*framework, score};
      rows.add(csv_row(code_columns, row), csv_row(standing_columns<CodeRow>, row));
    }
  return head(code_columns, standing_columns<CodeRow>) + rows.take();
}

struct RowsWriter {
  CsvRows kind;
  std::string (*head)() = nullptr;
  std::string (*rows)(const Subject&) = nullptr;
};
constexpr std::array writers{
    RowsWriter{{"indicators", "a row for each indicator"}, indicator_head, indicator_rows},
    RowsWriter{{"sections", "a row for each section, and one for the overall value"},
               section_head,
               section_rows},
    RowsWriter{{"recommendations", "a row for each recommendation"},
               recommendation_head,
               recommendation_rows},
};
constexpr std::array kinds{writers[0].kind, writers[1].kind, writers[2].kind};
static_assert(kinds.size() == writers.size());

const RowsWriter& writer_of(std::string_view kind) {
  const auto* const found =
      std::ranges::find(writers, kind, [](const RowsWriter& writer) { return writer.kind.id; });
  if (found == writers.end())
    throw Error(fmt::format("a row of the CSV is no '{}'", kind), ExitCode::usage);
  return *found;
}

/// Value, lowest, highest and band of a top section, for a row of the whole.
using OfTop = CsvColumn<SectionRow>;
constexpr std::array top_columns{
    OfTop{"value", standing_columns<SectionRow>[0].cell},
    OfTop{"lowest", standing_columns<SectionRow>[1].cell},
    OfTop{"highest", standing_columns<SectionRow>[2].cell},
    OfTop{"band",
          [](const SectionRow& r) {
            const std::string low = band_id(r, &BandResult::low);
            const std::string high = band_id(r, &BandResult::high);
            if (low.empty()) return band_kind(r);
            return low == high ? low : low + ".." + high;
          }},
};

}  // namespace

std::span<const CsvRows> csv_rows() {
  return kinds;
}

std::string csv_table_head(std::string_view kind) {
  return writer_of(kind).head();
}

std::string csv_table_rows(const AssessmentSubject& subject, std::string_view kind) {
  return writer_of(kind).rows(subject);
}

std::string assessment_csv(const AssessmentSubject& subject, std::string_view rows,
                           const std::vector<const Framework*>& views) {
  if (!views.empty()) return code_table(subject, views);
  const std::string_view kind = rows.empty() ? kinds.front().id : rows;
  return csv_table_head(kind) + csv_table_rows(subject, kind);
}

std::string_view csv_name(BandResult::Kind kind) {
  constexpr std::array<std::string_view, 5> ids{"none", "own-coding", "too-little-answered", "band",
                                                "between"};
  return ids.at(static_cast<std::size_t>(kind));
}

std::string whole_csv_head() {
  return csv_head(subject_columns) + "," + csv_head(standing_columns<SectionRow>) + "," +
         csv_head(band_columns);
}

std::string whole_csv_row(const AssessmentSubject& subject) {
  const SectionRow row{subject, std::nullopt};
  return csv_row(subject_columns, subject) + "," + csv_row(standing_columns<SectionRow>, row) +
         "," + csv_row(band_columns, row);
}

std::string top_csv_head(std::string_view section) {
  std::string line;
  for (const OfTop& column : top_columns)
    line += fmt::format("{}{}_{}", line.empty() ? "" : ",", section, column.name);
  return line;
}

std::string top_csv_cells(const AssessmentSubject& subject, std::size_t section) {
  return csv_row(top_columns, SectionRow{subject, section});
}

}  // namespace mgi
