#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "cli/commands.hpp"
#include "cli/instrument_of.hpp"
#include "cli/output.hpp"
#include "mgi/check/checks.hpp"
#include "mgi/load/builtin.hpp"
#include "mgi/load/load_assessment.hpp"
#include "mgi/report/formats.hpp"
#include "mgi/score/result.hpp"
#include "mgi/text/nearest.hpp"

namespace mgi {
namespace {

struct Ready {
  const Instrument* instrument;
  Assessment assessment;
};

/// Loads and checks one file and writes its diagnostics; nothing where it has errors.
std::optional<Ready> prepare(const std::string& path, const AssessOptions& options,
                             Instruments& instruments) {
  const Source source = read_source(path);
  ParsedAssessment parsed = parse_assessment(source);
  const auto written = [&](const Diagnostics& diagnostics) {
    Diagnostics shown = diagnostics;
    if (options.quiet)
      std::erase_if(shown, [](const Diagnostic& d) { return d.severity == Severity::warning; });
    write_diagnostics(source, shown);
    return has_errors(diagnostics);
  };
  if (!parsed.tree) {
    written(parsed.diagnostics);
    return std::nullopt;
  }
  const std::string id = parsed.questionnaire_id.empty() ? std::string(default_questionnaire())
                                                         : parsed.questionnaire_id;
  const Instrument* instrument = instruments.get(id, folder_of(path));
  if (instrument == nullptr) return std::nullopt;
  auto loaded = load_assessment(source, parsed, instrument->questionnaire);
  if (loaded.value) {
    const Diagnostics more = check_assessment(instrument->questionnaire, *loaded.value);
    loaded.diagnostics.insert(loaded.diagnostics.end(), more.begin(), more.end());
    sort_by_place(loaded.diagnostics);
  }
  if (written(loaded.diagnostics)) return std::nullopt;
  return Ready{instrument, std::move(*loaded.value)};
}

std::vector<const Framework*> chosen_frameworks(const Instrument& instrument,
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

/// JSON stays one document: several results become an array.
std::string joined(const std::vector<std::string>& texts, bool json) {
  if (texts.size() == 1) return texts.front();
  std::string all = json ? "[\n" : "";
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) all += json ? ",\n" : "\n\n";
    all += json ? texts[i].substr(0, texts[i].size() - 1) : texts[i];
  }
  return json ? all + "\n]\n" : all;
}

}  // namespace

ExitCode run_assess(const AssessOptions& options) {
  if (!options.explain.empty() && options.format == "json")
    throw Error("--explain writes text; the JSON holds the terms of every number already",
                ExitCode::usage);
  const Format& format = *find_format(options.format);
  Instruments instruments(options.questionnaire, format.prints_glossary, options.quiet);
  std::vector<Ready> all;
  bool failed = false;
  for (const std::string& path : options.files) {
    auto ready = prepare(path, options, instruments);
    if (ready)
      all.push_back(std::move(*ready));
    else
      failed = true;
  }
  if (failed) return ExitCode::findings;

  std::vector<std::string> texts;
  for (const auto& [instrument, assessment] : all) {
    AssessmentOptions asked;
    if (options.output.empty() || options.output == "-") asked.style = terminal_style();
    if (options.all) asked.gaps = std::numeric_limits<std::size_t>::max();
    asked.frameworks = chosen_frameworks(*instrument, options.by);
    asked.explain = options.explain;
    const Result result = assess(instrument->questionnaire, assessment);
    texts.push_back(format.assessment({instrument->questionnaire, instrument->frameworks,
                                       instrument->glossary, assessment, result},
                                      asked));
  }
  write_result(options.output, joined(texts, options.format == "json"));
  return ExitCode::fine;
}

}  // namespace mgi
