#include <fmt/format.h>

#include <array>
#include <string>
#include <vector>

#include "mgi/report/robustness_report.hpp"
#include "report/csv.hpp"
#include "report/phrases.hpp"

namespace mgi {
namespace {

/// A section of an assessment, or the whole.
struct PlaceRow {
  const RobustnessSubject& subject;
  std::size_t index;
  const PlaceRobustness& place() const { return subject.robustness.places[index]; }
  const Questionnaire& questionnaire() const { return subject.of.questionnaire; }
  bool is_whole() const { return index == questionnaire().sections.size(); }
};

template <std::size_t quantile>
std::string quantile_cell(const PlaceRow& row) {
  return row.place().spread ? csv_cell(row.place().spread->quantiles.at(quantile)) : std::string();
}

template <std::size_t assumption, Estimate SobolIndex::*which>
std::string index_cell(const PlaceRow& row) {
  const auto& index = row.place().assumptions.at(assumption);
  return index && index->defined ? csv_cell(((*index).*which).value) : std::string();
}

std::string bands_cell(const PlaceRow& row) {
  std::string text;
  for (std::size_t b = 0; b < row.place().bands.size(); ++b)
    text += fmt::format("{}{} {}", text.empty() ? "" : " | ", row.questionnaire().bands[b].id,
                        row.place().bands[b]);
  return csv_cell(text);
}

constexpr std::array columns{
    CsvColumn<PlaceRow>{
        "jurisdiction_code",
        [](const PlaceRow& r) { return csv_cell(r.subject.of.assessment.jurisdiction.code); }},
    CsvColumn<PlaceRow>{
        "jurisdiction",
        [](const PlaceRow& r) { return csv_cell(r.subject.of.assessment.jurisdiction.name); }},
    CsvColumn<PlaceRow>{"round",
                        [](const PlaceRow& r) { return csv_cell(r.subject.of.assessment.round); }},
    CsvColumn<PlaceRow>{
        "origin", [](const PlaceRow& r) { return csv_cell(name(r.subject.of.assessment.origin)); }},
    CsvColumn<PlaceRow>{
        "status", [](const PlaceRow& r) { return csv_cell(name(r.subject.of.assessment.status)); }},
    CsvColumn<PlaceRow>{
        "edition", [](const PlaceRow& r) { return csv_cell(name(r.subject.of.edition.kind)); }},
    CsvColumn<PlaceRow>{"notice",
                        [](const PlaceRow& r) { return csv_cell(notice_line(r.subject.of)); }},
    CsvColumn<PlaceRow>{"questionnaire",
                        [](const PlaceRow& r) { return csv_cell(r.questionnaire().id); }},
    CsvColumn<PlaceRow>{"questionnaire_version",
                        [](const PlaceRow& r) { return csv_cell(r.questionnaire().version); }},
    CsvColumn<PlaceRow>{"draws",
                        [](const PlaceRow& r) { return csv_cell(r.subject.options.draws); }},
    CsvColumn<PlaceRow>{"seed",
                        [](const PlaceRow& r) { return fmt::to_string(r.subject.options.seed); }},
    CsvColumn<PlaceRow>{"section",
                        [](const PlaceRow& r) {
                          return r.is_whole() ? std::string("overall")
                                              : csv_cell(r.questionnaire().sections[r.index].id);
                        }},
    CsvColumn<PlaceRow>{"title",
                        [](const PlaceRow& r) {
                          return csv_cell(r.is_whole() ? words_of(r.subject.of).values.overall()
                                                       : r.questionnaire().sections[r.index].title);
                        }},
    CsvColumn<PlaceRow>{"value", [](const PlaceRow& r) { return csv_cell(r.place().value); }},
    CsvColumn<PlaceRow>{"mean",
                        [](const PlaceRow& r) {
                          return r.place().spread ? csv_cell(r.place().spread->mean)
                                                  : std::string();
                        }},
    CsvColumn<PlaceRow>{"deviation",
                        [](const PlaceRow& r) {
                          return r.place().spread ? csv_cell(r.place().spread->deviation)
                                                  : std::string();
                        }},
    CsvColumn<PlaceRow>{"p5", quantile_cell<0>},
    CsvColumn<PlaceRow>{"p25", quantile_cell<1>},
    CsvColumn<PlaceRow>{"p50", quantile_cell<2>},
    CsvColumn<PlaceRow>{"p75", quantile_cell<3>},
    CsvColumn<PlaceRow>{"p95", quantile_cell<4>},
    CsvColumn<PlaceRow>{"bands_kind",
                        [](const PlaceRow& r) { return csv_cell(name(r.place().shares)); }},
    CsvColumn<PlaceRow>{"bands", bands_cell},
    CsvColumn<PlaceRow>{"weights_first", index_cell<0, &SobolIndex::first>},
    CsvColumn<PlaceRow>{"weights_total", index_cell<0, &SobolIndex::total>},
    CsvColumn<PlaceRow>{"rule_first", index_cell<1, &SobolIndex::first>},
    CsvColumn<PlaceRow>{"rule_total", index_cell<1, &SobolIndex::total>},
    CsvColumn<PlaceRow>{"unknown_first", index_cell<2, &SobolIndex::first>},
    CsvColumn<PlaceRow>{"unknown_total", index_cell<2, &SobolIndex::total>},
    CsvColumn<PlaceRow>{"partly_first", index_cell<3, &SobolIndex::first>},
    CsvColumn<PlaceRow>{"partly_total", index_cell<3, &SobolIndex::total>},
};

}  // namespace

std::string robustness_csv(std::span<const RobustnessSubject> subjects) {
  std::string text = csv_head(columns) + "\n";
  for (const RobustnessSubject& subject : subjects)
    for (std::size_t p = 0; p < subject.robustness.places.size(); ++p)
      if (p < subject.of.questionnaire.sections.size() || subject.of.questionnaire.has_overall)
        text += csv_row(columns, PlaceRow{subject, p}) + "\n";
  return text;
}

}  // namespace mgi
