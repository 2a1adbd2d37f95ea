// A questionnaire that somebody sends: read, checked, listed, explained, filled in and reported.
#include "fuzz/oracles.hpp"
#include "fuzz/target.hpp"
#include "mgi/check/checks.hpp"
#include "mgi/load/load_questionnaire.hpp"
#include "mgi/report/instrument_report.hpp"
#include "mgi/report/render.hpp"
#include "mgi/report/schema.hpp"
#include "mgi/score/result.hpp"

using namespace mgi;

namespace {

/// Answers that go through the choices of each scale.
Assessment filled_in(const Questionnaire& questionnaire, std::size_t choice) {
  Assessment assessment;
  assessment.jurisdiction.name = "Samplia";
  assessment.jurisdiction.code = "XS";
  assessment.language = "en";
  assessment.round = "2025";
  assessment.date = {2025, 6, 30};
  for (std::size_t i = 0; i < questionnaire.indicators.size(); ++i) {
    const Scale& scale = questionnaire.scales[questionnaire.indicators[i].scale];
    const std::size_t which = choice / (i % 13 + 1) % 11;
    AnswerValue value = Unanswered{};
    if (which == 0)
      value = Unknown{};
    else if (which > 1 && scale.kind == ScaleKind::choices)
      value = Chosen{which % scale.choices.size()};
    else if (which > 1 && scale.kind == ScaleKind::number)
      value = Measured{which % 2 == 0 ? scale.best : scale.worst};
    else if (which > 1 && which % 2 == 0)
      value = Ticked{{which % scale.items.size()}};
    else if (which > 1)
      value = Ticked{};
    assessment.answers.push_back({.value = value});
  }
  return assessment;
}

void look_at(const Instrument& instrument, std::size_t choice) {
  const Questionnaire& questionnaire = instrument.questionnaire;
  const Assessment assessment = filled_in(questionnaire, choice);
  oracle::require_no(oracle::fault_of_written(questionnaire, assessment));
  const Result result = assess(questionnaire, assessment);
  const AssessmentSubject subject{questionnaire, instrument.frameworks, instrument.glossary,
                                  assessment, result};
  oracle::require_no(oracle::fault_of_reports(subject, choice));
  const Listing listing = list_indicators(questionnaire);
  oracle::require_no(oracle::fault_of_json(listing_json(listing)));
  oracle::require_no(oracle::fault_of_terminal(render_terminal(make_listing_report(listing), {})));
  oracle::require_no(oracle::fault_of_json(assessment_schema(questionnaire)));
  const std::vector<std::string> ids = explainable_ids(questionnaire, instrument.frameworks);
  const auto explained = explain(questionnaire, instrument.frameworks, ids[choice % ids.size()]);
  if (!explained) return oracle::require_no("nothing explains an id that can be explained");
  oracle::require_no(oracle::fault_of_json(explanation_json(*explained)));
  oracle::require_no(
      oracle::fault_of_terminal(render_terminal(make_explanation_report(*explained), {})));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const Source source = fuzz::source_of(bytes, size);
  const Loaded<Questionnaire> loaded = load_questionnaire(source);
  oracle::require_no(oracle::fault_of_loaded(loaded, source));
  const Questionnaire* questionnaire = loaded.for_checks();
  if (questionnaire == nullptr) return 0;
  std::vector<FileDiagnostics> elsewhere;
  const auto frameworks = load_frameworks_of(*questionnaire, fuzz::small_folder(), elsewhere);
  if (!frameworks) return 0;
  const Diagnostics found = check_questionnaire(*questionnaire, *frameworks);
  oracle::require_no(oracle::fault_of_diagnostics(found, source));
  if (loaded.value && !has_errors(found))
    look_at({*questionnaire, *frameworks, {}}, fuzz::choice_of(source));
  return 0;
}
