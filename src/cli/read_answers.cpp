#include "cli/read_answers.hpp"

#include <utility>

#include "batch/instruments.hpp"
#include "cli/edition_of.hpp"
#include "cli/output.hpp"
#include "mgi/load/builtin.hpp"
#include "mgi/load/load_assessment.hpp"
#include "mgi/score/scorecard.hpp"

namespace mgi {

Result ReadAnswers::result() const {
  Result result;
  result.scorecard = score(instrument->questionnaire, assessment);
  return result;
}

AssessmentSubject ReadAnswers::subject(const Result& result) const {
  return {instrument->questionnaire,
          instrument->frameworks,
          instrument->glossary,
          assessment,
          result,
          language,
          edition,
          instrument->is_translated && !instrument->translation_reviewed};
}

std::optional<ReadAnswers> read_answers(const std::string& path, const std::string& language,
                                        const EditionChoice& edition, Instruments& instruments,
                                        bool quiet) {
  const Source source = read_source(path);
  const ParsedAssessment parsed = parse_assessment(source);
  if (!parsed.tree) {
    write_diagnostics(source, parsed.diagnostics);
    return std::nullopt;
  }
  const std::string id = parsed.questionnaire_id.empty() ? std::string(default_questionnaire())
                                                         : parsed.questionnaire_id;
  const std::string folder = folder_of(path);
  const Instrument* own = instruments.get(id, folder);
  if (own == nullptr) return std::nullopt;
  auto loaded = batch::checked_assessment(source, parsed, own->questionnaire);
  if (!quiet || has_errors(loaded.diagnostics)) write_diagnostics(source, loaded.diagnostics);
  if (!loaded.value) return std::nullopt;
  const auto chosen = edition_of(path, *loaded.value, edition);
  if (!chosen) return std::nullopt;
  ReadAnswers read{own, own->questionnaire.language, Language::english, std::move(*loaded.value),
                   *chosen};
  read.language =
      find_language(language.empty() ? read.own_language : language).value_or(Language::english);
  if (!language.empty()) read.instrument = instruments.get(id, folder, language);
  if (read.instrument == nullptr) return std::nullopt;
  read.source = source;
  return read;
}

}  // namespace mgi
