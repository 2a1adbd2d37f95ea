#include "mgi/report/stance.hpp"

#include "report/words/words.hpp"

namespace mgi {

std::vector<std::string> stance(Language language) {
  std::vector<std::string> lines;
  for (const Phrase<>& line : words(language).head.stance) lines.push_back(line());
  return lines;
}

std::string program_version() {
  return MGI_VERSION;
}

}  // namespace mgi
