#include "cli/run.hpp"

int main(int argc, char** argv) {
  return static_cast<int>(mgi::run_cli({argv + 1, argv + argc}));
}
