#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "batch/batch.hpp"
#include "batch/instruments.hpp"
#include "mgi/study/population.hpp"

namespace mgi::batch {

struct SurveyOptions {
  std::vector<std::string> paths;  ///< as of a batch; results.sqlite and result lines, too
  std::string questionnaire;       ///< a file or an id; empty: the one that each file names
  std::size_t jobs = 0;            ///< threads; 0: one for each core
  bool for_public = false;
  bool quiet = false;  ///< no warnings
};

/// Assessments that may be counted together: of one questionnaire and level of government, all
/// cleared or none, all synthetic or none.
struct SurveyPart {
  std::shared_ptr<const KnownInstrument> instrument;
  std::string folder;  ///< of the first file, where a translation of its questionnaire may stand
  Level level = Level::national;
  bool cleared = false;
  bool simulated = false;
  Population population;
  std::size_t earlier_rounds = 0;  ///< that do not count
};

/// What many files say.
class Survey {
 public:
  /// Adds an assessment, wherever it comes from, and counts it in `outcome`: one value of `answers`
  /// for each indicator of the instrument. Where its round is there already, it does not count, and
  /// `say` gets a sentence.
  void count(const std::shared_ptr<const KnownInstrument>& instrument, const std::string& folder,
             Level level, Member member, std::span<const AnswerValue> answers, Outcome& outcome,
             const std::function<void(const std::string&)>& say);

  /// Ordered by questionnaire id, version and text, then national first, cleared first, synthetic
  /// last.
  std::vector<const SurveyPart*> parts() const;

 private:
  std::string add(const std::shared_ptr<const KnownInstrument>& instrument,
                  const std::string& folder, Level level, Member member,
                  std::span<const AnswerValue> answers);
  std::map<std::array<std::string, 6>, SurveyPart> parts_;
};

/// Reads all files once and adds what may be counted. Files with errors are said through the hooks
/// and hold nothing up. Throws Error where it cannot go on.
Outcome run_survey(const SurveyOptions& options, const Hooks& hooks, Survey& survey);

/// Adds the assessments of a results.sqlite, of which `instruments` must know the questionnaires.
/// `say` gets a sentence for each that does not count. Throws Error where the file is none, or was
/// made with another text of a questionnaire.
void read_database(const std::string& path, bool for_public, Instruments::Desk& instruments,
                   const std::function<void(const std::string&)>& say, Outcome& outcome,
                   Survey& survey);

}  // namespace mgi::batch
