#include "mgi/report/stance.hpp"

#include "report/words/instrument_words.hpp"
#include "report/words/words.hpp"

namespace mgi {

std::vector<std::string> stance(Language language, std::string_view bands_source) {
  std::vector<std::string> lines;
  for (const Phrase<>& line : words(language).head.stance) lines.push_back(line());
  if (!bands_source.empty()) lines[1] = instrument_words(language).published_bands(bands_source);
  return lines;
}

std::string program_version() {
  return MGI_VERSION;
}

}  // namespace mgi
