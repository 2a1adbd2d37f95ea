#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "mgi/load/instrument.hpp"
#include "mgi/load/load_assessment.hpp"

namespace mgi::batch {

/// Loads a questionnaire with the files it names and checks it, unless it is built in: that was
/// checked when the program was made. The value is only there if no file has an error.
LoadedInstrument checked_instrument(Source questionnaire, const std::string& folder,
                                    bool with_glossary);

/// Loads an assessment and checks it. Beside errors of loading stand those of the checks too; then
/// there is no value.
Loaded<Assessment> checked_assessment(const Source& source, const ParsedAssessment& parsed,
                                      const Questionnaire& questionnaire);

/// An instrument that assessments of a batch refer to.
struct KnownInstrument {
  std::string id;           ///< as assessments name it
  std::string text_sha256;  ///< of all files it was made from
  LoadedInstrument loaded;
  std::optional<Instrument> translated =
      {};  ///< in the language of reports, where one was asked for
};

/// The instruments of a batch, each loaded once. Any thread may ask, through a `Desk` of its own.
class Instruments {
 public:
  /// `named` is what the user asked for: a file or an id; empty: what each assessment names.
  /// `language` is that of reports; empty: the questionnaire's own.
  Instruments(std::string named, bool with_glossary, std::string language = {})
      : named_(std::move(named)), with_glossary_(with_glossary), language_(std::move(language)) {}

  /// Remembers answers, so that threads do not wait for each other. One for each thread.
  class Desk {
   public:
    explicit Desk(Instruments& of) : of_(of) {}
    /// The instrument for an assessment in `folder` that names questionnaire `id`. Throws Error
    /// where there is none of that name.
    std::shared_ptr<const KnownInstrument> get(const std::string& id, const std::string& folder);

   private:
    Instruments& of_;
    std::map<std::pair<std::string, std::string>, std::shared_ptr<const KnownInstrument>> known_;
  };

 private:
  std::shared_ptr<const KnownInstrument> load(const std::string& id, const std::string& folder);
  std::string named_;
  bool with_glossary_;
  std::string language_;
  std::mutex mutex_;
  std::map<std::pair<std::string, std::string>, std::shared_ptr<const KnownInstrument>> loaded_;
};

}  // namespace mgi::batch
