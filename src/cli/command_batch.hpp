#pragma once

#include "batch/batch.hpp"
#include "mgi/text/error.hpp"

namespace mgi {

/// `mgi batch`: many assessments at once, into a folder. A signal that ends the program (Ctrl-C) is
/// passed on after everything half-written is gone.
ExitCode run_batch(const batch::Options& options);

}  // namespace mgi
