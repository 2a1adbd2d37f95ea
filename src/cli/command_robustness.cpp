#include "cli/command_robustness.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <thread>
#include <utility>

#include "batch/in_order.hpp"
#include "batch/inputs.hpp"
#include "batch/instruments.hpp"
#include "cli/edition_of.hpp"
#include "cli/output.hpp"
#include "mgi/load/builtin.hpp"
#include "mgi/load/load_translation.hpp"
#include "mgi/load/places.hpp"
#include "mgi/report/robustness_report.hpp"

namespace mgi {
namespace {

using Known = std::shared_ptr<const batch::KnownInstrument>;

constexpr std::array all_means{Mean::arithmetic, Mean::geometric, Mean::harmonic, Mean::minimum};

/// A file as a thread hands it over.
struct Read {
  Source source;
  Diagnostics diagnostics;
  Known instrument;  // nullptr where it was not looked for
  std::optional<Assessment> assessment;
  bool passed_over = false;
};

/// An assessment that is studied.
struct Subject {
  Known known;
  const Instrument* spoken = nullptr;  // in the language of the report
  Language language = Language::english;
  Assessment assessment;
  Edition edition;
  Result result;  // the scorecard alone
  Robustness robustness;
};

const Questionnaire& questionnaire_of(const Known& known) {
  return known->loaded.value->questionnaire;
}

Read read_file(const batch::Input& input, batch::Instruments::Desk& desk) {
  Read read{.source = read_source(input.path)};
  if (input.searched && first_key(read.source) != "mgi-assessment") {
    read.passed_over = true;
    return read;
  }
  const ParsedAssessment parsed = parse_assessment(read.source);
  read.diagnostics = parsed.diagnostics;
  if (!parsed.tree) return read;
  const std::string id = parsed.questionnaire_id.empty() ? std::string(default_questionnaire())
                                                         : parsed.questionnaire_id;
  read.instrument = desk.get(id, folder_of(input.path));
  if (!read.instrument->loaded.value) return read;
  auto loaded = batch::checked_assessment(read.source, parsed, questionnaire_of(read.instrument));
  read.diagnostics = std::move(loaded.diagnostics);
  read.assessment = std::move(loaded.value);
  return read;
}

/// The draws and checks of the options, which the parser cannot make alone.
DrawOptions draws_of(const RobustnessOptions& options) {
  DrawOptions draws = options.draws;
  if (!options.vary.empty())
    for (std::size_t a = 0; a < assumption_names.size(); ++a)
      draws.varied.at(a) =
          std::ranges::find(options.vary, assumption_names.at(a)) != options.vary.end();
  if (!options.rules.empty()) {
    draws.rules.clear();
    for (const Mean mean : all_means)
      if (std::ranges::find(options.rules, name(mean)) != options.rules.end())
        draws.rules.push_back(mean);
  }
  if (!options.half.empty()) {
    draws.half_from = options.half.front();
    draws.half_to = options.half.back();
    if (options.half.size() != 2 || !(draws.half_from > 0) || draws.half_from > draws.half_to ||
        !(draws.half_to < 1))
      throw Error(
          "--half takes two numbers between 0 and 1, the lower one first, for example 0.25,0.75",
          ExitCode::usage);
  }
  return draws;
}

/// The study of all files that were named.
class RobustnessRun {
 public:
  explicit RobustnessRun(const RobustnessOptions& options)
      : options_(options), draws_of_(draws_of(options)) {
    jobs_ = options.jobs > 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
  }

  ExitCode run() {
    if (!read_all()) return ExitCode::findings;
    if (subjects_.empty()) throw Error("no assessment was found", ExitCode::usage);
    if (!options_.log.empty() && subjects_.size() > 1)
      throw Error("--log tells the draws of one assessment; give one file", ExitCode::usage);
    study_all();
    write();
    return ExitCode::fine;
  }

 private:
  std::size_t threads_for(std::size_t count) const { return std::min(jobs_, count); }

  bool read_all() {
    const std::vector<batch::Input> inputs = batch::find_inputs(options_.paths);
    batch::Instruments instruments(options_.questionnaire, false);
    const std::size_t threads = threads_for(inputs.size());
    std::vector<std::unique_ptr<batch::Instruments::Desk>> desks;
    for (std::size_t t = 0; t < std::max<std::size_t>(1, threads); ++t)
      desks.push_back(std::make_unique<batch::Instruments::Desk>(instruments));
    bool fine = true;
    batch::InOrder<Read>(inputs.size(), threads)
        .run(
            [&](std::size_t i, std::size_t thread) { return read_file(inputs[i], *desks[thread]); },
            [&](std::size_t i, Read read) {
              if (!read.passed_over && !take(inputs[i], std::move(read))) fine = false;
            },
            [] { return false; });
    return fine;
  }

  void show(const Source& source, Diagnostics diagnostics) const {
    if (options_.quiet)
      std::erase_if(diagnostics,
                    [](const Diagnostic& d) { return d.severity == Severity::warning; });
    write_diagnostics(source, diagnostics);
  }

