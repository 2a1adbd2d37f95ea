#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "mgi/load/instrument.hpp"

namespace mgi {

/// Loads and checks a questionnaire with the files it names and writes their diagnostics; nothing
/// where there are errors. What is built in was checked when the program was made.
std::optional<Instrument> instrument_of(Source questionnaire, const std::string& folder,
                                        bool with_glossary, bool quiet);

/// The same for what a user named: a file or an id; empty: the default one.
std::optional<Instrument> named_instrument(const std::string& path_or_id);

/// Instruments for many assessments, each loaded once.
class Instruments {
 public:
  /// `named` is what the user asked for: a file or an id; empty: what each assessment names.
  Instruments(std::string named, bool with_glossary, bool quiet)
      : named_(std::move(named)), with_glossary_(with_glossary), quiet_(quiet) {}

  /// The instrument for an assessment in `folder` that names questionnaire `id`; nullptr where it
  /// has errors, which are written the first time. Throws Error where there is none of that name.
  const Instrument* get(const std::string& id, const std::string& folder);

  /// The same in another language; what is not translated stays, marked.
  const Instrument* get(const std::string& id, const std::string& folder,
                        std::string_view language);

 private:
  using Place = std::pair<std::string, std::string>;  // folder and id; empty: the named one
  Place place_of(const std::string& id, const std::string& folder) const;
  std::string named_;
  bool with_glossary_;
  bool quiet_;
  std::map<Place, std::optional<Instrument>> loaded_;
  std::map<std::pair<Place, std::string>, std::optional<Instrument>> translated_;
};

}  // namespace mgi
