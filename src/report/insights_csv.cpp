#include <array>
#include <string>
#include <string_view>

#include "mgi/report/insights_report.hpp"
#include "report/csv.hpp"

namespace mgi {
namespace {

std::string cell(const std::string& text) {
  return csv_cell(std::string_view(text));
}

// ---- What every row begins with ----

std::string edition_cells(const InsightsSubject& of) {
  return csv_cell(std::string_view(of.questionnaire.id)) + "," +
         csv_cell(std::string_view(of.questionnaire.version)) + "," + std::string(name(of.level)) +
         "," +
         (of.simulated ? "synthetic"
          : of.cleared ? "cleared"
                       : "not cleared") +
         "," +
         std::string(partly_as_names.at(static_cast<std::size_t>(of.insights.options.partly)));
}
constexpr std::string_view edition_columns = "questionnaire,version,level,answers,partly_as";

// ---- Shares ----

struct ShareRow {
  const InsightsSubject& subject;
  std::size_t indicator;
  std::string_view key;
  std::string_view group;
  const Share& share;
  bool is_group;
};

std::string count_cell(const ShareRow& row, Reading reading) {
  return row.share.hidden ? std::string() : csv_cell(row.share.of(reading));
}

constexpr std::array share_columns{
    CsvColumn<ShareRow>{
        "indicator",
        [](const ShareRow& r) { return cell(r.subject.questionnaire.indicators[r.indicator].id); }},
    CsvColumn<ShareRow>{"group_key", [](const ShareRow& r) { return csv_cell(r.key); }},
    CsvColumn<ShareRow>{"group", [](const ShareRow& r) { return csv_cell(r.group); }},
    CsvColumn<ShareRow>{
        "hidden", [](const ShareRow& r) -> std::string { return r.share.hidden ? "1" : "0"; }},
    CsvColumn<ShareRow>{"yes", [](const ShareRow& r) { return count_cell(r, Reading::yes); }},
    CsvColumn<ShareRow>{"partly", [](const ShareRow& r) { return count_cell(r, Reading::partly); }},
    CsvColumn<ShareRow>{"no", [](const ShareRow& r) { return count_cell(r, Reading::no); }},
    CsvColumn<ShareRow>{"unknown",
                        [](const ShareRow& r) { return count_cell(r, Reading::unknown); }},
    CsvColumn<ShareRow>{"unanswered",
                        [](const ShareRow& r) { return count_cell(r, Reading::unanswered); }},
    CsvColumn<ShareRow>{"not_applicable",
                        [](const ShareRow& r) { return count_cell(r, Reading::not_applicable); }},
    CsvColumn<ShareRow>{"answered",
                        [](const ShareRow& r) {
                          return r.share.hidden && (r.is_group || r.share.answered < small_cell)
                                     ? std::string()
                                     : csv_cell(r.share.answered);
                        }},
    CsvColumn<ShareRow>{
        "share",
        [](const ShareRow& r) { return r.share.hidden ? std::string() : csv_cell(r.share.share); }},
    CsvColumn<ShareRow>{"interval_low",
                        [](const ShareRow& r) {
                          return r.share.hidden || !r.share.interval
                                     ? std::string()
                                     : csv_cell(r.share.interval->low);
                        }},
    CsvColumn<ShareRow>{"interval_high",
                        [](const ShareRow& r) {
                          return r.share.hidden || !r.share.interval
                                     ? std::string()
                                     : csv_cell(r.share.interval->high);
                        }},
};

std::string share_rows(const InsightsSubject& of) {
  std::string table;
  const auto add = [&](const ShareRow& row) {
    table += edition_cells(of) + "," + csv_row(share_columns, row) + "\n";
  };
  for (std::size_t i = 0; i < of.insights.shares.size(); ++i) {
    add({of, i, "", "", of.insights.shares[i], false});
    for (const Grouping& grouping : of.insights.groupings)
      for (const Group& group : grouping.groups)
        add({of, i, grouping.key, group.name, group.shares[i], true});
  }
  return table;
}

// ---- Associations ----

struct AssociationRow {
  const InsightsSubject& subject;
  const Association& association;
};

template <std::uint64_t FourCells::*count>
std::string four_cell(const AssociationRow& row) {
  return row.association.hidden ? std::string()
                                : csv_cell(static_cast<std::size_t>(row.association.cells.*count));
}

constexpr std::array association_columns{
    CsvColumn<AssociationRow>{"first",
                              [](const AssociationRow& r) {
                                return cell(
                                    r.subject.questionnaire.indicators[r.association.first].id);
                              }},
    CsvColumn<AssociationRow>{"second",
                              [](const AssociationRow& r) {
                                return cell(
                                    r.subject.questionnaire.indicators[r.association.second].id);
                              }},
    CsvColumn<AssociationRow>{"presupposed",
                              [](const AssociationRow& r) -> std::string {
                                return r.association.presupposed ? "1" : "0";
                              }},
    CsvColumn<AssociationRow>{
        "hidden",
        [](const AssociationRow& r) -> std::string { return r.association.hidden ? "1" : "0"; }},
    CsvColumn<AssociationRow>{"both", four_cell<&FourCells::both>},
    CsvColumn<AssociationRow>{"first_only", four_cell<&FourCells::first_only>},
    CsvColumn<AssociationRow>{"second_only", four_cell<&FourCells::second_only>},
    CsvColumn<AssociationRow>{"neither", four_cell<&FourCells::neither>},
    CsvColumn<AssociationRow>{"odds_ratio",
                              [](const AssociationRow& r) {
                                return r.association.hidden ? std::string()
                                                            : csv_cell(r.association.odds_ratio);
                              }},
    CsvColumn<AssociationRow>{"p",
                              [](const AssociationRow& r) {
                                return r.association.hidden ? std::string()
                                                            : csv_cell(r.association.p);
                              }},
    CsvColumn<AssociationRow>{"adjusted_p",
                              [](const AssociationRow& r) {
                                return r.association.hidden ? std::string()
                                                            : csv_cell(r.association.adjusted);
                              }},
};

std::string association_rows(const InsightsSubject& of) {
  std::string table;
  for (const Association& association : of.insights.associations)
    table += edition_cells(of) + "," +
             csv_row(association_columns, AssociationRow{of, association}) + "\n";
  return table;
}

// ---- Statements ----

struct StatementRow {
  const InsightsSubject& subject;
  const DecidedStatement& decided;
};

constexpr std::array statement_columns{
    CsvColumn<StatementRow>{"statement",
                            [](const StatementRow& r) {
                              return cell(r.subject.statements->all[r.decided.statement].id);
                            }},
    CsvColumn<StatementRow>{"verdict",
                            [](const StatementRow& r) {
                              return std::string(
                                  verdict_names.at(static_cast<std::size_t>(r.decided.verdict)));
                            }},
    CsvColumn<StatementRow>{"obstacle",
                            [](const StatementRow& r) {
                              return std::string(
                                  obstacle_names.at(static_cast<std::size_t>(r.decided.obstacle)));
                            }},
    CsvColumn<StatementRow>{"base", [](const StatementRow& r) { return csv_cell(r.decided.base); }},
    CsvColumn<StatementRow>{"open", [](const StatementRow& r) { return csv_cell(r.decided.open); }},
    CsvColumn<StatementRow>{"share",
                            [](const StatementRow& r) { return csv_cell(r.decided.share); }},
    CsvColumn<StatementRow>{"lowest",
                            [](const StatementRow& r) { return csv_cell(r.decided.lowest); }},
    CsvColumn<StatementRow>{"highest",
                            [](const StatementRow& r) { return csv_cell(r.decided.highest); }},
    CsvColumn<StatementRow>{"odds_ratio",
                            [](const StatementRow& r) { return csv_cell(r.decided.odds_ratio); }},
    CsvColumn<StatementRow>{"p", [](const StatementRow& r) { return csv_cell(r.decided.p); }},
};

std::string statement_rows(const InsightsSubject& of) {
  std::string table;
  for (const DecidedStatement& decided : of.decided)
    table += edition_cells(of) + "," + csv_row(statement_columns, StatementRow{of, decided}) + "\n";
  return table;
}

}  // namespace

std::string insights_csv(std::span<const InsightsSubject> subjects, std::string_view rows) {
  const bool statements = rows == "statements";
  const bool associations = rows == "associations";
  std::string table = std::string(edition_columns) + "," +
                      (statements     ? csv_head(statement_columns)
                       : associations ? csv_head(association_columns)
                                      : csv_head(share_columns)) +
                      "\n";
  for (const InsightsSubject& subject : subjects)
    table += statements     ? statement_rows(subject)
             : associations ? association_rows(subject)
                            : share_rows(subject);
  return table;
}

}  // namespace mgi
