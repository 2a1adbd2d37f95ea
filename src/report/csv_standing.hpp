#pragma once

#include <array>

#include "report/csv.hpp"

namespace mgi {

/// The columns of a standing, for rows that have a function `standing()`: sections and codes of
/// frameworks.
template <typename Row>
inline constexpr std::array standing_columns{
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

}  // namespace mgi
