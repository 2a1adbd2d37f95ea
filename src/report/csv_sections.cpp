#include <fmt/format.h>

#include <array>
#include <optional>
#include <string>

#include "report/assessment_csv.hpp"
#include "report/csv_standing.hpp"
#include "report/csv_tables.hpp"

namespace mgi {
namespace {

/// A section; nothing: the whole.
struct SectionRow {
  const AssessmentSubject& subject;
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

std::string section_head() {
  return csv_table_start(section_columns, standing_columns<SectionRow>, band_columns);
}

std::string section_rows(const AssessmentSubject& subject) {
  CsvTableRows rows(subject);
  const auto add = [&](const SectionRow& row) {
    rows.add(csv_row(section_columns, row), csv_row(standing_columns<SectionRow>, row),
             csv_row(band_columns, row));
  };
  for (std::size_t s = 0; s < subject.questionnaire.sections.size(); ++s) add({subject, s});
  if (subject.questionnaire.has_overall) add({subject, std::nullopt});
  return rows.take();
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
