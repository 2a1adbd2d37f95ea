#pragma once

#include <optional>
#include <string>
#include <vector>

#include "batch/database_rows.hpp"
#include "mgi/load/instrument.hpp"
#include "mgi/model/assessment.hpp"
#include "mgi/model/edition.hpp"
#include "mgi/text/source.hpp"

namespace mgi::batch {

/// What is made of each assessment.
struct Wanted {
  bool summary = false;
  bool sections = false;
  bool answers = false;
  bool overview = false;
  bool database = false;
};

/// What the outputs of a batch need of one assessment: plain rows, nothing to compute any more.
/// Empty where it is not wanted.
struct Scored {
  std::string code;  ///< of the jurisdiction
  std::string name;
  Level level = Level::national;
  Location place;  ///< of the code in the file
  std::string round;
  Origin origin = Origin::government;
  Status status = Status::draft;
  std::string summary;                         ///< `whole_csv_row`
  std::vector<std::string> top_cells;          ///< `top_csv_cells` of each top section
  std::string sections;                        ///< rows of sections.csv
  std::string answers;                         ///< rows of answers.csv
  std::vector<AnswerValue> answer_values;      ///< one for each indicator
  std::vector<std::optional<double>> values;   ///< of each section
  std::vector<std::optional<double>> lowest;   ///< of each section
  std::vector<std::optional<double>> highest;  ///< of each section
  std::optional<double> coverage;              ///< of the whole
  DatabaseRows database;
};

/// The rows of an assessment that is loaded and may be shown in full. `result` must hold the advice
/// if the database is wanted; its scorecard is enough for all else.
Scored scored_rows(const Instrument& instrument, const Assessment& assessment, const Result& result,
                   const Edition& edition, const Wanted& wanted);

/// The indexes of the top sections.
std::vector<std::size_t> top_sections(const Questionnaire& questionnaire);

}  // namespace mgi::batch
