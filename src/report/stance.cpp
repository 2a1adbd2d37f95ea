#include "mgi/report/stance.hpp"

namespace mgi {

std::vector<std::string> stance() {
  return {
      "This measures rules and institutions on paper, not practice or outcomes.",
      "It is not a ranking. Names of bands and numbers are this tool's own.",
      "Names and designations imply no opinion on the status or boundaries of any place.",
      "This tool is not affiliated with or endorsed by the International Organization for "
      "Migration.",
  };
}

std::string program_version() {
  return MGI_VERSION;
}

}  // namespace mgi
