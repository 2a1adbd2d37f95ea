#pragma once

#include <CLI/CLI.hpp>

#include "cli/command_instruments.hpp"

namespace mgi {

/// What the options of the commands about several questionnaires become.
struct InstrumentArguments {
  CrosswalkOptions crosswalk;
  MatrixOptions matrix;
};

/// Adds these commands; `arguments` must outlive `app`.
void add_instrument_commands(CLI::App& app, InstrumentArguments& arguments);

}  // namespace mgi
