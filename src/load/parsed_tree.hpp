#pragma once

#include <memory>

#include "load/yaml.hpp"
#include "mgi/load/load_assessment.hpp"

namespace mgi {

/// Makes a tree that is not empty the tree of `parsed`, with the questionnaire that it names. Where
/// it is no assessment, that is reported and there is no tree.
void take_tree(std::shared_ptr<const YamlTree> tree, ParsedAssessment& parsed);

}  // namespace mgi
