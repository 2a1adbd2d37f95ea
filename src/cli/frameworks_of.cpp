#include "cli/frameworks_of.hpp"

#include <fmt/format.h>

#include "mgi/text/error.hpp"
#include "mgi/text/nearest.hpp"

namespace mgi {

std::vector<const Framework*> frameworks_of(const Instrument& instrument,
                                            const std::vector<std::string>& ids) {
  std::vector<const Framework*> chosen;
  for (const std::string& id : ids) {
    const Framework* framework = find_framework(instrument.frameworks, id);
    if (framework == nullptr) {
      const std::string hint = did_you_mean(id, instrument.questionnaire.frameworks);
      throw Error(fmt::format("questionnaire '{}' is not coded by a framework '{}'{}",
                              instrument.questionnaire.id, id,
                              hint.empty() ? "; 'mgi list frameworks' shows them" : "; " + hint),
                  ExitCode::usage);
    }
    chosen.push_back(framework);
  }
  return chosen;
}

}  // namespace mgi