  /// Shows what was found in a file and keeps its assessment; false where it has errors.
  bool take(const batch::Input& input, Read read) {
    if (read.instrument && shown_.insert(read.instrument.get()).second)
      for (const FileDiagnostics& file : read.instrument->loaded.files)
        show(file.source, file.diagnostics);
    show(read.source, read.diagnostics);
    if (!read.assessment) return false;
    const auto edition = edition_of(input.path, *read.assessment, options_.edition);
    if (!edition) return false;
    const Questionnaire& questionnaire = questionnaire_of(read.instrument);
    Subject subject{
        .known = read.instrument, .assessment = std::move(*read.assessment), .edition = *edition};
    // One report has one language: the one asked for, or that of the first questionnaire.
    if (!language_)
      language_ =
          find_language(options_.language.empty() ? questionnaire.language : options_.language)
              .value_or(Language::english);
    subject.language = *language_;
    subject.spoken = spoken(read.instrument, input.path);
    subjects_.push_back(std::move(subject));
    return subjects_.back().spoken != nullptr;
  }

  /// The instrument in the language asked for; nullptr where its translation has errors.
  const Instrument* spoken(const Known& known, const std::string& path) {
    const Instrument& own = *known->loaded.value;
    if (options_.language.empty() || own.questionnaire.language == options_.language) return &own;
    auto found = translated_.find(known.get());
    if (found == translated_.end()) {
      LoadedInstrument translated{own, {}};
      translate_instrument(
          translated, options_.language,
          folder_of(options_.questionnaire.empty() ? path : options_.questionnaire));
      for (const FileDiagnostics& file : translated.files) show(file.source, file.diagnostics);
      found = translated_.emplace(known.get(), std::move(translated.value)).first;
    }
    return found->second ? &*found->second : nullptr;
  }

  void study_all() {
    std::map<const batch::KnownInstrument*, std::vector<bool>> open;
    for (const Subject& subject : subjects_) {
      std::vector<bool>& flags = open[subject.known.get()];
      flags.resize(subject.assessment.answers.size(), false);
      mark_open(subject.assessment, flags);
    }
    for (const auto& [known, flags] : open)
      draws_.emplace(known, make_draws(known->loaded.value->questionnaire, draws_of_, flags));
    struct Done {};
    batch::InOrder<Done>(subjects_.size(), threads_for(subjects_.size()))
        .run(
            [&](std::size_t i, std::size_t) {
              Subject& subject = subjects_[i];
              const Questionnaire& questionnaire = questionnaire_of(subject.known);
              subject.result.scorecard = score(questionnaire, subject.assessment);
              subject.robustness =
                  study_robustness(questionnaire, subject.assessment, subject.result.scorecard,
                                   draws_.at(subject.known.get()));
              return Done{};
            },
            [](std::size_t, Done) {}, [] { return false; });
  }

  void write() const {
    std::vector<AssessmentSubject> of;
    for (const Subject& subject : subjects_)
      of.push_back({subject.spoken->questionnaire, subject.spoken->frameworks,
                    subject.spoken->glossary, subject.assessment, subject.result, subject.language,
                    subject.edition,
                    subject.spoken->is_translated && !subject.spoken->translation_reviewed});
    std::vector<RobustnessSubject> all;
    for (std::size_t i = 0; i < subjects_.size(); ++i)
      all.push_back({of[i], subjects_[i].robustness, draws_of_});
    if (!options_.log.empty()) {
      const Subject& only = subjects_.front();
      const Draws& draws = draws_.at(only.known.get());
      write_file(options_.log, draw_log_csv(all.front(), draws,
                                            values_in_draws(questionnaire_of(only.known),
                                                            only.assessment, draws)));
    }
    write_result(options_.output, text_of(all));
  }

  std::string text_of(const std::vector<RobustnessSubject>& all) const {
    if (options_.format == "json") return robustness_json(all);
    if (options_.format == "csv") return robustness_csv(all);
    const Report report =
        all.size() == 1 ? make_robustness_report(all.front()) : make_robustness_overview(all);
    if (options_.format == "markdown") return render_markdown(report);
    if (options_.format == "html") return render_html(report);
    const bool to_screen = options_.output.empty() || options_.output == "-";
    return render_terminal(report, to_screen ? terminal_style() : TerminalStyle{});
  }

  const RobustnessOptions& options_;
  DrawOptions draws_of_;
  std::size_t jobs_ = 1;
  std::optional<Language> language_;
  std::set<const batch::KnownInstrument*> shown_;
  std::map<const batch::KnownInstrument*, std::optional<Instrument>> translated_;
  std::map<const batch::KnownInstrument*, Draws> draws_;
  std::vector<Subject> subjects_;
};

}  // namespace

ExitCode run_robustness(const RobustnessOptions& options) {
  return RobustnessRun(options).run();
}

std::vector<std::string> robustness_formats() {
  return {"terminal", "markdown", "html", "json", "csv"};
}

std::vector<std::string> mean_names() {
  std::vector<std::string> names;
  for (const Mean mean : all_means) names.emplace_back(name(mean));
  return names;
}

}  // namespace mgi
