#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "load/ids.hpp"
#include "mgi/model/questionnaire.hpp"

namespace mgi {

/// What an indicator names; resolved when all ids are known.
struct IndicatorNames {
  Reference section, scale;
  bool has_scale = false;  ///< one of its own, readable or not
  std::vector<Reference> presupposes, after;
  std::vector<Reference> documents;  ///< of its examples
};

/// What is known of the questionnaire when its indicators are read.
struct IndicatorContext {
  Ids& indicators;
  const Ids& contexts;
  const std::vector<std::string>& frameworks;  ///< those it declares
  bool knows_frameworks = true;                ///< false where one of them could not be read
};

struct ReadIndicator {
  Indicator indicator;  ///< without indexes
  IndicatorNames names;
  bool weight_incomplete = false;  ///< its weight could not be read
};

/// Reads an item of `indicators:`, the one of that index.
ReadIndicator read_indicator(YamlNode node, const IndicatorContext& context, std::size_t index,
                             Diagnostics& diagnostics);

}  // namespace mgi
