#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mgi/load/loaded.hpp"
#include "mgi/model/questionnaire.hpp"
#include "mgi/text/source.hpp"

namespace mgi {

/// What it takes to raise each indicator from its worst answer to its best.
struct Efforts {
  std::string unit;                           ///< e.g. "person-months"; may be empty
  std::vector<std::optional<double>> values;  ///< one for each indicator of the questionnaire
};

/// Reads a file of efforts (first key `mgi-efforts: 1`; fields in questionnaires/README.md) for
/// `questionnaire`, which it must name.
Loaded<Efforts> load_efforts(const Source& source, const Questionnaire& questionnaire);

/// The id of the questionnaire that a file of efforts names; empty where it cannot be read.
std::string questionnaire_of_efforts(const Source& source);

}  // namespace mgi
