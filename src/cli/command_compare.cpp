#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "cli/command_follow.hpp"
#include "cli/command_instruments.hpp"
#include "cli/frameworks_of.hpp"
#include "cli/gates.hpp"
#include "cli/instrument_of.hpp"
#include "cli/output.hpp"
#include "cli/read_answers.hpp"
#include "mgi/check/checks.hpp"
#include "mgi/report/comparison_report.hpp"

namespace mgi {
namespace {

/// Throws where `later` is no later round of the same jurisdiction and questionnaire.
void refuse_unfit(const ReadAnswers& earlier, const std::string& earlier_path,
                  const ReadAnswers& later, const std::string& later_path) {
  const auto refuse = [&](std::string_view why) {
    throw Error(fmt::format("'{}' and '{}' cannot be compared: {}", earlier_path, later_path, why),
                ExitCode::usage);
  };
  const Jurisdiction& one = earlier.assessment.jurisdiction;
  const Jurisdiction& other = later.assessment.jurisdiction;
  if (one.code != other.code)
    refuse(fmt::format(
        "they are about different jurisdictions, {} ({}) and {} ({}){}", one.name, one.code,
        other.name, other.code,
        one.level == other.level ? "" : "; --across shows a country and a city side by side"));
  const Questionnaire& then = earlier.instrument->questionnaire;
  const Questionnaire& now = later.instrument->questionnaire;
  if (then.id != now.id)
    refuse(fmt::format("they answer different questionnaires, '{}' and '{}'", then.id, now.id));
  if (then.version != now.version &&
      std::ranges::find(now.earlier_versions, then.version) == now.earlier_versions.end())
    refuse(fmt::format("version {} of '{}' does not know version {} as an earlier one", now.version,
                       now.id, then.version));
  if (surely_after(earlier.assessment.date, later.assessment.date))
    refuse(fmt::format("the answers of the first are of {}, later than {}; give the earlier first",
                       to_string(earlier.assessment.date), to_string(later.assessment.date)));
}

/// Warns of answers that worsened and that nobody explains.
void warn(const Source& source, const AssessmentSubject& later, const Comparison& comparison) {
  const Diagnostics found = check_worsened(later.questionnaire, later.assessment,
                                           changed_like(comparison, Change::worsened));
  if (!found.empty()) write_diagnostics(source, found);
}

ExitCode across(const CompareOptions& options) {
  if (options.files.size() != 2)
    throw Error("--across takes two files: of a country and of a city", ExitCode::usage);
  return run_compare_across(
      {options.files, options.format, options.output, options.language, options.edition});
}

}  // namespace

ExitCode run_compare(const CompareOptions& options) {
  if (options.across) return across(options);
  const ComparisonFormat& format = *find_comparison_format(options.format);
  if (!options.rows.empty() && !format.has_rows)
    throw Error(fmt::format("--rows goes with --format csv, not with {}", format.id),
                ExitCode::usage);
  Instruments instruments(options.questionnaire, false, options.quiet);
  const std::string first = options.baseline_questionnaire.empty() ? options.questionnaire
                                                                   : options.baseline_questionnaire;
  Instruments of_first(first, false, options.quiet);
  std::vector<ReadAnswers> all;
  for (const std::string& path : options.files) {
    auto answers = read_answers(path, options.language, options.edition,
                                all.empty() ? of_first : instruments, options.quiet);
    if (!answers) return ExitCode::findings;
    all.push_back(std::move(*answers));
    if (all.size() > 1)
      refuse_unfit(all[all.size() - 2], options.files[all.size() - 2], all.back(), path);
  }
  std::vector<Result> results;
  for (const ReadAnswers& one : all)
    results.push_back(assess(one.instrument->questionnaire, one.assessment));
  std::vector<AssessmentSubject> rounds;
  for (std::size_t i = 0; i < all.size(); ++i) rounds.push_back(all[i].subject(results[i]));
  const RoundsSubject subject{rounds, frameworks_of(*all.back().instrument, options.by)};
  const std::vector<Gate> gates =
      gates_of(all.back().instrument->questionnaire, options.fail_under);

  const bool to_screen = options.output.empty() || options.output == "-";
  write_result(options.output, format.write(subject, {options.rows, to_screen ? terminal_style()
                                                                              : TerminalStyle{}}));
  std::string broken = said_of_gates(options.files.back(), rounds.back(), gates);
  for (std::size_t i = 1; i < rounds.size(); ++i) {
    const Comparison comparison = compare({rounds[i - 1].questionnaire, rounds[i - 1].assessment},
                                          {rounds[i].questionnaire, rounds[i].assessment});
    if (!options.quiet && rounds[i].edition.kind != EditionKind::public_readers)
      warn(all[i].source, rounds[i], comparison);
    if (options.fail_if_worse)
      broken += said_of_worse(options.files[i], rounds[i], options.files[i - 1], rounds[i - 1],
                              comparison);
  }
  write_error(broken);
  return broken.empty() ? ExitCode::fine : ExitCode::findings;
}

}  // namespace mgi
