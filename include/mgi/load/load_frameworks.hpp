#pragma once

#include "mgi/load/loaded.hpp"
#include "mgi/model/frameworks.hpp"
#include "mgi/model/glossary.hpp"
#include "mgi/text/source.hpp"

namespace mgi {

/// Reads a file of frameworks (first key `mgi-frameworks: 1`).
Loaded<Frameworks> load_frameworks(const Source& source);

/// Reads a glossary (first key `mgi-glossary: 1`).
Loaded<Glossary> load_glossary(const Source& source);

}  // namespace mgi
