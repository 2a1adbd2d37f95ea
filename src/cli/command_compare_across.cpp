#include <fmt/format.h>

#include "cli/command_instruments.hpp"
#include "cli/output.hpp"
#include "cli/read_answers.hpp"
#include "mgi/report/render.hpp"
#include "report/across_report.hpp"

namespace mgi {
namespace {

std::string written(const AcrossSubject& subject, const CompareAcrossOptions& options) {
  if (options.format == "json") return across_json(subject);
  if (options.format == "csv") return across_csv(subject);
  const Report report = make_across_report(subject);
  if (options.format == "markdown") return render_markdown(report);
  if (options.format == "html") return render_html(report);
  const bool to_screen = options.output.empty() || options.output == "-";
  return render_terminal(report, to_screen ? terminal_style() : TerminalStyle{});
}

}  // namespace

ExitCode run_compare_across(const CompareAcrossOptions& options) {
  Instruments instruments("", false, false);
  const auto first =
      read_answers(options.files.front(), options.language, options.edition, instruments);
  const auto second =
      read_answers(options.files.back(), options.language, options.edition, instruments);
  if (!first || !second) return ExitCode::findings;
  const Result first_result = first->result();
  const Result second_result = second->result();
  const AssessmentSubject one = first->subject(first_result);
  const AssessmentSubject other = second->subject(second_result);
  // Whichever of the two says what it mirrors, in whatever order they were given.
  auto pairs = mirrored_pairs(one.questionnaire, other.questionnaire);
  const bool turned = pairs.empty();
  if (turned) pairs = mirrored_pairs(other.questionnaire, one.questionnaire);
  if (pairs.empty())
    throw Error(fmt::format("no question of '{}' mirrors one of '{}', or the other way round",
                            other.questionnaire.id, one.questionnaire.id),
                ExitCode::usage);
  write_result(options.output,
               written(turned ? AcrossSubject{other, one, pairs} : AcrossSubject{one, other, pairs},
                       options));
  return ExitCode::fine;
}

}  // namespace mgi
